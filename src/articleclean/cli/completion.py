"""The scripts that complete options in a shell; the work is click's."""

from __future__ import annotations

from typing import Any, cast

from click.shell_completion import get_completion_class

from articleclean.cli.options import COMMAND

VARIABLE = "_ARTICLECLEAN_COMPLETE"


def script(shell: str) -> str:
    """The script for a shell, to be sourced."""
    kind = cast("Any", get_completion_class(shell))
    completion = kind(COMMAND, {}, "articleclean", VARIABLE)
    return cast("str", completion.source_template % completion.source_vars()) + "\n"


def complete(instruction: str) -> str:
    """What a script asks for when a key is pressed."""
    shell, _, _ = instruction.partition("_")
    kind = cast("Any", get_completion_class(shell))
    return cast("str", kind(COMMAND, {}, "articleclean", VARIABLE).complete()) + "\n" if kind else ""
