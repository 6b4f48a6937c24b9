"""A deletion must not make what an earlier stage would find, and is not kept from going by what it does not make."""

import pytest

from articleclean.seams import makes_damage


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("&am[]p;", True),
        ("&#3[]9;", True),
        ("&#x20[]14;", True),
        ("&am\u200b[]p;", True),  # what goes as well does not stand between
        ("<b[]r>", True),
        ("<[]b>", True),
        ("Ã[]©", True),
        ("&amp;[]it", False),
        ("it[]&amp;", False),
        ("<br>[]it", False),
        ("it[]<br>", False),
        ("a & b[]; c", False),
        ("it[]is", False),
        ("é[]à", False),
        ("&" + 40 * "a" + "[];", False),  # no entity is so long
    ],
)
def test_what_a_deletion_makes(text, made):
    start = text.index("[]")
    assert makes_damage(text, start, start + 2) is made
