"""What is done with one article: read it, clean it, and show it. Runs in the command itself or in its workers."""

from __future__ import annotations

import codecs
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from articleclean.article import CleanArticle
from articleclean.cli import formats, show
from articleclean.cli.talk import one_line
from articleclean.errors import ArticleCleanError
from articleclean.pipeline import Cleaner
from articleclean.read.bytes import unmarked
from articleclean.read.records import RecordError, recognise

if TYPE_CHECKING:
    from articleclean.cli.report_page import Entry

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Warnings that say that more went than an article can spare.
_GUARD = frozenset({"no_story", "much_removed"})


class Item(NamedTuple):
    """One article to clean, and where it came from; ``line`` is 0 where the input is that article."""

    kind: str
    data: Any
    name: str
    line: int


class Outcome(NamedTuple):
    """What became of it. ``code`` is empty, or says why it was rejected, for programs."""

    code: str = ""
    message: str = ""
    output: bytes = b""
    changed: bool = False
    explanation: str = ""
    counts: tuple[tuple[str, int, int], ...] = ()
    entry: Entry | None = None


@dataclass(frozen=True)
class Work:
    """The settings of the work on one article; a plain value that workers can have."""

    cleaner: Cleaner
    form: str | None = None
    view: str | None = None
    headline: str | None = None
    language: str | None = None
    field: str | None = None
    headline_field: str | None = None
    encoding: str | None = None
    replace: bool = False
    in_place: bool = False
    explain: bool = False
    report: bool = False
    colour: bool = False
    loud: bool = False

    def __call__(self, item: Item) -> Outcome:
        """Do the work; whatever goes wrong with this article becomes its outcome."""
        try:
            return self._done(item)
        except RecordError as error:
            return Outcome(error.code, str(error))
        except UnicodeDecodeError as error:
            return Outcome("not_utf8", self._undecoded(item, error))
        except RecursionError:
            return Outcome("too_deep", "nested too deep")
        except (ArticleCleanError, MemoryError) as error:
            return Outcome("refused", str(error) or "not enough memory")
        except Exception as error:
            if self.loud:
                raise
            mistake = "a mistake in articleclean; -vv shows where"
            return Outcome("failed", f"{type(error).__name__}: {error} ({mistake})")

    def _undecoded(self, item: Item, error: UnicodeDecodeError) -> str:
        lines = bytes(error.object[: error.start]).count(b"\n")
        place = f"line {lines + 1}, " if not item.line and lines else ""
        name = (self.encoding or error.encoding).upper()
        return f"not {name} at {place}byte {error.start}; --encoding names another"

    def _done(self, item: Item) -> Outcome:
        raw, record = _record(item)
        article, field = self._cleaned(item, record)
        if self.in_place and article.changes and _GUARD & {warning.code for warning in article.warnings}:
            return Outcome("much_removed", "too much would be removed; the file was left as it is")
        return Outcome(
            output=self._shown(item, article, raw, record, field),
            changed=bool(article.changes),
            explanation=show.explanation(article, item.name, item.line or 1) if self.explain else "",
            counts=show.counts(article),
            entry=self._entry(item, article) if self.report else None,
        )

    def _cleaned(self, item: Item, record: dict[str, Any] | None) -> tuple[CleanArticle, str]:
        """The article, and the field of its record that holds, or is to hold, its text."""
        if record is None:
            if item.kind == "html":
                return self.cleaner.clean_html(item.data, language=self.language, encoding=self.encoding), ""
            text = decoded(item.data, self.encoding)
            return self.cleaner.clean(text, headline=self.headline, language=self.language), ""
        if item.kind == "page" and "html" in record:
            encoding = self.encoding or record.get("encoding")
            page, url = record["html"], record.get("url")
            return self.cleaner.clean_html(page, url=url, language=self.language, encoding=encoding), "text"
        found = recognise(record, self.field, self.headline_field)
        language = self.language or found.language
        if found.html is not None:
            return self.cleaner.clean_html(found.html, url=found.url, language=language), "text"
        headline, text = self.headline or found.headline, found.text or ""
        return self.cleaner.clean(text, headline=headline, language=language, url=found.url), found.field

    def _shown(
        self, item: Item, article: CleanArticle, raw: str, record: dict[str, Any] | None, field: str
    ) -> bytes:
        name = f"{item.name}:{item.line}" if item.line else item.name
        if self.view == "check":
            return f"{one_line(name)}\n".encode() if article.changes else b""
        if self.view == "diff":
            return show.diff(article, name, colour=self.colour).encode("utf-8", "backslashreplace")
        form = self.form or ("text" if record is None else "jsonl")
        if form in ("json", "jsonl"):
            text = self._json(article, raw, record, field, name)
            return (text + "\n" * (form == "jsonl")).encode("utf-8")
        if form == "text":
            return article.full_text.encode("utf-8")
        return (formats.markdown if form == "markdown" else formats.html)(article).encode("utf-8")

    def _json(self, article: CleanArticle, raw: str, record: dict[str, Any] | None, field: str, name: str) -> str:
        if field and self.replace:
            return formats.with_member(raw, record or {}, field, json.dumps(article.text, ensure_ascii=False))
        if record is None:
            record = {"file": one_line(name)}
            raw = json.dumps(record)
        return formats.with_member(raw, record, "clean", article.to_json(source=False))

    def _entry(self, item: Item, article: CleanArticle) -> Entry:
        from articleclean.cli.report_page import entry  # noqa: PLC0415

        return entry(article, f"{item.name}:{item.line}" if item.line else item.name)


def decoded(data: bytes, encoding: str | None) -> str:
    """The text of a file: as its byte order mark or the zeros of UTF-16 say, in the encoding named, else UTF-8."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode("utf-8-sig" if name == "utf-8" else name)
    return data.decode(encoding or unmarked(data) or "utf-8")


def _record(item: Item) -> tuple[str, dict[str, Any] | None]:
    """The record of an item as JSON text and as fields; None where the input is an article itself."""
    if item.kind == "json":
        text = item.data.decode()
        return text, _parsed(text)
    if item.kind == "row":
        return _as_json(item.data), item.data
    if item.kind == "page":
        record = dict(item.data)
        if "text" in record:
            record["text"] = decoded(record["text"], record.get("encoding"))
        page = {name: value for name, value in record.items() if name not in ("html", "encoding")}
        return _as_json(page), record
    return "", None


def _parsed(text: str) -> dict[str, Any]:
    try:
        record = json.loads(text, parse_constant=_not_json, parse_int=_number, parse_float=_number)
    except RecordError:
        raise
    except ValueError as error:
        raise RecordError("not_json", f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise RecordError("not_an_object", "JSON, but not an object with fields")
    return record


def _number(_digits: str) -> float:
    return 0.0  # numbers stay as they are written; their values are not asked for


def _not_json(name: str) -> None:
    raise RecordError("not_json", f"not JSON: {name} is no number")


def _as_json(record: dict[str, Any]) -> str:
    try:
        return json.dumps(record, ensure_ascii=False, default=str, allow_nan=False)
    except ValueError as error:
        raise RecordError("not_json", f"cannot be written as JSON: {error}") from None
