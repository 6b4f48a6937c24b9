"""The changed articles that the report is to show: the first ones, and for a run that goes on also in a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from articleclean.cli.outputs import Part, hidden
from articleclean.cli.plan import Plan

if TYPE_CHECKING:
    from articleclean.cli.report_page import Entry


class Shown:
    """The entries of the report; beside the journal, where there is one, they stand a line each."""

    def __init__(self, plan: Plan, keep: int) -> None:
        self._path = plan.spool()
        self._part = Part(self._path, keep) if self._path and keep else None
        self.entries: list[Entry] = []
        if self._part:
            self._read(self._part)

    def _read(self, part: Part) -> None:
        from articleclean.cli.report_page import Entry  # noqa: PLC0415

        for line in part.path.read_bytes().splitlines():
            name, headline, rules, rows = json.loads(line)
            self.entries.append(Entry(name, headline, tuple(rules), rows))

    @property
    def size(self) -> int:
        """What is written of the file."""
        return self._part.size if self._part else 0

    def add(self, entry: Entry) -> None:
        """Keep an entry, if it is among the first."""
        from articleclean.cli.report_page import SHOWN  # noqa: PLC0415

        if len(self.entries) >= SHOWN:
            return
        self.entries.append(entry)
        if self._path:
            self._part = self._part or Part(self._path)
            self._part.write(json.dumps(entry).encode() + b"\n")

    def sync(self) -> None:
        """Bring the file to the disk."""
        if self._part:
            self._part.sync()

    def leave(self, *, keep: bool) -> None:
        """Keep the file for a run that goes on, or nothing, not even what a run that was killed left."""
        if self._part:
            self._part.leave(keep=keep)
        elif self._path and not keep:
            hidden(self._path, "part").unlink(missing_ok=True)
