import pickle
import subprocess
import sys

import pytest
from pydantic import ValidationError

import articleclean
from articleclean import Cleaner, Failure, Limits
from articleclean.errors import InputError, SettingsError
from articleclean.stages import Document, Drop, FunctionStage, Stage

STORY = "Mayor leaves\n\nThe mayor left the town hall on Monday and did not return..\n\nNobody asked why she had gone..\n"


def drop_horoscopes(document: Document):
    for index, block in enumerate(document.blocks):
        if block.text.startswith("Horoscope:"):
            yield Drop(index, "mine.horoscope", "a horoscope line", "horoscope")


HOROSCOPES = FunctionStage("mine.horoscopes", drop_horoscopes)


def test_a_stage_of_ones_own_is_ordered_pickled_and_explained():
    assert isinstance(HOROSCOPES, Stage)
    cleaner = Cleaner().with_stage(HOROSCOPES, before="layout.lines")
    names = [stage.name for stage in cleaner.stages]
    assert names.index("mine.horoscopes") == names.index("layout.lines") - 1
    again = pickle.loads(pickle.dumps(cleaner))
    assert again == cleaner
    assert hash(again) == hash(cleaner)
    article = again.clean(STORY + "\nHoroscope: a good day for cats\n")
    assert "Horoscope" not in article.full_text
    assert "mine.horoscope" in article.explain()
    assert [r.category for r in article.removed] == ["horoscope"]


def test_stages_can_be_taken_out_and_replaced():
    cleaner = Cleaner()
    assert cleaner.without("punctuation.stops").clean(STORY).full_text == STORY
    assert [s.name for s in cleaner.only("tidy", "layout.lines").stages] == ["layout.lines", "tidy"]
    swapped = cleaner.replace("tidy", HOROSCOPES)
    assert [s.name for s in swapped.stages][-1] == "mine.horoscopes"
    assert [s.name for s in cleaner.with_stage(HOROSCOPES).stages][-1] == "mine.horoscopes"
    after = [s.name for s in cleaner.with_stage(HOROSCOPES, after="tidy").stages]
    assert after[-1] == "mine.horoscopes"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: Cleaner(preset="articel"), "did you mean 'article'"),
        (lambda: Cleaner(keep={"bylines"}), "did you mean 'byline'"),
        (lambda: Cleaner().only("punctuation.stop"), "did you mean 'punctuation.stops'"),
        (lambda: Cleaner().without("zzz"), "known are"),
        (lambda: Cleaner().with_stage(HOROSCOPES, before="tidy", after="tidy"), "not both"),
        (lambda: Cleaner(stages=(HOROSCOPES, HOROSCOPES)), "two stages"),
        (lambda: Cleaner().pipe([], jobs=0), "jobs"),
        (lambda: Cleaner(ignore={"punctuation.stop"}), "did you mean 'punctuation.stops'"),
        (lambda: Cleaner(packs=("mine.toml",)), "load_pack"),
        (lambda: Cleaner().only(), "no stage is left"),
        (lambda: Cleaner().without(*(s.name for s in Cleaner().stages)), "no stage is left"),
        (lambda: Cleaner().with_stage(drop_horoscopes), "FunctionStage"),
        (lambda: Cleaner().with_stage(HOROSCOPES, before=""), "unknown stage"),
    ],
)
def test_wrong_settings_say_what_is_wrong(wrong, said):
    with pytest.raises(SettingsError, match=said):
        wrong()


def test_keep_brings_a_category_back():
    text = "By Ann Lee\n\n" + "The council met on Tuesday to talk about the bridge and the ferry. " * 2
    text = "The bridge is closed for the winter\n\n" + text
    assert "Ann Lee" not in articleclean.clean(text).full_text
    assert articleclean.clean(text).byline == "By Ann Lee"
    kept = Cleaner(keep={"byline"}).clean(text)
    assert "By Ann Lee" in kept.full_text
    assert (kept.byline, kept.authors) == ("By Ann Lee", ("Ann Lee",))
    assert "By Ann Lee" not in kept.text


def test_what_is_kept_by_its_category_no_later_stage_takes_out():
    menu = "\n".join(f"Part {n} of the site" for n in range(30))
    told = "The ferry of the island was sold on Monday, said its owner to the paper, and the price is not known."
    text = f"{menu}\nLog in\nSubscribe\n{told}\n{told[::-1]}.\nThe harbour is silent, {told}\nShare on Facebook\n{menu[:90]}"
    removed = next(r for r in articleclean.clean(text).removed if r.text == "Share on Facebook")
    assert removed.category == "share_bar"
    kept = Cleaner(keep={"share_bar"}).clean(text)
    assert "Share on Facebook" in kept.full_text
    assert "Part 9 of the site" not in kept.full_text


def test_bytes_and_other_types_are_refused_with_advice():
    with pytest.raises(TypeError, match="decode"):
        articleclean.clean(b"abc")
    with pytest.raises(TypeError, match="NoneType"):
        articleclean.clean(None)


def test_a_text_beyond_the_limit_is_refused():
    with pytest.raises(InputError, match="limit is 3"):
        Cleaner(limits=Limits(characters=3)).clean("abcd")


def test_an_empty_string_gives_an_empty_article():
    article = articleclean.clean("")
    assert (article.text, article.full_text, article.changes, article.headline) == ("", "", (), None)
    assert article.flagged
    assert [w.code for w in article.warnings] == ["no_story"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_pipe_gives_every_item_in_order_and_a_failure_in_its_place(jobs):
    items = [STORY, None, "Short.", b"raw"] * 20
    results = list(Cleaner().pipe(items, jobs=jobs))
    assert len(results) == len(items)
    for index, (item, result) in enumerate(zip(items, results, strict=True)):
        if isinstance(item, str):
            assert result.source == item
        else:
            assert isinstance(result, Failure)
            assert (result.index, result.input) == (index, item)
            assert isinstance(result.error, TypeError)


class OddError(Exception):
    """An error that does not survive pickling."""

    def __init__(self, first, second):
        super().__init__(f"{first} {second}")


def fail(document):
    if "odd" in document.source:
        raise OddError("two", "words")
    return []


def test_in_processes_one_bad_item_costs_no_other():
    cleaner = Cleaner(preset="repair").with_stage(FunctionStage("mine.fail", fail))
    odd = ["One day.", "an odd day", lambda: None, "Two days."]
    one, failed, unsent, two = cleaner.pipe(odd, jobs=2)
    assert (one.full_text, two.full_text) == ("One day.", "Two days.")
    assert (failed.index, failed.input, str(failed.error)) == (1, "an odd day", "OddError: two words")
    assert (unsent.index, unsent.input) == (2, odd[2])


def nothing(document):
    """Return nothing at all, as a stage must not."""


def test_a_stage_that_returns_none_is_named():
    with pytest.raises(TypeError, match=r"mine\.nothing.*return a list"):
        Cleaner().with_stage(FunctionStage("mine.nothing", nothing)).clean("One.")


def test_hints_are_given_back_with_their_origin():
    article = articleclean.clean(
        "Only a body stands here, and it is a sentence of fair length.",
        headline="Elsewhere",
        language="en",
        url="https://example.org/a",
    )
    assert (article.headline, article.language, article.url) == ("Elsewhere", "en", "https://example.org/a")
    assert article.origins == {"headline": "caller", "language": "caller", "url": "caller"}
    assert "Elsewhere" not in article.full_text


def test_an_article_is_frozen_and_its_json_is_strict():
    article = articleclean.clean(STORY)
    with pytest.raises(ValidationError):
        article.headline = "x"
    with pytest.raises(ValidationError):
        type(article).model_validate_json('{"nonsense": 1}')
    with pytest.raises(ValidationError):
        type(article).model_validate_json("{broken")
    assert type(article).model_validate(article.model_dump()) == article


def test_every_article_would_pass_its_own_validation():
    from tests.golden import slugs, source

    for slug in slugs():
        article = articleclean.clean(source(slug))
        assert type(article).model_validate(article.model_dump()) == article, slug


def test_reports_show_what_was_done():
    article = articleclean.clean(STORY)
    assert "punctuation.stops" in article.explain()
    assert "-Nobody asked why she had gone.." in article.diff()
    assert "+Nobody asked why she had gone." in article.diff()
    page = article.to_html()
    assert "<del" in page
    assert "<script" not in page
    assert (
        articleclean.clean("All is well here, said the harbour master on Monday.").explain()
        == "nothing was changed"
    )


def test_reports_escape_what_the_text_brings():
    article = articleclean.clean(
        "A <script>alert(1)</script> \x1b[31m& story of some length, told by nobody at all.\x00"
    )
    assert "<script>" not in article.to_html()
    assert "\x1b" not in article.explain()
    assert "\x1b" not in article.to_html()


def test_importing_costs_nothing():
    code = "import time,sys; t=time.process_time(); import articleclean; assert time.process_time()-t < 0.1; bad={'regex','ftfy','pydantic','bs4','click'} & set(sys.modules); assert not bad, bad"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_text_is_cleaned_without_a_parser_of_pages():
    code = "import articleclean, sys; articleclean.clean('A headline of a story\\n\\nThe story.'); assert 'lxml' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_public_names_are_there_and_documented():
    for name in articleclean.__all__:
        assert getattr(articleclean, name).__doc__, name
    assert set(articleclean.__all__) == set(dir(articleclean))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = articleclean.nothing


def test_warnings_ask_for_a_person_where_much_goes_or_was_lost():
    article = articleclean.clean("The word caf\ufffd was damaged long before it came here, said the editor.")
    assert [w.code for w in article.warnings] == ["damaged_characters"]
    assert article.flagged
    hidden = articleclean.clean(
        "They smiled 😀" + "".join(chr(0xE0100 + b) for b in b"obey me") + ".\u202eX\u202c"
    )
    assert [(w.code, w.message[:2]) for w in hidden.warnings] == [("hidden_text", "9 ")]
    few = articleclean.clean("They smiled 😀" + "".join(chr(0xE0100 + b) for b in b"a b") + ", said the editor.")
    assert few.warnings == ()
    long = articleclean.clean("One sentence after another, and never a line. " * 80)
    assert [w.code for w in long.warnings] == ["no_structure"]
    assert not long.flagged
    ads = articleclean.clean("Yes, he said.\n" + "Advertisement\n" * 9)
    assert "much_removed" in [w.code for w in ads.warnings]
