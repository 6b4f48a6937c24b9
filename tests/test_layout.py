"""What layout promises for texts of every shape."""

from hypothesis import given, settings
from hypothesis import strategies as st

import articleclean
from articleclean.stages import Drop, FunctionStage

MARKDOWN = st.lists(
    st.sampled_from(
        [
            "# ", "## ", "#", "**", "*", "***", "_", "__", "___", "> ", "\\", "\\.", "\\*", "\\_", "\\[", "`",
            "[", "]", "![", "](/a)", "](https://example.org)", "][1]", "[1]: /a", "[2]:\n/b", "(/a)", " (/a)\n", "(",
            ")", "<", ">", "* ", "- ", "1. ", "|", "---", "* * *", "| --- |", "\n", "\n\n", " ", "The ferry ",
            "was sold.", "word", "Old", "渡船", "[x](/x) ", "[y](/y)", "&", "amp;", "; ",
        ]
    ),
    min_size=1,
    max_size=30,
).map("".join)  # fmt: skip
KEPT = st.sampled_from(["", "[a](/a) [b](/b) [c](/c)\n\n", "## Heading\n\n**bold** and *not*\n\n"])


@given(KEPT, MARKDOWN)
@settings(max_examples=300)
def test_markdown_taken_out_once_is_taken_out(prefix, text):
    once = articleclean.clean(prefix + text)
    assert once.restore() == prefix + text
    again = articleclean.clean(once.full_text)
    assert again.full_text == once.full_text, again.explain()


def test_a_sentence_of_a_long_line_can_be_taken_out_and_the_rest_is_one_line():
    sentence = "The old ferry was sold on Monday. Nobody knew.Nobody asked. "
    junk = "Sign up for the letter of the harbour. "
    text = sentence * 20 + junk + sentence * 20 + "他来了。没有人知道。"
    cleaner = articleclean.Cleaner().with_stage(FunctionStage("mine.letter", letter), after="layout.sentences")
    article = cleaner.clean(text)
    assert article.full_text == text.replace(junk, "")
    assert [removed.text.strip() for removed in article.removed] == [junk.strip()]
    assert len(article.paragraphs) == 1
    assert article.restore() == text
    assert cleaner.clean(article.full_text).full_text == article.full_text


def letter(document):
    for index, block in enumerate(document.blocks):
        if block.text.startswith("Sign up"):
            yield Drop(index, "mine.letter", "a prompt", "prompt")


def test_a_long_line_nothing_is_taken_out_of_is_not_changed():
    text = "The old ferry was sold on Monday. Nobody knew.Nobody asked. " * 40
    article = articleclean.clean(text.strip())
    assert article.changes == ()
    assert article.full_text == text.strip()


def test_a_sentence_that_a_byline_cut_in_two_is_joined_when_the_byline_is_gone():
    text = "The old ferry that had served the island for more than thirty years,\nBy X Y.\nwas sold on Monday to a museum."
    cleaner = articleclean.Cleaner().with_stage(FunctionStage("mine.byline", byline), after="layout.lines")
    once = cleaner.clean(text).full_text
    assert once == text.replace("\nBy X Y.\n", " ")
    assert cleaner.clean(once).full_text == once


def byline(document):
    for index, block in enumerate(document.blocks):
        if block.text == "By X Y.":
            yield Drop(index, "mine.byline", "a byline", "byline")
