"""Tables and limits that stages read: what stands in them, and where they end."""

import html
import math
import unicodedata

import pytest

import articleclean
from articleclean.languages import any_function_words
from articleclean.read.text import read_text
from articleclean.rules.load import builtin_packs
from articleclean.rules.pack import fold
from articleclean.stages.body import model, shape, trees
from articleclean.stages.body.story import BARS, Bars
from articleclean.stages.characters import composition, gate, invisible
from articleclean.stages.fields import glued, head
from articleclean.stages.fields.byline import is_byline
from articleclean.stages.fields.moments import moment
from articleclean.stages.layout import sentences
from articleclean.stages.layout.breaks import main_language

STORY = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price of it."
TITLE = "Old ferry goes to the museum of Varn"


def test_the_trigger_of_what_is_invisible_is_what_is_taken_out():
    found = {chr(c) for c in range(0x110000) if invisible._SIGNS.match(chr(c))}
    assert found - invisible._ALL == set()
    assert invisible._ALL - found <= {"\x1b", "\r"}


def test_the_trigger_of_letters_in_parts_has_the_second_part_of_each():
    for whole in map(
        chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1F00), *range(0x3041, 0x3100), 0x622, 0x624, 0x6C2]
    ):
        parts = unicodedata.normalize("NFD", whole)
        if len(parts) == 2 and composition._APART.fullmatch(parts):
            assert parts[1] in composition._SIGNS, f"{whole}: U+{ord(parts[1]):04X}"
            assert composition.composed(parts) == whole
    for syllable in "가각힣":
        assert articleclean.clean(unicodedata.normalize("NFD", syllable) * 2).full_text == syllable * 2


@pytest.mark.parametrize(
    "codec",
    ["latin-1", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257", "iso8859-2", "mac-roman", "cp437"],
)
def test_the_gate_knows_what_each_encoding_makes_of_utf_8(codec):
    assert codec in gate.CODECS
    for word in ("é", "ü", "Ж", "“", "…", "日"):
        data = word.encode()
        try:
            read = data.decode(codec)
        except UnicodeDecodeError:
            continue
        assert gate.gate().search(read), (codec, word)
        assert gate.is_suspect(read) or "\xa0" in read, (codec, word)
        assert gate.may_be_damaged(frozenset(read)), (codec, word)


@pytest.mark.parametrize("who", "记者 記者 기자 특파원 特派员 特派員 編集委員 論説委員".split())
def test_words_for_who_writes(who):
    assert is_byline(f"金明洙 {who}" if who >= "가" else f"金明洙{who}")
    assert not is_byline(who)


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("UTC", "+00:00"), ("GMT", "+00:00"), ("CET", "+01:00"), ("CEST", "+02:00"), ("EST", "-05:00"),
        ("EDT", "-04:00"), ("CDT", "-05:00"), ("PST", "-08:00"), ("PDT", "-07:00"), ("JST", "+09:00"),
        ("MSK", "+03:00"), ("WIB", "+07:00"), ("CST", ""), ("", ""),
    ],
)  # fmt: skip
def test_zones_that_are_one_offset(zone, offset):
    assert moment(f"4 May 2019, 10:15 {zone}") == f"2019-05-04T10:15{offset}"


def test_the_model_as_data_is_the_one_that_was_grown():
    assert trees.SURE == 3.0
    assert model.model()._fields == ("page", "in_page", "in_article", "line", "in_line")
    one = {"columns": ["a"], "trees": [["a", 1, -1.0, 2.0]]}
    data = {name: {**one, "trees": [[0, 1, -1.0, 2.0]]} for name in model.Model._fields}
    made = model.parse(data)
    assert made.in_line.scores({"a": [0, 1, 2]}) == [-1.0, -1.0, 2.0]
    assert made.page.probabilities({"a": [2]}) == [1 / (1 + math.exp(-2.0))]


def test_the_bars_are_those_the_figures_are_of():
    assert BARS["normal"] == Bars(0.5, 0.5, 0.2, 0.05, 0.25)
    assert BARS["high"] == Bars(0.25, 0.2, 0.05, 0.02, 0.1)
    assert BARS["low"] == Bars(0.6, 0.6, 0.5, 0.2, 0.5)


def test_a_block_without_text_has_no_shape():
    assert shape.outline("") == shape.filled("") == shape.Shape(*[0] * 12, False)


def test_a_section_of_three_words_glued_to_the_headline():
    assert glued._headline_at(f"News {TITLE}", f"{TITLE} | Harbour Post") == len("News ")
    assert glued._headline_at(f"News {TITLE}", f"News {TITLE} | Harbour Post") == 0
    assert glued._headline_at(f"{'x' * 60}: {TITLE}", TITLE) == 62
    assert glued._headline_at(f"{'x' * 61}: {TITLE}", TITLE) == 0
    assert glued._headline_at(f"Ferry: {TITLE}", f"Ferry: {TITLE}") == 0


def test_a_head_of_how_many_lines_is_a_page():
    def is_page(above, below):
        return head.is_page(read_text("\n".join([*["Menu"] * above, STORY, STORY, *["Menu"] * below])))

    assert [is_page(13, 0), is_page(12, 0)] == [True, False]
    assert [is_page(4, 20), is_page(3, 20), is_page(4, 19)] == [True, False, False]


def test_five_function_words_tell_a_language():
    assert main_language(read_text("the ferry of the yard and the mill")) == "en"
    assert main_language(read_text("the ferry of the yard and mill")) == ""
    assert main_language(read_text("the ferry of the yard and the mill" + " xylo" * 80)) == ""


def test_function_words_are_there():
    assert {"the", "und", "de"} <= any_function_words()


def test_a_text_of_four_long_lines_is_cut_at_sentences():
    long = " ".join([STORY] * 20)
    count = long.count(". ")

    def cuts(lines, text=long):
        return len(list(sentences.find(read_text("\n".join([text] * lines)))))

    assert cuts(4) == 4 * count
    assert cuts(5) == 0
    assert cuts(1, f"{STORY} {'x' * (1500 - len(STORY) - 1)}") == 0
    assert cuts(1, f"{STORY} {'X' * (1500 - len(STORY))}") == 1


@pytest.mark.parametrize(
    ("short", "size", "said", "cut"),
    [
        (11, 50, "newsletter subscribe", True),
        (12, 50, "newsletter subscribe", False),
        (10, 200, "newsletter subscribe", True),
        (10, 201, "newsletter subscribe", False),
        (10, 200, "newsletter newsletter", False),
    ],
)
def test_a_line_that_holds_half_of_a_page_of_few_lines_is_cut_at_sentences(short, size, said, cut):
    long = f"{STORY} {'X' * (2000 - len(STORY) - 1)}"
    lines = [long, f"{said} {'x' * (size - len(said) - 1)}", *["x" * size] * (short - 1)]
    assert any(sentences.find(read_text("\n".join(lines)))) is cut


def test_a_label_glued_to_the_headline_ends_at_three_words():
    def cut(section):
        return glued._headline_at(f"{section} {TITLE}", f"{TITLE} | Harbour Post")

    known = [p for pack in builtin_packs() for r in pack.rules if r.category == "section" for p in r.phrases]
    three = next(phrase for phrase in known if len(phrase.split()) == 3 and fold(phrase) == phrase.casefold())
    assert cut(three) == len(three) + 1


def test_the_trigger_of_mojibake_knows_bytes_that_have_no_character():
    assert gate.may_be_damaged(frozenset("Р\x98"))
    assert not gate.may_be_damaged(frozenset("Р98"))


@pytest.mark.parametrize(
    "word",
    (
        "and und et y e og och en i и та via for für of de von van der den del della di da dos bin al el the by du la"
        " le te ter zu af av press photo images pool handout stringer file archiv archive picture alliance hr sid"
        " privat"
    ).split(),
)
def test_a_word_between_names_of_who_took_a_picture(word):
    captions = articleclean.Cleaner().only("boilerplate.captions")
    line = f"The bell of the ferry at the yard of Varn. Photo: Mara {word} Reyk"
    assert captions.clean(f"{STORY}\n\n{line}\n\n{STORY}").full_text == f"{STORY}\n\n{STORY}"
    other = line.replace(f" {word} ", " sails ")
    assert not captions.clean(f"{STORY}\n\n{other}\n\n{STORY}").changes


@pytest.mark.parametrize(
    "name", "quot apos nbsp ldquo rdquo lsquo rsquo bdquo sbquo laquo raquo ndash mdash hellip".split()
)
def test_what_is_left_of_an_entity_becomes_its_mark(name):
    entities = articleclean.Cleaner().only("characters.entities")
    left = f"The owner {name};waited{name}; for it, {name};he{name}; said, and went."
    assert entities.clean(left).full_text == left.replace(f"{name};", html.unescape(f"&{name};"))
    assert not entities.clean(left.replace(f"{name};", f"{name}, ")).changes


@pytest.mark.parametrize("pair", "“” \"\" `` '' ‘’ () [] «» „“".split())
def test_an_entity_in_quotation_marks_of_its_own_is_named(pair):
    entities = articleclean.Cleaner().only("characters.entities")
    assert not entities.clean(f"A page writes {pair[0]}&eacute;{pair[1]} for the letter.").changes
    assert entities.clean(f"A page writes {pair[0]}caf&eacute;{pair[1]} for the letter.").changes
    assert entities.clean(f"A page writes {pair[0]}&eacute; for the letter.").changes
