"""What an input holds, by its content first and by its name where the content leaves it open."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

KINDS = ("text", "html", "json", "jsonl", "csv", "tsv", "parquet", "warc")
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
}
PACKED = (".gz", ".zst")
#: One article a file; the others hold records.
SINGLE = frozenset({"text", "html"})

_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99})?<(?:!doctype\s+html|html[\s>])", re.I | re.S
)


def kind_by_name(name: str) -> str | None:
    """The kind a name tells, whatever it is packed with.

    >>> kind_by_name("crawl/part-1.jsonl.gz"), kind_by_name("README")
    ('jsonl', None)
    """
    path = PurePath(name)
    if path.suffix.lower() in PACKED:
        path = path.with_suffix("")
    return SUFFIXES.get(path.suffix.lower())


def kind_of(head: bytes, name: str) -> str:
    """The kind of an input, from its first bytes (unpacked) and its name.

    >>> kind_of(b"<!DOCTYPE html><p>Rain", "story.txt"), kind_of(b'[{"text": "Rain"}]', "a.jsonl")
    ('html', 'json')
    """
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _HTML.match(start):
        return "html"
    named = kind_by_name(name)
    if named in ("json", "jsonl"):
        return _json_or_lines(start, named)
    if named is None and start[:1] == b"{" and _is_json(start.split(b"\n", 1)[0]):
        return "jsonl"
    return named or "text"


def _json_or_lines(start: bytes, named: str) -> str:
    first, _, rest = start.partition(b"\n")
    first = first.strip()
    if first in (b"{", b"[", b"[{") or re.match(rb"\[\s*\{", first):
        return "json"
    if named == "json" and not (first[:1] == b"{" and rest.strip() and _is_json(first)):
        return "json"
    return "jsonl"


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
