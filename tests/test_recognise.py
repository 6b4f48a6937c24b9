"""What the records of scrapers are recognised by."""

import pickle

import pytest

from articleclean.read.records import RecordError, recognise

TRAFILATURA = {
    "title": "Rain",
    "raw_text": "It rained.",
    "text": "It rained. A lot.",
    "source": "https://example.org/",
}
NEWSPAPER4K = {"title": "Rain", "text": "", "article_html": "<p>It rained.</p>", "meta_lang": "en"}
NEWS_PLEASE = {"title": "Rain", "maintext": "It rained.", "language": "en", "url": "https://example.org/"}
FUNDUS = {
    "title": "Rain",
    "html": {"content": "<p>It rained.</p>"},
    "body": {"summary": ["Wet."], "sections": [{"headline": ["Day"], "paragraphs": ["It rained.", "It poured."]}]},
}


@pytest.mark.parametrize(
    ("record", "field", "text"),
    [
        (TRAFILATURA, "text", "It rained. A lot."),
        (NEWSPAPER4K, "article_html", None),
        (NEWS_PLEASE, "maintext", "It rained."),
        (FUNDUS, "body", "Wet.\n\nDay\n\nIt rained.\n\nIt poured."),
        ({"plaintext": "It rained."}, "plaintext", "It rained."),
        ({"text": ""}, "text", ""),
    ],
)
def test_records_are_recognised_by_their_names(record, field, text):
    found = recognise(record)
    assert (found.field, found.text) == (field, text)
    assert found.headline == record.get("title")
    assert (found.html is None) is (text is not None)


def test_hints_are_found():
    assert recognise(TRAFILATURA).url == "https://example.org/"
    assert recognise(NEWSPAPER4K).language == "en"


def test_fields_can_be_named():
    found = recognise({"story": "It rained.", "top": "Rain", "text": "no"}, "story", "top")
    assert (found.text, found.headline) == ("It rained.", "Rain")
    assert recognise({"html": "<p>x</p>", "text": "no"}, "html").html == "<p>x</p>"


@pytest.mark.parametrize(
    ("record", "field", "code"),
    [
        ({}, None, "no_text"),
        ({"id": 1}, None, "no_text"),
        ({"text": None}, None, "wrong_type"),
        ({"text": 5}, None, "wrong_type"),
        ({"text": ["x"]}, None, "wrong_type"),
        ({"body": {"a": 1}}, None, "wrong_type"),
        ({"text": "x"}, "story", "no_text"),
        ({"story": True}, "story", "wrong_type"),
    ],
)
def test_a_record_without_a_text_says_why(record, field, code):
    with pytest.raises(RecordError) as raised:
        recognise(record, field)
    assert raised.value.code == code
    again = pickle.loads(pickle.dumps(raised.value))
    assert (again.code, str(again)) == (code, str(raised.value))
