"""Share bars on one line: nothing but the names of networks and the verbs of sharing.

Takes out a line of at least three networks, or of two and a word of sharing. Left alone: one name alone, and any
line with a word that share bars do not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop

BAR = "boilerplate.share.bar"

RULES = (
    Rule(
        BAR,
        "A line that names networks and what to do there, and says nothing else.",
        ("Facebook Twitter WhatsApp Email Print", "Share on Facebook | Share on X | 12 shares"),
        ("Facebook", "Facebook and the owners of Twitter met.", "Share"),
        "share_bar",
    ),
)

LONGEST = 200
_TOKEN = re.compile(r"[^\s,;|/·•*:()\[\]–—]+")


def is_bar(text: str) -> bool:
    """Whether a line is a share bar.

    >>> is_bar("Facebook Twitter WhatsApp 3"), is_bar("Facebook, Twitter"), is_bar("WhatsApp is X")
    (True, False, False)
    """
    first = _TOKEN.search(text) if len(text) <= LONGEST else None
    words = lexicon("networks")
    if not first or not _is_known(first[0].casefold(), words):
        return False
    networks, verbs = set(), 0
    for token in _TOKEN.finditer(text.casefold()):
        word = token[0]
        if word in words["networks"]:
            networks.add(word)
        elif word in words["verbs"]:
            verbs += 1
        elif not word.isdecimal():
            return False
    return len(networks) > 2 or (len(networks) == 2 and verbs > 0)


def _is_known(word: str, words: dict[str, frozenset[str]]) -> bool:
    return word in words["networks"] or word in words["verbs"] or word.isdecimal()


def find(document: Document) -> Iterable[Action]:
    """Return a drop for every share bar."""
    for number, bar in enumerate(document.each(is_bar)):
        if bar:
            yield Drop(number, BAR, "nothing but networks and verbs of sharing", "share_bar")


STAGE = FunctionStage("boilerplate.share", find)
