"""Settings from the nearest ``articleclean.toml``, or ``[tool.articleclean]`` of the nearest ``pyproject.toml``.

They are the defaults of the options of the same names: the command line wins, then the environment, then the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from articleclean.cli.talk import UsageError
from articleclean.errors import unknown

#: What may stand in a file or in the environment: how to clean and to work, never what to do with which file.
KEYS = (
    "preset",
    "caution",
    "keep",
    "select",
    "ignore",
    "rules",
    "language",
    "field",
    "headline_field",
    "encoding",
    "input_format",
    "include",
    "format",
    "color",
    "jobs",
    "timeout",
    "max_record",
    "max_expanded",
)
LISTS = frozenset({"keep", "select", "ignore", "rules", "include"})
FILE = "articleclean.toml"


class Found(dict[str, Any]):
    """Settings, and the file they come from."""

    file: Path | None = None


def default_map(config: str | None, *, isolated: bool) -> Found:
    """The settings of the file named, or of the nearest one upward from here."""
    if config is None and isolated:
        return Found()
    path = Path(config) if config is not None else next(_nearest(Path.cwd()), None)
    if path is None:
        return Found()
    table = _table(path)
    found = Found(_checked(path, table))
    found.file = path
    return found


def _nearest(folder: Path) -> Iterator[Path]:
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            yield place / FILE
        project = place / "pyproject.toml"
        if project.is_file() and "[tool.articleclean" in project.read_text(encoding="utf-8", errors="replace"):
            yield project


def _table(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not TOML: {error}") from error
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("articleclean", {})
    return data


def _checked(path: Path, table: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in table.items():
        key = name.replace("-", "_")
        if key not in KEYS:
            known = [each.replace("_", "-") for each in KEYS]
            raise UsageError(f"{path}: {unknown('setting', name, known)}")
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(v, str | int | float) and not isinstance(v, bool) for v in values):
            raise UsageError(f"{path}: {name}: a text or a number is wanted, or a list of them")
        if isinstance(value, list) and key not in LISTS:
            raise UsageError(f"{path}: {name}: one value is wanted, not a list")
        if key == "rules":
            values = [str(path.parent / v) for v in values]
        found[key] = values if key in LISTS else str(value)
    return found


def shown(values: Mapping[str, Any], origins: Mapping[str, str]) -> str:
    """Every setting as a line of TOML, with where it comes from; what is not set is a comment."""
    rows = []
    for key in KEYS:
        name, value = key.replace("_", "-"), values[key]
        unset = value in (None, "")
        rows.append((f"# {name} =" if unset else f"{name} = {_toml(value)}", "not set" if unset else origins[key]))
    width = max(len(row[0]) for row in rows)
    return "".join(f"{setting.ljust(width)}  # {origin}\n" for setting, origin in rows)


def _toml(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    text = "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value)
    return f'"{text}"'
