"""Scripts of the page, whose tags are gone: what loads its advertisements.

Takes out lines of code that call what only the code of pages calls, with the statements right beside them. Left
alone: all other code, since an article may show it, as most of them show counters (`gtag`, `fbq`) and JSON-LD; and
all of it where the rest shows other code, names what is called, speaks of code, or leads up to it with a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from articleclean.document import Document, line_ends
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop

CODE = "boilerplate.scripts.code"
CATEGORY = "markup"

_STORY = "The ferry was sold on Monday, said the owner, who would not name the price of it."
_NEXT = "The museum wants to show her in its yard from next spring, once the hull is painted."
_AD = "googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });"
_COUNTER = "var _gaq = _gaq || [];\n_gaq.push(['_setAccount', 'UA-1-1']);\n(function() {\n  go();\n})();"
_OWN = "document.write('<b>' + name + '</b>');"

RULES = (
    Rule(
        CODE,
        "Code that loads the advertisements of a page.",
        (
            f"{_STORY}\n\n{_AD}\n\n{_NEXT}",
            f"{_STORY}\n\n{_COUNTER}\n\n{_NEXT}",
            f"{_STORY}\n\n(adsbygoogle = window.adsbygoogle || []).push({{}});\n\n{_NEXT}",
        ),
        (
            f"{_STORY}\n\n{_OWN}\n\n{_NEXT}",
            f"{_STORY}\n\nfbq('track', 'PageView');\n\n{_NEXT}",
            f"{_STORY}\n\n{_AD}\n\n{_NEXT}\n\n{_OWN}",
            f"{_STORY}\n\nThe site called googletag.display (again) for each ship.\n\n{_NEXT}",
            f"Add googletag first. Then wait.\n\n{_AD}\n\n{_NEXT}",
            f"Paste this snippet below the headline.\n\n{_AD}\n\n{_NEXT}",
            f"{_STORY}\n\nPaste this:\n\n{_AD}\n\n{_NEXT}",
        ),
        CATEGORY,
        "lossy",
    ),
)

DENSE = 0.06  # share of signs of code in a line of it

#: What loads the advertisements of a page.
_CALLS = re.compile(
    r"\b(googletag|pbjs|apstag|freestar|_taboola|_gaq)(?:\.\w{1,40}){1,4}\("
    r"|\b(adsbygoogle)\s?=\s?window"
    r"|\b(_gaq|_taboola)\s?=\s?(?:window|_gaq|_taboola|\[)"
    r"|\b(OBR)\.extern\.\w{1,40}\("
)
_SIGNS = re.compile(r"[{}\[\];=]|\w\(|\"\s?:")
_STATEMENT = re.compile(
    r"^(?:(?:var|let|const) \w+ ?=|function\b|if \(|for \(|try \{|return\b.*;|(?:window|document|googletag)\."
    r"|\(function|\}|_\w+\.\w|\w+(?:\.\w+){1,4}\(.*;|[\w.]+\(\);|\w+\(['\"])|\{$"
)
_SENTENCE = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]{2,} ){5}")
_NAME = re.compile(r"\w+")


def find(document: Document) -> Iterable[Action]:
    """Return the drops."""
    if document.page is not None or not _may_be_script(document.text):
        return  # a page says itself what its scripts are
    drops = list(_code(document))
    if drops and not _is_about_code(document, drops):
        yield from drops


def _may_be_script(text: str) -> bool:
    """Whether there is a sign that every statement here has one of, and most texts have not."""
    return ");" in text or "{" in text or "=" in text


def _code(document: Document) -> Iterator[Drop]:
    """The lines that call what pages call, and the statements right above and below them."""
    texts, last = document.texts, -1
    for number, line in enumerate(texts):
        call = _CALLS.search(line) if number > last and _may_be_script(line) and is_code(line) else None
        if call:
            first, before = number, last
            while first - 1 > before and _is_beside(document, first - 1) and _is_statement(texts[first - 1]):
                first -= 1
            last = number
            while last + 1 < len(texts) and _is_beside(document, last) and _is_statement(texts[last + 1]):
                last += 1
            name = next(filter(None, call.groups()))
            for n in range(first, last + 1):
                yield Drop(n, CODE, f"code of a page: it calls {name}, or stands beside such code", CATEGORY)


def is_code(line: str) -> bool:
    """Whether a line is a piece of code: as many signs of it as no sentence has, no five words in a row, no link.

    >>> is_code("});"), is_code("if (x) { stop(); }"), is_code("She stopped (at last) by the sea (the North Sea).")
    (True, True, False)
    """
    return len(_SIGNS.findall(line)) >= DENSE * len(line) and "](" not in line and not _SENTENCE.search(line)


def _is_statement(line: str) -> bool:
    """Whether a line opens as code alone does, `var a`, `});`, `go();`, or ends with an opened brace."""
    return line.isascii() and not _SENTENCE.search(line) and _STATEMENT.search(line) is not None


def _is_beside(document: Document, number: int) -> bool:
    """Whether no blank line parts a block from the next."""
    return line_ends(document.separator(number)) < 2


def _is_about_code(document: Document, drops: Sequence[Drop]) -> bool:
    """Whether the rest shows other code, speaks of code, names what is called, or leads up to it with a colon."""
    texts, gone = document.texts, {drop.block for drop in drops}
    if any(n - 1 not in gone and texts[n - 1].rstrip("*_ )").endswith((":", "：")) for n in gone if n):
        return True
    rest = [line for n, line in enumerate(texts) if n not in gone]
    if any(line.startswith("```") or _is_statement(line) for line in rest):
        return True
    called = {name.casefold() for n in gone for m in _CALLS.finditer(texts[n]) for name in m.groups() if name}
    told = "\n".join(rest).casefold()
    words = set(_NAME.findall(told))
    spaced, unspaced = lexicon("code")["words"], lexicon("code")["unspaced"]
    return not words.isdisjoint(called | set(spaced)) or any(word in told for word in unspaced)


STAGE = FunctionStage("boilerplate.scripts", find, once_on_pages=True)
