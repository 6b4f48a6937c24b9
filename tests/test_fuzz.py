"""Fuzzing: what was found stays mended, what was kept keeps every promise, and every rule does there what it did."""

import random
from pathlib import Path

import pytest

import articleclean
from tests import algebra, columns, questions, rules
from tests.fuzz.targets import FRAGMENTS, FREE, TARGETS, corpus, fragments, promises

STORED = rules.stored()
MEANT = "is it meant? then `make golden`; `python -m tests.rules RULE` tells what a rule does"
BROKEN = Path(__file__).parent / "fuzz" / "broken"


@pytest.mark.parametrize("file", sorted(BROKEN.glob("*-*")), ids=lambda file: file.name)
def test_what_once_broke_a_promise_keeps_it(file):
    TARGETS[file.name.split("-")[0]](file.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_what_leads_to_every_branch_keeps_every_promise(target):
    for data in corpus(target):
        TARGETS[target](data)


@pytest.mark.parametrize("target", TARGETS)
def test_random_bytes_keep_every_promise(target):
    chance = random.Random(target)
    for size in (0, 1, 5, 30, 80):
        TARGETS[target](chance.randbytes(size))


def test_every_fragment_has_a_byte_and_the_last_byte_is_free():
    assert len(FRAGMENTS) <= FREE
    assert fragments(bytes(range(len(FRAGMENTS)))) == "".join(FRAGMENTS)
    assert fragments(bytes([FREE, 0x01, 0xF3, 0xF4])) == "🏴"


def test_a_broken_promise_is_noticed():
    article = articleclean.clean("They waited\u200b. Nobody came.")
    with pytest.raises(AssertionError):
        promises(article.model_copy(update={"changes": ()}))
    with pytest.raises(AssertionError):
        promises(article.model_copy(update={"full_text": "They waited. Nobody came. "}))


def differing(now, was):
    return sorted(name for name in now.keys() | was.keys() if now.get(name) != was.get(name))


@pytest.mark.parametrize("stage", rules.STAGES)
def test_a_stage_asks_at_its_edges_for_what_it_asked_for(stage):
    assert differing(rules.checksums(rules.alone(stage)), STORED[f"{stage} alone"]) == [], MEANT


@pytest.mark.parametrize("part", ["texts", "pages"])
def test_articles_at_the_edges_are_what_they_were(part):
    assert differing(rules.checksums(rules.parts()[part]), STORED[part]) == [], MEANT


def test_questions_are_answered_as_they_were():
    now = rules.checksums(questions.told([text for _, text in rules.TEXTS]))
    assert differing(now, STORED["questions"]) == [], MEANT


def test_actions_make_what_they_made():
    assert differing(rules.checksums(algebra.told()), STORED["actions"]) == [], MEANT


def test_columns_at_their_bars_are_what_they_were():
    assert differing(columns.of_made(), STORED["columns"]) == [], (
        "fit the models anew (make model), then make golden"
    )
