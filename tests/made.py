"""Documents and pages made by chance, the same ones each time: of every length, kind of line, script and element.

What is read off a document is a table of small numbers, and a table is held by documents on both sides of each of
its bars. No article is like these; that is why they meet what articles meet once in a thousand.
"""

import random
import re
import tomllib
from html import escape
from pathlib import Path

LANGUAGES = "vi sw fa ur bn ja ko th el ru uk hi ar he zh tr pl cs hu fi".split()
PARAGRAPHS = tomllib.loads(Path(__file__).with_name("paragraphs.toml").read_text(encoding="utf-8"))
FOREIGN = [text for language in LANGUAGES for text in PARAGRAPHS.get(language, ())[:2]]
STORY = """
The old ferry was sold to a museum on Monday, said the owner of the yard.
Nobody knew why the council had waited until the winter, and nobody asked.
“It will not float again,” she said; her brother looked at the water.
Of the forty-one seats twelve were broken: the rest will be shown in Varn.
He asked who would pay for it. Who, indeed? The mayor did not say!
In 1998 it had carried 12,500 people (and 40 cows) in one summer.
The harbour master Mara Ellison, 61, wants to keep the bell…
They met at 10:30 on the pier — three of them, without the mayor.
The price is not known, but 3.5 million was named by two who should know.
The Harbour Post and the Varn Courier had asked for the papers in May.
""".strip().splitlines()
TITLE = "Old ferry goes to the museum"
LABELS = """
Home
News
World news
Sport
Log in
Subscribe
Read more
More on this
Related stories
Share
Share this article
Print
Comments
3 comments
Leave a comment
Advertisement
Newsletter
Sign up for our newsletter
© 2024 Harbour Post
© 2024 Harbour Post. All rights reserved.
Contact us
Privacy policy
Photo: Mara Ellison
Photo: Mara Ellison/Harbour Press
By Mara Ellison
By Mara Ellison and Jon Reyk, Varn
4 May 2019
4 May 2019, 10:15
Updated 2 hours ago
Monday
12
10:30
https://harbour.example/old-ferry
www.harbour.example
mara@harbour.example
@harbourpost
Follow us on Facebook
Old ferry goes to the museum
Council of Varn waits for the winter
WATCH NOW
VARN: the yard in winter
The bell of the ferry (Harbour Press)
The bell of the ferry (photo: Jon Reyk/Harbour Press).
The yard in May.Mara Ellison
• Two were asked
» More
| 270p | 9.2MB
1. The yard
- a bell
Варн
Подписаться на новости
Читайте также
続きを読む
写真：田中
記事を印刷
広告
相关阅读
责任编辑：王明
اقرأ أيضا
قد يعجبك ايضا
อ่านต่อ
और पढ़ें
Lesen Sie auch
Lire aussi
Le bac est vendu
VARN (Reuters) - The bac
Varn, 4. Mai –
【Varn】The yard
""".strip().splitlines()
OPENINGS = (
    "VARN (Reuters) - ",
    "Varn, 27.6. – ",
    "【Varn】",
    "“",
    "• ",
    "12 ",
    "and ",
    "(",
    "HARBOUR POST: ",
    "- ",
)
ENDINGS = (
    "",
    ".",
    "…",
    ":",
    ",",
    "?",
    "!",
    "”",
    ".”",
    ")",
    "。",
    " »",
    " (Harbour Press)",
    " Reporting by Jon Reyk",
)
SIZES = (5, 9, 14, 20, 28, 38, 50, 65, 90, 120, 160, 180, 220, 320, 400, 480, 600, 800)
COUNTS = (1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 30, 41, 60, 81, 130, 170, 340)
TAGS = (
    "p p p li h1 h2 h3 h4 h5 h6 td th caption figcaption blockquote pre code dt dd button option noscript summary div"
    " section article main nav aside footer header form figure span a em b"
).split()
NAMES = (
    "nav footer header share related comments caption byline bio time tags newsletter paywall consent advert modal"
    " factbox deck title article-body story teaser box col-3 x1 hidden author date social promo"
).split()
CATEGORIES = (
    "related comments login share_bar photo_credit copyright newsletter paywall donation page_link ad_marker byline"
    " timestamp prompt media_player"
).split()


def line(chance):
    """A line: a label, a paragraph of a length at a bar or beside it, or one of another language."""
    kind = chance.random()
    if kind < 0.4:
        return chance.choice(LABELS)
    if kind < 0.5:
        return chance.choice(FOREIGN)
    size = chance.choice(SIZES) + chance.choice((-1, 0, 0, 1)) if kind < 0.9 else chance.randrange(3, 900)
    text = " ".join(chance.choice(STORY) for _ in range(1 + size // 60))
    text = chance.choice(OPENINGS) + text if chance.random() < 0.2 else text
    end = chance.choice(ENDINGS) if chance.random() < 0.6 else "."
    text = text[: max(1, size - len(end))].rstrip() + end
    return text.upper() if chance.random() < 0.04 else text


def lines(chance, count=None):
    """The lines of a document: what it repeats, it repeats; menus are long, and paragraphs stand together."""
    count = count or chance.choice(COUNTS)
    found = []
    while len(found) < count:
        if found and chance.random() < 0.05:
            found.append(chance.choice(found))
        elif chance.random() < 0.15:
            found += [chance.choice(LABELS) for _ in range(chance.choice((2, 3, 4, 7, 8, 9, 12, 20)))]
        elif chance.random() < 0.15:
            found += [" ".join(chance.sample(STORY, 3)) for _ in range(chance.choice((2, 3, 5)))]
        else:
            found.append(line(chance))
    return found[:count]


def junk(chance, count):
    """What earlier stages took out, by the line it stood before."""
    some = range(chance.choice((0, 0, 1, 2, 5, 12)))
    return tuple(sorted((chance.randrange(count), chance.choice(CATEGORIES)) for _ in some))


def page(chance):
    """A page: nested elements of all kinds with lines in them, and what it says of itself."""
    texts = lines(chance, chance.choice((3, 8, 15, 30, 60)))
    title = chance.choice((texts[0], TITLE))
    body = " ".join(text for text in texts if len(text) > 60)
    head = f"<title>{escape(title)} | Harbour Post</title>"
    if chance.random() < 0.6:
        head += f'<meta property="og:title" content="{escape(title)}">'
    if chance.random() < 0.5:
        head += f'<meta name="description" content="{escape(chance.choice(texts))}">'
    if chance.random() < 0.4:
        told = escape(body[: chance.choice((150, 260, 5000))]).replace("\\", "")
        head += f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{told}"}}</script>'
    parts, depth = [], 0
    texts.insert(chance.randrange(min(6, len(texts))), "")
    for text in texts:
        while depth < 14 and chance.random() < 0.35:
            tag = chance.choice(
                ("div", "div", "section", "article", "aside", "nav", "ul", "table", "figure", "main")
            )
            parts.append(f"<{tag}{named(chance)}>")
            depth += 1
        tag = chance.choice(TAGS) if chance.random() < 0.5 else "p"
        if text:
            inner = escape(text)
            if chance.random() < 0.25:
                cut = chance.randrange(len(text) + 1)
                mark = chance.choice(("a href=/x", "a href=/y", "b", "i"))
                inner = f"<{mark}>{escape(text[:cut])}</{mark[0]}>{escape(text[cut:])}"
            parts.append(f"<{tag}{named(chance)}>{inner}</{tag}>")
        else:
            parts.append(f"<h1>{escape(title)}</h1>")
        if chance.random() < 0.05:
            parts.append('<img src="/a.jpg" alt="The ferry">')
        while depth and chance.random() < 0.28:
            parts.append(chance.choice(("</div>", "</section>", "</article>", "</div>")))
            depth -= 1
    return f"<html><head>{head}</head><body>{''.join(parts)}</body></html>"


def named(chance):
    kind = chance.random()
    name = chance.choice(NAMES)
    return (
        f' class="{name}"' if kind < 0.25 else f' id="{name}"' if kind < 0.3 else " hidden" if kind < 0.33 else ""
    )


def chances(kind, count):
    """A source of chance for each document: one more does not change the others."""
    for number in range(count):
        yield random.Random(f"{kind} {number}")


# Articles that were damaged on their way, in one way or several.

TALK = """
“It will not float again,” she said. “Not in my time.”
"Nobody asked us", he said, "and nobody will."
He called it ‘a shame’; she said: “He called it ‘a shame’.”
Dr. Reyk of the U.S. office paid $1,000.50 at 10:30 a.m. on Jan. 4, i.e. too late.
The score was 3-2; v1.2.3 of the rules (see § 4) says so.
«Nous ne savons rien», dit-elle ; « rien du tout » !
„Wir wissen nichts“, sagte sie. „Gar nichts.“
– Мы не знаем, – сказала она. – «Ничего».
Wait... what? No! Yes, she said: he’d gone, they’re gone, the ’90s are gone.
It was 5 o'clock, 6' 2" and 40°C; the Smiths' boat cost £3m/year & more.
¿Quién pagará? Nadie contestó. ¡Nadie!
Read https://harbour.example/a,b;c?x=1&y=2. or write to mara@harbour.example.
「知らない」と彼女は言った。「何も、知らない。」
""".strip().splitlines()
KICKERS = ("Shipping", "OPINION", "Live", "Exclusive:", "Harbour Post", "World news", "Exklusiv")
DECKS = (
    "The owner will not say what was paid for it",
    "The old ferry was sold to a museum, said the owner, and nobody knew why the council had waited",
    "The council waited until the winter. Now the yard of Varn has no ferry, and no money.",
    "• The owner will not say\n• The mayor did not ask",
    "Nobody knew why, and nobody asked: the ferry of Varn",
)
BYLINES = (
    "By Mara Ellison",
    "By MARA ELLISON and JON REYK",
    "Mara Ellison, Harbour Post",
    "Mara Ellison | 4 May 2019 | 10:15",
    "Von Mara Ellison",
    "Par Mara Ellison",
    "Автор: Мара Эллисон",
    "记者 王明",
    "Text: Mara Ellison; Photos: Jon Reyk",
    "by mara ellison",
    "Mara Ellison mara@harbour.example",
)
MOMENTS = (
    "4 May 2019",
    "May 4, 2019, 10:15 a.m. EST",
    "Published: 2019-05-04T10:15:00+02:00",
    "Updated 4 May 2019 at 10:15",
    "04.05.2019 10:15",
    "4. Mai 2019, 10:15 Uhr",
    "4 мая 2019, 10:15",
    "2019年5月4日 10時15分",
    "2 hours ago",
    "Saturday, May 4",
)
DATELINES = ("VARN (Reuters) - ", "VARN, May 4 — ", "Varn, 4. Mai (dpa) – ", "【Varn】", "(AP) ", "VARN: ")
DEBRIS = (
    "Download Adobe Flash Player\n270p | 9.2MB\n360p | 14.1MB\n0:00 / 2:41",
    "Share\nFacebook\nTwitter\nEmail\nCopy link",
    "Related stories\nMill to close in Varn\nBell of the ferry found",
    "Photo: Mara Ellison/Harbour Press",
    "The bell of the ferry at Varn in 1998. (Photo: Jon Reyk)",
    "The yard in May.Mara Ellison/Harbour Press",
    "Advertisement",
    "Read more: Mill to close in Varn",
    "Embed share The code has been copied",
    "1. The yard\n2. The mill\n3. The bell",
    "| Year | Cows |\n| --- | --- |\n| 1998 | 40 |",
    "Ferry 2:14.3\nMill 2:15.9\nBell 2:16.0",
    "* * *",
    "[the papers](https://harbour.example/papers) and **the bell**",
    "Mara Ellison writes for the Harbour Post.",
    "(Reporting by Mara Ellison; Editing by Jon Reyk)",
    "© 2024 Harbour Post",
)
SWAPS = (
    (r"\.(?=\s|$)", ("..", " .", ". .", ".,", "", ". . .", ".\u2009")),
    (r"\.([”\"])", (r".\1.", r"\1.", r". \1", r".\1\1")),
    (r",([”\"])", (r", \1", r"\1,", r" ,\1", r",\1,")),
    (r"([“„«])", (r"\1 ", r" \1", r"”", r'"', r"``")),
    (r"([”“»])(?= )", (r" \1", r"\1 \1", r"'' ", r"“")),
    (r" ([“\"])", (r"\1", r" \1 ", r"  \1")),
    (r",(?= )", (",,", " ,", ", ,", "", "،", ",\u00a0")),
    (r";", ("", " ;", ";;", "&#59;", "; ;")),
    (r" (?=\w)", ("  ", "\u00a0", "\u200b ", "\t", " <b>", "</b> ", "<br/>", "\u2009", "", "\u00ad", "\u202f")),
    (r"(?<=[a-z])(?=[a-z])", ("\u00ad", "\u200b", "\ufeff", "\u200d", "&shy;", "", "", "")),
    (r"(?<=\w)([?!])", (r"\1.", r" \1", r"\1\1", r"..\1", r"\1,")),
    (r"[“”‘’]", ("&quot;", "&#8220;", "&amp;rdquo;", "â€œ", "quot;", "\x93", "´", "'")),
    (r"&", ("&amp;", "&amp;amp;", "&#38;")),
    (r"'", ("’", "´", "&#39;", "`", "&apos;")),
    (r"\(", ("( ", " (", "((", "() (")),
    (r"\.$", (". –Mara Ellison", ". MARA ELLISON", "\nMara Ellison", ". (me)")),
    (r"\. (?=[A-Z])", (".", ".\n", ".  ", ". \u2028", ".\u00a0", ".<br>", ".</p><p>")),
    (r"…", ("...", ". . .", "..", "….")),
    (r"é|ï|ü|“", ("Ã©", "e\u0301", "&eacute;", "Ã¼", "â€™")),
)


def damaged(chance):
    """An article: a head in any order, paragraphs, what pages leave between them; then damage, and other line ends."""
    blocks = [chance.choice(options) for options in _head(chance)]
    for number in range(chance.choice((1, 2, 3, 5, 8))):
        pool = (STORY, STORY, TALK, FOREIGN)[chance.randrange(4)]
        text = " ".join(chance.choice(pool) for _ in range(chance.choice((1, 2, 3, 5))))
        blocks.append(chance.choice(DATELINES) + text if not number and chance.random() < 0.3 else text)
        if chance.random() < 0.25:
            blocks.append(chance.choice(DEBRIS))
    if chance.random() < 0.2:
        blocks.append(chance.choice(blocks))
    text = chance.choice(("\n", "\n\n", "\n\n", " ", "\n \n", "\r\n", "\n\n\n")).join(blocks)
    for pattern, signs in chance.sample(SWAPS, chance.choice((0, 1, 1, 2, 3))):
        rate, sign = chance.choice((0.1, 0.5, 1)), chance.choice(signs)
        places = [match for match in re.finditer(pattern, text) if chance.random() < rate]
        for match in reversed(places):
            text = text[: match.start()] + match.expand(sign.replace("\\n", "\n")) + text[match.end() :]
    return _relaid(chance, text)


def _head(chance):
    found = [(TITLE, f"{TITLE} - Harbour Post", f"{TITLE} | Harbour Post", TITLE.upper(), f"{TITLE}.")]
    for options in (KICKERS, DECKS, BYLINES, MOMENTS, (TITLE, f"Home | {TITLE}"), ("Share", "Sport", "Varn")):
        if chance.random() < 0.35:
            found.insert(chance.randrange(len(found) + 1), options)
    return found


def _relaid(chance, text):
    """The same text with its lines broken: at a width, with words divided, or in the middle of sentences."""
    kind = chance.random()
    if kind < 0.5:
        return text
    if kind < 0.75:
        width, divided = chance.choice((24, 40, 60, 72, 80)), chance.random() < 0.3
        end = chance.choice(("\n", "\n", "\n\n"))
        return "\n".join(_wrapped(chance, line, width, end, divided) for line in text.split("\n"))
    rate, end = chance.choice((0.01, 0.05, 0.2)), chance.choice(("\n", "\n\n", "\n "))
    return "".join(end if sign == " " and chance.random() < rate else sign for sign in text)


def _wrapped(chance, text, width, end, divided):
    lines, now = [], ""
    for word in text.split(" "):
        if now and len(now) + len(word) >= width:
            if divided and len(word) > 5 and chance.random() < 0.7:
                lines.append(f"{now} {word[:3]}{chance.choice(('-', '-', '‐', chr(0xAD)))}")
                now = word[3:]
                continue
            lines.append(now)
            now = word
        else:
            now = f"{now} {word}" if now else word
    return end.join([*lines, now])


def document(chance):
    """The lines of a document as a text."""
    return "\n".join(lines(chance))


def story(chance):
    """A page that is made as pages are: a head with its fields, paragraphs, and a part that is named for others."""
    deck, byline, moment = chance.choice(DECKS), chance.choice(BYLINES), chance.choice(MOMENTS)
    kicker, title = chance.choice(KICKERS), chance.choice((TITLE, f"{TITLE} | Harbour Post"))
    claims = [f"<title>{title}</title>", f'<meta property="og:title" content="{escape(TITLE)}">']
    claims.append(f'<meta name="description" content="{escape(deck)}">')
    parts = [
        f"<h1><span>{kicker}</span> <span>{TITLE}</span></h1>" if chance.random() < 0.4 else f"<h1>{TITLE}</h1>",
        f"<{chance.choice(('h2', 'div', 'p'))} class={chance.choice(NAMES)}>{deck}</div>",
        f'<div class="{chance.choice(("byline", "author", "by", "x"))}">{byline}</div>',
        f'<{chance.choice(("div", "time", "span"))} class="{chance.choice(("date", "time", "y"))}">{moment}</div>',
    ]
    chance.shuffle(parts)
    body = [" ".join(chance.sample(STORY, 2)) for _ in range(chance.choice((2, 4, 7)))]
    if chance.random() < 0.5:
        body.insert(1, f"<h2>{chance.choice(LABELS)}</h2>")
    told = "".join(text if text.startswith("<") else f"<p>{text}</p>" for text in body)
    aside = "".join(f"<li><a href=/{n}>{chance.choice(LABELS)}</a></li>" for n in range(chance.randrange(8)))
    shown = [
        f"<{chance.choice(('ul', 'nav', 'aside'))}{named(chance)}>{aside}</ul>",
        "".join(parts),
        f"<div>{told}</div>",
    ]
    if chance.random() < 0.3:
        shown.append(shown.pop(0))
    some = "".join(claim for claim in claims if chance.random() < 0.7)
    return f"<head>{some}</head><body><article>{''.join(shown)}</article></body>"


PADDING = "of the yard and the mill beside the old water near Varn where nobody had been since the winter".split()
LENGTHS = (20, 30, 35, 40, 45, 60, 65, 80, 90, 100, 120, 160, 200, 250, 300, 400, 450, 600)


def ladder(text):
    """Yield a text with one line of it shorter, longer, gone, several times there, or further from the next."""
    rows = text.split("\n")
    for at, row in enumerate(rows):
        if not row:
            continue
        above, below, words = rows[:at], rows[at + 1 :], row.split(" ")
        put = [[], *([row] * times for times in (2, 3, 4, 5, 6, 7, 8, 9, 12))]
        put += [[" ".join(words[:count])] for count in range(1, min(len(words), 12))]
        put += [
            [row[:1].swapcase() + row[1:]],
            [row.rstrip(".!?") + "."],
            [row.rstrip(".!?")],
            [row.upper()],
            ["", row],
        ]
        put += [[*LABELS[:count], row] for count in (1, 2, 3, 4, 5, 6, 8, 9)]
        put += [[_padded(words, size, end)] for size in LENGTHS for end in (0, 1) if size > len(row)]
        for new in put:
            yield "\n".join([*above, *new, *below])


def _padded(words, size, end):
    """A line of at least this length, or one character more, that ends as it did."""
    fill = " ".join(PADDING * 8)[: size + end - len(" ".join(words)) - 1]
    return " ".join([*words[:-1], fill, words[-1]])


PLACES = re.compile(
    r"(?<=[“„«(\[])|(?=[,.;:!?”»)\]…])|(?<=[,.;:!?”»)\]]) | (?=[a-z])| (?=[A-Z])|(?<=[-–])|(?<=[の、は])|(?=[」を])"
)
BETWEEN = (
    "by",
    "By Mara Ellison",
    "Mara Ellison",
    "* * *",
    "• a bell",
    "Read more",
    "and",
    "(",
    "”",
    "1.",
    "Varn",
    "https://x.example",
)


def broken(chance):
    """Sentences that tags or a narrow column broke into lines: at marks, names, links, and anywhere in a line."""
    rows, width = [], chance.choice((30, 45, 60, 72, 80))
    of_a_column, divided, east = chance.random() < 0.4, chance.random() < 0.5, chance.random() < 0.2
    for _ in range(chance.choice((2, 4, 6, 9))):
        text = " ".join(chance.choice((*STORY, *TALK, *FOREIGN)) for _ in range(chance.choice((1, 1, 2, 3))))
        kind = chance.random()
        if of_a_column and kind < 0.9:  # the whole text has one width
            if east:
                text = chance.choice(PARAGRAPHS["ja"]) * 2 + chance.choice(("", "Varn Post", "3.5%"))
                rows += [text[at : at + width // 2] for at in range(0, len(text), width // 2)]
            else:
                rows += _wrapped(chance, " ".join(chance.sample(STORY, 3)), width, "\n", divided).split("\n")
            rows += [""] if kind < 0.3 else []
            continue
        if kind < 0.35:
            cuts = [m.start() for m in PLACES.finditer(text) if 0 < m.start() < len(text)]
            cuts = sorted(chance.sample(cuts, min(len(cuts), chance.choice((1, 1, 2, 4)))))
            rows += [text[a:b].strip(" ") for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        elif kind < 0.65:
            width = chance.choice((12, 20, 30, 45, 60))
            rows += [text[at : at + width] for at in range(0, len(text), width)]
        elif kind < 0.8:
            rows += _wrapped(chance, text, chance.choice((30, 45, 60)), "\n", chance.random() < 0.5).split("\n")
        else:
            rows.append(text)
        if chance.random() < 0.3:
            rows.insert(chance.randrange(len(rows) + 1), chance.choice(BETWEEN))
    ends = chance.choice((["\n"], ["\n\n"], ["\n", "\n\n"], ["\n", "\n", "\n \n"], ["\n\n\n", "\n"]))
    return "".join(row + chance.choice(ends) for row in rows)
