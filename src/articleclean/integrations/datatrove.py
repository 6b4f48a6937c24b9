"""A step for datatrove pipelines, between a reader and a writer, and a reader that loses no record.

The step is pickled to the workers with its settings alone. It counts in the statistics of the run how many
articles were changed, flagged and failed, and how often each rule decided; datatrove adds the workers' numbers
up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Literal

from articleclean.article import CleanArticle
from articleclean.errors import InputError, SettingsError
from articleclean.integrations import needs
from articleclean.pipeline import Cleaner
from articleclean.read.records import recognise

with needs("datatrove", "datatrove pipelines"):
    from datatrove.data import Document, DocumentsPipeline
    from datatrove.pipeline.base import PipelineStep
    from datatrove.pipeline.readers.base import BaseDiskReader
    from datatrove.pipeline.writers.disk_base import DiskWriter

__all__ = ["ArticleCleaner", "RecordReader"]

#: Keys of the metadata of a document that are hints, where they hold a string.
HINTS = ("headline", "language", "url")
REASON = "clean_reason"


class RecordReader(BaseDiskReader):
    """Read the records of scrapers from JSONL files; a line that cannot be read becomes a document that says so.

    The text, the headline, the language and the URL are found by the names that trafilatura, newspaper4k,
    news-please and fundus give them; everything else goes into the metadata. (datatrove's own reader leaves out
    lines that are not JSON, stops a file at a byte that is not UTF-8, and a run at a text that is a number.) A
    line without an article keeps its bytes, as Latin-1, and `ArticleCleaner` sends it to its exclusion writer.
    """

    name = "📰 records"

    def read_file(self, filepath: str) -> Iterator[Document]:
        """Yield a document for each line that is not blank."""
        with self.data_folder.open(filepath, "rb", compression="infer") as file:
            for number, line in enumerate(file):
                if line.strip():
                    yield self._document(line, f"{filepath}/{number}")

    def _document(self, line: bytes, place: str) -> Document:
        try:
            record = json.loads(line.decode("utf-8-sig"))
            if not isinstance(record, dict):
                raise InputError("JSON, but not an object with fields")
            found = recognise(record)
        except (ValueError, RecursionError) as error:
            return Document(
                text=line.decode("latin-1"), id=place, metadata={REASON: f"{type(error).__name__}: {error}"}
            )
        hints = {name: getattr(found, name) for name in HINTS}
        rest = {name: value for name, value in record.items() if name not in (found.field, "id")}
        return Document(text=found.text or "", id=str(record.get("id", place)), metadata={**rest, **hints})


class ArticleCleaner(PipelineStep):
    """Clean each document: its text becomes ``full_text`` (or ``text``, the body alone) of the article.

    With ``html`` the texts are pages, as readers of web archives give them.

    The metadata gains ``clean``, the article as JSON without its source (from it and ``full_text`` the source
    can be restored), and ``clean_flagged``. With an ``exclusion_writer``, flagged and failed documents go there,
    with their text as it came and ``clean_reason``: what went wrong, or the codes of the warnings. Without one,
    flagged documents go on, and failed ones are dropped and counted. ``record=False`` leaves ``clean`` out.
    """

    type = "✂️ - FORMAT"
    name = "📰 articleclean"

    def __init__(
        self,
        cleaner: Cleaner | None = None,
        *,
        html: bool = False,
        put: Literal["full_text", "text"] = "full_text",
        record: bool = True,
        exclusion_writer: DiskWriter | None = None,
    ) -> None:
        super().__init__()
        if put not in ("full_text", "text"):
            raise SettingsError(f"put is 'full_text' or 'text', not {put!r}")
        self.cleaner = cleaner or Cleaner()
        self.html = html
        self.put = put
        self.record = record
        self.exclusion_writer = exclusion_writer

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:  # noqa: ARG002
        """Yield the documents with their clean text, in order."""
        with self.exclusion_writer or nullcontext() as writer:
            for document in data:
                reason = self._clean(document)
                if reason is None:
                    self.stat_update("forwarded")
                    self.update_doc_stats(document)
                    yield document
                    continue
                self.stat_update("dropped")
                if writer:
                    document.metadata[REASON] = reason
                    writer.write(document, rank)

    def _clean(self, document: Document) -> str | None:
        """Clean the document in place, or leave it as it is and say why it does not go on."""
        if REASON in document.metadata:
            self.stat_update("total", "failed")
            return str(document.metadata[REASON])
        with self.track_time():
            try:
                article = self._article(document)
            except Exception as error:  # one bad document never costs another, and never the run
                self.stat_update("total", "failed")
                return f"{type(error).__name__}: {error}"
        self._count(article)
        if article.flagged and self.exclusion_writer:
            return ", ".join(warning.code for warning in article.warnings if warning.asks)
        document.text = article.full_text if self.put == "full_text" else article.text
        document.metadata["clean_flagged"] = article.flagged
        if self.record:
            document.metadata["clean"] = article.to_json(source=False)
        return None

    def _article(self, document: Document) -> CleanArticle:
        hints = {name: value for name in HINTS if isinstance(value := document.metadata.get(name), str)}
        if not self.html:
            return self.cleaner.clean(document.text, **hints)
        hints.pop("headline", None)  # a page has its own
        return self.cleaner.clean_html(document.text, **hints)

    def _count(self, article: CleanArticle) -> None:
        self.stat_update("total", *_labels(article))
        for change in article.changes:
            self.stat_update(f"rule/{change.rule}")


def _labels(article: CleanArticle) -> Iterator[str]:
    if article.changes:
        yield "changed"
    if article.flagged:
        yield "flagged"
