"""The story, and the rest of the page: menus, teasers, comments, notices.

Takes out blocks that do not belong to the story by their shape, their neighbours and their place, when a whole
page was given; of an article it takes only what is hardly story, and never much. Left alone: headline and deck,
and whatever is in doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import exp, log
from typing import Literal, NamedTuple

from articleclean.document import Document, Role, line_ends
from articleclean.rules.rule import Rule
from articleclean.stages import Action, Drop, Relabel
from articleclean.stages.body import model as weights
from articleclean.stages.body.context import Found, Page, features, page, whole
from articleclean.stages.body.decode import sequence

BEFORE = "body.story.before"
INSIDE = "body.story.inside"
AFTER = "body.story.after"
DOUBTFUL = "body.story.doubtful"

Caution = Literal["high", "normal", "low"]
CATEGORY = "not_story"
ROUNDS = 6  # of looking again at what is left; a page settles after one or two


class Bars(NamedTuple):
    """From which probability of being story a block is kept, and how much an article may lose."""

    page: float
    article: float
    inside: float  # share of the words of an article that may go between its first and last kept block
    whole: float  # share of the words of an article that may go at all


BARS: dict[Caution, Bars] = {
    "high": Bars(0.25, 0.05, 0.01, 0.03),
    "normal": Bars(0.4, 0.15, 0.03, 0.1),
    "low": Bars(0.5, 0.35, 0.1, 0.25),
}
DOUBT = 0.4  # log odds below which a block that stays is in doubt
FLOOR = 0.17  # below this a block of a page goes even between kept ones
SURE = 0.02  # below this a block goes whatever the article has lost


class Verdict(NamedTuple):
    """What the model says of the blocks of a document."""

    page: Page
    is_page: bool
    scores: tuple[float, ...]  # log odds of being story, for each block
    keep: tuple[bool, ...]


@dataclass(frozen=True)
class Story:
    """The stage, with its caution and, for those who fit their own, a model."""

    caution: Caution = "normal"
    model: weights.Model | None = field(default=None, hash=False)

    @property
    def name(self) -> str:
        """The name of the stage."""
        return "body.story"

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return the drops."""
        if document.page is not None:
            return []  # the page itself tells more: see `body.page`
        found = document.fact(found_before)
        plain = Found(one_line=found.one_line)
        texts = [block.text for block in document.blocks]
        head = [block.role in (Role.HEADLINE, Role.DECK) for block in document.blocks]
        alive = list(range(len(texts)))
        drops: list[Action] = []
        for _ in range(ROUNDS):
            verdict = self.judge([texts[i] for i in alive], [head[i] for i in alive], found)
            settled = found == plain
            if settled and all(verdict.keep):
                return [*drops, *_doubtful(verdict, alive, document, head)]
            drops += _described(verdict, alive)
            alive = [i for i, keep in zip(alive, verdict.keep, strict=True) if keep]
            found = plain  # what a second cleaning would know
        return []

    def judge(self, texts: Sequence[str], head: Sequence[bool], found: Found) -> Verdict:
        """Return what the model says of these blocks."""
        look = page(texts)
        fitted = self.model or weights.model()
        if not texts:
            return Verdict(look, False, (), ())
        facts = whole(look, found.one_line)
        gate = fitted.line if found.one_line else fitted.page
        is_page = facts["page words"] > 0 and gate.scores({k: [v] for k, v in facts.items()}, 1)[0] > 0
        scorer = fitted.in_article if not is_page else fitted.in_line if found.one_line else fitted.in_page
        columns = features(look, found._replace(headline=head.index(True) if True in head else None))
        scores = scorer.scores(columns, len(texts))
        words = [1 + s.weight // 6 for s in look.shapes]
        decide = _of_page if is_page else _of_article
        keep = decide(scores, words, BARS[self.caution])
        kept = tuple([k or h for k, h in zip(keep, head, strict=True)])
        return Verdict(look, is_page, tuple(scores), kept)


def found_before(document: Document) -> Found:
    """Where earlier stages took something out: the block that follows it."""
    junk, fields = [], []
    blocks, at = document.blocks, 0
    for dropped in document.dropped:
        while at < len(blocks) and blocks[at].span < dropped.block.span:
            at += 1
        if dropped.block.role in (Role.BYLINE, Role.TIMESTAMP):
            fields.append(at)
        elif dropped.block.role.in_body:
            junk.append(at)
    return Found(None, tuple(junk), tuple(fields), _is_one_line(document))


def _is_one_line(document: Document) -> bool:
    """Whether most blocks are sentences that were cut out of long lines."""
    spaces = document.spaces[1:-1]
    return sum([line_ends(space) == 0 for space in spaces]) > 0.5 * len(spaces)


def _odds(probability: float) -> float:
    return log(probability / (1 - probability))


def _of_page(scores: list[float], words: list[int], bars: Bars) -> list[bool]:
    floor = _odds(FLOOR)
    return [k and s >= floor for k, s in zip(sequence(scores, words, _odds(bars.page)), scores, strict=True)]


def _of_article(scores: list[float], words: list[int], bars: Bars) -> list[bool]:
    """The best sequence, unless it costs more than an article can spare."""
    bar = _odds(bars.article)
    keep = [k or s >= bar for k, s in zip(sequence(scores, words, bar), scores, strict=True)]
    if all(keep):
        return keep
    if not any(keep):
        return [True] * len(keep)
    total = sum(words)
    first, last = keep.index(True), len(keep) - keep[::-1].index(True)
    inside = sum([w for w, k in zip(words[first:last], keep[first:last], strict=True) if not k])
    if inside > bars.inside * total:
        keep = [k or first <= i < last for i, k in enumerate(keep)]
    if sum([w for w, k in zip(words, keep, strict=True) if not k]) > bars.whole * total:
        keep = [k or s >= _odds(SURE) for k, s in zip(keep, scores, strict=True)]
    return keep if any(keep) else [True] * len(keep)


def _doubtful(verdict: Verdict, alive: list[int], document: Document, head: Sequence[bool]) -> Iterator[Action]:
    """A note on every block that stays and may be no story."""
    for number, score in zip(alive, verdict.scores, strict=True):
        if score < DOUBT and not head[number]:
            reason = f"score {_share(score)}: kept in doubt"
            yield Relabel(number, document.blocks[number].role, DOUBTFUL, reason)


def _share(score: float) -> str:
    return f"{1 / (1 + exp(-score)):.2f}"


def _described(verdict: Verdict, alive: list[int]) -> list[Action]:
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
        for k in range(i, j):
            rule, place = (BEFORE, "before") if k < first else (AFTER, "after") if k > last else (INSIDE, "inside")
            drops.append(Drop(alive[k], rule, _reason(verdict, i, j, k, place), CATEGORY))
        i = j + 1
    return drops


def _reason(verdict: Verdict, first: int, last: int, number: int, place: str) -> str:
    look = verdict.page
    short = sum(look.label[first:last])
    run = f"run of {last - first} blocks {place} the story" if last - first > 1 else f"{place} the story"
    shape = f", {short} of them short lines without a stop" if short > 1 else ""
    return f"score {_share(verdict.scores[number])}; {run}{shape}"


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
_NOTICE = "Log in\nSubscribe"
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
        (f"{_STORY}\nPhoto: Harbour Post\nRead more\nShare",),
        (_STORY,),
    ),
)

STAGE = Story()
