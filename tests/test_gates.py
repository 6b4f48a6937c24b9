"""What is marked as a gate saves time alone: with all gates open, every rule does what it did.

A mutant that opens a gate is none therefore (`benchmarks.mutations.opens_gate`), and one that closes it a little must
be noticed by the same texts.
"""

import ast
import gc
from pathlib import Path
from types import FunctionType

import pytest
from benchmarks.mutate import module_of, put_in
from benchmarks.mutations import GATE, Mutation, gates, mutations, opens_gate

import articleclean
from tests import rules

ROOT = Path(articleclean.__file__).parents[2]
STAGES = ROOT / "src" / "articleclean" / "stages"
FILES = [file for file in sorted(STAGES.rglob("*.py")) if GATE in file.read_text(encoding="utf-8")]
MODULES = {module_of(file.relative_to(ROOT).as_posix()) for file in FILES}
PHASES = sorted({file.parent.name for file in FILES})


def opened(source: bytes) -> bytes:
    """The source with every gate open."""
    lines = source.split(b"\n")
    found = sorted(gates(ast.parse(source), source.decode()), key=lambda gate: -gate[0].lineno)
    for test, lets in found:
        first, last = test.lineno - 1, test.end_lineno - 1
        tail = lines[last][test.end_col_offset :]
        lines[first : last + 1] = [lines[first][: test.col_offset] + str(lets).encode() + tail]
    return b"\n".join(lines)


@pytest.fixture(scope="module")
def _open():
    functions = [f for f in gc.get_objects() if isinstance(f, FunctionType) and f.__module__ in MODULES]
    codes = [function.__code__ for function in functions]
    for file in FILES:
        put_in(functions, opened(file.read_bytes()), file.relative_to(ROOT).as_posix())
    yield
    for function, code in zip(functions, codes, strict=True):
        function.__code__ = code


@pytest.mark.usefixtures("_open")
@pytest.mark.parametrize("stage", [stage for stage in rules.STAGES if stage.split(".")[0] in PHASES])
def test_what_gates_keep_out_comes_to_nothing(stage):
    was, now = rules.stored()[f"{stage} alone"], rules.checksums(rules.alone(stage))
    assert sorted(rule for rule in now.keys() | was.keys() if now.get(rule) != was.get(rule)) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}.{file.stem}")
def test_every_mark_stands_behind_a_condition(file):
    source = file.read_text(encoding="utf-8")
    assert len(list(gates(ast.parse(source), source))) == source.count(GATE)


def opening(tmp_path, line):
    """The mutants of a line that open its gate."""
    file = tmp_path / "one.py"
    file.write_text(f"def of(text):\n{line}\n", encoding="utf-8")
    found = {mutation.new: mutation.opens for mutation in mutations(tmp_path, file)}
    assert all(isinstance(mutation, Mutation) for mutation in mutations(tmp_path, file))
    return {new for new, opens in found.items() if opens}


def test_what_opens_a_gate(tmp_path):
    lets = "    if a(text) and (b(text) or c(text)):  # gate\n        d(text)"
    assert opening(tmp_path, lets) == {
        "(b(text) or c(text))",
        "(a(text))",
        "(a(text) or (b(text) or c(text)))",
    }
    keeps = "    if 'a' not in text or not b(text):  # gate\n        return"
    assert opening(tmp_path, keeps) == {
        "('a' not in text)",
        "(not b(text))",
        "('a' not in text and (not b(text)))",
    }
    assert opening(tmp_path, "    return [t for t in text if 'a' in t]  # gate") == {"True"}
    assert opening(tmp_path, "    d(text) if 'a' in text and b(text) else 0  # gate") == {
        "(b(text))",
        "('a' in text)",
        "('a' in text or b(text))",
    }
    assert opening(tmp_path, "    return 'a' in text or b(text)  # gate") == set()
    assert opening(tmp_path, lets.replace(GATE, "")) == set()


def test_another_place_opens_no_gate():
    source = b"def of(text):\n    if a(text):  # gate\n        return b(1)\n"
    assert not opens_gate(source, source.index(b"1"), source.index(b"1") + 1, "2")
    assert not opens_gate(source, 0, 3, "")
