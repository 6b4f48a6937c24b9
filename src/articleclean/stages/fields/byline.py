"""The line that names the writers.

Takes out a line in the head that opens with a word for "by" and goes on with names, that is a name and a word
for reporter in a script without capitals, an agency, or a bare name beside the date; and names that sign the
story as its last line, with an agency or an address. Left alone: sentences that open with the same
word, bylines inside a paragraph, other lines after the story has begun, one bare name or wish below it, names that
the story names, who said the words above.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from articleclean.document import Document, Role
from articleclean.languages import any_function_words
from articleclean.lexicons import lexicon
from articleclean.rules.load import index
from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages import Action, Drop
from articleclean.stages.fields.head import field_zone, is_page, title_block
from articleclean.stages.fields.timestamps import is_exact, is_timestamp
from articleclean.stages.fields.titles import story_words, words
from articleclean.stretch import paragraphs

FOUND = "fields.byline.found"
SIGNED = "fields.byline.signed"

_STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

RULES = (
    Rule(
        FOUND,
        "The writers are a field of the article, not a line of the story.",
        (
            f"Old ferry goes to the museum\n\nBy Mara Ellison and Jan de Wit\n\n{_STORY}",
            f"Old ferry goes to the museum\n\nMara Ellison\n\n4 May 2019, 10:15\n\n{_STORY}",
        ),
        (
            f"By the river, where the mill stood, they built flats.\n\n{_STORY}",
            f"Old ferry goes to the museum\n\nMara Ellison\n\n{_STORY}",
            f"Old ferry goes to the museum\n\nVarn Town Hall\n\n4 May 2019\n\n{_STORY}",
        ),
        "byline",
    ),
    Rule(
        SIGNED,
        "The last line below the story is a name that stands nowhere else, with an agency or an address.",
        (
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\nMara Ellison, dpa",
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\nMara Ellison mara@example.org",
        ),
        (
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\nMara Ellison",
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\nMara Ellison, Jan Reyk",
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\nMerry Christmas, Happy New Year",
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\nGuten Appetit",
            f"{_STORY}\n\n{_STORY}\n\n{_STORY} Mara Ellison bought it.\n\nMara Ellison",
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\n“Nobody came to see us off.”\n\nMara Ellison",
            f"{_STORY}\n\n{_STORY}\n\n{_STORY}\n\nOn Our Way",
            "Rain on tin.\n\nA boat comes in.\n\nMara Ellison",
        ),
        "byline",
    ),
)

MOST = 5  # lines that name the writers of one article
CASELESS = 4  # words of a name in a script without capitals: a clause has more
LONGEST, PARAGRAPHS = 70, 3  # a signature, and the paragraphs of a story that has one

_PREFIX = frozenset({"byline"})
_PARTICLES = frozenset(
    "and & und et y e og och en i и та ve ja a de da di do del della van von der den ten la le du dos das "
    "bin ibn al el zu af av jr jr. sr sr. for για και și és dan và".split()
)
_WORD = re.compile(r"[^\s,;&/|]+")
_WHO = "记者|記者|기자|특파원|特派员|特派員|編集委員|論説委員"
_HAN = "[\u4e00-\u9fff\uac00-\ud7a3]"
_EASTERN = re.compile(rf"{_HAN}{{2,4}}")
_REPORTER = re.compile(rf"{_HAN}{{2,12}} ?(?:{_WHO})(?: .{{1,12}})?|(?:记者|記者|본보|文／|文/) ?{_HAN}{{2,5}}")
_TITLE = re.compile(rf"\s?(?:{_WHO})(?: .*)?\Z|\A(?:记者|記者|본보|文／|文/) ?")
_GLUED = re.compile(r"(?<=\A[a-z]{2})(?=[A-ZÀ-Þ])|(?<=\A[a-z]{3})(?=[A-ZÀ-Þ])")  # `byMara Ellison`
_STOPS = re.compile(r"[.!?:;…][\s”\"»]*\Z")
_GAP = re.compile(r",?\s+(?:[|·•–—-]\s+)?(?=\S)")
_BARE = re.compile(r"(?=.{5,50}\Z)[^\W\d_]+(?:[.'’-][^\W\d_]*)*(?: [^\W\d_]+(?:[.'’-][^\W\d_]*)*){1,4}")
_NAMED = r"[^\W\d_]+(?:[.'’-][^\W\d_]*)*(?: [^\W\d_]+(?:[.'’-][^\W\d_]*)*){1,3}"
_NAMES = re.compile(
    rf"{_NAMED}(?:(?:, | ?[/&|] ?| (?:and|und|et|y|e|og|och|i|и|та|і|ve|en|és|și|ja) ){_NAMED}){{0,3}}"
)
_SECOND = re.compile(r"(?:, | ?/ ?| \()([^\W\d_]+)\)?\Z|,? [^\s@]+@[^\s@]+\Z")  # an agency, an address
_CASELESS = re.compile(
    r"[\u0590-\u05ff\u0620-\u065f\u066e-\u06d3\u06ee-\u07ff\u0900-\u0963\u0971-\u0dff\u0e01-\u0e4e\u1000-\u109f]{2,16}"
)
_CASED = re.compile(r"[\u0000-\u058f\d]")
_QUOTES = '“”„«»"'
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(
    r"\s*(?:,|;|&|/|\||\n|·|•)\s*|\s+(?:and|und|et|y|e|og|och|en|i|и|та|ve|ja|a|és|și|dan|και)\s+"
)


def is_byline(text: str) -> bool:
    """Whether a line names writers and does nothing else, but for a date or an address glued to it."""
    if not 2 <= len(text) <= 160:
        return False
    if _REPORTER.fullmatch(text) or is_agency(text):
        return True
    text = _GLUED.sub(" ", text, count=1)
    match = index().prefix(text, _PREFIX)
    if match:
        names = _without_date(match[1])
        colon = text[: len(text) - len(match[1])].rstrip().endswith(("：", ":"))
        return are_names(names, 20) or _are_caseless_names(names) or bool(colon and _EASTERN.fullmatch(names))
    return len(text) <= 80 and _has_role(text) and are_names(text)


def is_agency(text: str) -> bool:
    """Whether a line is nothing but agencies, and the place of the report: `dpa/AFP`, `AFP, MANILA`.

    >>> is_agency("dpa/AFP"), is_agency("Reuters"), is_agency("AFP said"), is_agency("Pa")
    (True, True, False, False)
    """
    agencies, _, place = text.partition(", ")
    words = _LETTERS.findall(agencies if place.isupper() else text) if len(text) <= LONGEST else []
    return bool(words) and all(map(_is_agency, words))


def _is_agency(word: str) -> bool:
    known = word.casefold() in lexicon("bylines")["agencies"]
    return known and (word.isupper() or word == "dpa" or (word.istitle() and len(word) > 4))


def opens_byline(text: str) -> bool:
    """Whether a line is nothing but a word for "by": the names stand on the next."""
    match = index().prefix(text.rstrip(" :") + " Xx", _PREFIX) if len(text) <= 25 else None
    return bool(match and match[1].strip() == "Xx")


def are_names(text: str, most: int = 8) -> bool:
    """Whether every word is capitalised, an agency or a particle of names; at least one name."""
    words = _WORD.findall(text)
    if not 1 <= len(words) <= most or (_STOPS.search(text) and not re.search(r"\b\w\.\Z", text)):
        return False
    agencies, roles = lexicon("bylines")["agencies"], lexicon("bylines")["roles"]
    names = [w for w in words if w.casefold() not in _PARTICLES and w.casefold() not in roles]
    return len(names) > 0 and all(
        (word[0].isupper() and not word[0].isdigit()) or word in agencies for word in names
    )


def _are_caseless_names(text: str) -> bool:
    """Whether a text may be a name in a script without capitals: a few words without a mark."""
    words = text.split()
    return 2 <= len(words) <= CASELESS and all(
        _CASELESS.fullmatch(word) and not _CASED.search(word) for word in words
    )


def _has_role(text: str) -> bool:
    """Whether the line is a name, a comma, and what the writer is: `Mara Ellison, Correspondent`."""
    name, comma, role = text.partition(", ")
    words = role.casefold().split()
    return bool(comma) and len(name.split()) > 1 and bool(words) and words[-1] in lexicon("bylines")["roles"]


def _without_date(names: str) -> str:
    for gap in _GAP.finditer(names):
        tail = names[gap.end() :]
        if gap.start() and ("@" in tail.split()[0] or is_timestamp(tail)):
            return names[: gap.start()]
    return names


def authors(byline: str) -> tuple[str, ...]:
    """Return the names in a byline, without what the writers are and without dates and addresses.

    >>> authors("By Mara Ellison and Jan de Wit"), authors("Von Mara Ellison, Redakteurin")
    (('Mara Ellison', 'Jan de Wit'), ('Mara Ellison',))
    """
    names: list[str] = []
    for written in byline.split("\n"):
        line = _GLUED.sub(" ", written, count=1)
        match = index().prefix(line, _PREFIX)
        if not opens_byline(line):
            names += _BETWEEN.split(_without_date(match[1] if match else line))
    roles = lexicon("bylines")["roles"]
    kept = (_without_role(_TITLE.sub("", name).strip(" .:").split(), roles) for name in names)
    return tuple(dict.fromkeys(filter(None, kept)))


def _without_role(name: list[str], roles: Collection[str]) -> str:
    """A name without what the writer is behind it; nothing where it is all role: `Harbour Correspondent`."""
    if name and name[-1].casefold() in roles:
        return " ".join(name[:-1]) if len(name) > 2 else ""
    return " ".join(name)


def find(document: Document) -> Iterable[Action]:
    """Return the drops of the byline."""
    blocks = document.blocks
    zone = [n for n in field_zone(document) if blocks[n].role is Role.PARAGRAPH]
    named = {n for n in zone if is_byline(blocks[n].text)}
    for number in zone:
        if number + 1 in zone and opens_byline(blocks[number].text) and are_names(blocks[number + 1].text):
            named |= {number, number + 1}
    named |= {number for number in zone if _stands_by_date(document, number)}
    if len(named) > MOST:
        return  # a list of articles, each with its writer
    for number in sorted(named):
        yield Drop(number, FOUND, "a word for “by” and names", "byline", Role.BYLINE)
    last = len(blocks) - 1
    if last > 0 and last not in named and _is_signature(document, last):
        yield Drop(last, SIGNED, "names that stand nowhere else, below the story", "byline", Role.BYLINE)


def _is_signature(document: Document, number: int) -> bool:
    """Whether the last line is names below prose that names them nowhere, and not who said the line above.

    Names alone are not enough: "Merry Christmas, Happy New Year" looks the same.
    """
    line = document.texts[number]
    second = _SECOND.search(line) if len(line) <= LONGEST else None
    if second is None or (second[1] and not _is_agency(second[1])):
        return False
    text = line[: second.start()]
    if not _NAMES.fullmatch(text) or text.isupper():
        return False
    prose = document.fact(paragraphs)
    above = document.texts[number - 1]
    if sum(prose) < PARAGRAPHS or not prose[number - 1] or (above[0] in _QUOTES and above[-1] in _QUOTES):
        return False
    names = _WORD.findall(text.replace(".", " "))
    rest = document.text[: -len(line)]
    return are_names(text) and not any(
        (name[0].isupper() and name.casefold() in any_function_words()) or (len(name) > 2 and name in rest)
        for name in names
    )


def _stands_by_date(document: Document, number: int) -> bool:
    """Whether a line is a bare name right above or below the date, and of nobody the story is about."""
    blocks = document.blocks
    text = blocks[number].text
    if not _BARE.fullmatch(text) or not are_names(text) or title_block(document) is None:
        return False
    near = [blocks[n].text for n in (number - 1, number + 1) if 0 <= n < len(blocks)]
    # In a plain text a name and a mere day may be a place and its date, one who died, one who won.
    dates = [date for date in near if is_timestamp(date) and (document.fact(is_page) or is_exact(date))]
    return bool(dates) and words(text).isdisjoint(document.fact(story_words))


STAGE = FunctionStage("fields.byline", find)
