"""A whole article on one line, cut at the ends of its sentences.

Some extractors give no line ends at all. Without any, what is not the story cannot be told from what is; sentences
are the largest parts that are certain. What stays is put on one line again by `layout.restored`: a line that
nothing was taken out of comes out as it was. A few lines of a page beside one that holds half of it do not help.
Left alone: texts with lines, and lines of ordinary length.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Split
from articleclean.stages.body.shape import words_of_pages

RULES: tuple[Rule, ...] = ()  # a cut changes nothing that can be seen

LINES = 4
MOST = 12  # lines, of which one holds half of the text
SAID = 2  # different words in the others that pages use of themselves
LONG = 1500
_END = regex.compile(
    r"(?<=\p{L}\p{L}|[\d%)\]\"”’»])[.!?…؟।۔։።။។]+[\"'”’»)\]]*+[ \u00a0]?(?=[\"'“„«(¿¡\[–—-]?[ ]?[\p{Lu}\p{Lo}])"
    r"|[。！？][」』”）]*(?=[^\s。！？」』”）])"
)


def find(document: Document) -> Iterable[Action]:
    """Return the cuts."""
    sizes = [len(text) for text in document.texts]
    if len(sizes) > LINES and not _is_page(document.texts, sizes):
        return
    for index, block in enumerate(document.blocks):
        if sizes[index] > LONG:
            for match in _END.finditer(block.text):
                yield Split(index, match.end(), "", "layout.sentences")


def _is_page(texts: list[str], sizes: list[int]) -> bool:
    """Whether one line holds half of the text, and the few others speak as pages do."""
    longest = max(sizes)
    if len(sizes) > MOST or longest < LONG or 2 * longest < sum(sizes):
        return False
    at = sizes.index(longest)
    return len(words_of_pages([*texts[:at], *texts[at + 1 :]])) >= SAID


STAGE = FunctionStage("layout.sentences", find)
