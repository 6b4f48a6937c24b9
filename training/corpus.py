"""Reads the development corpora: pages, their gold body, and the texts that extractors made of them."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

SPACELESS = {"zh", "ja", "th", "km", "lo", "my", "bo"}
_TOKEN = re.compile(r"\w+")
CORPORA = ("scrapinghub", "fundus", "pages")


class Text(NamedTuple):
    """One text made of one page, and what of it should be kept."""

    corpus: str
    page: str
    publisher: str
    lang: str
    input: str
    source: str
    gold: str
    headline: str


def tokens(text: str, lang: str | None = None) -> list[str]:
    """Words; in scripts without spaces, letters."""
    return [c for c in text if c.isalnum()] if lang in SPACELESS else _TOKEN.findall(text)


def records(data: Path, corpus: str) -> Iterator[dict]:
    """Yield the pages of a corpus."""
    with gzip.open(data / f"{corpus}.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def texts(data: Path, inputs: frozenset[str] | None = None) -> Iterator[Text]:
    """Yield every text of every page (or those of some inputs), and gold bodies as texts (input ``gold``)."""
    for corpus in CORPORA:
        for record in records(data, corpus):
            common = corpus, record["id"], publisher(record), record["lang"]
            gold, headline = record["body"], record.get("headline") or ""
            for name, source in sorted(record["inputs"].items()):
                if source.strip() and (inputs is None or name in inputs):
                    yield Text(*common, name, source, gold, headline)
            if corpus != "pages":
                yield Text(*common, "gold", gold, gold, headline)


def publisher(record: dict) -> str:
    """Who published a page: its name, else the domain, else the page itself."""
    if record.get("publisher"):
        return record["publisher"]
    host = urlsplit(record.get("url") or "").hostname
    return ".".join(host.split(".")[-2:]) if host else record["id"]


def fold(publisher: str, folds: int) -> int:
    """The fold a publisher belongs to, the same in every run."""
    return chance(publisher, folds)


def chance(key: str, count: int) -> int:
    """A number below the count that looks random and is the same in every run."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % count


def digest(data: Path) -> str:
    """What the weights were fitted on."""
    whole = hashlib.sha256()
    for corpus in CORPORA:
        whole.update((data / f"{corpus}.dev.jsonl.gz").read_bytes())
    return whole.hexdigest()
