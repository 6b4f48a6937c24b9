"""Where articles are written: one stream, a tree with an output for each input, or the inputs themselves."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NamedTuple

from articleclean.cli.formats import frame
from articleclean.cli.inputs import Input
from articleclean.cli.outputs import OF_ONE_NAME, Descriptor, Part, keep_backup
from articleclean.cli.plan import Plan
from articleclean.cli.talk import is_terminal, one_line


class UnwritableError(Exception):
    """One output cannot be written, and the others can."""


class Opening(NamedTuple):
    """An input begins; ``many`` where it may hold more than one article."""

    number: int
    source: Input
    many: bool


class Article(NamedTuple):
    """An article to write, and the place it comes from."""

    data: bytes
    place: str
    changed: bool


class Outlet:
    """What the sink needs of an outlet; by itself it writes nothing."""

    @property
    def size(self) -> int:
        """What of the present output is written."""
        return 0

    def begin(self, opening: Opening) -> None:
        """An input begins."""

    def write(self, article: Article) -> None:
        """Write an article."""

    def end(self, *, worthless: bool) -> None:
        """An input ends; worthless where nothing of it could be used."""

    def finish(self, *, worthless: bool) -> None:
        """Everything is written."""

    def sync(self) -> None:
        """Bring what is written to the disk."""

    def leave(self, *, keep: bool) -> None:
        """Stop half-way; keep what a later run can go on with."""


class Framed:
    """Articles in one output, with what a format wants around them."""

    def __init__(self, part: Part | Descriptor, plan: Plan, *, many: bool) -> None:
        self.part, self._many = part, many
        self._form = plan.form if not plan.view else "view"
        self._frame = frame(self._form or "text", many=many)
        self._header = many and plan.header
        self._ends = isinstance(part, Descriptor) and is_terminal(1)

    def write(self, data: bytes, place: str, *, is_text: bool) -> None:
        """Write an article in its place."""
        first = self.part.size == 0
        before = self._frame.before if first else self._frame.between
        if is_text and self._form in (None, "text"):
            if self._header:
                before = f"{'' if first else chr(10)}==> {one_line(place)} <==\n".encode()
            if data and not data.endswith(b"\n") and (self._many or self._ends):
                data += b"\n"
        self.part.write(before + data)

    def end(self) -> None:
        """Close the frame."""
        if self._frame.after:
            self.part.write((b"" if self.part.size else self._frame.before) + self._frame.after)


class Stream(Outlet):
    """Standard output, or one file for everything."""

    def __init__(self, plan: Plan, keep: int) -> None:
        self._plan = plan
        self._part = Part(plan.output, keep) if plan.output else Descriptor(1)
        self._framed: Framed | None = None
        self._records = False

    @property
    def size(self) -> int:
        """What is written."""
        return self._part.size

    def begin(self, opening: Opening) -> None:
        """The first input decides whether there is one article or many."""
        self._records = opening.many
        many = opening.many or len(self._plan.inputs) > 1
        self._framed = self._framed or Framed(self._part, self._plan, many=many)

    def write(self, article: Article) -> None:
        """Write an article."""
        assert self._framed is not None
        self._framed.write(article.data, article.place, is_text=not self._records or self._plan.form == "text")

    def finish(self, *, worthless: bool) -> None:
        """Give the file its name; where nothing could be used, an older file stays."""
        if worthless:
            self._part.discard()
            return
        if self._framed:
            self._framed.end()
        self._part.finish()

    def sync(self) -> None:
        """Bring what is written to the disk."""
        self._part.sync()

    def leave(self, *, keep: bool) -> None:
        """Keep the part, or nothing."""
        if keep:
            self._part.close()
        else:
            self._part.discard()


class Tree(Outlet):
    """An output for each input, in the tree of the inputs."""

    def __init__(self, plan: Plan, keep: int) -> None:
        self._plan, self._keep = plan, keep
        self._framed: Framed | None = None
        self._made: set[tuple[int, int]] = set()
        self._folders: set[Path] = set()
        self._records = False

    @property
    def size(self) -> int:
        """What of the present output is written."""
        return self._framed.part.size if self._framed else 0

    def begin(self, opening: Opening) -> None:
        """Open the output of an input."""
        target = self._plan.targets[opening.number]
        self._records = opening.many
        keep, self._keep = self._keep, 0
        try:
            self._folder(target.parent)
            if target.exists() and _identity(target) in self._made:
                raise OSError(errno.EEXIST, "its name is that of another output here")
            self._framed = Framed(Part(target, keep), self._plan, many=opening.many)
        except OSError as error:
            raise _of_one_name(target, error) from error

    def _folder(self, folder: Path) -> None:
        """Make the folder of an output; a link on the way that leads out of the tree is not followed."""
        if folder in self._folders:
            return
        folder.mkdir(parents=True, exist_ok=True)
        top = self._plan.output
        if top is not None and not folder.resolve().is_relative_to(top.resolve()):
            raise OSError(errno.EACCES, "a link leads out of the output")
        self._folders.add(folder)

    def write(self, article: Article) -> None:
        """Write an article."""
        if self._framed:
            self._framed.write(article.data, article.place, is_text=not self._records or self._plan.form == "text")

    def end(self, *, worthless: bool) -> None:
        """Give the output its name."""
        framed, self._framed = self._framed, None
        if framed is None or not isinstance(framed.part, Part):
            return
        if worthless:
            framed.part.discard()
            return
        framed.end()
        try:
            framed.part.finish()
        except OSError as error:
            framed.part.discard()
            raise _of_one_name(framed.part.target, error) from error
        self._made.add(_identity(framed.part.target))

    def sync(self) -> None:
        """Bring what is written to the disk."""
        if self._framed:
            self._framed.part.sync()

    def leave(self, *, keep: bool) -> None:
        """Keep the part of the present output, or nothing."""
        if self._framed and keep:
            self._framed.part.close()
        elif self._framed:
            self._framed.part.discard()


class InPlace(Outlet):
    """The inputs themselves. A file that cleaning does not change is not touched."""

    def __init__(self, plan: Plan) -> None:
        self._backup = plan.backup
        self._path: Path | None = None

    def begin(self, opening: Opening) -> None:
        """Note the file; behind a link, it is the file the link leads to."""
        self._path = opening.source.path.resolve() if opening.source.path else None

    def write(self, article: Article) -> None:
        """Write the article in the place of the file."""
        if self._path is None or not article.changed:
            return
        try:
            if self._backup:
                keep_backup(self._path)
            part = Part(self._path)
            try:
                part.write(article.data)
                part.finish()
            except BaseException:
                part.discard()
                raise
        except OSError as error:
            raise _of_one_name(self._path, error) from error


def outlet(plan: Plan, keep: int) -> Outlet:
    """The outlet that a plan asks for, with so much of an earlier run kept."""
    if plan.in_place:
        return InPlace(plan)
    return Tree(plan, keep) if plan.tree else Stream(plan, keep)


def _identity(path: Path) -> tuple[int, int]:
    found = os.lstat(path)
    return found.st_dev, found.st_ino


def _of_one_name(target: Path, error: OSError) -> Exception:
    if error.errno in OF_ONE_NAME:
        return UnwritableError(f"{one_line(str(target))}: could not be written: {error.strerror}")
    return error
