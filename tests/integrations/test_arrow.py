import pytest

pa = pytest.importorskip("pyarrow")

from articleclean import Cleaner, Limits, SettingsError
from articleclean.integrations.arrow import article_of, clean_batch, clean_batches, output_schema
from articleclean.integrations.schema import FIELDS

STORY = "Mayor leaves\n\nThe mayor left the town hall on Monday..\n\nNobody asked why..\n"


def test_a_row_is_the_article(texts):
    done = clean_batch(pa.table({"text": texts}))
    for text, row, flagged in zip(
        texts, done["clean"].to_pylist(), done["clean_flagged"].to_pylist(), strict=True
    ):
        article = Cleaner().clean(text)
        assert article_of(row) == article.model_copy(update={"source": None})
        assert article_of(row).restore() == text
        assert flagged == article.flagged


def test_what_goes_in_comes_out_with_three_columns_more():
    batch = pa.record_batch({"id": [1, 2], "text": [STORY, None]})
    for given in (batch, pa.Table.from_batches([batch])):
        done = clean_batch(given)
        assert type(done) is type(given)
        assert done.schema == output_schema(given.schema)
        assert done.column_names == ["id", "text", "clean", "clean_flagged", "clean_error"]
        done.validate(full=True)
    named = clean_batch(batch, into="article", fields=["text"])
    assert named.column_names[2:] == ["article", "article_flagged", "article_error"]
    assert named["article"].to_pylist() == [
        {"text": "The mayor left the town hall on Monday.\n\nNobody asked why."},
        None,
    ]


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())],
    ids=str,
)
def test_every_kind_of_string_is_read(kind):
    plain = clean_batch(pa.table({"text": [STORY, None, ""]}))
    column = pa.array([STORY, None, ""]).cast(kind)
    assert clean_batch(pa.record_batch({"text": column}))["clean"].to_pylist() == plain["clean"].to_pylist()
    chunked = pa.chunked_array([column.slice(0, 1), column.slice(1, 2)])
    assert clean_batch(pa.table({"text": chunked})).drop("text") == plain.drop("text")


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.null()], ids=str)
def test_empty_and_null_rows_are_no_errors(kind):
    empty = pa.table({"text": pa.array([], kind)})
    for given in (empty, *empty.to_batches(), pa.record_batch({"text": pa.array([], kind)})):
        assert clean_batch(given).schema == output_schema(given.schema)
        assert clean_batch(given).num_rows == 0
    nulls = clean_batch(pa.record_batch({"text": pa.array([None, None], kind)}))
    for name in ("clean", "clean_flagged", "clean_error"):
        assert nulls[name].null_count == 2
    blank = clean_batch(pa.table({"text": [""]}))
    assert blank["clean"][0]["full_text"].as_py() == ""
    assert blank["clean_flagged"].to_pylist() == [True]


def test_a_row_never_costs_another():
    not_utf8 = pa.array([STORY.encode(), b"caf\xe9", STORY.encode()]).cast(pa.binary()).view(pa.string())
    done = clean_batch(pa.record_batch({"text": not_utf8}))
    assert done["clean_error"].to_pylist() == [None, "InputError: the text is not UTF-8", None]
    assert done["clean"].null_count == 1
    long = clean_batch(pa.table({"text": [STORY, STORY * 9]}), cleaner=Cleaner(limits=Limits(characters=200)))
    assert [error and error.split(":")[0] for error in long["clean_error"].to_pylist()] == [None, "InputError"]
    assert long["clean"][0]["headline"].as_py() == "Mayor leaves"


def test_an_article_no_column_can_hold_is_an_error_of_its_row(monkeypatch):
    clean = Cleaner.clean
    monkeypatch.setattr(
        Cleaner,
        "clean",
        lambda self, text, **hints: clean(self, text).model_copy(
            update={"byline": "\ud800" if "bad" in text else None}
        ),
    )
    done = clean_batch(pa.table({"text": ["a bad one", STORY]}))
    assert done["clean_error"][0].as_py().startswith("UnicodeEncodeError")
    assert done["clean_error"][1].as_py() is None
    assert done["clean"][1]["headline"].as_py() == "Mayor leaves"


def test_columns_give_hints():
    batch = pa.table(
        {
            "body": ["It rained all day in the whole of the north."] * 2,
            "title": ["Rain", None],
            "lang": ["en", "de"],
            "at": ["u", None],
        }
    )
    done = clean_batch(batch, text="body", headline="title", language="lang", url="at")
    rows = done["clean"].to_pylist()
    assert article_of(rows[0]).origins == {"headline": "caller", "language": "caller", "url": "caller"}
    assert [(row["headline"], row["language"], row["url"]) for row in rows] == [
        ("Rain", "en", "u"),
        (None, "de", None),
    ]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"text": "txet"}, "unknown column 'txet'; did you mean 'text'"),
        ({"text": "id"}, "is of int64, not of text"),
        ({"text": "raw"}, "decode it, or name it as html="),
        ({"html": "raw", "headline": "text"}, "its own headline"),
        ({"html": "id"}, "is of int64"),
        ({"headline": "title"}, "unknown column 'title'"),
        ({"fields": ["headlines"]}, "unknown field 'headlines'; did you mean 'headline'"),
        ({"into": "id"}, "has a column 'id' already"),
    ],
)
def test_a_wrong_setting_is_said_before_any_row(settings, said):
    batch = pa.table({"id": [1], "text": ["It rained."], "raw": [b"It rained."]})
    with pytest.raises(SettingsError, match=said):
        clean_batch(batch, **settings)


def test_a_stream_of_batches_is_cleaned_as_it_comes(texts):
    table = pa.table({"text": texts})
    reader = pa.RecordBatchReader.from_batches(
        output_schema(table.schema), clean_batches(table.to_batches(max_chunksize=3))
    )
    assert reader.read_all() == clean_batch(table)


def test_a_table_goes_to_parquet_and_back(tmp_path, texts):
    pq = pytest.importorskip("pyarrow.parquet")
    done = clean_batch(pa.table({"text": texts}))
    pq.write_table(done, tmp_path / "clean.parquet")
    again = pq.read_table(tmp_path / "clean.parquet")
    assert again.to_pylist() == done.to_pylist()
    assert set(FIELDS) <= {field.name for field in again.schema.field("clean").type}


def test_pages_are_read_from_strings_and_bytes():
    page = (
        "<title>Rain</title><article><h1>Rain</h1>"
        + "<p>It rained all day, the café owner said.</p>" * 3
        + "</article>"
    )
    article = Cleaner().clean_html(page, url="u")
    for kind in (pa.string(), pa.binary(), pa.large_binary(), pa.binary_view()):
        pages = pa.array([page.encode(), None]).cast(kind)
        done = clean_batch(pa.record_batch({"page": pages, "at": ["u", None]}), html="page", url="at")
        assert done["clean_error"].null_count == 2
        assert article_of(done["clean"][0].as_py()) == article.model_copy(update={"source": None})
        assert done["clean"][1].as_py() is None
