"""What layout promises for texts of every shape."""

from hypothesis import given, settings
from hypothesis import strategies as st

import articleclean

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
