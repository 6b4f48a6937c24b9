"""The headline of a page: which of its lines is the one that its claims name.

A page shows several: the last step of a trail, the heading above the story, a teaser of itself; and it claims
several, for search engines, for networks, for its own lists. A heading counts that is shown and claimed, the one
by the story before the step of a trail. Where none is both, a line that is claimed, then the only ``<h1>``, then
the best claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate

from articleclean.document import Block
from articleclean.page import Claim, Element, Origin, Page
from articleclean.stretch import weight
from articleclean.titles import LONG, as_typed, fold, shortened

SHORT = 12  # of weight; what is shorter is the name of a site or a section as likely as a headline
TAIL = 25  # code points; less behind a colon is no headline by itself
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})

_MARKS = " \t\n\r-–—:|·"  # between a label and the headline
_STEPS = frozenset({"li", "nav"})
_MAIN = frozenset({"article", "main"})


class Titles:
    """What the page claims its headline to be, as titles are compared."""

    def __init__(self, claims: Mapping[str, Sequence[Claim]]):
        self.claims = (*claims.get("headline", ()), *claims.get("title", ()))  #: the most trusted source first
        # Microdata are no second opinion: they mark a heading that is shown, with its label if it has one.
        said = [short for claim in self.claims if claim.origin != "microdata" for short in shortened(claim.value)]
        self.given = frozenset(fold(claim.value) for claim in self.claims if claim.origin == "caller")
        self.said = dict.fromkeys(map(fold, said))  #: the most trusted claim first, its longest form first
        self.whole = ({fold(claim.value) for claim in self.claims} | self.said.keys()) - {""}
        self.tails = frozenset(fold(tail) for title in said for tail in _tails(title)) - {""}

    def cut(self, parts: Sequence[str]) -> int:
        """How much of a heading is a label before its headline: what follows is claimed, the whole is not.

        >>> titles = Titles({"title": [Claim("Old ferry goes to the museum - Harbour Post", "title")]})
        >>> titles.cut(["Shipping", " - ", "Old ferry goes to the museum"])
        11
        """
        text = "".join(parts)
        if len(parts) < 2 or len(text) > 2 * LONG or fold(text) in self.said:
            return 0
        for size in accumulate(map(len, parts[:-1])):
            if fold(text[size:]) in self.tails:
                return len(text) - len(text[size:].lstrip(_MARKS))
        return 0

    def shown(self, page: Page, blocks: Sequence[Block]) -> str | None:
        """The headline the page shows, with straight marks if a claim has them; where it shows none, the best."""
        places = zip(page.origins, blocks, strict=True)
        headings = [(o, block.text) for o, block in places if heading(o.element) and not o.element.hidden]
        ones = {text for origin, text in headings if _is_first(origin)}
        found = (
            _best(headings, self.given)
            or _best(headings, self.whole)
            or self._line(blocks)
            or _best(headings, self.tails)
            or (ones.pop() if len(ones) == 1 and weight(min(ones)) > SHORT else None)
            or next((claim.value for claim in self.claims), None)
        )
        typed = (as_typed(found or "", claim.value) for claim in self.claims)
        return next(filter(None, typed), found)

    def _line(self, blocks: Sequence[Block]) -> str | None:
        """The line that is no heading and says what the most trusted claim says."""
        longest = max([len(claim.value) for claim in self.claims], default=0) + 8
        lines = {
            fold(b.text): b.text for b in reversed(blocks) if weight(b.text) > SHORT and len(b.text) <= longest
        }
        return next((lines[form] for form in self.said if weight(form) > SHORT and form in lines), None)


def _best(headings: Iterable[tuple[Origin, str]], titles: Set[str]) -> str | None:
    """The heading that is one of the titles and stands best."""
    known = [(_rank(origin), text) for origin, text in headings if fold(text) in titles]
    return min(known, key=lambda ranked: ranked[0])[1] if known else None


def _tails(title: str) -> Iterator[str]:
    """The title, and what stands behind a label and a colon."""
    yield title
    _, colon, tail = title.partition(": ")
    if colon and len(tail) >= TAIL:
        yield tail


def heading(element: Element) -> Element | None:
    """The heading a line stands in that stands in the element."""
    if element.tag in HEADINGS:
        return element
    near = element.parent
    if near is None or near.tag in HEADINGS:
        return near
    near = near.parent
    return near if near is not None and near.tag in HEADINGS else None


def _rank(origin: Origin) -> tuple[bool, bool, bool]:
    """Lower is better: no step of a trail, in the article, of the first order."""
    chain = list(origin.element.chain())
    step = any(e.tag in _STEPS or "navigation" in e.kinds for e in chain[:4]) or origin.links >= 0.5
    return step, not any(e.tag in _MAIN for e in chain), not _is_first(origin)


def _is_first(origin: Origin) -> bool:
    found = heading(origin.element)
    return found is not None and found.tag == "h1"
