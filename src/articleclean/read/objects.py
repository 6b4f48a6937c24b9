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
    fields = {name: _plain(value) for name in _NAMES if (value := getattr(given, name, None))}
    if getattr(given, "body", given) is None:
        fields.pop("plaintext", None)  # fundus says "None" there
    if "url" not in fields and (url := getattr(getattr(given, "html", None), "responded_url", None)):
        fields["url"] = url
    return fields


def _plain(value: Any) -> Any:
    """What a body or a page that is no string holds, as those of fundus are not."""
    text = getattr(value, "text", None)
    return text() if callable(text) else getattr(value, "content", value)
