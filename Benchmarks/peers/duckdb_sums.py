"""DuckDB: the sums of every (country, quintile, stratum, psu), as CSV. Usage: duckdb_sums.py FILE THREADS OUT"""
import sys
import duckdb

file, threads, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
connection = duckdb.connect(config={"threads": threads})
connection.execute(f"""
  COPY (
    SELECT country, quintile, stratum, psu, count(*) AS n, sum(weight * hhsize) AS people,
      sum(CASE WHEN oop / consumption > 0.10 THEN weight * hhsize ELSE 0 END) AS over10,
      sum(CASE WHEN oop / consumption > 0.25 THEN weight * hhsize ELSE 0 END) AS over25
    FROM read_csv('{file}', header = true, delim = ',', quote = '"', escape = '"', columns = {{
      'country': 'VARCHAR', 'interviewed': 'VARCHAR', 'stratum': 'VARCHAR', 'psu': 'VARCHAR',
      'hhid': 'VARCHAR', 'residence': 'VARCHAR', 'region': 'VARCHAR', 'quintile': 'VARCHAR',
      'hhsize': 'DOUBLE', 'weight': 'DOUBLE', 'consumption': 'DOUBLE', 'food': 'DOUBLE',
      'oop': 'DOUBLE', 'remark': 'VARCHAR'}})
    WHERE oop IS NOT NULL
    GROUP BY ALL
  ) TO '{out}' (HEADER)
""")
