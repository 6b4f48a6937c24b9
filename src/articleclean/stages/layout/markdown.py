r"""Markdown that a converter left in the text.

Takes out the targets of links, images, marks of headings, quotation and emphasis, escapes and rules; the words
stay. Only where the document as a whole is Markdown: three links, or marks of several kinds. Left alone:
bullets, the bars between cells of a table, ``#hashtag``, footnotes with ``*``, ``snake_case``, one link in
brackets.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action
from articleclean.stages.layout.cuts import actions, ordered, without
from articleclean.stages.layout.links import ADDRESS, IMAGE, LINK, REFERENCE, links
from articleclean.stages.layout.marks import BULLET, EMPHASIS, ESCAPE, HEADING, QUOTE, RULE, marks

_LINKS = (
    "The [ferry](https://example.org/ferry) was sold to a [museum](https://example.org/museum), said the [owner](https://example.org/owner).\n\n"
    "![A ferry](https://example.org/ferry.jpg)\n\nNobody [knew][1].\n\n[1]: https://example.org/nobody"
)
_MARKS = (
    "# The ferry is sold\n\n> Nobody knew\\.\n\nThe **old** ferry, the _Gull_, was *sold*.\n\n* * *\n\n"
    "It was 1979\\."
)
_ADDRESSES = "\n".join(f"Page {n} (https://example.org/{n})" for n in range(16))
_PLAIN = (
    "The report ([pdf](https://example.org/a.pdf)) is out, and [so](https://example.org/b) is the answer.",
    "#ferry is the word of the day.\n\nPrice* and place**\n\n* without tax\n** by sea",
    "Call snake_case and __init__ by name.\n\n* * *\n\nThat was all (https://example.org/all).",
)

RULES = (
    Rule(LINK, "The address of a link is markup; its text is what people read.", (_LINKS,), _PLAIN),
    Rule(IMAGE, "An image is not text, and neither is what stands in for it.", (_LINKS,), _PLAIN, "markup"),
    Rule(REFERENCE, "The list of addresses that numbered links lead to.", (_LINKS,), _PLAIN, "markup"),
    Rule(ADDRESS, "A converter wrote the address of every link behind its text.", (_ADDRESSES,), _PLAIN),
    Rule(HEADING, "Number signs before a heading are markup.", (_MARKS,), _PLAIN),
    Rule(QUOTE, "The angle before a quoted paragraph is markup.", (_MARKS,), _PLAIN),
    Rule(EMPHASIS, "Stars and low lines around emphasised words are markup.", (_MARKS,), _PLAIN),
    Rule(ESCAPE, "A backslash that keeps a mark from being markup is markup.", (_MARKS,), _PLAIN),
    Rule(RULE, "A line of dashes drawn between parts, or under the head of a table.", (_MARKS,), _PLAIN, "markup"),
)

#: What every sign begins with or holds, by a character of it: few texts have any, and that is found fast.
_PARTS = {"]": ("](", "]["), "*": ("**", "* "), "\\": ("\\",), "(": ("(http", "(/"), "#": ("#",), "+": ("+ ",)}
_SIGN = re.compile(r"[\]*\\(](?:(?<=\])\(|(?<=\])\[\d|(?<=\*)\*|(?<=\\)[.!+-]|(?<=\()(?:https?://|/))")
_HEADING = re.compile(r"^(?:[*+-]\s+|>\s*)?#{1,6}\s", re.MULTILINE)
_NUMBER_SIGN = re.compile(r"#\s")
_BULLETS = ("* ", "+ ")
_CATEGORIES = {rule.id: rule.category for rule in RULES if rule.category}
FEW = 3
MANY = 15  # addresses in brackets at the ends of lines; people write those too


def find(document: Document) -> Iterable[Action]:
    """Return the edits that leave the words."""
    text = document.text
    if not _may_have_signs(document) or not _has_signs(text):  # gate
        return
    found = list(links(text))
    if sum(mark.kind == "address" for mark in found) < MANY:
        found = [mark for mark in found if mark.rule != ADDRESS]
    bare, origin = without(text, found)
    found += (mark._replace(start=origin(mark.start), end=origin(mark.end - 1) + 1) for mark in marks(bare))
    all_of_it = is_markdown(Counter(mark.kind for mark in found))
    found = [mark for mark in found if mark.rule == ADDRESS or (all_of_it and mark.rule != BULLET)]
    if found:
        yield from actions(document, ordered(text, found), _CATEGORIES)


def _may_have_signs(document: Document) -> bool:
    present = [parts for character, parts in _PARTS.items() if character in document.characters]
    return any(part in document.text for parts in present for part in parts)


def _has_signs(text: str) -> bool:
    """Whether a text has a mark that hardly stands in prose."""
    if _SIGN.search(text) or text.startswith(_BULLETS) or any("\n" + bullet in text for bullet in _BULLETS):
        return True
    return _NUMBER_SIGN.search(text) is not None and _HEADING.search(text) is not None


def is_markdown(kinds: Counter[str | None]) -> bool:
    """Whether marks of these kinds, together, are the marks of Markdown."""
    if max(kinds["link"], kinds["reference"]) >= FEW or (kinds["reference"] and kinds["definition"]):
        return True
    others = [kinds["heading"], kinds["bold"] // 2, kinds["bullet"] // FEW, kinds["low"], kinds["star"]]
    others += [kinds["escape"], kinds["rule"], kinds["quote"], kinds["link"], kinds["address"] // FEW]
    return (kinds["heading"] > 0 or kinds["bold"] >= FEW) and sum(map(bool, others)) > 1


STAGE = FunctionStage("layout.markdown", find)
