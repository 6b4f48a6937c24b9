r"""Words that were divided at the end of a line.

``mu-`` and ``seum`` are joined to ``museum`` only where the document has that word elsewhere; where it has
``long-serving`` with its hyphen, the hyphen stays. Left alone: every other hyphen at the end of a line, such as
that of ``Vor-`` in ``Vor- und Nachteile``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document, line_ends
from articleclean.letters import is_small
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit, Join

DIVIDED = "layout.hyphens.divided"
COMPOUND = "layout.hyphens.compound"

RULES = (
    Rule(
        DIVIDED,
        "A word divided at a line end, which the document has in one piece elsewhere.",
        ("The ferry was sold to a mu-\nseum on the coast. The museum will show it.",),
        ("The ferry was sold to a mu-\nseum on the coast.", "Vor-\nund Nachteile. Man sprach von Vorund."),
    ),
    Rule(
        COMPOUND,
        "A compound broken after its hyphen, which the document has on one line elsewhere.",
        ("The long-\nserving captain left. Another long-serving captain came.",),
        ("The long-\nserving captain left.",),
    ),
)

_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_HEAD = re.compile(r"(?<![\w-])[^\W\d_]{2,}[-‐]\Z")
_TAIL = re.compile(r"[^\W\d_]{2,}(?![\w-])")


def find(document: Document) -> Iterable[Action]:
    """Return the joins, and the edits that take hyphens out."""
    if "-\n" not in document.text and "‐\n" not in document.text:  # gate
        return

    for index in range(len(document.blocks) - 1):
        before, after = document.blocks[index].text, document.blocks[index + 1].text
        head = _HEAD.search(before[-40:])
        tail = _TAIL.match(after)
        parted = index + 1 in document.holes or line_ends(document.separator(index)) != 1
        if not head or not tail or not is_small(after[0]) or parted:
            continue
        if tail.group() in lexicon("hyphens")["suspended"]:
            continue
        whole, compound = head.group()[:-1] + tail.group(), head.group() + tail.group()
        if _has(document, compound):
            yield Join(index, "", COMPOUND, f"the document has {compound!r} elsewhere")
        elif _has(document, whole):
            yield Edit(index, len(before) - 1, len(before), "", DIVIDED, f"the document has {whole!r} elsewhere")
            yield Join(index, "", DIVIDED, f"the document has {whole!r} elsewhere")


def _has(document: Document, word: str) -> bool:
    return word.lower() in document.fact(words)


def words(document: Document) -> frozenset[str]:
    """The words of the document in lower case, compounds with their hyphens."""
    return frozenset(_WORD.findall(document.text.lower()))


STAGE = FunctionStage("layout.hyphens", find)
