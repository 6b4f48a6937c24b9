"""Clean JSONL files into Parquet with Spark, on two cores of this machine or on a cluster.

python clean_with_spark.py CRAWL OUTPUT
spark-submit clean_with_spark.py CRAWL OUTPUT --master yarn
"""

import argparse
import os
import sys
import time

from pyspark.sql import SparkSession

from articleclean import Cleaner
from articleclean.integrations.spark import clean_dataframe


def main() -> None:
    """Run the job and say how many articles of each kind came out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("crawl")
    parser.add_argument("output")
    parser.add_argument("--master", default="local[2]")
    options = parser.parse_args()
    # Workers start the first python3 they find, which need not be the one articleclean is installed for.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.master(options.master).appName("articleclean").getOrCreate()
    began = time.monotonic()
    records = spark.read.schema("id string, text string, url string").json(options.crawl)
    clean = clean_dataframe(records, url="url", cleaner=Cleaner())
    clean.write.mode("overwrite").parquet(options.output)
    took = time.monotonic() - began
    done = spark.read.parquet(options.output)
    done.groupBy("clean_flagged", "clean_error").count().show(truncate=False)
    print(f"{done.count() / took:,.0f} records/s, with the start of the workers")
    spark.stop()


if __name__ == "__main__":
    main()
