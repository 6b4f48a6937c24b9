import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("datatrove")
pq = pytest.importorskip("pyarrow.parquet")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.writers import JsonlWriter

from articleclean import CleanArticle, Cleaner, SettingsError
from articleclean.integrations.datatrove import ArticleCleaner, RecordReader
from tests.integrations.conftest import BAD

SCRIPT = Path(__file__).parents[2] / "docs/pipelines/clean_with_datatrove.py"
AD = "The bridge is closed.\n\nAdvertisement\n\nNobody knows for how long, the mayor said on Monday.\n"


def lines(folder):
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def clean(*texts, **settings):
    step = ArticleCleaner(**settings)
    return list(step.run(Document(text=text, id=str(number)) for number, text in enumerate(texts))), step.stats


def test_the_text_is_replaced_and_the_record_gives_it_back():
    [document], stats = clean(AD)
    assert document.text == Cleaner().clean(AD).full_text
    article = CleanArticle.model_validate_json(document.metadata["clean"])
    assert article.source is None
    assert article.restore() == AD
    assert document.metadata["clean_flagged"] is False
    assert stats["total"].total == stats["changed"].total == stats["forwarded"].total == 1
    assert stats["rule/ads.en.marker"].total == 1
    [document], _ = clean("The bridge of the harbour is closed\n\n" + AD * 3, put="text", record=False)
    assert document.text.startswith("The bridge")
    assert "clean" not in document.metadata
    with pytest.raises(SettingsError, match="put is"):
        ArticleCleaner(put="body")


def test_metadata_gives_hints():
    step = ArticleCleaner()
    metadata = {"headline": "Elsewhere", "language": 3, "url": "https://example.org/"}
    [document] = step.run([Document(text=AD, id="1", metadata=metadata)])
    article = CleanArticle.model_validate_json(document.metadata["clean"])
    assert (article.headline, article.language, article.url) == ("Elsewhere", None, "https://example.org/")


def test_without_a_writer_flagged_documents_go_on_and_failed_ones_are_counted():
    documents, stats = clean("", 12, AD)
    assert [document.id for document in documents] == ["0", "2"]
    assert documents[0].metadata["clean_flagged"] is True
    assert stats["failed"].total == stats["dropped"].total == stats["flagged"].total == 1
    assert stats["total"].total == 3


def test_the_step_pickles_with_its_settings():
    step = pickle.loads(pickle.dumps(ArticleCleaner(Cleaner(keep={"ad_marker"}))))
    [document] = step.run([Document(text=AD, id="1")])
    assert document.text == AD


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_cleans_counts_and_excludes(tmp_path, crawl, texts, workers):
    pipeline = [
        RecordReader(str(crawl), add_file_path=False),
        ArticleCleaner(exclusion_writer=JsonlWriter(str(tmp_path / "excluded"), compression=None)),
        JsonlWriter(str(tmp_path / "clean"), compression=None),
    ]
    done = LocalPipelineExecutor(pipeline, tasks=2, workers=workers, logging_dir=str(tmp_path / "logs")).run()
    articles = {str(number): Cleaner().clean(text) for number, text in enumerate(texts)}
    excluded = {record["id"]: record for record in lines(tmp_path / "excluded")}
    assert excluded[f"{BAD % 2}.jsonl/{BAD // 2}"]["metadata"]["clean_reason"].startswith(
        "RecordError: the field 'text' is a number"
    )
    wanted = {
        id_: article.full_text for id_, article in articles.items() if id_ != str(BAD) and not article.flagged
    }
    assert {record["id"]: record["text"] for record in lines(tmp_path / "clean")} == wanted
    assert len(wanted) + len(excluded) == len(texts)
    stats = {step.name: step.stats for step in done.stats}["✂️ - FORMAT: 📰 articleclean"]
    assert stats["total"].total == len(texts)
    assert stats["failed"].total == 1
    assert stats["forwarded"].total == len(wanted)


def test_the_script_goes_on_where_it_was_stopped(tmp_path, crawl):
    command = [sys.executable, SCRIPT, crawl, tmp_path, "--tasks", "2"]
    subprocess.run(command, check=True, capture_output=True)
    first = {path: path.read_bytes() for path in (tmp_path / "clean").iterdir()}
    assert len(first) == 2
    assert sum(pq.read_table(path).num_rows for path in first) + len(lines(tmp_path / "excluded")) == len(
        lines(crawl)
    )
    # as after a crash: one task did not come to its end, and its file is half written
    (tmp_path / "logs/completions/00001").unlink()
    broken = sorted(first)[1]
    broken.write_bytes(b"half")
    subprocess.run(command, check=True, capture_output=True)
    assert {path: path.read_bytes() for path in (tmp_path / "clean").iterdir()} == first


def test_a_broken_line_costs_itself_alone(tmp_path):
    good = json.dumps({"maintext": AD, "title": "Bridge closed", "id": 5, "tags": ["a"]}).encode()
    bad = [b'{"text": "caf\xe9"}', b"{broken", b"[1]", b'{"text": null}', b"\xef\xbb\xbf" + good, b"[" * 99_999]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([good, b"", *bad, good]) + b"\n")
    documents = list(RecordReader(str(tmp_path)).run())
    assert [document.id for document in documents if document.text == AD] == ["5", "5", "5"]
    assert [document.text.encode("latin-1").rstrip() for document in documents if document.text != AD] == [
        line for line in bad if good not in line
    ]
    assert (documents[0].metadata["headline"], documents[0].metadata["tags"]) == ("Bridge closed", ["a"])
    step = ArticleCleaner()
    assert len(list(step.run(documents))) == 3
    assert step.stats["failed"].total == 5


def test_pages_are_cleaned_too():
    page = "<article><h1>Rain</h1>" + "<p>It rained all day, the owner said.</p>" * 3 + "</article>"
    step = ArticleCleaner(html=True)
    [document] = step.run(
        [Document(text=page, id="1", metadata={"headline": "Snow", "url": "https://example.org/"})]
    )
    article = Cleaner().clean_html(page, url="https://example.org/")
    assert document.text == article.full_text
    assert CleanArticle.model_validate_json(document.metadata["clean"]).url == "https://example.org/"
