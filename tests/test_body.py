"""The body on text alone: how cautious it is, and pages with two stories, little story or none."""

import pytest

from articleclean import Cleaner, clean
from articleclean.actions import Drop, Relabel
from articleclean.apply import apply
from articleclean.read.text import read_text
from articleclean.stages.body import clues, model, trees
from articleclean.stages.body.context import Found, page, whole
from articleclean.stages.body.counted import counted
from articleclean.stages.body.decode import edged, together
from articleclean.stages.body.story import (
    BARS,
    LOOKS,
    RULES,
    STAGE,
    Bars,
    Seen,
    Story,
    _of_article,
    _of_mixed,
    _of_page,
    _with_contents,
)
from articleclean.stages.layout.sentences import find as sentences_of

MENU = "Home\nNews\nSport\nWeather\nCulture\nTravel\nJobs\nContact\nLog in\nSubscribe\nSearch\nMenu"
FOOT = "Follow us\nFacebook\nTwitter\nPrivacy policy\nCookie settings\nTerms of use\n© 2024 Harbour Post"
STORY = (
    "The harbour wall gave way on Monday, and by the evening the water stood in the lower streets of the old "
    "town, where the council had promised new pumps.\n"
    "The mayor said on Tuesday that the money was there, but that nobody had found a firm that would do the work.\n"
    "The council meets again on Thursday, and it is expected to ask the region for help with the cost of the wall."
)


def codes(text, **settings):
    return {warning.code for warning in Cleaner(**settings).clean(text).warnings}


def test_more_caution_never_removes_more():
    text = f"Harbour wall gives way\n{MENU}\nHarbour wall gives way\n{STORY}\nThe mill\nHarbour news\n{FOOT}"
    low, normal, high = (
        {p.text for p in Cleaner(caution=name).clean(text).paragraphs} for name in ("low", "normal", "high")
    )
    assert low <= normal <= high
    assert set(STORY.split("\n")) <= low


def test_the_bars_are_in_order():
    low, normal, high = (BARS[name] for name in ("low", "normal", "high"))
    for one, other in ((high, normal), (normal, low)):
        assert all(a <= b for a, b in zip(one, other, strict=True))
        assert one != other


def test_an_article_keeps_what_stands_inside_unless_it_is_hardly_story():
    bars = Bars(0.5, 0.5, 0.2, 0.05, 0.5)
    words, none = [20, 4, 20, 4], [False] * 4
    assert _of_article([4.0, -2.0, 4.0, -2.0], words, none, none, bars) == [True, True, True, False]
    assert _of_article([4.0, -3.5, 4.0, 1.0], words, none, none, bars) == [True, False, True, True]
    assert _of_article([4.0, 4.0, 4.0, -1.0], words, [True] * 4, none, bars) == [True] * 4
    assert _of_article([4.0, 4.0, 4.0, -1.0], words, none, none, bars) == [True, True, True, False]


def test_an_article_never_loses_more_than_its_share():
    bars, none = Bars(0.5, 0.5, 0.2, 0.05, 0.25), [False] * 3
    assert _of_article([3.0, -1.0, -1.0], [10, 10, 10], none, none, bars) == [True] * 3
    assert _of_article([3.0, -5.0, -5.0], [10, 10, 10], none, none, bars) == [True, False, False]


def test_an_article_with_much_of_its_page_in_it_loses_what_stands_inside():
    scores, words, none = [4.0, -1.5, 4.0, 4.0], [60, 20, 60, 60], [False] * 4
    assert _of_article(scores, words, none, none, BARS["normal"]) == [True] * 4
    assert _of_mixed(scores, words, none, none, BARS["normal"]) == [True, False, True, True]


def test_of_such_an_article_a_doubtful_paragraph_stays_and_half_of_it_stays_in_any_case():
    words, none = [60, 60, 60], [False] * 3
    assert _of_mixed([4.0, 4.0, -0.4], words, [True] * 3, none, BARS["normal"]) == [True] * 3
    assert _of_mixed([4.0, 4.0, -0.4], words, none, none, BARS["normal"]) == [True, True, False]
    assert _of_mixed([4.0, -4.0, -4.0], words, none, none, BARS["normal"]) == []


def test_such_an_article_keeps_its_lists_of_figures():
    recipe = "Bread of the island\n\n{}Ingredients\n\n300 g flour\n1 spoon of salt\n200 ml water\n\nMethod\n\n{}{}"
    method = (
        "Mix it all. Leave it for an hour.\n\nKnead it and bake it until it is brown at two hundred degrees.\n\n"
    )
    top, below = "Share on Facebook\n\nAdvertisement\n\n", "Follow us on Facebook\n\nLeave a comment"
    assert clean(recipe.format(top, method, below)).full_text == recipe.format("", method, "").strip()


def test_headline_and_deck_stay():
    bars = BARS["normal"]
    assert _of_page([-4.0, 3.0], [5, 30], [True, False], bars) == [True, True]
    assert _of_article([-4.0, 3.0], [5, 300], [False, False], [True, False], bars) == [True, True]


def test_a_page_without_a_sure_block_keeps_the_likeliest():
    head = [False] * 3
    assert _of_page([-4.0, -0.5, -4.0], [3, 40, 3], head, BARS["normal"]) == [False, True, False]
    assert _of_page([-4.0, -3.0, -4.0], [3, 40, 3], head, BARS["normal"]) == [False] * 3


def test_what_was_taken_out_speaks_of_a_page():
    words = "Varn Orlin Tarn Mole Quay Keel Brig Sloop Yawl Reyk Ellison Wit".split()
    document = read_text("\n".join([*words, "Alpha", "Beta", STORY, *words]))
    at = [number for number, text in enumerate(document.texts) if text in ("Alpha", "Beta")]
    taken = apply(document, [Drop(number, "legal.test", "a line of the page", "cookie") for number in at])
    assert not STAGE.judge(document).is_page
    assert STAGE.judge(taken).is_page


def test_two_stories():
    first = "HARBOUR CITY (Agency) — " + STORY.split("\n", maxsplit=1)[0]
    second = "MILL TOWN (Agency) — " + STORY.split("\n")[1]
    assert "two_stories" in codes(f"Two reports\n\n{first}\n\n{second}")
    assert "two_stories" not in codes(f"One report\n\n{first}\n\n{STORY}")


def test_what_stays_in_doubt_is_noted():
    assert not list(STAGE(read_text(STORY)))
    [rule] = [rule for rule in RULES if rule.id == "body.story.doubtful"]
    document = read_text(rule.examples[0])
    noted = [document.blocks[a.block].text for a in STAGE(document) if isinstance(a, Relabel)]
    assert noted == ["Log in", "Subscribe"]
    assert not list(STAGE(read_text("Share")))


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("The ferry at the pier. (Mara Ellison/Harbour Post)", 2),
        ("The ferry at the pier (in the spring of last year)", 1),
        ("The ferry at the pier.Harbour/Mara Ellison", 3),
        ("NOT SOLD: The ferry stays at the pier.", 4),
        ("A: The ferry stays at the pier.", 0),
        ("The ferry was sold to a museum on Monday.", 0),
    ],
)
def test_marks_of_captions(text, caption):
    assert clues.marks(text).caption == caption


def test_distances_to_what_was_taken_out():
    look = page(["One line.", "Another line.", "A third line."])
    columns = clues.columns(look, Found(None, ((1, "share_bar"), (3, "related")), False))
    assert columns["share above"] == bytes([9, 1, 2])
    assert columns["share below"] == bytes([1, 9, 9])
    assert columns["related below"] == bytes([3, 2, 1])
    assert columns["related above"] == bytes([9, 9, 9])


def test_words_of_the_title_lead_to_the_story():
    look = page(
        ["Harbour wall gives way", "News", "Nobody came to the mill.", "The harbour wall gave way on Monday."]
    )
    columns = clues.columns(look, Found(0))
    assert columns["title words"] == bytes([3, 0, 0, 2])
    assert columns["title before"] == bytes([9, 1, 2, 3])


def test_copies_of_an_opening():
    look = page(["A mother sells bread in the street.", "News", "A mother sells bread in the street. Photo: Post"])
    assert clues.columns(look, Found())["copy"] == bytes([1, 0, 2])


def test_a_sure_row_is_not_asked_to_the_end():
    model = trees.parse({"columns": ["a"], "trees": [0.5] * 100}, sure=4.0)
    assert model.scores({"a": [1]}) == [12.5]
    assert trees.parse({"columns": ["a"], "trees": [0.01] * 100}, sure=4.0).scores({"a": [1]})[0] == pytest.approx(
        1
    )


def test_the_result_is_clean():
    text = f"{MENU}\nHarbour wall gives way\n{STORY}\n{FOOT}"
    once = clean(text).full_text
    assert clean(once).full_text == once


def test_what_stands_far_behind_the_story_and_is_doubtful_is_another():
    story, gap, far = [3.0] * 4, [-4.0] * 10, [0.8]
    keep = [s > 0 for s in story + gap + far]
    assert together(keep, story + gap + far, [30] * 15) == [True] * 4 + [False] * 11
    assert together(keep[::-1], (story + gap + far)[::-1], [30] * 15) == keep[::-1]
    near = story + gap[1:] + far
    assert together([s > 0 for s in near], near, [30] * 14) == [s > 0 for s in near]


def test_what_stands_far_behind_and_is_sure_or_large_is_the_same_story():
    story, gap = [2.0] * 4, [-4.0] * 10
    for rest in ([1.3], [0.8] * 4):
        scores = story + gap + rest
        keep = [s > 0 for s in scores]
        assert together(keep, scores, [30] * len(scores)) == keep


def test_a_doubtful_page_in_two_parts_loses_neither():
    scores = [-0.5, *[-4.0] * 12, -0.5]
    keep = [s > -1 for s in scores]
    assert together(keep, scores, [30] * 14) == keep


SENTENCES = [
    f"Subscribe or log in to read what the council of the harbour said on day {n} of it. " for n in range(40)
]


def dropped(sentences, odds, space=""):
    """Which sentences a model takes out of a page that is so many of them."""
    yes, asked = trees.Model(("page words",), lambda row: 1.0), trees.Model(("bottom",), odds)
    document = read_text(space.join(sentences))
    if not space:
        document = apply(document, sentences_of(document))
    story = Story(model=model.Model(yes, asked, asked, yes, asked))
    return [action.block for action in story(document) if isinstance(action, Drop)]


def test_a_sentence_that_would_go_from_what_is_left_of_a_text_on_one_line_goes_at_once():
    def last(row):
        return 9.0 if row[0] else -9.0

    assert dropped(SENTENCES, last) == [39 - n for n in range(1 + LOOKS)]
    assert dropped(["Subscribe", "Log in", *SENTENCES], last, "\n") == [41]
    plain = [s.replace("Subscribe or log in", "Nobody came") for s in SENTENCES[:-1]]
    assert dropped([*plain, SENTENCES[-1]], last) == [39]
    assert dropped(SENTENCES, lambda row: -9.0) == list(range(40))


def test_what_is_left_is_judged_without_what_went():
    of_page = Seen(range(4), list("abcd"), [False, True, False, False], Found(1, ((2, "ad_marker"),), True))
    assert of_page.left([False, True, True, False]) == ([1, 2], ["b", "c"], [True, False], Found(0, (), True))
    assert of_page._replace(found=Found()).left([True] * 4).found == Found()


def test_sentences_at_an_edge_go_for_much_only():
    keep, words = [False, True, True, False, False], [36] * 5
    assert edged(keep, [-1.9, 3.0, 3.0, -1.0, -1.0], words, 0.0) == [True, True, True, False, False]
    assert edged(keep, [-2.0, 3.0, 3.0, -1.0, -0.9], words, 0.0) == [False, True, True, True, True]
    assert edged(keep, [-1.4, 3.0, 3.0, -0.5, -0.5], words, 0.5) == [True, True, True, False, False]
    assert edged(keep, [-1.6, 3.0, 3.0, 0.0, 0.0], [80] * 5, 0.0) == [False, True, True, True, True]
    assert edged([False, False], [-1.0, -1.0], [36] * 2, 0.0) == [False, False]
    inside = [True, False, True]
    assert edged(inside, [3.0, -0.1, 3.0], [36] * 3, 0.0) == inside


def test_several_lines_below_a_headline_say_what_is_in_the_article():
    head = [True, False, False, False, False]
    assert _with_contents([True, False, False, True, True], head, 0) == [True] * 5
    caption = [True, False, True, True, True]
    assert _with_contents(caption, head, 0) == caption
    assert _with_contents([True, False, False, True, True], head, None) == [True, False, False, True, True]
    menu = [True, *[False] * 5, True]
    assert _with_contents(menu, [True, *[False] * 6], 0) == menu
    assert _with_contents([True, False, False, False], head[:4], 0) == [True, False, False, False]


def test_equal_rows_are_asked_once_in_all_readings_of_a_text():
    asked = []
    model = trees.Model(("a",), lambda row: asked.append(row) or 1.0)
    document = read_text("One line.")
    assert model.scores({"a": [1, 1, 2]}, document.found) == [1.0] * 3
    assert model.scores({"a": [2, 1]}, read_text("Another.", known=document.known).found) == [1.0] * 2
    assert asked == [b"\1", b"\2"]


INTRO = "The council has made a list of what the wall would cost, and of the firms that were asked to mend it:"
WORKS = ["1) New stones", "12,000", "2) Two pumps", "8,400", "3) Sand", "900", "4) A crane", "3,100"]


def listed(lines, kept, junk=()):
    return counted([bool(int(k)) for k in kept], page(lines), Found(None, tuple((at, "related") for at in junk)))


def test_a_list_counted_from_one_below_a_kept_paragraph_belongs_to_it():
    after = ["News", "Sport"]
    assert listed([INTRO, *WORKS, *after], "10000000000") == [True] * 9 + [False] * 2


@pytest.mark.parametrize(
    ("lines", "kept", "junk"),
    [
        ([INTRO, *WORKS[:6]], "1000000", ()),  # three items
        ([INTRO, *WORKS[2:], "5) Oars"], "10000000", ()),  # not from one
        ([INTRO, *WORKS], "100000000", (1,)),  # the label of the list was taken out
        (["Most read", *WORKS], "100000000", ()),  # or stayed
        ([INTRO, *WORKS], "000000000", ()),  # the paragraph is no story
        ([INTRO, *WORKS[:6], *["Harbour"] * 4, "4) A crane"], "100000000000", ()),  # too far apart
    ],
)
def test_other_lists_stay_as_they_are_judged(lines, kept, junk):
    assert listed(lines, kept, junk) == [bool(int(k)) for k in kept]


def test_the_last_item_has_as_many_lines_as_the_one_before():
    assert listed([INTRO, *WORKS[:-1], "News"], "100000000")[-2:] == [True, True]
    assert listed([INTRO, "1. Oars", "2. Ropes", "3. Sails", "4. Masts", "News"], "100000") == [True] * 5 + [False]


NAMES = " ".join(["Log Out", "Subscribe", *["Harbour Mill"] * 41])  # 550 characters


@pytest.mark.parametrize(
    ("blocks", "facts"),
    [
        ([NAMES, STORY], (1, 1, 4)),
        ([STORY, STORY, NAMES, NAMES], (2, 0, 4)),
        ([f"{NAMES} {'at sea ' * 63}", STORY], (1, 1, 5)),  # two words of five
        ([f"{NAMES} {'at sea ' * 64}", STORY], (0, 0, 0)),  # fewer
        ([NAMES[:499], STORY], (0, 0, 0)),
        ([NAMES.replace("Mill Harbour", "Mill, Harbour"), STORY], (0, 0, 0)),  # names of a sentence
        ([NAMES.replace("Subscribe", "Describes"), STORY], (0, 0, 0)),  # names of a list
        ([NAMES[:500], STORY], (1, 1, 4)),
    ],
)
def test_a_text_on_one_line_has_menus_where_no_sentence_ends_for_long(blocks, facts):
    told = whole(page(blocks), Found(one_line=True))
    assert (told["menus"], told["menus first"], told["all menus"]) == facts
    assert whole(page(blocks), Found())["menus"] == 0


@pytest.mark.parametrize(
    ("count", "more", "is_page"), [(400, "", True), (401, "", False), (401, f"{NAMES}. ", True)]
)
def test_a_book_on_one_line_is_no_page_unless_it_has_menus(count, more, is_page):
    yes = trees.Model(("page words",), lambda row: 1.0)
    document = read_text(more + "".join((SENTENCES * 11)[:count]))
    document = apply(document, sentences_of(document))
    story = Story(model=model.Model(yes, yes, yes, yes, yes))
    assert len(document.blocks) == count + bool(more)
    assert story.judge(document).is_page is is_page
