"""The command ``articleclean``: files or standard input in, the clean article out.

What a call needs is imported when it is needed: ``--version`` and ``--help`` load neither rules nor stages.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType


def run() -> None:
    """Run the command; every way out has its exit code, and none a traceback (but with -vv)."""
    _on_signals(_leave_at_once)  # until there is something to clean up
    from articleclean.cli.talk import Stopped, say, standard_descriptors  # noqa: PLC0415

    standard_descriptors()
    try:
        from articleclean.cli.command import main  # noqa: PLC0415

        _on_signals(_stop)
        code = main(sys.argv[1:])
    except Stopped as stopped:
        _on_signals(_leave_at_once)
        if outputs := sys.modules.get("articleclean.cli.outputs"):
            outputs.abandon()
        code = stopped.code
    except Exception as error:
        if any(argument.startswith("-vv") for argument in sys.argv[1:]):
            raise
        say(f"{type(error).__name__}: {error} (a mistake in articleclean; -vv shows where)")
        code = 3
    sys.exit(code)


def _on_signals(handler: object) -> None:
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is not signal.SIG_IGN:
            signal.signal(getattr(signal, name), handler)  # type: ignore[arg-type]


def _leave_at_once(number: int, _frame: FrameType | None) -> None:
    os._exit(128 + number)


def _stop(number: int, _frame: FrameType | None) -> None:
    from articleclean.cli.talk import Stopped  # noqa: PLC0415

    raise Stopped(128 + number)
