"""The disk fills, fails, or the process is killed, at every call that writes: nothing half-written has a final name."""

import errno
import json
import os
import sys
from itertools import count

import pytest

from articleclean.cli import batch, journal
from articleclean.cli.command import main

CALLS = "open write fsync ftruncate fchmod close replace link unlink mkdir utime chmod".split()
TAKES_SPACE = frozenset({"open", "write", "fsync", "replace", "link", "mkdir"})
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
KILLED = 137
FULL, BROKEN, DEAD = "full", "broken", "killed"  # from a call on; once, at a call; for ever

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be forked here")


class Disk:
    """The calls that write, of which one fails."""

    def __init__(self, how, at):
        self.how, self.at, self.calls, self.ours = how, at, 0, set()

    def put_in(self):
        for name in CALLS:
            setattr(os, name, self.failing(name, getattr(os, name)))

    def failing(self, name, real):
        def run(*args, **settings):
            ours = name != "open" or args[1] & WRITES
            if name in ("write", "fsync", "ftruncate", "fchmod", "close"):
                ours = args[0] in self.ours
            if not ours:
                return real(*args, **settings)
            self.calls += 1
            if self.calls == self.at or (self.how == FULL and self.calls > self.at and name in TAKES_SPACE):
                self.fail(name, real, args)
            done = real(*args, **settings) if name != "fsync" else None  # the disk would only take its time
            if name == "open":
                self.ours.add(done)
            if name == "close":
                self.ours.discard(args[0])
            return done

        return run

    def fail(self, name, real, args):
        if name == "write":
            real(args[0], args[1][: len(args[1]) // 2])
        if self.how == DEAD:
            os._exit(KILLED)
        if name == "close":
            self.ours.discard(args[0])
            real(*args)
        if self.how == BROKEN or name in TAKES_SPACE:
            number = errno.EIO if self.how == BROKEN else errno.ENOSPC
            raise OSError(number, os.strerror(number))


def ran(args, how="", at=0):
    """Run the command in a process of its own; return its exit code, what it said, and how many calls it made."""
    read, write = os.pipe()
    said_read, said_write = os.pipe()
    child = os.fork()
    if not child:
        code = 99
        try:
            os.dup2(said_write, 2)
            disk = Disk(how, at)
            answer = os.write
            disk.put_in()
            code = main([str(arg) for arg in args])
            answer(write, str(disk.calls).encode())
        finally:
            os._exit(code)
    os.close(write)
    os.close(said_write)
    with os.fdopen(read) as calls, os.fdopen(said_read) as said:
        found = said.read(), calls.read()
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), *found


def at_every_call(folder, before, args):
    """Run the command once for each of its calls and each way to fail; yield which, and how it ended."""
    for how in (FULL, BROKEN, DEAD):
        for at in count(1):
            fill(folder, before)
            code, said, calls = ran(args, how, at)
            if calls and int(calls) < at:
                break
            assert how != DEAD or code == KILLED
            yield how, at, code, said
        assert at > 20


def lines_of_trouble(said):
    """Return what was said, but for the sum of what was done."""
    lines = [line for line in said.splitlines() if " read, " not in line]
    assert all(line.startswith("articleclean: ") for line in lines)
    return lines


def contents(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def seen(found):
    """What stands under a final name."""
    return {name: data for name, data in found.items() if not name.rpartition("/")[2].startswith(".articleclean")}


def fill(folder, files):
    """Make a folder hold these files and nothing else."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.fixture(autouse=True)
def _in_one_process(monkeypatch):
    monkeypatch.setattr(batch, "_pool", lambda *_: open(os.devnull))  # noqa: SIM115, PTH123 - a context, not a pool
    monkeypatch.setattr(batch, "_worked", alone(batch._worked))


def alone(worked):
    return lambda events, plan, work, _: worked(events, plan, work, None)


@pytest.fixture
def inputs(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    rows = [{"text": f"Ferry {n} sails again..\n\nNobody was told why..\n\nIt rained all day.."} for n in range(2)]
    (source / "a.jsonl").write_text("\n".join([json.dumps(rows[0]), "{bad", json.dumps(rows[1]), ""]))
    (source / "b.txt").write_text("It rained..\nIt snowed..\nIt hailed..")
    return source


PLACES = [(False, "always"), (True, "always"), (True, "never")]  # one file or a tree; and when the run takes notes


@pytest.mark.parametrize(("tree", "noted"), PLACES)
def test_outputs_are_whole_or_as_they_were_and_a_run_that_goes_on_ends_as_any(
    tmp_path, monkeypatch, inputs, tree, noted
):
    monkeypatch.setattr(journal, "_EVERY", 0 if noted == "always" else 1e9)
    made = tmp_path / "made"
    made.mkdir()
    target = f"{made}/out/" if tree else made / "o.jsonl"
    args = ["--errors", made / "errors.jsonl", "--report", made / "report.html", "-o", target, inputs]
    before = {"out/b.txt" if tree else "o.jsonl": b"old", "report.html": b"old report"}
    main([str(arg) for arg in args])  # what is read once is read, and processes take little time
    fill(made, before)
    code, said, _ = ran(args)
    wanted = contents(made)
    assert (code, said.count("\n"), wanted.keys() == seen(wanted).keys()) == (3, 1, True)
    gone_on, failed = [], 0
    for how, at, code, said in at_every_call(made, before, args):
        left = contents(made)
        for name, data in seen(left).items():
            assert data in (before.get(name), wanted[name]), (how, at, name)
        if code == 4:
            failed += 1
            assert len(lines_of_trouble(said)) == 1, (how, at, said)
        elif code != KILLED:  # what failed was of no account
            assert (code, seen(left)) == (3, wanted), (how, at, said)
        if left in gone_on:
            continue
        gone_on.append(left)
        again, told, _ = ran(["--resume", *args])
        assert (again, contents(made)) == (3, wanted), (how, at, told)
    assert failed > 30


def test_a_file_changed_in_place_is_the_old_or_the_new_and_its_backups_are_whole(tmp_path):
    source = tmp_path / "texts"
    source.mkdir()
    dirty = {name: f"{name} rained..\nIt snowed..\nIt hailed..".encode() for name in ("a.txt", "b.txt")}
    before = {**dirty, "c.txt": b"It rained.\n"}
    fill(source, before)
    args = ["-i", "--backup", "--report", tmp_path / "report.html", *(source / name for name in before)]
    assert main([str(arg) for arg in args]) == 0
    wanted = contents(source)
    assert {name: wanted[f"{name}.bak"] for name in dirty} == dirty
    gone_on = []
    for how, at, code, said in at_every_call(source, before, args):
        left = contents(source)
        for name, data in seen(left).items():
            assert data in (before[name.partition(".bak")[0]], wanted.get(name)), (how, at, name)
        for name in dirty:
            assert left[name] == before[name] or left.get(f"{name}.bak") == before[name], (how, at, name)
        if code == 4:
            assert len(lines_of_trouble(said)) == 1, (how, at, said)
        elif code != KILLED:
            assert (code, seen(left)) == (0, wanted), (how, at, said)
        if left in gone_on:
            continue
        gone_on.append(left)
        again, told, _ = ran(args)
        now = contents(source)
        assert (again, told.count("\n"), {name: now[name] for name in before}) == (
            0,
            1,
            {name: wanted[name] for name in before},
        )
        for name, data in seen(now).items():
            assert data == wanted.get(name) or (".bak" in name and data == before[name.partition(".bak")[0]])
        if how != BROKEN:  # what could not be unlinked is there
            assert now.keys() == seen(now).keys(), (how, at)


def test_the_calls_that_write_are_those_that_are_watched(tmp_path, inputs):
    """Python tells of every file that is opened for writing; none may go past the calls that fail here."""
    opened = []

    def hook(event, args):
        if event == "open" and isinstance(args[2], int) and args[2] & WRITES:
            opened.append(sys._getframe(1).f_code.co_filename)

    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            sys.addaudithook(hook)
            main(["-i", "--backup", str(inputs / "b.txt")])
            main(
                [
                    "--errors",
                    str(tmp_path / "e"),
                    "--report",
                    str(tmp_path / "r"),
                    "-o",
                    str(tmp_path / "o"),
                    str(inputs),
                ]
            )
            os.write(write, json.dumps(opened).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        places = json.loads(answer.read())
    os.waitpid(child, 0)
    assert len(places) > 4
    assert {place.rpartition("/")[2] for place in places} <= {"outputs.py", "journal.py"}
