"""The promises over any settings, any record and any pack, as Hypothesis finds them."""

import json
import pickle
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

import articleclean
from articleclean import presets
from articleclean.choice import beginnings
from articleclean.errors import InputError, RulePackError, SettingsError
from articleclean.rules.load import builtin_packs, parse
from articleclean.stages import Drop, FunctionStage
from tests.fuzz.targets import promises, refused, stable
from tests.test_promises import DAMAGE

RULES = sorted(beginnings(rule.id for rule in presets.rules(())))
CATEGORIES = sorted({rule.category for rule in presets.rules(()) if rule.category})
PACK = builtin_packs()[0]


def second(document):
    return [Drop(1, "mine.second", "the second line", "mine")] if len(document.blocks) > 2 else []


OWN = FunctionStage("mine.second", second)


class Settings(RuleBasedStateMachine):
    """A cleaner that is changed in any order stays a value, and every article keeps the promises."""

    def __init__(self):
        super().__init__()
        self.cleaner = articleclean.Cleaner()

    def names(self):
        return [stage.name for stage in self.cleaner.stages]

    @rule(preset=st.sampled_from(["article", "repair"]))
    def begin(self, preset):
        self.cleaner = articleclean.Cleaner(preset=preset)

    @precondition(lambda self: len(self.cleaner.stages) > 1)
    @rule(data=st.data())
    def without(self, data):
        name = data.draw(st.sampled_from(self.names()))
        cut = self.cleaner.without(name)
        assert [stage.name for stage in cut.stages] == [n for n in self.names() if n != name]
        assert self.cleaner != cut
        self.cleaner = cut

    @rule(data=st.data())
    def only(self, data):
        names = data.draw(st.sets(st.sampled_from(self.names()), min_size=1))
        self.cleaner = self.cleaner.only(*names)
        assert set(self.names()) == names

    @precondition(lambda self: OWN not in self.cleaner.stages)
    @rule(data=st.data())
    def with_stage(self, data):
        name = data.draw(st.sampled_from(self.names()))
        more = self.cleaner.with_stage(OWN, before=name)
        assert more.without(OWN.name).stages == self.cleaner.stages
        self.cleaner = more

    @rule(keep=st.sets(st.sampled_from(CATEGORIES), max_size=2))
    def keep(self, keep):
        self.cleaner = replace(self.cleaner, keep=frozenset(keep))

    @rule(select=st.sets(st.sampled_from(RULES), max_size=2), ignore=st.sets(st.sampled_from(RULES), max_size=2))
    def choose(self, select, ignore):
        self.cleaner = replace(self.cleaner, select=frozenset(select), ignore=frozenset(ignore))

    @rule(language=st.sampled_from([None, "en", "de", "fr-CA"]), caution=st.sampled_from(["low", "high"]))
    def tune(self, language, caution):
        self.cleaner = replace(self.cleaner, language=language, caution=caution)

    @rule(name=st.text("abc.", min_size=1, max_size=9))
    def name_what_is_not_there(self, name):
        for change in (self.cleaner.without, self.cleaner.only, lambda n: replace(self.cleaner, keep=n)):
            try:
                change(name)
            except SettingsError as error:
                refused(error)
            else:
                raise AssertionError(name)

    @rule(text=DAMAGE)
    def clean(self, text):
        article = self.cleaner.clean(text)
        promises(article)
        assert not {removed.category for removed in article.removed} & self.cleaner.keep
        fired = {change.rule for change in article.changes}
        assert not [r for r in fired if any(r == name or r.startswith(name + ".") for name in self.cleaner.ignore)]
        if OWN not in self.cleaner.stages:
            stable(article, self.cleaner)

    @invariant()
    def it_is_a_value(self):
        again = pickle.loads(pickle.dumps(self.cleaner))
        assert again == self.cleaner
        assert hash(again) == hash(self.cleaner)


def test_settings_changed_in_any_order():
    few = settings(max_examples=40, stateful_step_count=12, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Settings, settings=few)


NAMES = st.sampled_from(
    "text title maintext headline author authors url source_url language date html body raw_html summary".split()
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | DAMAGE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(NAMES | st.text(max_size=5), VALUES, max_size=8))
def test_any_record_is_an_article_or_one_clear_refusal(record):
    try:
        article = articleclean.Cleaner().clean_record(record)
    except InputError as error:
        refused(error)
    else:
        promises(article)


PHRASES = st.lists(
    st.sampled_from([phrase for rule in PACK.rules for phrase in rule.phrases]) | st.text(max_size=12),
    min_size=0,
    max_size=3,
)
KEYS = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["mine.one", "mine.two", "Mine", ""]),
        "category": st.sampled_from(["prompt", "byline", "ad_marker"]),
        "why": st.just("a test"),
        "seen": st.just(["here"]),
        "examples": PHRASES,
        "keepers": st.just(["No line is like this one."]),
    },
    optional={
        "match": st.sampled_from(["line", "label", "prefix", "suffix", "inline", "pattern", "word"]),
        "where": st.sampled_from(["anywhere", "pair", "near", "head", "tail", "edge", "end"]),
        "phrases": PHRASES,
        "pattern": st.sampled_from(["(a+)+b", "[", "Read on.*", ""]),
        "opens": PHRASES,
        "more": st.integers(),
    },
)


@given(st.lists(KEYS, max_size=3), st.dictionaries(NAMES, DAMAGE, max_size=1))
def test_any_pack_cleans_or_is_refused_in_one_line(rules, more):
    lines = [f"[pack]\nname = {json.dumps('mine')}"]
    lines += [f"{name} = {json.dumps(value)}" for name, value in more.items()]
    for one in rules:
        lines += ["[[rule]]", *(f"{name} = {json.dumps(value)}" for name, value in one.items())]
    try:
        pack = parse("\n".join(lines), "mine.toml")
        cleaner = articleclean.Cleaner(packs=(pack,))
    except RulePackError as error:
        refused(error)
        return
    text = "\n".join(["Old ferry goes to the museum", *(t for r in pack.rules for t in (*r.phrases, *r.examples))])
    promises(cleaner.clean(text))
