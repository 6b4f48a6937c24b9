"""Word lists by name, read when first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def lexicon(name: str) -> dict[str, frozenset[str]]:
    """Return the lists of ``data/lexicons/<name>.toml``."""
    text = files("articleclean").joinpath(f"data/lexicons/{name}.toml").read_text(encoding="utf-8")
    return {key: frozenset(words) for key, words in tomllib.loads(text).items()}
