"""The trees as Python say what the data files say."""

import random

import pytest
from training import grown

from articleclean.stages.body import trees


@pytest.mark.parametrize(("name", "text"), list(grown.modules()))
def test_what_was_made_is_what_would_be_made(name, text):
    written = (grown.FOLDER / f"{name}.py").read_text(encoding="utf-8")
    assert written == text, "run python -m training.grown"


@pytest.mark.parametrize(("name", "data", "sure"), list(grown.models()))
def test_a_grown_model_says_what_the_walk_says(name, data, sure):
    dice = random.Random(1)
    columns = {column: [dice.randrange(14) for _ in range(300)] for column in data["columns"]}
    assert trees.grown(name).scores(columns) == trees.parse(data, sure).scores(columns)
