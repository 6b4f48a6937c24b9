"""What is asked of lines: found once, handed on, and the short ways give what the long ones give."""

from collections import Counter

import regex
from hypothesis import example, given
from hypothesis import strategies as st

import articleclean
from articleclean.apply import apply
from articleclean.article import CleanArticle
from articleclean.document import of_texts
from articleclean.letters import QUESTIONS, STOPS, is_small
from articleclean.read.text import read_text
from articleclean.rules import match
from articleclean.rules.load import builtin_packs, index
from articleclean.stages import Drop, Edit, Relabel, Role
from articleclean.stages.fields import dateline
from articleclean.stages.layout import breaks, wraps
from articleclean.stretch import is_prose, paragraphs

PAGE = "Advertisement\nHome\nNews\nHome\nThe harbour wall gave way on Monday, and the water stood in the lower streets.\nPhoto: dpa"
TEXTS = st.text(st.sampled_from("aBcß9 .,:•-–“”’()©|ñΣςกა字½²e\u0301_\u00a0\u3000"), max_size=24)


def test_a_line_is_asked_about_once_in_all_documents_made_of_one():
    asked = []

    def size(text):
        asked.append(text)
        return len(text)

    document = read_text(PAGE)
    assert document.each(size) == [13, 4, 4, 4, 78, 10]
    shorter = apply(document, [Drop(0, "mine", "a menu", "menu"), Edit(2, 0, 4, "Blog", "mine")])
    assert shorter.each(size) == [4, 4, 4, 78, 10]
    assert asked == [*dict.fromkeys(PAGE.split("\n")), "Blog"]


def test_a_change_of_roles_leaves_what_the_texts_tell():
    asked = []

    def roles(document):
        asked.append("roles")
        return [block.role for block in document.blocks]

    def first(document):
        asked.append("first")
        return document.texts[0]

    document = read_text(PAGE)
    document.each(len)
    document.fact(roles), document.fact(of_texts(first)), document.full_text
    for actions in (
        [Relabel(1, Role.DECK, "mine")],
        [Relabel(0, Role.NOTE, "mine"), Relabel(1, Role.NOTE, "mine")],
    ):
        changed = apply(document, actions)
        assert changed.each(len) is document.each(len)
        assert changed.spaces is document.spaces
        assert changed.full_text == document.full_text
        assert changed.fact(first) == document.texts[0]
        assert changed.fact(roles) == [block.role for block in changed.blocks] != document.fact(roles)
        assert [block.label.rule for block in changed.blocks if block.label] == ["mine"] * len(actions)
        assert changed.known is document.known
    assert asked == ["roles", "first", "roles", "roles"]
    shorter = apply(document, [Relabel(1, Role.DECK, "mine"), Drop(0, "mine", "a menu", "menu")])
    assert shorter.fact(first) == document.texts[1]


@given(st.text(max_size=60))
def test_no_character_is_missing_from_what_triggers_ask(text):
    assert read_text(text).characters >= set(read_text(text).text)


@given(TEXTS)
@example("7 Minuten")
@example("½ Liter")
@example("ẞ1")
@example("advertisement.....")
def test_the_short_way_to_the_words_at_the_ends_is_the_long_way(text):
    first = match._WORD.search(text, 0, match._KEY)
    assert match._openings(text) == (first[0].casefold() if first else "", match._opening(text))
    closing = index()._closing(text)
    assert closing == match._key(text, "suffix") or (
        not closing and match._key(text, "suffix")[-2:] not in index()._finals
    )


@given(TEXTS)
@example("(")
@example("said „")
@example("so.”")
def test_the_short_way_to_the_ends_of_sentences_is_the_long_way(text):
    assert breaks.opens(text) == bool(regex.search(r"(?:^|\s)[(\[\"'“„«‘]\Z|[„«]\Z", text))
    assert breaks.has_ended(text) == bool(regex.search(rf"[{STOPS}{QUESTIONS}…:][\"'”’»)\]」』）]*\Z", text))
    assert breaks.has_stop_inside(text) == bool(breaks._STOP_INSIDE.search(text))
    small = breaks._BEGINS.match(text)
    assert breaks.begins_small(text) == (small is not None and is_small(small.group(1)))
    assert breaks.closes(text) == (bool(breaks._CLOSING.match(text)) and not breaks._SMILE.match(text))
    assert breaks._counted(text.lower()) == Counter(breaks._WORD.findall(text.lower()))
    assert wraps._is_parted(text) == bool(wraps._COLUMNS.search(text))


@given(TEXTS)
@example("(ANSA) - ROMA, 4 MAG - Testo")
@example("Harbour City (Reuters) - Text")
@example("МОСКВА, 4 мая. /ТАСС/. Text")
@example("新华社北京5月4日电")
def test_what_cannot_open_with_a_dateline_does_not(text):
    found = [
        m.group(1).strip() for p in dateline._PATTERNS if (m := p.match(text)) and dateline._is_sure(m.group(1))
    ]
    assert dateline.opening(text) == (found[0] if found else None)


def test_the_patterns_that_are_built_in_need_no_limit_of_time():
    for rule in [rule for pack in builtin_packs() for rule in pack.rules if rule.pattern]:
        pattern = regex.compile(rule.pattern)
        for text in rule.examples:
            for cut in {len(text) // 3, len(text) // 2, len(text) - 1}:
                for more in ("A", "a", "A|", "a ", text[cut - 4 : cut], text + " "):
                    line = (text[:cut] + more * match.PATTERN_LINE)[: match.PATTERN_LINE - 1] + "\0"
                    pattern.fullmatch(line, timeout=20 * match.TIMEOUT)  # raises TimeoutError


def test_parts_that_are_built_unchecked_are_what_validation_makes():
    article = articleclean.clean(
        PAGE + "\n\nThe council  met on Tuesday, and it wants new pumps before winter&hellip;\n"
    )
    assert article.removed
    assert article.changes
    again = CleanArticle.model_validate(article.model_dump(), strict=True)
    assert again == article
    assert repr(again) == repr(article)
    assert article.changes[0].model_copy() == article.changes[0]
    assert article.changes[0].model_fields_set == set(type(article.changes[0]).model_fields)


def test_paragraphs_are_what_reads_as_prose():
    document = read_text(PAGE)
    assert document.fact(paragraphs) == document.each(is_prose)
    assert True in document.fact(paragraphs)
