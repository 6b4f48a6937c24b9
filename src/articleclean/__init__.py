"""From the text of a scraped article to the clean article, with every change accounted for.

>>> import articleclean
>>> text = "Ferry service stops\\n\\nThe ferry stopped running..\\n\\nNobody was told why..\\n"
>>> article = articleclean.clean(text)
>>> article.headline
'Ferry service stops'
>>> article.text
'The ferry stopped running.\\n\\nNobody was told why.'
>>> articleclean.restore(article.full_text, article.changes) == article.source
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from articleclean.article import Change, CleanArticle, Paragraph, Removed, Warning
    from articleclean.changes import replay, restore
    from articleclean.errors import ArticleCleanError, InputError, MissingExtraError, RulePackError, SettingsError
    from articleclean.limits import Limits
    from articleclean.pipeline import Cleaner, Failure
    from articleclean.read.pages import Markup
    from articleclean.rules.load import Pack, load_pack
    from articleclean.rules.rule import Rule

__version__ = "0.1.0"

__all__ = [
    "ArticleCleanError",
    "Change",
    "CleanArticle",
    "Cleaner",
    "Failure",
    "InputError",
    "Limits",
    "MissingExtraError",
    "Pack",
    "Paragraph",
    "Removed",
    "Rule",
    "RulePackError",
    "SettingsError",
    "Warning",
    "clean",
    "clean_html",
    "list_rules",
    "load_pack",
    "replay",
    "restore",
]

# Importing articleclean must cost nothing: names are looked up when they are first used.
_HOMES = {
    "article": ("Change", "CleanArticle", "Paragraph", "Removed", "Warning"),
    "changes": ("replay", "restore"),
    "errors": ("ArticleCleanError", "InputError", "MissingExtraError", "RulePackError", "SettingsError"),
    "limits": ("Limits",),
    "pipeline": ("Cleaner", "Failure"),
    "rules.load": ("Pack", "load_pack"),
    "rules.rule": ("Rule",),
}
_HOME = {name: f"articleclean.{module}" for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'articleclean' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


_default: Cleaner | None = None


def clean(
    text: str, *, headline: str | None = None, language: str | None = None, url: str | None = None
) -> CleanArticle:
    """Clean the text of a scraped article with the default `Cleaner`.

    ``headline``, ``language`` and ``url`` are hints: they help where the text agrees, and never win against it.
    Raises TypeError for bytes (decode them first). An empty string gives an empty article.
    """
    return _cleaner().clean(text, headline=headline, language=language, url=url)


def clean_html(
    html: Markup,
    *,
    headline: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    language: str | None = None,
) -> CleanArticle:
    """Clean a page with the default `Cleaner`: str, bytes in any encoding, or what BeautifulSoup made of it.

    ``source`` of the article is the text as read from the page. ``headline``, ``url`` and ``language`` are hints:
    believed before what the page claims of itself, never against what it shows. What the page does not show says
    in ``origins`` where it is from.
    """
    return _cleaner().clean_html(html, headline=headline, url=url, encoding=encoding, language=language)


def _cleaner() -> Cleaner:
    global _default  # noqa: PLW0603 - an immutable value, made at the first call
    if _default is None:
        from articleclean.pipeline import Cleaner

        _default = Cleaner()
    return _default


def list_rules(packs: tuple[Pack, ...] = ()) -> tuple[Rule, ...]:
    """Return every rule, in the order in which they are asked, with its examples and keepers."""
    from articleclean.presets import rules

    return rules(packs)
