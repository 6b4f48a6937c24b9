"""The pages about pipelines: their code runs and prints what they say, and so do their scripts."""

import subprocess
import sys
import types

import pytest

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


def test_a_parquet_file_is_cleaned_in_bounded_memory(tmp_path, texts):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    from articleclean.integrations.arrow import clean_batch

    table = pa.table({"text": texts * 60})
    pq.write_table(table, tmp_path / "in.parquet")
    command = [sys.executable, ROOT / "docs/pipelines/clean_parquet.py", "in.parquet", "out.parquet"]
    said = subprocess.check_output(command, cwd=tmp_path, encoding="utf-8")
    assert said.startswith(f"{table.num_rows} rows, ")
    assert pq.read_table(tmp_path / "out.parquet").to_pylist() == clean_batch(table).to_pylist()
