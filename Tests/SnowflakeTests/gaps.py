"""What the programs that stand in for Snowflake cannot do, or do otherwise than its documentation says.

A line here is about the program, never about transformc: each says what it is and where the documentation has it.
"""

import re

# Valid Snowflake that sqlfluff 4.5.0 does not read.
SQLFLUFF = []

# Valid Snowflake that sqlglot 30.22.0 does not read.
SQLGLOT = []

# Answers of fakesnow 0.12.1 that differ from the documentation.
FAKESNOW = []


def matches(patterns, text):
    return any(re.search(pattern, text, re.IGNORECASE | re.DOTALL) for pattern, _ in patterns)


def sqlfluff_cannot_read(text):
    return matches(SQLFLUFF, text)


def sqlglot_cannot_read(text):
    return matches(SQLGLOT, text)


def fakesnow_differs(text):
    return matches(FAKESNOW, text)
