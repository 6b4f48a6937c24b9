"""Arrow tables: the core of every engine that works on columns.

`clean_batch` takes a RecordBatch or a Table and gives the same with three columns more: ``clean``, the article
as a struct with the fields of `CleanArticle` but its source; ``clean_flagged``; and ``clean_error``, which says
why a row has no article. A row never raises, and never costs another. A null stays null, without an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from articleclean.article import CleanArticle
from articleclean.errors import SettingsError, unknown
from articleclean.integrations import needs
from articleclean.integrations.schema import FIELDS, article_type
from articleclean.pipeline import Cleaner

with needs("arrow", "Arrow tables"):
    import pyarrow as pa
    from pyarrow import types

__all__ = ["article_of", "clean_batch", "clean_batches", "output_schema"]

T = TypeVar("T", "pa.RecordBatch", "pa.Table")

ROWS = 1_000  # of a table at a time: what a column of strings can hold, whatever the table's chunks
_BROKEN = object()  # stands for a string that is not UTF-8
_UNFIT = (UnicodeEncodeError, pa.ArrowException)  # a lone surrogate, a text too long


def clean_batch(
    batch: T,
    *,
    text: str = "text",
    html: str | None = None,
    headline: str | None = None,
    language: str | None = None,
    url: str | None = None,
    into: str = "clean",
    fields: Sequence[str] = FIELDS,
    cleaner: Cleaner | None = None,
) -> T:
    """Clean the column ``text``, or the pages in the column ``html``, and return the batch with the articles.

    A column of pages may be of strings or of bytes; offsets are those of the text that was read from the page.
    ``headline``, ``language`` and ``url`` name columns with hints. The columns added are ``into``,
    ``into_flagged`` and ``into_error``; ``fields`` are those of the article to have in it.
    Raises SettingsError for a column that is missing, in the way, or not of text.

    >>> batch = pa.record_batch({"text": ["It rained..\\nIt snowed..\\nIt hailed..", None]})
    >>> clean_batch(batch, fields=["text", "warnings"])["clean"].to_pylist()
    [{'text': 'It rained.\\nIt snowed.\\nIt hailed.', 'warnings': []}, None]
    """
    schema = output_schema(batch.schema, into=into, fields=fields)
    named = {"headline": headline, "language": language, "url": url}
    hints: dict[str, str] = {name: column for name, column in named.items() if column}
    if html and headline:
        raise SettingsError("a page has its own headline: leave out headline=")
    for column in (html or text, *hints.values()):
        _check(batch.schema, column, pages=column == html)
    job = _job(cleaner or Cleaner(), fields, pages=html is not None)
    parts = batch.to_batches(max_chunksize=ROWS) if isinstance(batch, pa.Table) else [batch]
    done = [_with(part, schema, list(_results(part, html or text, hints, job))) for part in parts]
    return pa.Table.from_batches(done, schema) if isinstance(batch, pa.Table) else done[0]


def clean_batches(batches: Iterable[T], **settings: Any) -> Iterator[T]:
    """Clean one batch after the other, with the settings of `clean_batch`: for ``mapInArrow`` and readers."""
    for batch in batches:
        yield clean_batch(batch, **settings)


def output_schema(schema: pa.Schema, *, into: str = "clean", fields: Sequence[str] = FIELDS) -> pa.Schema:
    """Return the schema of what `clean_batch` makes of a batch of this schema."""
    added = [(into, article_type(fields)), (f"{into}_flagged", pa.bool_()), (f"{into}_error", pa.string())]
    for name, kind in added:
        if name in schema.names:
            raise SettingsError(f"the table has a column {name!r} already: give another name with into=")
        schema = schema.append(pa.field(name, kind))
    return schema


def article_of(row: Mapping[str, Any]) -> CleanArticle:
    """Return the article that a row of the column ``clean`` holds, without its source: `restore` gives it back."""
    origins = {pair["key"]: pair["value"] for pair in row.get("origins", ())}
    return CleanArticle.model_validate({**row, "origins": origins})


def _check(schema: pa.Schema, column: str, *, pages: bool) -> None:
    if column not in schema.names:
        raise SettingsError(unknown("column", column, schema.names))
    kind = schema.field(column).type
    kind = kind.value_type if types.is_dictionary(kind) else kind
    if not (types.is_null(kind) or _is_text(kind) or (pages and _is_bytes(kind))):
        advice = ": decode it, or name it as html= if it holds pages" if _is_bytes(kind) else ""
        raise SettingsError(f"the column {column!r} is of {kind}, not of text{advice}")


def _is_text(kind: pa.DataType) -> bool:
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def _is_bytes(kind: pa.DataType) -> bool:
    return bool(types.is_binary(kind) or types.is_large_binary(kind) or types.is_binary_view(kind))


class _Result(NamedTuple):
    """What became of one row: the article as a plain dict, whether it is flagged, or what went wrong."""

    row: dict[str, Any] | None = None
    flagged: bool | None = None
    error: str | None = None


Job = Callable[[Any, dict[str, str]], _Result]


def _job(cleaner: Cleaner, fields: Iterable[str], *, pages: bool) -> Job:
    clean: Callable[..., CleanArticle] = cleaner.clean_html if pages else cleaner.clean
    wanted = set(fields)

    def job(value: Any, hints: dict[str, str]) -> _Result:
        article = clean(value, **hints)
        row = article.model_dump(mode="json", include=wanted)
        if "origins" in row:
            row["origins"] = [{"key": key, "value": value} for key, value in row["origins"].items()]
        return _Result(row, article.flagged)

    return job


def _results(batch: pa.RecordBatch, column: str, hints: dict[str, str], job: Job) -> Iterator[_Result]:
    known = {name: _values(batch.column(source)) for name, source in hints.items()}
    for index, value in enumerate(_values(batch.column(column))):
        said = {name: values[index] for name, values in known.items() if isinstance(values[index], str)}
        yield _attempt(job, value, said)


def _attempt(job: Job, value: Any, hints: dict[str, str]) -> _Result:
    if value is None:
        return _Result()
    if value is _BROKEN:
        return _Result(error="InputError: the text is not UTF-8")
    try:
        return job(value, hints)
    except Exception as error:  # one bad row never costs another
        return _failed(error)


def _failed(error: Exception) -> _Result:
    return _Result(error=f"{type(error).__name__}: {error}".encode(errors="replace").decode())


def _values(column: pa.Array) -> list[Any]:
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:  # Arrow does not check what it is given
        return [_value(scalar) for scalar in column]


def _value(scalar: pa.Scalar) -> Any:
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return _BROKEN


def _with(batch: pa.RecordBatch, schema: pa.Schema, results: list[_Result]) -> pa.RecordBatch:
    kind = schema.field(len(batch.columns)).type
    try:
        articles = pa.array([result.row for result in results], kind)
    except _UNFIT:
        results = [_fitting(result, kind) for result in results]
        articles = pa.array([result.row for result in results], kind)
    flags = pa.array([result.flagged for result in results], pa.bool_())
    errors = pa.array([result.error for result in results], pa.string())
    return pa.RecordBatch.from_arrays([*batch.columns, articles, flags, errors], schema=schema)


def _fitting(result: _Result, kind: pa.DataType) -> _Result:
    """The result, or an error where no column can hold it."""
    try:
        pa.array([result.row], kind)
    except _UNFIT as error:
        return _failed(error)
    return result
