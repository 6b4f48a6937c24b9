"""From the bytes of an input to its records, one after the other, in bounded memory.

A reader never raises for what it reads: it yields a `Bad` in its place and goes on where that is possible.
"""

from __future__ import annotations

import codecs
import csv
import json
import re
from collections.abc import Callable, Iterator
from io import BufferedReader, UnsupportedOperation
from typing import Any, cast

from articleclean.cli.events import Bad, Raw, Read
from articleclean.errors import InputError, MissingExtraError

_SKIP = 1 << 20
_KEPT = 1 << 16  # of a record that is too long, this much is kept
_BLANK = b" \t\r\n"


def read_input(kind: str, stream: BufferedReader, max_record: int) -> Iterator[Read]:
    """Yield what an input of this kind holds."""
    try:
        yield from READERS[kind](stream, max_record)
    except (OSError, InputError, MissingExtraError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        yield Bad("unreadable", reason, b"", 0, 0)


def _whole(kind: str) -> Callable[[BufferedReader, int], Iterator[Read]]:
    def read(stream: BufferedReader, max_record: int) -> Iterator[Read]:
        data = stream.read(max_record + 1)
        if len(data) > max_record:
            yield Bad("too_long", _too_long(max_record), data[:_KEPT], 0, 0)
        else:
            yield Raw(kind, data, 1, 0)

    return read


def _too_long(max_record: int) -> str:
    return f"longer than {max_record} bytes; --max-record raises the limit"


def _lines(stream: BufferedReader, max_record: int) -> Iterator[Read]:
    number = at = 0
    while line := stream.readline(max_record + 1):
        number, offset, at = number + 1, at, at + len(line)
        if len(line) > max_record and not line.endswith(b"\n"):
            kept = line[:_KEPT]
            while (line := stream.readline(_SKIP)) and not line.endswith(b"\n"):
                at += len(line)
            at += len(line)
            yield Bad("too_long", _too_long(max_record), kept, number, offset)
            continue
        data = (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip(_BLANK)
        if data:
            yield Raw("json", data, number, offset)


class _Elements:
    """The elements of a JSON array, or the one object of a file, taken from a window over the text."""

    def __init__(self, stream: BufferedReader, max_record: int) -> None:
        self._stream, self._max = stream, max_record
        self._text, self._at, self._line, self._offset = "", 0, 1, 0
        self._pending = b""
        self._ended = False
        self._decoder = json.JSONDecoder(parse_int=str, parse_float=str)

    def __iter__(self) -> Iterator[Read]:
        is_array = self._next_sign().removeprefix("\ufeff") == "["
        if is_array:
            self._take(1)
        while sign := self._next_sign():
            if is_array and sign == "]":
                self._take(1)
                break
            found = self._element()
            yield found
            if isinstance(found, Bad):
                return
            if is_array and self._next_sign() == ",":
                self._take(1)
            elif not is_array:
                break
        if self._next_sign():
            yield Bad("not_json", "something stands behind the end of the JSON", b"", self._line, self._offset)

    def _next_sign(self) -> str:
        while True:
            rest = self._text[self._at : self._at + 4096]
            blank = len(rest) - len(rest.lstrip(" \t\r\n\ufeff"))
            self._take(blank)
            if blank < len(rest):
                return self._text[self._at]
            if self._at >= len(self._text) and not self._more(1 << 16):
                return ""

    def _take(self, count: int) -> None:
        taken = self._text[self._at : self._at + count]
        self._at += len(taken)
        self._line += taken.count("\n")
        self._offset += len(taken.encode("utf-8", "surrogateescape"))

    def _more(self, size: int) -> bool:
        data = self._pending + self._stream.read(size)
        self._ended = len(data) == len(self._pending)
        end = len(data) if self._ended else _whole_characters(data)
        self._text = self._text[self._at :] + data[:end].decode("utf-8", "surrogateescape")
        self._at, self._pending = 0, data[end:]
        return not self._ended

    def _element(self) -> Read:
        size = 1 << 16
        while True:
            try:
                _, end = self._decoder.raw_decode(self._text, self._at)
                if end < len(self._text) or self._ended:  # a number could go on
                    break
            except RecursionError:
                return self._bad("too_deep", "nested too deep")
            except ValueError as error:
                if self._ended:
                    return self._bad("not_json", f"not JSON: {error}")
            if len(self._text) - self._at > self._max:
                return self._bad("too_long", _too_long(self._max))
            self._more(size)
            size *= 2
        data = self._text[self._at : end].encode("utf-8", "surrogateescape")
        found = Raw("json", b" ".join(part.strip() for part in data.split(b"\n")), self._line, self._offset)
        self._take(end - self._at)
        return found

    def _bad(self, code: str, message: str) -> Bad:
        kept = self._text[self._at : self._at + _KEPT].encode("utf-8", "surrogateescape")
        return Bad(code, f"{message}; the rest of the file is left out", kept, self._line, self._offset)


def _whole_characters(data: bytes) -> int:
    """How many of the bytes are whole characters of UTF-8."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xC0:
            needs = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return len(data) - back if back < needs else len(data)
        if byte < 0x80:
            break
    return len(data)


def _json(stream: BufferedReader, max_record: int) -> Iterator[Read]:
    yield from _Elements(stream, max_record)


class _Log:
    """The lines that the reader of CSV has taken since the last row."""

    def __init__(self, stream: BufferedReader, max_record: int) -> None:
        self._stream, self._max = stream, max_record
        self.taken: list[bytes] = []
        self.line, self.offset = 1, 0

    def __iter__(self) -> Iterator[str]:
        while line := self._stream.readline(self._max + 1):
            self.taken.append(line)
            yield line.decode("utf-8", "surrogateescape")

    def begin(self) -> bytes:
        """Forget the lines of the last row, and return them."""
        raw = b"".join(self.taken)
        self.line += len(self.taken)
        self.offset += len(raw)
        self.taken.clear()
        return raw


def _table(stream: BufferedReader, max_record: int) -> Iterator[Read]:
    csv.field_size_limit(max_record)
    log = _Log(stream, max_record)
    first = stream.peek(4096)[:4096].split(b"\n", 1)[0]
    delimiter = max("\t,;|", key=lambda sign: first.count(sign.encode()))
    rows = csv.reader(iter(log), delimiter=delimiter, strict=True)
    header = [name.removeprefix("\ufeff") for name in next(rows, [])]
    while True:
        log.begin()
        line, offset = log.line, log.offset
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Bad("not_csv", f"not CSV: {error}", b"".join(log.taken)[:_KEPT], line, offset)
            continue
        if row is None:
            return
        if row:
            yield _row(header, row, b"".join(log.taken), line, offset)


def _row(header: list[str], row: list[str], raw: bytes, line: int, offset: int) -> Read:
    if len(row) != len(header):
        return Bad("not_csv", f"{len(row)} columns where the header has {len(header)}", raw, line, offset)
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        return Bad("not_utf8", f"not UTF-8 at byte {offset + error.start}", raw, line, offset)
    return Raw("row", dict(zip(header, row, strict=True)), line, offset)


def _parquet(stream: BufferedReader, _max_record: int) -> Iterator[Read]:
    try:
        import pyarrow as arrow  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("arrow", "Parquet files") from error
    path = getattr(stream.raw, "path", None)
    if path is None:
        raise InputError("Parquet is read from a file, not from a pipe")
    number = 0
    try:
        file = parquet.ParquetFile(path)
        for batch in file.iter_batches(batch_size=64):
            for row in batch.to_pylist():
                number += 1
                yield Raw("row", row, number, 0)
    except arrow.ArrowException as error:
        raise InputError(f"not a Parquet file that can be read: {error}") from error


class _Told:
    """A stream that tells where it is, as the reader of WARC asks; it cannot be moved."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream, self._at = stream, 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        if (offset, whence) != (0, 1):
            raise UnsupportedOperation("seek")
        return self._at

    def tell(self) -> int:
        return self._at


def _warc(stream: BufferedReader, max_record: int) -> Iterator[Read]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("warc", "WARC files") from error
    wanted = WarcRecordType.response | WarcRecordType.conversion | WarcRecordType.resource
    number = 0
    for record in ArchiveIterator(cast("Any", _Told(stream)), record_types=wanted, parse_http=True):
        number += 1
        content = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
        is_page = "html" in content
        if not is_page and not content.startswith("text/plain"):
            continue
        data = record.reader.read(max_record + 1)
        place = {"url": record.headers.get("WARC-Target-URI"), "date": record.headers.get("WARC-Date")}
        if len(data) > max_record:
            yield Bad("too_long", _too_long(max_record), data[:_KEPT], number, record.stream_pos)
            continue
        fields: dict[str, Any] = {name: value for name, value in place.items() if value}
        fields |= {"html" if is_page else "text": data}
        if is_page and (encoding := _encoding(content)):
            fields["encoding"] = encoding
        yield Raw("page", fields, number, record.stream_pos)


def _encoding(content_type: str) -> str | None:
    """The encoding that a server named, where it is one."""
    found = re.search(r"charset=[\"']?([\w.:-]+)", content_type)
    try:
        return codecs.lookup(found[1]).name if found else None
    except LookupError:
        return None


READERS: dict[str, Callable[[BufferedReader, int], Iterator[Read]]] = {
    "text": _whole("text"),
    "html": _whole("html"),
    "json": _json,
    "jsonl": _lines,
    "csv": _table,
    "tsv": _table,
    "parquet": _parquet,
    "warc": _warc,
}
