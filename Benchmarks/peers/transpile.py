"""Times transpilers that are reached through Python: CPU time, the median of three rounds after one to warm up.

    python transpile.py TARGET FILE …      plain PostgreSQL to TARGET; lines as those of peers.py, of the kind `translate`
"""

import importlib
import sys

from peers import refuse, report, version


def sqlglot(texts, target):
    import sqlglot

    compiled = importlib.import_module("sqlglot.parser").__file__.endswith(".so")
    name = f"sqlglot {version('sqlglot')} {'with' if compiled else 'without'} sqlglotc"
    report("translate", name, texts, lambda text: sqlglot.transpile(text, read="postgres", write=target), rounds=3)


def polyglot(texts, target):
    import polyglot_sql

    name = f"polyglot-sql {version('polyglot-sql')}"
    report("translate", name, texts, lambda text: polyglot_sql.transpile(text, read="postgres", write=target), rounds=3)


if __name__ == "__main__":
    texts = [open(path, encoding="utf-8").read() for path in sys.argv[2:]]
    for peer in (sqlglot, polyglot):
        try:
            peer(texts, sys.argv[1])
        except ImportError as missing:
            refuse("translate", missing.name, "not installed: Scripts/bench-peers prepare gets it")
