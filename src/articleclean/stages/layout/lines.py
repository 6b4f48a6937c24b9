"""Lines broken in mid-sentence.

Tags inside a sentence (a link, a name in bold) leave its parts on lines of their own. A line is joined to the one
before it where it begins with a mark that closes something, where it goes on in lower case, and where the one
before it cannot end as it does. Left alone: verse, lists and menus (several short lines), list items, code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articleclean.document import Document, line_ends
from articleclean.letters import is_small
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Join
from articleclean.stages.fields.byline import is_byline
from articleclean.stages.layout import breaks
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

PROSE = 80  # verse is not that wide
SHORT = 48  # verse, lists and menus have lines up to about this long
ITEMS = 3
QUOTES = '"”“»’'
MARKS = 3  # characters of a line that is nothing but marks
NAME = 48  # what a link in mid-sentence is not longer than


class _Line(NamedTuple):
    """A line as it stands once junk between its halves is gone."""

    first: int
    last: int
    size: int
    blank_after: bool


def find(document: Document) -> Iterable[Action]:
    """Return the joins."""
    blocks = document.blocks
    if not any(breaks.begins_small(b.text) or breaks.closes(b.text) for b in blocks[1:]):
        return
    lines = list(_lines(document))
    for index in range(len(blocks) - 1):
        if _crosses(document, index):
            cause = document.gaps[index + 1].dropped[0].cause
            yield Join(index, " ", ACROSS, f"{cause.category} stood in mid-sentence")
    for chain in _chains(document, lines):
        for line in chain[:-1]:
            yield _join(document, line.last)


def _join(document: Document, index: int) -> Join:
    before, after = document.blocks[index].text, document.blocks[index + 1].text
    if breaks.closes(after) or (after[0] in QUOTES and after[1:2] == " "):
        spaced = after[0] in ":;!?»" and document.fact(sets_spaces)
        return Join(index, " " if spaced else "", MARK, "no line begins with this mark")
    bare = breaks.opens(before) or breaks.is_half_word(after) or (is_wide(before[-1]) and is_wide(after[0]))
    return Join(index, "" if bare else " ", MIDDLE, "the sentence goes on in the next line")


def sets_spaces(document: Document) -> bool:
    """Whether the document sets a space before colons and question marks, as French does."""
    text = document.text
    spaced = sum(text.count(space + mark) for space in " \u00a0\u202f" for mark in ":;!?»")
    return spaced * 2 > sum(map(text.count, ":;!?»"))


def _crosses(document: Document, index: int) -> bool:
    gap, blocks = document.gaps[index + 1], document.blocks
    if not gap.dropped or not (blocks[index].role.in_body and blocks[index + 1].role.in_body):
        return False
    return breaks.goes_on_small(blocks[index].text, blocks[index + 1].text)


def _lines(document: Document) -> Iterator[_Line]:
    first = size = 0
    for index, block in enumerate(document.blocks):
        size += len(block.text) + 1
        is_last = index + 1 == len(document.blocks)
        if is_last or not _crosses(document, index):
            yield _Line(first, index, size - 1, is_last or line_ends(document.separator(index)) != 1)
            first, size = index + 1, 0


def _chains(document: Document, lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the runs of lines to be joined.

    What is decided for one run must not depend on whether another was joined already (a second cleaning would
    see it joined): so everything around a run is measured as if all runs were.
    """
    stanzas = list(_stanzas(document, lines))
    whole = [[sum(line.size + 1 for line in chain) - 1 for chain in stanza] for stanza in stanzas]
    small = [all(line.size <= SHORT for chain in stanza for line in chain) for stanza in stanzas]
    couplets = sum(s and sum(map(len, stanza)) > 1 for s, stanza in zip(small, stanzas, strict=True))
    prose = any(size > PROSE for sizes in whole for size in sizes)
    for stanza, is_short in zip(stanzas, small, strict=True):
        if is_short and (sum(map(len, stanza)) > 2 or couplets > 1 or not prose):
            continue  # verse or a list
        for chain in stanza:
            if len(chain) == 1 or (not is_short and _is_menu(document, chain)):
                continue
            if _is_list(document, chain):
                continue
            yield chain


def _is_menu(document: Document, chain: list[_Line]) -> bool:
    """Whether the lines are short ones beside others, and no sentence that tags broke: that has an end mark."""
    if any(line.size > SHORT for line in chain):
        return False
    texts = [document.blocks[line.first].text for line in chain]
    is_sentence = breaks.ends_sentence(texts[-1]) or any(len(t) > MARKS and breaks.closes(t) for t in texts[1:])
    return not (is_sentence and document.fact(breaks.is_in_pieces))


def _is_list(document: Document, chain: list[_Line]) -> bool:
    """Whether the lines are items in lower case: none begins or ends a sentence, or all begin with one word."""
    texts = [document.blocks[line.first].text for line in chain]
    if is_small(texts[0][0]) and not any(map(breaks.has_stop_inside, texts)):
        return not breaks.has_ended(texts[-1]) or sum(len(text) < SHORT for text in texts) > ITEMS
    words = Counter(text.split(None, 1)[0].lower() for text in texts)
    return len(texts) > ITEMS and words.most_common(1)[0][1] >= len(texts) - 1


def _stanzas(document: Document, lines: list[_Line]) -> Iterator[list[list[_Line]]]:
    """Group lines into stanzas (what stands between blank lines) of chains (sentences that go on)."""
    stanza: list[list[_Line]] = []
    goes_on = False
    for index, line in enumerate(lines):
        if goes_on:
            stanza[-1].append(line)
        else:
            stanza.append([line])
        goes_on = not line.blank_after and _goes_on(document, stanza[-1], lines[index + 1 : index + 3])
        if line.blank_after:
            yield stanza
            stanza = []
    if stanza:
        yield stanza


def _goes_on(document: Document, chain: list[_Line], following: list[_Line]) -> bool:
    """Whether a chain of lines goes on in the next one; the one after that may tell."""
    blocks = document.blocks
    before, after = blocks[chain[-1].last].text, blocks[following[0].first].text
    in_body = blocks[chain[-1].last].role.in_body and blocks[following[0].first].role.in_body
    if not in_body or (breaks.has_ended(before) and after[:1] not in QUOTES) or breaks.stand_apart(before, after):
        return False
    if after[0].islower() and is_byline(after):
        return False  # a headline, and who wrote the article
    if breaks.goes_on_small(before, after) or breaks.opens(before):
        return True
    if after[0] in QUOTES and after[1:2] == " " and _opened(document, chain):
        return True
    if not breaks.is_open(before):
        return False
    if breaks.closes(after):
        return True
    is_sentence = following[0].size > SHORT and breaks.has_ended(after)
    if document.fact(breaks.is_in_pieces) and _is_torn(document, before, after, is_sentence):
        return True
    if is_sentence and (is_small(after[0]) or breaks.wants_more(document, before, surely=True)):
        return True
    if breaks.begins_small(after):
        return _is_prose(document, chain) or breaks.wants_more(document, before)
    then = blocks[following[1].first].text if len(following) > 1 and not following[0].blank_after else ""
    framed = breaks.begins_small(then) or breaks.closes(then)
    framed = framed and following[0].size <= NAME and not breaks.has_ended(after)
    is_prose = _is_prose(document, chain)
    if framed and (is_prose or before[-1] == "," or (chain[-1].size > SHORT and then in (".", "!", "?"))):
        return True
    return (framed or is_prose) and breaks.wants_more(document, before)


def _is_torn(document: Document, before: str, after: str, is_sentence: bool) -> bool:
    """Whether two lines of a document that tags broke are halves of one: more than the lines alone could tell."""
    if breaks.wants_more(document, before, surely=True) or breaks.is_second_half(before, after):
        return True
    is_prose = len(before) > PROSE and breaks.has_stop_inside(before) and breaks.ends_small(before)
    return is_sentence and is_prose


def _is_prose(document: Document, chain: list[_Line]) -> bool:
    """Whether the lines so far are no headline or label: joined, begun in lower case, or with a stop inside."""
    if len(chain) > 1 or breaks.begins_small(document.blocks[chain[0].first].text):
        return True
    return any(map(breaks.has_stop_inside, _texts(document, chain)))


def _texts(document: Document, chain: list[_Line]) -> Iterator[str]:
    return (document.blocks[n].text for line in chain for n in range(line.first, line.last + 1))


def _opened(document: Document, chain: list[_Line]) -> bool:
    """Whether one of the lines ended in an opening mark: then the next such mark closes."""
    return any(breaks.opens(text) for text in _texts(document, chain[:-1]))


def without_blank_lines(document: Document) -> bool:
    """Whether paragraphs stand on single lines, with hardly a blank line between them."""
    gaps = document.gaps[1:-1]
    return sum(line_ends(gap.text) > 1 for gap in gaps) * 5 < len(gaps)


STAGE = FunctionStage("layout.lines", find)
