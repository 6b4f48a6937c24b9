import tomllib

import pytest

import articleclean
from tests.golden import FIXTURES, expected, got, page, pages, slugs, source


def about(slug):
    return tomllib.loads((FIXTURES / slug / "about.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("slug", slugs() + pages())
def test_fixture_comes_out_as_expected(slug):
    assert got(slug) == expected(slug)


@pytest.mark.parametrize("slug", [slug for slug in slugs() if about(slug)["clean"]])
def test_a_clean_fixture_is_a_fixed_point(slug):
    article = articleclean.clean(source(slug))
    assert article.full_text == source(slug)
    assert not article.changes


@pytest.mark.parametrize("slug", pages())
def test_a_page_is_accounted_for_and_its_article_is_one_as_text(slug):
    article = articleclean.clean_html(page(slug))
    assert article.restore() == article.source
    assert articleclean.replay(article.source, article.changes) == article.full_text
    again = articleclean.clean(article.full_text, headline=article.headline)
    assert again.full_text == article.full_text


def test_fixtures_cover_languages_scripts_and_clean_articles():
    pages = [about(slug) for slug in slugs()]
    assert len(pages) >= 14
    assert len({page["language"] for page in pages}) >= 8
    assert len({page["script"] for page in pages}) >= 4
    assert sum(page["clean"] for page in pages) >= 4
