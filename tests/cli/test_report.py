"""The report page: nothing of an article can act in it, and it can be read in both themes, wide and narrow."""

import html
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

import articleclean
from articleclean.cli.report_page import SHOWN, entry, page
from articleclean.cli.show import counts
from tests.cli.conftest import CLEAN, DAMAGED

CHROMIUM = shutil.which("chromium")
HOSTILE = [
    "<script>document.title='pwned'</script>",
    "</style></title></textarea><img src=x onerror=document.title='pwned'>",
    '"><a href="javascript:alert(1)" style="position:fixed;inset:0">x</a>',
    "\0punctuation.stops.doubled\0 \x1b[31m \u202egnp.exe\u202c \u2028 \ud800 \ufeff",
    "]]><svg/onload=alert(1)> &lt;b&gt; &amp;amp; ${7*7} {{7*7}}",
]
TAGS = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "http-equiv", "content", "name"}, "title": set(),
    "style": set(), "body": set(), "header": set(), "h1": set(), "h2": set(), "p": set(), "fieldset": set(),
    "legend": set(), "div": {"class", "dir", "aria-hidden"}, "label": set(), "small": set(), "b": set(),
    "code": set(), "input": {"type", "name", "id", "checked"}, "main": set(), "article": {"class"},
    "span": {"class", "dir"}, "del": {"title"}, "ins": {"title"}, "sup": set(),
}  # fmt: skip


class Strict(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = set()
        self.ids = []

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS, tag
        assert {name for name, _ in attrs} <= TAGS[tag], attrs
        self.seen.add(tag)
        self.ids += [value for name, value in attrs if name == "id"]


def report(texts, names=None):
    articles = [articleclean.clean(text) for text in texts]
    totals = {}
    for article in articles:
        for rule, number, size in counts(article):
            row = totals.setdefault(rule, [0, 0, 0])
            row[:] = row[0] + number, row[1] + 1, row[2] + size
    reasons = {rule.id: rule.why for rule in articleclean.list_rules()}
    names = names or [f"{number}.txt" for number in range(len(texts))]
    entries = [entry(article, name) for article, name in zip(articles, names, strict=True)]
    return page(entries, totals, reasons, len(articles))


def hostile():
    texts = [f"{evil}\n\nIt rained {evil} all day..\n\nIt snowed..\n\nIt hailed..\n{evil}" for evil in HOSTILE]
    return report(texts, [f"{evil}.txt" for evil in HOSTILE])


def test_nothing_of_an_article_is_markup():
    text = hostile()
    parser = Strict()
    parser.feed(text)
    assert {"del", "ins", "article", "input"} <= parser.seen
    assert len(parser.ids) == len(set(parser.ids))
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    assert "script" not in parser.seen
    text.encode("utf-8")


def test_the_policy_allows_its_own_style_and_nothing_else():
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', hostile())[1]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", policy
    )


def test_before_and_after_can_be_read_off_the_page():
    text = report([DAMAGED.read_text()])
    rows = re.findall(
        r'<div class="row[^"]*"><div dir="auto">(.*?)</div><div dir="auto">(.*?)</div></div>', text, re.S
    )
    plain = [[html.unescape(re.sub("<sup>.*?</sup>|<[^>]*>", "", side)) for side in row] for row in rows]
    article = articleclean.clean(DAMAGED.read_text())
    squeezed = [
        "\n".join(filter(None, re.split(r"\s*\n\s*", side))) for side in (article.source, article.full_text)
    ]
    for side in (0, 1):
        lines = [line for row in plain for line in re.split(r"\s*\n\s*", row[side]) if line.strip("↵ ")]
        assert "\n".join(lines) == squeezed[side].strip()


def test_counts_are_of_all_and_entries_are_bounded(call, tmp_path):
    rows = [json.dumps({"text": "It rained..\n\nIt snowed..\n\nIt hailed.."})] * (SHOWN + 20)
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    assert call("--report", tmp_path / "r.html", "-o", tmp_path / "o", tmp_path / "a.jsonl").code == 0
    text = (tmp_path / "r.html").read_text()
    assert text.count("<article") == SHOWN
    assert f"{SHOWN + 20} articles, {3 * (SHOWN + 20)} changes by 1 rule. Below" in text
    assert f"the first {SHOWN}" in text


def test_a_long_article_is_cut_and_an_unchanged_one_left_out(call, tmp_path):
    long = "It rained..\n\nIt snowed..\n\n" + "It was cold all day long.\n\n" * 9000 + "It hailed.."
    text = report([long, CLEAN.read_text()])
    assert "too long to be shown" in text
    assert text.count("<article") == 1
    assert call("--report", tmp_path / "no/r.html", CLEAN).code == 4


# in a browser


def browse(path, *options):
    line = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]
    line += [f"--user-data-dir={path.parent}/profile", "--virtual-time-budget=2000", *options, path.as_uri()]
    return subprocess.run(line, capture_output=True, check=True, timeout=100, encoding="utf-8", errors="replace")


MEASURE = """<script>
const luminance = c => c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
  .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const ground = e => { for (; e; e = e.parentElement) {
  const c = getComputedStyle(e).backgroundColor; if (!c.startsWith("rgba(0, 0, 0, 0")) return c; } };
const contrast = e => { const [a, b] = [luminance(getComputedStyle(e).color), luminance(ground(e))].sort((x, y) => y - x);
  return (a + .05) / (b + .05); };
const shown = query => [...document.querySelectorAll(query)].filter(e => e.getClientRects().length).length;
const found = {theme: getComputedStyle(document.body).backgroundColor, width: innerWidth,
  overflow: document.documentElement.scrollWidth > innerWidth,
  contrast: Math.min(...[...document.querySelectorAll("del, ins, sup, small, .head div, p, code")]
    .filter(e => e.getClientRects().length).map(contrast)),
  struck: getComputedStyle(document.querySelector("del")).textDecorationLine,
  underlined: getComputedStyle(document.querySelector("ins")).textDecorationLine,
  columns: getComputedStyle(document.querySelector(".row")).gridTemplateColumns.split(" ").length,
  rows: shown(".row"), same: shown(".row.same")};
document.querySelector("#context").click();
found.without = shown(".row");
document.querySelector("#f1").click();
found.first = shown(".row");
found.others = shown(".row:not(.r1)");
document.querySelector("#f1").focus();
found.focused = document.activeElement.id;
document.title = JSON.stringify(found);
</script>"""


@pytest.mark.skipif(not CHROMIUM, reason="no chromium here to look at the page with")
@pytest.mark.parametrize(
    ("scheme", "paper", "width"), [(1, "rgb(255, 255, 255)", 1300), (0, "rgb(23, 23, 26)", 500)]
)
def test_a_browser_shows_it_in_both_themes_wide_and_narrow(tmp_path, scheme, paper, width):
    text = report(
        [DAMAGED.read_text(), *(f"It rained..\n\nIt snowed..\n\nIt hailed {evil}.." for evil in HOSTILE)]
    )
    path = tmp_path / "r.html"
    measured = re.sub("<meta http-equiv[^>]*>", "", text).replace("</body>", MEASURE + "</body>")
    path.write_text(measured, encoding="utf-8", errors="replace")
    done = browse(path, f"--blink-settings=preferredColorScheme={scheme}", f"--window-size={width},900")
    found = json.loads(html.unescape(re.search("<title>(.*?)</title>", done.stdout, re.S)[1]))
    assert found["theme"] == paper
    assert found["width"] <= width
    assert not found["overflow"]
    assert found["contrast"] >= 4.5
    assert (found["struck"], found["underlined"]) == ("line-through", "underline")
    assert found["columns"] == (2 if width > 720 else 1)
    assert found["rows"] > found["without"] > found["first"] > 0
    assert found["without"] == found["rows"] - found["same"]
    assert found["others"] == 0
    assert found["focused"] == "f1"


@pytest.mark.skipif(not CHROMIUM, reason="no chromium here to look at the page with")
def test_a_browser_runs_nothing_of_a_hostile_article(tmp_path):
    path = tmp_path / "r.html"
    path.write_text(hostile(), encoding="utf-8")
    done = browse(path)
    assert "<title>articleclean report</title>" in done.stdout
    assert "<article" in done.stdout
    assert "Content Security Policy" not in done.stderr  # its own style is allowed
    assert "Refused" not in done.stderr
