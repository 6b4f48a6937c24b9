"""The texts as the body stage meets them: after the stages before it, with a label for each block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articleclean import Cleaner
from articleclean.document import Document
from articleclean.read.text import read_text
from training.corpus import Text
from training.labels import covered


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
