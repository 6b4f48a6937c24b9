"""The options, in the groups in which the help shows them. Nothing is done here."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Any

import click

from articleclean import __version__
from articleclean.cli.settings import KEYS, default_map
from articleclean.cli.talk import one_line, write_all

EXAMPLES = (
    ("articleclean story.txt", "print the clean article"),
    ("articleclean --explain story.txt", "and say what was changed, and why"),
    ("articleclean --diff story.txt other.txt", "only what differs"),
    ("articleclean --check texts/", "name the files that cleaning would change; exit 1 if any"),
    ("cat story.txt | articleclean -", "from standard input"),
    ("articleclean -i --backup story.txt", "in place, with the original as story.txt.bak"),
    ("articleclean -j 2 -o clean/ texts/", "a whole tree, with two workers"),
    ("articleclean -o clean.jsonl --errors bad.jsonl crawl.jsonl", "records; bad ones are put aside"),
    ("articleclean --resume -o clean.jsonl --errors bad.jsonl crawl.jsonl", "go on after an interruption"),
    ("articleclean --report report.html story.txt", "a page with before and after"),
)

EXIT_CODES = (
    (0, "done"),
    (1, "--check found something that cleaning would change, or --lint something to mend"),
    (2, "the call or a setting is wrong; nothing was done"),
    (3, "some input could not be read or was rejected; the rest is done"),
    (4, "an output could not be written"),
    (130, "interrupted (143: terminated); --resume goes on"),
)

SHELLS = ("bash", "zsh", "fish")
SHORT_HELP = (
    "articleclean takes out of a scraped article what is not the story. It reads files or standard input:\n"
)


class Text(click.ParamType):  # type: ignore[type-arg]
    """A text of the command line: UTF-8, whatever the locale says."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Undo what an ASCII locale makes of other scripts."""
        try:
            return os.fsencode(str(value)).decode("utf-8")
        except UnicodeError:
            return self.fail(f"{one_line(str(value))} is not UTF-8", param, ctx)


class Size(click.ParamType):  # type: ignore[type-arg]
    """A number of bytes: 500k, 16M, 2G."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the unit."""
        match = re.fullmatch(r"(\d+)\s*([kmg]?)(?:i?b)?", str(value).strip(), re.IGNORECASE)
        if not match or not int(match[1]):
            return self.fail(f"{value!r} is no size; 500k, 16M and 2G are", param, ctx)
        return int(match[1]) << {"": 0, "k": 10, "m": 20, "g": 30}[match[2].lower()]


class Jobs(click.ParamType):  # type: ignore[type-arg]
    """A number of workers, or auto."""

    name = "jobs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Count the processors for auto."""
        if value == "auto":
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        if not str(value).isdecimal() or not int(value):
            return self.fail(f"{value!r} is neither a number of workers nor auto", param, ctx)
        return int(value)


class Option(click.Option):
    """An option that knows its group, and takes its value from the environment where it is a setting."""

    def __init__(self, *names: Any, group: str = "", **attributes: Any) -> None:
        super().__init__(*names, **attributes)
        self.group = group
        if self.name in KEYS:
            self.envvar = f"ARTICLECLEAN_{self.name.upper()}"


class Command(click.Command):
    """Settings from files come in as defaults; the help has groups, examples and exit codes."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the settings file first: what it says are the defaults of this call."""
        values, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        if not ctx.resilient_parsing:
            ctx.default_map = default_map(values.get("config"), isolated=bool(values.get("isolated")))
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options group by group."""
        for group, options in groups(self).items():
            records = [record for option in options if (record := option.get_help_record(ctx))]
            with formatter.section(group):
                formatter.write_dl(records)

    def format_epilog(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples and the exit codes."""
        with formatter.section("Examples"):
            for call, what in EXAMPLES:
                formatter.write(f"  {call}\n      {what}\n")
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), what) for code, what in EXIT_CODES])
        formatter.write_paragraph()
        formatter.write_text("A closed pipe is quiet. The manual is `man articleclean`, or docs/cli.md.")


def groups(command: click.Command) -> dict[str, list[click.Option]]:
    """The options of each group, in order."""
    found: dict[str, list[click.Option]] = {}
    for option in command.params:
        if isinstance(option, click.Option):
            found.setdefault(getattr(option, "group", "Help"), []).append(option)
    return found


def _version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        write_all(1, f"articleclean {__version__}\n".encode())
        ctx.exit()


def _help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        write_all(1, f"{ctx.get_help()}\n".encode())
        ctx.exit()


def _in(group: str, *options: Option) -> Sequence[Option]:
    for option in options:
        option.group = group
    return options


_TEXT = Text()
_PATH = click.Path(readable=False)
_FORMS = click.Choice(["text", "json", "jsonl", "markdown", "html"])
_KINDS = click.Choice(["auto", "text", "html", "json", "jsonl", "csv", "tsv", "parquet", "warc"])

OPTIONS: tuple[click.Parameter, ...] = (
    click.Argument(["files"], nargs=-1, metavar="[FILE|DIR|GLOB|-]...", type=_PATH),
    *_in(
        "Input",
        Option(["--files-from"], metavar="LIST", type=_PATH, help="Read names from a file, one a line or NUL-separated."),
        Option(["--include"], multiple=True, metavar="PATTERN", type=_TEXT, help="Of a directory take the files whose names match, instead of all whose suffix is known. Repeatable."),
        Option(["--input-format"], type=_KINDS, default="auto", help="Say what the inputs hold, instead of looking."),
        Option(["--encoding"], metavar="NAME", type=_TEXT, help="The encoding of texts that are neither UTF-8 nor marked."),
        Option(["--field"], metavar="NAME", type=_TEXT, help="The field of a record that holds its text."),
        Option(["--headline-field"], metavar="NAME", type=_TEXT, help="The field of a record that holds its headline."),
        Option(["--headline"], metavar="TEXT", type=_TEXT, help="The headline, where it is known; it helps to find the copies."),
        Option(["--language"], metavar="CODE", type=_TEXT, help="The language of the inputs, where it is known."),
    ),
    *_in(
        "Output",
        Option(["-o", "--output"], metavar="FILE|DIR/", type=_PATH, help="Write to a file, or into a directory with the tree of the inputs."),
        Option(["-f", "--format"], type=_FORMS, help="The shape of the output. [default: text, and jsonl for records]"),
        Option(["--json"], is_flag=True, help="The same as -f json."),
        Option(["--replace"], is_flag=True, help="In records, put the body in the place of the text, instead of a new field clean."),
        Option(["-i", "--in-place"], is_flag=True, help="Write each text back to its file."),
        Option(["--backup"], is_flag=True, help="With -i, keep the original as NAME.bak; an older one is never overwritten."),
        Option(["--no-header"], is_flag=True, help="No `==> name <==` between several texts."),
    ),
    *_in(
        "Seeing what is done",
        Option(["--check"], is_flag=True, help="Only name what cleaning would change; exit 1 if anything."),
        Option(["--diff"], is_flag=True, help="Only print what differs."),
        Option(["--explain"], is_flag=True, help="Print one line a change: place, rule, what was done, why. To standard error where the article is printed."),
        Option(["--stats"], is_flag=True, help="Print how often each rule did something. To standard error where the article is printed."),
        Option(["--report"], metavar="FILE.html", type=_PATH, help="Write a page with before and after side by side."),
        Option(["--color"], type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in --diff; auto minds NO_COLOR and FORCE_COLOR."),
    ),
    *_in(
        "Rules",
        Option(["--preset"], metavar="NAME", type=_TEXT, default="article", help="article, or repair, which takes no line out."),
        Option(["--caution"], type=click.Choice(["high", "normal", "low"]), default="normal", help="How sure it must be that a block is no story before it goes."),
        Option(["--keep"], multiple=True, metavar="CATEGORY", type=_TEXT, help="Do not take this category out. Repeatable."),
        Option(["--select"], multiple=True, metavar="RULE", type=_TEXT, help="Only these rules, or those whose ids begin so. Repeatable."),
        Option(["--ignore"], multiple=True, metavar="RULE", type=_TEXT, help="Not these rules. Repeatable."),
        Option(["--rules"], multiple=True, metavar="PACK.toml", type=_PATH, help="Add a rule pack. Repeatable."),
        Option(["--lint"], multiple=True, metavar="PACK.toml", type=_PATH, help="Print what is wrong or doubtful in a rule pack, and exit; 1 if anything. Repeatable."),
        Option(["--list-rules"], is_flag=True, help="Print every rule with its category and reason, and exit."),
        Option(["--rule"], metavar="ID", type=_TEXT, help="Print one rule with its examples and keepers, and exit."),
    ),
    *_in(
        "Many inputs",
        Option(["-j", "--jobs"], type=Jobs(), default=1, metavar="N|auto", help="How many workers."),
        Option(["--resume"], is_flag=True, help="Go on where the same call with -o was interrupted."),
        Option(["--errors"], metavar="FILE.jsonl", type=_PATH, help="Keep each rejected record, raw, with its place and a code."),
        Option(["--limit"], type=click.IntRange(1), metavar="N", help="Stop after this many articles."),
        Option(["--timeout"], type=click.FloatRange(0, min_open=True), default=60, metavar="SECONDS", help="Reject an article that takes longer; not for a single text."),
        Option(["--max-record"], type=Size(), default="64M", metavar="SIZE", help="Reject an article that is longer."),
        Option(["--max-expanded"], type=Size(), default="8G", metavar="SIZE", help="Leave a packed file that unpacks to more than this and to a hundred times its size."),
        Option(["--no-progress"], is_flag=True, help="No line that shows how far the work is."),
    ),
    *_in(
        "Settings",
        Option(["--config"], metavar="FILE", type=_PATH, envvar="ARTICLECLEAN_CONFIG", help="Take settings from this file, not from the nearest articleclean.toml or pyproject.toml."),
        Option(["--isolated"], is_flag=True, help="Take settings from no file."),
        Option(["--show-config"], is_flag=True, help="Print every setting and where it comes from, and exit."),
    ),
    *_in(
        "Help",
        Option(["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=_help, help="Print this, and exit."),
        Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version, and exit."),
        Option(["-q", "--quiet"], is_flag=True, help="Say nothing but what went wrong."),
        Option(["-v", "--verbose"], count=True, help="-vv shows where a mistake of articleclean lies."),
        Option(["--completion"], type=click.Choice(SHELLS), help="Print what completes options in a shell, and exit."),
    ),
)  # fmt: skip


def _values(**values: Any) -> dict[str, Any]:
    return values


COMMAND = Command(
    "articleclean",
    callback=_values,
    params=list(OPTIONS),
    help=(
        "Take out of scraped articles what is not the story, and mend what was damaged. Prints the article; "
        "nothing is ever written in place unless asked for. Inputs are texts, HTML pages, JSON, JSONL, CSV, "
        "Parquet and WARC files, packed with gzip or zstd or not, whole directories and patterns; - is standard "
        "input. What --show-config lists can also stand in articleclean.toml, in [tool.articleclean] of "
        "pyproject.toml or, as ARTICLECLEAN_NAME, in the environment."
    ),
    add_help_option=False,
    context_settings={"max_content_width": 100},
)
