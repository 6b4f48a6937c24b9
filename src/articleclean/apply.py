"""The only module that changes text.

Stages return actions; `apply` carries them out and keeps, for each block, a run-length map back to the source.

Conservation law: the pieces of a block tile its text and tile its span, in order and without a gap; a verbatim
piece equals its source slice; kept and dropped blocks tile the document in source order. `conserves` says where
it is broken.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from articleclean.actions import Action, Drop, Edit, Join, Relabel, Separate, Split
from articleclean.document import Block, Cause, Document, Dropped, Gap, Piece, Separator, Span
from articleclean.errors import OverlapError

A = TypeVar("A", bound=Action)
_new = tuple.__new__  # half the time of the call that names the fields: pages drop lines by the hundred


def apply(document: Document, actions: Iterable[Action], *, strict: bool = False) -> Document:
    """Carry out the actions of one stage and return the new document; with no actions, the same object.

    Two actions that want the same characters are a mistake in the stage: with ``strict`` they raise
    `OverlapError`, otherwise the first wins and the other is kept in ``Document.refused``.
    An action outside the document is an `IndexError` in either case.
    """
    plan = None
    for action in actions:
        plan = plan or _Plan(document)
        if not plan.accept(action):
            if strict:
                raise OverlapError(f"{action} contradicts an earlier action of the same stage")
            plan.refused.append(action)
    return plan.carry_out() if plan else document


class _Plan:
    """The accepted actions of one stage, by block."""

    def __init__(self, document: Document):
        self.document = document
        self.size = len(document.blocks)
        self.edits: dict[int, list[Edit]] = defaultdict(list)
        self.splits: dict[int, list[Split]] = defaultdict(list)
        self.drops: dict[int, Drop] = {}
        self.joins: dict[int, Join] = {}
        self.labels: dict[int, Relabel] = {}
        self.spaces: dict[int, Separate] = {}
        self.refused: list[Action] = []

    def accept(self, action: Action) -> bool:
        """Note the action; False if it contradicts an earlier one."""
        accept = _ACCEPT.get(type(action))
        if accept is None:
            raise TypeError(f"a stage returned {action!r}, which is no action")
        return accept(self, action)

    def _check(self, action: Action, lowest: int = 0, beyond: int = 0) -> None:
        if not lowest <= action.block < self.size - beyond:
            raise IndexError(f"{action}: the document has {self.size} blocks")

    def _drop(self, action: Drop) -> bool:
        block = action.block
        if not 0 <= block < self.size:
            self._check(action)
        if (self.edits or self.splits or self.labels or self.joins) and self._is_busy(block):
            return False
        return self.drops.setdefault(block, action) is action

    def _is_busy(self, block: int) -> bool:
        busy = block in self.edits or block in self.splits or block in self.labels or block in self.joins
        return busy or block - 1 in self.joins

    def _relabel(self, action: Relabel) -> bool:
        self._check(action)
        return action.block not in self.drops and _first(self.labels, action.block, action)

    def _join(self, action: Join) -> bool:
        self._check(action, beyond=1)
        block = action.block
        free = block not in self.drops and block + 1 not in self.drops and block not in self.spaces
        return free and _first(self.joins, block, action)

    def _separate(self, action: Separate) -> bool:
        self._check(action, lowest=-1)
        _check_space(action, action.text)
        return action.block not in self.joins and _first(self.spaces, action.block, action)

    # What was accepted lies apart and in order, so only the neighbours of a new action can contradict it.

    def _edit(self, action: Edit) -> bool:
        self._check(action)
        text = self.document.blocks[action.block].text
        if not 0 <= action.start <= action.end <= len(text):
            raise IndexError(f"{action}: the block has {len(text)} characters")
        if action.block in self.drops:
            return False
        edits, splits = self.edits[action.block], self.splits.get(action.block, ())
        at = len(edits)
        if edits and (edits[-1].end > action.start or edits[-1].start == action.end):  # most come in order
            at = bisect_left(edits, _place(action), key=_place)
            if any(_overlap(action, edit) for edit in edits[max(0, at - 1) : at + 1]):
                return False
        cut = bisect_right(splits, action.start, key=_offset)
        if cut < len(splits) and splits[cut].offset < action.end:
            return False
        edits.insert(at, action)
        return True

    def _split(self, action: Split) -> bool:
        self._check(action)
        text = self.document.blocks[action.block].text
        if not 0 < action.offset < len(text):
            raise IndexError(f"{action}: a cut must lie inside the block's {len(text)} characters")
        _check_space(action, action.separator)
        if action.block in self.drops:
            return False
        edits, splits = self.edits.get(action.block, ()), self.splits[action.block]
        before = bisect_left(edits, action.offset, key=_start) - 1
        if before >= 0 and edits[before].end > action.offset:
            return False
        at = len(splits)
        if splits and splits[-1].offset >= action.offset:
            at = bisect_left(splits, action.offset, key=_offset)
            if splits[at].offset == action.offset:
                return False
        splits.insert(at, action)
        return True

    def carry_out(self) -> Document:
        document, blocks = self.document, self.document.blocks
        if not (self.edits or self.splits or self.drops or self.joins or self.spaces):
            return document.relabelled(self._relabelled(), (*document.refused, *self.refused))
        touched = {*self.edits, *self.splits, *self.labels, *self.spaces} - {-1}
        revised = {index: self._revised(index, blocks[index]) for index in touched}
        if self.joins or self.splits:
            kept, absorbed = self._put_together(revised)
        else:
            kept, absorbed = (
                [
                    revised[index][0] if index in revised else block
                    for index, block in enumerate(blocks)
                    if index not in self.drops
                ],
                set(),
            )
        dropped = document.dropped
        if absorbed:
            dropped = tuple(d for d in dropped if d.block.span not in absorbed)
        if self.drops:
            fresh = [_dropped(blocks[index], drop) for index, drop in self.drops.items()]
            dropped = tuple(sorted([*dropped, *fresh], key=attrgetter("block.span")))
        lead = self.spaces.get(-1)
        inserted = [text for text in self._inserted() if text]
        return Document(
            document.source,
            tuple(kept),
            dropped,
            document.hints,
            Separator(lead.text, (lead.cause,)) if lead else document.lead,
            (*document.refused, *self.refused),
            document.characters.union(*inserted) if inserted else document.characters,
            document.page,
            document.known,
        )

    def _relabelled(self) -> tuple[Block, ...]:
        blocks = list(self.document.blocks)
        for index, label in self.labels.items():
            blocks[index] = blocks[index]._replace(role=label.role, label=label.cause)
        return tuple(blocks)

    def _put_together(self, revised: Mapping[int, list[Block]]) -> tuple[list[Block], set[Span]]:
        """The blocks after splits and joins, and what was dropped that became pieces of a joined block."""
        document = self.document
        blocks: list[Block] = []
        absorbed: set[Span] = set()
        joining: Join | None = None
        chain: list[tuple[int, Join, Block]] = []  # what is joined to the last of the blocks, and the gaps before
        for index, block in enumerate(document.blocks):
            if index in self.drops:
                continue
            first, *rest = revised.get(index) or (block,)
            if joining:
                if index in document.holes:
                    absorbed |= {d.block.span for d in document.holes[index].dropped}
                chain.append((index, joining, first))
            else:
                blocks.append(first)
            joining = self.joins.get(index)
            if chain and (rest or not joining):
                blocks[-1] = _joined(document, blocks[-1], chain)
                chain = []
            blocks += rest
        return blocks, absorbed

    def _inserted(self) -> Iterator[str]:
        """Texts whose characters may be new to the document."""
        yield from (edit.text for edits in self.edits.values() for edit in edits)
        yield from (join.glue for join in self.joins.values())

    def _revised(self, index: int, block: Block) -> list[Block]:
        """The block after its own edits, splits, label and separator."""
        label, space = self.labels.get(index), self.spaces.get(index)
        if label:
            block = block._replace(role=label.role, label=label.cause)
        if space:
            earlier = block.separator.causes if block.separator else ()
            block = block._replace(separator=Separator(space.text, (*earlier, space.cause)))
        splits, edits = self.splits.get(index), self.edits.get(index, [])
        if not splits:
            return [edited(block, edits) if edits else block]
        parts, at, base = [], 0, 0
        for part in _cut(block, splits):
            # An insertion at the cut belongs to the half before it.
            end, first = base + len(part.text), at
            while at < len(edits) and edits[at].end <= end:
                at += 1
            parts.append(edited(part, _shifted(edits[first:at], base)) if at > first else part)
            base = end
        return parts


_ACCEPT: Mapping[type[Action], Callable[[_Plan, Any], bool]] = {
    Edit: _Plan._edit,
    Drop: _Plan._drop,
    Join: _Plan._join,
    Split: _Plan._split,
    Relabel: _Plan._relabel,
    Separate: _Plan._separate,
}


def _check_space(action: Action, space: str) -> None:
    if space.strip():
        raise ValueError(f"{action}: only white space separates blocks")


def _dropped(block: Block, drop: Drop) -> Dropped:
    _, rule, reason, category, role = drop
    if role or block.separator:
        block = block._replace(role=role or block.role, separator=None)
    return _new(Dropped, (block, _new(Cause, (rule, reason, category))))


def _place(edit: Edit) -> tuple[int, int]:
    return (edit.start, edit.end)


def _start(edit: Edit) -> int:
    return edit.start


def _offset(split: Split) -> int:
    return split.offset


def _first(table: dict[int, A], key: int, action: A) -> bool:
    return table.setdefault(key, action) is action


def _overlap(a: Edit, b: Edit) -> bool:
    """Whether two edits share a character, or insert at the same place."""
    return (a.start < b.end and b.start < a.end) or (a.start, a.end) == (b.start, b.end)


def _shifted(edits: Sequence[Edit], base: int) -> list[Edit]:
    return [e._replace(start=e.start - base, end=e.end - base) for e in edits] if base else list(edits)


class _Atom(NamedTuple):
    """A piece and where it stands in the block's text."""

    start: int
    end: int
    piece: Piece


def _atoms(block: Block, cuts: Iterable[int]) -> list[_Atom]:
    """The pieces of a block in order, verbatim ones cut at the given offsets. Replaced ones stay whole."""
    pending = sorted(set(cuts), reverse=True)
    atoms, at = [], 0
    for piece in block.pieces or (Piece(len(block.text), *block.span),):
        start, end, rest = at, at + piece.length, piece
        while pending and pending[-1] < end:
            cut = pending.pop()
            if cut > start and not rest.causes:
                atoms.append(_Atom(start, cut, Piece(cut - start, rest.start, rest.start + cut - start)))
                rest = Piece(end - cut, rest.start + cut - start, rest.end)
                start = cut
        if rest.length or rest.causes:
            atoms.append(_Atom(start, end, rest))
        at = end
    return atoms


def edited(block: Block, edits: Iterable[Edit]) -> Block:
    """Return the block with the edits made; they must not overlap. An edit that changes nothing is no edit.

    An edit that cuts into a replaced piece widens to the whole piece: a replaced run is an atom.
    """
    text = block.text
    edits = sorted((e for e in edits if text[e.start : e.end] != e.text), key=lambda e: (e.start, e.end))
    if not edits:
        return block
    atoms = _atoms(block, [offset for e in edits for offset in (e.start, e.end)])
    pieces: list[Piece] = []
    out: list[str] = []
    done = k = i = 0
    while i < len(edits):
        start, end = edits[i].start, edits[i].end
        while k < len(atoms) and atoms[k].end <= start:  # what was deleted right before an edit stays apart
            pieces.append(atoms[k].piece)
            k += 1
        span_start = span_end = atoms[k].piece.start if k < len(atoms) else block.span.end
        start = min(start, atoms[k].start) if k < len(atoms) else start
        fused: list[Edit] = []
        causes: list[Cause] = []
        if k < len(atoms) and atoms[k].start < edits[i].start:
            end = max(end, atoms[k].end)
        while True:
            while k < len(atoms) and atoms[k].start < end:
                end, span_end = max(end, atoms[k].end), atoms[k].piece.end
                causes += atoms[k].piece.causes
                k += 1
            if i < len(edits) and (not fused or edits[i].start < end):
                fused.append(edits[i])
                end = max(end, edits[i].end)
                i += 1
            else:
                break
        at = start
        new: list[str] = []
        for edit in fused:
            new += text[at : edit.start], edit.text
            at = edit.end
            causes.append(edit.cause)
        replacement = "".join([*new, text[at:end]])
        out += text[done:start], replacement
        pieces.append(Piece(len(replacement), span_start, span_end, tuple(dict.fromkeys(causes))))
        done = end
    pieces += [atom.piece for atom in atoms[k:]]
    out.append(text[done:])
    return block._replace(text="".join(out), pieces=tuple(pieces))


def _cut(block: Block, splits: Sequence[Split]) -> list[Block]:
    """Cut a block at every split. What was deleted at a cut stays with the part before it."""
    if block.pieces is None:
        return _cut_source(block, splits)
    groups: list[list[Piece]] = [[] for _ in range(len(splits) + 1)]
    g = 0
    for atom in _atoms(block, [split.offset for split in splits]):
        start, end, piece = atom
        while g < len(splits) and splits[g].offset < end:
            offset = splits[g].offset
            if start < offset:  # a replaced piece: its source goes with the first part
                groups[g].append(piece._replace(length=offset - start))
                piece, start = Piece(end - offset, piece.end, piece.end, piece.causes), offset
            g += 1
        groups[g].append(piece)
    parts, at, middle = [], 0, block.span.start
    for pieces, split in zip(groups, [*splits, None], strict=True):
        offset = split.offset if split else len(block.text)
        separator = Separator(split.separator, (split.cause,)) if split else block.separator
        ended = (pieces[-1].end if pieces else middle) if split else block.span.end
        parts.append(_block(block, block.text[at:offset], Span(middle, ended), pieces, separator))
        at, middle = offset, ended
    return parts


def _cut_source(block: Block, splits: Sequence[Split]) -> list[Block]:
    """Cut a block that is a slice of the source: so is every part."""
    text, (start, end), role, _, last, label = block
    parts, at = [], 0
    for _, offset, space, *cause in splits:
        separator = Separator(space, (Cause(*cause),))
        parts.append(Block(text[at:offset], Span(start + at, start + offset), role, None, separator, label))
        at = offset
    parts.append(Block(text[at:], Span(start + at, end), role, None, last, label))
    return parts


def _joined(document: Document, first: Block, others: Sequence[tuple[int, Join, Block]]) -> Block:
    """Make one block of several; what was dropped between them becomes a piece of length 0 that names its rule."""
    last = others[-1][2]
    span = Span(first.span.start, last.span.end)
    text = "".join([first.text, *[part for _, join, block in others for part in (join.glue, block.text)]])
    is_verbatim = first.pieces is None and all(block.pieces is None for _, _, block in others)
    if is_verbatim and text == document.source[span.start : span.end]:
        return Block(text, span, first.role, None, last.separator, first.label)
    pieces = list(first.pieces or (Piece(len(first.text), *first.span),))
    for number, join, block in others:
        pieces += _glue(document.gap(number), join, document.source)
        pieces += block.pieces or (Piece(len(block.text), *block.span),)
    return _block(first, text, span, pieces, last.separator)


def _glue(gap: Gap, join: Join, source: str) -> Iterator[Piece]:
    """Yield the pieces of a gap over which two blocks are joined."""
    causes = (*(gap.separator.causes if gap.separator else ()), join.cause)
    for index, span in enumerate(gap.spans):
        if index == gap.chosen:
            verbatim = source[span.start : span.end] == join.glue
            yield Piece(len(join.glue), *span, () if verbatim else causes)
        elif span.start < span.end:
            yield Piece(0, *span, (join.cause,))
        if index < len(gap.dropped):
            dropped = gap.dropped[index]
            yield Piece(0, *dropped.block.span, (dropped.cause,))


def _block(like: Block, text: str, span: Span, pieces: list[Piece], separator: Separator | None) -> Block:
    """A block of the same role; without pieces where it is the source slice itself, else with as few as it can."""
    if not any(piece.causes for piece in pieces):
        return Block(text, span, like.role, None, separator, like.label)
    kept: list[Piece] = []
    for piece in pieces:
        if piece.causes or not kept or kept[-1].causes:
            kept.append(piece)
        else:
            kept[-1] = Piece(kept[-1].length + piece.length, kept[-1].start, piece.end)
    kept = [piece for piece in kept if piece.length or piece.causes]
    return Block(text, span, like.role, tuple(kept), separator, like.label)


def conserves(document: Document) -> str | None:
    """Say where the conservation law is broken, or None where it holds."""
    at = 0
    for block in sorted([*document.blocks, *(d.block for d in document.dropped)], key=lambda b: b.span):
        if block.span.start < at or block.span.end < block.span.start:
            return f"{block!r} begins before {at}"
        if document.source[at : block.span.start].strip(_LOOSE):
            return f"source[{at}:{block.span.start}] is in no block"
        at = block.span.end
        broken = _broken(document.source, block)
        if broken:
            return f"{block!r}: {broken}"
    return "the end is in no block" if document.source[at:].strip(_LOOSE) else None


_LOOSE = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


def _broken(source: str, block: Block) -> str | None:
    if block.pieces is None:
        return None if block.text == source[block.span.start : block.span.end] else "not the source slice"
    at, offset = block.span.start, 0
    for piece in block.pieces:
        if piece.start != at or piece.end < piece.start:
            return f"{piece} does not begin at {at}"
        shown = block.text[offset : offset + piece.length]
        if not piece.causes and shown != source[piece.start : piece.end]:
            return f"{piece} is not verbatim"
        at, offset = piece.end, offset + piece.length
    return None if (at, offset) == (block.span.end, len(block.text)) else "the pieces do not reach the end"
