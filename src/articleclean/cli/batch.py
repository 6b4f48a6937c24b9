"""Carrying out a plan: read, hand to the workers, and write what comes back, in the order of the inputs."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from articleclean.cli.events import Bad, Begin, End, Event, Raw, Read
from articleclean.cli.inputs import Input
from articleclean.cli.journal import State
from articleclean.cli.kinds import SINGLE, kind_of
from articleclean.cli.outputs import Part
from articleclean.cli.plan import Plan
from articleclean.cli.readers import read_input
from articleclean.cli.sink import Sink
from articleclean.cli.streams import open_stream, size_of
from articleclean.cli.talk import Progress
from articleclean.cli.work import Item, Outcome, Work
from articleclean.errors import InputError, MissingExtraError

if TYPE_CHECKING:
    from articleclean.cli.workers import Pool

_TOGETHER, _BYTES_TOGETHER = 64, 1 << 20


class Reading:
    """The events of all inputs, from a state on, and how much was read for them."""

    def __init__(self, plan: Plan, state: State) -> None:
        self._plan, self._state = plan, state
        self._left = plan.limit
        self._before = sum(size_of(source.path) for source in plan.inputs[: state.input])
        self.total_bytes = self._before + sum(size_of(source.path) for source in plan.inputs[state.input :])
        self.read_bytes = self._before

    def __iter__(self) -> Iterator[Event]:
        if self._left is not None:
            self._left -= self._state.at_begin.read
        skip = self._state.record
        for number in range(self._state.input, len(self._plan.inputs)):
            if self._left is not None and self._left <= 0:
                return
            yield from self._input(number, self._plan.inputs[number], skip)
            skip = 0

    def _input(self, number: int, source: Input, skip: int) -> Iterator[Event]:
        try:
            buffered, stream = open_stream(source.path, self._plan.max_expanded)
        except (OSError, InputError, MissingExtraError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            yield from (Begin(number, many=False), Bad("unreadable", reason, b"", 0, 0), End())
            return
        before = self.read_bytes
        with contextlib.closing(buffered):
            try:
                kind = self._plan.kind or kind_of(buffered.peek(1 << 16), source.name)
            except (OSError, InputError):
                kind = "text"  # reading says what is wrong with it
            yield Begin(number, many=kind not in SINGLE)
            for index, found in enumerate(self._limited(read_input(kind, buffered, self._plan.max_record))):
                self.read_bytes = before + stream.consumed
                if index >= skip:
                    yield found
        yield End()

    def _limited(self, found: Iterable[Read]) -> Iterator[Read]:
        for each in found:
            if self._left is not None:
                if self._left <= 0:
                    return
                self._left -= 1
            yield each


def run(plan: Plan, work: Work, *, failed: bool = False) -> int:
    """Carry out the plan; return the exit code. ``failed`` where some names led to no input."""
    with Sink(plan) as sink:
        reading = Reading(plan, sink.state)
        events = iter(reading)
        first = next(events, None)
        alone = len(plan.inputs) == 1 and isinstance(first, Begin) and not first.many
        progress = Progress(reading.total_bytes, wanted=plan.progress and not plan.quiet and not alone)
        sink.progress = progress
        with contextlib.ExitStack() as stack:
            pool = None if alone else stack.enter_context(_pool(plan, work))
            for event, outcome in _worked(chain([first] if first else [], events), plan, work, pool):
                sink.take(event, outcome)
                progress.show(sink.state.totals.read, reading.read_bytes)
        code = sink.finish(failed=failed)
        if plan.report:
            _report(plan.report, sink, work)
        return code


def _pool(plan: Plan, work: Work) -> Pool:
    from articleclean.cli.workers import Pool  # noqa: PLC0415 - costs 20 ms of import

    return Pool(plan.jobs, work, plan.timeout)


def _report(target: Path, sink: Sink, work: Work) -> None:
    from articleclean import list_rules  # noqa: PLC0415
    from articleclean.cli.report_page import page  # noqa: PLC0415

    totals = sink.state.totals
    reasons = {rule.id: rule.why for rule in list_rules(work.cleaner.packs)}
    part = Part(target)
    try:
        part.write(page(sink.shown.entries, totals.rules, reasons, totals.written).encode())
        part.finish()
    finally:
        part.discard()


def _worked(
    events: Iterable[Event], plan: Plan, work: Work, pool: Pool | None
) -> Iterator[tuple[Event, Outcome | None]]:
    """Yield every event in order, each record with what became of it."""
    names = [source.name for source in plan.inputs]
    groups: deque[list[Event]] = deque()

    def batches() -> Iterator[list[Item]]:
        place, many = "", False
        for group in _grouped(events, plan.jobs):
            groups.append(group)
            items = []
            for event in group:
                if isinstance(event, Begin):
                    place, many = names[event.input], event.many
                elif isinstance(event, Raw):
                    items.append(Item(event.kind, event.data, place, event.line if many else 0))
            yield items

    done = pool.map(batches()) if pool else ([work(item) for item in items] for items in batches())
    for outcomes in done:
        each = iter(outcomes)
        for event in groups.popleft():
            yield event, next(each) if isinstance(event, Raw) else None


def _grouped(events: Iterable[Event], jobs: int) -> Iterator[list[Event]]:
    """Put events together: few at first, so that every worker soon has something to do, then more."""
    group: list[Event] = []
    size = made = 0
    for event in events:
        group.append(event)
        if isinstance(event, Raw):
            size += len(event.data) if isinstance(event.data, bytes) else 1 << 12
        if len(group) >= min(_TOGETHER, 3 + made // jobs) or size >= _BYTES_TOGETHER:
            yield group
            group, size, made = [], 0, made + 1
    if group:
        yield group
