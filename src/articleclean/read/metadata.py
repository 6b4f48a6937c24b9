"""What a page says about itself: JSON-LD, OpenGraph, meta, microdata, the title.

Every claim keeps its source. They are hints: a headline counts when the page shows it, and a claim that
contradicts what the page shows does not win.
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from articleclean.page import Claim
from articleclean.titles import LONG

MANY = 5_000  # values of a JSON-LD block that are looked at
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
_WITH_ITEMS = etree.XPath("//@itemprop/..")
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Recipe|Review)\Z")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")  # and what no field may hold
_WRAP = re.compile(r"\A\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*\Z")
_COMMA = re.compile(r",(?=(?:\s{0,100}[}\]]))|(?<=,)\s{0,100},")
_ADDRESS = re.compile(r"https?:|@|/")


def claims(root: Any, marked: bool = True) -> dict[str, tuple[Claim, ...]]:
    """Gather what the page claims; for each field the most trusted source first.

    Of a page that is not ``marked`` it is known that it has no microdata.
    """
    found: dict[str, list[Claim]] = defaultdict(list)
    nodes: dict[str, list[Any]] = {"script": [], "meta": [], "link": []}
    for node in root.iter(*nodes):
        nodes[node.tag].append(node)
    items = _items(root) if marked else ()
    for field, value, origin in (
        *_json_ld(nodes["script"]),
        *_meta(nodes["meta"]),
        *items,
        *_html(root, nodes["link"]),
    ):
        text = value if field == "body" else _SPACE.sub(" ", value[: 2 * LONG]).strip()
        claim = Claim(text, origin)
        if text and (field == "body" or len(text) <= LONG) and claim not in found[field]:
            found[field].append(claim)
    return {field: tuple(list_[:20]) for field, list_ in found.items()}


def _json_ld(scripts: list[Any]) -> Iterator[tuple[str, str, str]]:
    for script in scripts:
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > LARGE:
            continue
        for thing in islice(_things(_loaded(script.text)), MANY):
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
    text = _WRAP.sub("", text)
    for attempt in (text, _COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


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


def _meta(nodes: list[Any]) -> Iterator[tuple[str, str, str]]:
    for node in nodes[:MANY]:
        name = node.get("property") or node.get("name") or ""
        field = _META.get(name.lower())
        content = node.get("content")
        if field and content:
            yield field[0], content, field[1]


def _items(root: Any) -> Iterator[tuple[str, str, str]]:
    found: Any = _WITH_ITEMS(root)
    for node in islice((node for node in found if node.get("itemprop") in _ITEMS), MANY):
        value = node.get("content") or node.get("datetime") or "".join(islice(node.itertext(), 50))
        yield _FIELDS[node.get("itemprop")], value, "microdata"


def _html(root: Any, links: list[Any]) -> Iterator[tuple[str, str, str]]:
    title = root.find("./head/title")
    if title is None:
        title = root.find(".//title")
    if title is not None and title.text:
        yield "title", title.text, "title"
    for node in links[:MANY]:
        if (node.get("rel") or "").lower() == "canonical" and node.get("href"):
            yield "url", node.get("href"), "html"
    for key in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        if root.get(key):
            yield "language", root.get(key), "html"
            return
