"""Mutation testing: break the source in one place and see whether a test fails.

    python -m benchmarks.mutate                            # 400 mutants, spread over everything that judges
    python -m benchmarks.mutate apply.py stages/fields     # of these modules
    python -m benchmarks.mutate rules --sample 0           # all there are
    python -m benchmarks.mutate data/packs --sample 200    # rules and phrases taken out, places changed

Each mutant lives in a copy of the project, and is tried in a process of its own by the tests that ran its line,
the cases first (`--tests` keeps what was found out about that). A survivor is a missing test, or a condition that
nobody needs, or no change at all: those are listed with the reason in benchmarks/equivalent.toml, counted apart.
So are those that let more through a condition that is marked `# gate`, since it is there to save time alone
(tests/test_gates.py opens all of them, and nothing may change); those that let less through must be noticed.
"""

from __future__ import annotations

import argparse
import ast
import functools
import gc
import importlib
import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from benchmarks.mutations import Mutation, checked, mutations

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "src/articleclean"
JUDGES = ("apply.py", "settle.py", "choice.py", "seams.py", "stages", "rules")
EQUIVALENT = ROOT / "benchmarks" / "equivalent.toml"
COPIED = ("src", "tests", "fixtures", "docs", "benchmarks", "pyproject.toml", "README.md", "CHANGELOG.md")
APART = ("cli", "integrations", "typing", "test_growth.py", "test_rules_matter.py", "test_benchmarks.py")
FIRST = "tests/test_cases.py"
TABLES = "tests/test_tables.py"
EDGES = tuple(
    f"tests/test_fuzz.py::test_{what}" for what in "a_stage articles columns actions questions".split()
)  # what rules and columns do at their edges: dear, and always asked
CATALOGUE = (
    "tests/test_docs.py::test_generated"  # how many phrases each rule has, and where those of a category act
)
PACK_TESTS = (
    "tests/test_rule_packs.py",
    "tests/test_languages.py",
    "tests/test_golden.py",
    "tests/test_settle.py",
    CATALOGUE,
)
OPTIONS = ["-q", "--no-cov", "-p", "no:cacheprovider", "--assert=plain", "--no-header", "--tb=no"]
PATIENCE = 90  # seconds of the processor; who needs more does not end
END = {0: "survived", -signal.SIGXCPU: "time", -signal.SIGKILL: "time"}
CACHED = type(functools.cache(len))
IMPORTED = "pytest hypothesis pydantic lxml.etree regex ftfy bs4 click pyarrow pytest_cov".split()

IMPORT = -1  # stands for no test: a line that runs when modules are read
Tests = dict[str, dict[int, list[str]]]


def in_a_process(work: Callable[[], int], patience: int | None = PATIENCE) -> int:
    """Return what the work returns in a process that then ends, or minus the signal that ended it."""
    child = os.fork()
    if not child:
        code = 99
        try:
            if patience:
                resource.setrlimit(resource.RLIMIT_CPU, (patience, patience + 5))
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            code = int(work())
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


class Chosen:
    """The tests to run, in this order."""

    def __init__(self, names: Iterable[str]):
        self.order = {name: number for number, name in enumerate(names)}

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Keep them alone."""
        kept = [item for item in items if item.nodeid in self.order]
        items[:] = sorted(kept, key=lambda item: self.order[item.nodeid])


class Timed:
    """How long each test takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Add up the phases of a test."""
        self.seconds[report.nodeid] += report.duration


def found_out(copy: Path, file: Path) -> tuple[Tests, dict[str, float]]:
    """Return which tests run each line, and how long each takes; kept in a file."""
    if not file.exists():
        coverage_file = file.with_suffix(".coverage")

        def watch() -> int:
            import coverage  # noqa: PLC0415 - in the group `dev`
            import pytest  # noqa: PLC0415

            os.environ["COVERAGE_FILE"] = str(coverage_file)
            timed = Timed()
            options = [*OPTIONS, "--cov", "--cov-context=test", "--cov-report=", *without(APART)]
            options.remove("--no-cov")
            pytest.main([*options, "tests"], plugins=[timed])
            data = coverage.CoverageData(str(coverage_file))
            data.read()
            numbers = {name: number for number, name in enumerate(timed.seconds)}
            lines = {
                Path(name).relative_to(copy).as_posix(): {
                    line: sorted({numbers.get(context.split("|")[0], IMPORT) for context in contexts})
                    for line, contexts in data.contexts_by_lineno(name).items()
                }
                for name in data.measured_files()
            }
            file.write_text(json.dumps({"lines": lines, "seconds": timed.seconds}), encoding="utf-8")
            return 0

        if in_a_process(watch, patience=None):
            raise SystemExit("the tests could not be watched: does `pytest tests` pass?")
    found = json.loads(file.read_text(encoding="utf-8"))
    names = [*found["seconds"], ""]
    return {
        file: {int(line): [names[number] for number in tests] for line, tests in lines.items()}
        for file, lines in found["lines"].items()
    }, found["seconds"]


def without(names: Iterable[str]) -> list[str]:
    """Return options that leave these tests out."""
    return [f"--ignore=tests/{name}" for name in names]


def tests_of(mutation: Mutation, tests: Tests, seconds: dict[str, float], dear: float) -> list[str]:
    """Return the tests that could notice: the cases and those of the module, then the quick ones."""
    if mutation.file.endswith(".toml"):
        names = {name for name in seconds if name.startswith(PACK_TESTS)}
    else:
        by_line = tests.get(mutation.file, {})
        lines = range(mutation.line, mutation.line + mutation.old.count("\n") + 1)
        names = {name for line in lines for name in by_line.get(line, ())} - {""}
        if not names:  # a table, read on import
            names = {name for found in by_line.values() for name in found} - {""}
    # What is cached ran in the first test that asked, and a table in none: these are always asked.
    path = Path(mutation.file).with_suffix("")
    own = {name for name in seconds if name.startswith(TABLES) or f"test_{path.stem}." in name}
    names |= own
    own |= {name for name in names if name.startswith((FIRST, CATALOGUE))}
    stage = ".".join(path.parts[-2:])
    chosen, spent = [], 0.0
    phase = f"{path.parts[-2]}."
    for name in sorted(names, key=lambda n: (stage not in n, phase not in n, n not in own, seconds[n])):
        asked = name in own or name.startswith(EDGES)
        spent += 0 if asked else seconds[name]
        if asked or spent <= dear:
            chosen.append(name)
    return chosen


def by_import(copy: Path, mutation: Mutation, names: list[str]) -> str:
    """Return how the mutant of a table, or of what runs on import, ended: its file is changed and read anew."""
    new = checked(mutation, copy)
    if new is None or not names:
        return "no source" if new is None else "no test"
    file = copy / mutation.file
    prepared = copy / PACKAGE / "data" / "packs.jsonl"
    old, times, packs = file.read_bytes(), file.stat(), prepared.read_bytes()
    groups = [[n for n in names if n.startswith(FIRST)], [n for n in names if not n.startswith(FIRST)]]

    def run() -> int:
        import pytest  # noqa: PLC0415

        if file.suffix == ".toml":
            from articleclean.rules import load  # noqa: PLC0415 - the copy's, in a process of its own

            prepared.write_text(load.prepared(load.written_packs()), encoding="utf-8")
        for group in filter(None, groups):
            files = dict.fromkeys(name.split("::")[0] for name in group)
            code = pytest.main([*OPTIONS, "-x", *files], plugins=[Chosen(group)])
            if code:
                return int(code)
        return 0

    try:
        file.write_bytes(new)
        os.utime(file, (1, 1))  # no compiled module is of that time
        return END.get(in_a_process(run), "killed")
    finally:
        file.write_bytes(old)
        prepared.write_bytes(packs)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


class Session:
    """Mutants of functions: the tests are collected once, and each mutant is its function with other code."""

    def __init__(self, copy: Path, tried: Iterable[tuple[Mutation, list[str]]], told: Callable[..., None]):
        self.copy, self.tried, self.told = copy, tried, told

    def pytest_runtestloop(self, session: Any) -> bool:
        """Try each mutant in a process of its own, instead of running the tests once."""
        items = {item.nodeid: item for item in session.items}
        session.config.pluginmanager.unregister(name="terminalreporter")
        functions = [f for f in gc.get_objects() if isinstance(f, FunctionType | CACHED)]
        gc.freeze()
        for mutation, names in self.tried:
            chosen = [items[name] for name in names if name in items]
            new = checked(mutation, self.copy)

            def run(new: bytes | None = new, mutation: Mutation = mutation, chosen: list[Any] = chosen) -> int:
                if not mutation.in_function:
                    put_table_in(new or b"", mutation)
                put_in(functions, new or b"", mutation.file)
                for item, following in zip(chosen, [*chosen[1:], None], strict=True):
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                    if session.testsfailed:
                        return 1
                return 0

            end = "no source" if new is None else END.get(in_a_process(run), "killed") if chosen else "no test"
            self.told(mutation, end)
        return True


def put_in(functions: list[Any], source: bytes, file: str) -> None:
    """Give the functions of a module the code they have in this source, and forget what was found with the old."""
    name = module_of(file)
    codes: dict[str, CodeType] = {}
    defaults = written_defaults(source)
    waiting = [compile(source, file, "exec")]
    while waiting:
        code = waiting.pop()
        codes.setdefault(code.co_qualname, code)
        waiting += [c for c in code.co_consts if isinstance(c, CodeType)]
    for found in functions:
        if isinstance(found, CACHED):
            if str(found.__module__).startswith("articleclean"):
                found.cache_clear()
        elif found.__module__ == name and found.__qualname__ in codes:
            found.__code__ = codes[found.__qualname__]
            for at, value in defaults.get((found.__name__, found.__code__.co_firstlineno), ()):
                if isinstance(at, str):
                    found.__kwdefaults__[at] = value
                elif found.__defaults__:
                    found.__defaults__ = (*found.__defaults__[:at], value, *found.__defaults__[at:][1:])


def written_defaults(source: bytes) -> dict[tuple[str, int], list[tuple[int | str, Any]]]:
    """Return the defaults of the functions of a source that are plain values: by place, or by name."""
    found = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            pairs = [
                *enumerate(node.args.defaults),
                *zip([arg.arg for arg in node.args.kwonlyargs], node.args.kw_defaults, strict=True),
            ]
            found[node.name, first] = [(at, ast.literal_eval(value)) for at, value in pairs if is_plain(value)]
    return found


def is_plain(value: ast.expr | None) -> bool:
    """Whether a default is a value that can be read without the module."""
    return isinstance(value, ast.Constant) or (isinstance(value, ast.UnaryOp) and is_plain(value.operand))


def module_of(file: str) -> str:
    """Return the name of the module in a file."""
    return ".".join(Path(file).with_suffix("").parts[1:]).removesuffix(".__init__")


def table_at(source: bytes, line: int) -> list[ast.stmt]:
    """Return the statement of a table that holds this line, and those below that are made of it; else none."""
    body = ast.parse(source).body
    at = next((n for n, node in enumerate(body) if node.lineno <= line <= (node.end_lineno or 0)), len(body))
    found: list[ast.stmt] = []
    names: set[str] = set()
    for node in body[at:]:
        is_function = isinstance(node, ast.FunctionDef)
        parts = [*node.args.defaults, *node.args.kw_defaults, *node.decorator_list] if is_function else [node]
        inside = [part for top in parts if top for part in ast.walk(top) if isinstance(part, ast.Name)]
        used = not found or not names.isdisjoint(part.id for part in inside)
        if used and not isinstance(node, ast.Assign | ast.AnnAssign):
            return []  # read when the module is
        if used:
            found.append(node)
            names |= {part.id for part in inside if isinstance(part.ctx, ast.Store)}
    return found


def put_table_in(source: bytes, mutation: Mutation) -> None:
    """Make a table anew, and what is made of it, and give it to the modules that had imported the old one."""
    module = sys.modules[module_of(mutation.file)]
    old = dict(vars(module))
    statements = ast.Module(list(table_at(source, mutation.line)), [])
    exec(compile(statements, mutation.file, "exec"), vars(module))
    for name, value in vars(module).items():
        if value is not (was := old.get(name)) and was is not None:
            for other in [m for n, m in sys.modules.items() if n.startswith("articleclean.")]:
                if vars(other).get(name) is was:
                    setattr(other, name, value)


def sampled(found: list[Mutation], size: int, seed: int) -> list[Mutation]:
    """Return as many of each module as its share, at least one."""
    if not size or size >= len(found):
        return found
    chance = random.Random(seed)
    by_file: dict[str, list[Mutation]] = defaultdict(list)
    for mutation in found:
        by_file[mutation.file].append(mutation)
    share = size / len(found)
    picked = [chance.sample(some, max(1, round(len(some) * share))) for some in by_file.values()]
    return [mutation for some in picked for mutation in sorted(some, key=lambda m: m.start)]


def sources(names: Iterable[str]) -> Iterator[Path]:
    """Yield the modules and packs of these names."""
    for name in names:
        path = ROOT / PACKAGE / name
        found = [path] if path.is_file() else sorted([*path.rglob("*.py"), *path.rglob("*.toml")])
        if not found:
            raise SystemExit(f"{name}: is neither a module nor a folder of {PACKAGE}")
        yield from (file for file in found if "grown" not in file.parts)


def equivalent() -> dict[tuple[str, ...], str]:
    """Return the mutants that change nothing anybody could see, with the reason."""
    listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("mutant", [])
    return {(f"{PACKAGE}/{e['file']}", e["of"], e["old"], e["new"]): e["why"] for e in listed}


def main() -> int:
    """Try the mutants and print those that survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("module", nargs="*", default=JUDGES)
    parser.add_argument("--sample", type=int, default=400, help="how many mutants; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", type=Path, help="a file that keeps which tests run which line")
    parser.add_argument("--json", type=Path, help="a file for what became of each mutant")
    parser.add_argument("--seconds", type=float, default=30.0, help="of tests that are not the module's own")
    parser.add_argument("--again", type=Path, help="only the survivors in such a file")
    options = parser.parse_args()
    found = [mutation for file in sources(options.module) for mutation in mutations(ROOT, file)]
    chosen = sampled(found, options.sample, options.seed)
    if options.again:
        keys = {tuple(o["key"]) for o in json.loads(options.again.read_text()) if o["end"] == "survived"}
        chosen = [mutation for mutation in found if mutation.key in keys]
    for name in IMPORTED:
        importlib.import_module(name)
    listed = equivalent()
    ends: Counter[str] = Counter()
    told = []
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch, "copy").resolve()
        for name in COPIED:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy2)(source, copy_of(copy, name))
        sys.path[:0] = [str(copy / "src"), str(copy)]
        os.environ["PYTHONPATH"] = os.pathsep.join(sys.path[:2])
        sys.dont_write_bytecode = True
        os.chdir(copy)
        tests, seconds = found_out(copy, options.tests or Path(scratch, "tests.json"))

        def tell(mutation: Mutation, end: str) -> None:
            ends[end] += 1
            told.append({"key": mutation.key, "line": mutation.line, "end": end})
            if end not in ("killed", "time", "equivalent", "gate"):
                print(f"{end:9} {mutation}", flush=True)
            if options.json:
                options.json.write_text(json.dumps(told, indent=1), encoding="utf-8")

        late = []
        for mutation in chosen:
            names = tests_of(mutation, tests, seconds, options.seconds)
            if mutation.key in listed or mutation.opens:
                tell(mutation, "gate" if mutation.opens else "equivalent")
            elif is_swift(mutation, copy, tests):
                late.append((mutation, names))
            else:
                tell(mutation, by_import(copy, mutation, names))
        import pytest  # noqa: PLC0415 - in the group `dev`

        pytest.main([*OPTIONS, *without(APART), "tests"], plugins=[Session(copy, late, tell)])
    real = sum(ends.values()) - ends["equivalent"] - ends["gate"] - ends["no source"]
    left = ends["survived"] + ends["no test"]
    share = left / max(real, 1)
    print(f"{len(found)} mutants, {len(chosen)} tried: {dict(ends)}; {left} of {real} left: {share:.1%}")
    return 0


def is_swift(mutation: Mutation, copy: Path, tests: Tests) -> bool:
    """Whether a mutant can be put into modules that are read already: what a function does, or a table."""
    if mutation.in_function:
        return "" not in tests.get(mutation.file, {}).get(mutation.line, [""])
    new = checked(mutation, copy)
    if mutation.file.endswith(".toml") or new is None:
        return False
    return bool(table_at(new, mutation.line))


def copy_of(copy: Path, name: str) -> Path:
    """Return the place of a file or folder in the copy."""
    copy.mkdir(exist_ok=True)
    return copy / name


if __name__ == "__main__":
    sys.exit(main())
