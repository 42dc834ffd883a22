"""From a coded alliance to parties and a treaty (docs/backtest.md, Alliances)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, log1p
from typing import Final

from game.compliance.backtest.table import Row
from game.compliance.backtest.text import MOST_PARTIES, Clause, Coding, Keeping, Party
from game.compliance.parameters import PRESETS, Parameters

COLUMNS: Final = (
    "members_n", "ob_defense", "ob_offense", "ob_neutrality", "ob_nonaggression",
    "ob_consultation", "depth", "term_kind", "specified_length_years", "renewal",
    "dispute_settlement", "organisation", "nonmilitary_cooperation", "domestic_approval_needed", "cap_share_largest", "polity_min",
    "polity_max", "mean_external_threat", "mean_rivals", "prior_broken_alliances_per_member",
)  # fmt: skip
TERMS: Final = ("fixed_term", "not_specified", "perpetual", "until_task_done")
RENEWALS: Final = ("none", "automatic", "explicit")


@dataclass(frozen=True, slots=True)
class AllianceRules:
    """The numbers that turn columns into parameters; those marked F are fitted globally.

    Attributes:
        security_rate: F. Security shocks a year of members without rivals or threats.
        per_rival: F. Logarithm of the factor on that rate for each rival a member has.
        per_threat: F. The same for a mean external threat of 1.
        per_balance: F. The same for members of equal power, against one that dwarfs the others.
        spoilers: F. Chance that a member has signed without meaning it.
        leaders: F. Spread of the tastes of new leaders, points.
        value: F. Points that any pact brings each member.
        cooperation: F. Further points of cooperation beyond the military.
        restraint: F. Further points of a promise not to attack each other.
        bond: F. Points of exit cost of a fixed term of ten years, or of a perpetual one.
        effort: F. Logits that a renewal takes which is not automatic.
    """

    security_rate: float = 0.0058
    per_rival: float = 0.75
    per_threat: float = 2.5
    per_balance: float = 1.2
    spoilers: float = 0.01
    leaders: float = 6.2
    value: float = 4.2
    cooperation: float = 8.5
    restraint: float = 6.2
    bond: float = 2.6
    effort: float = 2.75


RULES: Final = AllianceRules()
AUTOCRACY, DEMOCRACY = 1.0, 0.4  # pass-through at Polity -10 and 10, the ends of PASS_THROUGH
REPLACEMENT, REDRAWING = 0.007, 0.015
"""Yearly chances of a new text in the place of the old one: of others, and of pacts to fight, which
are redrawn with every plan (design choice)."""
HIGHEST_RATE: Final = 0.6  # security shocks a year (design choice)
EXECUTIVE, RATIFIED = 1.5, 4.5  # exit cost by form, treaty.EXIT_COST
FIGHT, STAY_OUT, NOT_ATTACK, CONSULT, FORCES, COOPERATE = 4.0, 2.5, 2.0, 1.5, 2.0, 1.0
"""Point-rates of what duties cost, ordered by what they ask for (design choice)."""
RETURN: Final = 2.0  # what a duty brings for each point it costs (design choice)


def alliance_parties(row: Row, rules: AllianceRules) -> list[Party]:
    """Return the members: the first is the least democratic one, the second the most."""
    count = min(MOST_PARTIES, int(row.number("members_n", 2, 1, 500)))
    low = row.number("polity_min", -7.0, -10.0, 10.0)
    high = row.number("polity_max", max(low, -6.0), -10.0, 10.0)
    form = form_of(row)
    bond = rules.bond * _term_strength(row)
    parties = []
    for place in range(max(2, count)):
        polity = low + (high - low) * place / max(1, count - 1)
        parties.append(
            Party(
                pass_through=pass_through(polity),
                exit_cost=form + bond + 0.5 * min(2.0, row.number("organisation", 0.0, 0.0, 9.0)),
                credibility=record(row),
            )
        )
    return parties


def pass_through(polity: float) -> float:
    """Return how much of a new leader's taste becomes policy (Leeds, Mattes & Vogel 2009)."""
    return AUTOCRACY + (DEMOCRACY - AUTOCRACY) * (polity + 10.0) / 20.0


def record(row: Row) -> float:
    """Return how far the members are believed, 0-1: less the more pacts of theirs were broken."""
    broken = row.number("prior_broken_alliances_per_member", 0.0, 0.0, 1000.0)
    return 0.8 / (1.0 + 0.1 * log1p(broken))


def form_of(row: Row) -> float:
    """Return the exit cost of the form: executive, or ratified."""
    return RATIFIED if row.flag("domestic_approval_needed") else EXECUTIVE


def _term_strength(row: Row) -> float:
    """Return how firmly the text binds over time, 0-1: its term over ten years."""
    term = row.choice("term_kind", TERMS)
    if term == "perpetual":
        return 1.0
    return min(1.0, row.number("specified_length_years", 0.0, 0.0, 1000.0) / 10.0)


def alliance_world(row: Row, rules: AllianceRules) -> Parameters:
    """Return the world the members live in: how often their security is shaken."""
    alliance = PRESETS["alliance"]
    pull = rules.per_rival * row.number("mean_rivals", 0.5, 0.0, 1000.0)
    pull += rules.per_threat * row.number("mean_external_threat", 0.3, 0.0, 10.0)
    pull += rules.per_balance * balance(row)
    rate = min(HIGHEST_RATE, rules.security_rate * exp(min(10.0, pull)))
    effort = 0.0 if row.choice("renewal", RENEWALS) == "automatic" else rules.effort
    return replace(
        alliance,
        shocks=replace(
            alliance.shocks,
            security_rate=rate,
            leadership_spread=rules.leaders,
            spoiler_chance=rules.spoilers,
        ),
        aftermath=replace(
            alliance.aftermath,
            renewal_effort=effort,
            replacement=REDRAWING if fights(row) else REPLACEMENT,
        ),
    )


def fights(row: Row) -> bool:
    """Return whether the members have promised to fight."""
    return row.flag("ob_defense") or row.flag("ob_offense")


def balance(row: Row) -> float:
    """Return how even the members' power is: 0 if one has it all, 1 if all have as much."""
    count = max(2.0, row.number("members_n", 2.0, 1.0, 500.0))
    largest = row.number("cap_share_largest", 0.8, 0.0, 1.0)
    return min(1.0, (1.0 - largest) / (1.0 - 1.0 / count))


def alliance_clauses(row: Row, rules: AllianceRules) -> list[Clause]:
    """Return the duties of a pact."""
    asked = []
    if fights(row):
        asked.append(("fight", "security", FIGHT))
    elif row.flag("ob_neutrality"):
        asked.append(("stay out", "security", STAY_OUT))
    if row.flag("ob_nonaggression"):
        asked.append(("not attack", "security", NOT_ATTACK))
    if row.number("depth", 0.0, 0.0, 9.0) >= 2.0:  # noqa: PLR2004 -- a code of the data
        asked.append(("forces", "security", FORCES))
    if row.flag("nonmilitary_cooperation"):
        asked.append(("cooperate", "economic", COOPERATE))
    if row.flag("ob_consultation") or not asked:
        asked.append(("consult", "diplomatic", CONSULT))
    extra = {"cooperate": rules.cooperation, "not attack": rules.restraint}
    return [
        Clause(name, domain, cost, RETURN * cost + rules.value / len(asked) + extra.get(name, 0.0))
        for name, domain, cost in asked
    ]


def alliance_keeping(row: Row) -> Keeping:
    """Return how a pact is kept."""
    organised = row.number("organisation", 0.0, 0.0, 9.0) > 0.0
    settles = row.number("dispute_settlement", 0.0, 0.0, 9.0) > 0.0
    return Keeping(
        verification=1 + organised,
        enforcement=int(organised or settles),
        sunset_years=_sunset(row),
    )


def _sunset(row: Row) -> int:
    """Return the year in which a pact lapses unless renewed: the one after its term; 0 never."""
    term = row.choice("term_kind", TERMS)
    if term == "until_task_done":
        return 5
    if term != "fixed_term":
        return 0
    years = row.number("specified_length_years", 10.0, 0.0, 1000.0)
    return int(years) + 1


def alliance(row: Row, rules: AllianceRules = RULES) -> Coding:
    """Return a coded alliance as the simulator sees it."""
    return Coding(
        parties=alliance_parties(row, rules),
        clauses=alliance_clauses(row, rules),
        keeping=alliance_keeping(row),
        parameters=alliance_world(row, rules),
    )
