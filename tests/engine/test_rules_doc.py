"""The rules on paper and the rules in tests are the same rules."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_rule_has_a_test_and_every_rule_test_a_rule() -> None:
    """If a rule had no test, nobody would notice when it stops holding."""
    written = set(
        re.findall(r"\*\*R(\d+\.\d+)\*\*", (ROOT / "docs" / "rules.md").read_text("utf-8"))
    )
    tested = set()
    for file in (ROOT / "tests" / "engine").glob("test_r[0-9]*.py"):
        names = re.findall(r"def test_r(\d+)_(\d+)_", file.read_text("utf-8"))
        tested |= {f"{chapter}.{number}" for chapter, number in names}

    assert tested == written
