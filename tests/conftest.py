"""Under test, the conservation law is checked after every apply, and contradicting actions are errors."""

import pytest
from hypothesis import HealthCheck, settings

from articleclean import pipeline, settle
from articleclean.apply import apply, conserves

collect_ignore = ["typing"]  # only type checkers read it

settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("nightly", max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("ci")


def strict_apply(document, actions):
    document = apply(document, actions, strict=True)
    broken = conserves(document)
    assert broken is None, broken
    assert document.characters.issuperset("".join(block.text for block in document.blocks))
    return document


@pytest.fixture(autouse=True, scope="session")
def _strict():
    patch = pytest.MonkeyPatch()
    patch.setattr(pipeline, "apply", strict_apply)
    patch.setattr(settle, "apply", strict_apply)
    yield
    patch.undo()
