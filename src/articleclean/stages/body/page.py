"""The lines of a page that its structure says are no part of the article.

Takes out what the page hides and what stands apart from the story: menus, teasers, comments, the foot of the
page. A fitted model looks at where each line stands (see `lines` and `standing`); the reason says what was seen.
Names the writers and times beside the headline as such, and the summary that the metadata repeats as deck. Left
alone: the headline, and all prose where too little of it would be left. Texts that did not come from a page are
left alone altogether.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from articleclean.document import Document, Role
from articleclean.page import Element
from articleclean.read.headline import heading
from articleclean.rules.rule import Rule
from articleclean.stages import Action, Drop, Relabel
from articleclean.stages.body import trees
from articleclean.stages.body.lines import ENOUGH, Lines, lines, tagged, title
from articleclean.stages.body.standing import KINDS, features
from articleclean.stages.fields.byline import is_byline
from articleclean.stages.fields.timestamps import kind as time_kind
from articleclean.titles import fold

APART = "body.page.apart"
HIDDEN = "body.page.hidden"
KICKER = "body.page.kicker"
DECK = "body.page.deck"
BYLINE = "body.page.byline"
TIME = "body.page.time"

_PARAGRAPHS = "".join(
    f"<p>The old ferry was sold to a museum on {day}, said the owner, who would not name the price of it.</p>"
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)
_HEAD = "<html><body><article><h1>Old ferry goes to the museum</h1>"

RULES = (
    Rule(
        APART,
        "The line stands in a part of the page that is not the story.",
        (f"<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>{_HEAD}{_PARAGRAPHS}</article>",),
        (f"{_HEAD}{_PARAGRAPHS}</article>",),
        "page",
    ),
    Rule(
        HIDDEN,
        "The page does not show it.",
        (f"{_HEAD}<p hidden>Loading the story, please wait for it.</p>{_PARAGRAPHS}</article>",),
        (f"{_HEAD}{_PARAGRAPHS}</article>",),
        "page",
    ),
    Rule(
        KICKER,
        "A label stands before the headline in the same heading; the metadata gives the headline without it.",
        (
            "<head><title>Old ferry goes to the museum</title></head><article>"
            f"<h1><span>Shipping</span> <span>Old ferry goes to the museum</span></h1>{_PARAGRAPHS}</article>",
        ),
        (f"{_HEAD}{_PARAGRAPHS}</article>",),
        "kicker",
    ),
    Rule(
        DECK,
        "Above the story stands what the metadata gives as the summary.",
        (
            '<head><meta name="description" content="The owner will not say what was paid for it"></head>'
            f"{_HEAD}<h2>The owner will not say what was paid for it</h2><div>{_PARAGRAPHS}</div></article>",
        ),
        (f"{_HEAD}{_PARAGRAPHS}</article>",),
    ),
    Rule(
        BYLINE,
        "An element that is named for the writers holds them.",
        (f'{_HEAD}<div class="byline">By Mara Ellison</div><div>{_PARAGRAPHS}</div></article>',),
        (f"{_HEAD}{_PARAGRAPHS}</article>",),
        "byline",
    ),
    Rule(
        TIME,
        "An element that is named for the time holds nothing but a date.",
        (f'{_HEAD}<div class="date">4 May 2019, 10:15</div><div>{_PARAGRAPHS}</div></article>',),
        (f"{_HEAD}{_PARAGRAPHS}</article>",),
        "timestamp",
    ),
)

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
LIKELY = 0.4  # a line of this probability or more is story
DOUBTED = 0.2  # for prose that has so much of the page's prose beside it:
BESIDE = 0.3
ROWS, CELLS = 3, 3  # a table of numbers has so many rows of so many cells
UNLIKELY = 0.1  # where too little is left, a line of this probability stays
LEAST = 0.3  # of the page's prose; less is too little
_NAMED = frozenset(KINDS) - {"article", "body", "title", "deck"}


@dataclass(frozen=True)
class Pages:
    """The stage, and for those who fit their own, a model."""

    model: trees.Model | None = field(default=None, hash=False)

    @property
    def name(self) -> str:
        """The name of the stage."""
        return "body.page"

    @property
    def once_on_pages(self) -> bool:
        """See `articleclean.stage.once_on_pages`."""
        return True

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return the drops and labels; none for a text that did not come from a page."""
        if document.page is None or not document.blocks:
            return
        of = lines(document)
        chances = self.story(document, of)
        kept = _kept(of, chances)
        titled = title(document, kept)
        for n, (is_kept, is_hidden) in enumerate(zip(kept, of.hidden, strict=True)):
            if n == titled:
                continue
            if is_hidden:
                yield Drop(n, HIDDEN, "the page does not show it", "page")
            elif titled is not None and n < titled and _is_label(of, n, titled):
                yield Drop(n, KICKER, "stands before the headline, in the same heading", "kicker", Role.KICKER)
            elif titled is not None and titled < n <= of.main.first and (action := _field(document, of, n)):
                yield action
            elif not is_kept:
                yield tuple.__new__(Drop, (n, APART, _reason(of, n, chances[n]), "page", None))  # there are many

    def story(self, document: Document, of: Lines) -> list[float]:
        """The probability of each line to be story; 0 for those that are set aside."""
        asked = [n for n, is_far in enumerate(of.far) if not is_far]
        chances = [0.0] * len(of.blocks)
        found = (self.model or trees.model()).probabilities(features(document, of, asked))
        for n, chance in zip(asked, found, strict=True):
            chances[n] = chance
        return chances


def _kept(of: Lines, chances: Sequence[float]) -> list[bool]:
    """What stays: what is likely story; more, where that is too little of the page's prose, or there is none."""
    shown = [not is_hidden for is_hidden in of.hidden]
    likely = [chance >= LIKELY or (chance >= DOUBTED and _is_beside(of, n)) for n, chance in enumerate(chances)]
    _add_subheads(of, likely)
    _add_tables(of, likely)
    prose = sum(of.mass)
    choices: Sequence[Callable[[int], bool]] = (
        likely.__getitem__,
        lambda n: chances[n] >= UNLIKELY,
        lambda n: of.where[n].links < 0.5 and not of.far[n],
    )
    for stays in choices if prose else choices[2:]:
        kept = [is_shown and stays(n) for n, is_shown in enumerate(shown)]
        size = sum([size for size, keep in zip(of.sizes, kept, strict=True) if keep])
        if size and size >= min(LEAST * prose, ENOUGH):
            return kept
    return shown


def _is_beside(of: Lines, n: int) -> bool:
    """Whether a line is prose beside most of the page's prose: it goes only where the model is sure."""
    return of.mass[n] > 0 and of.held[of.keys[n][0]] >= BESIDE


def _add_subheads(of: Lines, likely: list[bool]) -> None:
    """A heading right above prose that stays and right below what stays is a subhead of the story."""
    for n in range(of.main.first + 1, of.main.last):
        if of.where[n].tag in _HEADINGS and of.where[n].links < 0.5 and of.mass[n + 1]:
            likely[n] = likely[n] or (likely[n - 1] and likely[n + 1])


def _add_tables(of: Lines, likely: list[bool]) -> None:
    """A table of numbers in the element that is named for the body of the story is the story's."""
    tables = defaultdict[Element, list[int]](list)
    for n, block in enumerate(of.blocks):
        if block.text.count("\t") >= CELLS - 1 and (table := tagged(of.where[n].element, "table")):
            tables[table].append(n)
    for table, rows in tables.items():
        numbers = [n for n in rows if any(map(str.isdecimal, of.blocks[n].text))]
        is_plain = sum([of.where[n].links for n in rows]) < 0.1 * len(rows)
        if (
            len(rows) >= ROWS
            and 2 * len(numbers) >= len(rows)
            and is_plain
            and table.part
            and "body" in table.part.kinds
        ):
            for n in range(rows[0], rows[-1] + 1):
                likely[n] = likely[n] or tagged(of.where[n].element, "table") is table


def _is_label(of: Lines, n: int, title: int) -> bool:
    found = heading(of.where[title].element) if n + 2 >= title else None
    return found is not None and heading(of.where[n].element) is found


def _field(document: Document, of: Lines, n: int) -> Action | None:
    """What stands between the headline and the story and is a field of the article."""
    text, element = document.blocks[n].text, of.where[n].element
    near = element.kinds | (element.parent.kinds if element.parent else frozenset())
    if ("time" in near or "byline" in near) and len(text) <= 120 and (found := time_kind(text)):
        return Drop(n, TIME, f"a date ({found}) in an element named for it", "timestamp", Role.TIMESTAMP)
    if "byline" in near and is_byline(text):
        return Drop(n, BYLINE, "names in an element named for the writers", "byline", Role.BYLINE)
    if 30 <= of.sizes[n] <= 700 and _is_set_apart(of, n) and _is_claimed(document, text):
        return Relabel(n, Role.DECK, DECK, "the metadata gives it as the summary")
    return None


def _is_set_apart(of: Lines, n: int) -> bool:
    """Whether a line above the story is set otherwise than its paragraphs are, and is no caption."""
    element = of.where[n].element
    if element.within("caption"):
        return False
    return "deck" in element.kinds or not (of.alike(n) or of.where[n].beside(of.where[of.main.first]))


def _is_claimed(document: Document, text: str) -> bool:
    claims = document.page.claims.get("deck", ()) if document.page else ()
    folded = fold(text)[:80]
    return any(fold(claim.value)[:80] == folded for claim in claims)


def _reason(of: Lines, n: int, chance: float) -> str:
    """What was seen, in words."""
    links = of.where[n].links
    linked = round(100 * links) if links >= 0.5 else 0
    return _worded(of.elements[n].named, linked, of.alone[n], f"{chance:.2f}" if chance else "0.00")


@lru_cache(maxsize=10_000)
def _worded(kind: str | None, linked: int, is_alone: bool, chance: str) -> str:
    seen = [f"in an element that is or is named {kind}"] if kind in _NAMED else []
    if linked:
        seen.append(f"{linked} % of it is link text")
    if is_alone:
        seen.append("no prose stands beside it")
    return "; ".join([*seen, f"story with probability {chance}"])


STAGE = Pages()
