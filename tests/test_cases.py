"""Every stage's own cases, keepers first: tests/cases/<stage>.toml."""

import tomllib
from pathlib import Path

import pytest

import articleclean
from articleclean import presets
from articleclean.read.html import read_html

CASES = Path(__file__).parent / "cases"
CLEANER = articleclean.Cleaner()


def alone(stage):
    """The stage by itself; the fields are found around the headline, so they run with it."""
    names = {"fields.glued", "fields.headline", stage} if stage.startswith("fields.") else {stage}
    return CLEANER.only(*names)


def cleaned(stage, given, headline=None):
    """The article; stages of pages get theirs as HTML."""
    cleaner = alone(stage)
    return cleaner.clean_html(given) if stage == "body.page" else cleaner.clean(given, headline=headline)


def load():
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['why']}"[:100])


@pytest.mark.parametrize(("stage", "case"), list(load()))
def test_case(stage, case):
    article = cleaned(stage, case["in"])
    fired = {change.rule for change in article.changes} | {r for c in article.changes for r in c.earlier}
    fired |= {removed.rule for removed in article.removed}
    if "out" in case:
        assert article.full_text == case["out"]
        assert set(case.get("rules", ())) - fired <= labels(stage, case["in"])
    elif not case.get("rules"):
        assert not article.changes
    assert alone(stage).clean(article.full_text).full_text == article.full_text
    assert articleclean.restore(article.full_text, article.changes) == article.source
    assert article.source == case["in"] or stage == "body.page"


def labels(stage, text):
    """Rules that gave a block its role: no change of text, so no change in the record."""
    hints = articleclean.pipeline.Hints()
    document = read_html(text, hints) if stage == "body.page" else CLEANER._read(text, hints)
    document = alone(stage).run(document)
    return {block.label.rule for block in document.blocks if block.label}


@pytest.mark.parametrize("stage", [stage.name for stage in CLEANER.stages])
def test_every_stage_has_cases_and_as_many_keepers_as_changes(stage):
    cases = tomllib.loads((CASES / f"{stage}.toml").read_text(encoding="utf-8"))["case"]
    keepers = [case for case in cases if "out" not in case and not case.get("rules")]
    assert len(keepers) * 2 >= len(cases)
    assert cases[0] in keepers


def test_every_stage_module_is_in_a_preset():
    src = Path(presets.__file__).parent / "stages"
    modules = {f"articleclean.stages.{p.parent.name}.{p.stem}" for p in src.glob("*/*.py") if p.stem != "__init__"}
    staged = {
        name
        for name in modules
        if "\nSTAGE = " in (src / name.split(".")[2] / (name.split(".")[3] + ".py")).read_text()
    }
    assert staged <= {module.__name__ for module in presets.MODULES}


@pytest.mark.parametrize("rule", [r for m in presets.MODULES for r in m.RULES], ids=lambda rule: rule.id)
def test_rule_changes_its_examples_and_spares_its_keepers(rule):
    stage = ".".join(rule.id.split(".")[:2]) if not rule.id.startswith("tidy") else "tidy"
    whole = rule.id in ("layout.lines.across-removal", "tidy.empty")  # another stage has parted or emptied lines
    for example in rule.examples:
        article = CLEANER.clean(example) if whole else cleaned(stage, example, rule.headline)
        fired = {c.rule for c in article.changes} | {r.rule for r in article.removed} | labels(stage, example)
        assert rule.id in fired, example
    for keeper in rule.keepers:
        article = CLEANER.clean(keeper) if whole else cleaned(stage, keeper, rule.headline)
        fired = {c.rule for c in article.changes} | {r.rule for r in article.removed} | labels(stage, keeper)
        assert rule.id not in fired, keeper
