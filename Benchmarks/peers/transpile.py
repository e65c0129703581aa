"""CPU seconds that transpilers take for files of plain PostgreSQL: python transpile.py FOLDER"""
import glob
import sys
import time

texts = [open(path, encoding="utf-8").read() for path in sorted(glob.glob(sys.argv[1] + "/*.sql"))]


def measure(name, translate):
    translate(texts[0])
    times = []
    for _ in range(3):
        start = time.process_time()
        failed = 0
        for text in texts:
            try:
                translate(text)
            except Exception:
                failed += 1
        times.append(time.process_time() - start)
    print(f"{name:44} {sorted(times)[1]:8.3f} s   {failed} files refused")


for target in ("snowflake", "sqlite"):
    try:
        import sqlglot

        measure(f"sqlglot with sqlglotc to {target}", lambda text: sqlglot.transpile(text, read="postgres", write=target))
    except ImportError as problem:
        print(f"sqlglot: {problem}")
    try:
        import polyglot_sql

        measure(f"polyglot-sql to {target}", lambda text: polyglot_sql.transpile(text, read="postgres", write=target))
    except ImportError as problem:
        print(f"polyglot-sql: {problem}")
