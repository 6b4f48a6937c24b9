"""Outputs appear whole or not at all, where they should, and nowhere else."""

import errno
import os
import stat

import pytest

from articleclean.cli import outputs
from articleclean.cli.outputs import Part
from articleclean.cli.plan import output_name
from articleclean.cli.talk import OutputError, Stopped
from tests.cli.conftest import CLEAN, DAMAGED
from tests.golden import expected

WANTED = expected("harbour-dispute")["full_text"]
DIRTY = "It rained..\nIt snowed..\nIt hailed.."


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def test_one_file_keeps_its_mode(call, tmp_path):
    target = tmp_path / "o.txt"
    target.write_text("old")
    target.chmod(0o640)
    assert call("-o", target, DAMAGED).code == 0
    assert target.read_text() == WANTED
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert names(tmp_path) == ["o.txt"]


def test_a_tree_is_kept(call, tmp_path):
    for name in ("in/a.txt", "in/sub/b.txt", "in/c.jsonl", "in/noext"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text('{"text": "Rain."}\n' if "jsonl" in name else DIRTY)
    assert call("-o", f"{tmp_path}/out/", tmp_path / "in", tmp_path / "in/noext").code == 0
    assert names(tmp_path / "out") == ["a.txt", "c.jsonl", "noext", "sub/b.txt"]
    assert (tmp_path / "out/sub/b.txt").read_text() == "It rained.\nIt snowed.\nIt hailed."
    assert call("-f", "json", "-o", tmp_path / "out", tmp_path / "in/a.txt").code == 0
    assert "a.txt.json" in names(tmp_path / "out")


def test_outputs_inside_the_inputs_are_no_inputs(call, tmp_path):
    (tmp_path / "a.txt").write_text(DIRTY)
    for _ in range(2):
        assert call("-o", f"{tmp_path}/clean/", tmp_path).code == 0
    assert names(tmp_path) == ["a.txt", "clean/a.txt"]


@pytest.mark.parametrize(
    ("place", "form", "name"),
    [
        ("story.html", None, "story.html.txt"),
        ("story.html", "html", "story.html"),
        ("a/story.txt.gz", None, "a/story.txt"),
        ("rows.csv", None, "rows.csv.jsonl"),
        ("rows.csv", "text", "rows.csv.txt"),
        ("README", None, "README"),
        ("README", "markdown", "README.md"),
    ],
)
def test_names_of_outputs(place, form, name):
    assert output_name(place, form) == name


def test_two_inputs_never_share_an_output(call, tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(DIRTY)
    said = call("-o", f"{tmp_path}/out/", tmp_path / "a", tmp_path / "b")
    assert said.code == 2
    assert "would both become" in said.err
    assert not (tmp_path / "out").exists()


def test_an_output_is_never_its_input_by_chance(call, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(DIRTY)
    (tmp_path / "hard.txt").hardlink_to(path)
    for output in (path, tmp_path / "hard.txt", tmp_path):
        said = call("-o", output, path)
        assert said.code == 2
        assert "-i writes in place" in said.err
    assert path.read_text() == DIRTY


def test_in_place_with_backups_that_are_never_overwritten(call, tmp_path):
    path, clean = tmp_path / "a.txt", tmp_path / "clean.txt"
    clean.write_bytes(CLEAN.read_bytes())
    untouched = clean.stat()
    for round_ in ("1", "2"):
        path.write_text(DIRTY + round_)
        path.chmod(0o600)
        assert call("-i", "--backup", path, clean).code == 0
    assert names(tmp_path) == ["a.txt", "a.txt.bak", "a.txt.bak2", "clean.txt"]
    assert (tmp_path / "a.txt.bak").read_text() == DIRTY + "1"
    assert (tmp_path / "a.txt.bak2").read_text() == DIRTY + "2"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert (clean.stat().st_ino, clean.stat().st_mtime_ns) == (untouched.st_ino, untouched.st_mtime_ns)


def test_backups_where_a_file_has_one_name_only(call, tmp_path, monkeypatch):
    def refused(*_):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(outputs.os, "link", refused)
    for round_ in ("1", "2"):
        (tmp_path / "a.txt").write_text(DIRTY + round_)
        assert call("-i", "--backup", tmp_path / "a.txt").code == 0
    assert names(tmp_path) == ["a.txt", "a.txt.bak", "a.txt.bak2"]
    assert [(tmp_path / f"a.txt.bak{n}").read_text() for n in ("", "2")] == [DIRTY + "1", DIRTY + "2"]


def test_in_place_follows_a_link_and_refuses_records(call, tmp_path):
    path, link, rows = tmp_path / "a.txt", tmp_path / "link.txt", tmp_path / "a.jsonl"
    path.write_text(DIRTY)
    link.symlink_to(path)
    rows.write_text('{"text": "It rained."}\n')
    said = call("-i", link, rows)
    assert said.code == 3
    assert "holds records" in said.err
    assert link.is_symlink()
    assert path.read_text() == "It rained.\nIt snowed.\nIt hailed."
    assert rows.read_text() == '{"text": "It rained."}\n'


def test_in_place_refuses_to_take_nearly_everything(call, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Advertisement\n" * 30)
    said = call("-i", path)
    assert said.code == 3
    assert "left as it is" in said.err
    assert path.read_text() == "Advertisement\n" * 30


def test_an_output_of_nothing_but_failures_is_not_written(call, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\xff\xff")
    (tmp_path / "o.txt").write_text("old")
    assert call("-o", tmp_path / "o.txt", tmp_path / "bad.txt").code == 3
    assert (tmp_path / "o.txt").read_text() == "old"
    assert call("-o", f"{tmp_path}/out/", tmp_path / "bad.txt").code == 3
    assert names(tmp_path) == ["bad.txt", "o.txt"]


def test_what_is_no_file_is_written_directly(call, tmp_path):
    said = call("-o", "/dev/stdout", DAMAGED)
    assert said.code == 0
    assert call("-o", "/dev/null", DAMAGED).code == 0
    assert call("-o", "/dev/full", DAMAGED).code == 4


def test_one_output_that_cannot_be_written_is_named_and_the_others_are_done(call, tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt", "n" * 248 + ".htm"):
        (tmp_path / "in" / name).write_text(DIRTY)
    (tmp_path / "out" / "a.txt").mkdir(parents=True)
    said = call("--input-format", "text", "-o", tmp_path / "out", tmp_path / "in")
    assert said.code == 4
    assert f"{tmp_path}/out/a.txt: could not be written" in said.err
    assert names(tmp_path / "out") == ["b.txt"]


def test_links_in_a_tree_of_outputs_do_not_lead_out_of_it(call, tmp_path):
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "in/sub/a.txt").write_text(DIRTY)
    (tmp_path / "other").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/sub").symlink_to(tmp_path / "other")
    assert call("-o", tmp_path / "out", tmp_path / "in").code == 4
    assert names(tmp_path / "other") == []


def test_a_missing_folder_is_exit_4(call, tmp_path):
    said = call("-o", tmp_path / "no/o.txt", DAMAGED)
    assert said.code == 4
    assert said.err.count("\n") == 1


def test_two_runs_do_not_write_the_same_output(tmp_path):
    part = Part(tmp_path / "o")
    with pytest.raises(OutputError, match="another run"):
        Part(tmp_path / "o")
    part.write(b"x")
    part.finish()
    assert (tmp_path / "o").read_bytes() == b"x"


def test_a_part_that_belongs_to_someone_else_is_not_used(tmp_path):
    other = tmp_path / "precious"
    other.write_text("precious")
    outputs.hidden(tmp_path / "o", "part").hardlink_to(other)
    with pytest.raises(OutputError, match="someone else"):
        Part(tmp_path / "o")
    outputs.hidden(tmp_path / "o", "part").unlink()
    outputs.hidden(tmp_path / "o", "part").symlink_to(other)
    with pytest.raises(OSError, match="symbolic links"):
        Part(tmp_path / "o")
    assert other.read_text() == "precious"


def test_a_signal_that_finds_no_owner_leaves_nothing_but_what_was_there(tmp_path):
    fresh = Part(tmp_path / "fresh")
    old = Part(tmp_path / "old")
    old.write(b"begun")
    old.close()
    kept = Part(tmp_path / "old", keep=5)
    outputs.abandon()
    assert not fresh.path.exists()
    assert kept.path.read_bytes() == b"begun"


@pytest.mark.parametrize(("keep", "there"), [(0, False), (1, True)])
def test_a_signal_before_an_output_has_its_name(tmp_path, monkeypatch, keep, there):
    def stopped(*_):
        raise Stopped(143)

    monkeypatch.setattr(outputs, "_same", stopped)
    with pytest.raises(Stopped):
        Part(tmp_path / "out", keep=keep)
    assert bool(list(tmp_path.glob(".*"))) == there
