"""The pages about pipelines: their code runs and prints what they say, and so do their scripts."""

import json
import re
import subprocess
import sys
import types
from itertools import takewhile

import pytest

from articleclean import Cleaner
from tests.test_docs import ROOT, python_blocks, read, run_block

NEEDS = {
    "scrapers": [],
    "tables": ["pyarrow", "polars", "pandas", "duckdb"],
    "models": ["langchain_core", "sklearn"],
}


@pytest.mark.parametrize("name", NEEDS)
def test_code_on_the_page_runs_and_prints_what_the_page_says(name, monkeypatch):
    for library in NEEDS[name]:
        pytest.importorskip(library)
    path = ROOT / f"docs/pipelines/{name}.md"
    module = types.ModuleType(f"page_{name}")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    blocks = list(python_blocks(read(path)))
    assert blocks
    for line, code in blocks:
        run_block(code, line, path, module)


def script(name, *arguments, cwd=ROOT):
    """What a script of the pages prints."""
    command = [sys.executable, ROOT / "docs/pipelines" / name, *map(str, arguments)]
    return subprocess.check_output(command, cwd=cwd, encoding="utf-8", stderr=subprocess.DEVNULL)


def sample(page, name):
    """What the page says that the script prints."""
    lines = iter(read(ROOT / f"docs/pipelines/{page}.md").splitlines())
    assert any(line.startswith(f"    $ python {name} ") for line in lines)
    return "".join(f"{line[4:]}\n" for line in takewhile(lambda line: line.startswith("    "), lines))


def shape(text):
    """The text, whatever its numbers are."""
    return re.sub(r"\d[\d,.]*", "#", text)


def test_a_parquet_file_is_cleaned_in_bounded_memory(tmp_path, texts):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    from articleclean.integrations.arrow import clean_batch

    table = pa.table({"text": texts * 60})
    pq.write_table(table, tmp_path / "in.parquet")
    said = script("clean_parquet.py", "in.parquet", "out.parquet", cwd=tmp_path)
    assert said.startswith(f"{table.num_rows:,} rows, ")
    assert shape(said) == shape(sample("tables", "clean_parquet.py"))
    assert pq.read_table(tmp_path / "out.parquet").to_pylist() == clean_batch(table).to_pylist()


def test_records_of_a_scraper(crawl, tmp_path, texts):
    said = script("clean_records.py", crawl / "0.jsonl", tmp_path / "clean.jsonl")
    records = [json.loads(line) for line in (tmp_path / "clean.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["clean"]["full_text"] for record in records] == [
        Cleaner().clean(text).full_text for text in texts[::2]
    ]
    assert shape(said) == shape(sample("scrapers", "clean_records.py"))
    assert script("clean_records.py", crawl / "1.jsonl", tmp_path / "clean.jsonl").startswith(
        f"{len(texts) // 2} records, 1 failed"
    )


def test_documents_of_a_crawl(crawl, tmp_path, texts):
    pytest.importorskip("datatrove")
    said = script("clean_with_datatrove.py", crawl, tmp_path / "out", "--tasks", 2)
    assert said.startswith(f"{len(texts)} documents: ")
    assert " 1 failed; " in said
    assert shape(said) == shape(sample("datatrove", "clean_with_datatrove.py"))
    assert script("clean_with_datatrove.py", crawl, tmp_path / "out", "--tasks", 2) == ""


def test_articles_are_found_by_their_clean_words():
    pytest.importorskip("sklearn")
    said = script("search_clean.py", "fixtures", "Who closed the harbour pier?")
    wanted = sample("models", "search_clean.py")
    assert said.split("\n")[0][6:] == wanted.split("\n")[0][6:]  # the rest may be other articles one day
    assert said.count("\n") == wanted.count("\n") == 4
    assert shape(said.splitlines()[-1]) == shape(wanted.splitlines()[-1])
