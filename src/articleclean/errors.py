"""What can go wrong, each with one line that says what to do."""

from __future__ import annotations

from collections.abc import Iterable


class ArticleCleanError(Exception):
    """Everything articleclean raises on purpose."""


class SettingsError(ArticleCleanError, ValueError):
    """A setting, a stage or a category that does not exist or contradicts another."""


class RulePackError(ArticleCleanError, ValueError):
    """A rule pack that cannot be read or does not keep the rules for packs."""


class InputError(ArticleCleanError, ValueError):
    """An input that cannot be read."""


class OverlapError(ArticleCleanError):
    """Two actions of one stage want the same characters: a mistake in that stage (raised in strict mode)."""


class MissingExtraError(ArticleCleanError, ImportError):
    """Something needs a package that is not installed; the message says how to install it."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(f"{what} need an extra: pip install 'articleclean[{extra}]'")
        self._given = (extra, what)

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        return type(self), self._given


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """Say that a name is not known, and which one may have been meant.

    >>> unknown("preset", "articel", ["article", "repair"])
    "unknown preset 'articel'; did you mean 'article'?"
    """
    import difflib  # noqa: PLC0415 - only for those who mistyped

    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else "known are: " + ", ".join(sorted(known))
    return f"unknown {kind} {name!r}; {hint}"
