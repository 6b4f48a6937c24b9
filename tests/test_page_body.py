"""What of a page is story, where one line alone would not tell: other articles, named parts, decks."""

import pytest

import articleclean
from articleclean import Cleaner
from articleclean.stages.body.page import Pages
from articleclean.stages.body.trees import Model

TITLE = "Old ferry goes to the museum"
STORY = [
    f"The old ferry was sold to a museum on {day}, said the owner, who would not name the price that he got for it."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
]
OTHER = [
    f"A glove was found at the pier on {day}, said the harbour office, and nobody has come to ask whose it may be."
    for day in ("Monday", "Tuesday", "Wednesday")
]
HEAD = f"<head><title>{TITLE}</title></head>"


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def text(body):
    return articleclean.clean_html(f"<html>{HEAD}<body>{body}</body></html>").text


def test_an_article_below_the_one_with_the_headline_is_another():
    first = f"<article><h1>{TITLE}</h1>{paragraphs(STORY)}</article>"
    second = f"<article><h2>A glove is found</h2>{paragraphs(OTHER)}</article>"
    assert text(f"<main>{first}{second}</main>") == "\n\n".join(STORY)


def test_a_story_told_in_many_articles_stays():
    posts = "".join(f"<article>{paragraphs([post])}</article>" for post in STORY)
    assert text(f"<main><article><h1>{TITLE}</h1></article>{posts}</main>") == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "names",
    ["author-bio", "comments", "tag-list", "site-footer", "modal", "comment-form", "breadcrumb", "newsletter"],
)
def test_a_small_part_that_is_named_for_what_is_never_story_goes(names):
    box = f"<div class='{names}'><p>She has written of ships and harbours for twenty years now.</p></div>"
    assert text(f"<main><h1>{TITLE}</h1><div>{paragraphs(STORY)}{box}</div></main>") == "\n\n".join(STORY)


def test_a_part_that_is_named_so_goes_from_a_short_page_too():
    box = "<div class=author-box><p>She has written of ships, of harbours and of those who sail since 1999, in Reyk.</p></div>"
    assert text(f"<h1>{TITLE}</h1><div>{paragraphs(STORY[:3])}</div>{box}") == "\n\n".join(STORY[:3])


def test_a_story_stays_alone_where_more_than_it_stands_beside_it():
    boxes = f"<div class=newsletter>{paragraphs(OTHER)}</div>" * 12
    story = STORY + [day.replace("museum", "school") for day in STORY]
    assert text(f"<article><h1>{TITLE}</h1>{paragraphs(story)}</article>{boxes}") == "\n\n".join(story)
    assert OTHER[0] in text(f"<article><h1>{TITLE}</h1>{paragraphs(story[:2])}</article>{boxes}")


def test_a_page_of_little_prose_keeps_it():
    assert text(f"<h1>{TITLE}</h1><p>{STORY[0]}</p><ul class=menu><li>Home<li>World<li>Sport</ul>").startswith(
        STORY[0]
    )


def test_a_name_that_lies_costs_no_story():
    assert text(f"<main class=modal-page><h1>{TITLE}</h1><div class=tags>{paragraphs(STORY)}</div></main>") == (
        "\n\n".join(STORY)
    )


def test_a_short_headline_in_wide_characters_is_one():
    body = "<p>灯台の島で三十年続いた郵便局が、三月末で窓口を閉める。島に残る住民は十一人である。</p>" * 3
    assert articleclean.clean_html(f"<h1>灯台の島で最後の郵便</h1>{body}").headline == "灯台の島で最後の郵便"


def described(text, head):
    meta = f'<meta name="description" content="{text}">'
    return articleclean.clean_html(f"<head><title>{TITLE}</title>{meta}</head><body><h1>{TITLE}</h1>{head}")


def test_the_first_paragraph_is_no_deck_though_the_metadata_repeat_it():
    article = described(STORY[0], f"<div>{paragraphs(STORY)}</div>")
    assert (article.deck, article.text) == (STORY[0], "\n\n".join(STORY))
    assert article.origins["deck"] == "meta"
    article = described(STORY[0], f"<div><p class=first>{STORY[0]}</p>{paragraphs(STORY[1:])}</div>")
    assert article.text == "\n\n".join(STORY)


def test_what_the_page_sets_apart_and_the_metadata_repeat_is_the_deck():
    article = described(OTHER[0], f"<h2>{OTHER[0]}</h2><div>{paragraphs(STORY)}</div>")
    assert (article.deck, article.text) == (OTHER[0], "\n\n".join(STORY))
    assert "deck" not in article.origins


def test_a_caption_is_no_deck_though_the_metadata_repeat_it():
    figure = f"<figure><img><figcaption>{OTHER[0]}</figcaption></figure>"
    article = described(OTHER[0], f"{figure}<div>{paragraphs(STORY)}</div>")
    assert article.text == "\n\n".join(STORY)
    assert article.full_text == "\n\n".join([TITLE, *STORY])


def test_a_line_without_a_stop_that_is_set_like_the_paragraphs_is_no_deck():
    first = "The old ferry of the island line was sold to a museum on Monday for a price nobody names"
    article = articleclean.clean_html(f"<h1>{TITLE}</h1><div>{paragraphs([first, *STORY])}</div>")
    assert (article.deck, article.text) == (None, "\n\n".join([first, *STORY]))


ROWS = [("Boat", "Knots", "Hours"), ("Star of Reyk", "11", "4"), ("Old Mare", "9", "6"), ("Grebe", "12", "3")]
# A model that takes paragraphs alone for story.
PROSE = Cleaner().replace("body.page", Pages(Model(("size",), lambda row: 9 if row[0] > 8 else -9)))


def tabled(rows, cell="{}", names="", box="article-body"):
    cells = ("".join(f"<td>{cell.format(value)}</td>" for value in row) for row in rows)
    table = f"<table class='{names}'>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    story = f"<div class={box}>{paragraphs(STORY)}<div>{table}</div></div>"
    return PROSE.clean_html(f"<html>{HEAD}<body>{story}</body></html>").text


def test_a_table_of_numbers_in_the_body_of_the_story_stays():
    note = ("All hours with the wind",)
    kept = "\n".join("\t".join(row) for row in [*ROWS[:2], note, *ROWS[2:]])
    assert tabled([*ROWS[:2], note, *ROWS[2:]]) == "\n\n".join([*STORY, kept])


@pytest.mark.parametrize(
    "page",
    [
        {"rows": ROWS[:2]},
        {"rows": [row[:2] for row in ROWS]},
        {"rows": [ROWS[0], ("Old Mare", "lost", "4"), ("Grebe", "won", "all")]},
        {"cell": "<a href=/>{}</a>"},
        {"names": "sidebar"},
        {"box": "box"},
    ],
    ids=["few rows", "few cells", "few numbers", "links", "named for something else", "not named"],
)
def test_other_tables_are_judged_like_any_lines(page):
    assert tabled(**{"rows": ROWS} | page) == "\n\n".join(STORY)
