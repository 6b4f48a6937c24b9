"""What can be broken in a source: one small change at a time, a place in a file and what stands there instead."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import partial
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

COMPARISONS = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
ARITHMETIC = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult}
TOLD = frozenset({"Rule", "FunctionStage", "TypeVar", "Field"})  # calls that say what something is
OF_TYPES = re.compile(r"__all__|= Literal\[")  # what is told to readers and to type checkers
LARGE = 10  # from here on a number is a measure
TABLE = 3  # members of a literal that is a table
WORDS = re.compile(r"[\w .'’-]+")
PHRASES = re.compile(r"^phrases = \[(.*?)\n?\]", re.MULTILINE | re.DOTALL)
WHERE = re.compile(r'^where = "(\w+)"', re.MULTILINE)
RULE = re.compile(r"^\[\[rule\]\]", re.MULTILINE)
CATEGORY = re.compile(r'^category = "(\w+)"', re.MULTILINE)
GATE = "# gate"  # behind a condition that only saves time: what it lets through comes to nothing
STRING = re.compile(r'"(?:[^"\\]|\\.)*"(?:, ?)?')


class Mutation(NamedTuple):
    """``data[start:end]`` of a file becomes ``new``."""

    file: str
    line: int
    start: int
    end: int
    old: str
    new: str
    of: str  # the line it begins in
    in_function: bool = False
    opens: bool = False  # it lets more through a gate, which changes nothing anybody could see

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is, wherever the line stands."""
        return self.file, self.of, self.old, self.new

    def __str__(self) -> str:
        whole = f"\n    {self.of}" if self.of != self.old else ""
        return f"{self.file}:{self.line}:{whole}\n    {self.old}  ->  {self.new or '(nothing)'}"


def mutations(root: Path, file: Path) -> Iterator[Mutation]:
    """Yield what can be broken in a module, or in a pack of rules."""
    data, name = file.read_bytes(), file.relative_to(root).as_posix()
    lines = data.decode().split("\n")
    for start, end, new, in_function in _of_pack(data) if file.suffix == ".toml" else _of_module(data):
        line = data.count(b"\n", 0, start)
        of = lines[line].strip()
        opens = GATE in of and opens_gate(data, start, end, new)
        yield Mutation(name, line + 1, start, end, data[start:end].decode(), new, of, in_function, opens)


def _of_pack(data: bytes) -> Iterator[tuple[int, int, str, bool]]:
    """Take out each phrase and each rule; let each rule act elsewhere, and be of another category."""
    text = data.decode()

    def place(start: int, end: int) -> tuple[int, int]:
        return len(text[:start].encode()), len(text[:end].encode())

    for table in PHRASES.finditer(text):
        found = list(STRING.finditer(text, *table.span(1)))
        for phrase in found if len(found) > 1 else ():
            yield *place(*phrase.span()), "", False
    rules = [found.start() for found in RULE.finditer(text)]
    for start, end in pairwise([*rules, len(text)] if len(rules) > 1 else ()):
        yield *place(start, end), "", False
    for category in CATEGORY.finditer(text):
        yield *place(*category.span(1)), "related" if category[1] != "related" else "prompt", False
    for where in WHERE.finditer(text):
        yield *place(*where.span(1)), "end" if where[1] == "anywhere" else "anywhere", False


def _of_module(data: bytes) -> Iterator[tuple[int, int, str, bool]]:
    lines = [0]
    for line in data.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    for node, new, at_top in _changes(ast.parse(data), at_top=True):
        start, end = lines[node.lineno - 1] + node.col_offset, lines[node.end_lineno - 1] + node.end_col_offset
        yield start, end, new, not at_top


def _changes(node: ast.AST, *, at_top: bool) -> Iterator[tuple[ast.AST, str, bool]]:
    if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom | ast.Assert):
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TOLD:
        return
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return
    if isinstance(node, ast.Assign | ast.AnnAssign) and OF_TYPES.search(ast.unparse(node)):
        return
    yield from ((changed, new, at_top) for changed, new in _of_node(node, at_top))
    inside = at_top and not isinstance(node, ast.FunctionDef | ast.Lambda)
    if isinstance(node, ast.keyword) and node.arg == "strict":
        return
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "bases", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _changes(child, at_top=inside)


def _of_node(node: ast.AST, at_top: bool) -> Iterator[tuple[ast.AST, str]]:  # noqa: PLR0912 - a table
    match node:
        case ast.Compare():
            for index, operator in enumerate(node.ops):
                ops = [*node.ops[:index], COMPARISONS[type(operator)](), *node.ops[index + 1 :]]
                yield node, _written(ast.Compare(node.left, ops, node.comparators))
        case ast.BoolOp():
            for index in range(len(node.values)):
                rest = [*node.values[:index], *node.values[index + 1 :]]
                yield node, _written(ast.BoolOp(node.op, rest) if len(rest) > 1 else rest[0])
            yield node, _written(ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))
        case ast.UnaryOp(op=ast.Not()):
            yield node, _written(node.operand)
        case ast.BinOp(op=operator, left=left, right=right) if type(operator) in ARITHMETIC and (
            _is_number(left) or _is_number(right)
        ):
            yield node, _written(ast.BinOp(left, ARITHMETIC[type(operator)](), right))
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield test, _written(ast.UnaryOp(ast.Not(), test))
        case ast.comprehension():
            for test in node.ifs:
                yield test, "True"
        case ast.Constant():
            yield from _of_constant(node, at_top)
        case ast.Return(value=value) if value and not isinstance(value, ast.Constant):
            yield value, "None"
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign() | ast.Raise():
            yield node, "pass"
        case ast.Continue() | ast.Break():
            yield node, "break" if isinstance(node, ast.Continue) else "continue"
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(value)) as table, attr="split")):
            yield from ((table, repr(rest)) for rest in _shorter(value, " "))
        case ast.Set(elts=members) | ast.Tuple(elts=members) | ast.List(elts=members) if at_top:
            if len(members) >= TABLE and all(isinstance(m, ast.Constant) for m in members):
                for index in range(len(members)):
                    yield node, _written(type(node)([*members[:index], *members[index + 1 :]]))
        case ast.Dict(keys=keys, values=values) if at_top and len(keys) >= TABLE:
            for index in range(len(keys)):
                cut = (
                    [*keys[:index], *keys[index + 1 :]],
                    [*values[:index], *values[index + 1 :]],
                )
                yield node, _written(ast.Dict(*cut))


def _of_constant(node: ast.Constant, at_top: bool) -> Iterator[tuple[ast.AST, str]]:
    value = node.value
    if isinstance(value, bool):
        yield node, str(not value)
    elif isinstance(value, int) and abs(value) < LARGE:
        yield node, str(value + 1)
        yield node, str(value - 1) if value else "-1"
    elif isinstance(value, int | float):  # nobody sees one more of fifty: half as many, and twice
        yield node, str(value * 2 or 0.5)
        if value:
            yield node, str(value / 2 if isinstance(value, float) else value // 2)
    elif isinstance(value, str) and at_top:
        yield from ((node, repr(rest)) for rest in _shorter(value, "|"))


def _shorter(table: str, sign: str) -> Iterator[str]:
    """Yield a table of words without one of them."""
    words = table.split(sign)
    if len(words) >= TABLE and all(WORDS.fullmatch(word) for word in words):
        for index in range(len(words)):
            yield sign.join([*words[:index], *words[index + 1 :]])


def gates(tree: ast.AST, source: str) -> Iterator[tuple[ast.expr, bool]]:
    """Yield the condition on each line that is marked as a gate, and whether it is true of what is let through."""
    marked = {number for number, line in enumerate(source.split("\n"), 1) if GATE in line}
    for node in ast.walk(tree):
        match node:
            case ast.If(test=test, body=body):
                yield from [(test, not isinstance(body[0], ast.Return | ast.Continue))] * (test.lineno in marked)
            case ast.IfExp(test=test) | ast.comprehension(ifs=[test]):
                yield from [(test, True)] * (test.lineno in marked)
            case ast.Return(value=ast.BoolOp() | ast.Compare() as test):
                yield from [(test, True)] * (test.lineno in marked)


def opens_gate(data: bytes, start: int, end: int, new: str) -> bool:
    """Whether a mutant lets through a gate all that was let through, whatever its questions answer."""
    changed = data[:start] + new.encode() + data[end:]
    try:
        was, now = (list(gates(ast.parse(source), source.decode())) for source in (data, changed))
    except SyntaxError:
        return False
    different = [pair for pair in zip(was, now, strict=False) if ast.dump(pair[0][0]) != ast.dump(pair[1][0])]
    if len(was) != len(now) or len(different) != 1:
        return False
    ((old, lets), (then, _)) = different[0]
    questions = sorted({*_questions(old), *_questions(then)})
    for answers in product((False, True), repeat=len(questions)):
        holds = partial(_holds, dict(zip(questions, answers, strict=True)))
        if holds(old) == lets and holds(then) != lets:
            return False
    return True


def _questions(node: ast.expr) -> set[str]:
    """What a condition asks, each by itself; what is asked the other way round is the same."""
    match node:
        case ast.BoolOp(values=values):
            return set().union(*map(_questions, values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _questions(operand)
        case ast.Constant(value=bool()):
            return set()
    return {_plain(node)[0]}


def _plain(node: ast.expr) -> tuple[str, bool]:
    """A question without its not, and whether it had one."""
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.NotIn | ast.NotEq | ast.IsNot):
        return ast.dump(ast.Compare(node.left, [COMPARISONS[type(node.ops[0])]()], node.comparators)), True
    return ast.dump(node), False


def _holds(answers: dict[str, bool], node: ast.expr) -> bool:
    match node:
        case ast.BoolOp(op=operator, values=values):
            return (all if isinstance(operator, ast.And) else any)(_holds(answers, value) for value in values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not _holds(answers, operand)
        case ast.Constant(value=bool(value)):
            return value
    question, is_not = _plain(node)
    return answers[question] != is_not


def _is_number(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int | float)
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("len", "sum")


def _written(node: ast.AST) -> str:
    return f"({ast.unparse(ast.fix_missing_locations(node))})"


def checked(mutation: Mutation, root: Path) -> bytes | None:
    """Return the file with the mutation, or None where that is no source."""
    data = (root / mutation.file).read_bytes()
    new = data[: mutation.start] + mutation.new.encode() + data[mutation.end :]
    try:
        if mutation.file.endswith(".toml"):
            tomllib.loads(new.decode())
        else:
            compile(new, mutation.file, "exec")
    except (SyntaxError, ValueError):
        return None
    return new
