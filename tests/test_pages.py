"""Pages: what is read, where it stood, what the page claims, how bytes become text, and what no page may cost."""

import gzip
import html as markup
import json
import pickle
import time
import unicodedata

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import articleclean
from articleclean import Cleaner, Limits
from articleclean.document import Role
from articleclean.page import Element
from articleclean.read.bytes import decode
from articleclean.read.guard import encoded, flattened, guarded
from articleclean.read.html import read_html

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
STORY = [
    f"The old ferry was sold to a museum on {day}, said the owner, who would not name its price." for day in DAYS
]
TITLE = "Old ferry goes to the museum"


PARAGRAPHS = "".join(f"<p>{p}</p>" for p in STORY)


def page(story=PARAGRAPHS, head="", before="", after="", title=TITLE):
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title} | Harbour Post</title>{head}</head>"
        f"<body>{before}<article><h1>{title}</h1><div>{story}</div></article>{after}</body></html>"
    )


def lines(html):
    return read_html(html).source


# ---- reading


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ("<p>The <b>st</b>ory &amp; its <a href=/>end</a>.", "The story & its end."),
        ("<p>One<br>two<br><br>three", "One\ntwo\n\nthree"),
        ("<ul><li>oars<li>sails</ul><p>All sold.", "oars\nsails\n\nAll sold."),
        ("<table><tr><th>Day<th>Boats<tr><td>Monday<td>3</table>", "Day\tBoats\nMonday\t3"),
        ("<table><tr><td><p>A table</p><p>for layout</p></table>", "A table\n\nfor layout"),
        ("<pre>one\n  two\n\nthree</pre>", "one\n  two\n\nthree"),
        ("<p>30&nbsp;boats \u2009 and\n\tmore</p>", "30 boats and more"),
        ("<p>\u3000漢字　仮名</p>", "漢字　仮名"),
        ("<p>&amp;lt;b&amp;gt; stays</p>", "&lt;b&gt; stays"),
        ("<p>An area of 10<sup>2</sup> km, and H<sub>2</sub>O<sup>1</sup></p>", "An area of 10² km, and H2O1"),
        ("<p>a<script>b</script>c<!-- d --><style>e</style><svg><text>f</text></svg><textarea>g</textarea>", "ac"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "漢"),
        ("<p>infor<wbr>mation</p>", "information"),
        ("<x-foo><my-para><p>a</p></my-para></x-foo>b<o:p>c</o:p>", "a\n\nb\n\nc"),
        ("<html><body><p>a</p></body></html><body><p>b</p></body>", "a\n\nb"),
        ("<html><body><p>a</p></body></html><p>b</p>", "a\n\nb"),
        ("plain words, no tags at all", "plain words, no tags at all"),
        ("<p>half a pair: \ud800", "half a pair: \ufffd"),
        ("", ""),
        ("<!-- x -->", ""),
    ],
)
def test_lines_are_what_the_page_shows(html, source):
    assert lines(html) == source


def test_blocks_know_where_they_stood():
    html = "<body>\n<div class='story box'>\n<p>One.</p>\n<p>Two <a href=/>and</a></p><figure><figcaption>c"
    document = read_html(html)
    first, second, third = [document.page.origin(block.span) for block in document.blocks]
    assert (first.path, second.path) == ("/html/body/div/p", "/html/body/div/p[2]")
    assert (first.line, second.line, first.tag) == (3, 4, "p")
    assert (first.links, round(second.links, 2)) == (0, 0.43)
    assert "caption" in third.element.kinds
    assert third.element.within("figure").tag == "figure"
    assert "/html/body/div/p" in repr(first.element)
    assert repr(document.page) == "<Page: 3 lines>"


def test_a_path_leads_to_its_element():
    html = (
        "<body><span>a</span><span>b <a href=/>c <i>d</i></a></span><a><div>e</div><div>f<table><tr><td><p>g<p>h"
    )
    document, root = read_html(html), etree.fromstring(html, etree.HTMLParser())
    origins = [document.page.origin(block.span) for block in document.blocks]
    assert [root.xpath(origin.path)[0].tag for origin in origins] == ["body", "div", "div", "p", "p"]
    assert origins[2].path == "/html/body/a/div[2]"
    assert "".join(root.xpath(origins[4].path)[0].itertext()) == "h"


def test_an_element_knows_the_line_of_the_page_it_begins_on():
    html = "<!-- a\n -->\n<body\nid=b><div\nclass=c>\n<p>The ferry.<p>It <b>was\nsold</b>.</div>\n<table><tr><td>1"
    document = read_html(html)
    assert [origin.line for origin in document.page.origins] == [6, 6, 8]
    assert Element("p").line is None


@pytest.mark.parametrize("text", ["Fish &amp; chips &#8211; and more", "a " * 3_000, "long" * 1_000])
def test_a_text_is_one_however_the_parser_hands_it_over(text):
    document = read_html(f"<h1>{text}</h1><p>{text}</p><pre>{text}</pre>")
    assert document.texts == [markup.unescape(text).strip()] * 3


def test_the_page_says_what_a_line_is():
    html = (
        "<h2>Thirty years</h2><ul><li>oars</ul><blockquote><p>“No.”</p></blockquote><table><tr><td>1</table>"
        + ("<figure><figcaption>The ferry</figcaption></figure><h3>" + "very long " * 30 + "</h3>")
    )
    roles = [block.role for block in read_html(html).blocks]
    assert roles == [Role.SUBHEAD, Role.LIST_ITEM, Role.QUOTE, Role.TABLE, Role.CAPTION, Role.PARAGRAPH]


def test_hidden_text_is_read_and_leaves_the_article_with_its_reason():
    article = articleclean.clean_html(page(before="<p style='display:none'>Loading, please wait.</p>"))
    assert "Loading" not in article.full_text
    [removed] = [r for r in article.removed if "Loading" in r.text]
    assert (removed.rule, removed.reason) == ("body.page.hidden", "the page does not show it")


def test_a_story_that_a_script_will_show_is_no_hidden_text():
    html = f"<body><h1>{TITLE}</h1><div style='display: none'>{''.join(f'<p>{p}</p>' for p in STORY)}</div>"
    assert articleclean.clean_html(html).text == "\n\n".join(STORY)


# ---- the article


def test_a_page_and_its_text_give_the_same_paragraphs():
    html = page(before="<nav><a href=/>Home</a></nav>", after="<footer>All rights reserved</footer>")
    article, text = articleclean.clean_html(html), articleclean.clean("\n\n".join([TITLE, *STORY]))
    assert [p.text for p in article.paragraphs] == [p.text for p in text.paragraphs] == STORY
    assert article.headline == text.headline == TITLE
    assert [p.path for p in article.paragraphs][:2] == ["/html/body/article/div/p", "/html/body/article/div/p[2]"]


def test_every_character_of_a_page_is_accounted_for():
    article = articleclean.clean_html(page(before="<nav><a href=/>Home</a></nav>", story=STORY[0] + ".." * 2))
    assert articleclean.restore(article.full_text, article.changes) == article.source
    assert articleclean.replay(article.source, article.changes) == article.full_text
    assert {r.text for r in article.removed} == {"Home"}
    assert not article.flagged


def test_what_was_decoded_once_is_not_decoded_again():
    story = "".join(f"<p>{p} Write &amp;amp;nbsp; and &lt;b&gt;so&lt;/b&gt;.</p>" for p in STORY)
    assert "Write &amp;nbsp; and <b>so</b>." in articleclean.clean_html(page(story)).text


def test_what_stands_by_the_headline_becomes_a_field():
    head = "<meta name=description content='The owner will not say what was paid for the ferry'>"
    story = (
        "<div class=byline>By Mara Ellison</div><div class=pubdate>4 May 2019, 10:15</div>"
        "<h2>The owner will not say what was paid for the ferry</h2><section>"
        + "".join(f"<p>{p}</p>" for p in STORY)
        + "</section>"
    )
    article = articleclean.clean_html(page(story, head=head))
    assert article.deck == "The owner will not say what was paid for the ferry"
    assert (article.authors, article.published) == (("Mara Ellison",), "4 May 2019, 10:15")
    assert article.text == "\n\n".join(STORY)
    assert "deck" not in article.origins


def test_a_page_without_prose_keeps_what_it_has():
    article = articleclean.clean_html("<p>We are closed.</p><p>Come again in May.</p>")
    assert article.full_text == "We are closed.\n\nCome again in May."


PARTS = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div class='comments'>",
            "<div hidden>",
            "</div>",
            "<ul><li>",
            "</ul>",
            "<br>",
            "<b>",
            "</b>",
        ),
        *("<table><tr><td>", "<td>", "</table>", "<pre>", "</pre>", "<a href=/>", "</a>", "<h1>", "</h1>", "<h2>"),
        *(
            "<blockquote>",
            "<figcaption>",
            "<nav>",
            "<footer>",
            "<script>x",
            "</script>",
            "<!-- ",
            "-->",
            "<svg>",
            "<",
        ),
        *("&nbsp;", "&amp;lt;", "\x1c", "\t", "\n", "\u3000", "\ud800", "\x00", "By Mara Ellison", "4 May 2019"),
        *(TITLE, *STORY[:3], STORY[0] + "..", "more", " "),
    ]
)


@given(st.lists(PARTS | st.text(max_size=9), max_size=40).map("".join))
def test_any_page_is_read_cleaned_and_accounted_for(html):
    article = articleclean.clean_html(html)
    assert articleclean.restore(article.full_text, article.changes) == article.source
    assert articleclean.replay(article.source, article.changes) == article.full_text
    article.full_text.encode()


def test_a_line_knows_how_it_is_set_and_what_pictures_stand_before_it():
    html = "<p><em>In <b>short</b></em> words</p><img><p>One</p><picture><img></picture><iframe></iframe><a href=/>Two</a>"
    found = [
        (round(o.links, 2), round(o.slanted, 2), round(o.bold, 2), o.pictures)
        for o in read_html(html).page.origins
    ]
    assert found == [(0, 0.57, 0.36, 0), (0, 0, 0, 1), (1, 0, 0, 2)]


# ---- claims


LD = '<script type="application/ld+json">%s</script>'


def test_metadata_fills_what_the_page_does_not_show_and_says_so():
    ld = LD % (
        '{"@graph": [{"@type": ["NewsArticle"], "headline": "Museum buys the ferry", "datePublished": "2019-05-04",'
        ' "author": [{"@type": "Person", "name": "Mara Ellison"}, {"name": "Jan de Wit"}], "articleSection": "Sea"},]}'
    )
    head = ld + "<link rel=canonical href='https://example.org/ferry'>"
    article = articleclean.clean_html(page(head=head))
    assert article.headline == TITLE  # the page shows it; the claim does not win
    assert article.alternative_headlines == ("Museum buys the ferry",)
    assert article.authors == ("Mara Ellison", "Jan de Wit")
    assert (article.published, article.section, article.url) == ("2019-05-04", "Sea", "https://example.org/ferry")
    assert article.origins == {
        "language": "html",
        "section": "json-ld",
        "published": "json-ld",
        "url": "html",
        "authors": "json-ld",
        "alternative_headlines": "json-ld",
    }


def test_a_headline_nobody_shows_comes_from_the_claims():
    html = f"<title>{TITLE} | Harbour Post</title><meta property='og:title' content='{TITLE}'>" + "".join(
        f"<p>{p}</p>" for p in STORY
    )
    article = articleclean.clean_html(html)
    assert (article.headline, article.origins["headline"]) == (TITLE, "opengraph")
    assert TITLE not in article.full_text


def test_a_title_without_the_site_is_the_headline_shown():
    html = f"<title>{TITLE} - Harbour Post</title><div class=hed>{TITLE}</div>" + "".join(
        f"<p>{p}</p>" for p in STORY
    )
    article = articleclean.clean_html(html)
    assert article.full_text.startswith(TITLE)
    assert "headline" not in article.origins


@pytest.mark.parametrize(
    "data",
    [
        '{"@type":"NewsArticle","headline":"x",,,}',
        '{"author":{"name":["a",{"b":null}]},"datePublished":"9999-99-99T99:99"}',
        '{"@type": 3, "headline": {"a": []}, "author": [[["x"]]]}',
        "[" * 100_000,
        "not json",
        "<!-- {} -->",
    ],
)
def test_broken_metadata_does_not_cost_the_text(data):
    assert articleclean.clean_html(page(head=LD % data)).text == "\n\n".join(STORY)


@pytest.mark.parametrize("more", ["", "\x06", "\x1b[31m", "<p\x0e>", "&#7;", "Ã\x04©", "\x9f", "\ud83d"])
def test_no_control_character_comes_out(more):
    said = LD % r'{"@type":"NewsArticle","headline":"Museum\u0000 buys \ud83d it","author":"A\u0001b"}'
    fields = "<div class=byline>By Mara\x04 Ellison</div><div class=date>4 May\x05 2019</div>"
    story = fields + PARAGRAPHS.replace(" sold", more + " sold")
    article = articleclean.clean_html(page(story, f"<meta name=description content='Its ow\x02ner'>{said}"))
    assert (article.byline, article.published) == ("By Mara Ellison", "4 May 2019")
    assert article.alternative_headlines == ("Museum buys it",)
    shown = json.loads(article.model_dump_json(exclude={"source", "changes", "removed"}))
    assert not {c for c in json.dumps(shown, ensure_ascii=False) if unicodedata.category(c) in {"Cc", "Cs"}}
    assert "\\u00" not in article.model_dump_json(exclude={"source", "changes", "removed"})
    assert article.restore() == article.source


@pytest.mark.parametrize("name", ["itemprop", "itemProp", "ITEMPROP"])
def test_microdata_is_read(name):
    said = read_html(f"<p {name}=headline>A ferry is sold</p><meta {name}=datePublished content=2019>").page.claims
    assert said["headline"][0] == ("A ferry is sold", "microdata")
    assert said["published"][0].value == "2019"


# ---- forms of input


def test_a_soup_is_an_input_in_its_own_right():
    soup = BeautifulSoup(page(before="<nav><a href=/>Home</a></nav>"), "html.parser")
    assert articleclean.clean_html(soup).text == "\n\n".join(STORY)
    assert articleclean.clean_html(soup.article).text == "\n\n".join(STORY)


@pytest.mark.parametrize("jobs", [1, 2])
def test_pages_in_any_form_go_through_the_pipe(jobs):
    items = [page(), page().encode(), BeautifulSoup(page(), "html.parser"), None]
    *results, none = Cleaner().pipe(items, kind="html", jobs=jobs)
    assert [article.text for article in results] == ["\n\n".join(STORY)] * 3
    assert (none.index, type(none.error)) == (3, TypeError)


def test_records_go_through_the_pipe():
    records = [{"html": page()}, {"text": "\n\n".join(STORY), "title": TITLE}, {"name": "x"}]
    first, second, third = Cleaner().pipe(records, kind="record")
    assert (first.headline, second.headline) == (TITLE, TITLE)
    assert isinstance(third.error, articleclean.InputError)
    with pytest.raises(articleclean.SettingsError, match="unknown kind 'pages'"):
        Cleaner().pipe([], kind="pages")


def test_what_has_no_tag_is_read_as_text():
    text = "\n\n".join([TITLE, *STORY]) + "\n"
    article = articleclean.clean_html(text)
    assert article == articleclean.clean(text)
    assert article.source == text


def test_other_things_are_refused():
    with pytest.raises(TypeError, match="str, bytes, BeautifulSoup or Tag"):
        articleclean.clean_html(3)
    with pytest.raises(articleclean.InputError, match="limit is 10"):
        Cleaner(limits=Limits(characters=10)).clean_html("<p>" + "x" * 20)
    with pytest.raises(articleclean.InputError, match="unknown encoding"):
        articleclean.clean_html(b"<p>x", encoding="no-such")


def test_what_the_caller_knows_is_passed_on():
    article = articleclean.clean_html(page(), url="https://example.org/x", language="en-GB")
    assert (article.url, article.language) == ("https://example.org/x", "en-GB")
    assert article.origins["url"] == article.origins["language"] == "caller"


def test_a_headline_the_caller_knows_is_found_on_the_page():
    other = "The museum has bought a ferry"
    html = page(title=other, before=f"<nav><a href=/>{TITLE}</a></nav>").replace("<h1>", f"<h2>{TITLE}</h2><h1>")
    assert articleclean.clean_html(html).headline == other
    article = articleclean.clean_html(html, headline=TITLE.upper())
    assert article.headline == TITLE


def test_a_headline_the_caller_knows_does_not_win_against_the_page():
    article = articleclean.clean_html(page(), headline="Museum buys a ferry")
    assert (article.headline, article.alternative_headlines) == (TITLE, ("Museum buys a ferry",))
    assert article.origins["alternative_headlines"] == "caller"


def test_a_headline_the_caller_knows_is_believed_before_what_the_page_claims():
    html = f"<title>Harbour Post online</title>{PARAGRAPHS}"
    assert articleclean.clean_html(html).origins["headline"] == "title"
    article = articleclean.clean_html(html, headline=TITLE)
    assert (article.headline, article.origins["headline"]) == (TITLE, "caller")
    record = {"html": html, "title": TITLE}
    assert Cleaner().clean_record(record).headline == TITLE


def test_a_cleaner_with_limits_is_a_value():
    cleaner = Cleaner(limits=Limits(depth=50))
    assert pickle.loads(pickle.dumps(cleaner)).clean_html(page()).text == "\n\n".join(STORY)


# ---- bytes


WORDS = "<p>Ein Café für die Fähre, größer als je zuvor – über alles.</p>"


@pytest.mark.parametrize(
    ("data", "encoding", "how"),
    [
        (WORDS.encode(), "utf-8", "utf-8"),
        (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8", "mark"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "utf-16-le", "mark"),
        (WORDS.encode("utf-16-be"), "utf-16-be", "zeros"),
        (WORDS.encode() + b"\0\0\0\0\0", "utf-8", "utf-8"),
        (("<meta charset=iso-8859-1>" + WORDS).encode("cp1252"), "cp1252", "declared"),
        (("<meta charset=iso-8859-1>" + WORDS).encode(), "utf-8", "utf-8"),
        (("<meta charset=utf-16>" + WORDS).encode(), "utf-8", "utf-8"),
        (("<meta charset=gb2312>" + "<p>我们不会退缩").encode("gbk"), "gb18030", "declared"),
        (gzip.compress(WORDS.encode()), "utf-8", "utf-8"),
    ],
)
def test_who_said_which_encoding(data, encoding, how):
    decoded = decode(data)
    assert (decoded.encoding, decoded.how) == (encoding, how)
    assert "我们" in decoded.text or "größer als je zuvor – über" in decoded.text


def test_a_few_broken_bytes_do_not_change_the_encoding():
    decoded = decode(("<meta charset=utf-8>" + WORDS * 20).encode() + b"\xff")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1


def test_the_caller_decides():
    assert decode("é".encode("cp1252"), "cp1252") == ("é", "cp1252", "caller", 1.0)


def test_a_guess_is_said():
    html = page("".join(f"<p>{p} Café – naïve.</p>" for p in STORY)).replace("<meta charset=utf-8>", "")
    article = articleclean.clean_html(html.encode("cp1252"))
    assert "Café – naïve" in article.text
    [warning] = [w for w in article.warnings if w.code == "guessed_encoding"]
    assert "cp1252" in warning.message.lower() or "windows" in warning.message.lower()


def test_what_detectors_others_have_brought_along_changes_nothing(monkeypatch):
    monkeypatch.setattr("bs4.dammit._chardet_dammit", lambda data: "iso-8859-2")
    decoded = decode("Café – naïve".encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.how) == ("Café – naïve", "cp1252", "guessed")


def test_what_claims_to_be_compressed_and_is_not_is_still_read():
    assert decode(b"\x1f\x8b plainly not").text.startswith("\x1f")


# ---- what no page may cost


@pytest.mark.parametrize("depth", [300, 30_000])
def test_depth_costs_no_text(depth):
    story = "<div>" * depth + "".join(f"<p>{p}</p>" for p in STORY) + "</div>" * depth
    article = articleclean.clean_html(page(story))
    assert article.text == "\n\n".join(STORY)
    assert "deep_page" in {w.code for w in article.warnings}


def test_of_a_shallow_page_only_its_end_is_touched():
    html = page()
    assert encoded(guarded(html, 250)).decode() == html.removesuffix("</body></html>")
    assert flattened("<div><b>a</b></div>", 1) == "<div> a </div>"


def test_a_tag_with_very_many_attributes():
    html = page(after="<div " + " ".join(f"a{i}='x'" for i in range(50_000)) + ">x</div>")
    start = time.process_time()
    assert articleclean.clean_html(html).text == "\n\n".join(STORY)
    assert time.process_time() - start < 5
    assert guarded("<div class='a b' " + "x=1 " * 3000 + ">text", 3) == "<div class='a b' x=1 x=1>text"
    long = "<img alt=x src='data:" + "A" * 10_000 + "'>"
    assert guarded(long, 3) == long


def test_more_elements_than_the_limit_are_not_read_and_that_is_said():
    article = Cleaner(limits=Limits(nodes=20)).clean_html(page("<p>" + "</p><p>".join(STORY * 10)))
    [warning] = [w for w in article.warnings if w.code == "page_cut"]
    assert warning.asks
    assert "20 elements" in warning.message


def test_entities_of_a_page_are_not_expanded_and_no_file_is_read():
    html = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lol"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<html><body>{''.join(f'<p>{p}</p>' for p in STORY)}<p>[&x;] and so it went on for a while.</p></body></html>"
    )
    assert "root:" not in articleclean.clean_html(html).source


def test_control_characters_do_not_come_out():
    article = articleclean.clean_html(page("".join(f"<p>{p}\x01\x1b[31m\x00</p>" for p in STORY)))
    assert not set(article.full_text) & {"\x00", "\x01", "\x1b"}


def test_code_that_a_page_shows_stays():
    code = "<pre><code>googletag.display('div-gpt-ad-1');</code></pre>"
    article = articleclean.clean_html(page("".join(f"<p>{p}</p>" for p in STORY) + code + f"<p>{STORY[0]}</p>"))
    assert "googletag.display('div-gpt-ad-1');" in article.text
