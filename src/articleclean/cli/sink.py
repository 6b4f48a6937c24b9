"""What becomes of each event: outputs, rejects, counts; and how far that is, for a run that goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Self

from articleclean.cli.events import Bad, Begin, Event, Raw, Read
from articleclean.cli.inputs import Input
from articleclean.cli.journal import Journal, State, Totals
from articleclean.cli.outlets import Article, Opening, UnwritableError, outlet
from articleclean.cli.outputs import Descriptor, hidden
from articleclean.cli.plan import Plan
from articleclean.cli.rejects import Rejects
from articleclean.cli.shown import Shown
from articleclean.cli.talk import Progress, say, write_quietly
from articleclean.cli.work import Outcome

CHANGED, REJECTED, UNWRITTEN = 1, 3, 4


class Sink:
    """Takes the events in order; use it in a ``with`` block, and call `finish` when all is taken."""

    def __init__(self, plan: Plan, progress: Progress | None = None) -> None:
        self.plan = plan
        self.progress = progress or Progress(0, wanted=False)
        path = plan.journal()
        self._journal = Journal(path, plan.call()) if path else None
        self.state = self._found()
        self._rejects = Rejects(plan, self.state.totals.errors_size)
        self.shown = Shown(plan, self.state.totals.shown_size)
        self._outlet = outlet(plan, self.state.part_size)
        self._source = Input(None, "", "")
        self._many = False
        self._skipping = self._unwritten = self._finished = False

    def _found(self) -> State:
        """Where to begin: at the beginning, or where an interrupted run of this call left its outputs."""
        self._resumed = False
        if self._journal is None:
            return State()
        state = self._journal.state() if self.plan.resume else None
        self._resumed = state is not None
        if state and self._still_there(state.totals):
            if _part_size(self._output(state.input)) >= state.part_size:
                return state
            if self.plan.tree:  # the output has its name already, or is gone: this input once more
                return State(state.input, totals=state.at_begin.copy(), at_begin=state.at_begin)
        self._resumed = False
        self._journal.remove()
        return State()

    def _still_there(self, totals: Totals) -> bool:
        there = _part_size(self.plan.errors) >= totals.errors_size
        return there and _part_size(self.plan.spool()) >= totals.shown_size

    def _output(self, number: int) -> Path | None:
        if not self.plan.tree:
            return self.plan.output
        return self.plan.targets[number] if number < len(self.plan.targets) else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Stop half-way. Nothing is noted: a signal or a full disk may have come in the middle of an event."""
        self.progress.clear()
        if self._finished:
            return
        keep = self._resumed or (self._journal is not None and self._journal.begun)
        self._outlet.leave(keep=keep)
        self._rejects.leave(keep=keep)
        self.shown.leave(keep=keep)
        if self._journal:
            self._journal.close()

    def take(self, event: Event, outcome: Outcome | None) -> None:
        """Take the next event; for a record, with what became of it."""
        if isinstance(event, Raw):
            self._take_record(event, outcome or Outcome())
        elif isinstance(event, Bad):
            self._reject(event, event.code, event.message)
            self.state.record += 1
        elif isinstance(event, Begin):
            self._take_begin(event)
        else:
            self._take_end()
        if self._journal and (self._many or len(self.plan.inputs) > 1) and self._journal.due():
            self._note()

    def _take_begin(self, event: Begin) -> None:
        self._source, self._many = self.plan.inputs[event.input], event.many
        if event.input != self.state.input or not self.state.record:
            self.state.input, self.state.record = event.input, 0
            self._mark()
        if event.many and self.plan.in_place:
            self._skipping = True
            message = "holds records; -i writes texts, -o FILE takes records"
            self._reject(Bad("not_in_place", message, b"", 0, 0), "not_in_place", message)
            return
        self._try(lambda: self._outlet.begin(Opening(event.input, self._source, event.many)))

    def _take_record(self, event: Raw, outcome: Outcome) -> None:
        self.state.record += 1
        if self._skipping:
            return
        if outcome.code:
            self._reject(event, outcome.code, outcome.message)
            return
        self._count(outcome)
        place = f"{self._source.name}:{event.line}" if self._many else self._source.name
        self._try(lambda: self._outlet.write(Article(outcome.output, place, outcome.changed)))
        self._say(outcome.explanation)
        if outcome.entry and outcome.changed:
            self.shown.add(outcome.entry)

    def _count(self, outcome: Outcome) -> None:
        totals = self.state.totals
        totals.read += 1
        totals.written += 1
        totals.changed += outcome.changed
        for rule, changes, size in outcome.counts:
            row = totals.rules.setdefault(rule, [0, 0, 0])
            row[:] = row[0] + changes, row[1] + 1, row[2] + size

    def _reject(self, event: Read, code: str, message: str) -> None:
        self.progress.clear()
        self.state.totals.read += 1
        self.state.totals.rejected += 1
        self._rejects.add(self._source.name, event, code, message, many=self._many)

    def _take_end(self) -> None:
        if not self._skipping:
            rejected = self.state.totals.rejected > self.state.at_begin.rejected
            self._try(lambda: self._outlet.end(worthless=rejected and not self._outlet.size))
        self._skipping = False
        self.state.input, self.state.record = self.state.input + 1, 0
        self._mark()

    def _mark(self) -> None:
        """Remember what was counted, rejected and shown when the present input began."""
        self._measure()
        self.state.at_begin = self.state.totals.copy()

    def _measure(self) -> None:
        self.state.totals.errors_size = self._rejects.size
        self.state.totals.shown_size = self.shown.size

    def _try(self, write: Callable[[], None]) -> None:
        """Write; where this one output cannot be written, say so and leave its input."""
        try:
            write()
        except UnwritableError as error:
            self.progress.clear()
            say(str(error))
            self._unwritten = self._skipping = True

    def _note(self) -> None:
        """Bring everything to the disk, then say in the journal that it is there."""
        assert self._journal is not None
        self._outlet.sync()
        self._rejects.sync()
        self.shown.sync()
        self.state.part_size = self._outlet.size
        self._measure()
        self._journal.add(self.state)

    def _say(self, text: str) -> None:
        """Print what is said about an article: not between articles."""
        if not text:
            return
        data = text.encode("utf-8", "backslashreplace")
        if self.plan.prints:
            write_quietly(data)
        else:
            Descriptor(1).write(data)

    def finish(self, *, failed: bool = False) -> int:
        """Complete everything; return the exit code. ``failed`` where some names led to no input."""
        self.progress.clear()
        totals = self.state.totals
        failed = failed or totals.rejected > 0
        self._outlet.finish(worthless=failed and not totals.written)
        self._rejects.finish()
        if self._journal:
            self._journal.remove()
        self.shown.leave(keep=False)
        self._finished = True
        if self.plan.stats:
            from articleclean.cli.show import statistics  # noqa: PLC0415

            self._say(statistics(totals.rules, totals.written))
        self._sum_up()
        if self._unwritten:
            return UNWRITTEN
        return REJECTED if failed else CHANGED if self.plan.view == "check" and totals.changed else 0

    def _sum_up(self) -> None:
        totals = self.state.totals
        if totals.read < 2 or self.plan.view == "check" or (self.plan.prints and not totals.rejected):
            return
        if self.plan.quiet and not totals.rejected:
            return
        done = f"{totals.changed:,} changed" if self.plan.in_place else f"{totals.written:,} written"
        say(f"{totals.read:,} read, {done}, {totals.rejected:,} rejected")


def _part_size(target: Path | None) -> int:
    if target is None:
        return 0
    try:
        return hidden(target, "part").stat().st_size
    except OSError:
        return 0
