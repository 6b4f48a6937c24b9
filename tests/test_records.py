"""Records and objects of scrapers, by the shapes they have; tests/integrations asks the scrapers themselves."""

from dataclasses import dataclass, field

import pytest

from articleclean import Cleaner, InputError
from articleclean.read.objects import as_record
from articleclean.read.records import recognise

TEXT = "The bridge is closed.\n\nAdvertisement\n\nNobody knows for how long, the mayor said on Monday.\n"


class Method:
    def get_dict(self):
        return {"maintext": TEXT, "title": "Bridge closed", "language": "en"}


@dataclass
class Attributes:
    text: str = TEXT
    title: str = "Bridge closed"
    meta_lang: str = "en"
    canonical_link: str = ""


class Body:
    def text(self):
        return TEXT


@dataclass
class WithBody:
    body: Body
    title: str = "Bridge closed"
    lang: str = "en"


@pytest.mark.parametrize(
    "given",
    [
        {"text": TEXT, "title": "Bridge closed", "lang": "en"},
        {"raw_text": TEXT, "headline": "Bridge closed", "language": "en", "date": "2026-01-01"},
        Method(),
        Attributes(),
        WithBody(Body()),
    ],
    ids=lambda given: type(given).__name__,
)
def test_an_article_is_found_by_its_names(given):
    article = Cleaner().clean_record(given)
    assert article == Cleaner().clean(TEXT, headline="Bridge closed", language="en")


def test_a_field_of_another_name_is_named():
    assert Cleaner().clean_record({"story": TEXT, "text": "no"}, field="story").source == TEXT
    with pytest.raises(InputError, match="no field 'story'"):
        Cleaner().clean_record({"text": TEXT}, field="story")


@pytest.mark.parametrize("given", [{}, {"title": "Bridge closed"}, {"text": 3}, {"text": None}, object()])
def test_a_record_without_a_text_is_refused(given):
    with pytest.raises(InputError):
        Cleaner().clean_record(given)


@pytest.mark.parametrize("given", [TEXT, TEXT.encode()])
def test_a_text_is_no_record(given):
    with pytest.raises(TypeError, match=r"call clean\(\)"):
        Cleaner().clean_record(given)


def test_a_record_of_a_page_is_read_as_a_page():
    page = "<article><h1>Rain</h1>" + "<p>It rained all day, the owner said.</p>" * 3 + "</article>"
    assert Cleaner().clean_record({"html": page, "url": "u"}) == Cleaner().clean_html(page, url="u")


def test_the_language_that_newspaper4k_takes_for_granted_is_none():
    assert recognise({"text": TEXT, "language": "en", "meta_lang": "de"}).language == "de"
    assert recognise({"text": TEXT, "language": "en", "meta_lang": ""}).language is None
    assert recognise({"text": TEXT, "language": "en"}).language == "en"
    assert recognise({"text": TEXT, "language": "de", "meta_lang": ""}).language == "de"


@dataclass
class Html:
    content: str = "<p>It rained.</p>"
    responded_url: str = "https://example.org/rain"


@dataclass
class OfFundus:
    body: Body | None
    plaintext: str = "None"  # what fundus says where there is no body
    html: Html = field(default_factory=Html)


def test_an_article_of_fundus_has_its_address_in_its_page():
    assert as_record(OfFundus(Body(), TEXT)) == {
        "plaintext": TEXT,
        "body": TEXT,
        "html": "<p>It rained.</p>",
        "url": "https://example.org/rain",
    }


def test_an_article_of_fundus_without_a_body_is_its_page():
    assert as_record(OfFundus(None)) == {"html": "<p>It rained.</p>", "url": "https://example.org/rain"}
