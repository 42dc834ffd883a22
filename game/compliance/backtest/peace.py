"""From a coded peace agreement to parties and a treaty (docs/backtest.md, Peace agreements)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, log1p
from typing import Final

from game.compliance.backtest.table import Row
from game.compliance.backtest.text import MOST_PARTIES, Clause, Coding, Keeping, Party
from game.compliance.parameters import PRESETS, Parameters

COLUMNS: Final = (
    "scope", "peacekeeping", "third_party", "implementation_commission", "ps_political",
    "ps_military", "ps_territorial", "ddr", "side_payment_development", "all_parties_included",
    "n_dyads", "conflict_age_years", "recent_war_intensity", "internationalised_recent",
    "active_year_before", "prior_failed_same_conflict",
)  # fmt: skip
SCOPES: Final = ("full", "partial", "process")
SETTLED: Final = {"full": 1.0, "partial": 0.5, "process": 0.0, "": 0.5}
"""Share of the incompatibility that a text settles, by scope (design choice)."""


@dataclass(frozen=True, slots=True)
class PeaceRules:
    """The numbers that turn columns into parameters; those marked F are fitted globally.

    Attributes:
        spoilers: F. Chance that a party is secretly set on war, in a quiet conflict.
        per_active: F. Logarithm of the factor on its odds where there was fighting last year.
        per_foreign: F. The same where foreign troops took part.
        per_age: F. The same, taken off, for each doubling of the conflict's age beyond a year.
        per_open: F. The same where all of the incompatibility is left open.
        security_rate: F. Security shocks a year.
        collapse: F. Chance that an open, disputed breach ends the agreement; the kernel lets it
            fall with the number of parties, which is undone here: one signatory's war is enough.
    """

    spoilers: float = 0.108
    per_active: float = 0.95
    per_foreign: float = 0.78
    per_age: float = 0.37
    per_open: float = 0.8
    security_rate: float = 0.018
    collapse: float = 0.92


RULES: Final = PeaceRules()
PER_WAR, PER_OUTSIDER = 0.25, 0.25
"""Logarithms of the factor on the odds of a spoiler after a war (a thousand deaths a year) and with
armed parties outside (design choice)."""
VALUE: Final = 12.0  # points that a full settlement brings each party (design choice)
CEASE_FIRE: Final = 0  # the place of this clause in every coding
CAPACITY: Final = 0.72  # as the settlement family, model.md 6.11
EXIT_COST: Final = 6.5  # as the settlement family
PASS_THROUGH: Final = 0.8  # as the settlement family
SHARED_RULE, SHARED_ARMY, SHARED_LAND, DISARM, TALK = 3.0, 4.0, 3.0, 4.0, 1.5
"""Point-rates of what duties cost (design choice); the cease-fire costs 4.5 as the family's."""
RETURN: Final = 2.5  # what a duty brings for each point it costs (design choice)


def peace_parties(row: Row) -> list[Party]:
    """Return the government and those it signs with."""
    count = 1 + int(max(1.0, row.number("n_dyads", 1.0, 0.0, 1000.0)))
    failed = row.number("prior_failed_same_conflict", 0.0, 0.0, 1000.0)
    aid = 0.05 * row.flag("side_payment_development")
    party = Party(
        pass_through=PASS_THROUGH,
        exit_cost=EXIT_COST,
        capacity=CAPACITY + aid,
        credibility=0.75 / (1.0 + 0.2 * log1p(failed)),
    )
    return [party] * min(MOST_PARTIES, count)


def peace_world(row: Row, rules: PeaceRules) -> Parameters:
    """Return how likely spoilers are and how easily a breach ends everything."""
    settlement = PRESETS["settlement"]
    age = max(0.0, row.number("conflict_age_years", 15.0, -10.0, 1000.0))
    pull = rules.per_active * row.flag("active_year_before")
    pull += rules.per_foreign * row.flag("internationalised_recent")
    pull += PER_WAR * (row.number("recent_war_intensity", 1.0, 0.0, 9.0) > 1.0)
    pull += PER_OUTSIDER * (not row.flag("all_parties_included"))
    pull += rules.per_open * (1.0 - settled(row))
    pull -= rules.per_age * log1p(age)
    odds = rules.spoilers / (1.0 - rules.spoilers) * exp(pull)
    collapse = min(1.0, rules.collapse * (len(peace_parties(row)) - 1.0) ** 0.5)
    return replace(
        settlement,
        shocks=replace(
            settlement.shocks,
            spoiler_chance=odds / (1.0 + odds),
            security_rate=rules.security_rate,
        ),
        aftermath=replace(settlement.aftermath, collapse=collapse),
    )


def settled(row: Row) -> float:
    """Return the share of the incompatibility that the text settles, 0-1."""
    return SETTLED[row.choice("scope", SCOPES)]


def peace_clauses(row: Row) -> list[Clause]:
    """Return the cease-fire and what the text settles beside it."""
    asked = [("cease-fire", "security", 4.5)]
    if row.flag("ps_political"):
        asked.append(("shared government", "domestic", SHARED_RULE))
    if row.flag("ps_military"):
        asked.append(("shared army", "security", SHARED_ARMY))
    if row.flag("ps_territorial"):
        asked.append(("autonomy", "domestic", SHARED_LAND))
    if row.flag("ddr"):
        asked.append(("disarmament", "security", DISARM))
    if len(asked) == 1:
        asked.append(("talks", "domestic", TALK))
    value = VALUE * settled(row) / len(asked)
    return [Clause(name, domain, cost, RETURN * cost + value) for name, domain, cost in asked]


def peace_keeping(row: Row) -> Keeping:
    """Return who watches and who stands behind the agreement.

    A text that provides for peacekeepers does not yet have them: they see, but guarantee nothing.
    Flags made from coders' summaries (monitoring, guarantees, phases) are not read: they carry
    hindsight.
    """
    commission, keepers = row.flag("implementation_commission"), row.flag("peacekeeping")
    return Keeping(
        verification=1 + commission + 2 * keepers,
        enforcement=int(row.flag("third_party")),
        clarity=0.7 + 0.1 * commission,
        capacity_building=0.3 * row.flag("ddr"),
    )


def peace(row: Row, rules: PeaceRules = RULES) -> Coding:
    """Return a coded peace agreement as the simulator sees it."""
    return Coding(
        parties=peace_parties(row),
        clauses=peace_clauses(row),
        keeping=peace_keeping(row),
        parameters=peace_world(row, rules),
    )
