"""Spark data frames: each partition runs through the Arrow core, in the workers of the cluster.

articleclean must be installed where the workers run; its cleaner travels as its settings.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from articleclean.integrations import needs
from articleclean.integrations.arrow import clean_batch, clean_batches, output_schema

with needs("spark", "Spark data frames"):
    import pyarrow as pa
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
    from pyspark.sql.types import StructType

__all__ = ["clean_dataframe"]


def clean_dataframe(frame: DataFrame, **settings: Any) -> DataFrame:
    """Return the data frame with the columns that `clean_batch` adds; ``settings`` are those of `clean_batch`.

    Nothing runs before Spark is asked for the result, but a wrong setting is said at once.
    """
    before = to_arrow_schema(frame.schema)
    clean_batch(pa.RecordBatch.from_pylist([], before), **settings)
    shape = {name: settings[name] for name in ("into", "fields") if name in settings}
    added = list(output_schema(before, **shape))[len(before) :]
    schema = StructType([*frame.schema.fields, *from_arrow_schema(pa.schema(added)).fields])
    return frame.mapInArrow(partial(clean_batches, **settings), schema)
