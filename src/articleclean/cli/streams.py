"""Input bytes: files and standard input, unpacked by what they are and not by their name, within bounds."""

from __future__ import annotations

import gzip
import io
import os
import select
import sys
import zlib
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from articleclean.errors import InputError, MissingExtraError

_PACKED = {
    b"PK\x03\x04": "a zip archive; unpack it first",
    b"BZh": "packed with bzip2; unpack it first",
    b"\xfd7zXZ": "packed with xz; unpack it first",
    b"%PDF-": "a PDF; take its text out first",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"\x7fELF": "a program",
}
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_RATIO = 100  # a text unpacks to ten times its packed size at most; thirty where every record is the same


class _Unpacker(Protocol):
    def read1(self, size: int = -1, /) -> bytes: ...


class Stream(io.RawIOBase):
    """The unpacked bytes of an input; ``consumed`` counts the bytes as they lie on the disk."""

    def __init__(self, path: Path | None, max_expanded: int) -> None:
        super().__init__()
        self.path = path
        self._file = cast("BinaryIO", io.FileIO(0, closefd=False) if path is None else _opened(path))
        self.consumed = self._given = 0
        self._max_expanded = max_expanded
        self._head = b""
        while len(self._head) < 8 and (more := self._file.read(8 - len(self._head))):
            self._head += more
        self._unpacker = self._unpacker_for(self._head)

    def _unpacker_for(self, head: bytes) -> _Unpacker | None:
        for magic, what in _PACKED.items():
            if head.startswith(magic):
                self.close()
                raise InputError(what)
        if head.startswith(_GZIP):
            return cast("_Unpacker", gzip.GzipFile(fileobj=cast("BinaryIO", _Counted(self)), mode="rb"))
        if head.startswith(_ZSTD):
            return cast("_Unpacker", _zstd(_Counted(self)))
        return None

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what is there, as `io.RawIOBase` asks for."""
        data = self.read_packed(len(buffer)) if self._unpacker is None else self._unpack(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _unpack(self, size: int) -> bytes:
        assert self._unpacker is not None
        try:
            data = self._unpacker.read1(size)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise InputError(f"the packed data is damaged: {error}") from error
        except Exception as error:
            if type(error).__name__ != "ZstdError":
                raise
            raise InputError(f"the packed data is damaged: {error}") from error
        self._given += len(data)
        if self._given > self._max_expanded and self._given > _RATIO * self.consumed:
            raise InputError(
                f"unpacks to more than {self._max_expanded} bytes and {_RATIO} times its size; "
                "--max-expanded raises the limit"
            )
        return data

    def read_packed(self, size: int) -> bytes:
        """Read bytes as they lie on the disk."""
        data, self._head = self._head[:size], self._head[size:]
        data += self._file.read(size - len(data)) or b""
        self.consumed += len(data)
        return data

    def readable(self) -> bool:
        """Yes."""
        return True

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()


class _Counted:
    """The packed bytes, as the unpackers want them."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return self._stream.read_packed(size if size >= 0 else 1 << 16)


def _zstd(packed: Any) -> Any:
    try:
        import zstandard  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("zstd", "files packed with zstd") from error
    return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(packed, read_across_frames=True))


def _opened(path: Path) -> io.RawIOBase:
    """Open a file. To open a pipe is to wait for its writer: in short waits, between which signals are heard."""
    if sys.platform != "linux" or not path.is_fifo():
        return path.open("rb", buffering=0)
    file = io.FileIO(os.open(path, os.O_RDONLY | os.O_NONBLOCK))
    try:
        while not select.select([file], [], [], 0.25)[0]:
            pass
        os.set_blocking(file.fileno(), True)
    except BaseException:
        file.close()
        raise
    return file


def open_stream(path: Path | None, max_expanded: int) -> tuple[io.BufferedReader, Stream]:
    """Open an input (None is standard input) for reading in pieces; the second counts what was read."""
    if path is not None and path.is_dir():
        raise InputError("is a directory")
    stream = Stream(path, max_expanded)
    return io.BufferedReader(stream, 1 << 18), stream


def size_of(path: Path | None) -> int:
    """The size on the disk; 0 where there is none."""
    try:
        return (os.fstat(0) if path is None else path.stat()).st_size
    except OSError:
        return 0
