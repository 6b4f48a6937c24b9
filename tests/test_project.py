"""What is read off a finished document: the body between its fields, the spans of paragraphs, who else changed a run."""

import articleclean
from articleclean import Cleaner
from articleclean.document import Role
from articleclean.protected import Protected
from articleclean.stage import FunctionStage
from articleclean.stages import Edit, Relabel
from tests.golden import slugs, source


def test_between_paragraphs_with_a_field_between_them_the_wider_gap_stays():
    def label(document):
        return [Relabel(1, Role.DECK, "mine.label")]

    cleaner = Cleaner(preset="repair").with_stage(FunctionStage("mine.label", label))
    assert cleaner.clean("One.\nTwo.\n\nThree.").text == "One.\n\nThree."
    assert cleaner.clean("One.\n\nTwo.\nThree.").text == "One.\n\nThree."
    assert cleaner.clean("One.\nTwo.\nThree.").text == "One.\nThree."


def test_a_change_names_who_changed_the_same_characters_before():
    def first(document):
        return [Edit(0, 0, 3, "Two", "mine.first")] if document.blocks[0].text.startswith("One") else []

    def second(document):
        return [Edit(0, 0, 3, "Six", "mine.second")] if document.blocks[0].text.startswith("Two") else []

    cleaner = Cleaner(preset="repair").with_stage(FunctionStage("mine.first", first))
    article = cleaner.with_stage(FunctionStage("mine.second", second)).clean("One day.")
    assert [(c.before, c.after, c.rule, c.earlier) for c in article.changes] == [
        ("One", "Six", "mine.second", ("mine.first",))
    ]


def test_a_paragraph_that_was_only_joined_or_cut_is_its_spans_of_the_source():
    seen = 0
    for slug in slugs():
        text = source(slug)
        article = articleclean.clean(text)
        for paragraph in article.paragraphs:
            spans = [text[start:end] for start, end in paragraph.spans]
            if "".join(spans).split() == paragraph.text.split():
                seen += len(spans) > 0
            first, last = paragraph.spans[0][0], paragraph.spans[-1][1]
            touched = [c for c in article.changes if first < c.end and c.start < last]
            if not touched:
                assert len(spans) == 1
                assert spans[0] == paragraph.text
    assert seen > 50


def test_the_spans_of_a_paragraph_leave_out_what_was_taken_from_its_middle():
    text = "The old ferry was sold\nAdvertisement\nto a museum on Monday, said the owner of the yard."
    paragraph = articleclean.clean(text).paragraphs[0]
    assert paragraph.text == text.replace("\nAdvertisement\n", " ")
    assert [text[a:b] for a, b in paragraph.spans] == [
        "The old ferry was sold\n",
        "\nto a museum on Monday, said the owner of the yard.",
    ]


def test_in_a_long_block_an_address_is_protected_like_in_a_short_one():
    for filling in ("", "One more word of it. " * 100):
        text = f"{filling}See http://example.org/a;b.html for more."
        at = text.index(";")
        assert Protected(text).covers(at, at + 1)
        assert not Protected(text).covers(len(text) - 4, len(text) - 3)
