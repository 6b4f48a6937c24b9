"""The fuzz targets: they run on fixtures, they notice a broken promise, and what was found stays mended."""

import random
from pathlib import Path

import pytest

import articleclean
from tests.fuzz.targets import FRAGMENTS, FREE, TARGETS, fragments, promises

BROKEN = Path(__file__).parent / "fuzz" / "broken"


@pytest.mark.parametrize("file", sorted(BROKEN.glob("*-*")), ids=lambda file: file.name)
def test_what_once_broke_a_promise_keeps_it(file):
    TARGETS[file.name.split("-")[0]](file.read_bytes())


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
