"""Inputs of every kind, their records, and what becomes of those that cannot be used."""

import csv
import gzip
import io
import json
import os
import subprocess
import sys
import time

import pytest

from articleclean.cli.kinds import kind_of
from tests.cli.conftest import ROOT, command

GOOD = {"id": 1, "text": "It rained..\n\nIt snowed..\n\nIt hailed..", "n": 0.1}
WANTED = "It rained.\n\nIt snowed.\n\nIt hailed."


def records(out):
    return [json.loads(line) for line in out.split("\n") if line]


def lines(*parts):
    return b"".join((p if isinstance(p, bytes) else json.dumps(p).encode()) + b"\n" for p in parts)


def test_records_keep_their_fields_as_they_were_written(call):
    text = b'{"n": 1e999, "m": 0.1234567890123456789, "k":' + b"9" * 5000 + b', "text": "It rained."}\n'
    said = call("--input-format", "jsonl", "-", data=text)
    assert said.code == 0
    assert said.out.startswith(text.decode()[:-2] + ', "clean": {"schema_version":')


def test_replace_puts_the_body_in_the_place_of_the_text(call, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines(GOOD, {**GOOD, "clean": 5}))
    first, second = records(call("--replace", tmp_path / "a.jsonl").out)
    assert first == {**GOOD, "text": WANTED}
    assert second == {**GOOD, "text": WANTED, "clean": 5}
    again = records(call(tmp_path / "a.jsonl").out)[1]
    assert again["clean"]["full_text"] == WANTED
    (tmp_path / "b.jsonl").write_bytes(lines(again))
    assert records(call(tmp_path / "b.jsonl").out)[0] == again


BAD = {
    b'{"id": "x", "text": "bro': "not_json",
    b"{'id': 'p', 'text': 'x'}": "not_json",
    b'{"text": "x",}': "not_json",
    b'{"text": "a"}{"text": "b"}': "not_json",
    b'{"text": "x", "v": NaN}': "not_json",
    b"[1, 2]": "not_an_object",
    b"null": "not_an_object",
    b'{"id": 2}': "no_text",
    b'{"text": 5}': "wrong_type",
    b'{"text": "caf\xe9"}': "not_utf8",
    b'{"text": "x", "v": ' + b"[" * 100_000 + b"]" * 100_000 + b"}": "too_deep",
    b'{"text": "' + b"word " * 60_000 + b'"}': "too_long",
}


def test_a_bad_record_costs_itself_alone_and_is_kept_raw(call, tmp_path):
    path, errors = tmp_path / "a.jsonl", tmp_path / "bad.jsonl"
    parts = [GOOD, *(part for raw in BAD for part in (raw, b"", GOOD))]
    path.write_bytes(lines(*parts))
    said = call("-o", tmp_path / "o.jsonl", "--errors", errors, "--max-record", "250k", path)
    assert said.code == 3
    assert [r["id"] for r in records((tmp_path / "o.jsonl").read_text())] == [1] * (len(BAD) + 1)
    kept = records(errors.read_text())
    assert [each["code"] for each in kept] == list(BAD.values())
    data = path.read_bytes()
    for each, raw in zip(kept, BAD, strict=True):
        assert data[each["offset"] :].startswith(raw)
        assert data[: each["offset"]].count(b"\n") == each["line"] - 1
        if each["code"] not in ("not_utf8", "too_long"):
            assert each["raw"] == raw.decode()
    assert f"{len(parts) - len(BAD)} read" in said.err


def test_bad_records_are_named_and_after_twenty_counted(call, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines(GOOD, *[b"{"] * 30))
    said = call(tmp_path / "a.jsonl").err.splitlines()
    assert said[0].startswith(f"articleclean: {tmp_path}/a.jsonl:2: not JSON")
    assert said[20:] == [
        "articleclean: … and 10 more; --errors FILE keeps them all",
        "articleclean: 31 read, 1 written, 30 rejected",
    ]


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"\xef\xbb\xbf" + lines(GOOD, GOOD), 2),
        (lines(GOOD, GOOD).replace(b"\n", b"\r\n"), 2),
        (b"\n \n" + lines(GOOD) + b"\n\n" + lines(GOOD)[:-1], 2),
        (json.dumps([GOOD] * 3, indent=2).encode(), 3),
        (json.dumps([GOOD] * 3).encode(), 3),
        (b'{\n"text":\n "Rain."}', 1),
        (b"[\n]", 0),
        (b"", 0),
        (json.dumps({"text": "a\u2028b\x85c\x1cd"}, ensure_ascii=False).encode() + b"\n", 1),
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_in_its_shapes(call, tmp_path, data, count, name):
    (tmp_path / name).write_bytes(data)
    said = call("-f", "jsonl", tmp_path / name)
    assert (said.code, len(records(said.out))) == (0, count), said.err


@pytest.mark.parametrize(
    ("data", "good", "code"),
    [
        (b'[\n{"text": "Rain."},\n{"text": ', 1, "not_json"),
        (b'[\n{"text": "Rain."}\n] 5', 1, "not_json"),
        (b'[\n{"text": "Rain."}, 5]', 1, "not_an_object"),
        (b'[\n{"text": "' + b"x" * 300_000 + b'"}]', 0, "too_long"),
        (b"[\n" + b"[" * 100_000, 0, "too_deep"),
    ],
)
def test_a_damaged_array_gives_what_stands_before(call, tmp_path, data, good, code):
    (tmp_path / "a.json").write_bytes(data)
    said = call("-f", "jsonl", "--max-record", "200k", "--errors", tmp_path / "e", tmp_path / "a.json")
    assert said.code == 3
    assert len(records(said.out)) == good
    assert [each["code"] for each in records((tmp_path / "e").read_text())] == [code]


def test_a_long_array_is_read_piece_by_piece(call, tmp_path):
    many = [{**GOOD, "id": number, "é": "日本" * 999} for number in range(60)]
    (tmp_path / "a.json").write_text(json.dumps(many, ensure_ascii=False, indent=1))
    found = records(call("-f", "jsonl", tmp_path / "a.json").out)
    assert [{**each, "clean": 0} for each in found] == [{**each, "clean": 0} for each in many]


def test_csv_rows_are_records(call, tmp_path):
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerows([["id", "title", "text"], ["1", "Rain", GOOD["text"]], ["2", "short"], ["3", "", "Snow."]])
    data = table.getvalue().encode() + b'4,x,"caf\xe9"\r\n5,x,"open'
    (tmp_path / "a.csv").write_bytes(data)
    said = call("--errors", tmp_path / "e", tmp_path / "a.csv")
    first, second = records(said.out)
    assert (first["id"], first["text"], first["clean"]["headline"]) == ("1", GOOD["text"], "Rain")
    assert first["clean"]["text"] == WANTED
    assert second["id"] == "3"
    kept = records((tmp_path / "e").read_text())
    assert [(each["code"], each["line"]) for each in kept] == [("not_csv", 7), ("not_utf8", 9), ("not_csv", 10)]
    assert all(data[each["offset"] :].startswith(each.get("raw", "4,x").encode()) for each in kept)
    (tmp_path / "a.tsv").write_bytes(b"id\ttext\n7\tIt rained.\n")
    assert records(call(tmp_path / "a.tsv").out)[0]["id"] == "7"


def test_parquet_rows_are_records(call, tmp_path):
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.table({"id": [1, 2], "text": [GOOD["text"], None]}), path)
    said = call(path)
    assert said.code == 3
    assert [each["id"] for each in records(said.out)] == [1]
    assert "is null" in said.err
    path.write_bytes(b"PAR1 and then nothing")
    assert "not a Parquet file" in call(path).err
    assert "not from a pipe" in call("--input-format", "parquet", "-", data=b"PAR1").err


def test_warc_records_of_text_are_read(call, tmp_path):
    pytest.importorskip("fastwarc")
    parts = []
    for number, (kind, text) in enumerate(
        [("text/plain", GOOD["text"]), ("image/png", "x"), ("text/plain", "Snow.")]
    ):
        body = text.encode()
        parts.append(
            f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/{number}\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>\r\nContent-Type: {kind}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
            + b"\r\n\r\n"
        )
    (tmp_path / "a.warc.gz").write_bytes(b"".join(gzip.compress(part) for part in parts))
    found = records(call(tmp_path / "a.warc.gz").out)
    assert [each["url"][-1] for each in found] == ["0", "2"]
    assert found[0]["clean"]["text"] == WANTED
    assert found[0]["clean"]["url"] == "https://example.org/0"
    assert records(call("--max-record", "10", "--errors", tmp_path / "e", tmp_path / "a.warc.gz").out)


# packed inputs


def test_packed_inputs_are_known_by_what_they_are(call, tmp_path):
    zstandard = pytest.importorskip("zstandard")
    data = lines(GOOD, GOOD)
    packed = {
        "a.jsonl.gz": gzip.compress(data) + gzip.compress(data),
        "b.jsonl": gzip.compress(data),
        "c.jsonl.gz": data,
        "d.jsonl.zst": zstandard.compress(data),
        "e.jsonl.gz": b"",
    }
    for name, content in packed.items():
        (tmp_path / name).write_bytes(content)
    counts = [len(records(call(tmp_path / name).out)) for name in packed]
    assert counts == [4, 2, 2, 2, 0]


@pytest.mark.parametrize(
    ("damage", "good"),
    [
        (lambda data: data[:-300], 1),
        (lambda data: data + b"more", 400),
        (lambda data: data[:-8] + b"\0\0\0\0" + data[-4:], 400),
        (lambda data: b"PK\x03\x04" + data, 0),
        (lambda data: b"\x28\xb5\x2f\xfd" + data, 0),
    ],
)
def test_damaged_packed_data_gives_what_stands_before_and_exit_3(call, tmp_path, damage, good):
    rows = [{"id": os.urandom(30).hex(), "text": "It rained."} for _ in range(400)]
    (tmp_path / "a.jsonl.gz").write_bytes(damage(gzip.compress(lines(*rows))))
    said = call(tmp_path / "a.jsonl.gz")
    assert said.code == 3
    assert good <= len(records(said.out)) <= 400
    assert "a.jsonl.gz: " in said.err


def test_bombs_stop_at_a_named_limit(call, tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(lines(GOOD) + b'{"text": "' + b"A" * 40_000_000 + b'"}\n' + lines(GOOD), 9))
    said = call("--max-record", "1M", path)  # one record too long: the next one is found
    assert len(records(said.out)) == 2
    assert "--max-record" in said.err
    said = call("--max-record", "1M", "--max-expanded", "10M", path)
    assert len(records(said.out)) == 1
    assert "--max-expanded" in said.err
    (tmp_path / "a.txt.gz").write_bytes(path.read_bytes())
    assert "longer than 1048576 bytes" in call("--max-record", "1M", tmp_path / "a.txt.gz").err


def test_standard_input_is_read_within_bounds():
    done = command("--max-record", "1M", "-", data=b"x" * 3_000_000)
    assert done.returncode == 3
    assert b"longer than 1048576 bytes" in done.stderr


# which inputs


def test_directories_are_walked_in_order_and_always_to_an_end(call, tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", "image.png", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("It rained..\nIt snowed..\nIt hailed..")
    (tmp_path / "sub" / "up").symlink_to("..")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "lost.txt").symlink_to("nowhere")
    said = call("--check", tmp_path)
    assert said.out.splitlines() == [f"{tmp_path}/{name}" for name in ("a.txt", "b.txt", "sub/c.txt")]
    assert said.code == 3
    assert said.err.startswith(f"articleclean: {tmp_path}/lost.txt: No such file")
    assert "image.png" in call("--include", "*.png", "--check", tmp_path).out


def test_a_folder_that_is_not_there_is_named_and_nothing_else(call, tmp_path):
    said = call("-o", f"{tmp_path}/clean/", f"{tmp_path}/lost/")
    assert said.code == 3
    assert said.err == f"articleclean: {tmp_path}/lost/: No such file or directory\n"


def test_patterns_and_lists_name_inputs(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a [x].txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("It rained..\nIt snowed..\nIt hailed..")
    assert call("--check", "?.txt").out.split() == ["b.txt", "c.txt"]
    assert call("--check", "a [x].txt").out == "a [x].txt\n"
    (tmp_path / "list").write_bytes(b"b.txt\r\na [x].txt\n")
    assert call("--check", "--files-from", "list").out == "b.txt\na [x].txt\n"
    (tmp_path / "list").write_bytes(b"b.txt\0c.txt\0")
    assert call("--check", "--files-from", "list").out == "b.txt\nc.txt\n"
    assert call("--check", "--files-from", "-", data=b"c.txt\n").out == "c.txt\n"


def test_limit_stops(call, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines(*[GOOD] * 9))
    assert len(records(call("--limit", "4", tmp_path / "a.jsonl", tmp_path / "a.jsonl").out)) == 4
    assert len(records(call("--limit", "11", tmp_path / "a.jsonl", tmp_path / "a.jsonl").out)) == 11


def test_text_of_records_stands_under_their_places(call, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines(GOOD, GOOD))
    said = call("-f", "text", tmp_path / "a.jsonl")
    assert said.out == f"==> {tmp_path}/a.jsonl:1 <==\n{WANTED}\n\n==> {tmp_path}/a.jsonl:2 <==\n{WANTED}\n"
    assert call("--check", tmp_path / "a.jsonl").out == f"{tmp_path}/a.jsonl:1\n{tmp_path}/a.jsonl:2\n"


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"<!DOCTYPE html>", "a.txt", "html"),
        (b"\xef\xbb\xbf\n<html lang=en>", "a", "html"),
        (b"<!-- saved -->\n<!doctype html>", "a.txt", "html"),
        (b"<htmlfoo>", "a.txt", "text"),
        (b"{not json", "a", "text"),
        (b'{"text": "x"}\n{"text"', "a", "jsonl"),
        (b'{"text": "x"}\n{"text"', "a.json", "jsonl"),
        (b'{"text": "x"}', "a.json", "json"),
        (b"[{", "a.jsonl", "json"),
        (b"5", "a.jsonl", "jsonl"),
        (b"a,b", "a.csv.gz", "csv"),
        (b"WARC/1.0", "a", "warc"),
    ],
)
def test_kinds_by_content_and_name(head, name, kind):
    assert kind_of(head, name) == kind


PAGE = (
    "<!doctype html><html><head><title>Ferry stops</title></head><body><nav><a href='/'>Home</a></nav><article>"
    "<h1>Ferry stops</h1><p>The ferry of the café stopped running on Monday, and nobody was told why it had to.</p>"
    "<p>It will come back in spring, said the owner of the boat to the paper on Tuesday.</p></article></body></html>"
)


def test_pages_are_read_whatever_their_name(call, tmp_path):
    (tmp_path / "a.txt").write_text(PAGE)
    said = call(tmp_path / "a.txt")
    assert said.out.startswith("Ferry stops\n")
    assert "The ferry of the café stopped" in said.out
    assert "Home" not in said.out
    (tmp_path / "b.html").write_bytes(PAGE.encode("cp1252"))
    assert "café" in call("--encoding", "cp1252", tmp_path / "b.html").out


def test_pages_in_records_are_read(call, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines({"text": None, "html": PAGE, "url": "https://example.org/"}))
    [found] = records(call(tmp_path / "a.jsonl").out)
    assert found["clean"]["headline"] == "Ferry stops"
    [found] = records(call("--replace", tmp_path / "a.jsonl").out)
    assert found["text"].startswith("The ferry of the café")
    assert found["html"] == PAGE


def test_pages_in_archives_are_read_as_their_servers_say(call, tmp_path):
    pytest.importorskip("fastwarc")
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=cp1252\r\n\r\n" + PAGE.encode("cp1252")
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    (tmp_path / "a.warc").write_bytes(head.encode() + body + b"\r\n\r\n")
    [found] = records(call(tmp_path / "a.warc").out)
    assert found["url"] == found["clean"]["url"] == "https://example.org/"
    assert "the café stopped" in found["clean"]["text"]
    assert "html" not in found
    (tmp_path / "b.warc").write_bytes(b"WARC/1.0\r\nnonsense")
    assert call(tmp_path / "b.warc").code in (0, 3)


def test_names_that_are_no_utf8_are_read(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"It rained.\n")
    done = command("--json", os.fsdecode(path), cwd=ROOT)
    assert done.returncode == 0
    assert json.loads(done.stdout)["file"].endswith("caf\\xe9.txt")


def test_a_named_pipe_is_read_when_its_writer_comes(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    line = [sys.executable, "-m", "articleclean", tmp_path / "pipe"]
    with subprocess.Popen(line, stdout=subprocess.PIPE) as process:
        time.sleep(0.6)  # longer than it waits at a time
        with (tmp_path / "pipe").open("w") as pipe:
            pipe.write("Nobody came&hellip;")
            pipe.flush()
            time.sleep(0.3)
            pipe.write(" Nobody asked.\n")
        assert process.communicate(timeout=20)[0] == "Nobody came… Nobody asked.\n".encode()
