"""Articles as scrapers give them: a record, or an object of trafilatura, newspaper4k, news-please or fundus.

Nothing of those packages is imported: an object is asked for its fields, by the ways in which they all give them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from articleclean.read.records import HEADLINE, HTML, LANGUAGE, TEXT, URL

_METHODS = ("as_dict", "get_dict", "model_dump", "to_dict", "_asdict")
_NAMES = tuple(dict.fromkeys((*TEXT, *HTML, *HEADLINE, *LANGUAGE, *URL)))


def as_record(given: Mapping[str, Any] | object) -> Mapping[str, Any]:
    """Return the fields of a record or of an object that holds an article.

    >>> class Article:
    ...     maintext, title = "It rained.", "Rain"
    >>> as_record(Article())
    {'maintext': 'It rained.', 'title': 'Rain'}
    """
    if isinstance(given, str | bytes | bytearray):
        raise TypeError(f"clean_record() takes a record or an object, not {type(given).__name__}: call clean()")
    if isinstance(given, Mapping):
        return given
    for name in _METHODS:
        method = getattr(given, name, None)
        fields = method() if callable(method) else None
        if isinstance(fields, Mapping):
            return fields
    values = {name: getattr(given, name, None) for name in _NAMES}
    return {name: value if isinstance(value, Mapping) else _text(value) for name, value in values.items() if value}


def _text(value: Any) -> Any:
    """A body that is no string but has one, as that of fundus has."""
    method = getattr(value, "text", None)
    return method() if callable(method) else value
