"""What the scrapers themselves give goes into `Cleaner.clean_record` as it is. (Their versions hold each other back,
so each may need an environment of its own.)"""

import json

import pytest

from articleclean import Cleaner

pytestmark = pytest.mark.filterwarnings("ignore")
URL = "https://example.org/ferry"
STORY = [
    "The ferry between the two towns stopped running on Monday, and nobody was told why it had stopped.",
    "The owner of the ferry said that the engine was too old, and that a new one would come in the spring.",
    "Those who work on the other side of the river now take the bus, which needs an hour and a half each way.",
] * 2
PAGE = (
    "<html lang='en'><head><title>Ferry service stops</title>"
    "<meta property='og:title' content='Ferry service stops'></head><body><article><h1>Ferry service stops</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + "</article></body></html>"
)


def check(*given, url=URL):
    for each in given:
        article = Cleaner().clean_record(each)
        assert article.headline == "Ferry service stops"
        assert article.url == url
        assert STORY[1] in article.text


def test_trafilatura():
    trafilatura = pytest.importorskip("trafilatura", exc_type=ImportError)
    document = trafilatura.bare_extraction(PAGE, url=URL, with_metadata=True)
    check(document, json.loads(trafilatura.extract(PAGE, url=URL, output_format="json", with_metadata=True)))


def test_newspaper4k():
    newspaper = pytest.importorskip("newspaper")
    article = newspaper.Article(URL, language="en")
    article.download(input_html=PAGE)
    article.parse()
    check(article, json.loads(article.to_json()))


def test_news_please():
    newsplease = pytest.importorskip("newsplease")
    article = newsplease.NewsPlease.from_html(PAGE, url=URL)
    check(article, article.get_dict(), article.get_serializable_dict())


def test_fundus():
    pytest.importorskip("fundus")
    from fundus.parser.data import ArticleBody, ArticleSection, TextSequence
    from fundus.scraping.article import Article

    section = ArticleSection(headline=TextSequence([]), paragraphs=TextSequence(STORY))
    body = ArticleBody(summary=TextSequence(["Nobody was told."]), sections=[section])
    article = Article(html=None, title="Ferry service stops", body=body, lang="en")
    check(article, article.to_json(), url=None)
