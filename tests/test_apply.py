"""The algebra of changes: random documents, random actions, several stages deep."""

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import articleclean
from articleclean.apply import apply, conserves
from articleclean.changes import changes_of, replay, restore, source_spans, taken_from
from articleclean.errors import OverlapError
from articleclean.read.text import read_text
from articleclean.stages import Document, Drop, Edit, Join, Relabel, Role, Separate, Split
from tests import reference

TEXTS = st.text(st.sampled_from("ab.\n \r\u3000é"), max_size=60)


@st.composite
def actions(draw, document):
    """Actions a stage might ask for, contradictions among them."""
    found = []
    for _ in range(draw(st.integers(0, 9))):
        if not document.blocks:
            break
        block = draw(st.integers(0, len(document.blocks) - 1))
        size = len(document.blocks[block].text)
        start, end = sorted((draw(st.integers(0, size)), draw(st.integers(0, size))))
        kind = draw(st.sampled_from("eeedjsrw"))
        if kind == "e":
            found.append(Edit(block, start, end, draw(st.sampled_from(["", "X", "YYY"])), "edit", "", "cat"))
        elif kind == "d":
            found.append(Drop(block, "drop", "reason", "cat", draw(st.sampled_from([None, Role.BYLINE]))))
        elif kind == "j" and block + 1 < len(document.blocks):
            found.append(Join(block, draw(st.sampled_from(["", " "])), "join"))
        elif kind == "s" and 0 < start < size:
            found.append(Split(block, start, draw(st.sampled_from(["\n", "\n\n"])), "split"))
        elif kind == "r":
            found.append(Relabel(block, Role.NOTE, "label"))
        elif kind == "w":
            found.append(Separate(draw(st.sampled_from([-1, block])), draw(st.sampled_from(["", "\n"])), "space"))
    return found


@given(TEXTS, st.data())
def test_every_character_is_accounted_for_however_deep(source, data):
    document = read_text(source)
    for _ in range(4):
        document = apply(document, data.draw(actions(document)))
        assert conserves(document) is None
    article = articleclean.project.project(document)
    assert replay(source, article.changes) == article.full_text == document.full_text
    assert restore(article.full_text, article.changes) == source
    assert all(source[r.span[0] : r.span[1]] == r.text for r in article.removed)


@settings(max_examples=800)
@given(TEXTS, st.data())
def test_apply_does_what_the_slow_reference_does(source, data):
    document = read_text(source)
    for _ in range(3):
        asked = data.draw(actions(document))
        accepted, refused = reference.sort_out(asked)
        done = apply(document, asked)
        assert list(done.refused[len(document.refused) :]) == refused
        assert [block.text for block in done.blocks] == reference.texts(document, accepted)
        document = done


def naive(text, edits):
    for edit in sorted(edits, key=lambda e: (e.start, e.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@given(st.text("abc", min_size=1, max_size=30), st.data())
def test_edits_give_what_naive_replacement_gives(source, data):
    document = read_text(source)
    for _ in range(3):
        text = document.blocks[0].text
        cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
        edits = [
            Edit(0, a, b, data.draw(st.sampled_from(["", "X", "YY"])), "e")
            for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        if not naive(text, edits):
            return
        document = apply(document, edits, strict=True)
        assert document.blocks[0].text == naive(text, edits)
        assert conserves(document) is None


def test_a_document_no_stage_touches_is_the_same_object():
    document = read_text("One.\n\nTwo.")
    assert apply(document, []) is document


def test_an_edit_that_changes_nothing_leaves_the_block_as_it_is():
    document = read_text("One.")
    block = apply(document, [Edit(0, 0, 3, "One", "r")]).blocks[0]
    assert block is document.blocks[0]


def test_an_edit_that_cuts_into_a_replaced_piece_widens_to_it_and_names_both_rules():
    document = apply(read_text("abcdef"), [Edit(0, 1, 4, "XYZ", "first")])
    document = apply(document, [Edit(0, 3, 5, "-", "second")])
    (done,) = changes_of(document)
    assert (done.before, done.after) == ("bcde", "XY-")
    assert [cause.rule for cause in done.causes] == ["first", "second"]


def test_insertions_at_the_same_place_contradict_each_other():
    with pytest.raises(OverlapError, match="contradicts"):
        apply(read_text("ab"), [Edit(0, 1, 1, "x", "r"), Edit(0, 1, 1, "y", "r")], strict=True)


@pytest.mark.parametrize(
    "pair",
    [
        (Edit(0, 0, 2, "x", "r"), Edit(0, 1, 3, "y", "r")),
        (Drop(0, "r", "", "c"), Edit(0, 0, 1, "", "r")),
        (Edit(0, 0, 1, "", "r"), Drop(0, "r", "", "c")),
        (Drop(1, "r", "", "c"), Join(0, " ", "r")),
        (Join(0, " ", "r"), Drop(1, "r", "", "c")),
        (Split(0, 1, "\n", "r"), Split(0, 1, "\n", "r")),
        (Edit(0, 0, 3, "", "r"), Split(0, 1, "\n", "r")),
        (Split(0, 1, "\n", "r"), Edit(0, 0, 3, "", "r")),
        (Relabel(0, Role.NOTE, "r"), Relabel(0, Role.DECK, "r")),
        (Join(0, " ", "r"), Separate(0, "\n", "r")),
        (Separate(0, "\n", "r"), Join(0, " ", "r")),
    ],
    ids=str,
)
def test_of_two_contradicting_actions_the_first_wins_and_the_other_is_recorded(pair):
    document = read_text("abcd\n\nefgh")
    alone = apply(document, pair[:1])
    both = apply(document, pair)
    assert both.refused == pair[1:]
    assert both.full_text == alone.full_text
    with pytest.raises(OverlapError):
        apply(document, pair, strict=True)


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (Edit(1, 0, 0, "", "r"), "has 1 blocks"),
        (Edit(0, 0, 9, "", "r"), "has 4 characters"),
        (Edit(0, 2, 1, "", "r"), "has 4 characters"),
        (Edit(-1, 0, 0, "x", "r"), "has 1 blocks"),
        (Join(0, " ", "r"), "has 1 blocks"),
        (Split(0, 0, "\n", "r"), "inside the block's 4 characters"),
        (Split(0, 4, "\n", "r"), "inside the block's 4 characters"),
        (Separate(-2, "", "r"), "has 1 blocks"),
    ],
    ids=str,
)
def test_an_action_outside_the_document_is_an_error(action, said):
    with pytest.raises(IndexError, match=said):
        apply(read_text("abcd"), [action])


@pytest.mark.parametrize("action", [Split(0, 1, "-", "r"), Separate(0, "x", "r")], ids=str)
def test_only_white_space_separates_blocks(action):
    with pytest.raises(ValueError, match="white space"):
        apply(read_text("abcd"), [action])


def test_a_drop_inside_a_join_is_a_removal_of_the_joined_block():
    document = read_text("One half,\n\nAdvertisement\n\nother half.")
    document = apply(document, [Drop(1, "ads", "an ad", "ad_marker")])
    document = apply(document, [Join(0, " ", "joined")])
    assert [b.text for b in document.blocks] == ["One half, other half."]
    assert [(t.text, t.cause.category) for t in taken_from(document)] == [("Advertisement", "ad_marker")]
    assert [tuple(s) for s in source_spans(document.blocks[0])] == [(0, 11), (24, 37)]


def test_the_stronger_separator_stays_where_a_block_is_dropped():
    document = apply(read_text("a\nJ\n\nb\n\nJ\nc\nJ\n"), [Drop(i, "r", "", "c") for i in (1, 3, 5)])
    assert document.full_text == "a\n\nb\n\nc\n"


def test_a_split_belongs_to_its_rule_and_can_be_undone():
    document = apply(read_text("One.Two."), [Split(0, 4, "\n", "cut", "two paragraphs")])
    assert document.full_text == "One.\nTwo."
    (done,) = changes_of(document)
    assert (done.before, done.after, done.causes[0].rule) == ("", "\n", "cut")


def test_replay_and_restore_refuse_what_does_not_fit():
    article = articleclean.Cleaner().only("punctuation.stops").clean("One..\n\nTwo..\n\nThree..")
    with pytest.raises(ValueError, match="does not fit"):
        replay("Another text altogether", article.changes)
    with pytest.raises(ValueError, match="does not fit"):
        restore("Another text", article.changes)


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([("ab", 0, 2, None)], "in no block"),
        ([("xx", 0, 4, None)], "not the source slice"),
        ([("abcd", 0, 3, None), ("cd", 2, 4, None)], "not the source slice"),
        ([("abcd", 0, 4, None), ("cd", 2, 4, None)], "begins before"),
    ],
)
def test_conserves_says_where_the_law_is_broken(blocks, said):
    from articleclean.stages import Block, Span

    made = tuple(Block(text, Span(a, b), pieces=pieces) for text, a, b, pieces in blocks)
    assert said in conserves(Document("abcd", made))


def test_white_space_alone_may_stand_in_no_block():
    from articleclean.stages import Block, Span

    blocks = Block("a", Span(0, 1)), Block("b", Span(2, 3))
    loose = {sign for sign in map(chr, range(0x30000)) if conserves(Document(f"a{sign}b", blocks)) is None}
    assert loose == {sign for sign in map(chr, range(0x30000)) if sign.isspace()}


def test_only_apply_changes_text():
    """No other module makes a Block with text of its own, nor replaces a block's text or pieces."""
    src = Path(articleclean.__file__).parent
    for path in src.rglob("*.py"):
        if path.name in ("apply.py",) or path.parent.name == "read":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                assert name != "Block", f"{path.name}:{node.lineno} makes a block"
                words = {k.arg for k in node.keywords}
                assert not (name == "_replace" and words & {"text", "pieces", "span", "separator"}), path


def test_what_was_cut_and_put_together_is_one_piece_again():
    document = read_text("One. Two. Three. Four.")
    cut = apply(document, [Split(0, at, "", "cut") for at in (5, 10, 17)])
    assert [block.text for block in cut.blocks] == ["One. ", "Two. ", "Three. ", "Four."]
    joins = [Join(number, "", "join") for number in range(3)]
    assert apply(cut, joins).blocks == document.blocks
    gone = apply(apply(cut, [Edit(0, 0, 3, "", "edit")]), joins)
    assert [piece.length for piece in gone.blocks[0].pieces] == [0, 19]


def test_what_is_no_action_is_refused_in_words():
    with pytest.raises(TypeError, match="returned 'drop', which is no action"):
        apply(read_text("It rained."), ["drop"])
