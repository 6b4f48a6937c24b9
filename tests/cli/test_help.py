"""Help, manual, completion: what they say is what the command does."""

import importlib.util
import re
import shutil
import subprocess

import pytest

from articleclean.cli.options import COMMAND, EXAMPLES, EXIT_CODES, SHELLS, groups
from tests.cli.conftest import DAMAGED, ROOT, shell

README = (ROOT / "README.md").read_text(encoding="utf-8")
MANUAL = (ROOT / "docs/cli.md").read_text(encoding="utf-8")


def indented_calls(text):
    """The calls that stand indented on a page, without what is said about them."""
    lines = re.findall(r"^    ((?:[\w ]+\| )?articleclean .*)$", text, re.MULTILINE)
    return [re.split(r"\s{2,}", line)[0] for line in lines]


@pytest.fixture
def desk(tmp_path):
    """A folder with what the examples speak of."""
    texts = "story.txt other.txt a.txt b.txt b.html texts/one.txt texts/deep/two.txt stories/one.txt"
    for name in (*texts.split(), "fixtures/harbour-dispute/input.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(DAMAGED.read_bytes())
    (tmp_path / "crawl.jsonl").write_text('{"text": "It rained all day."}\n')
    return tmp_path


CALLS = [call for call, _ in EXAMPLES] + indented_calls(README) + indented_calls(MANUAL)


@pytest.mark.parametrize("line", dict.fromkeys(CALLS))
def test_every_example_runs(line, desk):
    done = shell(line, cwd=desk)
    assert done.returncode == (1 if "--check" in line else 0), done.stderr
    assert done.stdout or re.search(r" (-o|-i|>) ", line)


def test_there_are_examples_on_every_page():
    assert len(EXAMPLES) >= 8
    assert len(indented_calls(README)) >= 4
    assert len(indented_calls(MANUAL)) >= 8


def test_help_shows_every_option_and_code(call):
    shown = call("--help").out
    for option in COMMAND.params[1:]:
        assert any(name in shown for name in option.opts), option.opts
    for code, what in EXIT_CODES:
        assert f"{code}  " in shown
        assert what.split(";")[0][:40] in " ".join(shown.split())


def test_the_page_speaks_of_every_option_and_code():
    for option in (option for options in groups(COMMAND).values() for option in options):
        assert all(f"`{name}" in MANUAL for name in option.opts[-1:]), option.opts
    for code, _ in EXIT_CODES:
        assert f"| {code} |" in MANUAL
    named = set(re.findall(r"`(--[a-z-]+)", MANUAL))
    assert named <= {name for option in COMMAND.params for name in option.opts}


def test_the_manual_is_made_from_the_options():
    spec = importlib.util.spec_from_file_location("manpage", ROOT / "docs/manpage.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page = module.page()
    assert page == (ROOT / "docs/articleclean.1").read_text(encoding="utf-8"), "run `make docs`"
    plain = page.replace("\\-", "-")
    for option in COMMAND.params[1:]:
        assert option.opts[-1] in plain


@pytest.mark.skipif(not shutil.which("man"), reason="no man here to read the page with")
def test_man_reads_the_page_without_a_warning():
    done = subprocess.run(
        ["man", "--warnings", "-l", ROOT / "docs/articleclean.1"], capture_output=True, check=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"}
    )  # fmt: skip
    assert not done.stderr
    assert b"EXIT STATUS" in done.stdout


@pytest.mark.parametrize("name", SHELLS)
def test_completion_scripts_are_read_by_their_shells(call, name):
    script = call("--completion", name).out
    assert "_ARTICLECLEAN_COMPLETE" in script
    if shutil.which(name):
        subprocess.run([name, "-n"], input=script.encode(), check=True)


def test_completion_completes_options_and_values(call, monkeypatch):
    monkeypatch.setenv("_ARTICLECLEAN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "articleclean --he")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert call().out.split() == ["plain,--headline-field", "plain,--headline", "plain,--help"]
    monkeypatch.setenv("COMP_WORDS", "articleclean -f js")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert call().out.split() == ["plain,json", "plain,jsonl"]


def test_version(call):
    assert re.fullmatch(r"articleclean \d+\.\d+\.\d+\n", call("--version").out)
