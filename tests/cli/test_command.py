import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import articleclean
from articleclean.cli import EXAMPLES, main
from tests.golden import FIXTURES, expected

DAMAGED = FIXTURES / "harbour-dispute" / "input.txt"
CLEAN = FIXTURES / "clean-recipe" / "input.txt"
ROOT = FIXTURES.parent


def command(*args, data=None, **settings):
    call = [sys.executable, "-m", "articleclean", *map(str, args)]
    return subprocess.run(call, input=data, capture_output=True, cwd=ROOT, check=False, timeout=60, **settings)


def invoke(*args, **settings):
    return CliRunner().invoke(main, [str(a) for a in args], **settings)


def test_prints_the_clean_article():
    result = command(DAMAGED)
    assert result.returncode == 0
    assert result.stdout.decode() == expected("harbour-dispute")["full_text"]


def test_reads_standard_input_and_writes_utf8_whatever_the_locale():
    data = CLEAN.read_bytes()
    result = command("-", data=data, env={"LC_ALL": "C", "PYTHONUTF8": "0", "PATH": os.environ["PATH"]})
    assert (result.returncode, result.stdout) == (0, data)


def test_several_files_stand_under_their_names():
    result = command(CLEAN, DAMAGED)
    assert result.stdout.decode().count("==> ") == 2


def test_json_is_one_article_a_line():
    lines = invoke("--json", DAMAGED, CLEAN).output.splitlines()
    articles = [articleclean.CleanArticle.model_validate_json(line) for line in lines]
    assert [a.source for a in articles] == [DAMAGED.read_text(), CLEAN.read_text()]
    assert json.loads(lines[0])["schema_version"] == 1


def test_diff_shows_names_and_nothing_for_a_clean_file():
    shown = invoke("--diff", DAMAGED).output
    assert shown.startswith(f"--- {DAMAGED}")
    assert "-Download Adobe Flash Player" in shown
    assert invoke("--diff", CLEAN).output == ""


def test_explain_names_line_rule_and_reason():
    shown = invoke("--explain", DAMAGED).output
    assert "boilerplate.player.block" in shown
    assert "punctuation.stops.doubled" in shown
    assert f"{DAMAGED}: line " in shown


def test_check_names_what_would_change():
    result = invoke("--check", DAMAGED, CLEAN)
    assert (result.exit_code, result.output) == (1, f"{DAMAGED}\n")
    assert invoke("--check", CLEAN).exit_code == 0
    assert "punctuation" in invoke("--check", "--explain", DAMAGED).output


def test_keep_preset_and_headline_are_used():
    text = "By Ann Lee\n\nThe ferry of the island was sold on Monday, said its owner to the paper.\n"
    text = "Old ferry goes to the museum\n\n" + text
    assert "By Ann Lee" not in invoke("-", input=text).output
    assert "By Ann Lee" in invoke("--keep", "byline", "-", input=text).output
    assert "By Ann Lee" in invoke("--preset", "repair", "-", input=text).output
    assert (
        '"headline":"Sold"'
        in invoke("--json", "--headline", "Sold", "--language", "en", "-", input=text[30:]).output
    )


def test_a_users_pack_is_used(tmp_path):
    pack = tmp_path / "mine.toml"
    pack.write_text(
        '[pack]\nlanguage = "en"\n[[rule]]\nid = "mine.horoscope"\ncategory = "horoscope"\nwhy = "no news"\n'
        'seen = ["our site"]\nphrases = ["Your horoscope"]\nexamples = ["Your Horoscope:"]\nkeepers = ["Your horoscope lied."]\n'
    )
    assert invoke("--rules", pack, "-", input="One story.\nYour horoscope\n").output == "One story.\n"
    assert "mine.horoscope" in invoke("--rules", pack, "--list-rules").output


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--preset", "articel", "-"], "did you mean 'article'"),
        (["--keep", "bylines", "-"], "did you mean 'byline'"),
        (["--rules", "nowhere.toml", "-"], "cannot be read"),
        (["--json", "--check", "-"], "do not go with"),
        (["--nonsense"], "No such option"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(args, said):
    result = command(*args, data=b"")
    assert result.returncode == 2
    assert said in result.stderr.decode()
    assert result.stderr.count(b"\n") == 1


def test_a_failing_input_is_one_line_and_the_rest_is_done(tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"good line\nbad \xff byte\n")
    result = command(tmp_path, "nowhere.txt", bad, CLEAN)
    assert result.returncode == 3
    assert CLEAN.read_bytes() in result.stdout
    lines = result.stderr.decode().splitlines()
    assert len(lines) == 3
    assert "is a directory" in lines[0]
    assert "No such file" in lines[1]
    assert "bad.txt:2: not UTF-8 at byte 14" in lines[2]


def test_a_full_disk_is_one_line_and_exit_4():
    with Path("/dev/full").open("wb") as full:
        call = [sys.executable, "-m", "articleclean", str(DAMAGED)]
        result = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 4
    assert result.stderr.count(b"\n") == 1
    assert b"could not be written" in result.stderr


def test_a_closed_pipe_is_quiet():
    shell = f"{sys.executable} -m articleclean {' '.join([str(DAMAGED)] * 60)} | head -c 10"
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {shell}"], capture_output=True, check=False, cwd=ROOT
    )
    assert result.stderr == b""
    assert result.stdout


def test_closed_standard_input_is_one_line():
    shell = f"{sys.executable} -m articleclean - <&-"
    result = subprocess.run(["bash", "-c", shell], capture_output=True, check=False, cwd=ROOT)
    assert result.returncode == 3
    assert b"Traceback" not in result.stderr


def test_a_mistake_of_ours_is_one_line_unless_asked(monkeypatch):
    def broken(self, text, **hints):
        raise RuntimeError("boom")

    monkeypatch.setattr(articleclean.Cleaner, "clean", broken)
    result = invoke("-", input="x")
    assert result.exit_code == 3
    assert "boom" in result.output
    assert isinstance(invoke("-vv", "-", input="x").exception, RuntimeError)


def test_version_and_help_load_neither_rules_nor_stages():
    for option in ("--version", "--help"):
        code = (
            f"import sys; sys.argv=['articleclean','{option}']\n"
            "from articleclean.cli import run\n"
            "try: run()\nexcept SystemExit as e: assert e.code == 0\n"
            "bad = {'regex','ftfy','pydantic','bs4'} & set(sys.modules); assert not bad, bad"
        )
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_every_example_of_the_help_runs(tmp_path):
    for name in ("story.txt", "other.txt"):
        (tmp_path / name).write_bytes(DAMAGED.read_bytes())
    lines = [line.strip().split("  ")[0] for line in EXAMPLES.splitlines() if "articleclean" in line]
    assert len(lines) >= 5
    for line in lines:
        shell = line.replace("articleclean", f"{sys.executable} -m articleclean", 1)
        result = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, check=False)
        assert result.returncode == (1 if "--check" in line else 0), line
        assert result.stdout
