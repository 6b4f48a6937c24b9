"""Fuzz targets: each takes any bytes and fails where a promise is broken. `python -m benchmarks.fuzz` feeds them."""

from __future__ import annotations

import base64
import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import articleclean
from articleclean.actions import Action, Drop, Edit, Join, Relabel, Separate, Split
from articleclean.apply import apply, conserves
from articleclean.cli.work import decoded
from articleclean.document import Document, Role
from articleclean.errors import InputError, RulePackError
from articleclean.project import project
from articleclean.read.text import read_text
from articleclean.rules.load import builtin_packs, index
from articleclean.rules.pack import PackRule, fold
from tests import reference

CORPUS = Path(__file__).with_name("corpus")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")  # two halves side by side are one character to JSON
CLEANER, REPAIR = articleclean.Cleaner(), articleclean.Cleaner(preset="repair")
FREE = 255  # a byte that says: the next three are a code point, whatever it is

# What tempts rules, one fragment a byte. Words are few and repeat, so that copies and evidence come about.
FRAGMENTS = [
    *"\n \t.,;:!?\"'()[]<>&#*_|/\\-–—…“”„‘’«»‹›¿¡。、，：；？！「」『』（）؟،۔।։\u0e2f",
    *(
        "\u00a0\u202f\u3000\u2009\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202b\u202c\u202e\u2066\u2069\ufe0f\ufffd"
    ),
    *(
        "\u0301\u0308\u3099\u064b\u05bc\u0085\u2028\u2029\x00\x1b\x0b\x0c\r\ud800\udc00\U000e0041🏴👩éßñİıÅЖשعकไ日한ა"
    ),
    *(
        "\n\n",
        "\r\n",
        "  ",
        "..",
        "...",
        " .",
        " ,",
        ".”.",
        ". “.",
        ", ”",
        ".,",
        ";;",
        "“ ",
        " ”",
        "''",
        "``",
        "´",
        ".”",
    ),
    *(
        "&amp;",
        "&quot;",
        "&amp;amp;",
        "&#39;",
        "&#x2014;",
        "quot;",
        "#39;",
        "amp;",
        "&nbsp;",
        "&lt;b&gt;",
        "&#xD800;",
    ),
    *(
        "<p>",
        "</p>",
        "<br/>",
        "<b>",
        "</b>",
        '<a href="/x">',
        "</a>",
        "<script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<div",
    ),
    *(
        "Ã©",
        "â€™",
        "â€œ",
        "Â ",
        "Ð¡Ð",
        "ä½ ",
        "ï»¿",
        "[a](/b)",
        "![",
        "](",
        "**",
        "# ",
        "> ",
        "* ",
        "1. ",
        "• ",
        "```",
    ),
    *(
        "Old ferry goes to the museum",
        "The old ferry was sold to a museum on Monday, said the owner of the yard",
        "said",
    ),
    *(
        "Nobody knew why the council had waited until the winter, and nobody asked.",
        "he",
        "The",
        "of",
        "don",
        "t",
        "s",
    ),
    *(
        "\nAdvertisement\n",
        "\n270p | 9.2MB\n",
        "\nDirect link\n",
        "\nShare\n",
        "\nRead more\n",
        "\nRelated stories\n",
    ),
    *(
        "\nBy Mara Ellison\n",
        "\n4 May 2019 10:15\n",
        "\nWorld news\n",
        "\nReuters\n",
        "\nSubscribe\n",
        "\nPhoto: M. E.\n",
    ),
    *(
        "\nHome\nNews\nSport\n",
        "\n© 2024 Harbour Post\n",
        "\nDownload Adobe Flash Player\n",
        "LONDON (Reuters) - ",
    ),
    *(
        "http://example.org/a;b",
        "@ferry",
        "#museum",
        "10:30",
        "3-2",
        "$1,000.50",
        "v1.2.3",
        "a@b.org",
        "U.S.",
        "e.g.",
    ),
    *(
        "Der Rat tagte am Dienstag.",
        "Совет собрался во вторник.",
        "市議会は火曜日に開かれた。",
        "اجتمع المجلس يوم الثلاثاء.",
    ),
    *(
        "สภาประชุมเมื่อวันอังคาร",
        "परिषद मंगलवार को मिली।",
        "El consejo se reunió el martes.",
        "시의회가 화요일에 열렸다.",
    ),
]


def corpus(target: str) -> list[bytes]:
    """Return inputs of a target that lead to every branch fuzzing has found: one in base64 on each line."""
    return [base64.b64decode(line) for line in (CORPUS / f"{target}.txt").read_text(encoding="ascii").split()]


def fragments(data: bytes) -> str:
    """Text of fragments, one a byte."""
    parts, at = [], 0
    while at < len(data):
        if data[at] == FREE:
            parts.append(chr(int.from_bytes(data[at + 1 : at + 4]) % 0x110000))
            at += 4
        else:
            parts.append(FRAGMENTS[data[at] % len(FRAGMENTS)])
            at += 1
    return "".join(parts)


def promises(article: articleclean.CleanArticle) -> None:
    """Check what holds for every article: replay, restore, spans, UTF-8, JSON."""
    source, out = article.source, article.full_text
    assert articleclean.replay(source, article.changes) == out
    assert article.restore() == source
    assert all(source[slice(*removed.span)] == removed.text for removed in article.removed)
    out.encode("utf-8")
    if not _PAIR.search(source):
        assert type(article).model_validate_json(article.model_dump_json()) == article


def stable(article: articleclean.CleanArticle, cleaner: articleclean.Cleaner) -> None:
    """Check that cleaning again changes nothing, or that the article says it may."""
    if article.full_text != article.source and "not_settled" not in [warning.code for warning in article.warnings]:
        assert cleaner.clean(article.full_text).full_text == article.full_text


def refused(error: Exception) -> None:
    """Check that a refusal is one line."""
    assert str(error)
    assert "\n" not in str(error)


def text(data: bytes) -> None:
    """`clean` of text made of fragments: every promise, and cleaning again changes nothing."""
    article = CLEANER.clean(fragments(data))
    promises(article)
    stable(article, CLEANER)


def repair(data: bytes) -> None:
    """The preset that removes nothing: only marks and markup go, and it is stable, too."""
    article = REPAIR.clean(fragments(data))
    promises(article)
    assert {removed.category for removed in article.removed} <= {"markup", "empty"}
    stable(article, REPAIR)


def page(data: bytes) -> None:
    """`clean_html` of markup made of fragments."""
    promises(articleclean.clean_html(fragments(data)))


def raw(data: bytes) -> None:
    """Bytes as they come: as a page in an encoding nobody named, and as a file of the command."""
    promises(articleclean.clean_html(data))
    try:
        read = decoded(data, None)
    except UnicodeDecodeError:
        return
    promises(articleclean.clean(read))


def record(data: bytes) -> None:
    """A line of JSON: an article, or one clear refusal."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = {"title": fragments(data[:9]), "text": fragments(data[9:]), "author": [fragments(data[:3])]}
    if isinstance(value, dict):
        try:
            promises(CLEANER.clean_record(value))
        except InputError as error:
            refused(error)


def pack(data: bytes) -> None:
    """A file of rules: a pack that cleans, or one clear refusal."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "mine.toml")
        file.write_bytes(data)
        try:
            mine = articleclean.load_pack(file)
            cleaner = articleclean.Cleaner(packs=(mine,))
        except RulePackError as error:
            refused(error)
            return
    lines = [line for rule in mine.rules for line in (*rule.examples, *rule.keepers)]
    promises(cleaner.clean("\n".join(["Old ferry goes to the museum", *lines])))


def algebra(data: bytes) -> None:
    """Actions made of the bytes, on a document in several rounds: `apply` does what the slow reference does."""
    at = len(data) // 3
    document = read_text("".join("ab.\n \r\u3000é"[byte % 8] for byte in data[:at]))
    for start in range(at, len(data) - 4, 20):
        asked = [
            a for n in range(start, min(start + 20, len(data) - 4), 5) for a in _asked(document, data[n : n + 5])
        ]
        accepted, refused = reference.sort_out(asked)
        done = apply(document, asked)
        assert list(done.refused[len(document.refused) :]) == refused
        assert done.texts == reference.texts(document, accepted)
        assert conserves(done) is None
        document = done
    promises(project(document))


def _asked(document: Document, five: bytes) -> list[Action]:
    if not document.blocks:
        return []
    kind, place, one, two, what = five
    block = place % len(document.blocks)
    size = len(document.blocks[block].text)
    start, end = sorted((one % (size + 1), two % (size + 1)))
    made: list[Action] = [
        Edit(block, start, end, "X" * (what % 4), "edit", "", "cat"),
        Drop(block, "drop", "reason", "cat", Role.BYLINE if what % 2 else None),
        Relabel(block, Role.NOTE, "label"),
        Separate(block if what % 3 else -1, "\n" * (what % 2), "space"),
        *([Join(block, " " * (what % 2), "join")] if block + 1 < len(document.blocks) else []),
        *([Split(block, start, "\n", "split")] if 0 < start < size else []),
    ]
    return [made[kind % len(made)]]


def lines(data: bytes) -> None:
    """A line, or a phrase of a pack that was changed: the index finds what a look at every rule finds."""
    if data[:1] < b"\x80":
        line = fragments(data[1:])
    else:
        phrase = PHRASES[int.from_bytes(data[1:3]) % len(PHRASES)]
        cut = len(phrase) if data[3:4] < b"\x80" else int.from_bytes(data[4:5]) % (len(phrase) + 1)
        line = phrase[:cut] + fragments(data[5:]) + phrase[cut:]
    line = " ".join(line.splitlines())
    found = {rule.id for rule in INDEX.lines(line)} | {rule.id for rule in INDEX.at_end(line)}
    must, may = reference.whole_lines(BY_PHRASE.get(fold(line), ()), line)
    assert must <= found
    assert {rule.id for rule in INDEX.named(line)} <= may
    must, may = reference.pattern_lines(PATTERNS, line)
    assert must <= found
    assert {rule.id for rule in PATTERNS if rule.id in found} <= may


RULES = [rule for pack in builtin_packs() for rule in pack.rules]
PATTERNS = [rule for rule in RULES if rule.pattern is not None]
PHRASES = [phrase for rule in RULES for phrase in (*rule.phrases, *rule.examples)]
INDEX = index()
BY_PHRASE: dict[str, list[PackRule]] = {}
for _rule in RULES:
    for _phrase in _rule.phrases:
        BY_PHRASE.setdefault(fold(_phrase), []).append(_rule)

TARGETS: dict[str, Callable[[bytes], None]] = {
    function.__name__: function for function in (algebra, lines, text, repair, page, raw, record, pack)
}
