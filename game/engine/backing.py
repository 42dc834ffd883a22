"""A coalition's instruments: what its speaker promises or threatens counts the members' (R12.12)."""

from __future__ import annotations

from game.engine.chance import stake
from game.engine.parties import coalition_of
from game.engine.scribe import Scribe
from game.model.base import InstrumentId
from game.model.blocs import Coalition
from game.model.draft import OPEN, Package
from game.model.event import Domain, InstrumentJoined
from game.model.scenario import Instrument, Scenario
from game.model.state import Table

Backing = tuple[tuple[Instrument, float], ...]
"""Members' instruments, each with the share of it that counts, 0-1."""


def backing(scenario: Scenario, table: Table, tool: Instrument, demand: Package) -> Backing:
    """Return the members' instruments that stand behind a promise or threat, with their shares.

    They are of the same kind and upon the same party, unused, and count as far as the coalition
    holds. They stand behind the speaker alone, for what leaves the platform alone, and behind one
    of its instruments at a time.

    Args:
        scenario: Its instruments.
        table: Who is with whom, and what is on the table.
        tool: The speaker's instrument.
        demand: What it is tied to.
    """
    own = coalition_of(table, tool.wielder)
    if own is None or tool.kind == "warning" or not _speaks(own, tool, demand):
        return ()
    if _first(table, tool) != tool.id:
        return ()
    used = {p.instrument for p in table.pledges} | table.barred
    return tuple(
        (other, own.cohesion)
        for other in scenario.instruments
        if other.wielder in own.members
        and other.wielder != tool.wielder
        and (other.kind, other.target) == (tool.kind, tool.target)
        and other.id not in used
    )


def _speaks(own: Coalition, tool: Instrument, demand: Package) -> bool:
    inside = tool.target in own.members
    asks = any(option != OPEN for option in demand)
    return own.speaker == tool.wielder and not inside and asks and own.allows(demand)


def _first(table: Table, tool: Instrument) -> InstrumentId:
    """Return which of the speaker's instruments upon a party has the members behind it."""
    key = (tool.wielder, tool.target, tool.kind)
    pledged = [p for p in table.pledges if (p.by, p.to, p.kind) == key]
    live = [p.instrument for p in pledged if p.status == "live" or p.instrument == tool.id]
    return live[0] if live else tool.id


def joint_impact(scenario: Scenario, table: Table, tool: Instrument, demand: Package) -> float:
    """Return the points of an instrument with those that stand behind it."""
    return joined_impact(tool, backing(scenario, table, tool, demand))


def joined_impact(tool: Instrument, behind: Backing) -> float:
    """Return the same, given what stands behind it."""
    return round(tool.impact + sum(share * other.impact for other, share in behind), 9)


def spend_backing(scribe: Scribe, tool: Instrument, demand: Package, behind: Backing) -> None:
    """Use up the instruments that stood behind one that was carried out; each pays its share."""
    for other, share in behind:
        mandate = scribe.mandate(other.wielder)
        terms = mandate.instruments.get(other.id)
        price = terms.cost - terms.benefit if terms else 0.0
        scribe.payoff(other.wielder, "instrument-used", sunk=share * price)
        domain: Domain = "threat" if other.kind == "threat" else "promise"
        weight = share * stake(scribe.scenario, other.id)
        scribe.credibility(other.wielder, domain, 1.0, weight, "stood-behind-the-speaker")
        scribe.write(
            InstrumentJoined(
                seen_by=scribe.everyone,
                public=True,
                by=other.wielder,
                instrument=other.id,
                behind=tool.id,
                demand=demand,
            )
        )
