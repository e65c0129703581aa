"""The rows that expressions are tried on, as a table of fakesnow: those of `Samples` in Sources/Differential."""

import re
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "Sources/Differential/Samples.swift"

# By the columns of the table.
TYPES = {
    "k": "NUMBER(18, 0)", "i": "NUMBER(38, 0)", "j": "NUMBER(18, 0)", "n": "NUMBER(12, 3)", "m": "NUMBER(38, 16)", "f": "FLOAT", "g": "FLOAT",
    "s": "VARCHAR", "t": "VARCHAR", "b": "BOOLEAN", "d": "DATE", "e": "DATE", "ts": "TIMESTAMP_NTZ", "us": "TIMESTAMP_NTZ",
    "tz": "TIMESTAMP_TZ", "uz": "TIMESTAMP_TZ", "c": "TIME", "js": "VARIANT",
}


def columns_and_rows():
    """As they stand in the Swift source, which has them as PostgreSQL reads them."""
    source = SOURCE.read_text(encoding="utf-8")
    columns = re.findall(r'"(\w+)"', re.search(r"static let columns = \[(.*?)\]\n", source, re.DOTALL).group(1))
    block = source[source.index("static let rows") :]
    rows = [cells(row) for row in re.findall(r"^    \[(.*?)^    \],?$|^    \[(.*?)\],?$", block, re.DOTALL | re.MULTILINE)]
    assert rows and all(len(row) == len(columns) for row in rows)
    return columns, rows


def cells(parts):
    """The elements of a Swift array of texts: "…", #"…"# and nil."""
    pattern = r'#"(.*?)"#|"((?:[^"\\]|\\.)*)"|\b(nil)\b'
    return [None if nothing else raw if plain == "" and raw else plain.replace("\\\\", "\\").replace('\\"', '"')
            for raw, plain, nothing in re.findall(pattern, "".join(parts))]


def value(text, column):
    if text is None:
        return "NULL"
    literal = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
    return f"PARSE_JSON({literal})" if TYPES[column] == "VARIANT" else f"{literal}::{TYPES[column]}"


def statements():
    columns, rows = columns_and_rows()
    kept = [column for column in columns if column in TYPES]
    yield f"CREATE TABLE samples ({', '.join(f'{column} {TYPES[column]}' for column in kept)})"
    for row in rows:
        values = ", ".join(value(text, column) for text, column in zip(row, columns) if column in TYPES)
        yield f"INSERT INTO samples SELECT {values}"
