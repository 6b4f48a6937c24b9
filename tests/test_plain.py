"""Articles of which the body model is not asked: it would say nothing, and where one thing is otherwise it is asked."""

import tomllib
from pathlib import Path

import pytest

from articleclean import Cleaner, presets
from articleclean.read.text import read_text
from articleclean.stages.body.context import Found
from articleclean.stages.body.plain import is_plain
from articleclean.stages.body.story import STAGE, found_before, stays
from tests import golden

NAMES = [stage.name for stage in Cleaner().stages]
BEFORE = Cleaner().only(*NAMES[: NAMES.index("body.story")])

FIRST = "The harbour wall gave way on Monday, and by the evening the water stood in the streets of the old town."
SECOND = "The mayor said on Tuesday that the money was there, but that nobody had found a firm for the work."
THIRD = "“We have asked for pumps since spring,” said the owner of the bakery."
LAST = "The council meets again on Thursday."
STORY = [FIRST, SECOND, "Pumps", THIRD, LAST]


def plain(texts, head=(), **found):
    return is_plain(texts, Found(**found), [number in head for number in range(len(texts))])


def test_a_story_with_a_subhead_is_plain():
    assert plain(STORY)
    assert plain(["Harbour wall gives way", *STORY], head=[0])


@pytest.mark.parametrize(
    "texts",
    [
        ["Harbour wall gives way", *STORY],
        [FIRST, "Mara Ellison", *STORY[1:]],
        [*STORY[:-1], "Mara Ellison", LAST],
        [*STORY, "Harbour Post"],
        [*STORY[:2], "Share", "Newsletter", *STORY[2:]],
    ],
)
def test_what_may_be_of_a_page_is_asked(texts):
    assert not plain(texts)


def test_junk_before_is_a_trace_of_a_page_and_a_byline_is_none():
    assert not plain(STORY, junk=((0, "related"),))
    assert plain(STORY, junk=((0, "byline"), (1, "timestamp")))


def test_on_one_line_pages_speak_in_sentences():
    texts = [FIRST, "Share the newsletter.", "Follow us and subscribe.", LAST]
    assert plain(texts)
    assert not plain(texts, one_line=True)


def test_one_block_is_all_story_whatever_its_end():
    assert plain(["A harbour wall"])
    assert not plain(["Subscribe to the newsletter"])
    assert not plain(["A harbour wall"], junk=((0, "related"),))


def test_scripts_without_marks_are_plain_by_length():
    thai = "สภาเมืองประชุมเมื่อวันจันทร์เพื่อหารือเรื่องกำแพงท่าเรือที่พังลงในสัปดาห์ก่อนและเรื่องเครื่องสูบน้ำใหม่ที่ชาวบ้านรอคอยมาตั้งแต่ฤดูใบไม้ผลิ"
    assert plain([thai] * 4)
    assert not plain([thai] * 3 + ["สภาเมือง"])


def texts():
    yield from map(golden.source, golden.slugs())
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield from filter(None, (case["in"], case.get("out")))
    for rule in presets.rules():
        yield from (*rule.examples, *rule.keepers)


def test_the_model_would_do_nothing_to_what_it_is_not_asked_of():
    count = 0
    for text in texts():
        document = BEFORE.run(read_text(text))
        found, head = found_before(document), stays(document)
        if document.blocks and is_plain(document.texts, found, head):
            count += 1
            assert STAGE.asked(document) == [], text
    assert count > 20
