"""Scripts that are written without spaces between words, one character after the other."""

from __future__ import annotations

import re

_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff64\U00020000-\U0003ffff]")


def is_wide(char: str) -> bool:
    """Whether a character is Chinese or Japanese, marks included: no space stands beside it at a line end."""
    return char >= "\u2e80" and bool(_WIDE.match(char))
