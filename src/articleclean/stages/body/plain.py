"""Articles of which nothing has to be asked: no trace of a page, and sentences at both ends.

What does not belong to an article stands at its edges, and pages speak of themselves. Where neither is seen the
model would take nothing out and doubt nothing (`python -m benchmarks.plain` counts), and need not be asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articleclean.document import Ask, answers
from articleclean.stages.body.context import FIELDS, Found, is_label, prose
from articleclean.stages.body.shape import Shape, outline, words_of_pages

EDGE = 2  # blocks at both ends that end like sentences: with one, the name above a note on the writer would stay
SAID = (
    2  # words that pages use of themselves, left or taken out; with less nothing is a page: recipes say "minutes"
)


def is_plain(texts: Sequence[str], found: Found, head: Iterable[bool], ask: Ask = answers) -> bool:
    """Whether the blocks are an article for sure, and story up to both ends but for its headline and deck."""
    if any(category not in FIELDS for _, category in found.junk):
        return False
    known = ask(outline)
    body = [known[text] for text, is_head in zip(texts, head, strict=True) if not is_head]
    is_story = len(texts) == 1 or _is_prose_at_edges(body)  # of one block nothing goes: something is story
    return is_story and not speaks_of_itself(texts, [known[t] for t in texts], found)


def _is_prose_at_edges(shapes: Sequence[Shape]) -> bool:
    if all(shape.ended for shape in (*shapes[:EDGE], *shapes[-EDGE:])):
        return True
    # By length alone in scripts that set no marks at the end.
    ended = [shape.ended or is_long for shape, is_long in zip(shapes, prose(shapes), strict=True)]
    return all((*ended[:EDGE], *ended[-EDGE:]))


def speaks_of_itself(texts: Sequence[str], shapes: Sequence[Shape], found: Found) -> bool:
    """Whether the short lines, of a text on one line all sentences, hold words that pages use of themselves."""
    shown = texts if found.one_line else [t for t, s in zip(texts, shapes, strict=True) if is_label(s)]
    return len(words_of_pages(shown)) >= SAID
