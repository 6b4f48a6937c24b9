import random

import pytest

from articleclean.cli.options import COMMAND
from articleclean.cli.settings import KEYS
from articleclean.stages.body.story import BARS
from tests.cli.conftest import DAMAGED


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    (tmp_path / "project/deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project/deep")


def shown(said):
    assert said.code == 0, said.err
    rows = (line.removeprefix("# ").split("#", 1) for line in said.out.splitlines())
    return {
        setting.split("=")[0].strip(): (setting.split("=", 1)[-1].strip(), origin.strip())
        for setting, origin in rows
    }


def test_command_line_over_environment_over_file_over_default(call, tmp_path, monkeypatch):
    file = tmp_path / "project/articleclean.toml"
    file.write_text('jobs = 2\nkeep = ["section"]\ntimeout = 7.5\nmax-record = "1M"\nlanguage = "sv"\n')
    monkeypatch.setenv("ARTICLECLEAN_JOBS", "3")
    monkeypatch.setenv("ARTICLECLEAN_KEEP", "byline section")
    found = shown(call("--show-config", "-j", "4"))
    assert set(found) == {key.replace("_", "-") for key in KEYS}
    assert found["jobs"] == ("4", "command line")
    assert found["keep"] == ('["byline", "section"]', "environment: ARTICLECLEAN_KEEP")
    assert found["timeout"] == ("7.5", f"file: {file}")
    assert found["max-record"] == ("1048576", f"file: {file}")
    assert found["preset"] == ('"article"', "default")
    assert found["field"] == ("", "not set")
    assert shown(call("--show-config", "--isolated"))["timeout"] == ("60", "default")


def test_what_is_shown_can_be_a_file(call, tmp_path):
    (tmp_path / "a.toml").write_text('keep = ["section"]\npreset = "repair"\n')
    first = call("--config", tmp_path / "a.toml", "--show-config").out
    (tmp_path / "b.toml").write_text(first)
    again = call("--config", tmp_path / "b.toml", "--show-config").out
    assert [line.split("#")[0] for line in again.splitlines() if "not set" not in line] == [
        line.split("#")[0] for line in first.splitlines() if "not set" not in line
    ]


def test_the_nearest_file_counts_and_paths_in_it_start_there(call, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.articleclean]\npreset = "repair"\n')
    assert shown(call("--show-config"))["preset"][0] == '"repair"'
    (tmp_path / "project/pyproject.toml").write_text("[tool.other]\n")
    assert shown(call("--show-config"))["preset"][0] == '"repair"'
    (tmp_path / "project/articleclean.toml").write_text('rules = ["mine.toml"]\n')
    found = shown(call("--show-config"))
    assert found["preset"][1] == "default"
    assert found["rules"][0] == f'["{tmp_path}/project/mine.toml"]'


def test_settings_are_used(call, tmp_path, monkeypatch):
    assert "World news" not in call(DAMAGED).out
    (tmp_path / "project/articleclean.toml").write_text('keep = ["section", "not_story"]\n')
    assert "World news" in call(DAMAGED).out
    monkeypatch.setenv("ARTICLECLEAN_PRESET", "repair")
    assert "Download Adobe Flash Player" in call(DAMAGED).out


STORY = """The council of Harbourtown voted on Tuesday to close the old ferry terminal after a survey.

"We had hoped to keep it open until the spring," said Anna Holm, who has run the ticket office for 19 years.

Engineers found that four of its eleven supports had rotted below the waterline, and the insurer withdrew its cover."""
AROUND = """Ferry strike enters second week|Mayor resigns after vote|Storm closes coast road|Sport|Business|Weather|3 hours ago
Ten things to do in Easthaven|Opinion|Sign in|Home|About us|Terms of use|5 min read|Culture""".replace(
    "\n", "|"
).split("|")


def test_caution(call, tmp_path):
    chance = random.Random(3)
    for number in range(40):
        before, after = (chance.sample(AROUND, chance.randint(0, most)) for most in (8, 10))
        (tmp_path / f"project/{number}.txt").write_text("\n\n".join([*before, STORY, *after]))
    kept = {name: len(call("--caution", name, tmp_path / "project").out) for name in ("high", "normal", "low")}
    assert kept["high"] > kept["normal"] > kept["low"]
    assert len(call(tmp_path / "project").out) == kept["normal"]
    (tmp_path / "project/articleclean.toml").write_text('caution = "high"\n')
    assert len(call(tmp_path / "project").out) == kept["high"]
    [option] = [option for option in COMMAND.params if option.name == "caution"]
    assert list(option.type.choices) == list(BARS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("caution = 'hih'", "'hih' is not one of 'high', 'normal', 'low'"),
        ("jbs = 2", "unknown setting 'jbs'; did you mean 'jobs'?"),
        ("output = 'x'", "unknown setting 'output'"),
        ("in-place = true", "unknown setting 'in-place'"),
        ("keep = true", "a text or a number"),
        ("preset = ['article']", "one value"),
        ("jobs = 0", "neither a number of workers"),
        ("preset = 'articel'", "did you mean 'article'"),
        ("jobs = ", "not TOML"),
    ],
)
def test_a_wrong_setting_is_one_line_that_says_where(call, tmp_path, text, told):
    (tmp_path / "project/articleclean.toml").write_text(text + "\n")
    said = call("-", data=b"Rain.")
    assert said.code == 2
    assert told in said.err
    assert said.err.count("\n") == 1
    assert "articel'" in text or f"{tmp_path}/project/articleclean.toml: " in said.err
