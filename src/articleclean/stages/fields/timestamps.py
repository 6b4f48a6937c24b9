"""Lines that date the article.

Takes out a line of the head all of whose words belong to a date; above the headline and without one only where it
says so, or says the time; and the last line, where it says so. Left alone: times and days that stand inside the
story (live blogs), dates without a year or a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from articleclean.document import Document, Role
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop
from articleclean.stages.fields.head import field_zone, marks_beside, title_block
from articleclean.stages.fields.moments import month_names

PUBLISHED = "fields.timestamps.published"
UPDATED = "fields.timestamps.updated"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        PUBLISHED,
        "When an article was published is a field, not a line of the story.",
        (f"Old ferry goes to the museum\n\nPublished 4 May 2019, 10:15 GMT\n\n{_STORY}",),
        (f"Mittwoch, 17. 7.\n\n{_STORY}", f"{_STORY}\n\n4 May 2019\n\n{_STORY}"),
        "timestamp",
    ),
    Rule(
        UPDATED,
        "When an article was last changed is a field, not a line of the story.",
        (f"Old ferry goes to the museum\n\nLast updated: 5 May 2019\n\n{_STORY}",),
        (f"Updated figures came on Monday.\n\n{_STORY}",),
        "timestamp",
    ),
)

MOST = 4  # lines that date one article
LONGEST = 90  # characters of such a line
ABOVE = 3  # lines above the headline that may date it

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0980-\u0dff\u0e31-\u0e4e])"  # with marks on it
_WORD = re.compile(rf"{_LETTER}+(?:[.'-]{_LETTER}+)*|\d+")
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|25[5-9]\d)(?!\d)")  # in Thailand it was 2550 in 2007
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_PLACED = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?) ?[-–—|] ?(?=[^\W_])")  # where it was written
_AGO = frozenset("ago há hace önce назад geleden temu siden sedan fa vor".split())  # "Updated 2 hours ago"
_NUMERIC = re.compile(r"\d{1,4}\s?[./年-]\s?\d{1,2}\s?[./月-]\s?\d{1,4}")
_SHORT = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|1[0-2])\1\d\d\.?"
)  # a day with a year of two digits
_ZONE = re.compile(r"(?<=[:.]\d\d)(?:\s?[AaPp]\.?[Mm]\.?)?\s?\(?[A-Z]{3,4}\b\)?")  # behind a clock, any zone
_EAST = re.compile(r"[年月日時时分秒년월일시분]|오전|오후|星期.|周.|\(.曜?日?\)")


def kind(text: str) -> str | None:
    """Return "published" or "updated" for a line that is nothing but a date with a year or a label, else None."""
    if not 6 <= len(text) <= LONGEST or not any(c.isdigit() for c in text):
        return None
    placed = _PLACED.match(text)
    if placed and all(word[0].isupper() for word in placed[1].split()) and _TIME.search(text):
        return kind(text[placed.end() :])
    words = [w.casefold() for w in _WORD.findall(_EAST.sub(" ", _ZONE.sub(" ", text))) if not w.isdigit()]
    dates, months = lexicon("dates"), month_names()
    labels = [w for w in words if w in dates["published"] or w in dates["updated"]]
    if any(not any(w in known for known in (months, *dates.values())) and not _is_clock(w) for w in words):
        return None
    if not labels and len(set(_YEAR.findall(text))) > 1:
        return None  # from one year to another: a life, an office
    year, time = _YEAR.search(text), _TIME.search(text)
    day = any(w in months for w in words) or _NUMERIC.search(text)
    said = labels and (day or time or not _AGO.isdisjoint(words))
    if not ((year and day) or said or _SHORT.fullmatch(text)):
        return None
    return "updated" if labels and labels[0] in dates["updated"] else "published"


def _is_clock(word: str) -> bool:
    return word in ("t", "z", "h")


def is_timestamp(text: str) -> bool:
    """Whether a line is nothing but a date."""
    return kind(text) is not None


def is_exact(text: str) -> bool:
    """Whether a date says the time of day, or that it is one of publishing."""
    return (bool(_TIME.search(text)) and not _SHORT.fullmatch(text)) or is_labelled(text)


def is_labelled(text: str) -> bool:
    """Whether a date says that it is one of publishing."""
    if len(text) > LONGEST:
        return False
    return not _labels().isdisjoint([word.casefold() for word in _WORD.findall(text)])


@cache
def _labels() -> frozenset[str]:
    return lexicon("dates")["published"] | lexicon("dates")["updated"]


def find(document: Document) -> Iterable[Action]:
    """Return the drops of the lines that date the article."""
    blocks = document.blocks
    found = {n: kind(blocks[n].text) for n in _zone(document) if blocks[n].role is Role.PARAGRAPH}
    dated = {number: of for number, of in found.items() if of}
    if len(dated) > MOST:
        return  # a list of articles, each with its date
    for number, of in dated.items():
        rule = UPDATED if of == "updated" else PUBLISHED
        yield Drop(number, rule, "every word of the line belongs to a date", "timestamp", Role.TIMESTAMP)
    for number in sorted(marks_beside(document, dated)):
        yield Drop(number, PUBLISHED, "a mark beside the date", "timestamp")


def _zone(document: Document) -> list[int]:
    """The head, with the lines right above the headline; and the last line, where it says what it is.

    Above the headline, and without one, a mere day may be anything: there a line says the time, or what it is.
    """
    title, zone, last = title_block(document), list(field_zone(document)), len(document.blocks) - 1
    if title is None:
        zone = [n for n in zone if is_exact(document.texts[n])]
    elif title <= ABOVE:
        zone += [n for n in range(title) if is_exact(document.texts[n])]
    if last > 0 and last not in zone and is_labelled(document.texts[last]):
        zone.append(last)
    return zone


STAGE = FunctionStage("fields.timestamps", find)
