"""Every test here runs against the real library, and is skipped, with its name, where that is not installed."""

import json

import pytest

from tests.golden import slugs, source

BAD = 7  # a record whose text is a number


@pytest.fixture(scope="session")
def texts():
    return [source(slug) for slug in slugs()]


@pytest.fixture
def crawl(tmp_path, texts):
    """A folder with two files of records, one of which has a number for a text."""
    folder = tmp_path / "crawl"
    folder.mkdir()
    records = [
        {"id": str(number), "text": text, "url": f"https://example.org/{number}"}
        for number, text in enumerate(texts)
    ]
    records[BAD]["text"] = 12
    for part in (0, 1):
        lines = "".join(json.dumps(record) + "\n" for record in records[part::2])
        (folder / f"{part}.jsonl").write_text(lines, encoding="utf-8")
    return folder
