"""Deletions must not make new damage: what is left on both sides could become an entity or mojibake."""

from __future__ import annotations

import re

from articleclean.stages.characters.gate import gate

_GOING = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")  # goes out as well
_WINDOW = 40  # no entity is longer
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_TAG = re.compile(r"<[/!]?[a-zA-Z][^<>]{0,60}>?")


def makes_damage(text: str, start: int, end: int) -> bool:
    """Whether deleting ``text[start:end]`` would let an earlier stage find something across the seam."""
    left, right = _GOING.sub("", text[max(0, start - _WINDOW) : start]), _GOING.sub("", text[end : end + _WINDOW])
    joined, seam = left + right, len(left)
    patterns = [p for p, sign in ((_ENTITY, "&"), (_TAG, "<")) if sign in left]
    if not joined.isascii():
        patterns.append(gate())
    return any(m.start() < seam < m.end() for p in patterns for m in p.finditer(joined))
