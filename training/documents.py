"""The texts as the body stage meets them: after the stages before it, with a label for each block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articleclean import Cleaner
from articleclean.document import Document
from articleclean.read.text import read_text
from training.corpus import Text, chance
from training.labels import covered

SMALL = 14  # lines above and below the story of a cropped page


class Example(NamedTuple):
    """A document before the body stage, with the share of story and the words of each block."""

    text: Text
    document: Document
    share: tuple[float, ...]
    words: tuple[int, ...]


def before_body(cleaner: Cleaner) -> Cleaner:
    """The stages that run before the body stage."""
    names = [stage.name for stage in cleaner.stages]
    return cleaner.only(*names[: names.index("body.story")])


def examples(texts: Iterable[Text]) -> Iterator[Example]:
    """Yield the examples."""
    first = before_body(Cleaner())
    for text in texts:
        document = first.run(read_text(text.source))
        yield example(text, document)


def example(text: Text, document: Document) -> Example:
    """Label the blocks of a document. A gold body is story, whatever the alignment says of its shortest lines."""
    blocks = [block.text for block in document.blocks]
    found = covered(blocks, text.gold, text.lang)
    if text.input == "gold":
        found = [(1.0, words) for _, words in found]
    return Example(text, document, tuple([s for s, _ in found]), tuple([w for _, w in found]))


def cropped(e: Example) -> Text | None:
    """The same page with a short menu and a short foot, as small sites have them; None where it has no story."""
    story = [n for n, (s, w) in enumerate(zip(e.share, e.words, strict=True)) if s >= 0.5 and w]
    blocks = e.document.blocks
    if not story:
        return None
    above, below = (2 + chance(f"{e.text.page} {side}", SMALL) for side in ("above", "below"))
    first, last = blocks[max(0, story[0] - above)], blocks[min(len(blocks) - 1, story[-1] + below)]
    return e.text._replace(input="cropped", source=e.document.source[first.span.start : last.span.end])
