"""Runs two local workers; `make nightly` has the library, and Java must be there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyspark")
pq = pytest.importorskip("pyarrow.parquet")
if not shutil.which("java"):
    pytest.skip("Spark needs Java, and there is none", allow_module_level=True)

from articleclean import Cleaner, SettingsError
from articleclean.integrations.arrow import article_of
from articleclean.integrations.spark import clean_dataframe

pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.timeout(300)]
SCRIPT = Path(__file__).parents[2] / "docs/pipelines/clean_with_spark.py"


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    yield session
    session.stop()


def test_rows_are_the_articles_whatever_the_partitions(spark, texts):
    rows = [(number, text) for number, text in enumerate([*texts, None])]
    wanted = [Cleaner(keep={"section"}).clean(text).model_copy(update={"source": None}) for text in texts]
    for partitions in (1, 2, 7):
        frame = spark.createDataFrame(rows, "id int, text string").repartition(partitions)
        done = clean_dataframe(frame, cleaner=Cleaner(keep={"section"})).orderBy("id").collect()
        assert [article_of(row["clean"].asDict(recursive=True)) for row in done[:-1]] == wanted
        assert [row["clean_flagged"] for row in done[:-1]] == [article.flagged for article in wanted]
        assert (done[-1]["clean"], done[-1]["clean_error"]) == (None, None)


def test_columns_are_declared_and_settings_checked_before_anything_runs(spark):
    frame = spark.createDataFrame([("It rained all day.",)], "body string")
    done = clean_dataframe(frame, text="body", into="article", fields=["text"])
    assert frame.columns == ["body"]
    assert done.columns == ["body", "article", "article_flagged", "article_error"]
    assert done.select("article.text").first()[0] == "It rained all day."
    with pytest.raises(SettingsError, match="unknown column 'text'"):
        clean_dataframe(frame)


def test_the_script_cleans_a_folder(crawl, tmp_path, texts):
    done = subprocess.run(
        [sys.executable, SCRIPT, crawl, tmp_path / "out"], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert re.search(r"\|false +\|NULL +\|\d+ +\|", done.stdout)
    assert re.search(r"^[\d,]+ records/s, with the start of the workers$", done.stdout, re.MULTILINE)
    assert pq.read_table(tmp_path / "out").num_rows == len(texts)
