"""What is compiled for Snowflake from PostgreSQL answers as PostgreSQL does, on fakesnow in Snowflake's place."""

import datetime
import decimal
import json

import fakesnow
import pytest
import snowflake.connector

from conftest import of_kind, shown
from gaps import fakesnow_differs
from samples import statements


@pytest.fixture(scope="session")
def cursor():
    with fakesnow.patch():
        connection = snowflake.connector.connect(database="db", schema="public")
        cursor = connection.cursor()
        for statement in statements():
            cursor.execute(statement)
        yield cursor


def cell(value, kind):
    """A value in the form that the pages' cells have."""
    if value is None:
        return "NULL"
    if kind in ("json", "array"):
        return json.loads(value) if isinstance(value, str) else value
    if kind in ("decimal", "double", "integer"):
        return decimal.Decimal(str(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime) and kind == "date":
        return value.date().isoformat()  # fakesnow: DATEADD of a day and a DATE is a timestamp
    if isinstance(value, datetime.datetime):
        if value.tzinfo:
            return value.astimezone(datetime.timezone.utc).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
        return value.isoformat(timespec="microseconds")
    if isinstance(value, datetime.time):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    return str(value)


def wanted(text, kind):
    if text == "NULL":
        return text
    if kind in ("json", "array"):
        return json.loads(text)
    return decimal.Decimal(text) if kind in ("decimal", "double", "integer") else text


def same(left, right, kind):
    """Numbers with a fraction are near: scales of quotients differ, and doubles are printed with fewer digits."""
    if isinstance(left, decimal.Decimal) and isinstance(right, decimal.Decimal) and left.is_finite() and right.is_finite():
        return left == right or kind != "integer" and abs(left - right) <= max(abs(right), 1) * decimal.Decimal("1e-6")
    return left == right


def answer(cursor, text):
    try:
        return cursor.execute(text).fetchall(), None
    except Exception as error:  # whatever it is, it is an answer
        return None, error


def difference(cursor, text):
    """What is different, in words; nothing where all is the same."""
    rows, error = answer(cursor, text["text"])
    expected = text["answer"]
    if "error" in expected:
        return None if error else f"{rows} and no error"
    if error:
        return f"{type(error).__name__}: {str(error).splitlines()[0][:200]}"
    if len(rows) != len(expected["rows"]):
        return f"{len(rows)} rows instead of {len(expected['rows'])}"
    for row, cells in zip(rows, expected["rows"]):
        for value, text, kind in zip(row, cells, expected["kinds"]):
            if not same(cell(value, kind), wanted(text, kind), kind):
                return f"{cell(value, kind)} instead of {text}"
    return None


def cases(texts):
    """What the compiler warns about is not expected to be the same."""
    return [text for text in asked(texts) if not text["isLossy"] and not fakesnow_differs(text["text"])]


def asked(texts):
    return [text for text in of_kind(texts, "expression") if text.get("answer")]


def test_fakesnow_answers_as_postgresql(cursor, texts):
    found = [(text, difference(cursor, text)) for text in cases(texts)]
    problems = [(text, what) for text, what in found if what]
    assert not problems, shown(problems)


def test_most_cases_are_compared(texts):
    exact = [text for text in asked(texts) if not text["isLossy"]]
    assert len(cases(texts)) > len(exact) * 0.7 > 200
