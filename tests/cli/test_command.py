import json
import os
import shlex
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

import articleclean
from articleclean.cli.command import main
from tests.cli.conftest import CLEAN, DAMAGED, ROOT, command, shell
from tests.golden import expected


def test_prints_the_clean_article(call):
    said = call(DAMAGED)
    assert (said.code, said.out, said.err) == (0, expected("harbour-dispute")["full_text"], "")


def test_several_files_stand_under_their_names(call):
    said = call(CLEAN, DAMAGED)
    assert said.out.startswith(f"==> {CLEAN} <==\n{CLEAN.read_text()}")
    assert f"\n==> {DAMAGED} <==\n" in said.out
    assert "==>" not in call("--no-header", CLEAN, DAMAGED).out


@pytest.mark.parametrize("text", ["Rain.\r\n\r\nSnow.", "Rain.\rSnow.\r", "Rain.\n\nSnow.", "Rain.\n", ""])
def test_line_ends_and_a_missing_final_one_are_kept_and_are_no_change(call, tmp_path, text):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert call("--check", path).code == 0
    assert call("-o", tmp_path / "b.txt", path).code == 0
    assert (tmp_path / "b.txt").read_bytes() == text.encode()


def test_check_names_what_would_change(call):
    said = call("--check", DAMAGED, CLEAN)
    assert (said.code, said.out) == (1, f"{DAMAGED}\n")
    assert call("--check", CLEAN).code == 0
    assert "punctuation.stops.doubled" in call("--check", "--explain", DAMAGED).out


def test_explain_goes_beside_the_article_not_into_it(call):
    said = call("--explain", DAMAGED)
    assert said.out == expected("harbour-dispute")["full_text"]
    assert f"{DAMAGED}:19  punctuation.stops.doubled  '..' -> '.' (seen 8 times)\n" in said.err


def test_stats_count_by_rule(call, tmp_path):
    said = call("--stats", "-o", tmp_path / "o", DAMAGED, CLEAN)
    rows = [line.split() for line in said.out.splitlines()]
    assert ["8", "1", "16", "punctuation.stops.doubled"] in rows
    assert rows[-1] == ["2", "articles"]


def test_diff_can_be_applied_by_patch(call, tmp_path):
    said = call("--diff", DAMAGED, CLEAN)
    assert "\x1b" not in said.out
    assert f"--- {DAMAGED}\n" in said.out
    assert str(CLEAN) not in said.out
    (tmp_path / "a.txt").write_bytes(DAMAGED.read_bytes())
    subprocess.run(["patch", "-s", tmp_path / "a.txt"], input=said.out.encode(), check=True)
    assert (tmp_path / "a.txt").read_text() == expected("harbour-dispute")["full_text"]


def test_diff_shows_line_ends_and_strange_characters(call, tmp_path):
    (tmp_path / "a.txt").write_bytes("Rain..\r\nSnow..\r\nHail..\x85 \x1b[31m\r\n".encode())
    said = call("--diff", tmp_path / "a.txt")
    assert "-Rain..\\r\n" in said.out
    assert "\\x1b[31m" in said.out
    assert "\x1b" not in said.out


def test_coloured_diff_marks_the_words(call, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "said\x1b[7m..\x1b[0m\x1b[31m" in call("--diff", "--color", "always", DAMAGED).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[7m" in call("--diff", DAMAGED).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in call("--diff", DAMAGED).out


def test_json_of_one_article_is_an_object_of_several_an_array(call):
    one = json.loads(call("--json", DAMAGED).out)
    assert one["file"] == str(DAMAGED)
    article = articleclean.CleanArticle.model_validate(one["clean"])
    assert article.restore() == DAMAGED.read_text()
    both = json.loads(call("-f", "json", DAMAGED, CLEAN).out)
    assert [each["file"] for each in both] == [str(DAMAGED), str(CLEAN)]
    lines = call("-f", "jsonl", DAMAGED, CLEAN).out.splitlines()
    assert [json.loads(line) for line in lines] == both


def test_markdown_and_html(call, tmp_path):
    text = "The bridge *is* closed\n\nNobody in <town> was told why it was shut on Monday.\n"
    (tmp_path / "a.txt").write_text(text)
    assert "Nobody in \\<town\\> was told" in call("-f", "markdown", tmp_path / "a.txt").out
    page = call("-f", "html", tmp_path / "a.txt").out
    assert page.startswith('<!doctype html>\n<meta charset="utf-8">')
    assert "<p>Nobody in &lt;town&gt; was told" in page
    assert call("-o", tmp_path / "b.md", tmp_path / "a.txt").code == 0
    assert "\\<town" in (tmp_path / "b.md").read_text()


def test_hints_keep_and_preset_are_used(call, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "Old ferry goes to the museum\n\nBy Ann Lee\n\n"
        "The ferry of the island was sold on Monday, said its owner to the paper.\n"
    )
    assert "By Ann Lee" not in call(path).out
    assert "By Ann Lee" in call("--keep", "byline", path).out
    assert "By Ann Lee" in call("--preset", "repair", path).out
    path.write_text("The ferry of the island was sold on Monday, said its owner to the paper.\n")
    clean = json.loads(call("--json", "--headline", "Sold", "--language", "en", path).out)["clean"]
    assert (clean["headline"], clean["language"]) == ("Sold", "en")


def test_select_and_ignore_choose_rules(call):
    assert "she said.." in call("--ignore", "punctuation.stops", DAMAGED).out
    only = call("--select", "punctuation.stops.doubled", "--explain", DAMAGED).err.splitlines()
    only = [line for line in only if " warning " not in line]
    assert len(only) == 8
    assert all("punctuation.stops.doubled" in line for line in only)


def test_rules_are_listed_and_described(call):
    listed = call("--list-rules").out.splitlines()
    assert len(listed) == len(articleclean.list_rules())
    assert json.loads(call("--list-rules", "--json").out.splitlines()[0])["id"] == listed[0].split()[0]
    shown = call("--rule", "punctuation.stops.doubled").out
    assert "changes " in shown
    assert "keeps " in shown


def test_a_pack_of_ones_own_is_used(call, tmp_path):
    pack = tmp_path / "mine.toml"
    pack.write_text(
        '[pack]\nlanguage = "en"\n[[rule]]\nid = "mine.horoscope"\ncategory = "horoscope"\nwhy = "no news"\n'
        'seen = ["our site"]\nphrases = ["Your horoscope"]\nexamples = ["Your Horoscope:"]\n'
        'keepers = ["Your horoscope lied."]\n'
    )
    assert call("--rules", pack, "-", data=b"One story.\nYour horoscope\n").out == "One story.\n"
    assert "mine.horoscope" in call("--rules", pack, "--list-rules").out
    assert call("--lint", pack) == (0, "", "")
    pack.write_text(pack.read_text().replace('keepers = ["Your', 'keepers = ["Our'))
    said = call("--lint", pack)
    assert said.code == 1
    assert said.out.startswith(f"{pack}")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--preset", "articel", "-"], "did you mean 'article'"),
        (["--keep", "bylines", "-"], "did you mean 'byline'"),
        (["--ignore", "punctuation.stop", "-"], "did you mean 'punctuation.stops'"),
        (["--rule", "punctuation.stops.double"], "did you mean 'punctuation.stops.doubled'"),
        (["--rules", "nowhere.toml", "-"], "cannot be read"),
        (["--json", "--check", "-"], "does not go with"),
        (["--check", "--diff", "-"], "does not go with"),
        (["--json", "-f", "text", "-"], "different things"),
        (["--nonsense"], "No such option"),
        (["--backup", "-"], "goes with --in-place"),
        (["-i", "-"], "no place to write to"),
        (["-o", "x", "--errors", "./x", "-"], "for two outputs"),
        (["--report", "README.md", "README.md"], "is the input itself"),
        (["--resume", "-"], "goes with --output"),
        (["-o", "x.gz", "-"], "pipe it"),
        (["--check", "-o", "x", "-"], "does not go with"),
        (["--diff", "-o", ".", "README.md"], "does not go with"),
        (["-j", "none", "-"], "neither a number"),
        (["--max-record", "much", "-"], "is no size"),
        (["--config", "nowhere.toml", "-"], "cannot be read"),
        (["--files-from", "nowhere.txt"], "cannot be read"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(call, monkeypatch, args, told):
    monkeypatch.chdir(ROOT)
    said = call(*args)
    assert said.code == 2
    assert told in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_a_failing_input_is_one_line_and_the_rest_is_done(call, tmp_path):
    (tmp_path / "empty").mkdir()
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"good line\nbad \xff byte\n")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    said = call(tmp_path / "empty", "nowhere.txt", "no*.txt", bad, tmp_path / "a.pdf", CLEAN)
    assert said.code == 3
    assert CLEAN.read_text() in said.out
    told = [
        "no input in it",
        "nowhere.txt: No such file",
        "no*.txt: no file matches",
        "at line 2, byte 14",
        "a PDF",
    ]
    lines = said.err.splitlines()
    assert lines[-1] == "articleclean: 4 read, 1 written, 3 rejected"
    assert sorted(lines)[0].startswith("articleclean: ")
    assert all(any(text in line for line in lines) for text in told)
    assert len(lines) == len(told) + 1


def test_a_name_with_a_line_end_stays_on_one_line(call, tmp_path):
    said = call(tmp_path / "a\nb\x1bM.txt")
    assert said.err == f"articleclean: {tmp_path}/a\\nb\\x1bM.txt: No such file or directory\n"


def test_no_input_at_a_terminal_helps(monkeypatch, call):
    monkeypatch.setattr("articleclean.cli.talk.is_terminal", lambda descriptor: True)
    said = call()
    assert said.code == 2
    assert "articleclean story.txt" in said.err


def test_encodings_are_read_by_their_mark_or_by_name(call, tmp_path):
    path = tmp_path / "a.txt"
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32"):
        path.write_bytes("Čaj a káva.\n".encode(encoding))
        assert call(path).out == "Čaj a káva.\n"
    path.write_bytes("Čaj a káva.\n".encode("cp1250"))
    assert call(path).code == 3
    assert call("--encoding", "cp1250", path).out == "Čaj a káva.\n"


def test_a_mistake_of_ours_is_one_line_unless_asked(monkeypatch, call):
    def broken(self, text, **hints):
        raise ArithmeticError("boom")

    monkeypatch.setattr(articleclean.Cleaner, "clean", broken)
    said = call("-", data=b"x")
    assert said.code == 3
    assert said.err.count("\n") == 1
    assert "boom" in said.err
    with pytest.raises(ArithmeticError):
        main(["-vv", str(CLEAN)])


# what only a process of its own can show


def test_reads_standard_input_and_writes_utf8_whatever_the_locale():
    data = CLEAN.read_bytes()
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": os.environ["PATH"]}
    done = command("--json", "--headline", "Суп из свёклы", "-", data=data, env=env)
    assert done.returncode == 0
    assert json.loads(done.stdout)["clean"]["headline"]
    assert command("-", data=data, env=env).stdout == data
    done = command("--headline", b"\xff".decode("utf-8", "surrogateescape"), "-", data=data)
    assert done.returncode == 2


def test_a_full_disk_is_one_line_and_exit_4():
    done = shell(f"articleclean {DAMAGED} >/dev/full")
    assert done.returncode == 4
    assert done.stderr.count(b"\n") == 1
    assert b"could not be written: No space" in done.stderr


def test_a_full_disk_under_standard_error_changes_no_exit_code():
    assert shell("articleclean nowhere.txt 2>/dev/full").returncode == 3
    assert shell("articleclean --nonsense 2>/dev/full").returncode == 2


@pytest.mark.parametrize("option", ["", "--help", "--list-rules"])
def test_a_closed_pipe_is_quiet(option):
    inputs = "" if option else " ".join([shlex.quote(str(DAMAGED))] * 60)
    done = shell(f"(sleep 0.5; articleclean {option} {inputs}; echo $? >&2) | true")
    assert done.stderr == b"0\n"


def test_closed_descriptors_do_no_harm(tmp_path):
    assert shell("articleclean - <&-").returncode == 3
    done = shell(f"articleclean -o {tmp_path}/o.txt {DAMAGED} >&- 2>&- <&-")
    assert done.returncode == 0
    assert (tmp_path / "o.txt").read_text() == expected("harbour-dispute")["full_text"]
    assert shell(f"articleclean {DAMAGED} >&-").returncode == 4


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_have_their_exit_codes_and_leave_nothing_behind(tmp_path, number, code):
    os.mkfifo(tmp_path / "pipe")
    line = [sys.executable, "-m", "articleclean", "-o", tmp_path / "o.txt", CLEAN, tmp_path / "pipe"]
    # A shell starts what runs in the background with SIGINT ignored, and a child inherits that.
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(line, stderr=subprocess.PIPE, preexec_fn=heard) as process:  # noqa: PLW1509
        hidden = tmp_path.glob(".articleclean-*.part")
        until = time.monotonic() + 20
        while not any(tmp_path.glob(".articleclean-*.part")) and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
    assert process.returncode == code
    assert b"Traceback" not in said
    begun = any(tmp_path.glob(".articleclean-*.journal"))  # after a second there is something to go on from
    assert begun or not list(hidden)
    assert not (tmp_path / "o.txt").exists()


def test_version_and_help_load_neither_rules_nor_stages():
    for option in ("--version", "--help"):
        code = (
            f"import sys; sys.argv=['articleclean','{option}']\n"
            "from articleclean.cli import run\n"
            "try: run()\nexcept SystemExit as e: assert e.code == 0\n"
            "bad = {'regex','ftfy','pydantic','bs4'} & set(sys.modules); assert not bad, bad"
        )
        done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
        assert done.returncode == 0, done.stderr
        assert b"articleclean" in done.stdout
