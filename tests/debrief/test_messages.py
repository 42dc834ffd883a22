"""Message ids of the debrief: each one that is named has words, and each that has words is used."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from game.debrief.document import Criterion
from game.debrief.reasons import TERMS
from game.debrief.standing import DOMAINS
from game.model.action import ReasonCode
from game.model.chance import Conduct, EndCause
from game.model.event import PHASES, Termination
from game.model.state import PledgeStatus
from tests.debrief.test_endings import book

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "game" / "debrief"


def source() -> str:
    """Return the code of the debrief."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.py")))


def test_every_message_that_is_named_has_words() -> None:
    """If this failed, a sentence of the debrief would be a name in brackets."""
    words = book()

    named = set(re.findall(r'"(debrief-[a-z-]+)"', source()))

    assert {name for name in named if not words.has(name)} == set()


def test_every_message_is_used() -> None:
    """If this failed, translators would work for nothing."""
    code = source()
    named = set(re.findall(r'"(debrief-[a-z-]+)"', code))
    made = [
        re.compile(re.sub(r"\{.*?\}", "[a-z-]+", pattern) + "$")
        for pattern in re.findall(r'f"(debrief-[^"]+)"', code)
    ]

    written = {name for name in book().ids if name.startswith("debrief-")}

    unused = {n for n in written - named if not any(pattern.match(n) for pattern in made)}
    assert unused == set()


def test_every_code_of_a_closed_set_has_words() -> None:
    """If this failed, a rare ending, reason or conduct would have no words."""
    words = book()

    needed = [
        *(f"ended-{code}" for code in get_args(Termination)),
        *(f"cause-of-end-{code}" for code in get_args(EndCause)),
        *(f"conduct-{code}" for code in get_args(Conduct)),
        *(f"pledge-{code}" for code in get_args(PledgeStatus)),
        *(f"phase-{code}" for code in PHASES),
        *(f"debrief-why-reject-{code}" for code in get_args(ReasonCode)),
        *(f"debrief-criterion-{code}" for code in get_args(Criterion)),
        *(f"debrief-term-{code}" for code in TERMS),
        *(f"debrief-domain-{code}" for code in (*DOMAINS, "relationship")),
        *(f"debrief-bridge-{code}" for code in ("setback", "reservation", "end", "fortune")),
        *(f"debrief-rule-{code}" for code in ("none", "capped", "left-good", "left-well")),
    ]

    assert [name for name in needed if not words.has(name)] == []


def test_every_decision_that_is_told_has_words() -> None:
    """If this failed, the reason of a rare decision would be a name in brackets."""
    words = book()
    kinds = ("accept", "sign", "walk-out", "withhold", "threaten", "carry-out", "withdraw")

    assert [kind for kind in kinds if not words.has(f"debrief-why-{kind}")] == []
