"""The building blocks for a stage of one's own, and the stages that come with articleclean.

A stage looks at a `Document` and returns actions; see the guide for one in a few lines.
"""

from articleclean.actions import Action, Drop, Edit, Join, Relabel, Separate, Split
from articleclean.document import Block, Cause, Document, Hints, Piece, Role, Separator, Span
from articleclean.stage import FunctionStage, Stage

__all__ = [
    "Action",
    "Block",
    "Cause",
    "Document",
    "Drop",
    "Edit",
    "FunctionStage",
    "Hints",
    "Join",
    "Piece",
    "Relabel",
    "Role",
    "Separate",
    "Separator",
    "Span",
    "Split",
    "Stage",
]
