"""Patterns that are searched for in whole texts are found fast."""

import re

import pytest

from articleclean import presets
from articleclean.stages.characters import binding, entities, mojibake
from articleclean.stages.layout import breaks, cuts, hyphens, links, marks
from articleclean.stages.punctuation import curly, gaps, stops, straight

PHASES = ("characters", "layout", "punctuation")
HELPERS = (breaks, cuts, links, marks, curly, straight)
MODULES = [m for m in presets.MODULES if m.STAGE.name.startswith(PHASES)] + list(HELPERS)

#: What is asked at one place of a text, or only of texts in which something was found.
AT_A_PLACE = {
    (binding, "_BETWEEN"),
    (entities, "_CUT"),
    (mojibake, "_QUOTED"),
    (mojibake, "_CUT_CLOSING"),
    (breaks, "_SENTENCE"),
    (hyphens, "_HEAD"),
    (links, "_EMPTY"),
    (curly, "_DETACHED"),
    (curly, "_SWAPPED"),
    (stops, "_SOURCE"),
    (straight, "_BEHIND_STOP"),
    *((gaps, name) for name in ("_BEFORE", "_KOREAN", "_WORD", "_GLUED", "_LEFT")),
}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_patterns_look_behind_a_character_and_not_before_every_one(module):
    patterns = {name: value for name, value in vars(module).items() if isinstance(value, re.Pattern)}
    slow = {name for name, pattern in patterns.items() if pattern.pattern.startswith(("(?<=", "(?<!"))}
    for name in slow - {name for owner, name in AT_A_PLACE if owner is module}:
        pytest.fail(f"{name}: write `,(?<=x,)` for `(?<=x),`, which is tried at every place")
