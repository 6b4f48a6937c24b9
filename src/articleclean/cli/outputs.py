"""Files that appear under their names whole or not at all, also when the power goes."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import stat
from pathlib import Path
from weakref import WeakSet

from articleclean.cli.talk import OutputError, one_line, write_all

try:
    import fcntl
except ImportError:  # not a POSIX system
    fcntl = None  # type: ignore[assignment]

#: What concerns one name alone; anything else (a full disk, a disk that fails) ends the run.
OF_ONE_NAME = frozenset({errno.ENAMETOOLONG, errno.EISDIR, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST})

#: What a file system says on which a file has one name only.
_NO_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


def hidden(target: Path, kind: str) -> Path:
    """The name, hidden and short, of something that belongs to a target while it is made."""
    digest = hashlib.blake2b(os.fsencode(target.name), digest_size=8).hexdigest()
    return target.with_name(f".articleclean-{digest}.{kind}")


#: The outputs of this process.
_PARTS: WeakSet[Part] = WeakSet()


class Part:
    """An output in the making. It takes the name of its target in `finish`, or leaves nothing in `discard`.

    What is no regular file (a pipe, a terminal, ``/dev/null``) is written directly.
    """

    def __init__(self, target: Path, keep: int = 0) -> None:
        self.target = target
        self.size = self._kept = keep
        self._direct = target.exists() and not stat.S_ISREG(target.stat().st_mode)
        self.path = target if self._direct else hidden(target, "part")
        self._file = os.open(target, os.O_WRONLY) if self._direct else self._opened(keep)
        _PARTS.add(self)

    def _opened(self, keep: int) -> int:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        while True:
            file, locked = os.open(self.path, flags, 0o666), False
            try:
                _lock(file, self.target)
                locked = True
                found = os.fstat(file)
                if found.st_nlink > 1 or (hasattr(os, "geteuid") and found.st_uid != os.geteuid()):
                    raise OutputError(f"{self.path}: belongs to someone else")
                if _same(found, self.path):  # another run may have renamed it before it could be locked
                    os.ftruncate(file, keep)
                    os.lseek(file, keep, os.SEEK_SET)
                    return file
                os.close(file)
            except BaseException as error:
                if locked and not keep and not isinstance(error, Exception):  # a signal, before anybody has it
                    self.path.unlink(missing_ok=True)
                os.close(file)
                raise

    @property
    def resumed(self) -> bool:
        """Whether it was there before this run."""
        return self._kept > 0

    def write(self, data: bytes) -> None:
        """Add to the end."""
        write_all(self._file, data)
        self.size += len(data)

    def sync(self) -> None:
        """Bring everything to the disk."""
        if not self._direct:
            os.fsync(self._file)

    def finish(self) -> None:
        """Give it the name of its target, with the mode of the file that had it before."""
        if not self._direct:
            with contextlib.suppress(OSError):
                os.fchmod(self._file, stat.S_IMODE(self.target.stat().st_mode))
            os.fsync(self._file)
            self.path.replace(self.target)
            _sync_folder(self.target.parent)
        self.close()

    def close(self) -> None:
        """Leave it as it is, for a run that goes on."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def leave(self, *, keep: bool) -> None:
        """Leave it for a run that goes on, or leave nothing."""
        if keep:
            self.close()
        else:
            self.discard()

    def discard(self) -> None:
        """Leave nothing behind."""
        if self._file >= 0 and not self._direct:
            with contextlib.suppress(OSError):
                self.path.unlink()
        with contextlib.suppress(OSError):
            self.close()


def abandon() -> None:
    """Leave nothing of outputs that a signal took from their owner, but for what a run that goes on began with."""
    for part in list(_PARTS):
        part.leave(keep=part.resumed)


def _let_go() -> None:
    """In a worker: give up the outputs. Were the command killed, their locks would last as long as the worker."""
    for part in list(_PARTS):
        part.close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


class Descriptor:
    """An output that is there already: standard output."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.size = 0

    def write(self, data: bytes) -> None:
        """Write all of it."""
        write_all(self._descriptor, data)
        self.size += len(data)

    def sync(self) -> None:
        """Nothing to do."""

    finish = close = discard = sync


def _lock(file: int, target: Path) -> None:
    if fcntl is not None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                raise OutputError(f"{target}: another run is writing it") from error


def _same(found: os.stat_result, path: Path) -> bool:
    with contextlib.suppress(OSError):
        now = path.lstat()
        return (now.st_dev, now.st_ino) == (found.st_dev, found.st_ino)
    return False


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # not every system lets a folder be opened
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def keep_backup(path: Path) -> Path:
    """Copy a file to NAME.bak, or to the first free one of NAME.bak2, NAME.bak3, …; return its new name."""
    target = hidden(path, "bak")
    _leave_to_its_backup(hidden(target, "part"))
    copy = Part(target)
    try:
        copy.path.chmod(0o600)
        with path.open("rb") as original:
            while piece := original.read(1 << 20):
                copy.write(piece)
        copy.sync()
        shutil.copystat(path, copy.path)
        backup = _named(copy.path, path)
        _sync_folder(path.parent)
        return backup
    finally:
        copy.discard()


def _leave_to_its_backup(copy: Path) -> None:
    """Take the other name from a copy that became a backup just before its run was killed."""
    with contextlib.suppress(OSError):
        if copy.lstat().st_nlink > 1:
            copy.unlink()


def _named(copy: Path, path: Path) -> Path:
    """Give a copy the first free name of a backup, and take none from a file that has it."""
    for number in range(1, 10_000):
        backup = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
        try:
            try:
                os.link(copy, backup)
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
                os.close(os.open(backup, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
                copy.replace(backup)
        except FileExistsError:
            continue
        return backup
    raise OutputError(f"{one_line(str(path))}: ten thousand backups are enough")
