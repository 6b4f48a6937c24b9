"""From the words of a call to its exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from articleclean.cli import talk
from articleclean.cli.options import COMMAND, EXAMPLES, SHORT_HELP
from articleclean.cli.settings import KEYS, Found, shown
from articleclean.cli.talk import OutputError, UsageError

CHANGED, USAGE, INPUT, OUTPUT = 1, 2, 3, 4


def main(arguments: Sequence[str]) -> int:
    """Run the command; return its exit code. Nothing but a `Stopped` or a mistake of ours gets out."""
    try:
        if instruction := os.environ.get("_ARTICLECLEAN_COMPLETE"):
            from articleclean.cli.completion import complete  # noqa: PLC0415

            talk.write_all(1, complete(instruction).encode())
            return 0
        return _run(list(arguments))
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        talk.say(f"{_named(error)} (articleclean --help shows the usage)")
    except (UsageError, click.ClickException) as error:
        talk.say(error.message if isinstance(error, click.ClickException) else str(error))
    except BrokenPipeError:
        return 0
    except OutputError as error:
        talk.say(str(error))
        return OUTPUT
    except OSError as error:
        talk.say(f"the output could not be written: {error.strerror or error}")
        return OUTPUT
    return USAGE


def _named(error: click.UsageError) -> str:
    """The message, with the file that the wrong value comes from."""
    message, context = error.format_message().replace("\n", " "), error.ctx
    name = getattr(getattr(error, "param", None), "name", None)
    if context and name and context.get_parameter_source(name) is ParameterSource.DEFAULT_MAP:
        return f"{getattr(context.default_map, 'file', '')}: {message}"
    return message


def _run(arguments: list[str]) -> int:
    with COMMAND.make_context("articleclean", arguments) as context:
        values = context.params
        printed = _printed(context, values)
        if printed is not None:
            talk.write_all(1, printed.encode("utf-8", "backslashreplace"))
            return 0
        if values["lint"]:
            return _linted(values["lint"])
        names = _names(values)
        if not names:
            talk.write_quietly(_short_help().encode())
            return USAGE
        _agree(values)
        return _carried_out(values, names)


def _printed(context: click.Context, values: dict[str, Any]) -> str | None:
    """What is printed instead of work; None where there is work."""
    if values["completion"]:
        from articleclean.cli.completion import script  # noqa: PLC0415

        return script(values["completion"])
    if values["show_config"]:
        return shown(values, {key: _origin(context, key) for key in KEYS})
    if values["list_rules"] or values["rule"]:
        from articleclean import list_rules  # noqa: PLC0415
        from articleclean.cli.cleaner import cleaner, described, listed  # noqa: PLC0415

        rules = list_rules(cleaner(values).packs)
        return described(values["rule"], rules) if values["rule"] else listed(rules, as_json=values["json"])
    return None


def _linted(packs: Sequence[str]) -> int:
    from articleclean.rules.lint import lint_pack  # noqa: PLC0415

    found = [problem for pack in packs for problem in lint_pack(pack)]
    talk.write_all(1, "".join(f"{talk.one_line(str(problem))}\n" for problem in found).encode())
    return CHANGED if found else 0


def _origin(context: click.Context, key: str) -> str:
    source = context.get_parameter_source(key)
    if source is ParameterSource.ENVIRONMENT:
        return f"environment: ARTICLECLEAN_{key.upper()}"
    if source is ParameterSource.DEFAULT_MAP and isinstance(context.default_map, Found):
        return f"file: {talk.one_line(str(context.default_map.file))}"
    return "command line" if source is ParameterSource.COMMANDLINE else "default"


def _names(values: dict[str, Any]) -> list[str]:
    """The inputs named; standard input where none is and it is no terminal."""
    names = list(values["files"])
    if values["files_from"] is not None:
        from articleclean.cli.inputs import listed  # noqa: PLC0415

        try:
            names += listed(_list(values["files_from"]))
        except OSError as error:
            raise UsageError(f"{values['files_from']}: cannot be read: {error.strerror}") from error
    elif not names and not talk.is_terminal(0):
        names = ["-"]
    return names


def _list(name: str) -> bytes:
    if name != "-":
        return Path(name).read_bytes()
    with os.fdopen(os.dup(0), "rb") as file:
        return file.read()


def _short_help() -> str:
    lines = [f"  {call:58} {what}\n" for call, what in EXAMPLES[:3]]
    return SHORT_HELP + "".join(lines) + "articleclean --help shows the rest.\n"


def _agree(values: dict[str, Any]) -> None:
    """Refuse what contradicts itself."""
    if values["json"]:
        if values["format"] not in (None, "json"):
            raise UsageError("--json and --format say different things")
        values["format"] = "json"
    together = (
        (("check", "diff"), ("format_given", "replace")),
        (("check",), ("diff", "output", "in_place")),
        (("diff",), ("in_place",)),
        (("in_place",), ("output", "format_given", "replace", "resume")),
    )
    given = {**values, "format_given": values["json"]}
    for ones, others in together:
        for one in ones:
            for other in others:
                if given[one] and given[other]:
                    raise UsageError(f"{_option(one)} does not go with {_option(other)}")
    if values["backup"] and not values["in_place"]:
        raise UsageError("--backup goes with --in-place")
    if values["in_place"] and "-" in values["files"]:
        raise UsageError("standard input has no place to write to")
    if values["resume"] and not values["output"]:
        raise UsageError("--resume goes with --output")
    if values["output"] and values["output"].endswith((".gz", ".zst")):
        raise UsageError("packed output is not written; pipe it, as in articleclean … | gzip")


def _option(name: str) -> str:
    return {"format_given": "--json"}.get(name, "--" + name.replace("_", "-"))


def _carried_out(values: dict[str, Any], names: list[str]) -> int:
    from articleclean.cli.batch import run  # noqa: PLC0415
    from articleclean.cli.cleaner import cleaner  # noqa: PLC0415
    from articleclean.cli.inputs import Problem, discover  # noqa: PLC0415
    from articleclean.cli.plan import planned  # noqa: PLC0415
    from articleclean.cli.work import Work  # noqa: PLC0415

    made = cleaner(values)
    found = list(discover(names, values["include"]))
    for problem in found:
        if isinstance(problem, Problem):
            talk.say(f"{problem.name}: {problem.message}")
    inputs = [source for source in found if not isinstance(source, Problem)]
    plan, failed = planned(values, inputs), len(inputs) < len(found)
    if not plan.inputs:
        return INPUT if failed else 0
    work = Work(
        made,
        form=plan.form,
        view=plan.view,
        headline=values["headline"],
        language=values["language"],
        field=values["field"],
        headline_field=values["headline_field"],
        encoding=values["encoding"],
        replace=values["replace"],
        in_place=plan.in_place,
        explain=plan.explain,
        report=plan.report is not None,
        colour=_colour(values["color"]),
        loud=values["verbose"] > 1,
    )
    return run(plan, work, failed=failed)


def _colour(wish: str) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or talk.is_terminal(1)
