"""Times the parsers that are reached through Python on some files: CPU time, the median of some rounds after one to warm up.

    python peers.py FILE …      a line for each: kind, name, seconds or `-`, and why there is none, separated by tabs
"""

import gc
import importlib
import importlib.metadata
import statistics
import sys
import time


def seconds_of(work, texts):
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def report(kind, name, texts, work, rounds):
    try:
        seconds_of(work, texts[:30])
        gc.collect()
        gc.disable()
        seconds = statistics.median(seconds_of(work, texts) for _ in range(rounds))
        print(kind, name, f"{seconds:.6f}", sep="\t", flush=True)
    except Exception as failure:
        refuse(kind, name, f"{type(failure).__name__}: {failure}")
    finally:
        gc.enable()


def refuse(kind, name, reason):
    print(kind, name, "-", reason.replace("\n", " ")[:120], sep="\t", flush=True)


def sqlparser_rs(texts):
    """The Rust parser without Python: with a syntax error at the very end nothing is converted."""
    import sqloxide

    def work(text):
        try:
            sqloxide.parse_sql(sql=text, dialect="postgres")
        except ValueError:
            return
        raise RuntimeError("a syntax error was expected")

    for text in texts:
        sqloxide.parse_sql(sql=text, dialect="postgres")
    name = f"sqlparser-rs (sqloxide {version('sqloxide')})"
    report("parse", name, [text + "\n)" for text in texts], work, rounds=7)


def polyglot(texts):
    import polyglot_sql

    name = f"polyglot-sql {version('polyglot-sql')}"
    report("tokenize", name, texts, lambda text: polyglot_sql.tokenize(text, dialect="postgres"), rounds=3)
    report("parse", name, texts, lambda text: polyglot_sql.parse(text, dialect="postgres"), rounds=3)


def sqlglot(texts):
    import sqlglot

    compiled = importlib.import_module("sqlglot.parser").__file__.endswith(".so")
    name = f"sqlglot {version('sqlglot')} {'with' if compiled else 'without'} sqlglotc"
    report("tokenize", name, texts, lambda text: sqlglot.tokenize(text, read="postgres"), rounds=3)
    report("parse", name, texts, lambda text: sqlglot.parse(text, read="postgres"), rounds=3)


def sqlparse(texts):
    import sqlparse
    from sqlparse import lexer

    name = f"sqlparse {version('sqlparse')}"
    report("tokenize", name, texts, lambda text: list(lexer.tokenize(text)), rounds=1)
    report("parse", name, texts, sqlparse.parse, rounds=1)


def version(distribution):
    return importlib.metadata.version(distribution)


def main():
    texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
    peers = {"sqlparser-rs": sqlparser_rs, "polyglot-sql": polyglot, "sqlglot": sqlglot, "sqlparse": sqlparse}
    for name, peer in peers.items():
        try:
            peer(texts)
        except Exception as failure:
            refuse("parse", name, f"{type(failure).__name__}: {failure}")


if __name__ == "__main__":
    main()
