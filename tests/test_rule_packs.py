"""Every rule of every pack against its own examples and keepers, and what the loader says of bad packs."""

import pickle
import subprocess
import sys
from collections import Counter

import pytest
import regex

import articleclean
from articleclean.errors import RulePackError
from articleclean.rules.load import builtin_packs, index, load_pack, parse, written_packs
from articleclean.rules.match import PhraseIndex
from articleclean.rules.pack import Pack, PackRule, fold

PACKS = builtin_packs()
RULES = [rule for pack in PACKS for rule in pack.rules]
_WIDE = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Han}\p{Hangul}]")
WITH = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."

GOOD = """
[pack]
language = "en"

[[rule]]
id = "mine.en.subscribe"
category = "prompt"
why = "A line that asks the reader to subscribe."
seen = ["our own pages"]
phrases = ["Read on with a subscription"]
examples = ["READ ON WITH A SUBSCRIPTION"]
keepers = ["Read on with a subscription, said the poster."]
"""


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def matched(rule, text):
    """The rules of the rule's category that the index of all packs finds in the text."""
    wanted = frozenset({rule.category})
    if rule.match in ("prefix", "suffix"):
        return [found.id for found, _ in index().affixes(text, rule.match) if found.category in wanted]
    if rule.match == "inline":
        return [found.id for _, _, found in index().inline(text)]
    return [found.id for found in (*index().lines(text), *index().at_end(text)) if found.category in wanted]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_matches_its_examples_and_phrases_but_not_its_keepers(rule):
    for example in rule.examples:
        assert rule.id in matched(rule, example), example
    for keeper in rule.keepers:
        assert rule.id not in matched(rule, keeper), keeper
    for phrase in rule.phrases:
        before = {"suffix": "Mara Ellison. ", "inline": "Mara Ellison"}.get(rule.match, "")
        after = " Mara Ellison" if rule.match in ("prefix", "label") else ""
        text = f"{before}{phrase}{after}"
        assert matched(rule, text)[:1] == [rule.id], "shadowed"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.where == "anywhere"], ids=lambda rule: rule.id)
def test_rule_that_fires_anywhere_takes_its_lines_out_and_spares_its_keepers(rule):
    cleaner = articleclean.Cleaner().only("boilerplate.phrases")
    for example in rule.examples:
        article = cleaner.clean(f"{WITH}\n\n{example}\n\n{WITH}")
        assert [r.rule for r in article.removed] == [rule.id]
    for keeper in rule.keepers:
        assert not cleaner.clean(f"{WITH}\n\n{keeper}\n\n{WITH}").changes


def test_ids_are_unique_and_sorted_in_every_file():
    assert not [name for name, times in Counter(rule.id for rule in RULES).items() if times > 1]
    for pack in PACKS:
        ids = [rule.id for rule in pack.rules]
        assert ids == sorted(ids), pack.name


def test_no_phrase_stands_in_two_rules_of_a_category():
    seen = {}
    for rule in RULES:
        for phrase in rule.phrases:
            folded = phrase.casefold() if rule.match == "prefix" else fold(phrase)
            place = rule.category, rule.match, folded
            assert seen.setdefault(place, rule.id) == rule.id, phrase
    lines = [rule for rule in RULES if rule.match == "line"]
    sure = {fold(p): r.category for r in lines if r.where == "anywhere" for p in r.phrases}
    near = {fold(p) for r in lines if r.where == "near" for p in r.phrases}
    assert not sure.keys() & near


def test_packs_that_are_built_in_pass_what_others_must():
    """They are trusted when they are read: nothing is compiled before it is needed, and most of it never is."""
    assert written_packs() == PACKS, "run `make docs`"
    with pytest.raises(RulePackError, match="not a regular expression"):
        parse(
            GOOD.replace('phrases = ["Read on with a subscription"]', "match = 'pattern'\npattern = '('"), "mine"
        )
    code = "import articleclean.rules.match as m, articleclean as a; a.clean('It rains.'); print(m._affix.cache_info())"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert int(said.split("currsize=")[1].rstrip(")\n")) < 20


def test_packs_say_what_they_are_and_cover_many_languages():
    for pack in PACKS:
        place = "any" if pack.language == "und" else pack.language
        assert pack.description
        assert pack.name.split("/")[0] in (place, "publishers")
    by_category = Counter((rule.category, rule.language) for rule in RULES)
    languages = {category: {lang for c, lang in by_category if c == category} for category, _ in by_category}
    assert len(languages["ad_marker"]) >= 20
    assert len(languages["byline"]) >= 15
    assert len(languages["section"]) >= 12


def test_pack_is_a_value():
    assert pickle.loads(pickle.dumps(PACKS)) == PACKS
    assert len({*PACKS, *PACKS}) == len(PACKS)


def test_fold_keeps_quotation_marks():
    assert fold("«Реклама»") == "«реклама»"
    assert fold("  ▶ Story   continues below …") == "story continues below"
    assert fold("Quảng cáo") == fold("Qua\u0309ng ca\u0301o")


def test_a_good_pack_loads_and_its_lines_go(write):
    pack = load_pack(write(GOOD))
    assert (pack.name, pack.language, pack.rules[0].language) == (str(write(GOOD)), "en", "en")
    article = articleclean.Cleaner(packs=(pack,)).clean(f"{WITH}\n\n• Read on with a subscription\n\n{WITH}")
    assert [(r.rule, r.category) for r in article.removed] == [("mine.en.subscribe", "prompt")]


BAD = {
    "missing keepers": (GOOD.replace("keepers = ", "# "), "rule mine.en.subscribe: keepers is missing: add it"),
    "no examples": (GOOD.replace('["READ ON WITH A SUBSCRIPTION"]', "[]"), "examples is empty: give at least one"),
    "unknown key": (GOOD + 'colour = "red"\n', "colour is not a key that packs know"),
    "bad TOML": (GOOD + "= 3\n", "not TOML"),
    "duplicate id": (GOOD + GOOD.partition("\n\n")[2], "the id stands twice"),
    "bad id": (GOOD.replace("mine.en.subscribe", "Mine"), "an id is dotted and lower-case"),
    "folds to nothing": (GOOD.replace('["Read on', '["…", "Read on'), "the phrase '…' is too short"),
    "inline letter": (
        GOOD.replace('"Read on with a subscription"', '"more –"') + 'match = "inline"\n',
        "the phrase 'more –' begins with a letter",
    ),
    "too short": (GOOD.replace('["Read on', '["ad", "Read on'), "the phrase 'ad' is too short"),
    "no phrases": (GOOD.replace("phrases = ", "# "), 'give phrases, or match = "pattern"'),
    "no such match": (GOOD + 'match = "word"\n', "'suffix', 'inline' or 'pattern'"),
    "example that fails": (GOOD.replace("READ ON", "GO ON"), "it does not match its example 'GO ON WITH"),
    "keeper that fails": (
        GOOD.replace(", said the poster.", ""),
        "it matches its keeper 'Read on with a subscription'",
    ),
    "bad pattern": (
        GOOD.replace("phrases = [", 'match = "pattern"\npattern = "("\n# '),
        "not a regular expression",
    ),
    "growing pattern": (
        GOOD.replace("phrases = [", "match = 'pattern'\npattern = '(?:[a-z]|[a-z][a-z])+!'\n# ")
        .replace("READ ON WITH A SUBSCRIPTION", "subscribe!")
        .replace(", said the poster", ""),
        "the pattern takes too long",
    ),
    "no rules": ('[pack]\nlanguage = "en"\n', "rules is empty"),
    "another table": (GOOD + "[rules]\n", "nothing else"),
}


@pytest.mark.parametrize(("text", "message"), BAD.values(), ids=BAD.keys())
def test_bad_pack_is_one_line_that_says_what_to_do(write, text, message):
    path = write(text)
    with pytest.raises(RulePackError) as caught:
        load_pack(path)
    said = str(caught.value)
    assert said.startswith(f"{path}: ")
    assert message in said
    assert "\n" not in said


def test_a_part_of_a_line_begins_with_a_mark_whatever_it_ends_with():
    assert own(match="inline", phrases=(" – more",)).rules[0].phrases == (" – more",)


def test_file_that_cannot_be_read(tmp_path):
    with pytest.raises(RulePackError, match="cannot be read"):
        load_pack(tmp_path / "none.toml")


def test_id_of_a_built_in_rule_is_refused_when_the_cleaner_is_made(write):
    pack = load_pack(write(GOOD.replace("mine.en.subscribe", "ads.en.marker")))
    with pytest.raises(RulePackError, match=r"en/ads has this id"):
        articleclean.Cleaner(packs=(pack,))


def own(**keys):
    given = {
        "id": "mine.x",
        "category": "prompt",
        "why": "w",
        "seen": ("s",),
        "examples": ("e",),
        "keepers": ("k",),
        **keys,
    }
    return Pack(name="mine", rules=(PackRule(**given),))


@pytest.mark.parametrize(
    ("rule", "text", "left"),
    [
        ({"match": "suffix", "phrases": (", opens new tab",)}, "The mayor, opens new tab", "The mayor"),
        ({"match": "suffix", "phrases": ("opens new tab",)}, "He reopens new tab", "He reopens new tab"),
        ({"match": "prefix", "phrases": ("Watch:",)}, "Watch : Watch: the ferry leaves", "the ferry leaves"),
        ({"match": "prefix", "phrases": ("Watch:",)}, "Watch the ferry leave", "Watch the ferry leave"),
        ({"match": "prefix", "phrases": ("写真",)}, "写真港の朝", "港の朝"),
        ({"match": "prefix", "phrases": ("Sponsored",)}, "Sponsored Advertisement", ""),
        ({"match": "pattern", "pattern": r"\d+ shares?"}, "12 shares", ""),
        ({"match": "pattern", "pattern": r"\d+ shares?"}, "12 shares fell", "12 shares fell"),
        *(
            (
                {"match": match, "where": where, "phrases": (", waves at a tab",)},
                f"{text}\nA line",
                f"{left}\nA line",
            )
            for match, text in (
                ("suffix", "The mayor, waves at a tab"),
                ("inline", "The mayor, waves at a tab Ellison"),
            )
            for where, left in (("end", text), ("tail", text.replace(", waves at a tab", "")))
        ),
        ({"where": "tail", "phrases": ("The end",)}, "The end" + "\nA line" * 8, "The end" + "\nA line" * 8),
        ({"where": "head", "phrases": ("The end",)}, "The end" + "\nA line" * 8, "A line" + "\nA line" * 7),
    ],
)
def test_other_kinds_of_match(rule, text, left):
    cleaner = articleclean.Cleaner(packs=(own(**rule),)).only("boilerplate.phrases")
    article = cleaner.clean(text)
    assert article.full_text == left
    assert cleaner.clean(left).full_text == left
    assert articleclean.restore(article.full_text, article.changes) == text


def test_bullets_and_points_beside_a_phrase_are_few():
    cleaner = articleclean.Cleaner(packs=(own(phrases=("Xylotomes are here",)),)).only("boilerplate.phrases")
    for count, left in ((16, ""), (17, "•" * 17 + "Xylotomes are here")):
        assert cleaner.clean("•" * count + "Xylotomes are here").full_text == left


def test_index_answers_by_category():
    phrases = PhraseIndex(PACKS)
    assert phrases.line("Advertisement", frozenset({"section"})) is None
    assert phrases.line("Advertisement").id == "ads.en.marker"
    rule, rest = phrases.prefix("Автор: Вера Ланская", frozenset({"byline"}))
    assert (rule.id, rest) == ("bylines.ru.prefix", "Вера Ланская")
    assert phrases.prefix("By") is None
    assert phrases.suffix("The mayor") is None
    rule, rest = phrases.suffix("It rained all day. Advertisement")
    assert (rule.id, rest) == ("ads.en.glued", "It rained all day.")
    assert phrases.suffix("It rained all day. Advertisement", frozenset({"section"})) is None
    assert phrases.prefix("Автор: Вера Ланская")[0] == phrases.prefix("Автор: Вера Ланская", {"byline"})[0]
    assert phrases.prefix("Автор: Вера Ланская", frozenset({"section"})) is None
    ends = [
        (match, text) for match in ("prefix", "suffix") for text in ("Автор: Вера", "It rained. Advertisement")
    ]
    assert [phrases.has(*end) for end in ends] == [True, False, False, True]


def test_pattern_that_runs_out_of_time_does_not_match():
    phrases = PhraseIndex([own(match="pattern", pattern="(?:a|aa)+b?c")])
    assert phrases.lines("a" * 300) == []


def test_what_was_seen_nowhere_only_goes_beside_a_line_that_is_sure_or_is_no_line_of_a_story():
    for rule in RULES:
        if rule.verified or rule.where == "near" or rule.category in ("byline", "section"):
            continue
        assert (rule.where, rule.seen) == ("anywhere", ("general knowledge; no story holds the whole line",)), (
            rule.id
        )
        assert rule.match in ("line", "label"), rule.id
        for phrase in rule.phrases:
            words = len(fold(phrase).split())
            assert words > 1 or len(phrase) >= (4 if _WIDE.search(phrase) else 10), (rule.id, phrase)


def test_patterns_say_with_what_they_open_or_stand_at_an_end():
    for rule in RULES:
        assert rule.pattern is None or rule.opens or rule.closes or rule.where in ("edge", "end"), rule.id


def test_how_many_there_are_is_no_part_of_a_phrase():
    phrases = PhraseIndex([own(phrases=("Comments",))])
    for text in ("Comments", "Comments (12)", "Comments [3]", "Comments（4）", "Comments(1)"):
        assert phrases.named(text), text
    for text in ("Comments (12 of them)", "Comments 12", "(12)", "Comments (none)"):
        assert not phrases.named(text), text
