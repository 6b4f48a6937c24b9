"""What comes out is read again until nothing changes: in step with the record, and never where nothing was done."""

import pytest

import articleclean
from articleclean import Cleaner, settle
from articleclean.choice import Choice
from articleclean.document import Hints, Role
from articleclean.limits import Limits
from articleclean.project import project
from articleclean.read.pages import read_page
from articleclean.read.text import read_text
from articleclean.stage import FunctionStage
from articleclean.stages import Drop, Edit, Relabel, Separate

STORY = "\n".join(
    (
        "The harbour wall gave way on Monday, and by the evening the water stood in the lower streets of the town.",
        "The mayor said on Tuesday that the money was there, but that nobody had found a firm to do the work.",
        "Until then the school stays closed, and the children are taught in the church, where the heating works.",
    )
)
PAGE = f"{STORY}\nReuters\nTen walks by the sea"


def rest(document):
    """Take the place of the body, whose weights change: the line below the agency is no story."""
    found = [n for n, block in enumerate(document.blocks) if block.text == "Ten walks by the sea"]
    return [Drop(n, "mine.rest", "another story", "not_story") for n in found]


def cleaner(**settings):
    return Cleaner(**settings).replace("body.story", FunctionStage("body.story", rest))


@pytest.fixture
def readings(monkeypatch):
    """Count how often what came out is read again."""
    texts = []

    def read(document):
        texts.append(document.full_text)
        return read_again(document)

    read_again = settle.read_again
    monkeypatch.setattr(settle, "read_again", read)
    return texts


def test_a_line_that_only_the_second_reading_knows_goes_with_its_place_in_the_source(readings):
    article = cleaner().clean(PAGE)
    assert article.full_text == STORY
    assert len(readings) == 2
    agency = next(removed for removed in article.removed if removed.text == "Reuters")
    assert PAGE[slice(*agency.span)] == "Reuters"
    assert article.restore() == PAGE
    assert articleclean.replay(PAGE, article.changes) == STORY


def test_what_is_to_be_kept_is_kept_in_every_reading():
    category = next(r.category for r in cleaner().clean(PAGE).removed if r.text == "Reuters")
    assert "Reuters" in cleaner(keep=frozenset({category})).clean(PAGE).full_text


def test_a_text_nothing_is_done_to_is_not_read_again(readings):
    assert articleclean.clean(STORY).changes == ()
    assert readings == []


def test_a_stage_of_ones_own_runs_once():
    def first(document):
        return [Drop(0, "mine.first", "the first line", "mine")]

    article = (
        Cleaner(preset="repair").with_stage(FunctionStage("mine.first", first)).clean("One.\n\nTwo.\n\nThree.")
    )
    assert article.full_text == "Two.\n\nThree."


def test_a_text_that_never_settles_comes_out_after_the_last_round(readings):
    def longer(document):
        return [Edit(0, 0, 0, "a", "mine.longer")]

    changed = Cleaner(preset="repair").run(read_text("a  b\u200b", None))
    assert changed.full_text == "a b"
    readings.clear()
    grown = settle.settled(changed, [FunctionStage("mine.longer", longer)], Choice())
    assert grown.full_text == "a" * 8 + "a b"
    assert len(readings) == settle.ROUNDS == 8
    assert [w.code for w in project(grown).warnings] == ["not_settled"]


def test_an_article_keeps_its_headline_whatever_a_later_reading_takes_for_one():
    def label(document):
        return [Relabel(1, Role.HEADLINE, "mine.label"), Relabel(0, Role.SUBHEAD, "mine.label")]

    document = articleclean.Cleaner().run(read_text(f"Old ferry goes to the museum\n\n{STORY}\nReuters", None))
    again = settle.settled(document, [FunctionStage("mine.label", label)], Choice())
    assert [block.role for block in again.blocks[:2]] == [Role.HEADLINE, Role.PARAGRAPH]


def test_a_label_of_a_later_reading_is_heard_though_the_text_stays():
    def label(document):
        return [Relabel(1, Role.SUBHEAD, "mine.label", "told late")]

    changed = Cleaner(preset="repair").run(read_text("One.\n\nTwo  three.", None))
    again = settle.settled(changed, [FunctionStage("mine.label", label)], Choice())
    assert again.full_text == "One.\n\nTwo three."
    assert [block.role for block in again.blocks] == [Role.PARAGRAPH, Role.SUBHEAD]
    assert again.blocks[1].label == ("mine.label", "told late", None)
    assert again.blocks[1].pieces == changed.blocks[1].pieces


def test_other_white_space_in_a_later_reading_is_a_change(readings):
    def apart(document):
        return [Separate(0, "\n\n", "mine.apart")] if document.separator(0) == "\n" else []

    changed = Cleaner(preset="repair").run(read_text("One.\nTwo  three.", None))
    readings.clear()
    assert (
        settle.settled(changed, [FunctionStage("mine.apart", apart)], Choice()).full_text == "One.\n\nTwo three."
    )
    assert len(readings) == 2


def test_what_was_found_of_lines_is_forgotten_at_the_end():
    assert Cleaner().run(read_text(PAGE, None)).known == {}


def test_a_line_left_empty_is_not_read_again_and_says_so():
    cleaner = Cleaner(preset="repair").without("tidy")
    article = cleaner.clean("One.\n&nbsp;\nTwo.")
    assert article.full_text == "One.\n\xa0\nTwo."
    assert [w.code for w in article.warnings] == ["not_settled"]
    assert Cleaner(preset="repair").clean("One.\n&nbsp;\nTwo.").warnings == ()


def test_rules_that_are_ignored_leave_the_second_reading_to_the_others():
    ignoring = cleaner(ignore={"punctuation.stops.doubled"})
    article = ignoring.clean(PAGE.replace("work.", "work.."))
    assert article.full_text == STORY.replace("work.", "work..")
    assert ignoring.clean(article.full_text).full_text == article.full_text
    assert "Reuters" in cleaner(ignore=frozenset({"apparatus"})).clean(PAGE).full_text
    assert {c.rule for c in Cleaner(select={"legal"}).clean(PAGE).changes} <= {
        rule.id for rule in articleclean.list_rules() if rule.id.startswith("legal.")
    }


def test_the_body_of_a_page_is_not_asked_for_again_and_its_words_are_decoded_once():
    words = "&amp;eacute; and &lt;b&gt;bold&lt;/b&gt;"
    menu = "".join(f"<li><a href='/{n}'>Part {n}</a></li>" for n in range(30))
    lines = "".join(f"<p>{line}</p>" for line in STORY.split("\n"))
    article = articleclean.clean_html(
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Old ferry goes to the museum</h1>{lines}"
        f"<p>The page of the museum on the web shows {words} where it should show a letter.</p></article></body>"
    )
    assert "shows &eacute; and <b>bold</b> where" in article.full_text
    assert "Part 3" not in article.full_text
    assert not [c for c in article.changes if c.rule.startswith(("body.story", "characters."))]


@pytest.mark.parametrize(("once", "readings_of_text"), [(True, []), (False, [True])])
def test_a_stage_says_itself_that_it_looks_at_a_page_once(once, readings_of_text):
    asked = []

    def look(document):
        asked.append(document.page is None)
        return []

    page = read_page("<html><body><p>a\u200b b</p></body></html>", Hints(), None, Limits())
    changed = Cleaner(preset="repair").run(page)
    assert changed.full_text != changed.source
    settle.settled(changed, [FunctionStage("mine.look", look, once_on_pages=once)], Choice())
    assert asked == readings_of_text


def test_what_was_found_of_lines_that_are_gone_is_forgotten():
    def longer(document):
        document.each(len)
        return [Edit(0, 0, 0, "a", "mine.longer")]

    changed = Cleaner(preset="repair").run(read_text("a  b\u200b", None))
    grown = settle.settled(changed, [FunctionStage("mine.longer", longer)], Choice())
    assert grown.full_text == "a" * 8 + "a b"
    assert not grown.known[len]
