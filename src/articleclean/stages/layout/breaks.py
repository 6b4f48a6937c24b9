"""Whether a line goes on in the next one: what the end of one and the beginning of the other tell."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from unicodedata import category

from articleclean.document import Document, of_texts
from articleclean.letters import COMMAS, QUESTIONS, SEMICOLONS, STOPS, is_small, spaced
from articleclean.lexicons import lexicon
from articleclean.stages.layout.scripts import is_wide

_OTHER = (STOPS + QUESTIONS).translate({ord(mark): None for mark in ".?!"})  # of other scripts than Latin
LISTED = re.compile(r"[•◦▪‣*+–-]\s|https?:|\w\)\s")
_CLOSING = re.compile(
    r"['’](?:s|d|re|ve|ll|t|m)(?!\w)|(?:[,;:!?)\]]|\.(?!\.)|[\"'”’»](?=[.,;:!?]|\Z))[.,;:!?)\]\"'”’»]*(?=\s|\Z|[^\W\d_])"
    rf"|[{_OTHER}{COMMAS[1:]}{SEMICOLONS[1:]}：）」』】]"
)
_SMILE = re.compile(r"[:;]['-]?[)(DPp](?:\s|\Z)|[.!?]\w")
_OPENING, _OPENING_ALWAYS = tuple("([\"'“„«‘"), tuple("„«")
_BEGINS = re.compile(r"(?:[(\[\"“„«‘]|[—–] ?)?([^\W\d_])")
_APART = re.compile(r"https?:|www\.|[a-z]+\.[a-z]+\s|[a-z]{2,}/[A-Z]|[^<]*<[/!a-zA-Z]")
_ENDS, _CLOSERS = tuple(STOPS + QUESTIONS + "…:"), "\"'”’»)]」』）"
_SENTENCE = re.compile(rf"(?<![.…])[{STOPS}{QUESTIONS}][\"'”’“»)\]」』）]*\Z")
_STOP_INSIDE = re.compile(
    rf"[.!…{_OTHER}](?:(?<=[{_OTHER}])|(?<=[^\W_]{{2}}[.!…])[\"'”’»)]? +[\"'“„«(¿¡]? ?[^\W\d_])"
)
_WORD = re.compile(r"[^\W\d_]+")
_ITEM = 60  # items of lists are mostly not longer
_PARTICLE = re.compile(
    "(?:[をのはがにでと]|から|まで|には|では|とは|による|によると|として|という)(?=[^\\W\u3041-\u3096]|\\Z)"
)
_WANTING = re.compile("[のが]\\Z|(?<!と)は\\Z")
_GENITIVE = re.compile(r"\w['’]s\Z")
_LETTER_WORDS = frozenset("AÀEÉIOUYАВИКОСУЯЄІ")
_FEW, _SHARE = 5, 0.08
_TAGS = 2


def goes_on_small(before: str, after: str) -> bool:
    """Whether a sentence goes on in lower case."""
    return runs_on_small(before, after) and not stand_apart(before, after)


def runs_on_small(before: str, after: str) -> bool:
    """Whether a line in lower case follows one that ends so, whatever the lines are."""
    return is_small(after[:1]) and (is_small(before[-1:]) or before[-1:] == ",")


def stand_apart(before: str, after: str) -> bool:
    """Whether one of the lines is empty, an item of a list, an address or markup: those are never joined."""
    if not before.strip() or not after.strip():
        return True
    listed = LISTED.match(before)
    if listed and len(before) > _ITEM and before[0] in "–-":
        listed = None  # speech, or an item that goes on
    if listed or LISTED.match(after) or _APART.match(before) or _APART.match(after):
        return not (after[0] in "–—" and begins_small(after) and not listed)
    last = before.rsplit(None, 1)[-1]
    return "://" in last or last == after.split(None, 1)[0]


def begins_small(text: str) -> bool:
    """Whether a line begins in lower case, as no sentence does, behind a bracket or a dash or without."""
    if text[:1].isalpha():
        return is_small(text[0])
    match = _BEGINS.match(text)
    return match is not None and is_small(match.group(1))


def opens(text: str) -> bool:
    """Whether a line ends in a mark that opens what must follow."""
    if not text.endswith(_OPENING):
        return False
    return len(text) == 1 or text[-2].isspace() or text.endswith(_OPENING_ALWAYS)


def closes(text: str) -> bool:
    """Whether a line begins with a mark that no line begins with: what it closes stands before it."""
    return not text[:1].isalnum() and bool(_CLOSING.match(text)) and not _SMILE.match(text)


def ends_sentence(text: str) -> bool:
    """Whether the line ends as sentences do, and not with a colon or dots."""
    return bool(_SENTENCE.search(text))


def is_open(text: str) -> bool:
    """Whether a line ends without an end mark."""
    return bool(text) and not has_ended(text) and is_unmarked(text)


def is_unmarked(text: str) -> bool:
    """Whether a line that has not ended (`has_ended`) ends in a letter, or in a mark that ends no sentence."""
    last = text[-1]
    return last.isalnum() or last in ')”“»"’%–—' or last in COMMAS or category(last)[0] == "M"


@of_texts
def is_in_pieces(document: Document) -> bool:
    """Whether tags broke the sentences of the document: lines begin with marks that close, after open ones.

    Nothing but a tag leaves two such lines; texts with a line for each paragraph have none. A line that begins
    with a Japanese particle is as good, and the rest of a compound is so beside another: wrapped lines begin so.
    """
    texts, closing = document.texts, document.each(closes)
    torn = halves = 0
    for index in range(1, len(texts)):
        before, after = texts[index - 1], texts[index]
        if closing[index] or (before and after and is_second_half(before, after)):
            if is_open(before):
                half = not closing[index] and is_half_word(after)
                torn, halves = torn + (not half), halves + half
                if torn and torn + halves >= _TAGS:
                    return True
    return False


def is_second_half(before: str, after: str) -> bool:
    """Whether a line begins with the rest of a compound, or with a particle as no Japanese sentence does."""
    return is_half_word(after) or (is_wide(before[-1]) and bool(_PARTICLE.match(after)))


def is_first_half(before: str, after: str) -> bool:
    """Whether a line ends in a particle of Japanese that wants a word, before more of the script."""
    return is_wide(after[0]) and bool(_WANTING.search(before) or _PARTICLE.fullmatch(before))


def is_owner(text: str) -> bool:
    """Whether a line ends in an English genitive: whose something is, but not what."""
    return bool(_GENITIVE.search(text))


def is_drop_cap(document: Document, before: str, after: str) -> bool:
    """Whether a line is nothing but the first letter of the word with which the next begins.

    Where such a letter may be a word itself, the document must have the whole word and not the rest of it.
    """
    if len(before) != 1 or not before.isupper() or not is_small(after[:1]):
        return False
    rest = _WORD.match(after)
    if before not in _LETTER_WORDS or not rest or len(rest[0]) == 1:
        return True
    whole = before + rest[0]
    stand = {word.casefold() for word in _WORD.findall(document.text)}
    return whole.casefold() in stand and document.text.count(f" {rest[0]}") == 0


def is_mark(text: str) -> bool:
    """Whether a line is nothing but a comma, which belongs between two words."""
    return len(text) == 1 and text in COMMAS


def goes_on_dashed(text: str) -> bool:
    """Whether a line begins with a dash and a space, and behind them in lower case."""
    return text[:2] in ("- ", "– ", "— ") and begins_small(text[2:])


def is_half_word(text: str) -> bool:
    """Whether a line begins with the second half of a compound: ``-style``."""
    return text[:1] in ("-", "‐") and text[1:2].isalpha()


def ends_small(text: str) -> bool:
    """Whether the last word is in small letters: a name may end a caption or a headline."""
    match = _WORD.search(text, max(text.rfind(" "), text.rfind("\u00a0")) + 1)
    return match is not None and match.end() == len(text) and match.group().islower() and is_small(match.group())


def has_stop_inside(text: str) -> bool:
    """Whether a sentence ends inside the line: headlines and labels are not like that."""
    if text.isascii() and "." not in text and "!" not in text:  # gate
        return False
    return bool(_STOP_INSIDE.search(text))


def has_ended(text: str) -> bool:
    """Whether the line ends with an end mark or a colon."""
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def wants_more(document: Document, text: str, *, surely: bool = False) -> bool:
    """Whether a line ends in an article, a preposition or a conjunction of the language it is in.

    With ``surely``, only words that end no headline or label either.
    """
    match = _WORD.search(text, max(text.rfind(" "), text.rfind("\u00a0")) + 1)
    if not match or match.end() < len(text):
        return False
    word = match.group().lower()
    if word not in _any_language():  # gate
        return False
    language = document.fact(main_language)
    if word in lexicon("open_words").get(language, ()):
        return True
    return not surely and word in lexicon("function_words").get(language, ())


def begins_with_small_word(document: Document, text: str) -> bool:
    """Whether a line begins with an article, a preposition or a pronoun of the language it is in."""
    match = _WORD.match(text)
    word = match.group().lower() if match else ""
    if word not in _any_language():  # gate
        return False
    language = document.fact(main_language)
    return any(word in lexicon(name).get(language, ()) for name in ("open_words", "function_words"))


@cache
def _any_language() -> frozenset[str]:
    """The words that end no sentence in some language."""
    return frozenset().union(*lexicon("open_words").values(), *lexicon("function_words").values())


@cache
def _languages() -> dict[str, list[str]]:
    """The languages that have a function word."""
    found: dict[str, list[str]] = {}
    for language, words in lexicon("function_words").items():
        for word in words:
            found.setdefault(word, []).append(language)
    return found


def _counted(text: str) -> Counter[str]:
    """The words of a text. Marks of ASCII are made spaces first; few words are left to take apart one by one."""
    counts = Counter(spaced(text).split())
    for run in [run for run in counts if not run.isascii()]:  # gate
        times = counts.pop(run)
        for word in _WORD.findall(run):
            counts[word] += times
    return counts


@of_texts
def main_language(document: Document) -> str:
    """The language whose function words the document has most of; empty where it is not sure."""
    counts = _counted(document.text[:20_000].lower())
    scores, languages = dict.fromkeys(lexicon("function_words"), 0), _languages()
    for word in languages.keys() & counts.keys():
        for language in languages[word]:
            scores[language] += counts[word]
    best = max(scores, key=lambda language: (scores[language], language))
    return best if scores[best] >= max(_FEW, _SHARE * counts.total()) else ""
