"""What is done fast elsewhere, written to be obvious: oracles for `articleclean.apply` and for the matching of phrases."""

from functools import cache

import regex

from articleclean.rules.match import MARGIN, PATTERN_LINE
from articleclean.rules.pack import fold
from articleclean.stages import Drop, Edit, Join, Relabel, Separate, Split

CUT = "\x1e"


def contradicts(new, old):
    """Whether two actions of one stage want the same thing, asked pair by pair."""
    pair = {type(new), type(old)}
    if Drop in pair:
        drop, other = (new, old) if isinstance(new, Drop) else (old, new)
        reach = {other.block, other.block + 1} if isinstance(other, Join) else {other.block}
        return drop.block in reach and not isinstance(other, Separate)
    if new.block != old.block:
        return False
    if pair <= {Join, Separate} or pair == {Relabel}:
        return True
    if pair == {Edit}:
        return bool(wanted(new) & wanted(old))
    if pair == {Split}:
        return new.offset == old.offset
    if pair == {Edit, Split}:
        edit, split = (new, old) if isinstance(new, Edit) else (old, new)
        return edit.start < split.offset < edit.end
    return False


def wanted(edit):
    """The places an edit wants: characters, and the seams between them that it fills or closes."""
    if edit.start == edit.end:
        return {("seam", edit.start)}
    return {("character", at) for at in range(edit.start, edit.end)} | {
        ("seam", at) for at in range(edit.start + 1, edit.end)
    }


def sort_out(actions):
    """Return the accepted actions and the refused ones, in order."""
    accepted, refused = [], []
    for action in actions:
        (refused if any(contradicts(action, old) for old in accepted) else accepted).append(action)
    return accepted, refused


def texts(document, accepted):
    """Return the texts of the blocks once the actions are carried out, one character after the other."""
    joined = {a.block: a.glue for a in accepted if isinstance(a, Join)}
    out, glued = [], False
    for index, block in enumerate(document.blocks):
        mine = [a for a in accepted if a.block == index]
        if any(isinstance(a, Drop) for a in mine):
            continue
        parts = revised(block.text, mine).split(CUT)
        if glued:
            out[-1] += parts.pop(0)
        out += parts
        glued = index in joined
        if glued:
            out[-1] += joined[index]
    return out


def revised(text, actions):
    out, skip = [], 0
    for at in range(len(text) + 1):
        out += [a.text for a in actions if isinstance(a, Edit) and a.start == a.end == at]
        out += [CUT for a in actions if isinstance(a, Split) and a.offset == at]
        for edit in (a for a in actions if isinstance(a, Edit) and a.start == at < a.end):
            out.append(edit.text)
            skip = edit.end
        if at >= skip:
            out.append(text[at : at + 1])
    return "".join(out)


def whole_lines(rules, text):
    """Return the ids of the rules of phrases by which the line must go, and of those by which it may."""
    if len(text) > PATTERN_LINE:
        return set(), set()
    same = [(r.id, p) for r in rules if r.match == "line" for p in r.phrases if fold(p) == fold(text)]
    return {name for name, phrase in same if len(text) <= len(phrase) + MARGIN}, {name for name, _ in same}


def pattern_lines(rules, text):
    """Return the ids of the rules of patterns by which the line must go: those that no word opens or ends; and may."""
    patterns = [rule for rule in rules if rule.pattern is not None] if len(text) <= PATTERN_LINE else []
    found = [rule for rule in patterns if compiled(rule.pattern).fullmatch(text)]
    return {rule.id for rule in found if not rule.opens and not rule.closes}, {rule.id for rule in found}


compiled = cache(regex.compile)
