"""From an alliance in a war to a treaty that is called on (docs/backtest.md, Invocations)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.compliance.backtest.alliances import (
    CONSULT,
    FIGHT,
    NOT_ATTACK,
    STAY_OUT,
    fights,
    form_of,
    pass_through,
    record,
)
from game.compliance.backtest.life import Call
from game.compliance.backtest.table import Row
from game.compliance.backtest.text import MOST_PARTIES, Clause, Coding, Keeping, Party
from game.compliance.parameters import PRESETS, Parameters

COLUMNS: Final = (
    "type", "members_n", "alliance_age_at_war", "ob_defense", "ob_offense", "ob_neutrality",
    "ob_nonaggression", "secrecy", "domestic_approval_needed", "polity_min",
    "mean_external_threat", "mean_rivals", "prior_broken_alliances_per_member",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CallRules:
    """The numbers that turn columns into parameters; those marked F are fitted globally.

    Attributes:
        war: F. Size of the shock of another's war to those who must fight in it, 1 typical.
        aggression: F. The same where the text foresees a war that the members themselves begin.
        aloof: F. The same to those who must only stay out.
        rivalry: F. Points that the others' survival is worth for each rival a member has.
    """

    war: float = 1.4
    aggression: float = 0.36
    aloof: float = 0.57
    rivalry: float = 6.5


RULES: Final = CallRules()
SECRECIES: Final = ("public", "partly_secret", "secret")
CALLED: Final = 0  # the place of the clause that is called on in every coding
LATEST_YEAR: Final = 10  # older pacts are called on in this year of their life (design choice)
RETURN: Final = 2.0  # what a duty brings for each point it costs (design choice)
VALUE: Final = 8.0  # points that any pact brings each member (design choice)
CLOSENESS: Final = 0.5  # relationship of those who bind themselves in secret (design choice)


def call_parties(row: Row) -> list[Party]:
    """Return the members, the one that is at war first."""
    count = int(row.number("members_n", 2.0, 1.0, 500.0))
    secret = row.choice("secrecy", SECRECIES) == "secret"
    party = Party(
        pass_through=pass_through(row.number("polity_min", -7.0, -10.0, 10.0)),
        exit_cost=form_of(row),
        credibility=record(row),
        relationship=CLOSENESS * secret,
    )
    return [party] * max(2, min(MOST_PARTIES, count))


def call_clauses(row: Row, rules: CallRules, parties: int) -> list[Clause]:
    """Return the duties of the pact, the called one first; the member at war does not owe it."""
    allies = tuple(range(1, parties))
    shared = rules.rivalry * row.number("mean_rivals", 0.5, 0.0, 1000.0)
    cost = FIGHT if fights(row) else STAY_OUT
    called = Clause("called on", "security", cost, RETURN * cost + VALUE + shared, allies)
    rest = [Clause("consult", "diplomatic", CONSULT, RETURN * CONSULT + VALUE + shared)]
    if row.flag("ob_nonaggression"):
        rest.append(Clause("not attack", "security", NOT_ATTACK, RETURN * NOT_ATTACK))
    return [called, *rest]


def call_of(row: Row, rules: CallRules, parties: int) -> Call:
    """Return the war: when in the pact's life, and how heavy its call is."""
    age = row.number("alliance_age_at_war", 5.0, -100.0, 1000.0)
    if row.flag("ob_offense"):
        size = rules.aggression
    else:
        size = rules.war if row.flag("ob_defense") else rules.aloof
    return Call(
        year=max(1, min(LATEST_YEAR, round(age) + 1)),
        size=(0.0,) + (size,) * (parties - 1),
    )


def call_world() -> Parameters:
    """Return the world of alliances, in which they live on until the call."""
    alliance = PRESETS["alliance"]
    return replace(alliance, aftermath=replace(alliance.aftermath, replacement=0.0))


def invocation(row: Row, rules: CallRules = RULES) -> tuple[Coding, Call]:
    """Return a coded alliance at war as the simulator sees it, and the call."""
    parties = call_parties(row)
    coding = Coding(
        parties=parties,
        clauses=call_clauses(row, rules, len(parties)),
        keeping=Keeping(),
        parameters=call_world(),
    )
    return coding, call_of(row, rules, len(parties))
