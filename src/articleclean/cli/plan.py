"""What a call is to do: its inputs, its outputs and where each stands, checked before anything is written."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from articleclean import __version__
from articleclean.cli.formats import SUFFIXES
from articleclean.cli.inputs import Input
from articleclean.cli.kinds import PACKED, SINGLE, kind_by_name
from articleclean.cli.outputs import hidden
from articleclean.cli.talk import UsageError, one_line

#: What decides how an output looks: a run goes on only where these are the same.
_SHAPING = (
    *("preset", "caution", "keep", "select", "ignore", "language", "field", "headline_field", "encoding"),
    *("input_format", "format", "headline", "replace", "no_header", "limit", "max_record", "max_expanded"),
    *("errors", "report"),
)


@dataclass(frozen=True)
class Plan:
    """A call, ready to be carried out. ``targets`` has a path for each input of a tree, and is empty otherwise."""

    inputs: Sequence[Input]
    output: Path | None = None
    targets: Sequence[Path] = ()
    in_place: bool = False
    backup: bool = False
    form: str | None = None
    view: str | None = None
    header: bool = True
    explain: bool = False
    stats: bool = False
    report: Path | None = None
    errors: Path | None = None
    resume: bool = False
    jobs: int = 1
    limit: int | None = None
    timeout: float = 60
    kind: str | None = None
    max_record: int = 1 << 26
    max_expanded: int = 1 << 33
    progress: bool = True
    quiet: bool = False
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def tree(self) -> bool:
        """Whether each input has an output of its own."""
        return bool(self.targets)

    @property
    def prints(self) -> bool:
        """Whether standard output is taken by articles or a diff; what else is to be said goes elsewhere then."""
        return self.output is None and not self.in_place and self.view != "check"

    def journal(self) -> Path | None:
        """Where the journal of this call is."""
        if self.output is None:
            return None
        return self.output / ".articleclean.journal" if self.tree else hidden(self.output, "journal")

    def spool(self) -> Path | None:
        """Where a run that can go on keeps what its report is to show."""
        path = self.journal() if self.report else None
        return path.with_suffix(".report") if path else None

    def call(self) -> dict[str, Any]:
        """What must be the same when a run goes on."""
        inputs = hashlib.sha256()
        for source in self.inputs:
            found = source.path.stat() if source.path and source.path.exists() else None
            stamp = (found.st_size, found.st_mtime_ns) if found else ()
            inputs.update(repr((os.fsencode(source.name), stamp)).encode())
        return {
            "version of articleclean": __version__,
            "settings": self.settings,
            "list of inputs": inputs.hexdigest(),
        }


def planned(values: Mapping[str, Any], inputs: Sequence[Input]) -> Plan:
    """Make the plan of a call, or say what would go wrong with it."""
    output, form = values["output"], values["format"]
    tree = output is not None and (output.endswith(("/", os.sep)) or os.path.isdir(output))  # noqa: PTH112
    targets: Sequence[Path] = ()
    if output is not None and tree:
        if values["check"] or values["diff"]:
            raise UsageError("--diff does not go with a directory of outputs")
        inputs, targets = _targets(inputs, Path(output), form)
    elif output is not None:
        form = form or {suffix: name for name, suffix in SUFFIXES.items() if name != "text"}.get(
            Path(output).suffix
        )
    _refuse_sharing(inputs, output if not tree else None, values["errors"], values["report"])
    return Plan(
        inputs=inputs,
        output=Path(output) if output is not None else None,
        targets=targets,
        in_place=values["in_place"],
        backup=values["backup"],
        form=form,
        view="check" if values["check"] else "diff" if values["diff"] else None,
        header=not values["no_header"],
        explain=values["explain"],
        stats=values["stats"],
        report=_path(values["report"]),
        errors=_path(values["errors"]),
        resume=values["resume"],
        jobs=values["jobs"],
        limit=values["limit"],
        timeout=values["timeout"],
        kind=None if values["input_format"] == "auto" else values["input_format"],
        max_record=values["max_record"],
        max_expanded=values["max_expanded"],
        progress=not values["no_progress"],
        quiet=values["quiet"],
        settings={name: values[name] for name in _SHAPING} | {"rules": [_digest(p) for p in values["rules"]]},
    )


def _refuse_sharing(inputs: Sequence[Input], *names: str | None) -> None:
    """Three outputs are three files, and none of them is an input."""
    paths = [Path(name) for name in names if name is not None]
    for index, path in enumerate(paths):
        if path.resolve() in {other.resolve() for other in paths[:index]} and not _is_special(path):
            raise UsageError(f"{one_line(str(path))} is named for two outputs")
        for source in inputs:
            _refuse_input(source, path)


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()


def _path(name: str | None) -> Path | None:
    return Path(name) if name is not None else None


def _digest(pack: str) -> str:
    return hashlib.sha256(Path(pack).read_bytes()).hexdigest()


def _targets(inputs: Sequence[Input], folder: Path, form: str | None) -> tuple[list[Input], list[Path]]:
    """The output of each input in a tree; two that would be the same are an error.

    What an earlier run wrote, into a tree of outputs inside a tree of inputs, is no input.
    """
    owners: dict[Path, Input] = {}
    top = folder.resolve() if folder.exists() else None
    for source in inputs:
        target = folder / output_name(source.place, form)
        _refuse_input(source, target)
        if top and source.path and source.path.resolve().is_relative_to(top):
            continue
        if target in owners:
            pair = f"{one_line(owners[target].name)} and {one_line(source.name)}"
            raise UsageError(f"{pair} would both become {one_line(str(target))}")
        owners[target] = source
    return list(owners.values()), list(owners)


def _refuse_input(source: Input, target: Path) -> None:
    """An output that is its own input is asked for with --in-place, not by chance."""
    with suppress(OSError):  # one of them is not there
        if source.path and target.is_file() and target.samefile(source.path):
            raise UsageError(f"{one_line(str(target))} is the input itself; -i writes in place")


def output_name(place: str, form: str | None) -> str:
    """The name of an output: that of the input, with what it holds now added where the name says otherwise.

    >>> output_name("a/story.txt", None), output_name("a/story.html", None), output_name("crawl.jsonl.gz", None)
    ('a/story.txt', 'a/story.html.txt', 'crawl.jsonl')
    """
    path = PurePath(place)
    if path.suffix.lower() in PACKED:
        path = path.with_suffix("")
    kind = kind_by_name(path.name)
    form = form or ("text" if kind is None or kind in SINGLE else "jsonl")
    if path.suffix.lower() == SUFFIXES[form] or (form == "text" and kind in (None, "text")):
        return str(path)
    return f"{path}{SUFFIXES[form]}"
