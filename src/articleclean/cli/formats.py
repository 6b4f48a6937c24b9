"""A clean article as text, Markdown, HTML or JSON, and what stands around several in one output."""

from __future__ import annotations

import json
import re
from html import escape
from itertools import groupby
from typing import Any, NamedTuple

from articleclean.article import CleanArticle, Paragraph
from articleclean.document import Role

SUFFIXES = {"text": ".txt", "json": ".json", "jsonl": ".jsonl", "markdown": ".md", "html": ".html"}

_MARKS = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w{1,32};)")
_OPENS = re.compile(r"(?:[#+=-]|\d{1,9}[.)])")
_BULLET = re.compile(r"[•‣◦·*–-]\s{1,9}")


class Frame(NamedTuple):
    """What stands before, between and after the articles of one output."""

    before: bytes = b""
    between: bytes = b""
    after: bytes = b""


def frame(form: str, *, many: bool) -> Frame:
    """The frame of a format; ``many`` where an output may hold more than one article."""
    if form == "json":
        return Frame(b"[\n", b",\n", b"\n]\n") if many else Frame(after=b"\n")
    if form == "html":
        return Frame(b'<!doctype html>\n<meta charset="utf-8">\n<title>Clean articles</title>\n')
    if form == "markdown":
        return Frame(between=b"\n* * *\n\n")
    return Frame()


def markdown(article: CleanArticle) -> str:
    r"""The article in CommonMark.

    >>> from articleclean import clean
    >>> markdown(clean("1. It rained *all* day."))
    '1\\. It rained \\*all\\* day.\n'
    """
    parts = [f"# {_escaped(article.headline)}"] if article.headline else []
    if article.deck:
        parts.append(f"*{_escaped(article.deck)}*")
    for role, group in groupby(article.paragraphs, key=lambda paragraph: paragraph.role):
        lines = [_line(paragraph) for paragraph in group]
        parts.append("\n".join(lines) if role is Role.LIST_ITEM else "\n\n".join(lines))
    return "\n\n".join(parts) + "\n" if parts else ""


def _line(paragraph: Paragraph) -> str:
    if paragraph.role is Role.LIST_ITEM:
        return "- " + _escaped(_BULLET.sub("", paragraph.text, count=1))
    before = {Role.SUBHEAD: "## ", Role.QUOTE: "> "}.get(paragraph.role, "")
    return before + _escaped(paragraph.text)


def _escaped(text: str) -> str:
    text = _MARKS.sub(r"\\\g<0>", text)
    if opens := _OPENS.match(text):
        text = f"{text[: opens.end() - 1]}\\{text[opens.end() - 1 :]}"
    return text


_TAGS = {Role.SUBHEAD: "h2", Role.LIST_ITEM: "li", Role.QUOTE: "blockquote"}


def html(article: CleanArticle) -> str:
    """The article as an ``article`` element."""
    language = f' lang="{escape(article.language)}"' if article.language else ""
    lines = [f"<article{language}>"]
    if article.headline:
        lines.append(f"<h1>{escape(article.headline)}</h1>")
    if article.deck:
        lines.append(f'<p class="deck">{escape(article.deck)}</p>')
    for role, group in groupby(article.paragraphs, key=lambda paragraph: paragraph.role):
        tag = _TAGS.get(role, "p")
        items = [f"<{tag}>{escape(_BULLET.sub('', p.text, 1) if tag == 'li' else p.text)}</{tag}>" for p in group]
        lines += ["<ul>", *items, "</ul>"] if tag == "li" else items
    return "\n".join([*lines, "</article>"]) + "\n"


def members(text: str) -> list[tuple[str, int, int, int]]:
    r"""The members of a JSON object: key, where it starts, where its value starts and ends.

    >>> members('{"a": 1, "b": [2]}')
    [('a', 1, 6, 7), ('b', 9, 14, 17)]
    """
    decoder = json.JSONDecoder(parse_int=str, parse_float=str)
    at = _past(text, text.index("{") + 1)
    found = []
    while text[at] != "}":
        key, end = decoder.raw_decode(text, at)
        value = _past(text, _past(text, end) + 1)
        _, end = decoder.raw_decode(text, value)
        found.append((key, at, value, end))
        at = _past(text, end)
        if text[at] == ",":
            at = _past(text, at + 1)
    return found


def _past(text: str, at: int) -> int:
    while text[at] in " \t\r\n":
        at += 1
    return at


def with_member(text: str, record: dict[str, Any], name: str, value: str) -> str:
    r"""A JSON object with one more member; the others stay as they were written, to the last digit.

    >>> with_member('{"n": 1e999}', {"n": "1e999"}, "clean", "true")
    '{"n": 1e999, "clean": true}'
    """
    if name not in record:
        opened = text.rstrip()[:-1].rstrip()
        return f"{opened}{'' if opened.endswith('{') else ', '}{json.dumps(name)}: {value}}}"
    *_, (_, _, start, end) = (member for member in members(text) if member[0] == name)
    return text[:start] + value + text[end:]
