"""The command ``articleclean``: files or standard input in, the clean article out.

Only what a call needs is imported: ``--version`` and ``--help`` load neither rules nor stages.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleclean import __version__

if TYPE_CHECKING:
    from articleclean.article import CleanArticle
    from articleclean.pipeline import Cleaner

CHANGED, USAGE, INPUT, OUTPUT, INTERRUPTED = 1, 2, 3, 4, 130

EXAMPLES = """\b
Examples:
  articleclean story.txt                     print the clean article
  articleclean --explain story.txt           and say what was changed, and why
  articleclean --diff story.txt other.txt    only what differs
  articleclean --json story.txt              one JSON object a line, with fields and changes
  articleclean --check story.txt             exit 1 if cleaning would change it
  cat story.txt | articleclean -             from standard input

\b
Exit codes: 0 done; 1 --check found changes; 2 usage or settings; 3 an input failed, the rest is done;
4 the output could not be written; 130 interrupted. A closed pipe is quiet.
"""


@click.command(epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, metavar="[FILE|-]...")
@click.option("--json", "form", flag_value="json", help="Print one JSON object a line and input.")
@click.option("--diff", "form", flag_value="diff", help="Print a unified diff of each input.")
@click.option("--explain", is_flag=True, help="Add one line a change: place, rule, reason, before and after.")
@click.option(
    "--check", is_flag=True, help="Print only the names of inputs that cleaning would change; exit 1 if any."
)
@click.option("--headline", metavar="TEXT", help="The headline, where it is known; it helps to find the copies.")
@click.option("--language", metavar="CODE", help="The language of the inputs, where it is known.")
@click.option("--keep", multiple=True, metavar="CATEGORY", help="Do not take this category out. Repeatable.")
@click.option("--rules", "packs", multiple=True, metavar="PACK.toml", help="Add a rule pack. Repeatable.")
@click.option("--preset", default="article", show_default=True, help="article, or repair, which removes nothing.")
@click.option("--list-rules", is_flag=True, help="Print every rule with its category and reason, and exit.")
@click.option("-v", "--verbose", count=True, help="-vv shows where an error comes from.")
@click.version_option(__version__, message="articleclean %(version)s")
@click.pass_context
def main(
    context: click.Context,
    files: tuple[str, ...],
    form: str | None,
    explain: bool,
    check: bool,
    headline: str | None,
    language: str | None,
    keep: tuple[str, ...],
    packs: tuple[str, ...],
    preset: str,
    list_rules: bool,
    verbose: int,
) -> None:
    """Clean the text of scraped articles and print the article."""
    context.obj = verbose
    if form and (check or explain):
        raise click.UsageError("--json and --diff do not go with --check or --explain")
    if not files and not list_rules:
        if sys.stdin is not None and sys.stdin.isatty():
            click.echo(context.get_help())
            context.exit(USAGE)
        files = ("-",)
    cleaner = _cleaner(preset, keep, packs)
    if list_rules:
        _write("".join(_rule_lines(cleaner)))
        return
    failed = changed = False
    for number, name in enumerate(files):
        article = _cleaned(cleaner, name, headline, language, verbose)
        if article is None:
            failed = True
            continue
        changed |= bool(article.changes)
        _write(_shown(article, name, form, explain=explain, check=check, head=len(files) > 1, first=number == 0))
    context.exit(INPUT if failed else CHANGED if check and changed else 0)


def _cleaner(preset: str, keep: tuple[str, ...], packs: tuple[str, ...]) -> Cleaner:
    from articleclean.errors import ArticleCleanError  # noqa: PLC0415
    from articleclean.pipeline import Cleaner  # noqa: PLC0415
    from articleclean.rules.load import load_pack  # noqa: PLC0415

    try:
        return Cleaner(
            preset=preset,  # type: ignore[arg-type]  # the cleaner says what is wrong with it
            keep=frozenset(keep),
            packs=tuple(load_pack(path) for path in packs),
        )
    except ArticleCleanError as error:
        raise click.UsageError(str(error)) from error


def _rule_lines(cleaner: Cleaner) -> list[str]:
    from articleclean import list_rules  # noqa: PLC0415

    return [f"{rule.id}  [{rule.category or 'repair'}]  {rule.why}\n" for rule in list_rules(cleaner.packs)]


def _cleaned(
    cleaner: Cleaner, name: str, headline: str | None, language: str | None, verbose: int
) -> CleanArticle | None:
    """Read and clean one input; None, with one line on standard error, where that fails."""
    from articleclean.errors import ArticleCleanError  # noqa: PLC0415

    try:
        return cleaner.clean(_read(name), headline=headline, language=language)
    except UnicodeDecodeError as error:
        line = bytes(error.object[: error.start]).count(b"\n") + 1
        _complain(f"{name}:{line}: not UTF-8 at byte {error.start}; convert it first, e.g. with iconv")
    except IsADirectoryError:
        _complain(f"{name}: is a directory; give the files in it")
    except OSError as error:
        _complain(f"{name}: {error.strerror or error}")
    except ArticleCleanError as error:
        _complain(f"{name}: {error}")
    except Exception as error:
        if verbose > 1:
            raise
        _complain(f"{name}: {type(error).__name__}: {error} (a mistake in articleclean; -vv shows where)")
    return None


def _read(name: str) -> str:
    if name != "-":
        data = Path(name).read_bytes()
    elif sys.stdin is None:
        raise OSError("standard input is closed")
    else:
        data = sys.stdin.buffer.read()
    return data.decode("utf-8")


def _shown(
    article: CleanArticle, name: str, form: str | None, *, explain: bool, check: bool, head: bool, first: bool
) -> str:
    """What one input prints."""
    if check:
        lines = f"{name}\n" if article.changes else ""
        return lines + (_explained(article, name) if explain and article.changes else "")
    if form == "json":
        return article.to_json() + "\n"
    if form == "diff":
        return _coloured(article.diff(), name)
    title = f"{'' if first else chr(10)}==> {name} <==\n" if head else ""
    text = article.full_text
    if (head or explain or _is_terminal()) and not text.endswith("\n"):
        text += "\n"
    return title + text + (f"\n{'─' * 40}\n" + _explained(article, name) if explain else "")


def _explained(article: CleanArticle, name: str) -> str:
    from articleclean.report import ascii_controls  # noqa: PLC0415

    return "".join(f"{ascii_controls(name)}: {line}\n" for line in article.explain().split("\n"))


def _coloured(diff: str, name: str) -> str:
    from articleclean.report import ascii_controls  # noqa: PLC0415

    colours = {"+": "green", "-": "red", "@": "cyan"} if _is_terminal() and "NO_COLOR" not in os.environ else {}
    lines = []
    for number, line in enumerate(diff.split("\n") if diff else []):
        shown = f"{line[:4]}{ascii_controls(name)}" if number < 2 else ascii_controls(line)
        lines.append(click.style(shown, fg=colours[line[:1]]) if line[:1] in colours else shown)
    return "".join(f"{line}\n" for line in lines)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _write(text: str) -> None:
    """Write UTF-8 whatever the locale says."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _complain(message: str) -> None:
    if sys.stderr is not None:
        click.echo(f"articleclean: {message}", err=True)


def run() -> None:
    """Run the command; every way out has its exit code, and none a traceback (but with -vv)."""
    loud = any(a.startswith("-vv") for a in sys.argv[1:])
    try:
        code = main.main(standalone_mode=False) or 0
    except click.UsageError as error:
        _complain(f"{error.format_message()} (articleclean --help shows the usage)")
        code = USAGE
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BrokenPipeError:
        code = 0
        _let_go()
    except OSError as error:
        if loud:
            raise
        _complain(f"the output could not be written: {error.strerror or error}")
        code = OUTPUT
        _let_go()
    sys.exit(code)


def _let_go() -> None:
    """Nothing more can be written: keep the interpreter from trying when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
