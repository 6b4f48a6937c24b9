"""The linter for packs, packs that are installed, and the fact about known lines."""

import sys
import time
import tomllib
from pathlib import Path

import pytest

import articleclean
from articleclean.document import Document
from articleclean.errors import RulePackError, SettingsError
from articleclean.read.text import read_text
from articleclean.rules.lint import lint_pack
from articleclean.rules.load import builtin_packs, index, installed_packs, load_pack
from articleclean.rules.match import PhraseIndex
from articleclean.rules.pack import Pack, PackRule
from articleclean.stages.boilerplate.known import hits

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "harbour-pack"
WITH = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."


def pack(*rules, name="mine"):
    default = {"category": "prompt", "why": "w", "seen": ("s",), "examples": ("e",), "keepers": ("k",)}
    made = tuple(PackRule(**{"id": f"mine.r{n}", **default, **rule}) for n, rule in enumerate(rules))
    return Pack(name=name, rules=made)


GOOD = {
    "phrases": ("Board the boat",),
    "examples": ("Board the boat",),
    "keepers": ("Board the boat, she said.",),
}


def test_nothing_is_said_of_a_good_pack():
    assert lint_pack(pack(GOOD)) == []
    assert lint_pack(EXAMPLE / "harbour_pack" / "harbour.toml") == []


@pytest.mark.parametrize(
    ("rules", "problem", "advice"),
    [
        ([GOOD, {**GOOD, "id": "mine.again"}], "is a duplicate of one in mine.r0", "take one of the two out"),
        (
            [{**GOOD, "phrases": ("Leave a Reply", "Board the boat")}],
            "is shadowed by comments.en.form",
            "take it out",
        ),
        ([{**GOOD, "phrases": ("Boat", "Board the boat")}], "is a single word", 'where = "near"'),
        ([{**GOOD, "keepers": ("She left.",)}], "no keeper holds a phrase", "add a sentence"),
        ([{**GOOD, "examples": ("Bored",)}], "it does not match its example 'Bored'", "correct the phrase"),
        ([{**GOOD, "keepers": ("Board the boat",)}], "it matches its keeper", "make the phrase longer"),
        (
            [
                {
                    "match": "pattern",
                    "pattern": r"\d+ boats",
                    "examples": ("3 boats",),
                    "keepers": ("3 boats sank",),
                }
            ],
            "is tried on every line",
            "opens",
        ),
        (
            [
                {
                    "match": "pattern",
                    "opens": ("b",),
                    "pattern": "(?:[a-z]|[a-z][a-z])+!",
                    "examples": ("boat!",),
                    "keepers": ("boat",),
                }
            ],
            "takes too long",
            "without repetition inside repetition",
        ),
        (
            [{**GOOD, "match": "label", "phrases": ("Read more:", "Board the boat")}],
            "is shadowed by related.en.headline",
            "take it out",
        ),
    ],
)
def test_linter_names_the_place_the_problem_and_what_to_do(rules, problem, advice):
    found = lint_pack(pack(*rules))
    assert any(problem in p.problem and advice in p.advice for p in found), found
    assert all(p.place.startswith("mine: rule mine.") for p in found)
    assert all(": rule mine." in str(p) and "\n" not in str(p) for p in found)


def test_linter_gives_the_line_of_the_file_and_reports_a_file_that_does_not_load(tmp_path):
    path = tmp_path / "mine.toml"
    text = (EXAMPLE / "harbour_pack" / "harbour.toml").read_text(encoding="utf-8")
    path.write_text(text.replace("From our log: nobody had written in it.", "Nothing."), encoding="utf-8")
    [problem] = lint_pack(path)
    assert problem.place == "harbour:7: rule harbour.daily.crew"
    path.write_text(text.replace("keepers", "# keepers"), encoding="utf-8")
    [problem] = lint_pack(path)
    assert "keepers is missing: add it" in problem.problem
    [problem] = lint_pack(tmp_path / "none.toml")
    assert "cannot be read" in problem.problem


def test_built_in_packs_pass_the_linter():
    said = [str(problem) for pack in builtin_packs() for problem in lint_pack(pack, others=())]
    doubtful = ("is a single word", "no keeper holds a phrase")
    assert not [line for line in said if not any(kind in line for kind in doubtful)]


def test_a_pack_takes_nothing_from_itself():
    pack = next(pack for pack in builtin_packs() if pack.name == "en/share")
    assert not [problem for problem in lint_pack(pack) if "shadowed by share.en" in problem.problem]


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The example package as it lies in an environment once it is installed."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / "harbour_pack-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 1.0\n")
    lines = [
        f"[{group}]\n{name} = {value}\n"
        for group, points in project["entry-points"].items()
        for name, value in points.items()
    ]
    (info / "entry_points.txt").write_text("".join(lines))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(EXAMPLE))
    yield
    sys.modules.pop("harbour_pack", None)


@pytest.mark.usefixtures("installed")
def test_a_pack_that_is_installed_is_loaded_by_its_name():
    assert "harbour" in installed_packs()
    article = articleclean.Cleaner(packs=(load_pack("harbour"),)).clean(
        f"{WITH}\n\nFrom our log: Old ferry goes to the museum\n\n{WITH}\n\nSubscribe to our newsletter\n\n"
        f"High tide in your mailbox\n\n{WITH}\n\nFrom our log: nobody had written in it."
    )
    assert [r.rule for r in article.removed] == [
        "harbour.daily.crew",
        "prompts.en.newsletter",
        "harbour.daily.tide",
    ]


def test_a_pack_that_is_not_installed_is_an_error_that_says_so():
    with pytest.raises(RulePackError, match="harbour: is neither a file nor the name of an installed pack"):
        load_pack("harbour")


def test_packs_of_the_users_are_refused_where_they_would_do_nothing():
    for category in ("byline", "section"):
        with pytest.raises(RulePackError, match=f"the category {category} is read"):
            articleclean.Cleaner(packs=(pack({**GOOD, "category": category}),))
    with pytest.raises(SettingsError, match="removes nothing"):
        articleclean.Cleaner(preset="repair", packs=(pack(GOOD),))


@pytest.mark.parametrize(
    ("where", "text", "gone"),
    [
        ("near", f"{WITH}\nBoard the boat\n{WITH}", 0),
        ("near", "Subscribe to our newsletter\nBoard the boat", 2),
        ("pair", "Board the boat\nIt rained.", 0),
        ("pair", "Board the boat\nForgot your password?", 2),
        ("edge", "It rained.\nBoard the boat\nIt snowed.", 0),
        ("edge", "It rained.\nBoard the boat\n© 2024 Harbour Daily", 2),
        ("edge", "Board the boat\nIt rained.", 1),
        ("end", "Board the boat\nIt rained.", 0),
        ("end", "It rained.\nBoard the boat", 1),
        ("tail", "Board the boat" + "\nIt rained." * 8, 0),
        ("tail", "Board the boat" + "\nIt rained." * 7, 1),
        ("head", "It rained.\n" * 8 + "Board the boat", 0),
        ("head", "It rained.\n" * 7 + "Board the boat", 1),
    ],
)
def test_every_place_of_a_users_rule_means_what_it_says(where, text, gone):
    article = articleclean.Cleaner(packs=(pack({**GOOD, "where": where}),)).only("boilerplate.phrases").clean(text)
    assert len(article.removed) == gone
    assert (
        articleclean.Cleaner().only("boilerplate.phrases").clean(article.full_text).full_text == article.full_text
    )


def test_hits_are_the_categories_of_known_lines_and_no_verdict():
    document = read_text(f"Share\n{WITH}\nREAD MORE: Old ferry goes to the museum\n© 2024 Harbour Daily")
    found = document.fact(hits)
    assert [sorted(categories) for categories in found] == [
        ["player_control", "share_bar"],
        [],
        ["related"],
        ["copyright"],
    ]
    assert isinstance(document, Document)


def test_a_player_in_an_unknown_language_goes_whole_and_a_story_that_quotes_a_line_of_it_stays():
    player = [
        "Zqueta morv albin",
        "Torv",
        "Halve indra mo",
        "• 270p | 9.2MB",
        "• 360p | 13.9MB",
        "• 720p | 29.3MB",
    ]
    assert not [line for line in player if any(r.category != "media_player" for r in index().lines(line))]
    cleaner = articleclean.Cleaner()
    text = f"{WITH}\n\n" + "\n\n".join(player) + f"\n\n{WITH}"
    article = cleaner.clean(text)
    assert article.full_text == f"{WITH}\n\n{WITH}"
    assert {r.rule for r in article.removed} == {"boilerplate.player.block"}
    quoting = f"{WITH}\n\nTorv\n\nThe word on the button was Torv, and nobody knew it.\n\n• 270p | 9.2MB\n\n{WITH}"
    assert not cleaner.clean(quoting).removed


def many(number):
    kinds = (
        {"match": "line", "phrases": ("Harbour {n} tide table and more",)},
        {"match": "label", "phrases": ("Harbour{n} more:",)},
        {"match": "prefix", "phrases": ("Harbour{n} watch:",)},
        {"match": "suffix", "phrases": ("seen in harbour{n}",)},
        {"match": "inline", "phrases": (", opens harbour{n}",)},
        {"match": "pattern", "pattern": r"Harbour{n} \d+ boats", "opens": ("Harbour{n}",)},
    )
    rules = []
    for n in range(number):
        kind = dict(kinds[n % len(kinds)])
        for key in ("phrases", "opens"):
            if key in kind:
                kind[key] = tuple(text.replace("{n}", str(n)) for text in kind[key])
        if "pattern" in kind:
            kind["pattern"] = kind["pattern"].replace("{n}", str(n))
        rules.append({"id": f"mine.r{n}", **kind})
    return pack(*rules)


def test_three_thousand_rules_cost_no_more_than_twice_three_hundred():
    lines = [
        *(WITH.split(",")),
        WITH,
        "Share",
        "READ MORE: Old ferry, gone",
        "It rained, and nobody came; nobody.",
    ] * 40
    indexes = {number: PhraseIndex([many(number)]) for number in (300, 3000)}

    def cost(phrases):
        start = time.process_time()
        for line in lines:
            phrases.lines(line)
            list(phrases.affixes(line, "prefix"))
            list(phrases.affixes(line, "suffix"))
            list(phrases.inline(line))
        return time.process_time() - start

    times = {number: [] for number in indexes}
    for _ in range(7):
        for number, phrases in indexes.items():
            times[number].append(cost(phrases))
    assert min(times[3000]) <= 2 * min(times[300])


def test_the_preset_that_removes_nothing_has_no_stage_of_boilerplate():
    names = [stage.name for stage in articleclean.Cleaner(preset="repair").stages]
    assert not [name for name in names if name.startswith("boilerplate.")]
