"""What `apply` and `choice` make of actions made by chance, as a checksum for each thing they make.

`tests.reference` says what texts must come out; this holds the rest: pieces, spans, roles, separators, what was
dropped or refused, and what a mistake of a stage is told.
"""

from articleclean.apply import apply, conserves
from articleclean.choice import Choice
from articleclean.errors import OverlapError
from articleclean.read.text import read_text
from articleclean.settle import _new
from articleclean.stages import Document, Drop, Edit, Join, Piece, Relabel, Role, Separate, Span, Split
from tests import made

COUNT, ROUNDS = 600, 4
CATEGORIES, RULES = (None, "menu", "credit"), ("a", "a.b", "ab", "a.b.c", "d")
NAMES = frozenset(), frozenset({"a"}), frozenset({"a.b", "d"}), frozenset({"a.b.c"})


def told():
    """Yield what came out: of which kind, of which document, and what."""
    for number, chance in enumerate(made.chances("actions", COUNT)):
        document = read_text(
            "".join(chance.choice("ab.\n \r\u3000éc") for _ in range(chance.choice((3, 9, 25, 60))))
        )
        for time in range(ROUNDS):
            name = f"{number} {time}"
            actions = [asked(chance, document) for _ in range(chance.choice((0, 1, 2, 4, 9)))]
            choice = Choice(frozenset({chance.choice(CATEGORIES[1:])}), chance.choice(NAMES), chance.choice(NAMES))
            yield "choice", name, repr(choice.of(actions, document)) if document.blocks else ""
            yield "no second headline", name, repr(_new(document, actions))
            yield "contradiction", name, mistake(document, actions, strict=True)
            yield "mistake", name, mistake(document, [*actions, wrong(chance, document)])
            document = apply(document, actions)
            yield "broken", name, conserves(broken(chance, document))
            yield from ((kind, name, what) for kind, what in parts(document))


def parts(document):
    """Yield each thing a document is made of."""
    yield "text", repr(document.texts)
    for field in ("pieces", "span", "role", "label", "separator"):
        yield field, repr([getattr(block, field) for block in document.blocks])
    yield "dropped", repr(document.dropped)
    yield "refused", repr(document.refused)
    yield "lead", repr(document.lead)
    yield "characters", repr(sorted(document.characters))


def broken(chance, document):
    """The document with one thing wrong: a block, what was dropped, or nothing."""
    blocks, dropped = list(document.blocks), list(document.dropped)
    if blocks:
        at = chance.randrange(len(blocks))
        block, (start, end) = blocks[at], blocks[at].span
        pieces = block.pieces or (Piece(len(block.text), start, end),)
        cut = chance.randrange(len(pieces))
        changes = (
            {"text": block.text + "x"},
            {"text": block.text[:-1] + " ", "pieces": None},
            {"span": Span(start + chance.choice((-1, 1, 0)), end + chance.choice((-1, 1, 0)))},
            {"span": Span(end, start)},
            {"pieces": pieces[:cut] + pieces[cut + 1 :]},
            {"pieces": (*pieces[:cut], pieces[cut]._replace(length=pieces[cut].length + 1), *pieces[cut + 1 :])},
            {"pieces": (*pieces[:cut], pieces[cut]._replace(start=pieces[cut].start + 1), *pieces[cut + 1 :])},
            {"pieces": (*pieces[:cut], pieces[cut]._replace(end=pieces[cut].end + 1), *pieces[cut + 1 :])},
            {"pieces": (*pieces[:cut], pieces[cut]._replace(causes=()), *pieces[cut + 1 :])},
            {},
        )
        blocks[at] = block._replace(**chance.choice(changes))
        if chance.random() < 0.2:
            del blocks[at]
    if dropped and chance.random() < 0.3:
        dropped.pop(chance.randrange(len(dropped)))
    source = document.source.replace(" ", chance.choice((*"     x", "\u200a", "\u200b")), 1)
    return Document(source, tuple(blocks), tuple(dropped), document.hints)


def mistake(document, actions, *, strict=False):
    """Return what a stage is told that asks for this."""
    try:
        apply(document, actions, strict=strict)
    except (IndexError, TypeError, ValueError, OverlapError) as error:
        return f"{type(error).__name__}: {error}"
    return ""


def asked(chance, document):
    """An action inside the document."""
    block = chance.randrange(len(document.blocks) or 1)
    size = len(document.blocks[block].text) if document.blocks else 0
    rule, category = chance.choice(RULES), chance.choice(CATEGORIES)
    start, end = sorted(chance.randrange(size + 1) for _ in range(2))
    kind = chance.choice("eeeeedjsswlr")
    if kind == "j" and block + 1 < len(document.blocks):
        return Join(block, chance.choice(("", " ", "X")), rule)
    if kind == "s" and 0 < start < size:
        return Split(block, start, chance.choice(("", "\n", "\n\n")), rule)
    if kind == "e" and document.blocks:
        end = min(end, start + chance.choice((0, 1, 2, 9)))
        return Edit(block, start, end, chance.choice(("", "", "X", "YY", "a")), rule, "why", category)
    if kind == "d" and document.blocks:
        return Drop(block, rule, "reason", category, chance.choice((None, None, Role.BYLINE, Role.HEADLINE)))
    if kind in "lr" and document.blocks:
        return Relabel(block, chance.choice((Role.NOTE, Role.HEADLINE, Role.DECK)), rule)
    return Separate(
        block if chance.random() < 0.7 and document.blocks else -1, chance.choice(("", "\n", " ")), rule
    )


def wrong(chance, document):
    """An action outside the document, or none at all."""
    count = len(document.blocks)
    size = len(document.blocks[-1].text) if count else 0
    return chance.choice(
        (
            Edit(count, 0, 0, "", "a"),
            Edit(-1, 0, 0, "", "a"),
            Edit(count - 1, 0, size + 1, "", "a"),
            Edit(count - 1, size, size - 1, "", "a"),
            Edit(count - 1, -1, size, "", "a"),
            Drop(count, "a", "b", "c"),
            Drop(-1, "a", "b", "c"),
            Relabel(count, Role.NOTE, "a"),
            Join(count - 1, "", "a"),
            Join(count - 2, "", "a"),
            Split(count - 1, 0, "", "a"),
            Split(count - 1, size, "", "a"),
            Split(count - 1, 1, "x", "a"),
            Split(count, 1, "", "a"),
            Separate(count, "", "a"),
            Separate(-1, "", "a"),
            Separate(-2, "", "a"),
            Separate(count - 1, "a", "a"),
            "none",
        )
    )
