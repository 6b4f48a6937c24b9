"""Records of scrapers: which field holds what, by the names that their tools give.

Known are trafilatura (``text``, ``raw_text``, ``title``, ``source``), newspaper4k (``text``, ``article_html``,
``meta_lang``, ``canonical_link``), news-please (``maintext``, ``title``, ``url``), fundus (``plaintext``, or
``body`` with its sections) and the plain names that corpora use. Nothing of those packages is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from articleclean.errors import InputError

TEXT = ("text", "maintext", "plaintext", "raw_text", "content", "body")
HTML = ("html", "raw_html", "article_html")
HEADLINE = ("headline", "title")
URL = ("url", "canonical_link", "source_url", "source")
#: newspaper4k writes English as the ``language`` where the page names none; what the page says is ``meta_lang``.
LANGUAGE = ("meta_lang", "language", "lang")


class RecordError(InputError):
    """A record without a text to clean; ``code`` is stable, for programs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[RecordError], tuple[str, str]]:
        return type(self), (self.code, str(self))


class Recognised(NamedTuple):
    """What a record holds: ``text``, or ``html`` where there is no text; ``field`` is where it was found."""

    field: str
    text: str | None
    html: str | None
    headline: str | None
    url: str | None
    language: str | None


def recognise(
    record: Mapping[str, Any], field: str | None = None, headline_field: str | None = None
) -> Recognised:
    """Find the text of a record and what else it tells; ``field`` and ``headline_field`` name what is not known.

    >>> recognise({"maintext": "It rained.", "title": "Rain", "url": "https://example.org/"}).headline
    'Rain'
    """
    name, value = _named(record, field) if field else _found(record)
    is_html = name in HTML
    return Recognised(
        name,
        None if is_html else value,
        value if is_html else None,
        _first(record, (headline_field,) if headline_field else HEADLINE),
        _first(record, URL),
        _language(record),
    )


def _named(record: Mapping[str, Any], field: str) -> tuple[str, str]:
    if field not in record:
        raise RecordError("no_text", f"no field {field!r}; the record has {_names(record)}")
    if not isinstance(record[field], str):
        raise RecordError("wrong_type", f"the field {field!r} is {_type(record[field])}, not a text")
    return field, record[field]


def _found(record: Mapping[str, Any]) -> tuple[str, str]:
    known = {name: record[name] for name in TEXT if name in record}
    known |= {name: html for name in HTML if (html := _html(record.get(name)))}
    for name, value in known.items():
        text = _sections(value) if name == "body" and isinstance(value, Mapping) else value
        if isinstance(text, str) and text.strip():
            return name, text
    for name, value in known.items():
        if isinstance(value, str):
            return name, value
    for name, value in known.items():
        raise RecordError("wrong_type", f"the field {name!r} is {_type(value)}, not a text")
    raise RecordError("no_text", f"no field with a text; the record has {_names(record)} (--field names one)")


def _html(value: Any) -> str | None:
    """A page: a text, or the ``content`` of what fundus calls its HTML."""
    page = value.get("content") if isinstance(value, Mapping) else value
    return page if isinstance(page, str) and page.strip() else None


def _language(record: Mapping[str, Any]) -> str | None:
    is_default = "meta_lang" in record and record.get("language") == "en"
    return _first(record, tuple(name for name in LANGUAGE if not is_default or name != "language"))


def _sections(body: Mapping[str, Any]) -> str | None:
    """The text of a body in sections, as fundus writes it."""
    sections = body.get("sections")
    if not isinstance(sections, list):
        return None
    parts = _strings(body.get("summary"))
    for section in sections:
        if isinstance(section, Mapping):
            parts += _strings(section.get("headline")) + _strings(section.get("paragraphs"))
    return "\n\n".join(parts)


def _strings(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str) and text]


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    values = (record.get(name) for name in names)
    return next((value for value in values if isinstance(value, str) and value.strip()), None)


def _names(record: Mapping[str, Any]) -> str:
    shown = [repr(str(name)[:40]) for name in list(record)[:6]]
    return ", ".join([*shown, "…"] if len(record) > 6 else shown) or "no field at all"


def _type(value: Any) -> str:
    names = {type(None): "null", bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return names.get(type(value), "an object" if isinstance(value, Mapping) else "no text")
