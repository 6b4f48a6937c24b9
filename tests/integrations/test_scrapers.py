"""What the scrapers themselves give goes into `Cleaner.clean_record` as it is: `make scrapers`."""

import json
from datetime import datetime

import pytest

from articleclean import Cleaner
from articleclean.read.objects import as_record
from articleclean.read.records import recognise

pytestmark = pytest.mark.filterwarnings("ignore")
URL = "https://example.org/ferry"
TITLE = "Ferry service stops"
STORY = [
    "The ferry between the two towns stopped running on Monday, and nobody was told why it had stopped.",
    "The owner of the ferry said that the engine was too old, and that a new one would come in the spring.",
    "Those who work on the other side of the river now take the bus, which needs an hour and a half each way.",
    "The council will hear the owner on Thursday, and has asked him to bring the papers of the last inspection.",
]
PAGE = (
    f"<html lang='en'><head><title>{TITLE}</title><meta property='og:title' content='{TITLE}'></head>"
    f"<body><nav><a href='/'>Home</a> <a href='/town'>Town</a></nav><article><h1>{TITLE}</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + "</article></body></html>"
)
#: No language is named on it.
GERMAN = (
    "<html><head><title>Fähre steht still</title></head><body><article><h1>Fähre steht still</h1>"
    "<p>Die Fähre zwischen den beiden Orten fährt seit Montag nicht mehr, und niemand weiß, woran das liegt.</p>"
    "<p>Der Eigner sagt, dass der Motor zu alt sei und dass im Frühjahr ein neuer eingebaut werden soll.</p>"
    "<p>Wer auf der anderen Seite des Flusses arbeitet, fährt nun mit dem Bus und braucht dafür eine Stunde.</p>"
    "</article></body></html>"
)


def check(given, field, *, language="en", url=URL):
    found = recognise(as_record(given))
    assert (found.field, found.headline, found.language, found.url) == (field, TITLE, language, url)
    article = Cleaner().clean_record(given)
    assert article.headline == TITLE
    assert article.text.split("\n\n" if "\n\n" in article.text else "\n") == STORY
    assert article.url == url


def test_trafilatura():
    trafilatura = pytest.importorskip("trafilatura", exc_type=ImportError)
    document = trafilatura.bare_extraction(PAGE, url=URL, with_metadata=True)
    check(document, "text", language=None)
    check(document.as_dict(), "text", language=None)
    check(
        json.loads(trafilatura.extract(PAGE, url=URL, output_format="json", with_metadata=True)),
        "text",
        language=None,
    )


@pytest.fixture
def newspaper():
    library = pytest.importorskip("newspaper")

    def parsed(page):
        article = library.Article(URL)
        article.download(input_html=page)
        article.parse()
        return article

    return parsed


def test_newspaper4k(newspaper):
    article = newspaper(PAGE)
    check(article, "text")
    check(json.loads(article.to_json()), "text")


def test_newspaper4k_names_no_language_that_the_page_does_not_name(newspaper):
    article = newspaper(GERMAN)
    record = json.loads(article.to_json())
    assert record["language"] == "en"  # its default
    assert recognise(record).language is None
    assert recognise(as_record(article)).language is None


def test_a_page_of_which_newspaper4k_found_no_text_is_read_by_us(newspaper):
    article = newspaper(PAGE)
    article.text = ""
    assert recognise(as_record(article)).field == "html"
    assert Cleaner().clean_record(article).text.split("\n\n") == STORY


def test_news_please():
    newsplease = pytest.importorskip("newsplease")
    article = newsplease.NewsPlease.from_html(PAGE, url=URL)
    check(article, "maintext")
    check(article.get_dict(), "maintext")
    check(article.get_serializable_dict(), "maintext")


def of_fundus(page, **changed):
    """An article as a crawl of fundus makes it: parsed by a publisher's parser, with the page it came from."""
    pytest.importorskip("fundus")
    from fundus.parser import BaseParser, attribute
    from fundus.parser.utility import extract_article_body_with_selector
    from fundus.scraping.article import Article
    from fundus.scraping.html import HTML, SourceInfo
    from lxml.etree import XPath

    class Parser(BaseParser):
        @attribute
        def body(self):
            return extract_article_body_with_selector(self.precomputed.doc, XPath("//article/p"))

        @attribute
        def title(self):
            return self.precomputed.meta.get("og:title")

    html = HTML(URL, URL, page, datetime(2026, 1, 5), SourceInfo("The Ferry Post"))
    return Article(html=html, **(Parser().parse(page, error_handling="catch") | changed))


def test_fundus():
    article = of_fundus(PAGE)
    check(article, "plaintext")
    check(article.to_json(), "body", language=None, url=None)
    check(article.to_json("title", "plaintext", "lang"), "plaintext", url=None)


@pytest.mark.parametrize("body", [None, ValueError("no paragraph")], ids=["none", "failed"])
def test_a_page_of_which_fundus_found_no_body_is_read_by_us(body):
    article = of_fundus(PAGE, body=body)
    assert recognise(as_record(article)).field == "html"
    assert Cleaner().clean_record(article).text.split("\n\n") == STORY
