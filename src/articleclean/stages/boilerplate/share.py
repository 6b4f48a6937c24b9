"""Share bars: nothing but the names of networks and the verbs of sharing.

Takes out a line of at least three networks, or of two and a verb of sharing; with a name on each line, two such
lines beside a line of such verbs, and three beside a bar on one line, or above or below the story of a page. Left
alone: names on lines of their own that nothing else speaks against, names with "and" before the last, one name
alone, any line with a word that share bars do not have, items with bullets or figures beside them, and names that
a colon announces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Literal

from articleclean.document import Document
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop
from articleclean.stages.fields.head import is_page
from articleclean.stretch import is_final, main_stretch, paragraphs

BAR = "boilerplate.share.bar"
ROWS = "boilerplate.share.rows"

RULES = (
    Rule(
        BAR,
        "A line that names networks and what to do there, and says nothing else.",
        ("Facebook Twitter WhatsApp Email Print", "Share on Facebook | Share on X | 12 shares"),
        (
            "Facebook",
            "Facebook and Twitter",
            "Facebook, X and WhatsApp",
            "Facebook and X post",
            "Facebook and the owners of Twitter met.",
            "Share",
        ),
        "share_bar",
    ),
    Rule(
        ROWS,
        "A share bar with each of its networks on a line.",
        (
            "The ferry was sold.\nShare\nFacebook\nWhatsApp",
            "The ferry was sold.\nFacebook Twitter LINE\nX\nVK\nXing",
        ),
        (
            "The firms named in the suit are these.\nFacebook\nTwitter\nTikTok",
            "Signal\nTelegram\nThreads\nMessenger",
            "These firms were fined:\nFacebook\nLINE\nX",
            "Facebook\nHarbour Mail\nX\nLINE",
            "Facebook\n2910\nLINE\n178\nX\n550",
            "Facebook\nX",
            "- Facebook\n- LINE\n- X",
            "Email\nFacebook\nWhatsApp",
        ),
        "share_bar",
    ),
)

LONGEST = 200
MANY, FEW = 3, 2  # names that are a share bar alone, and beside a verb of sharing
LEAST = 1  # and beside one that went, since a pack was sure of it
_TOKEN = re.compile(r"[^\s,;|/·•*:()\[\]–—]+")
_ITEM = re.compile(r"[•*·–—]")
_AND = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "och", "i", "и"})
_COLON = (":", "：")

Kind = Literal["bar", "names", "verbs", "ways", "other"]


def kind(text: str) -> Kind:
    """What a line is to a share bar: all of one, names or verbs of one, or something else.

    >>> kind("Facebook Twitter WhatsApp 3"), kind("Facebook, Twitter"), kind("Share on"), kind("WhatsApp is X")
    ('bar', 'names', 'verbs', 'other')
    """
    first = _TOKEN.search(text) if len(text) <= LONGEST else None
    if not first or not _is_known(first[0].casefold()):
        return "other"
    words = lexicon("networks")
    networks, verbs, ways = set(), 0, 0
    tokens = _TOKEN.findall(text.casefold())
    if _is_list(tokens, words["networks"]):
        return "other"
    for word in tokens:
        if word in words["networks"]:
            networks.add(word)
        elif not _is_known(word):
            return "other"
        verbs += word in words["verbs"]
        ways += word in words["ways"]
    if len(networks) >= MANY or (len(networks) == FEW and verbs + ways):
        return "bar"
    if verbs or ways:
        return "verbs" if verbs else "ways"
    return "names" if networks and not _ITEM.match(text) else "other"


def _is_list(tokens: list[str], networks: frozenset[str]) -> bool:
    """Whether a word for "and" stands between the last two networks, as in a sentence."""
    last = max((n for n, word in enumerate(tokens) if word in networks), default=0)
    return last > 1 and tokens[last - 1] in _AND and tokens[last - 2] in networks


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*lexicon("networks").values())


def _is_known(word: str) -> bool:
    return word.isdecimal() or word in _known()


def bars(document: Document) -> dict[int, str]:
    """The lines of share bars, each with the rule that knows it. A fact: ask with `document.fact`."""
    found: dict[int, str] = {}
    kinds = document.each(kind)
    known = [number for number, of in enumerate(kinds) if of != "other"]
    for _, run in groupby(enumerate(known), lambda pair: pair[1] - pair[0]):  # numbers that follow each other
        rows = [number for _, number in run]
        sure = _are_rows(document, rows, [kinds[number] for number in rows])
        found |= {n: BAR if kinds[n] == "bar" else ROWS for n in rows if sure or kinds[n] == "bar"}
    return found


def _are_rows(document: Document, rows: list[int], kinds: list[Kind]) -> bool:
    """Whether lines in a row are a share bar together."""
    names = len({document.texts[n].casefold() for n, of in zip(rows, kinds, strict=True) if of == "names"})
    gone = _gone_beside(document, rows)
    if names < (LEAST if "verbs" in map(kind, gone) else FEW if "verbs" in kinds else MANY):
        return False
    if {"verbs", "bar"}.isdisjoint([*kinds, *map(kind, gone)]) and not _is_beside_story(document, rows, gone):
        return False
    around = [document.texts[n] for n in (rows[0] - 1, rows[-1] + 1) if 0 <= n < len(document.texts)]
    announced = rows[0] > 0 and around[0].endswith(_COLON)
    return not announced and not any(text[:1].isdecimal() and len(text) < 12 for text in around)


def _gone_beside(document: Document, rows: list[int]) -> list[str]:
    """What was taken out right above and right below some lines."""
    above, below = document.gap(rows[0]).dropped[-1:], document.gap(rows[-1] + 1).dropped[:1]
    return [removed.block.text for removed in above + below]


def _is_beside_story(document: Document, rows: list[int], gone: list[str]) -> bool:
    """Whether lines stand above or below the story of a page, and not right behind a sentence."""
    (first, last), above = document.fact(main_stretch), rows[0] - 1
    if first <= rows[0] <= last or (
        above >= 0 and (document.fact(paragraphs)[above] or is_final(document.texts[above]))
    ):
        return False
    return bool(gone) or document.fact(is_page)


def find(document: Document) -> Iterable[Action]:
    """Return a drop for every line of a share bar."""
    for number, rule in document.fact(bars).items():
        yield Drop(number, rule, "nothing but networks and verbs of sharing", "share_bar")


STAGE = FunctionStage("boilerplate.share", find)
