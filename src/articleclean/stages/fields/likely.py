"""The line that is most likely the headline of a page where no copy of its title stands above the story.

What speaks for a line: words it shares with the story and with the title of the page, what stands below it (who
wrote it and when, a deck), and that among the labels of a menu it is the only line as long as a headline.
"""

from __future__ import annotations

from articleclean.document import Document
from articleclean.stages.fields.kinds import could_be_title, ends_in_names, is_credit, is_meta
from articleclean.stages.fields.titles import likeness, on_story
from articleclean.stretch import main_stretch, weight

NEAR = 30  # how far above the story its headline is looked for
INSIDE = 4  # and how far below its first line: that may be a caption
SHORT, LONG = 20, 160  # the weight of a headline
LEAST = 0.8
AROUND = 6  # lines above a headline, and between it and the story, that are looked at


def likely(document: Document, tops: list[int]) -> list[int]:
    """The line that most speaks for, if enough does; ``tops`` are the titles of the page."""
    blocks, first = document.blocks, document.fact(main_stretch).first
    titles, titled = [blocks[top].text for top in tops], document.found(could_be_title)
    best, found = LEAST, list[int]()
    for number in range(max(1, first - NEAR), min(first + INSIDE, len(blocks))):
        text = blocks[number].text
        if number not in tops and SHORT <= weight(text) <= LONG and titled[text]:
            claimed = max((likeness(title, text) for title in titles), default=0.0)
            score = min(0.5, on_story(document, text)) + 1.5 * claimed + standing(document, number)
            score -= 0.3 * (number > first) + 0.3 * (is_credit(text) or ends_in_names(text))
            score += 0.3 * is_alone(document, number, first)
            if score >= best:
                best, found = score, [number]
    return found


def standing(document: Document, number: int) -> float:
    """What the place of a line says for it: writers and times stand below a headline, and a deck or the story."""
    below, meta = document.texts[number + 1 : number + 5], document.found(is_meta)
    return 0.4 * any(meta[text] for text in below) + 0.3 * (bool(below) and weight(below[0]) >= 80)


def is_alone(document: Document, number: int, first: int) -> bool:
    """Whether a line stands between labels near above the story, and no other line around it is as long."""
    around = (*range(max(0, number - AROUND), number), *range(number + 1, first))
    return first - AROUND <= number < first and all(weight(document.blocks[n].text) < SHORT for n in around)
