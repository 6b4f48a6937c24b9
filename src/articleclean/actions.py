"""What a stage may ask for, and nothing else.

``block`` is always the index of a kept block in the document the stage was given; offsets are code points in
that block's current text. Every action names its rule; ``reason`` says in words what was seen, and ``category``
is given where text is taken out of the article (`Removed.category`).
"""

from __future__ import annotations

from typing import NamedTuple

from articleclean.document import Cause, Role


class Edit(NamedTuple):
    """Replace ``text[start:end]`` of a block; an empty range inserts, an empty text deletes."""

    block: int
    start: int
    end: int
    text: str
    rule: str
    reason: str = ""
    category: str | None = None

    @property
    def cause(self) -> Cause:
        """The rule and its reason."""
        return Cause(self.rule, self.reason, self.category)


class Drop(NamedTuple):
    """Take the whole block out. With a role, the block was a field of the article and is exposed as one."""

    block: int
    rule: str
    reason: str
    category: str
    role: Role | None = None

    @property
    def cause(self) -> Cause:
        """The rule and its reason."""
        return Cause(self.rule, self.reason, self.category)


class Join(NamedTuple):
    """Make one block of this block and the next kept one, with ``glue`` in the place of what separates them."""

    block: int
    glue: str
    rule: str
    reason: str = ""

    @property
    def cause(self) -> Cause:
        """The rule and its reason."""
        return Cause(self.rule, self.reason)


class Split(NamedTuple):
    """Cut the block in two at ``offset`` and put ``separator`` (white space) between the halves."""

    block: int
    offset: int
    separator: str
    rule: str
    reason: str = ""

    @property
    def cause(self) -> Cause:
        """The rule and its reason."""
        return Cause(self.rule, self.reason)


class Relabel(NamedTuple):
    """Give the block another role; its text stays as it is."""

    block: int
    role: Role
    rule: str
    reason: str = ""

    @property
    def cause(self) -> Cause:
        """The rule and its reason."""
        return Cause(self.rule, self.reason)


class Separate(NamedTuple):
    """Replace the white space after the block (``-1``: before the first) by other white space."""

    block: int
    text: str
    rule: str
    reason: str = ""

    @property
    def cause(self) -> Cause:
        """The rule and its reason."""
        return Cause(self.rule, self.reason)


Action = Edit | Drop | Join | Split | Relabel | Separate
