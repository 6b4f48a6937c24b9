"""The pages say what is so: their code runs, their links lead somewhere, the generated ones are current."""

import ast
import doctest
import re
import subprocess
import sys
import types
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]\n]*)\]\(([^)\s]+)\)")
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def read(path):
    return path.read_text(encoding="utf-8")


def prose(text):
    return FENCE.sub("", text)


def anchors(text):
    titles = re.findall(r"^#+ +(.+)$", prose(text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def python_blocks(text):
    """Yield (line, code) for each block of Python, in order."""
    for match in FENCE.finditer(text):
        if match[1] == "python":
            yield text.count("\n", 0, match.start()) + 1, match[2]


def run_block(code, line, path, module):
    if ">>>" not in code:
        exec(compile("\n" * line + code, str(path), "exec"), vars(module))
        return
    test = doctest.DocTestParser().get_doctest(code, {}, path.name, str(path), line)
    test.globs = vars(module)
    said = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE, verbose=False)
    runner.run(test, out=said.append, clear_globs=False)
    assert not runner.failures, "".join(said)


@pytest.mark.parametrize("name", ["guide", "architecture", "README"])
def test_code_on_the_page_runs_and_prints_what_the_page_says(name, monkeypatch):
    path = next(p for p in PAGES if p.stem == name)
    module = types.ModuleType(f"page_{name}")  # a real module, so that what the page defines can be pickled
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.chdir(ROOT)
    blocks = list(python_blocks(read(path)))
    assert blocks
    for line, code in blocks:
        run_block(code, line, path, module)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_between_files_resolve(path):
    for target in LINK.findall(prose(read(path))):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        to = (path.parent / file).resolve() if file else path
        assert to.exists(), target
        assert not anchor or anchor in anchors(read(to)), target


def test_pictures_are_whole_and_have_words_for_those_who_do_not_see_them():
    found = [(path, *parts) for path in PAGES for parts in PICTURE.findall(prose(read(path)))]
    assert len(found) >= 6
    for path, words, target in found:
        assert len(words.split()) > 5, target
        assert ElementTree.parse(path.parent / target).getroot().tag.endswith("svg")
        assert "prefers-color-scheme: dark" in read(path.parent / target)


def test_every_promise_names_tests_that_exist():
    named = TEST.findall(read(ROOT / "docs/promises.md"))
    assert len(named) >= 7
    for file, function in named:
        tree = ast.parse(read(ROOT / file))
        assert function in {n.name for n in tree.body if isinstance(n, ast.FunctionDef)}, f"{file}::{function}"


def test_generated_pages_are_current():
    done = subprocess.run(
        [sys.executable, ROOT / "docs/generate.py", "--check"], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"run `make docs`\n{done.stdout[:4000]}{done.stderr}"


def test_pages_name_no_absolute_paths():
    for path in PAGES:
        assert not re.search(r"(?<![\w.:/])/(?:home|work|tmp|usr|root|Users)/", read(path)), path.name
