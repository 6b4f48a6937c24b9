r"""Text to blocks: one block a line.

Lines end at ``\n``, ``\r\n`` and ``\r`` only: `str.splitlines` also breaks at U+0085, a byte of mojibake. White
space at the edges of a line belongs to what separates the blocks, except U+3000, with which East Asian text
indents its paragraphs.
"""

from __future__ import annotations

import re

from articleclean.document import Block, Document, Hints, Known, Span

_END = re.compile(r"[\r\n]")
_new = tuple.__new__  # half the time of the call that names the fields
_AS_READ = Block("", Span(0, 0))[2:]  # what is the same in every block
_EDGES = " \t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"


def read_text(text: str, hints: Hints | None = None, known: Known | None = None) -> Document:
    r"""Read text into a document; every line that is not blank becomes a block.

    ``known`` is what another document knows of its lines (see `Document.each`).

    >>> [b.text for b in read_text("A headline\n\n  The story. \n").blocks]
    ['A headline', 'The story.']
    """
    blocks, at = [], 0
    for line in _lines(text):
        inner = line.strip(_EDGES)
        if inner and not inner.isspace():
            start = at + line.index(inner[0]) if len(inner) < len(line) else at
            blocks.append(_new(Block, (inner, _new(Span, (start, start + len(inner))), *_AS_READ)))
        at += len(line) + 1
    return Document(text, tuple(blocks), hints=hints or Hints(), known=known)


def read_again(document: Document) -> Document | None:
    """Read what came out of a document; None where its lines are others than the blocks it came from.

    Its lines are the same strings, too: none is held twice, and what is known of one is found at once.
    """
    again = read_text(document.full_text, document.hints, document.known)
    if again.texts != document.texts:
        return None
    blocks = [Block(text, block.span) for text, block in zip(document.texts, again.blocks, strict=True)]
    return Document(again.source, tuple(blocks), hints=document.hints, known=document.known)


def _lines(text: str) -> list[str]:
    r"""The lines; between the two characters of ``\r\n`` lies an empty one, so that each ends one further on."""
    return _END.split(text) if "\r" in text else text.split("\n")
