"""Small messages that several sections use: when, why, who, which option."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.debrief.blocks import Column, Listed, Message, Unit, message
from game.debrief.record import Moment, Record
from game.engine.value import effective
from game.model.base import ActorId, PartyId
from game.model.draft import OPEN, Package
from game.model.scenario import Scenario
from game.words.names import said_name
from game.words.phrasing import capital


def when(record: Record, moment: Moment) -> Message:
    """Return when something happened, e.g. "round 4"."""
    if moment.phase == "implementation" and moment.number:
        return message(
            "debrief-when-year",
            number=moment.number,
            year=record.state.table.calendar_year(record.scenario, moment.number),
        )
    if moment.phase in {"rounds", "text", "ratification"} and moment.number:
        return message(f"debrief-when-{moment.phase}", number=moment.number)
    return message(f"phase-{moment.phase}")


def cause(scenario: Scenario, code: str) -> Message | str:
    """Return why something moved: a card of the deck by its label, else a common cause."""
    card = next((card for card in scenario.deck if card.id == code), None)
    return card.label if card else message(f"cause-{code}")


def percent(share: float) -> int:
    """Return a share as whole percent.

    >>> percent(0.255)
    26
    """
    return int(share * 100.0 + 0.5)


def option_label(scenario: Scenario, place: int, option: int) -> Message | str:
    """Return the label of an option, or the word for an open one."""
    if option == OPEN:
        return message("status-open")
    return scenario.issues[place].options[option].label


def item(scenario: Scenario, place: int, option: int) -> Message:
    """Return `Issue (option)`."""
    label = option_label(scenario, place, option)
    return message("item", issue=scenario.issues[place].label, option=label)


def items(scenario: Scenario, package: Package, places: Iterable[int] | None = None) -> Listed:
    """Return the items of a package as one list; by default those that are not open."""
    chosen = [k for k, o in enumerate(package) if o != OPEN] if places is None else list(places)
    return Listed(items=tuple(item(scenario, k, package[k]) for k in chosen))


def changes(scenario: Scenario, old: Package, new: Package) -> Listed:
    """Return what differs in a new package, as `Issue (option)`."""
    one, other = effective(scenario, old), effective(scenario, new)
    return items(scenario, other, [k for k in range(len(one)) if one[k] != other[k]])


def actor_label(scenario: Scenario, party: PartyId, actor: ActorId) -> str:
    """Return the label of a domestic actor, or its id."""
    mandate = scenario.party(party).mandate
    actors = mandate.actors if mandate else ()
    return next((a.label for a in actors if a.id == actor), actor)


def instrument_label(scenario: Scenario, instrument: str) -> str:
    """Return the label of an instrument, or its id."""
    return next((tool.label for tool in scenario.instruments if tool.id == instrument), instrument)


def names(scenario: Scenario, parties: Sequence[PartyId], *, begins: bool = False) -> Listed:
    """Return the names of parties as one list within a sentence, or at its beginning."""
    found = [scenario.party(party) for party in parties]
    said = [said_name(party) for party in found]
    if begins and said:
        said[0] = capital(said[0])
    return Listed(items=tuple(said))


def column(title: str, unit: Unit = "text") -> Column:
    """Return a column whose heading has no arguments."""
    return Column(title=message(title), unit=unit)


def mean(numbers: Sequence[float]) -> float:
    """Return the mean, 0 of nothing."""
    return sum(numbers) / len(numbers) if numbers else 0.0


def rounded(number: float) -> float:
    """Return a number as a debrief keeps it: four decimals, no negative zero."""
    return round(float(number), 4) + 0.0
