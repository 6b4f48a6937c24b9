"""The Arrow type of a cleaned article, read off the models, so that the two cannot disagree."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from articleclean.article import CleanArticle
from articleclean.errors import SettingsError, unknown
from articleclean.integrations import needs

with needs("arrow", "Arrow tables"):
    import pyarrow as pa

#: What of an article goes into a table: all but the source, which stands in the table already.
FIELDS = tuple(name for name in CleanArticle.model_fields if name != "source")


def article_type(fields: Iterable[str] = FIELDS) -> pa.StructType:
    """Return the type of the column that holds the article, with these of its fields.

    >>> print(article_type(["headline", "authors"]))
    struct<headline: string, authors: list<item: string>>
    """
    names = tuple(fields)
    for name in names:
        if name not in FIELDS:
            raise SettingsError(unknown("field", name, FIELDS))
    return pa.struct([(name, _type(CleanArticle.model_fields[name].annotation)) for name in names])


def _type(annotation: Any) -> pa.DataType:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):  # only None stands beside a type
        return _type(next(a for a in arguments if a is not type(None)))
    if origin is Literal:
        return _type(type(arguments[0]))
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if origin is dict:
        return pa.list_(pa.struct([("key", _type(arguments[0])), ("value", _type(arguments[1]))]))  # maps are rare
    if issubclass(annotation, BaseModel):
        return pa.struct([(name, _type(field.annotation)) for name, field in annotation.model_fields.items()])
    return pa.string() if issubclass(annotation, StrEnum) else _PLAIN[annotation]


_PLAIN = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), float: pa.float64()}
