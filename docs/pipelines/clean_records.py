"""Clean the JSONL records of a scraper: each gets ``clean``, or ``clean_error`` where it holds no article.

python clean_records.py RECORDS CLEAN
"""

import json
import sys
import time
from pathlib import Path

from articleclean import ArticleCleanError, Cleaner


def main(source: str, target: str) -> None:
    """Read, clean and write, a record at a time."""
    cleaner = Cleaner()
    records = failed = 0
    began = time.process_time()
    with Path(source).open(encoding="utf-8") as lines, Path(target).open("w", encoding="utf-8") as out:
        for line in lines:
            record = json.loads(line)
            try:
                record["clean"] = cleaner.clean_record(record).model_dump(mode="json", exclude={"source"})
            except ArticleCleanError as error:
                record["clean_error"] = str(error)
                failed += 1
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            records += 1
    rate = records / (time.process_time() - began)
    print(f"{records:,} records, {failed:,} failed; {rate:,.0f} records a CPU second")


if __name__ == "__main__":
    main(*sys.argv[1:])
