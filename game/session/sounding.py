"""Asking a computer's party what it would take: when that is possible, and what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import JsonValue, ValidationError

from game.counterpart import Counterpart, Sounding
from game.debrief.record import Sounded
from game.engine.changed import changed
from game.engine.illegality import current_proposal
from game.engine.legal import why_illegal
from game.engine.run import step
from game.engine.view import observe
from game.model import action as act
from game.model.action import PartyAction
from game.model.base import IssueId, PartyId
from game.model.draft import Package
from game.model.event import Event
from game.model.state import State
from game.session.setup import Setup

SOUNDING: Final = "sounding"
TRIES: Final = 3  # times that a named package is put to the test and named anew; design choice
PHASES: Final = frozenset({"rounds", "text"})


Pair = tuple[PartyId, PartyId]


def can_sound(setup: Setup, state: State, seat: PartyId, to: PartyId) -> bool:
    """Tell whether a seat may ask a party what it would take.

    In practice mode, while a package is talked about, and only those whose consent is asked and
    who are played by the computer.
    """
    return (
        setup.mode == "practice"
        and not state.is_over
        and state.table.phase in PHASES
        and to in setup.scenario.principals
        and to != seat
        and not setup.seats[to].human
    )


def sound(
    setup: Setup,
    now: tuple[State, Sequence[Event]],
    player: Counterpart,
    seats: Pair,
    package: Package,
) -> Sounding:
    """Return what a party would take to accept a package, tried out on its own test of acceptance.

    A package that it names is put to it in turn, as if that were tabled instead; if it would not
    be accepted after all, the party says what it would take then.

    Args:
        setup: The sitting.
        now: The state and all facts so far.
        player: Who plays the party that is asked.
        seats: Who asks, and who is asked.
        package: What is asked about.
    """
    found = _asked(setup, now, player, seats, package)
    named = found.truth.package
    for _ in range(TRIES):
        if named is None:
            break
        again = _asked(setup, now, player, seats, named).truth
        if again.willing or again.package is None:
            break
        named = again.package
    issues = [issue.id for issue in setup.scenario.issues]
    return found if named is None else found.naming(issues, named)


def _asked(
    setup: Setup,
    now: tuple[State, Sequence[Event]],
    player: Counterpart,
    seats: Pair,
    package: Package,
) -> Sounding:
    by, to = seats
    state, ahead = once_tabled(setup, now[0], by, to, package)
    state = _in_common(state, to, now[0].private[by].found)
    return player.sounded(observe(setup.scenario, state, (*now[1], *ahead), to), by, package)


def _in_common(state: State, to: PartyId, known: frozenset[IssueId]) -> State:
    """Return a state in which a party knows no hidden option that the asker has not found."""
    own = state.private[to]
    if own.found <= known:
        return state
    common = changed(own, found=own.found & known)
    return changed(state, private={**state.private, to: common})


def once_tabled(
    setup: Setup, state: State, by: PartyId, to: PartyId, package: Package
) -> tuple[State, tuple[Event, ...]]:
    """Return how things will stand when a party answers a package, and the facts till then.

    As if the asker tabled the package now, if it may and it does not stand already, and all gave
    the floor on until it is the other's turn or nature's.
    """
    scenario, facts = setup.scenario, list[Event]()
    offer = act.Offer(by=by, package=package)
    standing = [current_proposal(state.table, party) for party in scenario.party_ids]
    if not any(p is not None and p.package == package for p in standing) and _may(
        setup, state, offer
    ):
        state, new = step(scenario, state, offer)
        facts += new
    for _ in scenario.party_ids:
        mover = state.table.to_move
        if mover is None or mover == to or not _may(setup, state, act.EndTurn(by=mover)):
            break
        later, new = step(scenario, state, act.EndTurn(by=mover))
        if later.is_over or later.table.phase != state.table.phase:
            break
        state = later
        facts += new
    return state, tuple(facts)


def _may(setup: Setup, state: State, action: PartyAction) -> bool:
    private = state.private[action.by]
    return why_illegal(setup.scenario, state.table, private, action) is None


def sounding_note(found: Sounding, place: int) -> str:
    """Return the name of the note that keeps a question: who asked whom, after how many moves."""
    return f"{SOUNDING}:{found.by}:{place}:{found.to}"


def soundings_in(notes: Mapping[str, JsonValue], seat: PartyId) -> tuple[Sounded, ...]:
    """Return what a seat asked, oldest first; what cannot be read is left out."""
    found = []
    for name, text in notes.items():
        parts = name.split(":")
        if parts[:2] != [SOUNDING, seat] or len(parts) != 4 or not isinstance(text, str):  # noqa: PLR2004 - parts of a name
            continue
        try:
            sounding = Sounding.model_validate_json(text)
        except ValidationError:
            continue
        if parts[2].isdigit():
            found.append(Sounded(int(parts[2]), sounding))
    return tuple(sorted(found, key=lambda asked: asked.place))
