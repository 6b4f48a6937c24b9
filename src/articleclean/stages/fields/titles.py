"""When two lines are the same headline: alike but for case and quotation marks, a site behind, a label before."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from articleclean.document import Document, of_texts
from articleclean.stretch import is_final, main_stretch, paragraphs, weight
from articleclean.titles import fold

MARKS = r"(?<!\s)\s+(?:[|\-–—·»›/•*_]|::)\s+|[｜：]|(?<=[\u3040-\u9fff] )_"
_SITE = re.compile(MARKS)
_PARTS = re.compile(MARKS + r"|(?<=\w): ")
_UNSPACED = (  # scripts whose words no space parts, and Hangul, whose words are short
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
)
_SIGNS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0963\u0981-\u0d83\u0dca-\u0df3"  # vowels and the like
_RUN = re.compile(rf"[{_UNSPACED}]+")
LONG = 4  # letters of a word that carries meaning
_INDIC = "[\u0900-\u0dff]{3,}"  # where a sign for a vowel is no letter, words are shorter
_WORD = re.compile(rf"[\w{_SIGNS}]{{{LONG},}}|{_INDIC}|\d{{2,}}")
_SPACED = bytes(n if n > 127 or chr(n).isalnum() or chr(n) == "_" else ord(" ") for n in range(256))

STEM = 6  # letters of a word that are compared: what follows is mostly an ending
LEAST = 15  # a part of a title that is shorter is a label or a name


def site_cut(text: str) -> int:
    """Where the name of the site begins, with the mark before it; 0 where there is none."""
    match = next(reversed(list(_SITE.finditer(text))), None)
    if match and len(text) - match.end() <= 40 and weight(text[: match.start()]) >= LEAST:
        return match.start()
    return 0


def stem(text: str) -> str:
    """The folded text without the name of a site behind it: what is before the last separator, if long enough."""
    return fold(text[: site_cut(text) or len(text)])


@lru_cache(maxsize=64)
def forms(title: str) -> frozenset[str]:
    """The headlines a title may hold: it, and what is left without labels before it and sites behind it."""
    cuts = [(m.start(), m.end()) for m in _PARTS.finditer(title)][:6]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(title)]
    least = max(LEAST, 0.4 * weight(title))  # less is the name of the site, or its motto
    parts = {title[a:b] for a in starts for b in ends if weight(title[a:b]) >= least} | {title}
    return frozenset(fold(part) for part in parts)


@lru_cache(maxsize=64)
def whole(title: str) -> str:
    """A title folded, for what is asked of many lines."""
    return fold(title)


def letters(text: str) -> str:
    """The letters and digits of a title: a label glued to it loses its mark."""
    return "".join(filter(str.isalnum, text.casefold()))


@lru_cache(maxsize=64)
def bare(title: str) -> frozenset[str]:
    """The letters of the headlines a title may hold."""
    return frozenset(map(letters, forms(title)))


def words(text: str) -> frozenset[str]:
    """The words that carry the meaning, by their length and without their endings; else pairs of characters."""
    text = text.casefold()
    runs = () if text.isascii() else _RUN.findall(text)
    found = {a + b for run in runs for a, b in pairwise(run)}
    found.update([word[:STEM] for word in _words(_RUN.sub(" ", text) if runs else text)])
    return frozenset(found)


def _words(text: str) -> list[str]:
    """The words of a folded text; long ones in ASCII need no pattern."""
    runs = set(text.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass").split())
    plain = {run for run in runs if len(run) >= LONG and run.isascii()}
    return [
        *plain,
        *_WORD.findall(" ".join([run for run in runs - plain if not (run.isascii() and run.isalpha())])),
    ]


def likeness(one: str, other: str) -> float:
    """The share of words two lines have in common, of all their words; at least two, else 0."""
    left, right = words(one), words(other)
    shared = len(left & right)
    return shared / len(left | right) if shared >= 2 else 0.0


@of_texts
def story_words(document: Document) -> frozenset[str]:
    """The words of the first paragraphs of the story; where there are few, of its first sentences, too. A fact."""
    first, last = document.fact(main_stretch)
    told = zip(document.texts[first : last + 1], document.fact(paragraphs)[first : last + 1], strict=True)
    prose = [text[:400] for text, is_paragraph in told if is_paragraph]
    if len(prose) < 3:
        prose += [text for text in document.texts[1:9] if is_final(text)]
    return document.found(words)[" ".join(prose[:8])]


def on_story(document: Document, text: str, least: int = 2) -> float:
    """The share of a line's words that the story has as well; at least so many and a third, else 0."""
    own = document.found(words)[text]
    shared = len(own & document.fact(story_words))
    return shared / len(own) if shared >= least and shared * 3 >= len(own) else 0.0
