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
    # As records: of a file the command takes a byte order mark for what it is, and not for a part of the text.
    file = folder / "records.jsonl"
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    command = [sys.executable, "-m", "articleclean", "-j", "2", "-f", "jsonl", file]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [CleanArticle.model_validate(json.loads(line)["clean"]) for line in said.splitlines()]


def by_datatrove(texts):
    documents = ArticleCleaner().run(Document(text=text, id="") for text in texts)
    return [CleanArticle.model_validate_json(document.metadata["clean"]) for document in documents]


def by_arrow(texts):
    return [article_of(row) for row in clean_batch(pa.table({"text": texts}))["clean"].to_pylist()]


def test_every_way_in_gives_the_same_articles(texts, tmp_path):
    wanted = [article.model_copy(update={"source": None}) for article in Cleaner().pipe(texts, jobs=2)]
    assert by_arrow(texts) == wanted
    assert by_datatrove(texts) == wanted
    assert by_command(texts, tmp_path) == wanted
