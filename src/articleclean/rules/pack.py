"""The schema of a rule pack: data with a reason, examples and keepers, and no logic."""

from __future__ import annotations

import unicodedata
from typing import Literal, Self

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from articleclean.rules.rule import Rule, Safety

Match = Literal["line", "label", "prefix", "suffix", "inline", "pattern"]
Where = Literal["anywhere", "pair", "near", "head", "tail", "edge", "end"]

_APOSTROPHES = str.maketrans("’ʼ＇", "'''")
_EDGES = " \t\u00a0•◦▪·*|｜‖–—―-►▶▸◄◀›→←↓:：.。।۔။።։…[](){}<>#_=~\u200b\u200c\u200e\u200f\u2060\ufeff"
#: The context in which packs are validated that the tests have tried: patterns need not be compiled to be sure.
TRUSTED = "trusted"

_LATIN = regex.compile(r"\p{Latin}")


def fold(text: str) -> str:
    """Return what phrases are compared by: no case, one space between words, no points and bullets at the edges.

    Quotation marks stay: a phrase in quotation marks is somebody's words.

    >>> fold("  • Story continues  BELOW: ")
    'story continues below'
    >>> fold("“Advertisement”")
    '“advertisement”'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    return " ".join(text.casefold().split()).strip(_EDGES)


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PackRule(_Strict):
    """A family of phrases, or one pattern, taken out for one reason."""

    id: str = Field(pattern=r"^[a-z0-9]+(\.[a-z0-9-]+)+$")
    match: Match = Field(
        "line",
        description="line: the whole line; label: its beginning, and the line goes with it; prefix, suffix, "
        "inline: a part that is cut out at the beginning, at the end, anywhere; pattern: for all of the line",
    )
    where: Where = Field(
        "anywhere",
        description="pair: two of them close to each other; near: close to a line that goes; head, tail: the "
        "first and last eight blocks that stay; edge: the very first and last of them; end: the very last",
    )
    category: str = Field(min_length=1)
    safety: Safety = "safe"
    why: str = Field(min_length=1)
    seen: tuple[str, ...] = Field(min_length=1, description="where the phrases were seen")
    verified: bool = Field(True, description="false: from general knowledge, seen nowhere yet")
    phrases: tuple[str, ...] = ()
    pattern: str | None = Field(None, description='for a whole line, with match = "pattern"')
    opens: tuple[str, ...] = Field(
        (), description="the words or marks one of which opens every line of the pattern"
    )
    closes: tuple[str, ...] = Field((), description="the words one of which ends every line of the pattern")
    examples: tuple[str, ...] = Field(min_length=1)
    keepers: tuple[str, ...] = Field(min_length=1)
    language: str = "und"

    @model_validator(mode="after")
    def _says_what_it_matches(self, info: ValidationInfo) -> Self:
        if info.context == TRUSTED:
            return self
        if (self.match == "pattern") != (self.pattern is not None) or bool(self.phrases) == bool(self.pattern):
            raise ValueError('give phrases, or match = "pattern" and a pattern')
        if self.pattern is not None:
            _compiles(self.pattern)
        elif self.opens or self.closes:
            raise ValueError("opens and closes are for patterns: take them out")
        if self.match in ("prefix", "suffix", "inline") and self.where in ("pair", "near"):
            raise ValueError(f"a {self.match} is not looked for beside other lines: choose another where")
        for phrase in self.phrases:
            if len(fold(phrase)) < self._shortest(phrase):
                raise ValueError(f"the phrase {phrase!r} is too short to be sure: make it longer or take it out")
            if self.match == "inline" and phrase.lstrip()[0].isalnum():
                raise ValueError(
                    f"the phrase {phrase!r} begins with a letter: a part of a line begins with a mark"
                )
        return self

    def _shortest(self, phrase: str) -> int:
        return 2 if self.match in ("label", "prefix", "suffix") or not _LATIN.search(phrase) else 3

    def as_rule(self) -> Rule:
        """Return the rule as lists and catalogues show it."""
        return Rule(self.id, self.why, self.examples, self.keepers, self.category, self.safety, self.language)


def _compiles(pattern: str) -> None:
    try:
        regex.compile(pattern)
    except regex.error as error:
        raise ValueError(f"the pattern is not a regular expression: {error}") from None


class Pack(_Strict):
    """The rules of one language, or of one purpose."""

    name: str
    language: str = Field("und", pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", description="BCP 47, or und")
    description: str = ""
    rules: tuple[PackRule, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        seen: set[str] = set()
        for rule in self.rules:
            if rule.id in seen:
                raise ValueError(f"rule {rule.id}: the id stands twice: give one of the two another")
            seen.add(rule.id)
        return self
