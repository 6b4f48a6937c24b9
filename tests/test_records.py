"""Records and objects of scrapers, by the shapes they have; tests/integrations asks the scrapers themselves."""

from dataclasses import dataclass

import pytest

from articleclean import Cleaner, InputError

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
