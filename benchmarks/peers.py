"""articleclean and its neighbours side by side, in one run on the same texts and pages.

    pip install --group peers
    python -m benchmarks.peers            # prints the figures and writes benchmarks/peers.json
    python -m benchmarks.peers --every 3  # of every third record
    python -m benchmarks.peers --limit 5  # a quick look, written nowhere

A neighbour is taken as its documentation presents it; settings that only restyle (lower case, ASCII) are off. CPU
time is that of this process, all systems in turn on the same documents, no garbage collected meanwhile, median of
the rounds. docs/comparison.md is made from the file.
"""

from __future__ import annotations

import argparse
import gc
import io
import itertools
import json
import platform
import re
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib.metadata import version
from typing import Any

from benchmarks.quality import BENCH, HERE, digest
from benchmarks.stages import texts

import judge  # isort: skip  # benchmarks.quality puts it on the path

RESULTS = HERE / "peers.json"
DOCS, ROUNDS = 20, 5
DUMPS = ("dump_block", "html-text", "inscriptis", "html2text")
PACKAGES = ("articleclean", "ftfy", "clean-text", "trafilatura", "jusText")
System = Callable[[str], Any]


def as_it_is(text: str) -> str:
    """Return the text: what there is to gain, and to lose."""
    return text


def articleclean(text: str) -> Any:
    """Return the article as articleclean sees it."""
    import articleclean as library  # noqa: PLC0415

    return library.clean(text)


def ftfy(text: str) -> str:
    """Return the text with its characters mended; curly quotation marks stay."""
    from ftfy import fix_text  # noqa: PLC0415

    return fix_text(text, uncurl_quotes=False)


def clean_text(text: str) -> str:
    """Return what clean-text makes of it: letters stay as they are, and blank lines stay."""
    from cleantext import clean  # noqa: PLC0415

    return str(clean(text, to_ascii=False, lower=False, keep_two_line_breaks=True))


def c4(text: str) -> str:
    """Return the lines that the rule of the C4 corpus keeps: five words and a final mark."""
    return str(judge.load_system("c4")[0](text).text)


def stack(text: str) -> str:
    """Return what is usually strung together: ftfy, clean-text, the C4 rule."""
    return c4(clean_text(ftfy(text)))


def articleclean_page(page: str) -> Any:
    """Return the article of a page."""
    import articleclean as library  # noqa: PLC0415

    return library.clean_html(page)


def trafilatura(page: str) -> str:
    """Return the text that trafilatura finds, without comments."""
    from trafilatura import extract  # noqa: PLC0415

    return extract(page, include_comments=False) or ""


def trafilatura_then_articleclean(page: str) -> Any:
    """Return what articleclean makes of the text that trafilatura finds."""
    return articleclean(trafilatura(page))


def justext(page: str) -> str:
    """Return the paragraphs that jusText keeps, with its list of words for the language that the page names."""
    import justext as library  # noqa: PLC0415

    found = re.search(r"<html[^>]*\blang=[\"']?([a-z]{2})", page[:5000], re.IGNORECASE)
    name = STOPLISTS.get(found[1].lower() if found else "en")
    settings = {} if name else {"stopwords_low": 0, "stopwords_high": 0}  # as it documents for other languages
    words = library.get_stoplist(name) if name else frozenset()
    kept = (p.text for p in library.justext(page, words, **settings) if not p.is_boilerplate)
    return "\n\n".join(kept)


STOPLISTS = dict(
    pair.split(":")
    for pair in "ar:Arabic bg:Bulgarian cs:Czech da:Danish de:German el:Greek en:English es:Spanish et:Estonian "
    "fi:Finnish fr:French he:Hebrew hi:Hindi hr:Croatian hu:Hungarian id:Indonesian it:Italian ko:Korean "
    "lt:Lithuanian lv:Latvian nl:Dutch no:Norwegian_Bokmal pl:Polish pt:Portuguese ro:Romanian ru:Russian "
    "sk:Slovak sl:Slovenian sr:Serbian sv:Swedish tr:Turkish uk:Ukrainian vi:Vietnamese".split()
)
TEXTS: dict[str, System] = {
    "the text as it is": as_it_is,
    "articleclean": articleclean,
    "ftfy": ftfy,
    "clean-text": clean_text,
    "C4 line rule": c4,
    "ftfy + clean-text + C4": stack,
}
PAGES: dict[str, System] = {
    "articleclean": articleclean_page,
    "trafilatura": trafilatura,
    "trafilatura, then articleclean": trafilatura_then_articleclean,
    "jusText": justext,
}


def every(step: int) -> None:
    """Let the judge see every so-manieth record of each corpus only."""
    all_of = judge.records
    judge.records = lambda *where: itertools.islice(all_of(*where), 0, None, step)


def track(name: str, function: System, limit: int | None) -> dict[str, Any]:
    """Return the rows of a track of the judge for a function from text to text or article."""
    arguments = argparse.Namespace(split="dev", data=str(BENCH / "data"), limit=limit)
    with redirect_stdout(io.StringIO()):
        rows: dict[str, Any] = judge.TRACKS[name](
            judge.load_system(f"{__name__}:{function.__name__}"), arguments, []
        )
    return rows


def of_texts(function: System, limit: int | None) -> dict[str, float]:
    """Return what a system makes of texts."""
    repair, clean, lift = (track(name, function, limit) for name in ("repair", "clean", "lift"))
    return {
        "damaged paragraphs restored": statistics.mean(repair.values()),
        "well-edited paragraphs changed": clean["edited_changed"],
        "words of published bodies lost": clean["gold_lost"],
        "F1 of page dumps": statistics.mean(lift[name]["f1"][1] for name in DUMPS),
        "F1 of extracted text": statistics.mean(row["f1"][1] for name, row in lift.items() if name not in DUMPS),
        "bodies right to the word": statistics.mean(row["exact"][1] for row in lift.values()),
    }


def of_pages(function: System, limit: int | None) -> dict[str, float]:
    """Return what a system makes of pages."""
    rows = track("html", function, limit)
    return {
        f"{figure} of {corpus}": rows[key][part]
        for corpus, key in (("the extraction benchmark", "scrapinghub"), ("publishers' pages", "fundus"))
        for figure, part in (("F1", "f1"), ("precision", "p"), ("recall", "r"), ("exact", "exact"))
    }


def ratios(systems: dict[str, System], docs: list[str], mark: str, rounds: int) -> dict[str, float]:
    """Return the CPU time of each system as a multiple of articleclean's."""
    for function in systems.values():
        function(docs[0])
    found: list[dict[str, float]] = []
    for number in range(rounds):  # a new text each time: a cache of results earns nothing
        fresh = [doc + mark.format(number) for doc in docs]
        found.append({name: _seconds(function, fresh) for name, function in systems.items()})
    return {name: statistics.median(each[name] / each["articleclean"] for each in found) for name in systems}


def _seconds(function: System, docs: list[str]) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    for doc in docs:
        function(doc)
    seconds = time.process_time() - start
    gc.enable()
    return seconds


def main() -> int:
    """Measure every system and write the figures down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="records of each corpus, for a quick look")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="every N-th record of each corpus")
    arguments = parser.parse_args()
    limit = arguments.limit
    docs, rounds = texts(min(limit or DOCS, DOCS)), ROUNDS if limit is None else 2
    sentence = "\n\nThe council met {} times before the vote was taken."
    found: dict[str, Any] = {
        "data": digest(),
        "every": arguments.every,
        "python": platform.python_version(),
        "versions": {name: version(name) for name in PACKAGES},
        "texts": {name: {} for name in TEXTS},
        "pages": {name: {} for name in PAGES},
    }
    for kind, systems, doc_kind, mark in (
        ("CPU time, extracted text", TEXTS, "extracted", sentence),
        ("CPU time, page dumps", TEXTS, "dump", sentence),
        ("CPU time, pages", PAGES, "html", "<!-- {} -->"),
    ):
        for name, ratio in ratios(systems, docs[doc_kind], mark, rounds).items():
            found["pages" if systems is PAGES else "texts"][name][kind] = ratio
    every(arguments.every)
    for part, systems, measure in (("texts", TEXTS, of_texts), ("pages", PAGES, of_pages)):
        for name, function in systems.items():
            found[part][name] |= measure(function, limit)
            print(f"{name}:", *(f"  {key:44} {value:.4f}" for key, value in found[part][name].items()), sep="\n")
            sys.stdout.flush()
    if limit is None:
        rounded = {part: {name: {k: round(v, 4) for k, v in row.items()} for name, row in found[part].items()}
                   for part in ("texts", "pages")}  # fmt: skip
        RESULTS.write_text(json.dumps(found | rounded, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
