"""Scripts of the page, whose tags are gone: advertisements, counters, data for search engines.

Takes out lines of code that call what only the code of pages calls, with the statements beside them, and whole
lines of data for machines. Left alone: all of it where the article may be about code, since it shows other code,
names what is called, speaks of code, or leads up to it with a colon; and a line that is more than data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from articleclean.document import Document, line_ends
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop

CODE = "boilerplate.scripts.code"
DATA = "boilerplate.scripts.data"
CATEGORY = "markup"

_STORY = "The ferry was sold on Monday, said the owner, who would not name the price of it."
_NEXT = "The museum wants to show her in its yard from next spring, once the hull is painted."
_AD = "googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });"
_COUNTER = "var _gaq = _gaq || [];\n_gaq.push(['_setAccount', 'UA-1-1']);\n(function() {\n  go();\n})();"
_OWN = "document.write('<b>' + name + '</b>');"
_DATA = '{"@context":"https://schema.org","@type":"NewsArticle","headline":"The ferry was sold to a museum"}'
_LONG = "{" + ", ".join(f'"key{n}":"value {n}"' for n in range(80)) + "}"

RULES = (
    Rule(
        CODE,
        "Code that calls services for advertisements and statistics, or speaks to browsers.",
        (
            f"{_STORY}\n\n{_AD}\n\n{_NEXT}",
            f"{_STORY}\n\n{_COUNTER}\n\n{_NEXT}",
            f"{_STORY}\n\nfbq('track', 'PageView');\n\n{_NEXT}",
            f"<!--[if lt IE 9]>\n\n{_STORY}\n\n{_NEXT}",
        ),
        (
            f"{_STORY}\n\n{_OWN}\n\n{_NEXT}",
            f"{_STORY}\n\n{_AD}\n\n{_NEXT}\n\n{_OWN}",
            f"{_STORY}\n\nThe site called googletag.display (again) for each ship.\n\n{_NEXT}",
            f"Add googletag first. Then wait.\n\n{_AD}\n\n{_NEXT}",
            f"Paste this snippet below the headline.\n\n{_AD}\n\n{_NEXT}",
            f"{_STORY}\n\nPaste this:\n\n{_AD}\n\n{_NEXT}",
        ),
        CATEGORY,
        "lossy",
    ),
    Rule(
        DATA,
        "Data for search engines, or more of it on one line than a person reads.",
        (f"{_STORY}\n\n{_DATA}\n\n{_NEXT}", f"{_STORY}\n\n{_LONG}\n\n{_NEXT}"),
        (
            f'{_STORY}\n\n{{"name": "Anna", "built": 1931, "price": null}}\n\n{_NEXT}',
            f"{_STORY}\n\nThe server answers in JSON.\n\n{_LONG}\n\n{_NEXT}",
            f"{_DATA} {_STORY} {_NEXT}",
            _DATA,
        ),
        CATEGORY,
        "lossy",
    ),
)

LONG = 1000  # characters of a line of data
SERVICES = 3  # of so many no article shows the code at once: its other code is the page's, too
DENSE = 0.06  # share of signs of code in a line of it

#: What the code of pages calls.
_CALLS = re.compile(
    r"\b(googletag|adsbygoogle|pbjs|apstag|freestar|dataLayer|gtag|fbq|_gaq|_taboola|_comscore|_sf_async_config|fbAsyncInit|"
    r"OBR|COMSCORE|twttr|instgrm|chartbeat|disqus_\w+|__NEXT_DATA__|__INITIAL_STATE__|_wpemojiSettings|Krux|NREUM|"
    r"_paq|_hjSettings|_satellite|_qevts|optimizely|mixpanel|ytplayer|__tcfapi|_linkedin_partner_id|twq|pintrk|lintrk)"
    r"(?:\.\w{1,40}){0,4}\s?[(=]"
    r"|\b(ga)\(['\"](?:create|send|set|require)"
    r"|<!--(\[if) [^\n]{2,30}\]>|<!(\[endif)\]-->"
)
_SCHEMA = re.compile(r"\"@context\"\s?:\s?\"https?://schema\.org")
_SIGNS = re.compile(r"[{}\[\];=]|\w\(|\"\s?:")
_SENTENCE = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]{2,} ){5}")
_NAME = re.compile(r"\w+")


def find(document: Document) -> Iterable[Action]:
    """Return the drops."""
    if document.page is not None or not _may_be_script(document.text):
        return  # a page says itself what its scripts are
    texts = document.texts
    drops = [*_code(document), *_data(texts)]
    if len(drops) == len(texts) or (drops and _is_about_code(document, drops)):
        return
    yield from drops


def _may_be_script(text: str) -> bool:
    """Whether there is a sign that statements, comments and data all have one of, and most texts do not."""
    return ");" in text or "{" in text or "=" in text or "<!" in text


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


def _data(texts: Sequence[str]) -> Iterator[Drop]:
    for number, line in enumerate(texts):
        if line.startswith(("{", "[")) and (len(line) >= LONG or _SCHEMA.search(line)) and _is_json(line):
            yield Drop(number, DATA, f"{len(line)} characters of named values", CATEGORY)


def _is_json(line: str) -> bool:
    try:
        json.loads(line.removesuffix(";"))
    except (ValueError, RecursionError):
        return False
    return True


def is_code(line: str) -> bool:
    """Whether a line is a piece of code: as many signs of it as no sentence has, no five words in a row, no link.

    >>> is_code("});"), is_code("if (x) { stop(); }"), is_code("She stopped (at last) by the sea (the North Sea).")
    (True, True, False)
    """
    if line.startswith("<!") and line.endswith(">"):
        return True
    return len(_SIGNS.findall(line)) >= DENSE * len(line) and "](" not in line and not _SENTENCE.search(line)


def _is_statement(line: str) -> bool:
    """Whether a line of code ends or opens as code alone does: `});`, `go();`, `var a = b;`, `(function() {`."""
    if not line.isascii() or _SENTENCE.search(line) or "](" in line:
        return False
    return line.endswith("{") or line.startswith("}") or (line.endswith(";") and ("(" in line or "=" in line))


def _is_beside(document: Document, number: int) -> bool:
    """Whether no blank line parts a block from the next."""
    return line_ends(document.separator(number)) < 2


def _is_about_code(document: Document, drops: Sequence[Drop]) -> bool:
    """Whether the rest shows other code, speaks of code, names what is called, or leads up to it with a colon."""
    texts, gone = document.texts, {drop.block for drop in drops}
    if any(n - 1 not in gone and texts[n - 1].endswith((":", "：")) for n in gone if n):
        return True
    rest = [line for n, line in enumerate(texts) if n not in gone]
    called = {name.casefold() for n in gone for m in _CALLS.finditer(texts[n]) for name in m.groups() if name}
    if len(called) < SERVICES and any(line.startswith("```") or _is_statement(line) for line in rest):
        return True
    told = "\n".join(rest).casefold()
    words = set(_NAME.findall(told))
    spaced, unspaced = lexicon("code")["words"], lexicon("code")["unspaced"]
    return not words.isdisjoint(called | set(spaced)) or any(word in told for word in unspaced)


STAGE = FunctionStage("boilerplate.scripts", find, once_on_pages=True)
