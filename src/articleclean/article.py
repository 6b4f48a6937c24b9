"""The result: a `CleanArticle` and its parts, as frozen pydantic models with a versioned JSON schema."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticSerializationError

from articleclean import changes as record
from articleclean.document import Role

SpanPair = tuple[int, int]
Part = TypeVar("Part", "Change", "Removed", "Paragraph")


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Change(_Frozen):
    """One thing that was done: ``before`` stood at ``source[start:end]``, ``after`` stands in its place."""

    start: int = Field(description="first code point of the source that was changed")
    end: int = Field(description="code point after the last; equal to start for an insertion")
    before: str
    after: str
    rule: str = Field(description="id of the rule that decided; see `articleclean.list_rules`")
    reason: str = ""
    earlier: tuple[str, ...] = Field((), description="rules that had changed the same characters before")

    @property
    def span(self) -> SpanPair:
        """``(start, end)`` in the source."""
        return (self.start, self.end)


class Removed(_Frozen):
    """A block or a phrase that was taken out of the article."""

    text: str = Field(description="as it stood in the source")
    span: SpanPair
    rule: str
    category: str
    reason: str = ""


class Paragraph(_Frozen):
    """A kept block of the body."""

    text: str
    role: Role = Role.PARAGRAPH
    spans: tuple[SpanPair, ...] = Field(description="the stretches of the source it comes from")
    path: str | None = Field(None, description="of a page: the element it stood in, as an XPath")


class Warning(_Frozen):  # noqa: A001 - the name of the field in the interface
    """Something a person may want to know; ``asks`` tells whether a person should look."""

    code: str
    message: str
    asks: bool = False


_set_values, _set_fields, _set_extra, _set_private = (
    vars(BaseModel)[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
_FIELDS = {model: set(model.model_fields) for model in (Change, Removed, Paragraph)}


def trusted(model: type[Part], values: Sequence[dict[str, Any]]) -> tuple[Part, ...]:
    """Return parts of an article from a value for every field of each, unchecked, which costs a fifth.

    One thing is done to all of them at a time, which leaves the loops to C: a page has them by the hundred.
    """
    made = tuple(map(object.__new__, repeat(model, len(values))))
    for put, each in (
        (_set_values, values),
        (_set_fields, repeat(_FIELDS[model])),
        (_set_extra, repeat(None)),
        (_set_private, repeat(None)),
    ):
        deque(map(put, made, each), maxlen=0)
    return made


class CleanArticle(_Frozen):
    """A cleaned article, with everything that was done to get it.

    ``full_text`` is the headline, the deck and the body as they stood, in source order; ``text`` is the body
    alone. Offsets are code points of ``source``. A value that was not found in the text but given by the caller
    or claimed by the page says so in ``origins``. Equal inputs give equal articles.
    """

    schema_version: Literal[1] = 1
    headline: str | None = None
    alternative_headlines: tuple[str, ...] = ()
    kicker: str | None = None
    deck: str | None = None
    byline: str | None = Field(None, description="the lines that name the writers, as they stood")
    authors: tuple[str, ...] = ()
    dateline: str | None = Field(None, description="place and agency that open the first paragraph")
    section: str | None = None
    published: str | None = Field(
        None, description="the line that dates the article, as it stood, or what the page claims"
    )
    published_iso: str | None = Field(
        None,
        description="the same in ISO 8601, where it names one day for sure; no zone where none is told",
    )
    updated: str | None = Field(None, description="the same for when it was last changed")
    updated_iso: str | None = None
    language: str | None = None
    url: str | None = None
    origins: dict[str, str] = Field(
        default_factory=dict, description="field -> where its value comes from, where that is not the text"
    )
    paragraphs: tuple[Paragraph, ...] = ()
    text: str = ""
    full_text: str = ""
    removed: tuple[Removed, ...] = ()
    changes: tuple[Change, ...] = ()
    warnings: tuple[Warning, ...] = ()
    source: str | None = Field(None, description="the text given; None where it was left out to save room")

    @property
    def flagged(self) -> bool:
        """Whether a warning asks for a person."""
        return any(warning.asks for warning in self.warnings)

    def restore(self) -> str:
        """Return the source, rebuilt from ``full_text`` and ``changes`` alone."""
        return record.restore(self.full_text, self.changes)

    def explain(self) -> str:
        """Say in lines what was done and why: place in the source, rule, reason, before and after."""
        from articleclean.report import explain  # noqa: PLC0415 - only people ask

        return explain(self)

    def diff(self, *, context: int = 1) -> str:
        """Return a unified diff from the source to ``full_text``, by lines."""
        from articleclean.report import diff  # noqa: PLC0415

        return diff(self, context)

    def to_html(self) -> str:
        """Return a self-contained page that shows the source with everything marked that was changed."""
        from articleclean.report import to_html  # noqa: PLC0415

        return to_html(self)

    def to_json(self, *, source: bool = True, indent: int | None = None) -> str:
        """Return the article as JSON, in pure ASCII where the source holds what UTF-8 cannot.

        ``source=False`` leaves the source out; `restore` gives it back.
        """
        article = self if source else self.model_copy(update={"source": None})
        return article.model_dump_json(indent=indent)

    def model_dump_json(self, **settings: Any) -> str:
        """As pydantic's, and lone surrogates are written as escapes instead of failing."""
        try:
            return super().model_dump_json(**settings)
        except PydanticSerializationError:
            indent = settings.pop("indent", None)
            return json.dumps(self.model_dump(mode="json", **settings), indent=indent)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **settings: Any) -> Self:
        """As pydantic's, and lone surrogates written as escapes are read."""
        try:
            return super().model_validate_json(json_data, **settings)
        except ValidationError as error:
            if any(e["type"] == "json_invalid" for e in error.errors(include_input=False)):
                try:
                    data = json.loads(json_data)
                except ValueError:
                    raise error from None
                return cls.model_validate(data, **settings)
            raise
