"""Whether the body model would do anything to articles of which it is not asked.

    python -m benchmarks.plain [--docs 100]

Counts, for every extraction of the judge's development pages that is an article, how many are plain
(`articleclean.stages.body.plain`), and what the model would have taken out of those or noted as doubtful.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from articleclean import Cleaner
from articleclean.actions import Drop
from articleclean.read.text import read_text
from articleclean.stages.body import story
from articleclean.stages.body.plain import is_plain
from benchmarks.quality import BENCH

import judge  # isort: skip  # benchmarks.quality puts it on the path

STAGE = story.Story()


def texts(docs: int) -> Iterator[str]:
    """Yield the bodies of the records, and what each extractor made of their pages."""
    for corpus in ("fundus", "scrapinghub"):
        for record in judge.records(corpus, "dev", BENCH / "data", docs):
            yield from filter(None, (record["body"], *record["inputs"].values()))


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=int, default=100, help="records of each corpus")
    options = parser.parse_args()
    names = [stage.name for stage in Cleaner().stages]
    before = Cleaner().only(*names[: names.index(STAGE.name)])
    found: Counter[str] = Counter()
    for text in texts(options.docs):
        document = before.run(read_text(text))
        if not document.blocks:
            continue
        found["texts"] += 1
        head = story.stays(document)
        if is_plain(document.texts, document.fact(story.found_before), head, document.found):
            actions = STAGE.asked(document)
            dropped = sum(isinstance(action, Drop) for action in actions)
            found.update({"plain": 1, "dropped": dropped, "doubted": len(actions) - dropped})
            found["plain, and changed"] += bool(actions)
    for name in ("texts", "plain", "plain, and changed", "dropped", "doubted"):
        print(f"{name:20}{found[name]:6}")


if __name__ == "__main__":
    main()
