"""Residue of HTML tags.

Takes out tags of known elements, comments, and the content of scripts and styles. Left alone: everything else in
angle brackets (``x < y``, ``<your name>``), and tags that all stand as words, as in prose about HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.seams import makes_damage
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Edit

INLINE = "characters.tags.inline"
BLOCK = "characters.tags.block"
HIDDEN = "characters.tags.hidden"

RULES = (
    Rule(
        INLINE,
        "An inline element was cut through and its tag left in the text.",
        ("The <b>old</b> ferry was sold.", 'Read <a href="https://example.org/x">the report</a> first.'),
        ("If x < y and y > 0, stop.", "Write to <your name> at the desk.", "Use the <b> element for bold words."),
    ),
    Rule(
        BLOCK,
        "A break or a block element was cut through and its tag left in the text.",
        ("The ferry was sold.<br/>Nobody knew.", "<p>The ferry was sold.</p>"),
        ("The <br> element breaks a line.", "a <p- b"),
    ),
    Rule(
        HIDDEN,
        "Scripts, styles and comments are not text.",
        ("The ferry<!-- ad slot --> was sold.", "Sold.<script>track(1);</script>"),
        ("The arrow <!- is not a comment.", "He wrote <-- and --> in the margin."),
        "markup",
    ),
)

_INLINE_NAMES = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|"
    "time|tt|u|var|wbr"
)
_BLOCK_NAMES = (
    "address|article|aside|audio|blockquote|br|button|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|"
    "iframe|input|label|li|main|nav|noscript|object|ol|p|param|picture|pre|section|source|table|tbody|td|tfoot|th|"
    "thead|tr|ul|video"
)
# `<td nowrap>` is a tag; `a<b or c>d` and `a<b c=1 or d>e` are none: of several words each has a value or is known
_BARE = (
    "allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|"
    r"itemscope|loop|multiple|muted|noshade|nowrap|open|playsinline|readonly|required|reversed|selected|data-[\w-]{1,40}"
)
_VALUE = r"\"[^\"<>]{0,500}\"|'[^'<>]{0,500}'|[“”][^“”<>]{0,500}[“”]|[^\s<>\"'“”][^\s<>]{0,500}"
_ATTRIBUTE = rf"[\w:@.-]{{1,40}}\s?=\s?(?:{_VALUE})|{_BARE}"
_ATTRIBUTES = rf"\s{{1,9}}[\w-]{{0,40}}\s{{0,9}}|(?:\s{{1,9}}(?:{_ATTRIBUTE})){{1,30}}\s{{0,9}}"
_COMMENT = r"<!--(?:[^-]|-(?!->)){0,2000}-->"
_TAG = re.compile(rf"<(/?)(?:({_INLINE_NAMES})|(?:{_BLOCK_NAMES}))({_ATTRIBUTES})?/?>|{_COMMENT}", re.IGNORECASE)
_ANY_CASE = re.IGNORECASE | re.ASCII  # to Unicode a long s is an s, to a browser it is none
_ELEMENT = re.compile(r"<(script|style)(?=[\s/>])", _ANY_CASE)
_COMMENT_OR_ELEMENT = re.compile(rf"{_COMMENT}|{_ELEMENT.pattern}[^<>]{{0,500}}>", _ANY_CASE)
_CLOSING = {name: re.compile(rf"</{name}>", _ANY_CASE) for name in ("script", "style")}


def find(document: Document) -> Iterable[Action]:
    """Return the edits that take tags out."""
    if "<" not in document.text or ">" not in document.text:  # gate
        return
    if document.page is not None:  # what was markup is gone; these are words about markup
        return
    found = [m for block in document.blocks if "<" in block.text for m in _TAG.finditer(block.text)]  # gate
    hidden = _ELEMENT.search(document.text)
    if not hidden and all(map(_is_named, found)):
        return
    for index, block in enumerate(document.blocks):
        if "<" in block.text:  # gate
            yield from _in_block(index, block.text)


def _is_named(match: re.Match[str]) -> bool:
    """Whether a tag stands as a word of its own, as in prose about HTML."""
    text, plain = match.string, not match.group(3) and not match.group(1)
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    beside = [before, after or "."]  # what cannot be seen will be gone, and tells nothing
    return plain and match.group()[:2] != "<!" and all(c.isprintable() and c and not c.isalnum() for c in beside)


def _in_block(index: int, text: str) -> Iterator[Action]:
    for start, end, rule in _markup(text):
        if makes_damage(text, start, end):
            continue
        glue, cut = "", end
        before, after = text[start - 1 : start], text[end : end + 1]
        if rule == BLOCK and before and after and not before.isspace() and not after.isspace() and after != "<":
            glue = " "
        elif after == " " and (not before or before.isspace()):
            cut = end + 1
        reason = (
            "what a script, a style or a comment holds is no text" if rule == HIDDEN else "a tag left in the text"
        )
        yield Edit(index, start, cut, glue, rule, reason, "markup" if rule == HIDDEN else None)


def _markup(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, rule) of all markup, in order and without overlap."""
    at = 0
    for start, end in [*hidden_elements(text), (len(text), len(text))]:
        for match in _TAG.finditer(text, at, start):
            rule = HIDDEN if match.group().startswith("<!") else INLINE if match.group(2) else BLOCK
            yield match.start(), match.end(), rule
        if start < end:
            yield start, end, HIDDEN
        at = end


def hidden_elements(text: str) -> Iterator[tuple[int, int]]:
    """Yield where scripts and styles stand, with all up to their own end tag; in comments there are none."""
    at = 0
    while opening := _COMMENT_OR_ELEMENT.search(text, at):
        name, at = opening.group(1), opening.end()
        if name:
            closing = _CLOSING[name.lower()].search(text, at)
            if not closing:
                return
            at = closing.end()
            yield opening.start(), at


STAGE = FunctionStage("characters.tags", find, once_on_pages=True)
