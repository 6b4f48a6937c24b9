"""What each rule does to texts that stand at its edges, as one checksum a rule.

Cases say what a rule does and why. This says that it does all of that still, in documents and damaged articles made
by chance (`tests.made`), in the inputs fuzzing kept, and in neighbours of the cases: a sign, a word or a line more
or less (`edges.json`). Where a change is meant, `make golden` writes the checksums anew. To see what changed, run
`python -m tests.rules RULE` with the source as it was and as it is, and compare.
"""

import json
import sys
from collections import defaultdict
from itertools import chain
from pathlib import Path
from zlib import crc32

import articleclean
from articleclean import presets
from articleclean.apply import apply
from articleclean.document import Hints
from articleclean.read.text import read_text
from tests import algebra, columns, made, questions
from tests.fuzz.targets import corpus, fragments

FILE, EDGES = (Path(__file__).with_name(name) for name in ("rules.json", "edges.json"))
FIELDS = (
    "headline alternative_headlines deck byline dateline section kicker published published_iso updated updated_iso"
    " authors"
).split()
CLEANER = articleclean.Cleaner()
STAGES = [module.STAGE.name for module in presets.MODULES]
HEADLINE = next(stage for stage in CLEANER.stages if stage.name == "fields.headline")
LINES = 12  # of an example that is changed line by line
ALIKE, PAGES_MADE = (60, 500, 400), 60  # texts, damaged and broken articles; pages of each kind


def texts():
    """Yield the texts, each with a name."""
    kinds = ("text", made.document), ("article", made.damaged), ("broken", made.broken)
    for (kind, make), count in zip(kinds, ALIKE, strict=True):
        for number, chance in enumerate(made.chances(kind, count)):
            yield f"{kind} {number}", make(chance)
    for target in ("text", "repair"):
        for number, data in enumerate(corpus(target)):
            yield f"{target} of the corpus {number}", fragments(data)
    for number, text in enumerate(json.loads(EDGES.read_text(encoding="utf-8"))):
        yield f"edge {number}", text


def pages():
    """Yield the pages, each with a name."""
    for kind, make in (("page", made.page), ("story", made.story)):
        for number, chance in enumerate(made.chances(kind, PAGES_MADE)):
            yield f"{kind} {number}", make(chance)
    for number, data in enumerate(corpus("page")):
        yield f"page of the corpus {number}", fragments(data)


TEXTS, PAGES = list(texts()), list(pages())


def alone(name):
    """Yield what a stage asks for in the texts as they were read: rule, text, action. And in ladders of its examples."""
    [stage] = [stage for stage in CLEANER.stages if stage.name == name]
    [module] = [module for module in presets.MODULES if module.STAGE.name == name]
    for text_name, text, headline in chain(((*pair, None) for pair in TEXTS), ladders(module.RULES)):
        document = read_text(text, Hints(headline=headline))
        if name.startswith("fields.") and STAGES.index(name) > STAGES.index(HEADLINE.name):
            document = apply(document, HEADLINE(document))  # the others are found around it
        for action in stage(document):
            yield action.rule, text_name, repr(action)


def ladders(rules):
    """Yield examples and keepers of rules with one line shorter, longer or elsewhere, and the headline."""
    for rule in rules:
        for number, example in enumerate((*rule.examples[:2], *rule.keepers[:3])):
            if example.count("\n") <= LINES:
                for rung, text in enumerate(made.ladder(example)):
                    yield f"{rule.id} {number} {rung}", text, rule.headline


def whole(cleaned):
    """Yield what became of articles: rule or field, text, and what the rule did or the field holds."""
    for name, article in cleaned:
        for change in article.changes:
            yield change.rule, name, repr(change)
        for field in FIELDS:
            if value := getattr(article, field):
                yield field, name, repr(value)
        for warning in article.warnings:
            yield "warnings", name, warning.code


def parts():
    """Return all parts by name."""
    return {
        **{f"{stage} alone": alone(stage) for stage in STAGES},
        "questions": questions.told([text for _, text in TEXTS]),
        "actions": algebra.told(),
        "texts": whole((name, CLEANER.clean(text)) for name, text in TEXTS),
        "pages": whole((name, CLEANER.clean_html(text)) for name, text in PAGES),
    }


def checksums(told):
    """Return one for each rule."""
    values = defaultdict(int)
    for rule, *what in told:
        values[rule] = crc32(repr(what).encode("utf-8", "surrogatepass"), values[rule])
    return {rule: f"{value:08x}" for rule, value in sorted(values.items())}


def stored():
    return json.loads(FILE.read_text(encoding="utf-8"))


def update():
    got = {"columns": columns.of_made(), **{name: checksums(told) for name, told in parts().items()}}
    FILE.write_text(json.dumps(got, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for part, told in parts().items():
        for found in told:
            if found[0] in sys.argv[1:]:
                sys.stdout.write(ascii((part, *found)) + "\n")
