"""Captions: a line that ends in the credit of its picture.

Takes out a line of some words behind which stands whose picture it is: a label and names, the sign ©, or names and
an agency, in brackets or behind the end of the sentence. Left alone: what goes on behind the credit, an agency
without a name (it signs reports, too), a name with an agency that signs the last paragraph or several sentences, a
line with a second colon, long lines with quotation marks, items of lists, lines that begin or end in mid-sentence,
and galleries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from articleclean.document import Document
from articleclean.letters import QUESTIONS, STOPS
from articleclean.lexicons import lexicon
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop
from articleclean.stages.fields.head import is_page
from articleclean.stages.layout.breaks import LISTED, begins_small
from articleclean.stretch import paragraphs, weight

CREDIT = "boilerplate.captions.credit"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        CREDIT,
        "The line says what a picture shows, and ends in whose it is.",
        (
            f"{_STORY}\n\nThe ferry at the pier in spring. Photo: Alma Reyk / Harbour Wire\n\n{_STORY}",
            f"{_STORY}\n\nDie Fähre am Kai © dpa | Alma Reyk\n\n{_STORY}",
            f"{_STORY}\n\nThe ferry at the pier in spring. (Alma Reyk/AFP via Getty Images)\n\n{_STORY}",
            f"{_STORY}\n\nEl transbordador en el muelle. Alma Reyk (REUTERS)\n\n{_STORY}",
            f"{_STORY}\n\n港を出る船＝１３日（山田太郎撮影）\n\n{_STORY}",
        ),
        (
            f"{_STORY}\n\nThe ferry was seen on a photo: Alma Reyk had taken it.\n\n{_STORY}",
            f"{_STORY}\n\nSie steht auf dem Foto: Alma Reyk\n\n{_STORY}",
            f"{_STORY}\n\nThe ferry will not be sold, said the owner on Monday. (AP)\n\n{_STORY}",
            f"{_STORY}\n\nGold went to the women in the boat (Alma Reyk/Mara Ellison)\n\n{_STORY}",
            f"{_STORY}\n\n- The ferry in spring. Photo: Alma Reyk\n\n{_STORY}",
            f"{_STORY}\n\n© Alma Reyk",
        ),
        "caption",
        "lossy",
    ),
)

SHORTEST, LONGEST = 25, 320  # the weight of a caption with its credit
QUOTING = 160  # one of more weight that quotes is a paragraph with a credit glued to it
TAIL = 110  # characters in which the credit stands
LEAST = 12  # and what it stands behind
MOST = 10  # words of a credit
CASELESS, FEW = 8, 2  # characters of a name in a script without capitals, and words of one without an agency

_ENDS = STOPS + QUESTIONS + "…"
_BEFORE = _ENDS + '»”"’)'  # what a sentence ends in, before its credit
_AFTER = _ENDS + ":;,"  # no credit ends in these
_PARTS = _BEFORE + "|/(["
_SENTENCE = re.compile(rf"[{_ENDS}][»”\"’)]?(?: (?=\w)|(?=[^\W\d]))")  # the end of one before another
_COLON = re.compile(r"[:：](?!\d)")
_QUOTES = re.compile('[“”„«»"]')
_WORD = re.compile(r"[^\s/|,;&+·•]+")
_PARTICLES = frozenset(
    "and und et y e og och en i и та via for für of de von van der den del della di da dos bin al el the by du la "
    "le te ter zu af av press photo images pool handout stringer file archiv archive "
    "picture alliance hr sid privat".split()
)
_EAST = re.compile(r"[（(][^（）()]{1,24}(?:撮影|摄|攝|摄影|攝影)[）)]\Z|＝[^。（）＝]{1,40}撮影\Z")
_KANA = re.compile("[ぁ-ゖ]")  # no names, but verbs and what stands between words
_SIGN = re.compile(
    r"©\s?(?!\d|\s|[Cc]opyright)|AP Photo/"
    r"|(?P<by>(?:Photo|Photograph|Image|Picture|Illustration)s? (?:by|courtesy of|via)) "
)
_BY = (" by ", " courtesy of ", " via ")
_PARTED = re.compile(r"[/|(,]")
_PICTURES = frozenset("Image Images Picture Pictures Illustration Screenshot Imagen Imagem Immagine".split())
_SIGNS = ":：/=＝"
_MARK = re.compile(rf"\s?[{_SIGNS}]\s?")
_LABELS = (  # the last word, the last two, and a word glued to the one before it
    re.compile(r"[^\W\d_]+\.?\Z"),
    re.compile(r"[^\W\d_]+ [^\W\d_]+\Z"),
    re.compile(r"(?<=[a-zß-ÿ0-9])[A-Z][a-z]+(?: [^\W\d_]+)?\Z"),
)
_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}"


def is_caption(text: str) -> bool:
    """Whether a line ends in the credit of a picture, with some words before it.

    >>> is_caption("The ferry at the pier. Photo: Alma Reyk"), is_caption("Photo: Alma Reyk")
    (True, False)
    """
    size = len(text)
    if 2 * size < SHORTEST or size > LONGEST or text[-1] in _AFTER:  # most lines
        return False
    if not SHORTEST <= weight(text) <= LONGEST or "://" in text:
        return False
    if not (
        _is_labelled(text) or _is_signed(text) or _agency(text) or (text[-1] in ")）影" and _EAST.search(text))
    ):
        return False
    return not (LISTED.match(text) or begins_small(text) or (len(text) > QUOTING and _QUOTES.search(text)))


def _is_labelled(text: str) -> bool:
    """Whether a label, and behind it nothing but names, ends the line."""
    if not any(mark in text for mark in _SIGNS):  # found in no time, and most lines have none
        return False
    for mark in _MARK.finditer(text, max(LEAST, len(text) - TAIL)):
        start, names = _label(text[: mark.start()]), text[mark.end() :]
        # more than one colon lists who did what, but where the label is glued to a word
        listed = start and not text[start - 1].isalnum() and len(_COLON.findall(text)) > 1
        if start >= LEAST and _are_names(names) and not listed:
            # "Best Picture: Green Book" and "auf dem Bild: Alma Reyk" are none
            parted = text[start - 1] != " " or text[:start].rstrip()[-1] in _PARTS
            return parted or "/" in names or _has_agency(names)
    return False


def _is_unsure(text: str) -> bool:
    """Whether the label behind the end of a sentence is a word of stories, too, and no agency stands behind it.

    "He spoke. Picture: Green Book" is speech; "Photo" with a colon stands hardly anywhere but before a name.
    """
    if not _is_labelled(text) or _is_signed(text) or _agency(text):
        return False
    mark = max(text.rfind(mark) for mark in ":：/=＝")
    start = _label(text[:mark].rstrip())
    return text[start - 1] == " " and text[start:mark].strip() in _PICTURES and not _has_agency(text[mark:])


def _label(text: str) -> int:
    """Where the label that ends a text begins; 0 without one."""
    labels = lexicon("credits")["labels"]
    if text[-2:] not in _label_ends():  # most texts: nothing is looked for
        return 0
    found = [match for pattern in _LABELS if (match := pattern.search(text, max(0, len(text) - TAIL)))]
    return min((match.start() for match in found if match[0] in labels), default=0)


@cache
def _label_ends() -> frozenset[str]:
    """The last two letters of each label."""
    return frozenset(label[-2:] for label in lexicon("credits")["labels"])


def _is_signed(text: str) -> bool:
    """Whether the sign ©, or words for "made by", and behind them nothing but names, end the line."""
    if "©" not in text and "/" not in text and not any(word in text for word in _BY):  # one look less
        return False
    found = _SIGN.search(text, max(LEAST, len(text) - TAIL))
    if found is None or not _are_names(names := text[found.end() :]):
        return False
    # "The exhibition closes with Photographs by Alma Reyk" is none
    return not found["by"] or text[: found.start()].rstrip()[-1] in _BEFORE + "|([" or _has_agency(names)


def _agency(text: str) -> re.Match[str] | None:
    """The name with an agency that ends the line, behind a sentence or in brackets; none if it is who wrote."""
    if not _PARTED.search(text, max(0, len(text) - TAIL)) and " via " not in text:
        return None
    found = _agencies().search(text, max(LEAST, len(text) - TAIL))
    names = found[0].lstrip(_BEFORE) if found else ""
    return found if _are_names(names) and _writers().isdisjoint(_WORD.findall(names.strip("("))) else None


def _is_report(text: str, last: bool) -> bool:
    """Whether the line may be a paragraph with its writer: of several sentences, or the last of the story.

    In brackets stands who took a picture, too, unless several sentences end the story with it.
    """
    found = None if _is_labelled(text) or _is_signed(text) else _agency(text)
    if found is None:
        return False
    several = _SENTENCE.search(text, 0, found.start()) is not None
    return (last and several) if found[0][0] == "(" else (last or several)


def _are_names(text: str) -> bool:
    """Whether a text is names of people and agencies, and what stands between them."""
    words = _WORD.findall(text.strip(" ()[]"))
    if not 1 <= len(words) <= MOST:
        return False
    words = [word.strip("()[]–—-.") for word in words]
    named = [word for word in words if word and word.casefold() not in _PARTICLES]
    caseless = [word for word in named if word[0].isalpha() and word.lower() == word.upper()]
    if len(caseless) > FEW and not _has_agency(text):
        return False
    if any(len(word) > CASELESS or _KANA.search(word) for word in caseless):
        return False
    return bool(named) and all(not word[0].islower() or word in _agents() for word in named)


def _has_agency(names: str) -> bool:
    words = _WORD.findall(names)
    return "Images" in words or not _agents().isdisjoint(words)


def _agents() -> frozenset[str]:
    return lexicon("credits")["agencies"]


def _writers() -> frozenset[str]:
    return lexicon("credits")["writers"]


@cache
def _agencies() -> re.Pattern[str]:
    """A name and agencies, in brackets or behind what ends a sentence."""
    agency = "|".join(map(re.escape, sorted(_agents(), key=len, reverse=True)))
    agencies = rf"(?:(?:{agency})(?: Images| Photo)?(?:\s?/\s?|\s?\|\s?|,? via )?){{1,3}}"
    named = rf"{_NAME}(?:\s?[/|]\s?|, | via )(?:Pool(?: via |\s?/\s?))?{agencies}"
    brackets = rf"\((?:{named}|{agencies}\s?[/|]\s?{_NAME})\)"
    return re.compile(rf"(?:{brackets}|[{_BEFORE}]\s?(?:{named}|{_NAME} \({agencies}\)))\Z")


def find(document: Document) -> Iterable[Action]:
    """Return a drop for every caption, but where they are more than the paragraphs: a gallery is captions."""
    found = [number for number, caption in enumerate(document.each(is_caption)) if caption]
    prose = document.fact(paragraphs) if found else []
    last = max((number for number, is_prose in enumerate(prose) if is_prose), default=0)
    found = [number for number in found if not _is_report(document.texts[number], number >= last)]
    if len(found) == 1 and _is_unsure(document.texts[found[0]]) and not document.fact(is_page):
        return  # one that nothing speaks for
    if sum(prose) - sum(prose[number] for number in found) >= len(found):
        for number in found:
            yield Drop(number, CREDIT, "ends in whose picture it is", "caption")


STAGE = FunctionStage("boilerplate.captions", find)
