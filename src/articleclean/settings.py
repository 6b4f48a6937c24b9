"""The settings of a cleaner as one line of JSON: what it pickles to, and what it hashes by.

Pickles of equal cleaners must be equal, byte for byte, in every process: caches of results are keyed by them. So a
cleaner does not pickle its parts (a set has no order, and equal strings may or may not be one object) but the line
made here. The version of articleclean is in it, since another version may clean differently.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Set
from dataclasses import asdict, fields, is_dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_type_hints

from pydantic import BaseModel, TypeAdapter

import articleclean
from articleclean import presets

if TYPE_CHECKING:
    from articleclean.pipeline import Cleaner
    from articleclean.stage import Stage


def dump(cleaner: Cleaner) -> str:
    """Return the version and the settings that are not the default ones, in a fixed order; stages by name."""
    settings = {
        field.name: _plain(getattr(cleaner, field.name))
        for field in fields(cleaner)
        if field.name != "stages" and getattr(cleaner, field.name) != field.default
    }
    if cleaner.stages != _preset(cleaner):
        settings["stages"] = [stage.name for stage in cleaner.stages]
    return json.dumps({"version": articleclean.__version__, **settings}, sort_keys=True)


def own_stages(cleaner: Cleaner) -> tuple[Stage, ...]:
    """Return the stages that a name does not tell: those that are not the preset's."""
    known = _preset(cleaner)
    return tuple(stage for stage in cleaner.stages if stage not in known)


def load(kind: type[Cleaner], settings: str, own: tuple[Stage, ...]) -> Cleaner:
    """Return the cleaner whose settings `dump` wrote; a warning tells when another version wrote them."""
    return _make(kind, settings, own) if own else _load(kind, settings)  # type: ignore[arg-type]  # a class hashes


@lru_cache(maxsize=16)
def _load(kind: type[Cleaner], settings: str) -> Cleaner:
    return _make(kind, settings, ())


def _make(kind: type[Cleaner], settings: str, own: tuple[Stage, ...]) -> Cleaner:
    values = json.loads(settings)
    version, names = values.pop("version"), values.pop("stages", ())
    if version != articleclean.__version__:
        message = f"this cleaner was made by articleclean {version}, here is {articleclean.__version__}"
        warnings.warn(f"{message}: results may differ", RuntimeWarning, stacklevel=4)
    types = get_type_hints(kind)
    cleaner = kind(**{name: TypeAdapter(types[name]).validate_python(value) for name, value in values.items()})
    if not names:
        return cleaner
    stages = {stage.name: stage for stage in (*cleaner.stages, *own)}
    return replace(cleaner, stages=tuple(stages[name] for name in names))


def _preset(cleaner: Cleaner) -> tuple[Stage, ...]:
    return presets.stages(cleaner.preset, cleaner.packs, cleaner.caution)


def _plain(value: Any) -> Any:
    if isinstance(value, Set):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
