"""What single questions of stages answer at the edges, where the cases of a whole stage do not look."""

import re
from types import SimpleNamespace

import pytest

import articleclean
from articleclean import document as documents
from articleclean import stretch
from articleclean.document import Hints
from articleclean.limits import Limits
from articleclean.read.pages import read_page
from articleclean.read.text import read_text
from articleclean.rules.pack import Pack, PackRule
from articleclean.stages.body import model, page, shape, standing, trees
from articleclean.stages.body.context import page as look
from articleclean.stages.body.lines import lines as lines_of
from articleclean.stages.body.story import Bars, Story, _of_article
from articleclean.stages.boilerplate import player
from articleclean.stages.characters import spaces
from articleclean.stages.fields import dateline, head, roles
from articleclean.stages.fields import page as fields_page
from articleclean.stages.fields.moments import moment
from articleclean.stages.fields.titles import likeness, on_story
from articleclean.stages.layout import cuts, lines, links
from articleclean.stages.layout.scripts import is_wide
from articleclean.stages.layout.wraps import glue
from articleclean.stages.punctuation import gaps

STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price of it."
TITLE = "Old ferry goes to the museum of Varn"


def subheads(tags, likely, links=0.0):
    where = [SimpleNamespace(tag=tag, links=links) for tag in tags]
    of = SimpleNamespace(where=where, mass=[100 * (t == "p") for t in tags], main=SimpleNamespace(first=0, last=2))
    page._add_subheads(of, likely)
    return likely


def test_a_heading_between_what_stays_is_a_subhead():
    assert subheads(["p", "h2", "p"], [True, False, True])[1]
    assert not subheads(["p", "h2", "p"], [False, False, True])[1]
    assert not subheads(["p", "h2", "p"], [True, False, False])[1]
    assert not subheads(["p", "p", "p"], [True, False, True])[1]
    assert not subheads(["p", "h2", "h3"], [True, False, True])[1]
    assert not subheads(["p", "h2", "p"], [True, False, True], links=0.5)[1]
    assert subheads(["p", "h2", "p"], [True, True, False])[1]


PARAGRAPHS = "".join(f"<p>The old ferry was sold on {d}, said the owner, and the price is a secret.</p>" for d in
                     ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"))  # fmt: skip


def test_what_stands_in_an_element_for_writers_and_is_none_stays_no_byline():
    def byline(line):
        html = f'<article><h1>{TITLE}</h1><div class="byline">{line}</div><div>{PARAGRAPHS}</div></article>'
        return articleclean.clean_html(html).byline

    assert byline("By Mara Ellison") == "By Mara Ellison"
    assert byline("The harbour in the winter of the great storm") is None


def test_the_body_that_the_metadata_gives():
    body = " ".join([STORY] * 3)
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'

    def claimed(data):
        html = f"<head>{data}</head><article><h1>{TITLE}</h1><p>{STORY}</p><p>The mill stands.</p></article>"
        document = read_page(html, Hints(), None, Limits())
        return standing.features(document, lines_of(document), range(len(document.blocks)))["claimed"]

    assert claimed(data) == [1, 2, 1]
    assert claimed(data.replace(body, STORY)) == [0, 0, 0]
    assert claimed("") == [0, 0, 0]


def test_a_page_without_blocks():
    article = articleclean.clean_html("<html><body><div></div></body></html>")
    assert article.full_text == ""
    assert not article.removed


def test_words_of_pages_are_counted_in_lines_up_to_a_weight():
    line = "subscribe menu login " * 40
    assert shape.filled(line[:319] + "x").page > 0
    assert shape.filled(line[:320] + "x").page == 0


def test_what_is_no_sentence_is_prose_only_with_a_mark_at_its_end():
    ended = [STORY + " And so on, and so on, they said."] * 3
    assert look([*ended, "x" * 200]).prose[-1] == (shape.outline("x" * 200).end == 1)
    assert look([*ended, "x" * 200 + ","]).prose[-1] == (shape.outline("x,").end == 1)
    assert look([*ended, "x" * 170 + ","]).prose[-1] == 0


def test_nothing_is_a_page_without_two_words_that_pages_use():
    yes = trees.Model(("page words",), lambda row: 1.0)
    story = Story(model=model.Model(yes, yes, yes, yes, yes))

    def is_page(*lines):
        return story.judge(read_text("\n".join([*lines, STORY, STORY]))).is_page

    assert not is_page("The mill")
    assert not is_page("Subscribe")
    assert is_page("Subscribe", "Log in")


def test_what_the_best_sequence_keeps_stays_however_unlikely():
    bars = Bars(0.5, 0.5, 0.2, 0.05, 0.5)
    none = [False] * 3
    assert _of_article([4.0, -3.5, 4.0], [20, 1, 20], none, none, bars) == [True] * 3


@pytest.mark.parametrize("between", range(6))
def test_a_button_within_reach_of_a_player(between):
    document = read_text("\n".join(["270p | 9.2MB", *["Kept"] * between, "Play"]))
    assert player._button(document, 0, 1) == (between + 1 if between < player.NEAR == 4 else None)
    document = read_text("\n".join(["Play", *["Kept"] * between, "270p | 9.2MB"]))
    assert player._button(document, between + 1, -1) == (0 if between < 4 else None)


def test_the_top_of_a_player_in_an_unknown_language():
    def top(*above):
        return player._top(read_text("\n".join([*above, "270p | 9.2MB"])), len(above), -1)

    assert top(STORY, "Muu", "Mii") == 1
    assert top(STORY, "Muu", "Mii:") == 3
    assert top(STORY, "Muu.", "Mii") == 2
    assert top(STORY, "Muu", "Mii.") == 1
    assert top("Muu", "Mii") == 2
    assert top(STORY, *["Muu"] * 8) == 1
    assert top(STORY, *["Muu"] * 9) == 10


@pytest.mark.parametrize("sign", [0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_a_lone_surrogate_is_replaced(sign):
    assert articleclean.clean(f"a{chr(sign)}b").full_text == "a\ufffdb"


@pytest.mark.parametrize("sign", "\x0b\x0c\x85\u2028\u2029")
def test_a_separator_is_a_space_between_words_alone(sign):
    def cleaned(text):
        return articleclean.Cleaner().only("characters.invisible").clean(text).full_text

    assert cleaned(f"It{sign}rained.") == "It rained."
    assert cleaned(f"It {sign}rained.") == "It rained."
    assert cleaned(f"It{sign} rained.") == "It rained."


def test_a_tab_inside_a_sentence():
    assert [spaces._is_inside(m) for m in re.finditer("\t", "it\trained\tOn\tus")] == [True, False, True]
    assert not spaces._is_inside(re.search("\t", "it\t"))
    assert not spaces._is_inside(re.search("\t", "\tit"))


def test_only_a_paragraph_has_a_dateline():
    opening = "PARIS (AFP) — Oui"
    assert dateline.dateline(read_text(f"{opening}\n\n{STORY}")) is None
    assert dateline.dateline(read_text(f"{opening}, {STORY}")) == "PARIS (AFP)"


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("X" * 11, False), ("X" * 12, True), ("X" * 220, True), ("X" * 221, False), (TITLE + ".", False),
        (TITLE + ",", False), (f"• {TITLE}", False), ("1234 5678 9012", False), (TITLE, True), ("Advertisement", False),
    ],
)  # fmt: skip
def test_the_shape_of_a_title(title, is_one):
    assert head.looks_like_title(title) is is_one


def test_a_site_behind_the_headline_the_caller_knows():
    text = f"{TITLE} | Harbour Post\n\n{STORY}\n\n{STORY}"
    assert articleclean.clean(text, headline=TITLE).headline == TITLE
    assert articleclean.clean(text, headline="Another headline").headline != "Another headline"


@pytest.mark.parametrize(
    ("clock", "iso"),
    [
        ("10:15 am", "10:15"), ("10:15 pm", "22:15"), ("12:15 am", "00:15"), ("12:15 pm", "12:15"),
        ("10:15 a.m.", "10:15"), ("1:15 am", "01:15"), ("13:15 pm", None), ("0:15 am", None), ("23:59", "23:59"),
        ("24:01", None),
    ],
)  # fmt: skip
def test_half_days(clock, iso):
    assert moment(f"May 4, 2019 at {clock}") == "2019-05-04" + (f"T{iso}" if iso else "")


def test_roles_by_what_stands_around():
    def found(*lines):
        return {a.block: a.role.value for a in roles.find(read_text("\n".join(lines)))}

    assert found(STORY, "The mill", STORY, "The end") == {1: "subhead"}
    assert found("The start", STORY) == {}
    assert found(STORY, "x" * 70, STORY) == {1: "subhead"}
    assert found(STORY, "x" * 71, STORY) == {}
    assert found(STORY, "1. One", "The mill") == {}
    assert found(STORY, "1. One", "2. Two", "Mill") == {1: "list_item", 2: "list_item"}


def test_how_much_of_a_line_the_story_has():
    document = read_text("\n\n".join([STORY] * 3))
    assert on_story(document, "ferry museum alpha bravo gamma delta") == 2 / 6
    assert on_story(document, "ferry museum alpha bravo gamma delta sigma") == 0
    assert on_story(document, "ferry museum alpha bravo gamma") == 2 / 5
    assert on_story(document, "ferry alpha bravo") == 0
    assert on_story(document, "ferry alpha bravo", least=1) == 1 / 3
    assert likeness("ferry museum", "ferry museum") == 1
    assert likeness("ferry one", "ferry two") == 0


def pack(*rules):
    told = {"why": "a test", "seen": ("here",), "keepers": ("No",)}
    made = [
        PackRule(
            id=f"mine.{n}",
            match=match,
            where=where,
            phrases=(phrase,),
            examples=(phrase,),
            category="prompt",
            **told,
        )
        for n, (match, where, phrase) in enumerate(rules)
    ]
    return articleclean.Cleaner(packs=(Pack(name="mine", rules=tuple(made)),)).only("boilerplate.phrases")


def test_what_is_left_between_phrases():
    cleaner = pack(
        ("prefix", "anywhere", "Zum Hafen:"), ("line", "anywhere", "Zur Muehle"), ("line", "near", "Zur Werft")
    )
    assert cleaner.clean(f"{STORY}\nZum Hafen: Zur Muehle\n{STORY}").full_text == f"{STORY}\n{STORY}"
    assert cleaner.clean(f"{STORY}\nZum Hafen: Es regnet\n{STORY}").full_text == f"{STORY}\nEs regnet\n{STORY}"
    assert cleaner.clean(f"{STORY}\nZur Werft\n{STORY}").full_text == f"{STORY}\nZur Werft\n{STORY}"


def test_a_known_line_that_begins_as_a_phrase_does_goes_only_where_its_rule_says():
    cleaner = pack(("prefix", "anywhere", "Zum Hafen:"), ("line", "near", "Zum Hafen links"))
    assert cleaner.clean(f"{STORY}\nZum Hafen links\n{STORY}").full_text == f"{STORY}\nZum Hafen links\n{STORY}"


def test_a_phrase_at_the_end_follows_a_sentence_or_begins_with_a_mark():
    cleaner = pack(("suffix", "anywhere", "| Zum Hafen"), ("suffix", "anywhere", "Zur Muehle"))
    assert cleaner.clean("Es regnet | Zum Hafen").full_text == "Es regnet"
    assert cleaner.clean("Es regnet. Zur Muehle").full_text == "Es regnet."
    assert cleaner.clean("Es geht Zur Muehle").full_text == "Es geht Zur Muehle"


def marked(text):
    return sorted(text[mark.start : mark.end] for mark in links.links(text))


def test_the_markup_of_links():
    assert marked("see [sic] and [a](/b)") == ["[", "](/b)"]
    assert marked("a](/b) c") == ["](/b)"]
    assert marked("a [x](/y) and [] and ![](/z)") == ["![](/z)", "[", "[]", "](/y)"]
    assert marked("a](place) [b](/c)") == ["[", "](/c)", "](place)"]
    assert marked("notes [1][2] end") == []
    far = f"[{'x' * 3001}](/b)"
    assert marked(far) == ["](/b)"]
    assert marked(f"[{'x' * 2998}](/b)") == ["[", "](/b)"]


def test_a_definition_that_was_wrapped():
    short, full = "[1]: http://a.org/x", "[1]: http://a.org/" + "x" * 50
    assert marked(f"{short}\nword") == [short]
    assert marked(f"{full}\nrest\nword") == [f"{full}\nrest"]
    assert marked(f"{full}\n[2]: http://b.org") == [full, "[2]: http://b.org"]


def test_an_address_alone_is_told_from_one_inside():
    assert [mark.kind for mark in links.links("see (/a/b)\nand (/c) too (/d)")] == ["address", None, "address"]


def test_marks_in_order_take_the_double_space():
    def left(text, *spans):
        found = [links.Mark(a, b, "r", None) for a, b in spans]
        for mark in reversed(list(cuts.ordered(text, found))):
            text = text[: mark.start] + text[mark.end :]
        return text

    assert left("a XX b", (2, 4)) == "a b"
    assert left("XX b", (0, 2)) == "b"
    assert left("a XX", (2, 4)) == "a"
    assert left("a XX\nb", (2, 4)) == "a\nb"
    assert left("&amXXp; YY b", (3, 5), (8, 10)) == "&amXXp; b"
    assert left("aXXb YY c", (1, 3), (2, 3), (5, 7)) == "ab c"


@pytest.mark.parametrize(
    ("sign", "wide"), [("日", True), ("。", True), ("한", False), ("ﬁ", False), ("a", False), ("ｱ", False)]
)
def test_scripts_without_spaces(sign, wide):
    assert is_wide(sign) is wide


def test_glue_between_lines():
    def joined(before, after):
        return lines._join(read_text(f"{before}\n{after}"), 0).glue

    assert joined("日本a", "日は") == " "
    assert joined("a日本", "日は") == ""
    assert joined("日本", "a日") == " "
    assert joined("The ferry (", "sold)") == ""
    assert joined("The ferry", ", sold") == ""
    assert joined("The well", "-known ferry") == ""
    assert joined("The ferry", "was sold") == " "
    assert glue("日本", "日は") == ""
    assert glue("日本", "a") == glue("a", "日") == " "
    assert glue("well-", "known") == ""
    assert glue("19-", "known") == glue("well-", "1") == " "
    assert glue("and/", "or") == ""
    assert glue("and/", "(or") == " "


def test_a_long_text_on_one_line_stays_on_one_line():
    text = " ".join([STORY] * 20)
    assert articleclean.clean(text).full_text == text
    assert articleclean.clean(f"{text}\n{text}").full_text == f"{text}\n{text}"


TOP = "Harbour wall gives way in the storm | Harbour Post"
OTHER = "Ten walks by the sea for the whole family"


@pytest.mark.parametrize(
    ("lines_below", "found"),
    [
        (["News", "Harbour wall gives way in a storm at night", "Map", "Chart"], [2]),
        (["News", OTHER, STORY, "By Mara Ellison"], [2]),
        (["News", OTHER, STORY, "Map of it"], []),
        (["News", OTHER, "Map of it", "By Mara Ellison"], []),
        (["News", "Map", OTHER, STORY, "By Mara Ellison"], [3]),
        (["News", "Map", "Chart", OTHER, STORY, "By Mara Ellison"], []),
        (["News", "Walks by the sea, ten", STORY, "By Mara Ellison"], []),
        (["News", OTHER + " and the dog, too" * 6, STORY, "By Mara Ellison"], []),
        (["News", "The mayor says the harbour wall will be rebuilt by June", "Map", "Chart"], []),
        (["By Mara Ellison", OTHER, STORY, "By Mara Ellison"], []),
    ],
)
def test_the_headline_below_the_end_of_a_trail(lines_below, found):
    document = read_text("\n".join([TOP, *lines_below, STORY]))
    assert fields_page._below(document, 0, 0) == found


def test_prose_on_the_same_matter_follows_a_headline_at_once():
    def opens(title, *below):
        return fields_page._opens_story(read_text("\n".join([title, *below])), 0)

    assert opens(TITLE, STORY)
    assert opens(TITLE, "x", "y", STORY)
    assert not opens(TITLE, "x", "y", "z", STORY)
    assert not opens(f"{TITLE} | Harbour Post", STORY)
    assert not opens("Harbour museum closes for the winter", STORY)
    assert not opens(TITLE, "x")


def test_fields_stand_below_the_last_copy_of_the_headline():
    text = "\n\n".join([TITLE, "Home", "News", TITLE.upper(), "By Mara Ellison", STORY, STORY])
    document = articleclean.Cleaner().only("fields.headline").run(read_text(text))
    assert document.texts[:4] == [TITLE, "Home", "News", "By Mara Ellison"]
    assert head.anchor(document) == 2


def test_a_text_without_stretches():
    found = [links.Mark(a, b, "r", None) for a, b in ((2, 4), (2, 3), (1, 4), (6, 8))]
    left, origin = cuts.without("aXXXb YY c", found)
    assert left == "ab  c"
    assert [origin(n) for n in range(5)] == [0, 4, 5, 8, 9]


def test_a_mark_that_stands_apart_once_is_moved_where_no_small_letter_follows():
    def cleaned(text):
        return articleclean.Cleaner().only("punctuation.spacing").clean(text).full_text

    assert cleaned("The ferry was sold . The owner left.") == "The ferry was sold. The owner left."
    assert cleaned("The ferry was sold . the owner left.") == "The ferry was sold . the owner left."
    assert cleaned("The ferry was sold , the owner left.") == "The ferry was sold, the owner left."


def test_thai_sentences_are_told_by_their_length():
    line = "เรือข้ามฟากเก่าถูกขายให้พิพิธภัณฑ์เมื่อวันจันทร์" * 3
    told = [(stretch.is_final(text), shape.outline(text).ended) for text in (line[:90], line[:89], "x" * 90)]
    assert told == [(True, True), (False, False), (False, False)]


@pytest.mark.parametrize("more", ["", "".join(map(chr, range(0x2066, 0x2070)))])
def test_the_blocks_that_hold_a_character(more):
    document = read_text("The\u200b ferry\nThe museum\nThe \ufeffowner\u200c\n\u200d" + more)
    signs = frozenset("\u200b\u200c" + more)
    assert [number for number, _ in document.holding(signs)] == [0, 2, *([3] if more else [])]
    assert next(document.holding(signs)) == (0, "The\u200b ferry")


def test_many_words_are_counted_as_a_few_are(monkeypatch):
    words = [f"{a}{b}" for a in "abcdefg" for b in "hijk"]
    text = " ".join([*words[:20], *words[10:], *words[10:12], "ahx", "sold.Nobody sold.Nobody x.sold.Nobody"])
    for few in (gaps._FEW, 100, 0):
        monkeypatch.setattr(gaps, "_FEW", few)
        known, glued = gaps.Seldom(text, gaps._WORD), gaps.Seldom(text, gaps._GLUED)
        for _ in range(2):
            assert [known[word] for word in words] == [1] * 10 + [2] * 10 + [1] * 8
        assert [known[word] for word in ("a", "sold", "Nobody", "hi", "ahx")] == [0, 0, 0, 0, 1]
        assert [glued[pair] for pair in ("sold.Nobody", "x.sold", "Nobody.sold")] == [2, 0, 0]


def test_a_long_text_is_looked_at_in_parts(monkeypatch):
    text = "abcd\u00e9\u4e00\U0001f600 \ud83d\ue000"
    characters, said = (
        read_text(text).characters,
        shape.words_of_pages(["Log in", "Subscribe", "\u8bc4\u8bba \u00e9"]),
    )
    monkeypatch.setattr(documents, "_PART", 3)
    monkeypatch.setattr(shape, "_MANY", 1)
    assert read_text(text).characters == characters > set(text[4:])
    assert shape.words_of_pages(["Log in", "Subscribe", "\u8bc4\u8bba \u00e9"]) == said > {"subscribe"}
