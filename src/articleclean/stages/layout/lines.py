"""Lines broken in mid-sentence.

Tags inside a sentence (a link, a name in bold) leave its parts on lines of their own. A line is joined to the one
before it where it begins with a mark that closes something, where it goes on in lower case, and where the one
before it cannot end as it does. Left alone: verse, lists and menus (several short lines), list items, code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from articleclean.document import Document, line_ends, of_texts
from articleclean.letters import is_small
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Join
from articleclean.stages.layout import breaks
from articleclean.stages.layout.chains import PROSE, QUOTES, SHORT, Line, Reader
from articleclean.stages.layout.scripts import is_wide

MIDDLE = "layout.lines.mid-sentence"
MARK = "layout.lines.closing-mark"
ACROSS = "layout.lines.across-removal"

RULES = (
    Rule(
        MIDDLE,
        "A line that stops in mid-sentence and goes on in lower case was broken by a tag or a wrap.",
        ("The old ferry that had served the island for thirty years and a day\nwas sold on Monday to a museum.",),
        ("Rain.\nRain on tin.\nA boat,\nno name,\ncomes in.", "The list:\n- apples from the north\n- pears"),
    ),
    Rule(
        MARK,
        "No line begins with a comma or a full stop: what it closes stands on the line before.",
        (
            "The old ferry was sold to the Museum of the Sea in the harbour\n"
            ", which will show it from May to the children of the island\n.",
        ),
        (":-)\nThe old ferry was sold.", "The price in the list of the museum is\n.5 crowns", "“Well\n...\nno.”"),
    ),
    Rule(
        ACROSS,
        "A sentence was cut through by a line that went, and goes on behind it.",
        ("The old ferry that had served the island for thirty years\n\nAdvertisement\n\nwas sold to a museum.",),
        ("The old ferry was sold to a museum.\n\nAdvertisement\n\nThe owner would not name the price.",),
    ),
)

_new = tuple.__new__  # half the time of the call that names the fields
ITEMS = 3
MARKS = 3  # characters of a line that is nothing but marks


def find(document: Document) -> Iterable[Action]:
    """Return the joins."""
    if not any(document.each(breaks.begins_small)[1:]) and not any(document.each(breaks.closes)[1:]):
        return
    crossed = {number - 1 for number in document.holes if _crosses(document, number)}
    for index in sorted(crossed):
        cause = document.holes[index + 1].dropped[0].cause
        yield Join(index, " ", ACROSS, f"{cause.category} stood in mid-sentence")
    for chain in _chains(document, list(_lines(document, crossed))):
        for line in chain[:-1]:
            yield _join(document, line.last)


def _join(document: Document, index: int) -> Join:
    before, after = document.blocks[index].text, document.blocks[index + 1].text
    if breaks.closes(after) or (after[0] in QUOTES and after[1:2] == " "):
        spaced = after[0] in ":;!?»" and document.fact(sets_spaces)
        return Join(index, " " if spaced else "", MARK, "no line begins with this mark")
    bare = breaks.opens(before) or breaks.is_half_word(after) or (is_wide(before[-1]) and is_wide(after[0]))
    bare = bare or breaks.is_drop_cap(document, before, after)
    return Join(index, "" if bare else " ", MIDDLE, "the sentence goes on in the next line")


def sets_spaces(document: Document) -> bool:
    """Whether the document sets a space before colons and question marks, as French does."""
    text = document.text
    spaced = sum(text.count(space + mark) for space in " \u00a0\u202f" for mark in ":;!?»")
    return spaced * 2 > sum(map(text.count, ":;!?»"))


def _crosses(document: Document, number: int) -> bool:
    """Whether a sentence goes on in this block, across what was dropped before it."""
    if not 0 < number < len(document.blocks):
        return False
    before, after = document.blocks[number - 1 : number + 1]
    return before.role.in_body and after.role.in_body and breaks.goes_on_small(before.text, after.text)


def _lines(document: Document, crossed: Container[int]) -> Iterator[Line]:
    first = size = 0
    last = len(document.blocks) - 1
    for index, (text, space) in enumerate(zip(document.texts, document.spaces[1:], strict=True)):
        size += len(text) + 1
        if index not in crossed:
            yield _new(Line, (first, index, size - 1, index == last or line_ends(space) != 1))
            first, size = index + 1, 0


def _chains(document: Document, lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines to be joined.

    What is decided for one run must not depend on whether another was joined already (a second cleaning would
    see it joined): so everything around a run is measured as if all runs were.
    """
    stanzas = list(Reader(document, lines).stanzas())
    single = [stanza[0][0] for stanza in stanzas if len(stanza) == len(stanza[0]) == 1]
    stanzas = [stanza for stanza in stanzas if len(stanza) > 1 or len(stanza[0]) > 1]
    if not stanzas:
        return
    whole = [sum(line.size + 1 for line in chain) - 1 for stanza in stanzas for chain in stanza]
    small = [all(line.size <= SHORT for chain in stanza for line in chain) for stanza in stanzas]
    couplets = sum(small)
    prose = any(line.size > PROSE for line in single) or any(size > PROSE for size in whole)
    for stanza, is_short in zip(stanzas, small, strict=True):
        if is_short and (sum(map(len, stanza)) > 2 or couplets > 1 or not prose):
            continue  # verse or a list
        for chain in stanza:
            if len(chain) == 1 or (not is_short and _is_menu(document, chain)):
                continue
            if _is_list(document, chain):
                continue
            yield chain


def _is_menu(document: Document, chain: list[Line]) -> bool:
    """Whether the lines are short ones beside others, and no sentence that tags broke: that has an end mark."""
    if any(line.size > SHORT for line in chain):
        return False
    texts = [document.blocks[line.first].text for line in chain]
    is_sentence = breaks.ends_sentence(texts[-1]) or any(len(t) > MARKS and breaks.closes(t) for t in texts[1:])
    return not (is_sentence and document.fact(breaks.is_in_pieces))


def _is_list(document: Document, chain: list[Line]) -> bool:
    """Whether the lines are items in lower case: none begins or ends a sentence, or all begin with one word."""
    texts = [document.blocks[line.first].text for line in chain]
    if is_small(texts[0][0]) and not any(map(breaks.has_stop_inside, texts)):
        return not breaks.has_ended(texts[-1]) or sum(len(text) < SHORT for text in texts) > ITEMS
    words = Counter(text.split(None, 1)[0].lower() for text in texts)
    return len(texts) > ITEMS and words.most_common(1)[0][1] >= len(texts) - 1


@of_texts
def without_blank_lines(document: Document) -> bool:
    """Whether paragraphs stand on single lines, with hardly a blank line between them."""
    spaces = document.spaces[1:-1]
    return sum(line_ends(space) > 1 for space in spaces) * 5 < len(spaces)


STAGE = FunctionStage("layout.lines", find)
