"""The schema of a rule pack: data with a reason, examples and keepers, and no logic."""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from articleclean.rules.rule import Rule, Safety

Match = Literal["line", "prefix"]
Where = Literal["anywhere", "head", "tail", "edge", "near"]

_BULLETS = " \t\u00a0•*·|‖–—-―►▶▸›»→:.…[](){}<>#_"


def fold(text: str) -> str:
    """Return what phrases are compared by: no case, no edge of bullets and points, one space between words.

    >>> fold("  • Story continues  BELOW: ")
    'story continues below'
    """
    return " ".join(text.casefold().split()).strip(_BULLETS)


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PackRule(_Strict):
    """A family of phrases that are taken out for one reason."""

    id: str = Field(pattern=r"^[a-z0-9]+(\.[a-z0-9-]+)+$")
    match: Match = "line"
    where: Where = Field("anywhere", description="near: only beside a sure line of its block; edge: first or last")
    category: str = Field(min_length=1)
    safety: Safety = "safe"
    why: str = Field(min_length=1)
    seen: tuple[str, ...] = Field(min_length=1, description="where the phrases were seen")
    verified: bool = True
    phrases: tuple[str, ...] = Field(min_length=1)
    examples: tuple[str, ...] = Field(min_length=1)
    keepers: tuple[str, ...] = Field(min_length=1)
    language: str = "und"

    @model_validator(mode="after")
    def _phrases_say_something(self) -> Self:
        for phrase in self.phrases:
            if len(fold(phrase)) < (2 if not phrase.isascii() or self.match == "prefix" else 4):
                raise ValueError(f"the phrase {phrase!r} is too short to be sure")
        return self

    def matches(self, text: str) -> bool:
        """Whether the text is one of the phrases, or begins with one where the rule is for prefixes."""
        folded = fold(text)
        if self.match == "line":
            return folded in {fold(phrase) for phrase in self.phrases}
        return any(re.match(re.escape(fold(p)) + r"\W", folded) for p in self.phrases)

    def as_rule(self) -> Rule:
        """Return the rule as lists and catalogues show it."""
        return Rule(self.id, self.why, self.examples, self.keepers, self.category, self.safety, self.language)


class Pack(_Strict):
    """The rules of one language, or of one purpose."""

    name: str
    language: str
    rules: tuple[PackRule, ...]

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [rule.id for rule in self.rules]
        for name in ids:
            if ids.count(name) > 1:
                raise ValueError(f"the id {name!r} stands twice")
        return self
