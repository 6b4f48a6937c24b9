"""What a stage is: a named, pure function from a document to the actions it asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from articleclean.actions import Action
from articleclean.document import Document


@runtime_checkable
class Stage(Protocol):
    """A callable with a name. It looks at the document and returns actions; it never edits.

    A stage must give the same actions for the same document, keep no state between documents, and ask for
    nothing when it is given its own output.
    """

    @property
    def name(self) -> str:
        """Dotted and stable: the key by which settings and reports know the stage."""
        ...

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return the actions for this document, in any order."""
        ...


@dataclass(frozen=True)
class FunctionStage:
    """A stage made of a module-level function (so that it pickles by its name)."""

    name: str
    find: Callable[[Document], Iterable[Action]]
    once_on_pages: bool = False  # see `once_on_pages`

    def __call__(self, document: Document) -> Iterable[Action]:
        """Return the actions the function asks for."""
        return self.find(document)


def once_on_pages(stage: Stage) -> bool:
    """Whether a stage looks at a page once, and not again at the text that came out of it.

    Such a stage asks what a page knows and its text does not: where its lines stood, or what its markup meant.
    A stage says so itself, by an attribute of this name; one that says nothing looks again.
    """
    return bool(getattr(stage, "once_on_pages", False))
