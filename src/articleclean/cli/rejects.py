"""What could not be cleaned: kept in a file, raw, with its place; or said on standard error."""

from __future__ import annotations

import base64
import json
from typing import Any

from articleclean.cli.events import Bad, Raw, Read
from articleclean.cli.outputs import Part
from articleclean.cli.plan import Plan
from articleclean.cli.talk import one_line, say

_SAID = 20  # so many are named on standard error; the rest is a number


class Rejects:
    """The rejected records of a run."""

    def __init__(self, plan: Plan, keep: int) -> None:
        self._part = Part(plan.errors, keep) if plan.errors else None
        self._quiet = plan.errors is not None
        self._said = self._unsaid = 0

    @property
    def size(self) -> int:
        """What is written of the file."""
        return self._part.size if self._part else 0

    def add(self, name: str, found: Read, code: str, message: str, *, many: bool) -> None:
        """Keep a record and say what is wrong with it."""
        if self._part:
            place = {"file": one_line(name), "line": found.line, "offset": found.offset}
            entry = {**place, "code": code, "message": message, **_raw(found)}
            self._part.write(json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
            if many and found.line:
                return
        if self._said >= _SAID:
            self._unsaid += 1
            return
        self._said += 1
        say(f"{name}:{found.line}: {message}" if many and found.line else f"{name}: {message}")

    def finish(self) -> None:
        """Give the file its name."""
        if self._unsaid:
            say(f"… and {self._unsaid:,} more; --errors FILE keeps them all")
        if self._part:
            self._part.finish()

    def sync(self) -> None:
        """Bring the file to the disk."""
        if self._part:
            self._part.sync()

    def leave(self, *, keep: bool) -> None:
        """Keep the part, or nothing."""
        if self._part:
            self._part.leave(keep=keep)


def _raw(found: Read) -> dict[str, Any]:
    """The record as it was read: as text, or where that is not possible as base64."""
    data = found.raw if isinstance(found, Bad) else found.data
    if isinstance(found, Raw) and not isinstance(data, bytes):
        data = json.dumps(data, ensure_ascii=True, default=_plain).encode()
    try:
        return {"raw": data.decode()}
    except UnicodeDecodeError:
        return {"raw_base64": base64.b64encode(data).decode()}


def _plain(value: Any) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)
