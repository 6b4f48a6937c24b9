"""The man page, made from the options of the command; `docs/generate.py` writes it to `docs/articleclean.1`."""

from __future__ import annotations

import re

import click

from articleclean import __version__
from articleclean.cli.options import COMMAND, EXAMPLES, EXIT_CODES, groups
from articleclean.cli.settings import KEYS


def page() -> str:
    """Return the page in roff."""
    lines = [
        f'.TH ARTICLECLEAN 1 "" "articleclean {__version__}" "User Commands"',
        ".SH NAME",
        r"articleclean \- take out of scraped articles what is not the story",
        ".SH SYNOPSIS",
        r".B articleclean",
        r"[\fIOPTION\fR]... [\fIFILE\fR|\fIDIR\fR|\fIGLOB\fR|\-]...",
        ".SH DESCRIPTION",
        _roff(COMMAND.help or ""),
        ".SH OPTIONS",
    ]
    for group, options in groups(COMMAND).items():
        lines += [f".SS {_roff(group)}", *(line for option in options for line in _option(option))]
    lines += [".SH EXIT STATUS", *(line for code, what in EXIT_CODES for line in (".TP", str(code), _roff(what)))]
    lines += [".SH ENVIRONMENT", *_environment()]
    lines += [".SH FILES", ".TP", r"\fIarticleclean.toml\fR, \fIpyproject.toml\fR"]
    lines += ["Settings; the nearest one from here upward counts."]
    lines += [".SH EXAMPLES"]
    for call, what in EXAMPLES:
        lines += [".TP", f".B {_roff(call)}", _roff(what)]
    return "\n".join(lines) + "\n"


def _option(option: click.Option) -> list[str]:
    value = "" if option.is_flag or option.count else f" {_metavar(option)}"
    names = ", ".join(rf"\fB{_roff(name)}\fR" for name in option.opts)
    return [".TP", names + _roff(value), _roff(option.help or "")]


def _metavar(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return "|".join(map(str, option.type.choices))
    return option.metavar or "VALUE"


def _environment() -> list[str]:
    settings = ", ".join(rf"\fBARTICLECLEAN_{key.upper()}\fR" for key in KEYS)
    return [
        ".TP",
        settings,
        "The settings; lists are separated by spaces.",
        ".TP",
        r"\fBARTICLECLEAN_CONFIG\fR",
        r"The file of settings, as \fB\-\-config\fR names it.",
        ".TP",
        r"\fBNO_COLOR\fR, \fBFORCE_COLOR\fR",
        "Whether a diff is coloured.",
    ]


def _roff(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text)
