"""A diff read off the record is the diff that leads from source to output."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articleclean
from articleclean.unified import hunks


class Change(NamedTuple):
    start: int
    before: str
    after: str


@st.composite
def edited(draw):
    """A text, changes in order and without overlap, and what they make of it."""
    source = draw(st.text("ab\n", max_size=15))
    changes, out, at = [], [], 0
    while at <= len(source) and draw(st.booleans()):
        start = draw(st.integers(at, len(source)))
        end = draw(st.integers(start, min(len(source), start + 4)))
        after = draw(st.text("ab\n", max_size=3))
        if source[start:end] == after:
            continue
        changes.append(Change(start, source[start:end], after))
        out += source[at:start], after
        at = max(end, start + 1)
        out += source[end:at]
    return source, changes, "".join([*out, source[at:]])


def lines_of(text):
    *whole, last = text.split("\n")
    return [line + "\n" for line in whole] + ([last] if last else [])


@given(edited(), st.integers(0, 3))
def test_patching_the_source_gives_the_output(case, context):
    source, changes, output = case
    old, new, at = lines_of(source), [], 0
    for hunk in hunks(source, output, changes, context):
        assert hunk.lines
        new += old[at : hunk.old - 1]
        at = hunk.old - 1
        for line in hunk.lines:
            if line.sign in " -":
                assert source[line.at : line.at + len(line.text)] == line.text == old[at]
                at += 1
            if line.sign in " +":
                new.append(line.text)
            if line.sign == "+":
                assert output[line.at : line.at + len(line.text)] == line.text
    assert "".join(new + old[at:]) == output


@pytest.mark.parametrize("end", ["\r\n", "\n", " \u2028\n"])
def test_lines_end_at_line_feeds_alone(end):
    text = f"It rained..{end}It snowed..{end}It hailed.."
    diff = articleclean.clean(text).diff().split("\n")
    assert len([line for line in diff if line[:1] == "-"]) == 4
    assert diff[-1] == "\\ No newline at end of file"


def test_lines_are_numbered_by_all_line_ends():
    explained = articleclean.clean("It rained..\r\n\rIt snowed..\r\n\nIt hailed..").explain()
    assert [line.split()[1] for line in explained.splitlines() if "doubled" in line] == ["1", "3", "5"]
