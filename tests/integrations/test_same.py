"""The same documents by every way in: the articles are the same. (Spark: see test_spark.)"""

import json
import subprocess
import sys

import pytest

from articleclean import CleanArticle, Cleaner

pa = pytest.importorskip("pyarrow")
pytest.importorskip("datatrove")

from datatrove.data import Document

from articleclean.integrations.arrow import article_of, clean_batch
from articleclean.integrations.datatrove import ArticleCleaner


def by_command(texts, folder):
    for number, text in enumerate(texts):
        (folder / f"{number:02}.txt").write_bytes(text.encode())
    command = [sys.executable, "-m", "articleclean", "--json", *sorted(folder.iterdir())]
    said = subprocess.run(command, capture_output=True, check=False).stdout.decode()
    records = json.loads(said) if said.startswith("[") else [json.loads(line) for line in said.splitlines()]
    return [CleanArticle.model_validate(record.get("clean", record)) for record in records]


def by_datatrove(texts):
    documents = ArticleCleaner().run(Document(text=text, id="") for text in texts)
    return [CleanArticle.model_validate_json(document.metadata["clean"]) for document in documents]


def by_arrow(texts):
    return [article_of(row) for row in clean_batch(pa.table({"text": texts}))["clean"].to_pylist()]


def test_every_way_in_gives_the_same_articles(texts, tmp_path):
    wanted = [article.model_copy(update={"source": None}) for article in Cleaner().pipe(texts, jobs=2)]
    assert by_arrow(texts) == wanted
    assert by_datatrove(texts) == wanted
    assert [article.model_copy(update={"source": None}) for article in by_command(texts, tmp_path)] == wanted
