"""The story, and the rest of the page: menus, teasers, comments, notices.

Takes out blocks that do not belong to the story by their shape, their neighbours and their place, when a whole
page was given; of an article it takes only what is hardly story, and never much. Left alone: headline and deck,
and whatever is in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from math import exp, log
from typing import Literal, NamedTuple

from articleclean.choice import is_kept
from articleclean.document import Ask, Document, Role, answers
from articleclean.rules.rule import Rule
from articleclean.stages import Action, Drop, Relabel
from articleclean.stages.body import clues, trees
from articleclean.stages.body import model as weights
from articleclean.stages.body.context import Found, Page, features, page, whole
from articleclean.stages.body.counted import counted
from articleclean.stages.body.decode import edged, sequence, together
from articleclean.stages.body.plain import SAID, is_plain

BEFORE = "body.story.before"
INSIDE = "body.story.inside"
AFTER = "body.story.after"
DOUBTFUL = "body.story.doubtful"

Caution = Literal["high", "normal", "low"]
CATEGORY = "not_story"
CAPTION = "caption"  # articles have them, too: no trace of a page


NEAR = 12  # blocks around the densest stretch of prose in which the lines of a menu are asked, too
MENU = -4.0  # log odds of those that are not

_TITLES = (Role.HEADLINE, Role.DECK)
_FIGURE = re.compile(r"\d\W{0,3} [^\W\d_]+|[^\W\d_]{2,} \W{0,3}\d")


class Bars(NamedTuple):
    """From which probability of being story a block is kept, and how much an article may lose."""

    page: float
    article: float
    paragraph: float  # the same for a paragraph, and for every block where no stage before found a trace of a page
    inside: float  # the same between the first and the last kept block of an article
    whole: float  # share of the words of an article that may go


BARS: dict[Caution, Bars] = {
    "high": Bars(0.25, 0.2, 0.05, 0.02, 0.1),
    "normal": Bars(0.5, 0.5, 0.2, 0.05, 0.25),
    "low": Bars(0.6, 0.6, 0.5, 0.2, 0.5),
}
_new = tuple.__new__  # half the time of the call that names the fields: pages lose lines by the hundred
LONG = 400  # sentences on one line; with more, and no menu, it is a book and no page, whatever words it has
UNSURE = 0.5  # log odds of a page up to which a text on one line is an article: sentences alone tell little
LOWER = (0.3, 0.18)  # bars of a page in which none is above the bar
FLOOR = 0.25  # below this a block of a page goes even between kept ones
TRACES = 3  # class of the number of things taken out before from which on much of a page is in an article
PARAGRAPH = 0.7  # share of the bar of such an article that a paragraph has to reach
FIGURES, FIGURE = 3, 30  # lines with a number and a word, and the characters of such a line, that are a list
CONTENTS = (2, 4)  # lines between headline and first paragraph that say what is in the article
SURE = 0.02  # below this a block goes whatever the article has lost
LOOKS = 8  # at what is left of a text on one line, before it is read again as a whole


class Verdict(NamedTuple):
    """What the model says of the blocks of a document."""

    page: Page
    is_page: bool
    scores: tuple[float, ...]  # log odds of being story, for each block
    keep: tuple[bool, ...]
    bar: float  # log odds below which a block that stays does so for its neighbours


class Seen(NamedTuple):
    """The blocks that are judged: those of a document, or what would be left of them."""

    places: Sequence[int]  # of the blocks in the document
    texts: Sequence[str]
    head: Sequence[bool]  # which stay, whatever the model says
    found: Found

    def left(self, keep: Sequence[bool]) -> Seen:
        """What is kept, as it will be read again: what was taken out is not known then."""
        at = self.found.headline
        found = Found(None if at is None else sum(keep[:at]), (), self.found.one_line)
        places, texts = list(compress(self.places, keep)), list(compress(self.texts, keep))
        return Seen(places, texts, list(compress(self.head, keep)), found)


@dataclass(frozen=True)
class Story:
    """The stage, with its caution and, for those who fit their own, a model."""

    caution: Caution = "normal"
    model: weights.Model | None = field(default=None, hash=False)

    @property
    def name(self) -> str:
        """The name of the stage."""
        return "body.story"

    @property
    def once_on_pages(self) -> bool:
        """See `articleclean.stage.once_on_pages`."""
        return True

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return the drops, and notes on what stays in doubt."""
        if document.page is not None or not document.blocks:
            return []  # the page itself tells more: see `body.page`
        return self.asked(document) if self._asks(blocks(document), document.found) else []

    def _asks(self, blocks: Seen, ask: Ask) -> bool:
        """Whether the model has to be asked."""
        plain = self.caution != "low" and is_plain(blocks.texts, blocks.found, blocks.head, ask)
        return bool(blocks.texts) and not plain

    def asked(self, document: Document) -> list[Action]:
        """Return what the model asks for.

        A sentence that goes changes what is said of its neighbours, and to read a text on one line again is to cut
        all of it and put it together once more: so what would be left of such a text is judged here, too.
        """
        judged, ask = blocks(document), document.found
        verdict = self._judge(judged, ask)
        drops = _described(verdict, judged.places)
        for _ in range(LOOKS if judged.found.one_line else 0):
            left = judged.left(verdict.keep)
            if all(verdict.keep) or not self._asks(left, ask):
                break
            judged, verdict = left, self._judge(left, ask)
            drops += _described(verdict, judged.places)
        return [*drops, *_doubtful(verdict, document, judged)]

    def judge(self, document: Document) -> Verdict:
        """Return what the model says of these blocks; there must be some."""
        return self._judge(blocks(document), document.found)

    def _judge(self, blocks: Seen, ask: Ask) -> Verdict:
        found, head = blocks.found, blocks.head
        look, facts, columns = seen(blocks.texts, found, ask)
        fitted = self.model or weights.model()
        gate = fitted.line if found.one_line else fitted.page
        is_page = (
            facts["page words"] + facts["junk"] >= SAID
            and gate.scores({name: [fact] for name, fact in facts.items()})[0] > UNSURE * found.one_line
            and not (found.one_line and len(blocks.texts) > LONG and not facts["menus"])
        )
        scorer = fitted.in_article if not is_page else fitted.in_line if found.one_line else fitted.in_page
        scores = _scores(scorer, columns, look, ask) if is_page else scorer.scores(columns, ask)
        words = [1 + s.weight // 6 for s in look.shapes]
        bars = BARS[self.caution]
        if is_page:
            keep, bar = counted(_of_page(scores, words, head, bars), look, found), bars.page
            keep = edged(keep, scores, words, _odds(bar)) if found.one_line else keep
        else:
            keep, bar = [], bars.paragraph
            if facts["junk"] >= TRACES and not found.one_line:
                keep = _of_mixed(scores, words, look.prose, head, bars)
                keep = [] if _loses_figures(look.texts, keep) else keep
            if not keep:
                spared = look.prose if facts["junk"] else [1] * len(words)
                keep = _of_article(scores, words, spared, head, bars)
            if not facts["junk"]:
                keep = _with_contents(keep, head, found.headline)
        return Verdict(look, is_page, tuple(scores), tuple(keep), _odds(bar))


def _scores(scorer: trees.Model, columns: Mapping[str, bytes], look: Page, ask: Ask) -> list[float]:
    """The log odds of each block; the middle of a menu far from the densest prose is not asked for."""
    first, last = look.core
    asked = [near or not last or first - NEAR <= n < last + NEAR for n, near in enumerate(look.close)]
    found = iter(scorer.scores(columns, ask, compress(range(len(asked)), asked)))
    return [next(found) if is_asked else MENU for is_asked in asked]


def seen(texts: Sequence[str], found: Found, ask: Ask = answers) -> tuple[Page, dict[str, int], dict[str, bytes]]:
    """Return the blocks as they are looked at, the facts of the document, and the columns of the model."""
    look = page(texts, ask)
    facts = whole(look, found)
    columns = {name: bytes([fact]) * len(texts) for name, fact in facts.items()}
    return look, facts, {**features(look, found), **clues.columns(look, found, ask), **columns}


def blocks(document: Document) -> Seen:
    """The blocks of a document."""
    return Seen(range(len(document.blocks)), document.texts, stays(document), document.fact(found_before))


def stays(document: Document) -> list[bool]:
    """Which blocks stay, whatever the model says: headline and deck, and what the settings keep."""
    heads = document.fact(is_head)
    return [is_title or is_kept(block) for is_title, block in zip(heads, document.blocks, strict=True)]


def is_head(document: Document) -> list[bool]:
    """Which blocks are headline or deck. A fact: ask with `document.fact`."""
    return [block.role in _TITLES for block in document.blocks]


def found_before(document: Document) -> Found:
    """The headline, and where earlier stages took something out: the block that follows it."""
    junk = []
    for at, gap in document.holes.items():
        for dropped in gap.dropped:
            role = dropped.block.role
            if role in (Role.BYLINE, Role.TIMESTAMP):
                junk.append((at, role.value))
            elif role.in_body and dropped.cause.category != CAPTION:
                junk.append((at, dropped.cause.category or ""))
    head = document.fact(is_head)
    return Found(head.index(True) if True in head else None, tuple(junk), _is_one_line(document))


def _is_one_line(document: Document) -> bool:
    """Whether most blocks are sentences that were cut out of long lines."""
    spaces = document.spaces[1:-1]
    return sum(["\n" not in space and "\r" not in space for space in spaces]) > 0.5 * len(spaces)


def _odds(probability: float) -> float:
    return log(probability / (1 - probability))


def _of_page(scores: list[float], words: list[int], head: Sequence[bool], bars: Bars) -> list[bool]:
    """The best sequence; where it is empty, that of a lower bar: a page has a story."""
    for bar in (bars.page, *[low for low in LOWER if low < bars.page]):
        floor = _odds(min(FLOOR, 0.6 * bar))
        keep = [k and s >= floor for k, s in zip(sequence(scores, words, _odds(bar)), scores, strict=True)]
        if any(k and not h for k, h in zip(keep, head, strict=True)):
            break
    return [k or h for k, h in zip(together(keep, scores, words), head, strict=True)]


def _of_article(
    scores: list[float], words: list[int], spared: Sequence[int], head: Sequence[bool], bars: Bars
) -> list[bool]:
    """The best sequence; between what it keeps only what is hardly story goes, and never much of an article."""
    bar, low, hardly = _odds(bars.article), _odds(bars.paragraph), _odds(bars.inside)
    over = [s - (low if is_spared else bar) for s, is_spared in zip(scores, spared, strict=True)]
    keep = [k or s >= 0 for k, s in zip(sequence(over, words, 0), over, strict=True)]
    if not any(keep):
        return [True] * len(keep)
    first, last = keep.index(True), len(keep) - keep[::-1].index(True)
    keep = [k or (first <= i < last and scores[i] >= hardly) or head[i] for i, k in enumerate(keep)]
    if sum([w for w, k in zip(words, keep, strict=True) if not k]) > bars.whole * sum(words):
        keep = [k or s >= _odds(SURE) for k, s in zip(keep, scores, strict=True)]
    return keep


def _of_mixed(scores: list[float], words: list[int], prose: bytes, head: Sequence[bool], bars: Bars) -> list[bool]:
    """The best sequence of an article with much of its page still in it; nothing if half of it would go."""
    bar, low, floor = _odds(bars.article), _odds(PARAGRAPH * bars.article), _odds(min(FLOOR, 0.6 * bars.article))
    over = [s - (low if is_prose else bar) for s, is_prose in zip(scores, prose, strict=True)]
    best = [k and s >= floor for k, s in zip(sequence(over, words, 0), scores, strict=True)]
    keep = [k or h for k, h in zip(together(best, scores, words), head, strict=True)]
    gone = sum([w for w, k in zip(words, keep, strict=True) if not k])
    return keep if gone <= 2 * bars.whole * sum(words) else []


def _loses_figures(texts: Sequence[str], keep: Sequence[bool]) -> bool:
    """Whether lines with figures in a row would go: ingredients and results, that an article is about."""
    run = 0
    for text, stays_in in zip(texts, keep, strict=False):
        is_figure = not stays_in and len(text) <= FIGURE and bool(_FIGURE.search(text))
        run = run + 1 if is_figure else 0
        if run == FIGURES:
            return True
    return False


def _with_contents(keep: list[bool], head: Sequence[bool], headline: int | None) -> list[bool]:
    """What is kept, and a few lines right below the headline: a live blog opens with its heads.

    One line alone is more often a caption or a name.
    """
    if headline is None:
        return keep
    first = headline + 1
    last = next((i for i in range(first, len(keep)) if keep[i] and not head[i]), first)
    if not CONTENTS[0] <= last - first <= CONTENTS[1]:
        return keep
    return [*keep[:first], *[True] * (last - first), *keep[last:]]


def _doubtful(verdict: Verdict, document: Document, judged: Seen) -> Iterator[Action]:
    """A note on every block that stays for its neighbours alone; none in an article where all would have one."""
    if not verdict.is_page and max(verdict.scores) < verdict.bar:
        return
    for number, is_head, score, keep in zip(judged.places, judged.head, verdict.scores, verdict.keep, strict=True):
        if keep and score < verdict.bar and not is_head:
            reason = f"score {_share(score)}: kept in doubt"
            yield Relabel(number, document.blocks[number].role, DOUBTFUL, reason)


def _share(score: float) -> str:
    return f"{1 / (1 + exp(-score)):.2f}"


def _described(verdict: Verdict, places: Sequence[int]) -> list[Action]:
    """The drops with what a person can check: the score, the run of lines it stands in, and where."""
    keep = verdict.keep
    drops: list[Action] = []
    kept = [i for i, k in enumerate(keep) if k]
    first, last = (kept[0], kept[-1]) if kept else (len(keep), -1)
    i = 0
    while i < len(keep):
        j = i
        while j < len(keep) and not keep[j]:
            j += 1
        rule, place = (BEFORE, "before") if i < first else (AFTER, "after") if i > last else (INSIDE, "inside")
        seen = _run(verdict.page, i, j, place)
        reasons = [f"score {_share(score)}; {seen}" for score in verdict.scores[i:j]]
        drops += [
            _new(Drop, (number, rule, reason, CATEGORY, None))
            for number, reason in zip(places[i:j], reasons, strict=True)
        ]
        i = j + 1
    return drops


def _run(look: Page, first: int, last: int, place: str) -> str:
    short = sum(look.label[first:last])
    run = f"run of {last - first} blocks {place} the story" if last - first > 1 else f"{place} the story"
    shape = f", {short} of them short lines without a stop" if short > 1 else ""
    return run + shape


_MENU = "Home\nNews\nSport\nWeather\nCulture\nTravel\nJobs\nContact\nLog in\nSubscribe\nSearch\nMenu"
_FOOT = "Related stories\nTen walks by the sea\nFollow us\nPrivacy policy\nTerms of use\n© 2024 Harbour Post"
_FIRST = (
    "The harbour wall gave way on Monday, and by the evening the water stood in the lower streets of the old "
    "town, where the council had promised new pumps.\n“We have asked for those pumps since spring,” said the "
    "owner of the bakery, who carried her flour to the first floor with the help of three neighbours.\nThe mayor "
    "said on Tuesday that the money was there, but that nobody had found a firm that would do the work."
)
_REST = (
    "The storms of the winter are six weeks away, and the harbour master wants the ferry to be moved to the mill "
    "before they arrive.\nThe council meets again on Thursday, and it is expected to ask the region for help with "
    "the cost of the wall and of the pumps.\nUntil then the school stays closed, and the children of the lower "
    "town are taught in the church, where the heating works."
)
_NOTICE = "Sign up for our newsletter\nEnter your email\nSubscribe\nNo thanks"
_BUTTONS = "Log in\nSubscribe"  # so few may be subheads
_STORY = f"{_FIRST}\n{_REST}"
_PAGE = f"{_MENU}\n{_FIRST}\n{_NOTICE}\n{_REST}\n{_FOOT}"

RULES = (
    Rule(
        BEFORE,
        "The menus and teasers of a page stand before the story.",
        (_PAGE,),
        (_STORY, "Rain.\nRain on tin.\nA boat,\nno name,\ncomes in."),
        CATEGORY,
    ),
    Rule(
        INSIDE,
        "A notice of the page stands between paragraphs of the story.",
        (_PAGE,),
        (_STORY,),
        CATEGORY,
    ),
    Rule(
        AFTER,
        "Other stories, comments and the foot of the page stand after the story.",
        (_PAGE,),
        (_STORY, "HOST: Good evening.\nGUEST: Good evening.\nHOST: Are you going to resign?\nGUEST: No."),
        CATEGORY,
    ),
    Rule(
        DOUBTFUL,
        "A block stays that may be no story; a warning counts them.",
        (f"{_MENU}\n{_FIRST}\n{_BUTTONS}\n{_REST}\n{_FOOT}",),
        (_STORY,),
    ),
)

STAGE = Story()
