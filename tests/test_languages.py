"""Paragraphs of 60 languages stay as they are, and are restored when they are damaged as pages and machines do."""

import random
import re
import tomllib
from pathlib import Path

import pytest

import articleclean
from articleclean.stages.characters import gate

PARAGRAPHS = tomllib.loads((Path(__file__).parent / "paragraphs.toml").read_text(encoding="utf-8"))
CLEANER = articleclean.Cleaner()
CP1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)}
REFERENCES = {'"': "quot", "“": "ldquo", "”": "rdquo", "‘": "lsquo", "’": "#8217", "«": "laquo", "»": "#xBB"}
PHRASES = {"th", "lo", "km", "my"}  # their spaces part phrases, and may be wide


def spread(text, pattern, *signs):
    """Put one of the signs at some of the places, the same ones every time."""
    chance = random.Random(text)
    return re.sub(pattern, lambda match: chance.choice(signs) if chance.random() < 0.2 else match.group(), text)


DAMAGE = {
    "stops set twice": lambda t: re.sub(r"(?<=\w\w)\.(?=\s|$)", "..", t),
    "a stop behind a quotation": lambda t: re.sub(r"\.([”\"])(?=\s|$)", r".\1.", t),
    "a closing mark turned round": lambda t: re.sub(r"\.”(?=\s|$)", ". “.", t),
    "a space on the wrong side": lambda t: re.sub(r"([,.])([”\"]) (?=\w)", r"\1 \2", t),
    "spaces before marks": lambda t: re.sub(r"(?<=\w)([,.])(?=\s|$)", r" \1", t),
    "commas set twice": lambda t: re.sub(r"(?<=\w),(?= )", ",,", t),
    "runs of spaces": lambda t: spread(t, " ", "  ", " \u00a0", "   "),
    "spaces inside brackets": lambda t: re.sub(r"\((.*?)\)", r"( \1 )", t),
    "entities": lambda t: re.sub('["“”‘’«»]', lambda m: f"&{REFERENCES[m.group()]};", t),
    "entities, escaped again": lambda t: re.sub('["“”‘’«»]', lambda m: f"&amp;{REFERENCES[m.group()]};", t),
    "UTF-8 read as cp1252": lambda t: "".join(CP1252[byte] for byte in t.encode()),
    "invisible characters": lambda t: spread(t, "(?<=[a-zа-я])(?=[a-zа-я])", "\u00ad", "\u200b", "\ufeff"),
    "a stop behind a question": lambda t: re.sub(r"(?<=\w)\?(?=\s|$)", "?.", t),
    "tags": lambda t: spread(t, r"(?<=\w) (?=\w)", " <b>", "</b> ", "<br/>", ' <a href="https://example.org/">'),
}
CASES = [(language, kind) for language in PARAGRAPHS for kind in DAMAGE]


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_well_set_paragraphs_stay(language):
    text = "\n\n".join(PARAGRAPHS[language])
    for hint in (None, language):
        article = CLEANER.clean(text, language=hint)
        assert article.full_text == text, article.explain()


@pytest.mark.parametrize(("language", "kind"), CASES)
def test_damaged_paragraphs_are_restored(language, kind):
    if language in PHRASES and kind in ("runs of spaces", "stops set twice", "spaces before marks"):
        pytest.skip("their spaces part phrases, and may be wide")
    damaged = [DAMAGE[kind](text) for text in PARAGRAPHS[language]]
    if damaged == PARAGRAPHS[language]:
        pytest.skip("nothing to damage")
    assert CLEANER.clean("\n\n".join(damaged)).full_text.split("\n\n") == PARAGRAPHS[language]


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_damage_is_found_by_its_end_as_by_its_beginning(language):
    for text in PARAGRAPHS[language]:
        for codec in ("utf-8", *gate.CODECS):
            read = text.encode().decode(codec, "ignore")
            for at in range(0, len(read), 3):
                assert bool(gate.gate().search(read[at : at + 7])) == gate.is_suspect(read[at : at + 7])


def test_languages_are_many():
    assert len(PARAGRAPHS) >= 55
    assert sum(DAMAGE[kind](t) != t for language, kind in CASES for t in PARAGRAPHS[language]) > 700
