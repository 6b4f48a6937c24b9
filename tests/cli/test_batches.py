"""Many records: workers, order, interruption and what goes on after it."""

import importlib
import json
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from articleclean.cli import journal
from articleclean.cli.cleaner import cleaner
from articleclean.cli.outputs import Part
from articleclean.cli.plan import _SHAPING
from articleclean.cli.settings import KEYS
from articleclean.cli.talk import OutputError, Stopped, progress_line
from articleclean.cli.work import Item, Outcome, Work
from articleclean.cli.workers import Pool, _Batch, _Worker


def work(item):
    """A stand-in for cleaning that can be told to go wrong."""
    if item.data == b"die":
        os.kill(os.getpid(), signal.SIGKILL)
    if item.data == b"hang":
        time.sleep(60)
    return Outcome(output=item.data)


def items(*data):
    return [Item("text", each, "x", 0) for each in data]


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_order_and_a_bad_article_costs_itself_alone(jobs):
    batches = [items(*(str(10 * n + i).encode() for i in range(n % 5))) for n in range(40)]
    batches[3] = items(b"a", b"die", b"b")
    batches[7] = items(b"die")
    batches[9] = items(b"hang", b"die", b"c")
    with Pool(jobs, work, timeout=1.5) as pool:
        found = [[(each.code, each.output) for each in outcomes] for outcomes in pool.map(batches)]
        alive = [worker.process.is_alive() for worker in pool._workers]
    assert found[3] == [("", b"a"), ("crashed", b""), ("", b"b")]
    assert found[7] == [("crashed", b"")]
    assert found[9] == [("timeout", b""), ("crashed", b""), ("", b"c")]
    for number in set(range(40)) - {3, 7, 9}:
        assert [output for _, output in found[number]] == [item.data for item in batches[number]]
    assert 0 < len(alive) <= jobs


def test_the_work_can_be_given_to_any_process():
    """Where processes are not forked, the work is pickled on its way to a worker."""
    made = cleaner(
        {
            "preset": "article",
            "caution": "normal",
            "keep": (),
            "rules": (),
            "language": None,
            "select": (),
            "ignore": ("tidy",),
        }
    )
    given = Work(made, form="text")
    again = pickle.loads(pickle.dumps(given))
    item = Item("text", b"It rained..\n\n\n\nIt snowed..\n\nIt hailed..", "x", 0)
    assert again(item) == given(item)
    assert given(item).output == b"It rained.\n\n\n\nIt snowed.\n\nIt hailed."


def test_workers_that_never_begin_are_not_started_for_ever(monkeypatch):
    monkeypatch.setattr("articleclean.cli.workers._serve", lambda *_: os._exit(3))
    with Pool(1, work, timeout=5) as pool, pytest.raises(RuntimeError, match="before they begin"):
        list(pool.map([items(b"a")]))


def test_reading_ahead_is_bounded():
    taken = []

    def source():
        for number in range(10_000):
            taken.append(number)
            yield items(b"x")

    with Pool(2, work, timeout=5) as pool:
        for _ in zip(range(50), pool.map(source()), strict=False):
            pass
    assert len(taken) < 100


# interruption


def written(path, count):
    with path.open("w") as file:
        for number in range(count):
            text = f"Ferry {number} sails again..\n\nNobody was told why..\n\nIt rained all day.."
            file.write("{bad\n" if number % 50 == 7 else json.dumps({"id": number, "text": text}) + "\n")


@pytest.fixture
def every_record(monkeypatch):
    """A journal that is due after every event."""
    monkeypatch.setattr(journal, "_EVERY", 0)


def interrupted(monkeypatch, call, args, after):
    """Run until so many events are taken; then a signal comes."""
    from articleclean.cli.sink import Sink

    real, seen = Sink.take, [0]

    def take(self, event, outcome):
        seen[0] += 1
        if seen[0] > after:
            raise Stopped(143)
        real(self, event, outcome)

    with monkeypatch.context() as patch:
        patch.setattr(Sink, "take", take)
        try:
            call(*args)
        except Stopped:
            return True
        return False


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("tree", [False, True])
def test_a_run_that_goes_on_gives_what_an_undisturbed_one_gives(call, tmp_path, monkeypatch, every_record, tree):
    source = tmp_path / "in"
    source.mkdir()
    written(source / "a.jsonl", 20)
    written(source / "b.jsonl", 8)
    (source / "c.txt").write_bytes(b"\xff")
    (source / "d.txt").write_text("It rained..\nIt snowed..\nIt hailed..")
    out, errors = tmp_path / "out", tmp_path / "errors.jsonl"
    report = tmp_path / "report.html"
    args = ["--errors", errors, "--report", report, "-o", f"{out}/" if tree else out / "o.jsonl", source]
    if not tree:
        out.mkdir()
    assert call(*args).code == 3
    wanted = contents(out), errors.read_bytes(), report.read_bytes(), call("--stats", *args).out
    for after in (1, 3, 9, 21, 22, 23, 24, 31, 33, 35, 37):
        for path in (*out.iterdir(), errors, report):
            path.unlink()
        if tree:
            out.rmdir()
        assert interrupted(monkeypatch, call, args, after)
        assert not (out / "o.jsonl").exists()
        assert not report.exists()
        assert interrupted(monkeypatch, call, ["--resume", *args], 5) or after > 32
        done = call("--resume", "--stats", *args)
        assert done.code == 3
        assert (contents(out), errors.read_bytes(), report.read_bytes(), done.out) == wanted, after


@pytest.mark.parametrize("tree", [False, True])
@pytest.mark.parametrize(
    "place", ["outputs.Part.write", "outputs.Part.finish", "rejects.Rejects.add", "sink.Sink._count"]
)
def test_a_signal_in_the_middle_of_an_event_does_no_harm(call, tmp_path, monkeypatch, every_record, tree, place):
    source, out, errors = tmp_path / "in", tmp_path / "out", tmp_path / "errors.jsonl"
    source.mkdir()
    out.mkdir()
    written(source / "a.jsonl", 9)
    (source / "b.txt").write_bytes(b"\xff")
    (source / "c.txt").write_text("It rained..\nIt snowed..\nIt hailed..")
    args = ["--errors", errors, "-o", f"{out}/" if tree else out / "o.jsonl", source]
    assert call(*args).code == 3
    wanted = contents(out), errors.read_bytes()
    module, owner, name = place.split(".")
    kind = getattr(importlib.import_module(f"articleclean.cli.{module}"), owner)
    real = getattr(kind, name)
    for at in range(1, 12):
        for path in (*out.iterdir(), errors):
            path.unlink(missing_ok=True)
        seen = [0]

        def stopped(self, *given, at=at, seen=seen, **settings):
            done = real(self, *given, **settings)
            seen[0] += 1
            if seen[0] == at:
                raise Stopped(143)
            return done

        with monkeypatch.context() as patch:
            patch.setattr(kind, name, stopped)
            try:
                call(*args)
            except Stopped:
                pass
            else:
                break  # it is never called so often
        assert call("--resume", *args).code == 3
        assert (contents(out), errors.read_bytes()) == wanted, at
    assert at > 1


@pytest.mark.parametrize("tree", [False, True])
def test_a_last_note_of_long_ago_is_enough(call, tmp_path, monkeypatch, tree):
    """One note, in the middle of an input or between two, and an interruption any number of events later."""
    source, out, errors = tmp_path / "in", tmp_path / "out", tmp_path / "errors.jsonl"
    source.mkdir()
    out.mkdir()
    for name in "abc":
        (source / f"{name}.jsonl").write_text('{bad\n{"text": "It rained."}\n{worse\n')
    args = ["--errors", errors, "-o", f"{out}/" if tree else out / "o.jsonl", source]
    assert call(*args).code == 3
    wanted = contents(out), errors.read_bytes()
    for noted in range(1, 14):
        for after in range(noted, 15, 3):
            for path in (*out.iterdir(), errors):
                path.unlink(missing_ok=True)
            seen = [0]

            def due(self, noted=noted, seen=seen):
                seen[0] += 1
                return seen[0] == noted

            with monkeypatch.context() as patch:
                patch.setattr(journal.Journal, "due", due)
                assert interrupted(monkeypatch, call, args, after)
            assert call("--resume", *args).code == 3
            assert (contents(out), errors.read_bytes()) == wanted, (noted, after)


def test_a_journal_of_another_call_is_refused(call, tmp_path, monkeypatch, every_record):
    source = tmp_path / "a.jsonl"
    written(source, 20)
    args = ["-o", tmp_path / "o.jsonl", source]
    interrupted(monkeypatch, call, args, 9)
    said = call("--resume", "--preset", "repair", *args)
    assert (said.code, "settings changed" in said.err) == (2, True)
    written(source, 21)
    said = call("--resume", *args)
    assert (said.code, "list of inputs changed" in said.err) == (2, True)
    assert call(*args).code == 3
    assert contents(tmp_path).keys() == {"a.jsonl", "o.jsonl"}


def test_every_setting_is_noted_but_what_decides_nothing_about_the_output():
    left_out = {"rules", "include", "color", "jobs", "timeout"}  # packs by their digests, inputs by their list
    assert set(KEYS) - set(_SHAPING) == left_out


def test_resume_without_an_interruption_is_a_plain_run(call, tmp_path):
    written(tmp_path / "a.jsonl", 5)
    assert call("--resume", "-o", tmp_path / "o.jsonl", tmp_path / "a.jsonl").code == 0
    assert len((tmp_path / "o.jsonl").read_text().splitlines()) == 5


def test_the_last_line_of_a_journal_may_be_cut(call, tmp_path, monkeypatch, every_record):
    written(tmp_path / "a.jsonl", 20)
    args = ["-o", tmp_path / "o.jsonl", tmp_path / "a.jsonl"]
    call(*args)
    wanted = (tmp_path / "o.jsonl").read_bytes()
    (tmp_path / "o.jsonl").unlink()
    interrupted(monkeypatch, call, args, 12)
    [path] = tmp_path.glob(".articleclean-*.journal")
    path.write_bytes(path.read_bytes()[:-7])
    assert call("--resume", *args).code == 3
    assert (tmp_path / "o.jsonl").read_bytes() == wanted


def test_killed_at_any_point_and_resumed(tmp_path):
    """Processes that are really killed; the ends of workers are seen as well."""
    written(tmp_path / "a.jsonl", 1200)
    line = [sys.executable, "-m", "articleclean", "-j", "2", "-o", tmp_path / "o.jsonl", tmp_path / "a.jsonl"]
    began = time.monotonic()
    subprocess.run(line, capture_output=True, check=False)
    lasted = time.monotonic() - began
    wanted = (tmp_path / "o.jsonl").read_bytes()
    for part in (0.3, 0.6, 0.9):
        (tmp_path / "o.jsonl").unlink(missing_ok=True)
        process = subprocess.Popen(line, stderr=subprocess.DEVNULL)
        time.sleep(lasted * part)
        process.kill()
        process.wait()
        if (tmp_path / "o.jsonl").exists():
            assert (tmp_path / "o.jsonl").read_bytes() == wanted
        subprocess.run([*line, "--resume"], capture_output=True, check=False)
        assert (tmp_path / "o.jsonl").read_bytes() == wanted
    assert not list(tmp_path.glob(".articleclean-*"))


def test_a_worker_does_not_hold_the_outputs(tmp_path):
    """Were the command killed, its workers would be busy for a while; a run that goes on does not wait for them."""
    part = Part(tmp_path / "o")
    worker = _Worker(multiprocessing.get_context("fork"), work)
    try:
        worker.give(_Batch(items(b"hang")))
        until = time.monotonic() + 20
        while worker._at.value < 0 and time.monotonic() < until:
            time.sleep(0.01)
        with pytest.raises(OutputError, match="another run"):
            Part(tmp_path / "o")
        part.close()
        Part(tmp_path / "o").discard()
    finally:
        worker.end()


def test_the_number_of_workers_changes_nothing(call, tmp_path):
    written(tmp_path / "a.jsonl", 300)
    one = call("-j", "1", tmp_path / "a.jsonl")
    assert call("-j", "2", tmp_path / "a.jsonl") == one
    assert len(one.out.splitlines()) == 294


def test_progress_is_for_terminals(call, tmp_path, monkeypatch):
    written(tmp_path / "a.jsonl", 40)
    monkeypatch.setattr("articleclean.cli.talk.is_terminal", lambda descriptor: descriptor == 2)
    clock = iter(range(10_000))
    monkeypatch.setattr("articleclean.cli.talk.time.monotonic", lambda: next(clock))
    shown = call("-o", tmp_path / "o", tmp_path / "a.jsonl").err
    assert " articles  " in shown
    assert " left" in shown
    assert "\r\x1b[K" in shown
    assert "\r" not in call("--no-progress", "-o", tmp_path / "o", tmp_path / "a.jsonl").err


def test_progress_line():
    assert progress_line(10, 0, 0, 5) == "10 articles  2/s"
    assert progress_line(10, 1, 4000, 5).endswith("5:33:15 left")


def test_quiet_says_nothing_when_all_went_well(call, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Rain."}\n' * 3)
    assert "3 read, 3 written" in call("-o", tmp_path / "o", tmp_path / "a.jsonl").err
    assert call("-q", "-o", tmp_path / "o", tmp_path / "a.jsonl").err == ""


def test_no_worker_is_left_when_the_command_is_killed(tmp_path):
    written(tmp_path / "a.jsonl", 3000)
    line = [sys.executable, "-m", "articleclean", "-j", "2", "-o", tmp_path / "o", tmp_path / "a.jsonl"]
    process = subprocess.Popen(line, stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        process.kill()
        process.wait()
        pytest.skip("this system does not tell the children of a process")
    until = time.monotonic() + 20
    while len(workers := children.read_text().split()) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert len(workers) == 2
    until = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)
