"""What is compiled for Snowflake is read by parsers that others wrote."""

import re

import pytest
import sqlglot
from sqlfluff.core import FluffConfig, Linter

from conftest import of_kind, shown
from gaps import as_sqlfluff_reads, sqlglot_cannot_read


@pytest.fixture(scope="session")
def linter():
    return Linter(config=FluffConfig(overrides={"dialect": "snowflake", "templater": "raw", "large_file_skip_byte_limit": 0}))


def unreadable(linter, text):
    """The places that sqlfluff makes nothing of."""
    parsed = linter.parse_string(text)
    variant = parsed.root_variant()
    if variant is None or variant.tree is None:
        return [str(violation)[:120] for violation in parsed.violations] or ["nothing was read"]
    return [segment.raw.strip()[:120] for segment in variant.tree.recursive_crawl("unparsable")]


def batches(texts, size):
    """Texts that are read together: an unreadable batch is read again one by one."""
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def readable(text):
    return as_sqlfluff_reads(text["text"]) + ";\n"


def problems_of(linter, texts):
    problems = []
    for batch in batches(texts, 40):
        if not unreadable(linter, "".join(readable(text) for text in batch)):
            continue
        for text in batch:
            places = unreadable(linter, readable(text))
            if places:
                problems.append((text, f"sqlfluff: {places[0]}"))
    return problems


def test_sqlfluff_reads_statements(linter, texts):
    problems = problems_of(linter, of_kind(texts, "statement", "expression"))
    assert not problems, shown(problems)


def parts(routine):
    """The header with an empty body, and the body: between dollars sqlfluff sees one literal."""
    match = re.search(r"\$\$\n(.*)\n\$\$", routine["text"], re.DOTALL)
    body = match.group(1) if match else ""
    is_script = re.search(r"^\s*(DECLARE|BEGIN)\b", body) is not None
    head = routine["text"].replace(body, "", 1) if match else routine["text"]
    return head, body if is_script else ""


def test_sqlfluff_reads_headers_and_bodies(linter, texts):
    problems = []
    for routine in of_kind(texts, "routine"):
        for part in parts(routine):
            places = unreadable(linter, as_sqlfluff_reads(part)) if part.strip() else []
            if places:
                problems.append((routine, f"sqlfluff: {places[0]}"))
    assert not problems, shown(problems)


def test_sqlglot_reads_statements(texts):
    problems = []
    for text in of_kind(texts, "statement", "expression"):
        try:
            sqlglot.parse_one(text["text"], read="snowflake")
        except sqlglot.errors.SqlglotError as error:
            if not sqlglot_cannot_read(text["text"]):
                problems.append((text, f"sqlglot: {str(error).splitlines()[0][:160]}"))
    assert not problems, shown(problems)
