"""A page in any form to a document: str, bytes, or what BeautifulSoup made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from articleclean.document import Document, Hints
from articleclean.errors import InputError
from articleclean.limits import Limits
from articleclean.page import Note
from articleclean.read.text import read_text

if TYPE_CHECKING:
    from bs4 import Tag

    Markup = str | bytes | bytearray | Tag

_TAG = re.compile(r"<[a-zA-Z!?/]")
UNSURE = 0.9  # a guess that the detector believes less is one a person should look at


def read_page(html: Any, hints: Hints, encoding: str | None, limits: Limits) -> Document:
    """Read a page; how bytes were decoded is noted where it was guessed. What has no tag in it is read as text."""
    from articleclean.read.html import read_html  # noqa: PLC0415 - lxml costs 20 ms of import

    text, notes = _text(html, encoding, limits)
    if len(text) > limits.characters:
        raise InputError(
            f"the page has {len(text)} characters, the limit is {limits.characters}: "
            "cut it, or set Cleaner(limits=Limits(characters=...))"
        )
    if not notes and not _TAG.search(text):
        return read_text(text, hints)
    document = read_html(text, hints, limits)
    if notes and document.page:
        document.page.notes = (*notes, *document.page.notes)
    return document


def _text(html: Any, encoding: str | None, limits: Limits) -> tuple[str, tuple[Note, ...]]:
    if isinstance(html, str):
        return html, ()
    if isinstance(html, bytes | bytearray):
        return _decoded(bytes(html), encoding, limits)
    if hasattr(html, "decode") and hasattr(html, "find_all"):  # a BeautifulSoup or one of its tags
        return html.decode(), ()
    raise TypeError(f"clean_html() takes str, bytes, BeautifulSoup or Tag, not {type(html).__name__}")


def _decoded(data: bytes, encoding: str | None, limits: Limits) -> tuple[str, tuple[Note, ...]]:
    from articleclean.read.bytes import decode  # noqa: PLC0415

    decoded = decode(data, encoding, 4 * limits.characters)
    if decoded.how != "guessed":
        return decoded.text, ()
    sure = f"{round(100 * decoded.sureness)} % sure" if decoded.sureness else "nobody can say how sure"
    note = Note(
        "guessed_encoding",
        f"the page does not say its encoding, or not the right one; read as {decoded.encoding} ({sure})",
        decoded.sureness < UNSURE,
    )
    return decoded.text, (note,)
