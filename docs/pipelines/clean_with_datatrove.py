"""Clean a folder of JSONL files into Parquet with datatrove; run it again after an interruption and it goes on.

python clean_with_datatrove.py CRAWL OUTPUT --tasks 4 --workers 2
"""

import argparse
import time
from pathlib import Path

import pyarrow as pa
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.writers import JsonlWriter, ParquetWriter

from articleclean import Cleaner
from articleclean.integrations.datatrove import ArticleCleaner, RecordReader

# Without a schema datatrove takes the types of the first document, and a field that is null there fails later.
SCHEMA = pa.schema(
    {"id": pa.string(), "text": pa.string(), "url": pa.string(), "clean": pa.string(), "clean_flagged": pa.bool_()}
)


def main() -> None:
    """Run the pipeline on this machine."""
    parser = argparse.ArgumentParser()
    parser.add_argument("crawl", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--tasks", type=int, default=4, help="the unit that is redone after an interruption")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    pipeline = [
        RecordReader(str(options.crawl), glob_pattern="*.jsonl*", add_file_path=False),
        ArticleCleaner(
            Cleaner(),
            exclusion_writer=JsonlWriter(str(options.output / "excluded"), compression=None),
        ),
        ParquetWriter(str(options.output / "clean"), expand_metadata=True, schema=SCHEMA),
    ]
    began = time.monotonic()
    executor = LocalPipelineExecutor(
        pipeline, tasks=options.tasks, workers=options.workers, logging_dir=str(options.output / "logs")
    )
    said = executor.run()
    if said is None:  # an earlier run did everything
        return
    stats = {name: int(stat.total) for name, stat in said.stats[1].stats.items()}
    counts = ", ".join(f"{stats.get(name, 0):,} {name}" for name in ("changed", "flagged", "failed"))
    rate = stats.get("total", 0) / (time.monotonic() - began)
    print(f"{stats.get('total', 0):,} documents: {counts}; {rate:,.0f} documents/s")


if __name__ == "__main__":
    main()
