"""The promises of docs/promises.md as properties over text of every kind."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

import articleclean
from tests.golden import slugs, source

ANY = st.text(st.characters(), max_size=200)
DAMAGE = st.lists(
    st.sampled_from(
        [
            "The council met. ", "it was late, ", "said ", "He left..", ".”.", ". “.", ", ”he", "“", "”", '"', "; ",
            "of; the", " ,", ",,", " .", "( the ", " )", "?.", "!.", "“ ", " ”", "„", "quot;", "it#39;s ", "&amp;", "&quot;", "&NewLine;", "&semi", "&Tab;", "amp;", "#38;", "&#39", "<b>", "</b>", "<br/>", "<p>", "< ", "Ã©", "â€™",
            "Â ", "\xa0", "\u200b", "\xad", "\ufeff", "\u200d", "\ud800", "\u202b", "\u202c", "\u2066", "\u2069", "\ufe0f", "\U000e0041", "🏴", "e\u0301", "\u0301", "\x00", "\x1b[0m", "\r\n", "\n", "\n\n",
            "\t", "  ", "Advertisement\n", "270p | 9.2MB\n", "World news\n", "By Ann Lee\n", "4 May 2019 10:15\n",
            "Direct link\n", "A headline that is repeated\n", "• one\n", "é", "日本", "ไทย", "न्", "—", "…", "?", "!",
        ]
    ),
    max_size=30,
).map("".join)  # fmt: skip
TEXTS = st.one_of(ANY, DAMAGE)


def alnum(text):
    return [c for c in text if c.isalnum()]


@given(TEXTS)
@example("\ud800")
@example("")
@example("\r\n\r\n")
def test_replay_gives_the_output_and_restore_the_source(text):
    article = articleclean.clean(text)
    assert articleclean.replay(text, article.changes) == article.full_text
    assert article.restore() == text
    assert all(text[slice(*r.span)] == r.text for r in article.removed)
    article.full_text.encode("utf-8")


@given(TEXTS)
def test_cleaning_again_changes_nothing(text):
    once = articleclean.clean(text).full_text
    again = articleclean.clean(once)
    assert again.full_text == once, again.explain()


@given(TEXTS)
def test_json_gives_the_article_back(text):
    article = articleclean.clean(text)
    assert type(article).model_validate_json(article.model_dump_json()) == article
    assert type(article).model_validate_json(article.to_json(source=False)).restore() == text


@given(TEXTS)
def test_punctuation_stages_change_no_letter_or_digit(text):
    cleaner = articleclean.Cleaner()
    cleaner = cleaner.only(*(stage.name for stage in cleaner.stages if stage.name.startswith("punctuation.")))
    assert alnum(cleaner.clean(text).full_text) == alnum(text)


@given(TEXTS)
def test_the_repair_preset_removes_nothing(text):
    article = articleclean.Cleaner(preset="repair").clean(text)
    assert not [r for r in article.removed if r.category not in ("markup", "empty")]


def test_fixtures_keep_every_promise_when_damaged_anywhere():
    for slug in slugs():
        text = source(slug)
        for hurt in (text, text.replace("\n", "\r\n"), re.sub(" ", "\xa0 ", text), "\n\n" + text + "  \n"):
            article = articleclean.clean(hurt)
            assert article.restore() == hurt, slug
            assert articleclean.clean(article.full_text).full_text == article.full_text, slug


def test_a_clean_line_is_the_same_object_with_no_pieces():
    from articleclean.pipeline import Cleaner
    from articleclean.read.text import read_text

    document = read_text(
        "A quiet harbour town\n\nThe council met on Tuesday, as it does each month, and went home early.\n\nNobody minded."
    )
    cleaned = Cleaner().run(document)
    assert [b.pieces for b in cleaned.blocks] == [None, None, None]
    assert all(new.text is old.text for new, old in zip(cleaned.blocks, document.blocks, strict=True))
