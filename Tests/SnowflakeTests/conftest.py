"""The texts that `transformc-dev snowflake-texts` made."""

import json
import os

import pytest


def all_texts():
    with open(os.environ["SNOWFLAKE_TEXTS"], encoding="utf-8") as file:
        return [json.loads(line) for line in file]


@pytest.fixture(scope="session")
def texts():
    found = all_texts()
    assert len(found) > 100, "there are hardly any texts"
    return found


def of_kind(texts, *kinds):
    return [text for text in texts if text["kind"] in kinds]


def shown(problems):
    """Every problem on a line, at most forty of them."""
    lines = [f"{text['place']}: {text['source']}\n    {text['text'][:300]}\n    {what}" for text, what in problems]
    more = f"\n… and {len(lines) - 40} more" if len(lines) > 40 else ""
    return f"{len(lines)} problems\n" + "\n".join(lines[:40]) + more
