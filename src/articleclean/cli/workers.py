"""Worker processes: results in order, bounded memory; an article that kills or stalls a worker costs itself alone.

The pools of the standard library end when a worker dies, and cannot end a worker that hangs. Here each worker has
a pipe, and one number in shared memory: which article of its batch it is at.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import Any

from articleclean.cli.work import Item, Outcome

_TICK = 1.0
_AHEAD = 4  # batches a worker that are read ahead of the one whose turn it is
_BYTES_AHEAD = 1 << 25


@dataclass(eq=False)
class _Batch:
    """Articles that go to a worker together; ``outcomes`` are filled in as they become known."""

    items: list[Item]
    outcomes: list[Outcome | None] = field(default_factory=list)
    done: bool = False

    def __post_init__(self) -> None:
        self.outcomes = [None] * len(self.items)

    @property
    def size(self) -> int:
        """Roughly how much memory it takes."""
        return sum(len(item.data) for item in self.items if isinstance(item.data, bytes))

    def left(self) -> list[int]:
        return [index for index, outcome in enumerate(self.outcomes) if outcome is None]


class _Worker:
    def __init__(self, context: BaseContext, work: Callable[[Item], Outcome]) -> None:
        self.pipe, theirs = context.Pipe()
        self._at = context.RawValue("l", -1)
        self.process = context.Process(target=_serve, args=(theirs, self.pipe, self._at, work), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.batch: _Batch | None = None
        self._sent: list[int] = []
        self._seen, self._since = -1, time.monotonic()

    def give(self, batch: _Batch) -> None:
        self.batch, self._sent = batch, batch.left()
        self._at.value = -1
        self.alive()
        self.pipe.send([batch.items[index] for index in self._sent])

    def take(self) -> None:
        """Take the results of the batch; EOFError or OSError where the worker died."""
        assert self.batch is not None
        for index, outcome in zip(self._sent, self.pipe.recv(), strict=True):
            self.batch.outcomes[index] = outcome
        self.batch.done, self.batch = True, None

    def alive(self) -> None:
        """Note that it is at work from now on."""
        self._seen, self._since = self._at.value, time.monotonic()

    def hangs(self, timeout: float) -> bool:
        """Whether it has been at the same article for too long."""
        if self._at.value != self._seen:
            self.alive()
        return time.monotonic() - self._since > timeout

    def blame(self, outcome: Outcome) -> bool:
        """Give up the article it was at; False where it died before it was at any."""
        if self.batch is None or self._at.value < 0:
            return False
        self.batch.outcomes[self._sent[self._at.value]] = outcome
        self.batch.done = not self.batch.left()
        return True

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _serve(pipe: Connection, parents: Connection, at: Any, work: Callable[[Item], Outcome]) -> None:
    """The life of a worker: it ends when the pipe does."""
    parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        while True:
            outcomes = []
            for at.value, item in enumerate(pipe.recv()):
                outcomes.append(work(item))
            pipe.send(outcomes)
    except (EOFError, OSError):
        sys.exit()


class Pool:
    """A number of workers; use it in a ``with`` block."""

    def __init__(self, jobs: int, work: Callable[[Item], Outcome], timeout: float) -> None:
        self._jobs, self._work, self._timeout = jobs, work, timeout
        self._context = multiprocessing.get_context()
        self._workers: list[_Worker] = []
        self._early_deaths = 0

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()

    def map(self, batches: Iterable[list[Item]]) -> Iterator[list[Outcome]]:
        """Yield the outcomes of each batch, in order."""
        source = iter(batches)
        order: deque[_Batch] = deque()
        urgent: deque[_Batch] = deque()
        more = True
        while order or more:
            self._hand_out(urgent)
            while more and self._has_room(order):
                items = next(source, None)
                if items is None:
                    more = False
                else:
                    order.append(_Batch(items, done=not items))
                    urgent.extend([order[-1]] if items else [])
                    self._hand_out(urgent)
            while order and order[0].done:
                yield [outcome for outcome in order.popleft().outcomes if outcome is not None]
            if order and not order[0].done:
                self._collect(urgent)

    def _has_room(self, order: deque[_Batch]) -> bool:
        """Whether to read on: for every worker, and further ahead as long as no worker waits."""
        if len(order) < self._jobs:
            return True
        ahead = len(order) < self._jobs * _AHEAD and sum(batch.size for batch in order) < _BYTES_AHEAD
        return ahead and not self._ready(0)

    def _hand_out(self, urgent: deque[_Batch]) -> None:
        while urgent:
            worker = next((worker for worker in self._workers if worker.batch is None), None)
            if worker is None:
                if len(self._workers) >= self._jobs:
                    return
                worker = _Worker(self._context, self._work)
                self._workers.append(worker)
            self._give(worker, urgent.popleft(), urgent)

    def _give(self, worker: _Worker, batch: _Batch, urgent: deque[_Batch]) -> None:
        try:
            worker.give(batch)
        except OSError:  # it died while it had nothing to do
            self._bury(worker, urgent, Outcome("crashed", "the worker died"))

    def _ready(self, timeout: float) -> list[_Worker]:
        busy = {worker.pipe: worker for worker in self._workers if worker.batch is not None}
        return [busy[pipe] for pipe in wait(list(busy), timeout) if isinstance(pipe, Connection)] if busy else []

    def _collect(self, urgent: deque[_Batch]) -> None:
        asked = time.monotonic()
        ready = self._ready(_TICK)
        if time.monotonic() - asked > 5 * _TICK:  # everything was stopped, not the work
            for worker in self._workers:
                worker.alive()
        for worker in ready:
            try:
                worker.take()
                self._early_deaths = 0
            except (EOFError, OSError):
                worker.process.join(_TICK)
                code = worker.process.exitcode
                self._bury(worker, urgent, Outcome("crashed", f"the worker died (exit code {code})"))
        for worker in list(self._workers):
            if worker not in ready and worker.batch is not None and worker.hangs(self._timeout):
                message = f"not done after {self._timeout:g} seconds; --timeout raises the limit"
                self._bury(worker, urgent, Outcome("timeout", message))

    def _bury(self, worker: _Worker, urgent: deque[_Batch], outcome: Outcome) -> None:
        """End a worker, reject the article it was at, and give the rest of its batch to another."""
        blamed = worker.blame(outcome)
        self._early_deaths = 0 if blamed else self._early_deaths + 1
        if self._early_deaths > 3:
            raise RuntimeError("workers die before they begin")
        self._workers.remove(worker)
        worker.end()
        if worker.batch is not None and not worker.batch.done:
            urgent.appendleft(worker.batch)
