"""Time grows with the size of the text, not with its square, on the shapes that make careless patterns slow."""

import gc
import time

import pytest

import articleclean
from articleclean.document import Hints
from articleclean.limits import Limits
from articleclean.read.pages import read_page

UNITS = {
    "stops": ".",
    "doubled stops": "It ended.. ",
    "opening quotes": "“",
    "straight quotes": '" ',
    "swapped quotes": "“No, ”he said. ",
    "semicolons": "of; the ",
    "spaces": " ",
    "no-break spaces": "\u00a0\t",
    "blank lines": "\n",
    "spaced lines": " \n\t\n",
    "short lines": "a b\n",
    "torn lines": "The owner said he was with the\n, and with him\n",
    "quoted lines": '" said the man and\nthe owner of it,\n',
    "broken lines": "the end of a line,\nand ",
    "headlines": "A headline that is repeated\n",
    "ampersands": "&amp;",
    "nested ampersands": "amp;",
    "angle brackets": "<",
    "open tags": "<a b",
    "comments": "<!--",
    "tags": "<b>x</b>",
    "scripts": "<script>",
    "mojibake": "â€™s Ã© ",
    "invisible": "a\u200b",
    "nul": "\x00a",
    "combining marks": "e\u0301",
    "mail addresses": "a@",
    "hosts": "www.a.",
    "brackets": "( ",
    "digits": "1,",
    "dashes": "- ",
    "players": "270p | 9.2MB\n",
    "advertisements": "Advertisement\n",
    "Markdown links": "[a](b) ",
    "stars": "*a* ",
    "hashes": "# a\n",
    "sentences": "The council met. ",
    "spaced marks": "Nobody came , they said: no: nothing : they left. ",
    "lost spaces": "The ferry sank.Nobody came. It sank and nobody cared. ",
    "Chinese": "议会开会。",
    "Thai": "สภา ",
}


PAGES = {
    "references": "&amp;x",
    "cut headings": "<b>x</b> y ",
    "comments": "x<!-- -->",
    "items": "<div itemprop=headline>x",
    "titles": "<title>x",
    "ends": "<p>x</html>",
}


def seconds(text, clean=articleclean.clean):
    best = 60.0
    for _ in range(3):
        gc.collect()
        gc.disable()
        start = time.process_time()
        clean(text)
        best = min(best, time.process_time() - start)
        gc.enable()
    return best


@pytest.mark.parametrize("name", UNITS)
def test_eight_times_the_text_takes_about_eight_times_as_long(name):
    unit = UNITS[name]
    size = 4_000
    small, large = seconds(unit * (size // len(unit))), seconds(unit * (8 * size // len(unit)))
    assert large < 0.05 or large / small < 20, f"{small:.4f} s -> {large:.4f} s"


@pytest.mark.parametrize("name", PAGES)
def test_eight_times_the_page_takes_about_eight_times_as_long(name):
    unit = PAGES[name]
    start, size = "<title>The old ferry was sold</title><h1>The old ferry ", 40_000
    small, large = (
        seconds(start + unit * (count * size // len(unit)), lambda page: read_page(page, Hints(), None, Limits()))
        for count in (1, 8)
    )
    assert large < 0.05 or large / small < 20, f"{small:.4f} s -> {large:.4f} s"
