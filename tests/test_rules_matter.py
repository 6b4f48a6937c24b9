"""Every rule of characters, layout and punctuation dies if removed: without it a case of its stage fails.

And the tables they read are what they say.
"""

import tomllib
import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest

import articleclean
from articleclean import letters, presets
from articleclean.lexicons import lexicon
from articleclean.stages.characters import composition, entities, invisible
from articleclean.stages.layout import lines

CASES = Path(__file__).parent / "cases"
CLEANER = articleclean.Cleaner()
PHASES = ("characters", "layout", "punctuation")
RULES = [
    (module.STAGE.name, rule.id)
    for module in presets.MODULES
    for rule in module.RULES
    if module.STAGE.name.startswith(PHASES) and rule.id != lines.ACROSS
]


@dataclass(frozen=True)
class Without:
    """A stage that asks for everything but what one rule wants."""

    stage: articleclean.stages.Stage
    rule: str

    @property
    def name(self):
        return self.stage.name

    def __call__(self, document):
        return [action for action in self.stage(document) if action.rule != self.rule]


def cases(stage):
    return tomllib.loads((CASES / f"{stage}.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize(("stage", "rule"), RULES)
def test_a_case_fails_without_the_rule(stage, rule):
    whole = CLEANER.only(stage)
    cut = whole.replace(stage, Without(whole.stages[0], rule))
    pairs = [(case["in"], case["out"]) for case in cases(stage) if "out" in case]
    pairs += [("The ferry \ud83d was sold.", "The ferry \ufffd was sold.")]  # TOML cannot hold it
    assert all(whole.clean(before).full_text == after for before, after in pairs[:-1])
    assert any(cut.clean(before).full_text != after for before, after in pairs if rule in rules(whole, before))


def test_sentences_stay_cut_without_the_rule_that_joins_them_across_a_removal():
    cut = CLEANER.replace("layout.lines", Without(lines.STAGE, lines.ACROSS))
    [example] = [rule.examples[0] for rule in lines.RULES if rule.id == lines.ACROSS]
    assert lines.ACROSS in rules(CLEANER, example)
    assert cut.clean(example).full_text != CLEANER.clean(example).full_text


def rules(cleaner, text):
    article = cleaner.clean(text)
    done = [*article.changes, *article.removed]
    return {change.rule for change in done} | {rule for change in article.changes for rule in change.earlier}


def test_a_rule_that_nobody_wrote_changes_nothing():
    whole = CLEANER.only("punctuation.stops")
    cut = whole.replace("punctuation.stops", Without(whole.stages[0], "punctuation.stops.none"))
    for case in cases("punctuation.stops"):
        assert cut.clean(case["in"]).full_text == whole.clean(case["in"]).full_text


def test_names_of_entities_say_what_they_stand_for():
    for name in entities._NAMES:
        character = entities.html.unescape(f"&{name};")
        assert len(character) == 1, name
        assert not character.isalnum(), f"{name} would become a letter or a digit"
        assert unicodedata.category(character)[0] in "PZS", name


def test_signs_taken_out_are_neither_letters_nor_digits():
    for sign in invisible._ALL:
        assert not sign.isalnum(), f"U+{ord(sign):04X}"
        assert invisible._SIGNS.match(sign) or sign == "\x1b", f"U+{ord(sign):04X}"


def test_composing_a_letter_ends_at_once_and_keeps_its_meaning():
    for mark in sorted(composition._SIGNS):
        for base in "aeiouyAnsczгиαε":
            letter = composition.composed(base + mark)
            if letter:
                assert unicodedata.normalize("NFD", letter) == unicodedata.normalize("NFD", base + mark)
                assert composition.composed(letter) == ""


def test_table_of_quotation_marks_is_sound():
    table = tomllib.loads(files("articleclean").joinpath("data/tables/quotes.toml").read_text(encoding="utf-8"))
    for key in ("languages", "letters"):
        assert not set(table["high"][key]) & set(table["turned"][key])
    for row in table.values():
        assert unicodedata.name(row["mark"]) == row["name"]
        assert unicodedata.category(row["mark"]) in ("Pi", "Pf")
        assert all(c.isalpha() and ord(c) > 127 for c in row["letters"])


def test_marks_of_all_scripts_are_marks_and_each_has_one_meaning():
    signs = letters.STOPS + letters.QUESTIONS + letters.COMMAS + letters.SEMICOLONS
    assert len(set(signs)) == len(signs)
    names = {
        letters.STOPS: "STOP DANDA",
        letters.QUESTIONS: "QUESTION EXCLAMATION",
        letters.COMMAS: "COMMA SEPARATOR",
    }
    names[letters.SEMICOLONS] = "SEMICOLON"
    for marks, words in names.items():
        for sign in marks:
            assert unicodedata.category(sign) == "Po", f"U+{ord(sign):04X}"
            known = any(word in unicodedata.name(sign) for word in words.split())
            assert known or sign in "၊။។៕", unicodedata.name(sign)


def test_words_that_begin_a_clause_are_small_and_of_known_languages():
    for language, words in lexicon("clause_words").items():
        assert language in lexicon("function_words"), language
        assert all(word.isalpha() and word == word.casefold() for word in words), language


def test_words_that_may_end_a_clause_are_function_words():
    words = lexicon("function_words")
    for language, stranded in lexicon("stranded_words").items():
        assert stranded <= words[language], (language, sorted(stranded - words[language]))
        assert stranded != words[language], language
