"""Calls of the command, in this process where that is enough, and in one of its own where it is not."""

import os
import subprocess
import sys
from typing import NamedTuple

import pytest

from articleclean.cli.command import main
from tests.golden import FIXTURES

ROOT = FIXTURES.parent
DAMAGED = FIXTURES / "harbour-dispute" / "input.txt"
CLEAN = FIXTURES / "clean-recipe" / "input.txt"


class Said(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def call(capfdbinary, monkeypatch):
    """Run the command here; standard input is what ``data`` says."""
    for name in list(os.environ):
        if name.startswith("ARTICLECLEAN_"):
            monkeypatch.delenv(name)

    def called(*args, data=b""):
        read, write = os.pipe()
        os.write(write, data)
        os.close(write)
        old = os.dup(0)
        os.dup2(read, 0)
        try:
            code = main([str(a) for a in args])
        finally:
            os.dup2(old, 0)
            os.close(old)
            os.close(read)
        out, err = capfdbinary.readouterr()
        return Said(code, out.decode(), err.decode())

    return called


def command(*args, data=None, **settings):
    """Run the command as a process of its own."""
    line = [sys.executable, "-m", "articleclean", *map(str, args)]
    settings.setdefault("cwd", ROOT)
    return subprocess.run(line, input=data, capture_output=True, check=False, timeout=60, **settings)


def shell(line, **settings):
    """Run a line in bash, with the command under its name."""
    articleclean = f'articleclean() {{ {sys.executable} -m articleclean "$@"; }}; set -o pipefail; '
    settings.setdefault("cwd", ROOT)
    return subprocess.run(
        ["bash", "-c", articleclean + line], capture_output=True, check=False, timeout=60, **settings
    )
