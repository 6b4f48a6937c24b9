"""Scripts of the page, whose tags are gone: advertisements, counters, data for search engines.

Takes out runs of lines of code in which one calls what only the code of pages calls, and lines of data longer than
any a person reads. Left alone: all other code, since an article may show some, and all code where the prose speaks
of what it calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from articleclean.document import Document
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
_LONG = "{" + ", ".join(f'"key{n}":"value {n}"' for n in range(80)) + "}"

RULES = (
    Rule(
        CODE,
        "Code that calls services for advertisements and statistics, or speaks to browsers and search engines.",
        (
            f"{_STORY}\n\n{_AD}\n\n{_NEXT}",
            f"{_STORY}\n\n{_COUNTER}\n\n{_NEXT}",
            f'{_STORY}\n\n{{"@context":"https://schema.org","@type":"NewsArticle"}}\n\n{_NEXT}',
            f"{_STORY}\n\nfbq('track', 'PageView');\n\n{_NEXT}",
            f"<!--[if lt IE 9]>\n\n{_STORY}\n\n{_NEXT}",
        ),
        (
            f"{_STORY}\n\n{_OWN}\n\n{_NEXT}",
            f"{_STORY}\n\nThe site called googletag.display (again) for each ship.\n\n{_NEXT}",
            f"Put googletag into the head of the page, as every one of the ferries does.\n\n{_AD}\n\n{_NEXT}",
            f"{_STORY}\n\n{_OWN}\n\n{_NEXT}\n\n{_OWN}",
        ),
        CATEGORY,
    ),
    Rule(
        DATA,
        "Data for a machine, on one line and longer than any a person reads.",
        (f"{_STORY}\n\n{_LONG}\n\n{_NEXT}",),
        (f'{_STORY}\n\n{{"name": "Anna", "built": 1931, "price": null}}\n\n{_NEXT}',),
        CATEGORY,
    ),
)

LONG = 1000  # characters of a line of data
EACH = 60  # characters in which it names a value at least once
DENSE = 0.06  # share of signs of code in a line of it

#: What the code of pages calls, and the name that an article about it would tell.
_CALLS = re.compile(
    r"\b(googletag|adsbygoogle|pbjs|apstag|freestar|dataLayer|gtag|fbq|_gaq|_taboola|_comscore|_sf_async_config|fbAsyncInit|"
    r"OBR|COMSCORE|twttr|instgrm|chartbeat|disqus_\w+|__NEXT_DATA__|__INITIAL_STATE__|_wpemojiSettings|Krux|NREUM|"
    r"_paq|_hjSettings|_satellite|_qevts|optimizely|mixpanel|ytplayer|__tcfapi|_linkedin_partner_id|twq|pintrk|lintrk)"
    r"(?:\.\w{1,40}){0,4}\s?[(=]"
    r"|\b(ga)\(['\"](?:create|send|set|require)"
    r"|\"@context\"\s?:\s?\"https?://(schema\.org)"
    r"|<!--(\[if) [^\n]{2,30}\]>|<!(\[endif)\]-->|<!--(\[CDATA)\["
)
_SIGNS = re.compile(r"[{}\[\];=]|\w\(|\"\s?:")
_WORDS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]{2,} ){5}")
_VALUE = re.compile(r"\"\s?:")


def find(document: Document) -> Iterable[Action]:
    """Return the drops."""
    if not _may_be_script(document.text):
        return
    texts = document.texts
    gone: set[int] = set()
    for number in _calls(texts):
        if number not in gone:
            gone.update(_run(texts, number))
    for number, line in enumerate(texts):
        if number in gone:
            yield Drop(number, CODE, "code that only a page calls, or beside such code", CATEGORY)
        elif len(line) >= LONG and EACH * len(_VALUE.findall(line)) >= len(line):
            yield Drop(number, DATA, f"{len(line)} characters of named values", CATEGORY)


def _calls(texts: Sequence[str]) -> list[int]:
    """The lines of code that call what pages call, and what the prose does not speak of."""
    found = [n for n, line in enumerate(texts) if _CALLS.search(line) and _is_script(line)]
    told = " ".join([line for line in texts if _WORDS.search(line) and not _is_script(line)]) if found else ""
    return [n for n in found if not any(_is_told(name, told) for name in _called(texts[n]))]


def _is_told(name: str, told: str) -> bool:
    return name in told and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told) is not None


def _is_script(line: str) -> bool:
    """Whether a line is a whole statement, a comment, or data that may tell sentences."""
    return _may_be_script(line) and (is_code(line) or line.startswith(('{"', '[{"')))


def _may_be_script(text: str) -> bool:
    """Whether there is a sign that statements, comments and data all have one of, and most texts do not."""
    return ");" in text or "{" in text or "=" in text or "<!" in text


def is_code(line: str) -> bool:
    """Whether a line is a piece of code: as many signs of it as no sentence has, no five words in a row, no link.

    >>> is_code("});"), is_code("if (x) { stop(); }"), is_code("She stopped (at last) by the sea (the North Sea).")
    (True, True, False)
    """
    if line.startswith("<!") and line.endswith(">"):
        return True
    return len(_SIGNS.findall(line)) >= DENSE * len(line) and "](" not in line and not _WORDS.search(line)


def _called(line: str) -> list[str]:
    return [name for match in _CALLS.finditer(line) for name in match.groups() if name]


def _run(texts: Sequence[str], number: int) -> range:
    """The lines of code around this one."""
    first = last = number
    while first and is_code(texts[first - 1]):
        first -= 1
    while last + 1 < len(texts) and is_code(texts[last + 1]):
        last += 1
    return range(first, last + 1)


STAGE = FunctionStage("boilerplate.scripts", find, once_on_pages=True)
