"""What the questions answer that stages ask of a line, of two lines, of a place in one, or of a document.

A stage hears many answers before it does something, so that most of them show in no article. Every function of the
stages is asked that can be by name, wants nothing but such things, and belongs to other modules as well (the names of
those that do not begin with `_`). `python -m tests.rules MODULE.FUNCTION` tells what it answers to which line.
"""

import importlib
import inspect
import random
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import articleclean
from articleclean.read.text import read_text

SOURCE = Path(articleclean.__file__).parent
LINES, PAIRS, PLACES, DOCUMENTS = 4000, 6000, 300, 600
CUT = 120  # lines of which every beginning is asked
LONG = 200  # characters of a line at which every place is asked, and up to which it is cut


def functions():
    """Return the functions, by name and by what they want."""
    found = {}
    for file in sorted((SOURCE / "stages").rglob("*.py")):
        name = ".".join(("articleclean", *file.relative_to(SOURCE).with_suffix("").parts)).removesuffix(
            ".__init__"
        )
        if ".body" in name:  # those are held by their columns
            continue
        module = importlib.import_module(name)
        for key, value in vars(module).items():
            plain = inspect.unwrap(value) if callable(value) else value
            if inspect.isfunction(plain) and plain.__module__ == name and key[0] != "_" and key != "find":
                wants = tuple(
                    str(p.annotation)
                    for p in inspect.signature(plain).parameters.values()
                    if p.default is inspect.Parameter.empty
                )
                found.setdefault(wants, []).append((f"{name.removeprefix('articleclean.stages.')}.{key}", value))
    return found


def told(texts):
    """Yield each answer: of which function, to what, and what."""
    found, chance = functions(), random.Random("questions")
    texts = sorted(set(texts), key=lambda text: (len(text), text))
    lines = sorted({line for text in texts for line in text.split("\n")}, key=lambda line: (len(line), line))
    lines = [*lines[:200], *sorted(chance.sample(lines[200:], LINES))]
    cut = [line[:at] for line in chance.sample(lines, CUT) for at in range(1, min(len(line), LONG))]
    pairs = sorted({pair for text in texts for pair in zip(text.split("\n"), text.split("\n")[1:], strict=False)})
    documents = [
        read_text(text) for text in chance.sample([text for text in texts if len(text) < 2000], DOCUMENTS)
    ]
    asked = {
        ("str",): [(line,) for line in dict.fromkeys([*lines, *cut])],
        ("str", "str"): [
            *chance.sample(pairs, PAIRS),
            *((chance.choice(lines), chance.choice(lines)) for _ in range(PAIRS)),
        ],
        ("str", "int"): [
            (line, at) for line in chance.sample(lines, PLACES) for at in range(min(len(line), LONG))
        ],
        ("Document",): [(document,) for document in documents],
        ("Document", "str"): [(d, d.texts[-1]) for d in documents if d.texts],
        ("Document", "int"): [(d, n) for d in documents[:80] for n in range(len(d.blocks))],
    }
    for wants, some in asked.items():
        for name, function in found.get(wants, ()):
            for number, what in enumerate(some):
                yield name, what if wants[0] == "str" else number, answer(function, what)


def answer(function, what):
    """Return what a function answers, in words that are the same each time."""
    try:
        got = function(*what)
    except (IndexError, KeyError, ValueError) as error:
        return type(error).__name__
    return repr(plain(got))


def plain(got):
    """What a function answers, in the order it has in every process; of an object without words, what it is."""
    if isinstance(got, Set):
        return sorted(map(repr, map(plain, got)))
    if isinstance(got, Mapping):
        return [(plain(key), plain(value)) for key, value in got.items()]
    if isinstance(got, list | tuple | Iterator):
        return [plain(one) for one in got]
    said = repr(got)
    has_none = not isinstance(got, str) and ("set({" in said or " at 0x" in said or len(said) > LONG)
    return type(got).__name__ if has_none else said
