"""What the command says: one line a message on standard error, whatever happens to standard error."""

from __future__ import annotations

import os
import sys
import time

INTERRUPTED, TERMINATED = 130, 143


class UsageError(Exception):
    """The call or a setting is wrong: exit code 2."""


class OutputError(Exception):
    """An output could not be written: exit code 4."""


class Stopped(BaseException):
    """A signal asks for an end; ``code`` is the exit code it stands for."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def one_line(text: str) -> str:
    """Write what could break a line or steer a terminal as escapes, bytes that are no UTF-8 among them."""
    text = os.fsencode(text).decode("utf-8", "backslashreplace") if _has_surrogates(text) else text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _has_surrogates(text: str) -> bool:
    return any("\udc80" <= c <= "\udcff" for c in text)


def say(message: str) -> None:
    """Write one line to standard error; a full disk or a closed descriptor there must not matter."""
    write_quietly(f"articleclean: {one_line(message)}\n".encode("utf-8", "backslashreplace"))


def write_quietly(data: bytes) -> None:
    """Write to standard error without the buffer of `sys.stderr`, which would fail once more at exit."""
    try:
        write_all(2, data)
    except OSError:
        return


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of the data, in as many calls as it takes."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def is_terminal(descriptor: int) -> bool:
    """Whether a descriptor is a terminal."""
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


class Progress:
    """A line on standard error that says how far the work is; only at a terminal, and only after two seconds."""

    def __init__(self, total_bytes: int, *, wanted: bool) -> None:
        self._total = total_bytes
        self._wanted = wanted and is_terminal(2)
        self._began = self._last = time.monotonic()
        self._shown = False

    def show(self, records: int, read_bytes: int) -> None:
        """Show the state, at most four times a second."""
        now = time.monotonic()
        if not self._wanted or now - self._last < 0.25 or now - self._began < 2:
            return
        self._last, self._shown = now, True
        write_quietly(f"\r\x1b[K{progress_line(records, read_bytes, self._total, now - self._began)}".encode())

    def clear(self) -> None:
        """Take the line away, so that what follows stands alone."""
        if self._shown:
            write_quietly(b"\r\x1b[K")
            self._shown = False


def progress_line(records: int, read_bytes: int, total_bytes: int, seconds: float) -> str:
    """Say how far, how fast, and how long still.

    >>> progress_line(1200, 50, 200, 60)
    '1,200 articles  25 %  20/s  3:00 left'
    """
    line = f"{records:,} articles"
    if 0 < read_bytes <= total_bytes:
        left = seconds / read_bytes * (total_bytes - read_bytes)
        return f"{line}  {100 * read_bytes // total_bytes} %  {records / seconds:.0f}/s  {_clock(left)} left"
    return f"{line}  {records / seconds:.0f}/s"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def standard_descriptors() -> None:
    """Open the closed ones of 0, 1 and 2, the wrong way round: use fails, and no file takes their number."""
    for descriptor, mode in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, mode)
    sys.stdout, sys.stderr = sys.stdout or sys.__stdout__, sys.stderr or sys.__stderr__
