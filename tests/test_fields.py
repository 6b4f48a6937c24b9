"""Fields on their own: writers, datelines and dates, in the forms of many languages."""

import pytest

import articleclean
from articleclean.stages.fields.byline import authors, is_byline
from articleclean.stages.fields.moments import moment
from articleclean.stages.fields.timestamps import kind
from articleclean.stages.fields.titles import likeness

BYLINES = {
    "By Mara Ellison and Jan de Wit": ("Mara Ellison", "Jan de Wit"),
    "BY MARA ELLISON": ("MARA ELLISON",),
    "By Mara Ellison, Harbour Correspondent": ("Mara Ellison",),
    "Von Nina Magnus und Ole Brandt": ("Nina Magnus", "Ole Brandt"),
    "Par Anne Morel": ("Anne Morel",),
    "Por Ana Solís / EFE": ("Ana Solís", "EFE"),
    "Di Carla Rinaldi": ("Carla Rinaldi",),
    "Door Jan de Wit": ("Jan de Wit",),
    "Av Kari Solheim": ("Kari Solheim",),
    "Af Mette Lund": ("Mette Lund",),
    "Autor: Piotr Zawada": ("Piotr Zawada",),
    "Автор: Вера Лескова": ("Вера Лескова",),
    "Yazan: Elif Deniz": ("Elif Deniz",),
    "작성자 김민수 기자": None,
    "김민수 기자": ("김민수",),
    "林若川記者": ("林若川",),
    "作者：林若川": ("林若川",),
    "Von Nina Magnus Redakteurin": ("Nina Magnus",),
    "By\nMara Ellison": ("Mara Ellison",),
    "By Mara Ellison mara@example.org": ("Mara Ellison",),
    "byMara Ellison": ("Mara Ellison",),
    "Von dpa 30.04.2024, 18:58": ("dpa",),
}


@pytest.mark.parametrize(("line", "names"), BYLINES.items())
def test_names_of_a_byline(line, names):
    if names is None:
        assert not is_byline(line)
    else:
        assert all(is_byline(part) for part in line.split("\n")[1:] or [line] if len(part.split()) > 2)
        assert authors(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By the river, where the mill stood",
        "By and by",
        "Mara Ellison, the owner",
        "記者タイムライン",
        "Von hier an allein",
    ],
)
def test_what_is_no_byline(line):
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published 4 May 2019, 10:15 GMT", "2019-05-04T10:15+00:00"),
        ("May 4, 2019 at 10:15 pm EDT", "2019-05-04T22:15-04:00"),
        ("Stand: 04.05.2019, 06:00 Uhr", "2019-05-04T06:00"),
        ("4 de mayo de 2019", "2019-05-04"),
        ("1er mars 2022 à 8h30", "2022-03-01T08:30"),
        ("2021年3月12日 08:30", "2021-03-12T08:30"),
        ("2021-03-12T08:30:00Z", "2021-03-12T08:30+00:00"),
        ("25/12/2020", "2020-12-25"),
        ("4 мая 2019", "2019-05-04"),
        ("5 tháng 3, 2021", "2021-03-05"),
        ("04/05/2019", None),
        ("5 listopada 2020", None),
        ("31.02.2020", None),
        ("Updated 3 May 2020 | Published 2 May 2020", None),
        ("4 May 2019, 10:15 to 11:30", "2019-05-04"),
        ("13:99 on 4 May 2019", "2019-05-04"),
        ("May 2019", None),
    ],
)
def test_a_date_is_parsed_only_where_it_is_sure(line, iso):
    assert moment(line) == iso


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("LONDON — The ferry was sold to the museum of the town on Monday.", "LONDON"),
        ("PARIS (AFP) — Le vieux ferry a été vendu lundi au musée de la ville.", "PARIS (AFP)"),
        ("Berlin, 4. Mai (dpa) - Die alte Fähre ging am Montag an ein Museum.", "Berlin, 4. Mai (dpa)"),
        ("Madrid, 4 may (EFE).- El viejo ferry fue vendido el lunes a un museo.", "Madrid, 4 may (EFE)"),
        ("(ANSA) - ROMA, 4 MAG - Il traghetto è stato venduto lunedì a un museo.", "(ANSA) - ROMA, 4 MAG"),
        ("МОСКВА, 4 мая. /ТАСС/. Паром продали музею, сообщил его владелец.", "МОСКВА, 4 мая. /ТАСС/"),
        ("(서울=연합뉴스) 낡은 여객선이 월요일 박물관에 팔렸다고 선주가 말했다.", "(서울=연합뉴스)"),
        ("新华社北京5月4日电 旧渡轮周一被卖给博物馆，船主不愿透露价格。", "新华社北京5月4日电"),
        ("The owner (a friend) — he said so — sold the ferry to the museum.", None),
        ("The museum bought the ferry, the pier and the bell on Monday.", None),
    ],
)
def test_dateline_stays_in_the_text(opening, dateline):
    article = articleclean.clean(opening)
    assert article.dateline == dateline
    assert article.text == opening


def test_fields_of_a_page():
    story = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."
    menu = "\n".join(f"Menu {name}" for name in "abcdefghijklmnop")
    page = "\n".join(
        [
            "Old ferry goes to the museum of Varn | Harbour Post",
            menu,
            "Home > Islands",
            "Old ferry goes to the museum of Varn",
            "After thirty years she leaves the island line for good.",
            "By",
            "Mara Ellison",
            "Published 4 May 2019, 10:15 GMT",
            "Last updated: 5 May 2019",
            story,
            f"{story} And again: {story}",
            story,
        ]
    )
    article = articleclean.clean(page)
    assert article.headline == "Old ferry goes to the museum of Varn"
    assert article.deck == "After thirty years she leaves the island line for good."
    assert article.section == "Home > Islands"
    assert (article.byline, article.authors) == ("By\nMara Ellison", ("Mara Ellison",))
    assert article.published == "Published 4 May 2019, 10:15 GMT"
    assert article.published_iso == "2019-05-04T10:15+00:00"
    assert article.updated_iso == "2019-05-05"
    assert article.restore() == page


def field(*head, title="Old ferry goes to the museum of Varn | Harbour Post"):
    story = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price."
    menu = "\n".join(f"Menu {name}" for name in "abcdefghijklmnop")
    return articleclean.clean("\n".join([title, menu, *head, story, f"{story} And again: {story}", story]))


def test_a_kicker_on_the_line_of_the_headline_is_a_field_without_its_mark():
    article = field("Sea and people – Old ferry goes to the museum of Varn")
    assert article.headline == "Old ferry goes to the museum of Varn"
    assert article.kicker == "Sea and people"


def test_a_kicker_whose_words_the_title_of_the_page_has_is_no_other_headline():
    title = "Island line to Varn: Old ferry goes to the museum of Varn | Harbour Post"
    article = field(
        "Island line to Varn: Old ferry goes to the museum of Varn",
        "Island line to Varn – Old ferry goes to the museum of Varn",
        title=title,
    )
    assert article.headline == "Old ferry goes to the museum of Varn"
    assert article.kicker == "Island line to Varn"
    assert not article.alternative_headlines


def test_a_deck_of_several_lines_is_one_field():
    lines = ("Thirty years on the island line are over for the ferry", "No other boat is in sight on the island")
    article = field("Old ferry goes to the museum of Varn", *lines, "By Mara Ellison")
    assert article.deck == "\n".join(lines)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("小笠原諸島の警察無線が解消", "小笠原諸島で警察無線の不感地帯を解消"),
        ("ตำรวจจับผู้ต้องหาคดีเรือเฟอร์รี่", "ตำรวจแถลงจับผู้ต้องหาเรือเฟอร์รี่"),
        ("बातचीत: घाटी की रेडियो आवाज़", "घाटी की रेडियो आवाज़ बंद"),
        ("Stałe zamknięcie granic kwestią czasu", "Zamknięcia granicy to kwestia czasu"),
    ],
)
def test_likeness_of_titles_in_scripts_without_spaces_and_with_endings(one, other):
    assert likeness(one, other) > 0.35
    assert likeness(one, "Old ferry goes to the museum of Varn") == 0


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Laatst bijgewerkt: 5 mei 2019, 08:30", "updated"),
        ("Zuletzt geändert: 5. Mai 2019", "updated"),
        ("Dernière mise à jour: 5 mai 2019", "updated"),
        ("Última actualización: 5 mayo 2019", "updated"),
        ("Päivitetty 5. toukokuuta 2019 klo 8.30", "updated"),
        ("Ostatnia aktualizacja: 5 maja 2019", "updated"),
        ("公開日：2019/05/04 10:15", "published"),
        ("niedziela, 5 maja 2019", "published"),
        ("الأحد 5 مايو 2019", "published"),
        ("Letzte Fähre: 5. Mai 2019", None),
        ("The last ferry on 5 May 2019", None),
    ],
)
def test_lines_that_date_the_article(line, found):
    assert kind(line) == found


def test_short_news_without_a_paragraph_has_a_headline():
    text = "Bridge closed\n\nThe bridge is closed.\n\nNobody knows for how long.\n"
    assert articleclean.clean(text).headline == "Bridge closed"
    assert articleclean.clean(text.replace("Bridge closed", "Harbour roofs")).headline is None


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Council sells the old ferry of the island", "Council sells the old ferry of the island"),
        ("Six colours of the northern sky at dusk", None),  # the story tells of something else
        ("Old ferry", None),  # no longer than a label
    ],
)
def test_the_headline_below_a_short_menu_is_about_the_story(title, headline):
    story = "The council of the island has sold the old ferry, which had lain in the harbour for seven years, to a museum."
    article = articleclean.clean(f"Home\nPlaces\nMusic\nLetters\n{title}\nShort walks\n{story}")
    assert article.headline == headline


def test_a_number_at_the_beginning_of_a_line_is_a_list_beside_another():
    story = "The old ferry was sold to a museum on Monday, said the owner, who would not name the price of it."
    lines = ["Old ferry goes to the museum", story, "1. The yard", story, "2. The mill", "3. The bell", story]
    roles = [str(paragraph.role) for paragraph in articleclean.clean("\n\n".join(lines)).paragraphs]
    assert roles == ["paragraph", "subhead", "paragraph", "list_item", "list_item", "paragraph"]
