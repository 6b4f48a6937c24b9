"""An item pipeline for Scrapy: ``ITEM_PIPELINES = {"articleclean.integrations.scrapy.ArticleCleaner": 300}``.

Settings: ``ARTICLECLEAN`` is a dict of the settings of `Cleaner`; ``ARTICLECLEAN_FIELD`` names the field with
the text where it has none of the usual names (``text``, ``body``, ``content``, …).
"""

from __future__ import annotations

import logging
from typing import Any, Self

from articleclean.article import CleanArticle
from articleclean.integrations import needs
from articleclean.pipeline import Cleaner

with needs("scrapy", "Scrapy items"):
    from itemadapter import ItemAdapter
    from scrapy.crawler import Crawler

__all__ = ["ArticleCleaner"]

log = logging.getLogger(__name__)


class ArticleCleaner:
    """Give each item a field ``clean``: the article as a dict, without its source.

    Items that declare their fields must declare ``clean``. An item that cannot be cleaned goes on as it is. The
    statistics of the crawl count articles changed, flagged and failed, and how often each rule decided, under
    ``articleclean/``.
    """

    def __init__(self, crawler: Crawler, cleaner: Cleaner, field: str | None) -> None:
        self.stats = crawler.stats
        self.cleaner = cleaner
        self.field = field

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Make the pipeline with the settings of the crawl."""
        settings = crawler.settings.getdict("ARTICLECLEAN")
        return cls(crawler, Cleaner(**settings), crawler.settings.get("ARTICLECLEAN_FIELD"))

    def process_item(self, item: Any) -> Any:
        """Clean the item and pass it on."""
        adapter = ItemAdapter(item)
        try:
            article = self._clean(adapter)
        except Exception as error:  # one bad item never costs another
            log.warning("articleclean: %s: %s", type(error).__name__, error)
            self._count("failed")
            return item
        adapter["clean"] = article.model_dump(mode="json", exclude={"source"})
        self._count("articles", *(name for name in ("changed", "flagged") if _is(article, name)))
        self._count(*(f"rule/{change.rule}" for change in article.changes))
        return item

    def _clean(self, adapter: ItemAdapter) -> CleanArticle:
        return self.cleaner.clean_record(adapter.asdict(), field=self.field)

    def _count(self, *names: str) -> None:
        for name in names:
            self.stats.inc_value(f"articleclean/{name}")


def _is(article: CleanArticle, name: str) -> bool:
    return bool(article.changes) if name == "changed" else article.flagged
