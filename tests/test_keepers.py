"""Well-set text in many languages is a fixed point: tests/keepers/*.toml."""

import tomllib
from pathlib import Path

import pytest

import articleclean

KEEPERS = [
    pytest.param(keeper, id=f"{keeper['language']}: {keeper['why']}")
    for path in sorted((Path(__file__).parent / "keepers").glob("*.toml"))
    for keeper in tomllib.loads(path.read_text(encoding="utf-8"))["keeper"]
]
CLEANER = articleclean.Cleaner(preset="repair")
# The same words in a document that went through a damaging process: what is right stays right beside damage.
DAMAGE = "The ferry , it seems , was sold..\n\nNobody knew why..\n\n"


@pytest.mark.parametrize("keeper", KEEPERS)
def test_keeper_stays_without_and_with_its_language(keeper):
    for language in (None, keeper["language"]):
        article = CLEANER.clean(keeper["text"], language=language)
        assert article.full_text == keeper["text"], article.explain()


@pytest.mark.parametrize("keeper", KEEPERS)
def test_keeper_stays_beside_damage(keeper):
    article = CLEANER.clean(DAMAGE + keeper["text"], language=keeper["language"])
    changed = [c for c in article.changes if c.start >= len(DAMAGE)]
    assert [c for c in changed if c.rule not in keeper.get("beside", ())] == [], article.explain()


def test_keepers_are_many_and_of_many_languages():
    assert len(KEEPERS) >= 60
    assert len({param.values[0]["language"] for param in KEEPERS}) >= 25


@pytest.mark.parametrize(
    ("language", "closing"), [("pl", "”"), ("hu-HU", "”"), ("de", "“"), ("cs", "“"), (None, "“")]
)
def test_a_hint_of_the_language_decides_where_the_document_shows_nothing(language, closing):
    article = CLEANER.clean("„Ana Kot. “. Potem.", language=language)
    assert article.full_text == f"„Ana Kot.{closing} Potem."


def test_what_the_document_shows_wins_against_the_hint():
    text = "„Ana Kot”, „Jan Lis”. „Ewa. “. Potem."
    assert CLEANER.clean(text, language="de").full_text == "„Ana Kot”, „Jan Lis”. „Ewa.” Potem."
