"""The languages a document may be in, told by its most frequent words.

A caller's hint decides; without one, every language whose function words are about as frequent as those of the
most frequent list. Asked for only where a rule has found something that depends on it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from articleclean.document import Document
from articleclean.lexicons import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000  # characters that tell the language of any text


@cache
def any_function_words() -> frozenset[str]:
    """The function words of all languages: the trigger before a language is asked for."""
    return frozenset[str]().union(*lexicon("function_words").values())


def languages(document: Document) -> tuple[str, ...]:
    """Return the codes of the languages whose function words the document is made of."""
    lists = lexicon("function_words")
    hint = (document.hints.language or "").split("-")[0].lower()
    if hint in lists:
        return (hint,)
    words = Counter(_WORD.findall(document.text[:_ENOUGH].casefold()))
    shares = {name: sum(words[word] for word in listed) for name, listed in lists.items()}
    most = max(shares.values())
    return tuple(name for name, share in shares.items() if most and share * 10 >= most * 9)


def function_words(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """Return the function words of the document's languages, and those of them that may end a clause."""
    found = document.fact(languages)
    lists, last = lexicon("function_words"), lexicon("stranded_words")
    none = frozenset[str]()
    return none.union(*(lists[name] for name in found)), none.union(*(last.get(name, none) for name in found))


def clause_words(document: Document) -> frozenset[str]:
    """Return the words of the document's languages that begin a clause and hardly ever a quotation."""
    lists, none = lexicon("clause_words"), frozenset[str]()
    return none.union(*(lists.get(name, none) for name in document.fact(languages)))
