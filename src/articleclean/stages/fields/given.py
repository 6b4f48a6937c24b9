"""The headline as it is given elsewhere: by the caller, by the claims of a page, in the title above its text.

The name of the site behind it goes, and quotation marks become straight where the publisher typed them so: a
template sets the marks of a heading anew. Left alone: all other differences, marks that only one of them has.
"""

from __future__ import annotations

from collections.abc import Iterator

from articleclean.document import Document
from articleclean.rules.rule import Rule
from articleclean.stages import Action, Edit
from articleclean.stages.fields.head import is_page
from articleclean.stages.fields.titles import site_cut
from articleclean.titles import SET, as_typed, fold

SUFFIX = "fields.headline.suffix"
MARKS = "fields.headline.marks"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."
_TITLE = "Old ferry goes to the museum"
_MENU = "Home\nShop\nWeather\nTides\nMap\nJobs\nArchive\nContact\nRadio\nPodcasts\nPuzzles\nLetters\nNotices"
_QUOTED = "The old ferry ‘goes to the museum’ of Varn"
_STRAIGHT = "The old ferry 'goes to the museum' of Varn | Harbour Post"

RULES = (
    Rule(
        SUFFIX,
        "The caller names the headline without the name of the site that stands behind it.",
        (f"{_TITLE} | Harbour Post\n\n{_STORY}",),
        (f"{_TITLE}\n\n{_STORY}", f"{_TITLE} of Varn | Harbour Post\n\n{_STORY}"),
        "headline",
        headline=_TITLE,
    ),
    Rule(
        MARKS,
        "The title of the page has the headline with straight quotation marks: as typed, not as set.",
        (f"{_STRAIGHT}\n{_MENU}\n{_QUOTED}\n{_STORY}\n{_STORY}",),
        (
            f"{_STRAIGHT}\n\n{_QUOTED}\n\n{_STORY}",
            f"{_STRAIGHT.replace(chr(39), '')}\n{_MENU}\n{_QUOTED}\n{_STORY}\n{_STORY}",
        ),
    ),
)


def as_given(document: Document, kept: int, top: int) -> Iterator[Action]:
    """Yield the edits of the headline's block; ``top`` is the block of its first copy."""
    text, hint = document.blocks[kept].text, document.hints.headline
    cut = 0
    if hint and fold(text) != fold(hint) and fold(text[: site_cut(text)]) == fold(hint):
        cut = site_cut(text)
        yield Edit(kept, cut, len(text), "", SUFFIX, "the name of the site behind the headline", "headline")
    title = hint or (document.blocks[top].text if document.fact(is_page) else "")
    typed = as_typed(text[: cut or None], title) or ""
    for at, (ours, theirs) in enumerate(zip(text, typed, strict=False)):
        if ours != theirs and ours in SET:
            yield Edit(kept, at, at + 1, theirs, MARKS, "the title has this mark")
