"""polars: the sums of every (country, quintile, stratum, psu), as CSV. Usage: polars_sums.py FILE THREADS OUT"""
import os
import sys

file, out = sys.argv[1], sys.argv[3]
os.environ["POLARS_MAX_THREADS"] = sys.argv[2]
import polars as pl  # the number of threads must be set before

people = pl.col("weight") * pl.col("hhsize")
share = pl.col("oop") / pl.col("consumption")
(
    pl.scan_csv(
        file,
        schema_overrides={
            "country": pl.String, "stratum": pl.String, "psu": pl.String, "quintile": pl.String,
            "hhsize": pl.Float64, "weight": pl.Float64, "consumption": pl.Float64, "oop": pl.Float64,
        },
        infer_schema=False,
    )
    .select("country", "quintile", "stratum", "psu", "oop", share=share, people=people)
    .filter(pl.col("oop").is_not_null())
    .group_by("country", "quintile", "stratum", "psu")
    .agg(
        n=pl.len(),
        people=pl.col("people").sum(),
        over10=pl.col("people").filter(pl.col("share") > 0.10).sum(),
        over25=pl.col("people").filter(pl.col("share") > 0.25).sum(),
    )
    .collect(engine="streaming")
    .write_csv(out)
)
