"""What a line of the head can be: a headline by its shape, or a line that tells of the article."""

from __future__ import annotations

import re

from articleclean.stages.fields.byline import are_names, is_byline, opens_byline
from articleclean.stages.fields.head import looks_like_title
from articleclean.stages.fields.timestamps import is_timestamp
from articleclean.stretch import is_final, weight

_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_DATE = re.compile(r"(?<!\d)\d{1,4}[./-]\d\d?[./-]\d{2,4}(?!\d)")
_CREDIT = re.compile(
    r"©|https?:|\([^()]{3,60}\)?\Z|\s[|/•·]\s|/\S{1,60}\Z"
    r"|(?i:(?:foto|photo|bild|image)\w{0,12} ?(?:[:/]|by\b|via\b)|images\Z)"
)

LINE = 160  # a line of more weight tells the story


def could_be_title(text: str) -> bool:
    """Whether a line has the shape of a headline and is no other field."""
    return looks_like_title(text) and not is_field(text)


def is_field(text: str) -> bool:
    """Whether a line does nothing but name the writers or date the article."""
    return is_timestamp(text) or is_byline(text)


def is_credit(text: str) -> bool:
    """Whether a line ends in what captions end in, or names who made the picture."""
    return bool(_CREDIT.search(text))


def ends_in_names(text: str) -> bool:
    """Whether nothing but names stands behind the sentence of a line, as in captions and signed decks."""
    sentence, stop, tail = text.rpartition(". ")
    return bool(stop) and sentence[-3:].isalnum() and are_names(tail, 4)


def is_dated(text: str) -> bool:
    """Whether a line names writers or the day of the article, among other things."""
    if weight(text) > LINE:
        return False
    return is_field(text) or opens_byline(text) or (not is_final(text) and bool(_DATE.search(text)))


def is_meta(text: str) -> bool:
    """Whether a line names writers, the day or a time of day, among other things."""
    return is_dated(text) or (weight(text) <= LINE and not is_final(text) and bool(_CLOCK.search(text)))
