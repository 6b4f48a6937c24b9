"""How far a run has come, written beside its output, so that it can go on where it was interrupted.

The journal names the inputs and the settings; then comes one line each second, after what it speaks of has reached
the disk. A run that goes on cuts its outputs to what the last line says and reads on from there.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from articleclean.cli.talk import UsageError, write_all

_EVERY = 1.0
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass
class Totals:
    """What was counted; ``rules`` holds for each rule changes, articles and characters."""

    read: int = 0
    written: int = 0
    rejected: int = 0
    changed: int = 0
    errors_size: int = 0
    shown_size: int = 0
    rules: dict[str, list[int]] = field(default_factory=dict)

    def copy(self) -> Totals:
        """A copy that stays as it is."""
        return Totals(**json.loads(json.dumps(asdict(self))))


@dataclass
class State:
    """A place in the work: so many records of the input with this number are in ``part_size`` bytes of output."""

    input: int = 0
    record: int = 0
    part_size: int = 0
    totals: Totals = field(default_factory=Totals)
    at_begin: Totals = field(default_factory=Totals)


class Journal:
    """The journal of one output."""

    def __init__(self, path: Path, call: dict[str, Any]) -> None:
        self.path, self._call = path, call
        self._file = -1
        self._last = time.monotonic()

    def state(self) -> State | None:
        """What an interrupted run of the same call left; None where there is none."""
        try:
            lines = self.path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return None
        entries = [entry for line in lines if (entry := _parsed(line)) is not None]
        if not entries:
            return None
        head, *states = entries
        for name, value in json.loads(json.dumps(self._call)).items():
            if head.get(name) != value:
                raise UsageError(
                    f"--resume: {name} changed since the run that was interrupted; start without --resume"
                )
        if not states:
            return None
        last = states[-1]
        return State(**{**last, "totals": Totals(**last["totals"]), "at_begin": Totals(**last["at_begin"])})

    @property
    def begun(self) -> bool:
        """Whether there is something to go on from."""
        return self._file >= 0

    def due(self) -> bool:
        """Whether a second has gone by."""
        return time.monotonic() - self._last >= _EVERY

    def add(self, state: State) -> None:
        """Note a state; what it speaks of must be on the disk."""
        fresh = self.path.with_suffix(".new")
        if first := not self.begun:
            self._file = os.open(fresh, _FLAGS, 0o666)
            self._add(self._call)
        self._add(asdict(state))
        os.fsync(self._file)
        if first:
            fresh.replace(self.path)
        self._last = time.monotonic()

    def _add(self, entry: dict[str, Any]) -> None:
        write_all(self._file, json.dumps(entry).encode() + b"\n")

    def close(self) -> None:
        """Leave it for a run that goes on."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def remove(self) -> None:
        """The run is complete."""
        self.close()
        self.path.unlink(missing_ok=True)


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except ValueError:  # the last line of a run that was killed
        return None
    return entry if isinstance(entry, dict) else None
