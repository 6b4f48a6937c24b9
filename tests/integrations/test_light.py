"""Adapters of few lines, each against its library."""

import asyncio
import pickle
import subprocess
import sys

import pytest

from articleclean import Cleaner

AD = "The bridge is closed.\n\nAdvertisement\n\nNobody knows for how long, the mayor said on Monday.\n"
CLEAN = Cleaner().clean(AD)


def test_a_missing_library_is_said_with_the_line_to_install_it():
    code = "import sys; sys.modules[{0!r}] = None\ntry: import articleclean.integrations.{1}\nexcept ImportError as e: print(e)"
    for library, module in [
        ("pyarrow", "arrow"),
        ("datatrove", "datatrove"),
        ("sklearn", "sklearn"),
        ("spacy", "spacy"),
    ]:
        said = subprocess.check_output([sys.executable, "-c", code.format(library, module)], encoding="utf-8")
        assert said.endswith(f"pip install 'articleclean[{module}]'\n")


def test_langchain_documents_are_copied_and_cleaned():
    documents = pytest.importorskip("langchain_core.documents")
    from articleclean.integrations.langchain import ArticleCleaner

    given = documents.Document(
        page_content=AD, metadata={"source": "https://example.org/", "title": "Bridge closed"}, id="7"
    )
    [done] = ArticleCleaner().transform_documents([given])
    assert given.page_content == AD
    assert (done.page_content, done.id) == (CLEAN.full_text, "7")
    assert done.metadata == {**given.metadata, "headline": "Bridge closed", "clean_flagged": False}
    assert (
        asyncio.run(ArticleCleaner(Cleaner(preset="repair")).atransform_documents([given]))[0].page_content == AD
    )


class TestSklearn:
    def test_it_stands_before_a_vectorizer(self, texts):
        pytest.importorskip("sklearn")
        from sklearn.base import clone
        from sklearn.feature_extraction.text import CountVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.model_selection import GridSearchCV
        from sklearn.pipeline import make_pipeline

        from articleclean.integrations.sklearn import ArticleCleaner

        step = ArticleCleaner(Cleaner(keep={"ad_marker"}))
        assert step.transform([AD]) == [Cleaner(keep={"ad_marker"}).clean(AD).text]
        assert ArticleCleaner(output="full_text").fit_transform([AD]) == [CLEAN.full_text]
        assert clone(step).cleaner == step.cleaner
        assert pickle.loads(pickle.dumps(step)).transform([AD]) == step.transform([AD])
        model = make_pipeline(ArticleCleaner(), CountVectorizer(), LogisticRegression())
        grid = {"articlecleaner__cleaner": [Cleaner(), Cleaner(preset="repair")]}
        search = GridSearchCV(model, grid, cv=2, n_jobs=2).fit(texts, [n % 2 for n in range(len(texts))])
        assert "advertisement" not in search.best_estimator_.fit([AD, texts[0]], [0, 1])[1].vocabulary_ or (
            search.best_params_["articlecleaner__cleaner"].preset == "repair"
        )


def test_datasets_take_their_cache_again_in_another_process(tmp_path):
    pytest.importorskip("datasets")
    pytest.importorskip("pyarrow")
    script = tmp_path / "run.py"
    script.write_text(
        "import datasets, sys, articleclean\n"
        "from articleclean.integrations.arrow import clean_batch\n"
        "datasets.disable_progress_bars()\n"
        "cleaner = articleclean.Cleaner(keep={'byline', 'section', 'ad_marker'} if len(sys.argv) < 3 else ())\n"
        "data = datasets.load_dataset('json', data_files=sys.argv[1], split='train')\n"
        "done = data.with_format('arrow').map(lambda table: clean_batch(table, cleaner=cleaner), batched=True)\n"
        "print(done._fingerprint, done.with_format(None)[0]['clean']['full_text'])\n",
        encoding="utf-8",
    )
    data = tmp_path / "a.jsonl"
    data.write_text('{"text": "It rained..\\nIt snowed..\\nIt hailed.."}\n' * 3, encoding="utf-8")

    def run(seed, *more):
        env = {"PYTHONHASHSEED": seed, "HF_HOME": str(tmp_path / "cache"), "HF_HUB_OFFLINE": "1", "PATH": ""}
        return subprocess.check_output([sys.executable, script, data, *more], env=env, encoding="utf-8").split(
            "\n", 1
        )

    first, second = run("1"), run("2")
    assert first == second
    assert first[0].endswith("It rained.")
    assert run("1", "other settings")[0] != first[0]
    assert len(list((tmp_path / "cache").rglob("cache-*.arrow"))) == 2


def test_polars_and_duckdb_and_pandas_take_the_core(texts):
    pl = pytest.importorskip("polars")
    duckdb = pytest.importorskip("duckdb")
    pd = pytest.importorskip("pandas")
    import pyarrow as pa

    from articleclean.integrations.arrow import clean_batch, clean_batches, output_schema

    wanted = [Cleaner().clean(text).full_text for text in texts]
    frame = pl.from_arrow(clean_batch(pl.DataFrame({"text": texts}).to_arrow()))
    assert frame["clean"].struct.field("full_text").to_list() == wanted
    assert pd.Series(texts).map(lambda text: Cleaner().clean(text).full_text).to_list() == wanted
    table = pa.Table.from_pandas(pd.DataFrame({"text": texts}))
    assert clean_batch(table)["clean"].combine_chunks().field("full_text").to_pylist() == wanted
    connection = duckdb.connect()
    articles = connection.cursor().sql("select unnest($1) as text", params=[texts]).to_arrow_reader(5)
    clean = pa.RecordBatchReader.from_batches(output_schema(articles.schema), clean_batches(articles))  # noqa: F841
    assert [text for (text,) in connection.sql("select clean.full_text from clean").fetchall()] == wanted
