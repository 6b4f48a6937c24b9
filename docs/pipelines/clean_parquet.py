"""Clean the column ``text`` of a Parquet file, in bounded memory.

python clean_parquet.py INPUT OUTPUT
"""

import sys
import time

import pyarrow.parquet as pq

from articleclean.integrations.arrow import clean_batches, output_schema


def main(source: str, target: str) -> None:
    """Read, clean and write, a batch at a time."""
    file = pq.ParquetFile(source)
    rows = flagged = failed = 0
    began = time.process_time()
    with pq.ParquetWriter(target, output_schema(file.schema_arrow)) as writer:
        for batch in clean_batches(file.iter_batches(batch_size=1000)):
            writer.write_batch(batch)
            rows += batch.num_rows
            flagged += sum(map(bool, batch["clean_flagged"].to_pylist()))
            failed += batch.num_rows - batch["clean_error"].null_count
    rate = rows / (time.process_time() - began)
    print(f"{rows:,} rows, {flagged:,} flagged, {failed:,} failed; {rate:,.0f} rows a CPU second")


if __name__ == "__main__":
    main(*sys.argv[1:])
