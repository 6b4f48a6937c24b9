"""Look for texts that tell mutants from the source, for tests/edges.json.

    python -m benchmarks.edges stages/punctuation        # what is told there by what we have, and by new texts
    python -m benchmarks.edges stages/layout --keep      # and write the new texts down

Each mutant (see benchmarks/mutate.py) answers the texts that run its line: those of tests/rules.py first, then
neighbours of the cases: a sign, a word or a line more or less. What tells is kept, shortest first; then
`make golden` writes the checksums of it. What is left is printed: a condition nobody needs, or nothing to be seen.
"""

from __future__ import annotations

import argparse
import ast
import gc
import json
import os
import random
import re
import resource
import sys
import tomllib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType, FunctionType
from typing import Any, NamedTuple
from zlib import crc32

from tests import rules
from tests.fuzz.targets import FRAGMENTS as EVERY

from articleclean import presets
from articleclean.apply import apply
from articleclean.document import Hints
from articleclean.read.text import read_text
from benchmarks.mutate import (
    CACHED,
    ROOT,
    equivalent,
    put_in,
    put_table_in,
    sampled,
    sources,
    table_at,
)
from benchmarks.mutations import Mutation, checked, mutations

CASES = ROOT / "tests" / "cases"
WATCHED = 1000  # characters of a text that is looked at line by line, which takes ten times as long
LONG = 700  # characters of a text that is changed
FEW = 60  # texts that are fewer may not be all
TRIED = 3000  # texts for each line
LEFT, UNSEEN, IMPORT, TIME = -1, -2, -3, -4
NAMES = {LEFT: "left", UNSEEN: "not run", IMPORT: "read on import", TIME: "no end"}
SIGNS = (".,;:!?…", "\"'“”„«»‘’", "()[]{}<>", "-–—/|\\", " \n\t\u00a0", "aA1é日", "*_#&@%")
SECONDS = 10  # of the processor; who needs more does not end
SURROGATE = re.compile("[\ud800-\udfff]")
FRAGMENTS = [text for text in EVERY if not SURROGATE.search(text)]
WORD = re.compile(r"[^\W_]{2,12}")


class Text(NamedTuple):
    """A text for a stage, with the headline its rule is told."""

    text: str
    headline: str | None = None


def seeds(stages: list[str]) -> list[str]:
    """Return the texts that are changed: cases, examples, keepers of these stages, and the edges there are."""
    files = [CASES / f"{stage}.toml" for stage in stages]
    cases = [case["in"] for file in files for case in tomllib.loads(file.read_text("utf-8"))["case"]] * 3
    told = [
        text
        for module in presets.MODULES
        if module.STAGE.name in stages
        for rule in module.RULES
        for text in (*rule.examples, *rule.keepers)
    ] * 3
    edges = json.loads(rules.EDGES.read_text(encoding="utf-8"))
    return [text for text in [*cases, *told, *edges] if 0 < len(text) < LONG]


def signs_of(files: Iterable[str]) -> list[str]:
    """Return the signs and words that stand in strings of these modules, each sign of a class by itself."""
    found: dict[str, None] = {}
    for file in files:
        for node in ast.walk(ast.parse(Path(file).read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < LONG:
                found |= dict.fromkeys([*WORD.findall(node.value), *(c for c in node.value if not c.isalnum())])
    return [text for text in found if not SURROGATE.search(text)]


def neighbour(chance: random.Random, texts: list[str], others: list[str], signs: list[str]) -> str:
    """Return one of these texts with one to four things changed: by what others have, and by these signs."""
    text = chance.choice(texts)

    def piece() -> str:
        return chance.choice(signs if signs and chance.random() < 0.6 else FRAGMENTS)

    for _ in range(chance.choice((1, 1, 2, 2, 3, 4))):
        sign = chance.choice(("", " ", " ", "\n"))
        parts = text.split(sign) if sign else list(text)
        at = chance.randrange(len(parts))
        kind = chance.randrange(8)
        if kind == 0:
            del parts[at]
        elif kind == 1:
            parts[at:at] = [parts[at]] * chance.choice((1, 1, 2, 3, 5, 8))
        elif kind == 2:
            parts.insert(at, piece())
        elif kind == 3:
            parts[at] = chance.choice((str.upper, str.lower, str.title, str.swapcase))(parts[at])
        elif kind == 4:
            other = chance.choice(others)
            other_parts = other.split(sign) if sign else list(other)
            parts.insert(at, chance.choice(other_parts))
        elif kind == 5:
            group = next((g for g in SIGNS if parts[at][-1:] in g), SIGNS[0])
            parts[at] = parts[at][:-1] + chance.choice(group)
        elif kind == 6:
            before, after = chance.choice(((1, 0), (0, 1), (1, 1)))
            parts[at] = piece() * before + parts[at] + piece() * after
        else:
            parts = parts[at:] if chance.random() < 0.5 else parts[: at + 1]
        text = sign.join(parts) or "."
    return text


def stages_of(names: list[str]) -> list[str]:
    """Return the stages of these phases."""
    return [stage for stage in rules.STAGES if any(stage.startswith(name) for name in names)]


def name_of(module: str) -> str:
    """Return what the names of the stages of a module or a folder begin with."""
    return module.removeprefix("stages/").removesuffix(".py").replace("/", ".")


def answer(stage: Any, of: Text) -> int:
    """Return a checksum of what a stage asks for."""
    document = read_text(of.text, Hints(headline=of.headline))
    if stage.name.startswith("fields.") and rules.STAGES.index(stage.name) > rules.STAGES.index("fields.headline"):
        document = apply(document, rules.HEADLINE(document))
    return crc32(repr([repr(action) for action in stage(document)]).encode("utf-8", "surrogatepass"))


class Watched:
    """Which texts run which line, and what stages answer to them."""

    def __init__(self, stages: list[Any], files: list[str], chance: random.Random):
        self.stages, self.files, self.chance = stages, frozenset(files), chance
        self.asked: list[tuple[int, Text, int]] = []
        self.by_line: dict[tuple[str, int], array[int]] = defaultdict(lambda: array("l"))
        self.count: Counter[tuple[str, int]] = Counter()

    def add(self, number: int, of: Text) -> None:
        """Ask a stage, and note the lines that run."""
        seen: set[tuple[str, int]] = set()

        def local(frame: FrameType, event: str, _: Any) -> Any:
            if event == "line":
                seen.add((frame.f_code.co_filename, frame.f_lineno))
            return local

        def enter(frame: FrameType, _event: str, _: Any) -> Any:
            if frame.f_code.co_filename not in self.files:
                return None
            seen.add((frame.f_code.co_filename, frame.f_lineno))
            return local

        sys.settrace(enter)
        try:
            got = answer(self.stages[number], of)
        finally:
            sys.settrace(None)
        at = len(self.asked)
        self.asked.append((number, of, got))
        for line in seen:
            self.count[line] += 1
            kept = self.by_line[line]
            if len(kept) < TRIED:
                kept.append(at)
            elif (place := self.chance.randrange(self.count[line])) < TRIED and place > TRIED // 5:
                kept[place] = at

    def texts(self, mutation: Mutation) -> list[int]:
        """Return which of those asked run a line of the mutant."""
        file = str(ROOT / mutation.file)
        lines = range(mutation.line, mutation.line + mutation.old.count("\n") + 1)
        found = {at for line in lines for at in self.by_line.get((file, line), ())}
        if len(found) < FEW:  # a table, the head of a statement of several lines, what is cached
            at_all = [some for (name, _), some in self.by_line.items() if name == file]
            found |= {at for some in at_all for at in some[:: len(some) // FEW + 1]}
        return sorted(found)


def forked(work: Callable[[], int]) -> int | None:
    """Return what the work returns in a process of its own, or None if it fails or does not end."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
            os.write(write, str(work()).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as told:
        said = told.read()
    os.waitpid(child, 0)
    return int(said) if said else None


def put(functions: list[Any], mutation: Mutation) -> bool:
    """Let the modules be as the mutant is; False where that needs another import."""
    source = checked(mutation, ROOT)
    if source is None:
        return False
    if not mutation.in_function:
        if not table_at(source, mutation.line):
            return False
        put_table_in(source, mutation)
    put_in(functions, source, mutation.file)
    return True


def round_of(watched: Watched, mutants: list[Mutation], functions: list[Any], known: int) -> dict[Mutation, int]:
    """Try mutants; return for each the number of the text that tells, or one of the codes below zero."""
    first: list[int] = []  # what told others, latest first
    ends: dict[Mutation, int] = {}
    for mutation in mutants:
        asked = watched.texts(mutation)
        here = set(asked)
        new = sorted((at for at in asked if at >= known), key=lambda at: len(watched.asked[at][1].text))
        order = [*(at for at in first if at in here), *(at for at in asked if at < known), *new]

        def work(mutation: Mutation = mutation, order: list[int] = order) -> int:
            if not put(functions, mutation):
                return IMPORT
            for at in order:
                number, of, was = watched.asked[at]
                try:
                    if answer(watched.stages[number], of) != was:
                        return at
                except Exception:
                    return at
            return LEFT if order else UNSEEN

        got = forked(work)
        ends[mutation] = TIME if got is None else got
        if got is not None and got >= 0:
            first = [got, *(at for at in first[:60] if at != got)]
    return ends


def ask_more(watched: Watched, left: list[Mutation], count: int, others: tuple[list[str], list[str]]) -> None:
    """Ask neighbours of the texts that run the lines of what is left."""
    for places in {tuple(watched.texts(mutation)) for mutation in left}:
        stages = sorted({watched.asked[at][0] for at in places})
        short = sorted({text for at in places if 0 < len(text := watched.asked[at][1].text) < LONG}, key=len)
        near = short[: max(40, len(short) // 2)] or others[0]  # what is short is soon at an edge
        for _ in range(count // len(stages) if stages else 0):
            new = Text(neighbour(watched.chance, near, *others))
            for stage in stages:
                watched.add(stage, new)


def main() -> None:
    """Try the mutants and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("module", nargs="+")
    parser.add_argument("--stages", nargs="*", help="the stages that are asked; by default those of the modules")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=2_000, help="new texts, before any is tried")
    parser.add_argument("--rounds", type=int, default=3, help="of more texts for the lines of what is left")
    parser.add_argument("--more", type=int, default=400, help="texts for each such line")
    parser.add_argument("--keep", action="store_true", help="write the texts that tell to tests/edges.json")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    names = options.stages or [name_of(module) for module in options.module]
    stages = [stage for stage in rules.CLEANER.stages if stage.name in stages_of(names)]
    files = [str(file) for file in sources(options.module) if file.suffix == ".py"]
    watched = Watched(stages, files, chance)
    modules = {module.STAGE.name: module for module in presets.MODULES}
    for number, stage in enumerate(stages):
        for _, text in rules.TEXTS:
            if len(text) < WATCHED:
                watched.add(number, Text(text))
        for _, text, headline in rules.ladders(modules[stage.name].RULES):
            watched.add(number, Text(text, headline))
    known = len(watched.asked)
    base, signs = seeds([stage.name for stage in stages]), signs_of(files)
    for _ in range(options.texts):
        new = Text(neighbour(chance, base, base, signs))
        for number in range(len(stages)):
            watched.add(number, new)
    listed = equivalent()
    found = [m for file in map(Path, files) for m in mutations(ROOT, file)]
    chosen = [m for m in sampled(found, options.sample, options.seed) if m.key not in listed and not m.opens]
    functions: list[Any] = [
        f
        for f in gc.get_objects()
        if (isinstance(f, FunctionType) and str(f.__module__).startswith("articleclean"))
        or (isinstance(f, CACHED) and str(f.__module__).startswith("articleclean.stages"))
    ]
    ends: dict[Mutation, int] = {}
    for number in range(options.rounds + 1):
        gc.freeze()
        ends |= round_of(watched, chosen, functions, known)
        counts = Counter(NAMES.get(end, "known" if end < known else "new") for end in ends.values())
        print(f"{len(watched.asked)} asked, {known} of them known: {dict(counts)}", flush=True)
        chosen = [mutation for mutation, end in ends.items() if end in (LEFT, UNSEEN)]
        if number == options.rounds:
            break
        ask_more(watched, chosen, options.more, (base, signs))
    for mutation in chosen:
        print(f"{NAMES[ends[mutation]]} ({len(watched.texts(mutation))}) {mutation}")
    texts = dict.fromkeys(watched.asked[at][1].text for at in ends.values() if at >= known)
    print(f"{len(texts)} texts tell")
    if options.keep:
        edges = json.loads(rules.EDGES.read_text(encoding="utf-8"))
        edges = sorted(dict.fromkeys([*edges, *texts]), key=lambda text: (len(text), text))
        rules.EDGES.write_text(json.dumps(edges, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
