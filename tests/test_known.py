"""Where a line that a pack knows is sure: what stands near, how far that is, and how often it stands there."""

import pytest

import articleclean
from articleclean.read.text import read_text
from articleclean.rules.match import PhraseIndex
from articleclean.rules.pack import Pack, PackRule
from articleclean.stages.boilerplate.known import Verdict, known
from articleclean.stages.boilerplate.related import followers

SURE, NEAR, PAIR, OTHER = "Get the paper", "Support us now", "Sign in here", "Make an account"
MARK, CREDIT, EDGE = "Paid notice", "Photo: the harbour", "Printed in the harbour"
LAST, FIRST = "That was all", "This is the start"
KEPT = "The ferry"
PROSE = (
    "The old ferry was sold to a museum on Monday, said the owner of the yard, who would not name the price of it, "
    "and nobody in the village had ever heard him speak for so long."
)


def rule(name, where, category, *phrases):
    told = {"id": f"mine.{name}", "why": "a test", "seen": ("here",), "examples": phrases, "keepers": ("No",)}
    return PackRule(where=where, category=category, phrases=phrases, **told)


RULES = (
    rule("sure", "anywhere", "prompt", SURE),
    rule("near", "near", "prompt", NEAR),
    rule("pair", "pair", "login", PAIR, OTHER),
    rule("word", "near", "prompt", "Support"),
    rule("heard", "near", "prompt", "Heard of").model_copy(update={"verified": False}),
    rule("mark", "near", "ad_marker", MARK),
    rule("sure-mark", "anywhere", "ad_marker", "Notice, paid"),
    rule("credit", "near", "photo_credit", CREDIT),
    rule("tail", "tail", "copyright", EDGE),
    rule("end", "end", "copyright", LAST),
    rule("edge", "edge", "copyright", "At an edge"),
    rule("head", "head", "copyright", FIRST),
)
INDEX = PhraseIndex((Pack(name="mine", rules=RULES),))


def gone(*lines):
    document = read_text("\n".join(lines))
    verdict = Verdict(document, known(document, INDEX), INDEX)
    return [document.texts[n] for n in sorted(verdict.gone)]


@pytest.mark.parametrize(
    ("lines", "going"),
    [
        ([PROSE, SURE, PROSE], [SURE]),
        ([PROSE, NEAR, PROSE], []),
        ([PROSE, NEAR, SURE, PROSE], [NEAR, SURE]),
        ([SURE, *[KEPT] * 3, NEAR], [SURE, NEAR]),
        ([SURE, *[KEPT] * 4, NEAR], [SURE]),
        ([NEAR, *[KEPT] * 3, SURE], [NEAR, SURE]),
        ([NEAR, *[KEPT] * 4, SURE], [SURE]),
        ([SURE, PROSE, NEAR], [SURE]),
        ([SURE, "x" * 160, NEAR], [SURE, NEAR]),
        ([SURE, "x" * 161, NEAR], [SURE]),
        ([SURE, NEAR, *[KEPT] * 3, NEAR + "!", *[KEPT] * 3, NEAR], [SURE, NEAR]),
        ([SURE, *[KEPT] * 3, NEAR, *[KEPT] * 3, NEAR], [SURE, NEAR, NEAR]),
        ([PROSE, PAIR, PROSE], []),
        ([PAIR, *[KEPT] * 3, OTHER], [PAIR, OTHER]),
        ([PAIR, *[KEPT] * 4, OTHER], []),
        ([PAIR, PAIR, PROSE], []),
        ([PAIR, SURE, PROSE], [PAIR, SURE]),
        ([PAIR, PROSE, SURE], [SURE]),
        ([PAIR, KEPT, PAIR, PROSE, PAIR], [PAIR] * 3),
        ([NEAR, PROSE, NEAR, PROSE], []),
        ([NEAR, PROSE, NEAR, PROSE, NEAR], [NEAR] * 3),
        ([MARK, PROSE, PROSE], []),
        ([MARK, PROSE, MARK], [MARK] * 2),
        ([CREDIT, PROSE, CREDIT], [CREDIT] * 2),
        ([NEAR, PAIR, PROSE], []),
        ([PAIR, NEAR, PROSE], []),
        (["Notice, paid", MARK, PROSE], ["Notice, paid", MARK]),
        (["Notice, paid", NEAR, PROSE], ["Notice, paid"]),
        (["Notice, paid", PAIR, PROSE], ["Notice, paid"]),
    ],
)
def test_what_stands_near_tells(lines, going):
    assert gone(PROSE, *lines, PROSE) == going


@pytest.mark.parametrize(
    ("lines", "going"),
    [
        ([NEAR, PROSE, PROSE], [NEAR]),
        ([KEPT, NEAR, PROSE], [NEAR]),
        ([*[KEPT] * 3, NEAR, PROSE], [NEAR]),
        ([*[KEPT] * 4, NEAR, PROSE], []),
        ([NEAR, *[KEPT] * 3, PROSE], [NEAR]),
        ([NEAR, *[KEPT] * 4, PROSE], []),
        ([PROSE, NEAR], [NEAR]),
        ([PROSE, *[KEPT] * 3, NEAR, *[KEPT] * 3], [NEAR]),
        ([PROSE, *[KEPT] * 4, NEAR], []),
        ([PROSE, NEAR, *[KEPT] * 4], []),
        ([PROSE, MARK, NEAR, PAIR], [MARK, NEAR, PAIR]),
        ([PAIR, PROSE, CREDIT], [PAIR, CREDIT]),
        (["Support", PROSE], []),
        ([KEPT, "Support", PROSE], ["Support"]),
        ([PROSE, "Support"], ["Support"]),
        ([KEPT, "The box of the page said:", NEAR, PROSE], []),
        (["Heard of", PROSE, "Heard of"], []),
        ([NEAR], []),
        ([KEPT, NEAR, KEPT], []),
        ([NEAR, *[NEAR] * 24, PROSE], [NEAR] * 25),
    ],
)
def test_right_above_the_story_and_right_below_it(lines, going):
    assert gone(*lines) == going


def test_a_run_of_lines_that_go_reaches_so_far():
    run = [SURE] * 23
    assert gone(SURE, *run, NEAR)[-1] == NEAR
    assert gone(PAIR, *run, PROSE)[0] == PAIR


@pytest.mark.parametrize(
    ("line", "others", "goes"),
    [
        (EDGE, 7, True),
        (EDGE, 8, False),
        (LAST, 0, True),
        (LAST, 1, False),
        ("At an edge", 0, True),
        ("At an edge", 1, False),
        (FIRST, 0, False),
    ],
)
def test_the_tail_is_counted_in_lines_that_stay(line, others, goes):
    lines = [KEPT] * 20 + [line] + [KEPT] * others
    assert gone(*lines) == [line] * goes
    assert gone(*lines, SURE) == [line] * goes + [SURE]


@pytest.mark.parametrize(
    ("line", "others", "goes"),
    [(FIRST, 7, True), (FIRST, 8, False), ("At an edge", 0, True), ("At an edge", 1, False), (LAST, 0, False)],
)
def test_so_is_the_head(line, others, goes):
    lines = [KEPT] * others + [line] + [KEPT] * 20
    assert gone(*lines) == [line] * goes


HEADLINE = "Harbour wall to be rebuilt in the winter at last"


def below(*lines):
    return list(followers(read_text("\n".join(("Read more", *lines))), 0))


def test_headlines_below_a_label():
    assert below(*[HEADLINE] * 8) == [1, 2, 3, 4, 5, 6]
    assert below(HEADLINE, PROSE, HEADLINE) == []
    assert below(HEADLINE, HEADLINE, PROSE) == [1]
    assert below(HEADLINE, HEADLINE + ", the council of the town says", PROSE) == [1, 2]
    assert below(f"- {HEADLINE} ist der Hafen ein", f"{HEADLINE}, sagt der Rat", PROSE) == [1, 2]
    for bullet in "-•*–+▪›>":
        assert below(HEADLINE, f"{bullet} {HEADLINE}", PROSE) == [1, 2]
    for mark in ":,;：、，":
        assert below(HEADLINE, HEADLINE + mark, HEADLINE) == [1]
    assert below("x" * 19, HEADLINE) == []
    assert below("X" * 20, HEADLINE) == [1, 2]
    assert below("X" * 159, HEADLINE) == [1, 2]
    assert below("X" * 160, HEADLINE) == []
    assert below(HEADLINE.lower(), HEADLINE) == []


def test_headlines_of_a_document_with_blank_lines():
    assert below("", HEADLINE, "", HEADLINE) == [1, 2]
    assert below(HEADLINE, HEADLINE, "", HEADLINE) == []
    assert below(HEADLINE, "and then", "", HEADLINE) == []
    assert below(f"• {HEADLINE}", HEADLINE, "", HEADLINE) == [1, 2, 3]


@pytest.mark.parametrize(
    ("bar", "left"),
    [
        ("Partager\nFacebook\nTwitter\nCopier le lien", ""),
        ("Partager\nFacebook\nCopier le lien", ""),
        ("Facebook\nTwitter", "Facebook\nTwitter\n"),
    ],
)
def test_networks_go_with_the_verb_of_sharing_that_a_pack_took(bar, left):
    assert articleclean.clean(f"{PROSE}\n{bar}\n{PROSE}").full_text == f"{PROSE}\n{left}{PROSE}"


def test_a_stop_of_any_script_behind_a_known_line_is_none_of_it():
    assert articleclean.clean("一。\nこの記事は有料会員限定です。\n二。").full_text == "一。\n二。"


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("- Read more: Old ferry goes to the museum", True),
        ("- Read more: the old ferry goes to the museum", False),
        ("- Read more: You will learn a lot!", False),
        ("- Read more: “You will learn a lot”", False),
        ("– Read more: Old ferry goes to the museum", False),
    ],
)
def test_behind_a_hyphen_a_label_has_a_headline_that_nobody_would_say(line, goes):
    story = (
        "The ferry of Varn has not sailed since Monday, and nobody at the port knows when it will.",
        "The owner said on Monday that he had asked for new pumps since spring, and got no answer.",
    )
    text = f"{story[0]}\n{line}\n{story[1]}"
    assert (line not in articleclean.clean(text).text) is goes
