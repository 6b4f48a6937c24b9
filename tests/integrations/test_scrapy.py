import json
import subprocess
import sys

import pytest

pytest.importorskip("scrapy")

from articleclean import CleanArticle, Cleaner

AD = "The bridge is closed.\n\nAdvertisement\n\nNobody knows for how long, the mayor said on Monday.\n"

SPIDER = """
import dataclasses, scrapy

@dataclasses.dataclass
class Story:
    headline: str
    story: str
    clean: dict | None = None

class Spider(scrapy.Spider):
    name = "stories"
    custom_settings = {
        "ITEM_PIPELINES": {"articleclean.integrations.scrapy.ArticleCleaner": 300},
        "ARTICLECLEAN": {"keep": ["ad_marker"]},
        "ARTICLECLEAN_FIELD": "story",
        "TELNETCONSOLE_ENABLED": False,
    }

    async def start(self):
        yield scrapy.Request(PAGE)

    def parse(self, response):
        text = response.css("pre::text").get()
        yield {"title": "Bridge", "story": text, "url": "https://example.org/1"}
        yield Story("Bridge", text)
        yield {"story": 12}
"""


def test_a_crawl_cleans_its_items_and_counts(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f"<html><pre>{AD}</pre></html>", encoding="utf-8")
    (tmp_path / "spider.py").write_text(SPIDER.replace("PAGE", repr(page.as_uri())), encoding="utf-8")
    command = [sys.executable, "-m", "scrapy", "runspider", "spider.py", "-O", "out.jsonl"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    plain, declared, failed = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    article = Cleaner(keep={"ad_marker"}).clean(plain["story"], headline="Bridge", url="https://example.org/1")
    assert CleanArticle.model_validate(plain["clean"]) == article.model_copy(update={"source": None})
    assert "Advertisement" in declared["clean"]["full_text"]
    assert failed == {"story": 12}
    for line in ("'articleclean/articles': 2", "'articleclean/failed': 1"):
        assert line in done.stderr
