"""What a page says about itself: JSON-LD, OpenGraph, meta, microdata, the title.

Every claim keeps its source. They are hints: a headline counts when the page shows it, and a claim that
contradicts what the page shows does not win.
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from math import inf
from typing import Any, NamedTuple

from articleclean.page import Claim
from articleclean.titles import LONG

MANY = 5_000  # values of a JSON-LD block that are looked at
PARTS = 50  # of the text of an item
LARGE = 2_000_000  # code points of a JSON-LD block

_FIELDS = {
    "headline": "headline",
    "alternativeHeadline": "alternative_headline",
    "description": "deck",
    "author": "authors",
    "datePublished": "published",
    "dateModified": "updated",
    "articleSection": "section",
    "inLanguage": "language",
    "url": "url",
    "articleBody": "body",
}
_META = {
    "og:title": ("headline", "opengraph"),
    "twitter:title": ("headline", "meta"),
    "parsely-title": ("headline", "meta"),
    "dc.title": ("headline", "meta"),
    "og:description": ("deck", "opengraph"),
    "description": ("deck", "meta"),
    "twitter:description": ("deck", "meta"),
    "article:author": ("authors", "opengraph"),
    "author": ("authors", "meta"),
    "parsely-author": ("authors", "meta"),
    "dc.creator": ("authors", "meta"),
    "article:published_time": ("published", "opengraph"),
    "parsely-pub-date": ("published", "meta"),
    "date": ("published", "meta"),
    "dc.date": ("published", "meta"),
    "dcterms.created": ("published", "meta"),
    "article:modified_time": ("updated", "opengraph"),
    "last-modified": ("updated", "meta"),
    "article:section": ("section", "opengraph"),
    "parsely-section": ("section", "meta"),
    "og:locale": ("language", "opengraph"),
    "og:url": ("url", "opengraph"),
    "og:site_name": ("site", "opengraph"),
    "application-name": ("site", "meta"),
}
_ITEMS = frozenset({"headline", "datePublished", "dateModified", "articleSection"})
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Recipe|Review)\Z")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")  # and what no field may hold
_OPEN, _CLOSE = ("<!--", "//<![CDATA[", "<![CDATA["), ("-->", "//]]>", "]]>")
_COMMA = re.compile(r",(?=(?:\s{0,100}[}\]]))|(?<=,)\s{0,100},")
_ADDRESS = re.compile(r"https?:|@|/")


class Said:
    """What a page says about itself, as the parser comes to it: elements of the head, and items in the text."""

    def __init__(self) -> None:
        self.scripts: list[_Told] = []
        self.metas: list[Mapping[str, str]] = []
        self.links: list[Mapping[str, str]] = []
        self.title: _Told | None = None  # the first one
        self.items: list[tuple[str, str | _Told]] = []
        self.language: str | None = None
        self.open: list[_Told] = []  # those whose text is being read

    def start(self, tag: str, attributes: Mapping[str, str], depth: int) -> None:
        """Note an element that speaks of the page, see `SPEAKING`, or has an item property."""
        if tag == "meta":
            self.metas.append(attributes)
        elif tag == "link":
            self.links.append(attributes)
        elif tag == "html":
            self.language = next((attributes[key] for key in ("lang", "xml:lang") if attributes.get(key)), None)
        elif tag == "script":
            if "ld+json" in attributes.get("type", "").lower():
                self.scripts.append(self._listen(depth))
        elif tag == "title" and self.title is None:
            self.title = self._listen(depth)
        item = attributes.get("itemprop")
        if item in _ITEMS and len(self.items) < MANY:
            said = attributes.get("content") or attributes.get("datetime")
            self.items.append((_FIELDS[item], said or self._listen(depth, PARTS)))

    def _listen(self, depth: int, most: float = inf) -> _Told:
        self.open.append(_Told(depth, [], most))
        return self.open[-1]

    def data(self, text: str) -> None:
        """Read text in an element that is listened to."""
        is_full = False
        for told in self.open:
            told.parts.append(text)
            is_full = is_full or len(told.parts) >= told.most
        if is_full:
            self.open[:] = [told for told in self.open if len(told.parts) < told.most]

    def end(self, depth: int) -> None:
        """End an element that stands so deep."""
        while self.open and self.open[-1].depth >= depth:
            self.open.pop()


class _Told(NamedTuple):
    """The text of an element, how deep that stands, and how many parts of it are read."""

    depth: int
    parts: list[str]
    most: float

    @property
    def text(self) -> str:
        return "".join(self.parts)


#: Elements that speak of the page wherever they stand.
SPEAKING = frozenset({"meta", "link", "html", "script", "title"})


def claims(said: Said) -> dict[str, tuple[Claim, ...]]:
    """Gather what the page claims; for each field the most trusted source first."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for field, value, origin in (
        *_json_ld(said.scripts),
        *_meta(said.metas),
        *_items(said.items),
        *_html(said),
    ):
        text = value if field == "body" else _plain(value[: 2 * LONG])
        claim = Claim(text, origin)
        if text and (field == "body" or len(text) <= LONG) and claim not in found[field]:
            found[field].append(claim)
    return {field: tuple(list_[:20]) for field, list_ in found.items()}


def _plain(text: str) -> str:
    is_plain = text.isprintable() and "  " not in text
    return (text if is_plain else _SPACE.sub(" ", text)).strip()


def _json_ld(scripts: list[_Told]) -> Iterator[tuple[str, str, str]]:
    for script in scripts:
        text = script.text
        if not text or len(text) > LARGE:
            continue
        for thing in islice(_things(_loaded(text)), MANY):
            if _is_article(thing):
                for name, field in _FIELDS.items():
                    for value in islice(_values(thing.get(name), field), 20):
                        yield (
                            field,
                            html.unescape(value),
                            "json-ld",
                        )  # scripts hold no entities, many sites put them there


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _loaded(text: str) -> Any:
    """JSON as pages write it: wrapped in comments, with a comma too many; None where nothing helps."""
    text = text.strip()
    for mark in _OPEN:
        text = text.removeprefix(mark)
    for mark in _CLOSE:
        text = text.removesuffix(mark)
    for mend in (str, _without_commas):
        try:
            return json.loads(mend(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _without_commas(text: str) -> str:
    return _COMMA.sub("", text)


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Every object in the data, outermost first; not those within an article, which speak of others."""
    waiting = [data]
    for _ in range(MANY):
        if not waiting:
            return
        data = waiting.pop(0)
        if isinstance(data, dict):
            yield data
            if _is_article(data):
                continue
            waiting += [value for value in data.values() if isinstance(value, dict | list)]
        elif isinstance(data, list):
            waiting += [value for value in data[:MANY] if isinstance(value, dict | list)]


def _values(value: Any, field: str) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value[:20]:
            if not isinstance(one, list):
                yield from _values(one, field)
    elif isinstance(value, dict):
        name = value.get("name") if field != "url" else value.get("@id")
        yield from _values(name if isinstance(name, str | list) else None, field)


def _meta(nodes: list[Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    for node in nodes[:MANY]:
        name = node.get("property") or node.get("name") or ""
        field = _META.get(name.lower())
        content = node.get("content")
        if field and content:
            yield field[0], content, field[1]


def _items(items: Iterable[tuple[str, str | _Told]]) -> Iterator[tuple[str, str, str]]:
    for field, value in items:
        yield field, value if isinstance(value, str) else value.text, "microdata"


def _html(said: Said) -> Iterator[tuple[str, str, str]]:
    if said.title and said.title.parts:
        yield "title", said.title.text, "title"
    for link in said.links[:MANY]:
        if link.get("rel", "").lower() == "canonical" and link.get("href"):
            yield "url", link["href"], "html"
    if said.language:
        yield "language", said.language, "html"
