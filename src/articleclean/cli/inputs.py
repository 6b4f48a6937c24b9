"""Which inputs a call names: files, directories with all that is in them, patterns, lists, standard input."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from articleclean.cli.kinds import kind_by_name


class Input(NamedTuple):
    """An input: its path (None for standard input), its name for people, its place in a tree of outputs."""

    path: Path | None
    name: str
    place: str


class Problem(NamedTuple):
    """A name that leads to no input, and why."""

    name: str
    message: str


Found = Input | Problem


def discover(names: Sequence[str], include: Sequence[str]) -> Iterator[Found]:
    """Yield the inputs that the names stand for, in a stable order; a name that leads nowhere is a problem."""
    wanted = _wanted(include)
    for name in names:
        if name == "-":
            yield Input(None, "-", "stdin")
        elif os.path.isdir(name):  # noqa: PTH112 - no Path for a name that may not be one
            yield from _walked(name, wanted)
        elif os.path.lexists(name) or not glob.has_magic(name):
            yield _file(name)
        else:
            yield from _matching(name)


def _wanted(include: Sequence[str]) -> Callable[[str], bool]:
    if not include:
        return lambda name: kind_by_name(name) is not None
    return lambda name: any(fnmatchcase(name, pattern) for pattern in include)


def _file(name: str) -> Found:
    return Input(Path(name), name, os.path.basename(os.path.normpath(name)))  # noqa: PTH119


def _matching(pattern: str) -> Iterator[Found]:
    names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - keeps the name as it was written
    files = [name for name in names if not os.path.isdir(name)]  # noqa: PTH112
    if not files:
        yield Problem(pattern, "no file matches")
    fixed = os.path.dirname(pattern[: min(pattern.find(sign) % (len(pattern) + 1) for sign in "*?[")])  # noqa: PTH120
    for name in files:
        yield Input(Path(name), name, os.path.relpath(name, fixed or "."))


def _walked(top: str, wanted: Callable[[str], bool]) -> Iterator[Found]:
    """All files below a directory; links to directories are not followed, so a walk always ends."""
    problems: list[Problem] = []
    count = 0
    for folder, folders, files in os.walk(top, onerror=lambda e: problems.append(_unreadable(e))):
        yield from problems
        count += len(problems)
        problems.clear()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith(".") or not wanted(name):
                continue
            found = _regular(os.path.join(folder, name), top)  # noqa: PTH118
            if found:
                count += 1
                yield found
    yield from problems
    if not count and not problems:
        yield Problem(top, "a directory with no input in it; --include names what to take")


def _regular(name: str, top: str) -> Found | None:
    """A file; nothing for a pipe or a device, which would never end."""
    try:
        mode = Path(name).stat().st_mode
    except OSError as error:
        return _unreadable(error)
    return Input(Path(name), name, os.path.relpath(name, top)) if stat.S_ISREG(mode) else None


def _unreadable(error: OSError) -> Problem:
    return Problem(os.fsdecode(error.filename or "?"), error.strerror or str(error))


def listed(data: bytes) -> list[str]:
    """The names in a list: NUL-separated where there is a NUL, else one a line."""
    names = data.split(b"\0") if b"\0" in data else [line.removesuffix(b"\r") for line in data.split(b"\n")]
    return [os.fsdecode(name) for name in names if name]
