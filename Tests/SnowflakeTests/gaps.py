"""What the programs that stand in for Snowflake cannot do, or do otherwise than its documentation says.

A line here is about the program, never about transformc: each says what it is and where the documentation has it.
"""

import re

SCRIPTING = "docs.snowflake.com/en/sql-reference/snowflake-scripting/"

# Valid Snowflake that sqlfluff 4.5.0 does not read, and what it reads in its place, so that all around it is read still.
SQLFLUFF = [
    (r"^( *)NULL;$", r"\1RETURN NULL;", "NULL as a statement: " + SCRIPTING + "null"),
    (r"^( *)(SYSTEM\$LOG_(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\()", r"\1CALL \2",
     "a log function as a statement: docs.snowflake.com/en/sql-reference/functions/system_log"),
    (r"^( *\w+ (?:VARCHAR|INTEGER|FLOAT|DATE|NUMBER\(\d+, ?\d+\)));$", r"\1 DEFAULT NULL;",
     "a variable without a value: " + SCRIPTING + "declare"),
    (r"^( *\w+ EXCEPTION);$", r"\1 (-20001, 'text');", "an exception without a number: " + SCRIPTING + "declare"),
    (r"^( *)OPEN \w+(?: USING \(\w+(?:, \w+)*\))?;$", r"\1RETURN NULL;", "OPEN: " + SCRIPTING + "open"),
    (r"^( *)FETCH \w+ INTO \w+(?:, \w+)*;$", r"\1RETURN NULL;", "FETCH: " + SCRIPTING + "fetch"),
    (r"^( *)CLOSE \w+;$", r"\1RETURN NULL;", "CLOSE: " + SCRIPTING + "close"),
    (r"^( *(?:LET )?\w+ CURSOR FOR SELECT .* (?:id|price) > )\?( AND (?:id|price) < )\?", r"\g<1>1\g<2>2",
     "parameters of a cursor: " + SCRIPTING + "declare"),
    (r"^( *(?:LET )?\w+) CURSOR FOR (\w+);$", r"\1 CURSOR FOR SELECT 1;",
     "a cursor for a result set: docs.snowflake.com/en/developer-guide/snowflake-scripting/resultsets"),
    (r"\b(THEN|DO) (ITERATE|EXIT);", r"\1 BREAK;", "other words for CONTINUE and BREAK: " + SCRIPTING + "continue, break"),
    (r"^( *WHEN \w+) CONTINUE THEN$", r"\1 THEN",
     "handlers that go on: docs.snowflake.com/en/developer-guide/snowflake-scripting/exceptions"),
    (r"\bLIMIT :\w+", "LIMIT 1", "a variable in LIMIT: docs.snowflake.com/en/developer-guide/snowflake-scripting/variables"),
    (r"POSITION\('a' IN NULL\)", "POSITION('a' IN 'b')", "POSITION … IN with NULL: docs.snowflake.com/en/sql-reference/functions/position"),
    (r"(:=|DEFAULT) \(EXECUTE IMMEDIATE '[^']*'(?: \|\| \w+)?(?: USING \([^()]*\))?\);$", r"\1 (SELECT 1);",
     "the result set of a text: docs.snowflake.com/en/developer-guide/snowflake-scripting/resultsets"),
    (r"::VECTOR\(FLOAT, 2\)", "::ARRAY", "vectors: docs.snowflake.com/en/sql-reference/data-types-vector"),
]

# Valid Snowflake that sqlglot 30.22.0 does not read.
SQLGLOT = [
    (r"OBJECT_CONSTRUCT_KEEP_NULL\('a'\) AS v", "a call whose number of arguments is wrong on both engines"),
    (r"AS t \([\w, ]+\) (UN)?PIVOT \(", "PIVOT behind names of columns: docs.snowflake.com/en/sql-reference/constructs/pivot, unpivot"),
    (r"GROUP BY CUBE \(b, k > 5\)", "a condition in CUBE: docs.snowflake.com/en/sql-reference/constructs/group-by-cube, «any expression»"),
]

# Answers of fakesnow 0.12.1 that differ from the documentation (docs.snowflake.com/en/sql-reference).
FAKESNOW = [
    (r"sum\(DISTINCT", "DISTINCT in SUM is not read"),
    (r"\bBIT(OR|XOR|AND)_AGG\(", "bit aggregates take no decimals"),
    (r"PERCENTILE_(CONT|DISC)\(.*::FLOAT\)", "a percentile is a bare number"),
    (r"ARRAY_GENERATE_RANGE\(", "a range takes no decimals, and a step of 0 is no error"),
    (r"ARRAY_CONSTRUCT_COMPACT\(", "values of several types make no array, and ARRAY_TO_STRING takes none of these"),
    (r'js:""', "an empty key is not read"),
    (r"TYPEOF\(", "types are DuckDB's own"),
    (r"ARRAY_CONTAINS\('.*'::VARIANT", "a text becomes no VARIANT"),
    (r"(?:AS|SELECT) (\w+),\s+[\w.]+\s+AS \1\b", "of two columns with one name the second is given for both"),
    (r"SELECT js,", "documents are ordered as texts"),
    (r"ORDER BY js", "documents are ordered as texts"),
    (r"TRUNC\(\(i - MOD\(", "quotients of whole numbers are doubles"),
    (r"FLOAT\) / \(?0::FLOAT|f / \(?0::FLOAT|'1e400'|g \* \(1e10|1e308|1e-300::FLOAT\) \*|exp\(1000|sqrt\(-|\bln\(f\)|LOG\(10, f\)|acosh?\(",
     "inf and nan instead of errors"),
    (r"POWER\(", "inf and nan instead of errors"),
    (r"width_bucket\(", "WIDTH_BUCKET is not known"),
    (r"LIKE 'abc\\\\'", "an escape character at the end is an error"),
    (r"OCTET_LENGTH\(", "OCTET_LENGTH is not known"),
    (r"UPPER\(", "capital forms of more than one letter are DuckDB's own"),
    (r"\b[LR]?TRIM\([^()]*, ?('[^']*'|t)\)", "the characters to trim are not looked at"),
    (r"RTRIM\(RTRIM\(TO_VARCHAR", "FF6 leaves zeros out"),
    (r"LPAD\('a', 3, ''\)|LPAD\('a', 300000000", "limits of LPAD are DuckDB's own"),
    (r"DATEADD\('day', -1, d\)|'Australia/Lord_Howe', 'UTC', d", "Python has no days before the year 1"),
    (r"DATE_PART\('nanosecond'", "nanoseconds are not known"),
    (r"TO_(VARCHAR|DATE|TIMESTAMP_NTZ)\(.*\"", "texts between quotes in formats are not known"),
    (r"TO_VARCHAR\(ts, ''\)", "a format that is empty"),
    (r"TO_TIMESTAMP_LTZ\(", "moments in the session's zone have no zone"),
]

# What is documented to differ for all values of a type, so that no call warns of it.
STATED = [
    (r"^SELECT k,\s+i \* j AS v", "whole numbers have 38 digits there and 64 bits here"),
    (r"DATE_PART\('hour', d\)", "the hour of a date is 0 there and an error here"),
    (r"^SELECT \*\s+FROM samples AS a\s+JOIN", "the samples there have no intervals, since no column is of that type"),
]


def matches(patterns, text):
    return any(re.search(pattern, text, re.IGNORECASE | re.DOTALL) for pattern, _ in patterns)


def as_sqlfluff_reads(text):
    """The text with what sqlfluff does not know in words that it knows."""
    for pattern, replacement, _ in SQLFLUFF:
        text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
    return text


def sqlglot_cannot_read(text):
    return matches(SQLGLOT, text)


def fakesnow_differs(text):
    return matches(FAKESNOW + STATED, text)
