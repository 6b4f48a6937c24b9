"""Which of the headings of a page is its headline, and what is only a label before it."""

import pytest

import articleclean
from articleclean.read.html import read_html

STORY = [
    f"The old ferry was sold to a museum on {day}, said the owner, who would not name the price of it."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday")
]
TITLE = "Old ferry goes to the museum"
OTHER = "Why the museum wants the old ferry"


def cleaned(head, above, story=STORY):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    return articleclean.clean_html(f"<html><head>{head}</head><body>{above}<div>{body}</div></article></main>")


@pytest.mark.parametrize(
    ("why", "head", "above"),
    [
        (
            "the last step of a trail is the title for search engines; the heading by the story is the headline",
            f"<title>{OTHER}</title><meta property=og:title content='{TITLE}'>",
            f"<main><article><nav><ul><li><a href=/>Home</a><li><h1>{OTHER}</h1></ul></nav><h2>{TITLE}</h2>",
        ),
        (
            "a trail that is named one",
            f"<title>{OTHER}</title><meta property=og:title content='{TITLE}'>",
            f"<main><article><div class=breadcrumb><h1>{OTHER}</h1></div><h2>{TITLE}</h2>",
        ),
        (
            "the heading in the article before one outside of it",
            f"<title>{OTHER}</title><meta property=og:title content='{TITLE}'>",
            f"<header><h1>{OTHER}</h1></header><main><article><h2>{TITLE}</h2>",
        ),
        (
            "of two in the article, the one of the first order",
            f"<title>{TITLE}</title><meta property=og:title content='{OTHER}'>",
            f"<main><article><h2>{OTHER}</h2><h1>{TITLE}</h1>",
        ),
        (
            "a heading that is a link leads to another page",
            f"<title>{OTHER}</title><meta property=og:title content='{TITLE}'>",
            f"<main><article><h1><a href=/>{OTHER}</a></h1><h2>{TITLE}</h2>",
        ),
        ("no heading, but a line", f"<title>{TITLE} | Harbour Post</title>", f"<main><article><p>{TITLE}</p>"),
        (
            "the name of the site in a heading is no headline, though the title ends in it",
            "<title>What became of the old ferry of the island line | The Harbour Post</title>",
            f"<main><article><h3>(The Harbour Post)</h3><h1>{TITLE}</h1>",
        ),
        ("one heading that nothing claims", "<title>Harbour Post</title>", f"<main><article><h1>{TITLE}</h1>"),
        ("a claim alone", f"<title>{TITLE}</title>", "<main><article>"),
        (
            "what the page shows, not what it claims",
            f"<title>{OTHER}</title>",
            f"<main><article><h1>{TITLE}</h1>",
        ),
    ],
)
def test_the_headline_is(why, head, above):
    assert cleaned(head, above).headline == TITLE, why


@pytest.mark.parametrize(
    ("heading", "title", "headline", "kicker"),
    [
        (f"<span>Shipping</span> <span>{TITLE}</span>", TITLE, TITLE, "Shipping"),
        (f"<span>Shipping</span><span> – </span>{TITLE}", f"{TITLE} | Harbour Post", TITLE, "Shipping"),
        (f"<span>Shipping</span> - {TITLE}", f"Islands: {TITLE}", TITLE, "Shipping"),
        (f"<div>Shipping</div><div>{TITLE}</div>", TITLE, TITLE, "Shipping"),
        (f"<span>Shipping:</span> {TITLE}", f"Shipping: {TITLE}", f"Shipping: {TITLE}", None),
        (f"Shipping: {TITLE}", TITLE, f"Shipping: {TITLE}", None),
        (f"The <em>{TITLE}</em>", "Harbour Post", f"The {TITLE}", None),
    ],
)
def test_a_label_before_the_headline_is_its_kicker(heading, title, headline, kicker):
    article = cleaned(f"<title>{title}</title>", f"<main><article><h1>{heading}</h1>")
    assert (article.headline, article.kicker) == (headline, kicker)
    assert article.full_text == "\n\n".join([headline, *STORY])
    assert article.restore() == article.source


def test_microdata_in_the_heading_are_no_second_opinion():
    article = cleaned(
        f"<title>{TITLE} - Harbour Post</title>",
        f"<main><article><h1 itemprop=headline><span>Shipping</span> - <span>{TITLE}</span></h1>",
    )
    assert (article.headline, article.kicker) == (TITLE, "Shipping")


def test_articles_within_the_article_are_others():
    data = """<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Old ferry goes to the
    museum", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Somebody has lost a glove"}]}</script>"""
    article = cleaned(data, f"<main><article><h1>{TITLE}</h1>")
    assert article.headline == TITLE
    assert article.alternative_headlines == ()


def test_entities_in_json_are_what_they_stand_for():
    data = '<script type="application/ld+json">{"@type": "Article", "headline": "Ferry &amp; museum &#8216;agree&#8217;"}</script>'
    assert cleaned(data, f"<main><article><h1>{TITLE}</h1>").alternative_headlines == ("Ferry & museum ‘agree’",)


def test_straight_marks_of_a_claim_are_those_of_the_headline():
    shown, typed = "Museum’s yard: the ferry ‘goes home’", "Museum's yard: the ferry 'goes home'"
    title = f"<title>{typed} | Harbour Post</title><meta property=og:title content='{shown}'>"
    article = cleaned(title, f"<main><article><h1>{shown}</h1>")
    assert article.headline == typed
    assert [change.rule for change in article.changes] == ["fields.headline.marks"] * 3


@pytest.mark.parametrize("claimed", ["Museums yard: the ferry goes home", "Museum’s yard: the ferry ‘goes home’"])
def test_marks_that_a_claim_lacks_or_has_as_well_stay(claimed):
    shown = "Museum’s yard: the ferry ‘goes home’"
    assert cleaned(f"<title>{claimed}</title>", f"<main><article><h1>{shown}</h1>").headline == shown


def test_the_marks_of_a_callers_headline_are_taken():
    typed = "Museum's yard: the ferry 'goes home'"
    text = "\n\n".join(["Museum’s yard: the ferry ‘goes home’", *STORY])
    assert articleclean.clean(text, headline=typed).headline == typed


def test_a_label_goes_where_references_cut_the_headline():
    title = "Old &amp; new ferries go to the museum &amp; stay"
    html = f"<title>{title} | Harbour Post</title><h1><span>Shipping</span> {title}</h1>"
    assert read_html(html).source == f"Shipping\n{title.replace('&amp;', '&')}"
    assert read_html(html.replace("museum &amp; stay</h1>", "museum</h1>")).source.count("\n") == 0
