"""The line that names the writers.

Takes out a line in the head that opens with a word for "by" and goes on with names, or that is a name and a word
for reporter in a script without capitals. Left alone: sentences that open with the same word, bylines inside a
paragraph, lines after the story has begun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articleclean.document import Document, Role
from articleclean.rules.load import index
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop
from articleclean.stages.fields.head import field_zone

FOUND = "fields.byline.found"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        FOUND,
        "The writers are a field of the article, not a line of the story.",
        (f"Old ferry goes to the museum\n\nBy Mara Ellison and Jan de Wit\n\n{_STORY}",),
        (f"By the river, where the mill stood, they built flats.\n\n{_STORY}",),
        "byline",
    ),
)

_PREFIX = frozenset({"byline"})
_PARTICLES = frozenset(
    "and & und et y e og och en i и та ve ja a de da di del della van von der den ten la le du dos das "
    "bin ibn al el zu af av jr jr. sr sr.".split()
)
_WORD = re.compile(r"[^\s,;&/|]+")
_REPORTER = re.compile(r"\S{1,12} ?(?:记者|記者|기자|特派员)(?: .{1,12})?|(?:记者|記者|본보|文／|文/) ?\S{1,12}")
_STOPS = re.compile(r"[.!?:;…][\s”\"»]*\Z")


def is_byline(text: str) -> bool:
    """Whether a line names writers and does nothing else."""
    if len(text) > 80:
        return False
    if _REPORTER.fullmatch(text):
        return True
    match = index().prefix(text, _PREFIX)
    return bool(match and are_names(match[1]))


def are_names(text: str) -> bool:
    """Whether every word is capitalised or a particle of names; at most eight words, at least one name."""
    words = _WORD.findall(text)
    if not 1 <= len(words) <= 8 or (_STOPS.search(text) and not re.search(r"\b\w\.\Z", text)):
        return False
    names = [word for word in words if word.casefold() not in _PARTICLES]
    return len(names) > 0 and all(word[0].isupper() and not word[0].isdigit() for word in names)


def authors(byline: str) -> tuple[str, ...]:
    """Return the names in a byline.

    >>> authors("By Mara Ellison and Jan de Wit")
    ('Mara Ellison', 'Jan de Wit')
    """
    match = index().prefix(byline, _PREFIX)
    names = re.split(
        r"\s*(?:,|;|&|/|\|)\s*|\s+(?:and|und|et|y|e|og|och|и|та|ve)\s+", match[1] if match else byline
    )
    return tuple(name.strip() for name in names if name.strip())


def find(document: Document) -> Iterable[Action]:
    """Return the drop of the byline."""
    for number in field_zone(document):
        block = document.blocks[number]
        if block.role is Role.PARAGRAPH and is_byline(block.text):
            yield Drop(number, FOUND, "a word for “by” and names", "byline", Role.BYLINE)


STAGE = FunctionStage("fields.byline", find)
