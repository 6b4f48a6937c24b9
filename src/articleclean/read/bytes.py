"""Bytes to text: which encoding, who said so, and how sure that is.

In order: what the caller says, a byte order mark, the zeros of UTF-16 without one, bytes that are valid UTF-8
(they win over a declaration that says otherwise: no other text happens to be), what the page declares, what the
bytes look like. Only the last is a guess.
"""

from __future__ import annotations

import codecs
import re
import zlib
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from articleclean.errors import InputError

HEAD = 100_000  # bytes that are looked at for a guess
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Names that pages use for a smaller set than the one they are written in, as browsers read them.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_NEVER = frozenset({"utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8"})
_ZEROS = 4  # a stray NUL or two says nothing of the encoding
_STRAY = re.compile("\ufffd")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")


class Decoded(NamedTuple):
    """The text, and how it was decoded."""

    text: str
    encoding: str
    how: str  # "caller", "mark", "zeros", "utf-8", "declared", "guessed"
    sureness: float = 1.0  # of a guess, as the detector says; 0 where it does not say


def decode(data: bytes, encoding: str | None = None, limit: int = 50_000_000) -> Decoded:
    """Decode a page. An encoding given by the caller is used as it is; an unknown one is an `InputError`."""
    if data[:2] == b"\x1f\x8b":
        data = _inflated(data, limit)
    if encoding:
        try:
            return Decoded(data.decode(encoding, "replace").removeprefix("\ufeff"), encoding, "caller")
        except LookupError:
            raise InputError(f"unknown encoding {encoding!r}") from None
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, "replace"), name, "mark")
    if name := unmarked(data):
        return Decoded(data.decode(name, "replace"), name, "zeros")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def unmarked(data: bytes) -> str:
    r"""The form of UTF-16 that bytes without a mark are in, or nothing: every other byte of what is ASCII is zero.

    >>> unmarked("Now.".encode("utf-16-be")), unmarked(b"Now.\0")
    ('utf-16-be', '')
    """
    head = data[:HEAD]
    high, low = head[::2].count(0), head[1::2].count(0)
    name = "utf-16-be" if high > low else "utf-16-le"
    high, low = max(high, low), min(high, low)
    return name if high >= _ZEROS and high * 6 > len(head) and low * 25 <= high else ""


def _legacy(data: bytes) -> Decoded:
    from bs4.dammit import EncodingDetector  # noqa: PLC0415 - most pages are UTF-8

    said = EncodingDetector.find_declared_encoding(data, is_html=True)
    name = known(said) if said else None
    if name and name not in _NEVER:
        return Decoded(data.decode(name, "replace"), name, "declared")
    if name == "utf-8" or not name:
        # A few broken sequences in much good UTF-8: a page cut through, or one foreign quotation.
        text = data.decode("utf-8", "replace")
        if len(_MULTIBYTE.findall(data)) > 10 * len(_STRAY.findall(text)):
            return Decoded(text, "utf-8", "declared" if name else "utf-8")
    return _guessed(data)


def known(name: str) -> str | None:
    """The codec for a declared name, as browsers take it; None where there is none.

    >>> known("ISO-8859-1"), known("gb2312"), known("x-no-such-charset")
    ('cp1252', 'gb18030', None)
    """
    try:
        codec = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(codec, codec)


def _guessed(data: bytes) -> Decoded:
    """What the extra `charset` says; without it cp1252, as browsers take it.

    Not what BeautifulSoup would say: that depends on which detector something else has brought along.
    """
    name, sureness = "cp1252", 0.0
    if chardet := _detector():
        found = chardet.detect(data[:HEAD])
        name, sureness = found["encoding"] or name, found["confidence"] or sureness
    codec = known(name) or "cp1252"
    return Decoded(data.decode(codec, "replace"), codec, "guessed", sureness)


def _detector() -> ModuleType | None:
    try:
        return import_module("chardet")
    except ImportError:
        return None


def _inflated(data: bytes, limit: int) -> bytes:
    """A page as the server sent it: compressed. What is inflated is bounded, not what comes in."""
    try:
        return zlib.decompressobj(31).decompress(data, limit)
    except zlib.error:
        return data
