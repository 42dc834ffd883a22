"""One sitting: the only door through which front-ends reach the game."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue

from game.counterpart import Adviser, Counterpart, Rationale, Terms
from game.debrief.document import Debrief
from game.debrief.record import Record, SelfAssessment
from game.debrief.result import result_of
from game.debrief.story import debrief
from game.engine.evolve import evolve
from game.engine.illegality import Illegality
from game.engine.legal import why_illegal
from game.engine.options import MenuItem, menu
from game.engine.run import audit, initial_state, replay, step
from game.model.action import Action, Chance, PartyAction
from game.model.base import PartyId
from game.model.coaching import Coaching
from game.model.draft import Package
from game.model.errors import IllegalActionError, ReplayError
from game.model.event import Event
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import State
from game.session.advice import ADVISER, Advice, HomeView, Worth, advise, home_view, worth_of
from game.session.chance import ChanceProvider
from game.session.closing import assessment_note, record_for
from game.session.coaching import due
from game.session.entry import Entry
from game.session.ports import Clock, LogStore
from game.session.setup import Setup
from game.session.sounding import can_sound, sound, sounding_note
from game.session.window import Window

LONGEST: Final = 20_000  # moves; a design bound far above any sitting


class Sitting:
    """One sitting, live. Holds the log; everything else follows from it."""

    def __init__(self, setup: Setup, log: LogStore, clock: Clock | None = None) -> None:
        self.setup = setup
        self._log = log
        self._clock = clock
        self._entries: list[Entry] = []
        self._facts: list[Event] = []
        self._states: list[State] = [initial_state(setup.scenario)]
        self._windows = self._fresh_windows()
        self._notes: dict[str, JsonValue] = {}
        self._advice: tuple[tuple[PartyId, int], Advice] | None = None
        self._chance = ChanceProvider(setup.scenario, setup.seed)
        self._advisers = {party: Adviser(ADVISER, setup.seed) for party in setup.seats}
        self._players = {
            party: Counterpart(seat.persona, seat.level, setup.seed)
            for party, seat in setup.seats.items()
        }

    @staticmethod
    def resume(setup: Setup, log: LogStore, clock: Clock | None = None) -> Sitting:
        """Return the sitting that a log holds, ready to go on.

        Raises:
            ReplayError: If the log is not one of this scenario.
        """
        sitting = Sitting(setup, log, clock)
        for record in log.read():
            sitting._recall(record.body)
        return sitting

    def _recall(self, body: Mapping[str, JsonValue]) -> None:
        if "undo" in body:
            kept = body["undo"]
            if type(kept) is not int or not 0 <= kept <= len(self._entries):
                raise ReplayError("The save takes back moves that it does not have.")
            self._cut(kept)
        elif "note" in body:
            self._notes[str(body["note"])] = body.get("text")
        else:
            entry = Entry.of(body)
            state = self.state
            try:
                for fact in entry.facts:
                    state = evolve(self.scenario, state, fact)
            except (KeyError, IndexError, ValueError, StopIteration) as error:
                raise ReplayError(
                    f"Move {len(self._entries) + 1} of the save does not fit the scenario."
                ) from error
            self._keep(entry, state)

    @property
    def scenario(self) -> Scenario:
        """The whole scenario; front-ends show `observe(seat).scenario` instead."""
        return self.setup.scenario

    @property
    def state(self) -> State:
        """The state now; for tests and storage, not for screens."""
        return self._states[-1]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The log so far."""
        return tuple(self._entries)

    @property
    def facts(self) -> tuple[Event, ...]:
        """All facts so far; for the debrief and tests, not for screens in play."""
        return tuple(self._facts)

    @property
    def is_over(self) -> bool:
        """Whether nothing more can happen."""
        return self.state.is_over

    @property
    def waiting_for(self) -> PartyId | None:
        """The human seat whose move it is; None if the computer moves next or it is over."""
        party = self.state.table.to_move
        return party if party is not None and self.setup.seats[party].human else None

    def observe(self, seat: PartyId) -> Observation:
        """Return the sitting as a seat may see it."""
        return self._windows[seat].look(self.state, self._facts)

    def menu(self, seat: PartyId) -> tuple[MenuItem, ...]:
        """Return the moves of the phase for a seat, with reasons against illegal ones."""
        seen = self.observe(seat)
        return menu(seen.scenario, seen.table, seen.private, seat)

    def coaching(self, seat: PartyId) -> tuple[Coaching, ...]:
        """Return the coach's notes that are due to a seat; there are none in assessment."""
        return due(self.observe(seat)) if self.setup.mode == "practice" else ()

    def why_illegal(self, action: PartyAction) -> Illegality | None:
        """Return the reason against a move, or None."""
        private = self.state.private.get(action.by)
        if private is None:
            return Illegality.UNKNOWN_PARTY
        return why_illegal(self.scenario, self.state.table, private, action)

    def play(self, action: PartyAction) -> tuple[Event, ...]:
        """Make a person's move; it is journaled before this returns.

        Raises:
            IllegalActionError: If the rules are against it, or the seat is the computer's.
        """
        seat = self.setup.seats.get(action.by)
        if seat is None or not seat.human:
            raise IllegalActionError(action.kind, self.state.table.phase, "not-your-turn")
        return self._record(action, None)

    def step(self) -> tuple[Event, ...] | None:
        """Make one move of nature or of a computer's seat.

        Returns:
            The facts, or None if a person must move or the sitting is over.
        """
        table = self.state.table
        if table.question is not None:
            outcome = self._chance.answer(self.state, self.facts)
            return self._record(Chance(outcome=outcome), None)
        party = table.to_move
        if party is None or self.setup.seats[party].human:
            return None
        decision = self._players[party].decide(self.observe(party))
        return self._record(decision.action, decision.rationale)

    def advance(self) -> tuple[Event, ...]:
        """Make moves until a person must move or the sitting is over; return their facts."""
        facts: list[Event] = []
        while (new := self.step()) is not None:
            facts.extend(new)
        return tuple(facts)

    def suggest(self, seat: PartyId) -> tuple[PartyAction, Rationale]:
        """Return what the computer would do in a person's place, from what that seat knows."""
        decision = self._players[seat].decide(self.observe(seat))
        return decision.action, decision.rationale

    def advise(self, seat: PartyId) -> Advice:
        """Return what a seat's own advisers say, from what the seat knows."""
        key = (seat, len(self._entries))
        if self._advice is None or self._advice[0] != key:
            self._advice = (key, advise(self.observe(seat), self._advisers[seat]))
        return self._advice[1]

    def worth(self, seat: PartyId, package: Package) -> Worth:
        """Return what a package is worth to a seat by its own score sheet."""
        return worth_of(self.observe(seat), package)

    def home(self, seat: PartyId, package: Package) -> HomeView:
        """Return how a text would fare at a seat's home."""
        return home_view(self.observe(seat), package)

    def explain(self, seat: PartyId, package: Package) -> Rationale:
        """Return what speaks for and against a package, term by term, from a seat's view."""
        return self._advisers[seat].explain_offer(self.observe(seat), package)

    def can_ask(self, seat: PartyId, to: PartyId) -> bool:
        """Tell whether a seat may ask a party what it would take: see `what_would_it_take`."""
        return can_sound(self.setup, self.state, seat, to)

    def what_would_it_take(self, seat: PartyId, to: PartyId, package: Package) -> Terms:
        """Return what a computer's party says it would need to accept a package.

        A help in practice, not a move: nobody else learns of it and no time passes. It may be
        candid or tactical, and holds no number. Question and truth are kept for the debrief.

        Raises:
            ValueError: If `can_ask` says no.
        """
        if not self.can_ask(seat, to):
            raise ValueError(f"{seat} cannot ask {to} now")
        now = (self.state, self._facts)
        found = sound(self.setup, now, self._players[to], (seat, to), package)
        self.note(sounding_note(found, len(self._entries)), found.model_dump_json())
        return found.said

    def _record(self, action: Action, rationale: Rationale | None) -> tuple[Event, ...]:
        assert len(self._entries) < LONGEST, "a sitting must end"
        state, facts = step(self.scenario, self.state, action)
        entry = Entry(action, facts, rationale)
        self._log.append(entry.body() | self._card(state))
        self._keep(entry, state)
        return facts

    def _keep(self, entry: Entry, state: State) -> None:
        self._entries.append(entry)
        self._facts.extend(entry.facts)
        self._states.append(state)

    def _card(self, state: State) -> dict[str, JsonValue]:
        """Return the label of the sitting for a list of saves."""
        table = state.table
        card: dict[str, JsonValue] = {
            "phase": table.phase,
            "turn": f"{table.round}/{table.rounds}" if table.rounds else "",
            "finished": state.is_over,
        }
        card["summary"] = table.termination or ""
        if self._clock is not None:
            card["updated"] = self._clock()
        return {"index": card}

    def is_kept_in(self, log: LogStore) -> bool:
        """Tell whether this is the log that the sitting is kept in."""
        return self._log is log

    @property
    def can_undo(self) -> bool:
        """Whether a person's move can be taken back: in practice mode, if there is one."""
        return self.setup.mode == "practice" and self._last_human_move() is not None

    def _last_human_move(self) -> int | None:
        for place in range(len(self._entries) - 1, -1, -1):
            action = self._entries[place].action
            if not isinstance(action, Chance) and self.setup.seats[action.by].human:
                return place
        return None

    def undo(self) -> bool:
        """Take back the last move of a person and all that followed; False if none can be."""
        place = self._last_human_move()
        if not self.can_undo or place is None:
            return False
        self._log.append({"undo": place} | self._card(self._states[place]))
        self._cut(place)
        return True

    def _cut(self, kept: int) -> None:
        del self._entries[kept:]
        del self._states[kept + 1 :]
        del self._facts[self.state.length :]
        self._windows = self._fresh_windows()

    def _fresh_windows(self) -> dict[PartyId, Window]:
        return {party: Window(self.scenario, party) for party in self.scenario.party_ids}

    def fork(self, kept: int, setup: Setup, log: LogStore) -> Sitting:
        """Return the sitting as it stood after so many moves, set up otherwise; this one stays."""
        other = Sitting(setup, log)
        other._entries = self._entries[:kept]
        other._states = self._states[: kept + 1]
        other._facts = self._facts[: other.state.length]
        return other

    def repeat(self, action: Action) -> tuple[Event, ...]:
        """Make a move of another sitting in a fork of it.

        Raises:
            IllegalActionError: If the rules are against it.
        """
        return self._record(action, None)

    def note(self, name: str, text: str) -> None:
        """Keep a person's note, such as the self-assessment before the debrief."""
        self._log.append({"note": name, "text": text})
        self._notes[name] = text

    @property
    def notes(self) -> Mapping[str, JsonValue]:
        """The notes kept so far."""
        return dict(self._notes)

    def assess(self, seat: PartyId, assessment: SelfAssessment) -> None:
        """Keep a person's self-assessment; the first one counts, later ones are ignored.

        Raises:
            ValueError: If the sitting is not over.
        """
        if not self.is_over:
            raise ValueError("a sitting is assessed when it is over")
        if assessment_note(seat) not in self._notes:
            self.note(assessment_note(seat), assessment.model_dump_json())

    def record(self, seat: PartyId) -> Record:
        """Return what a debrief is written from; everything, so only for when it is over."""
        return record_for(self.setup, self._entries, self.state, self._notes, seat)

    def debrief(self, seat: PartyId) -> Debrief:
        """Return the debrief of a seat; its total is kept for the list of saves.

        Raises:
            ValueError: If the sitting is not over.
        """
        if not self.is_over:
            raise ValueError("a sitting is debriefed when it is over")
        found = debrief(self.record(seat))
        self._keep_result(seat, round(found.scores.total, 1))
        return found

    def _keep_result(self, seat: PartyId, total: float) -> None:
        name = f"result:{seat}"
        if self._notes.get(name) == str(total):
            return
        card: dict[str, JsonValue] = {"result": {"seat": seat, "total": total}}
        self._log.append({"note": name, "text": str(total), "index": card})
        self._notes[name] = str(total)

    def result(self) -> dict[str, JsonValue]:
        """Return the result of a finished sitting as a JSON document.

        Raises:
            ValueError: If the sitting is not over.
        """
        if not self.is_over:
            raise ValueError("a sitting has a result when it is over")
        return result_of(self.record(self.scenario.party_ids[0]))

    def verify(self) -> None:
        """Check that replay gives the live state, and that today's rules give the log.

        Raises:
            ReplayError: If they do not; it names the first move that differs.
        """
        if replay(self.scenario, self.facts) != self.state:
            raise ReplayError("Replaying the facts does not lead to the live state.")
        played = [entry.action for entry in self._entries]
        again = audit(self.scenario, played)
        if again != self.facts:
            raise ReplayError(f"Today's rules differ from the log at {self._first_difference()}.")
        self._verify_chance()

    def _first_difference(self) -> str:
        state = initial_state(self.scenario)
        for number, entry in enumerate(self._entries, start=1):
            state, facts = step(self.scenario, state, entry.action)
            if facts != entry.facts:
                return f"move {number} ({entry.action.kind})"
        return "the end"

    def _verify_chance(self) -> None:
        """Check that the seed still gives what nature is recorded to have done."""
        provider = ChanceProvider(self.scenario, self.setup.seed)
        seen: list[Event] = []
        for number, (entry, state) in enumerate(
            zip(self._entries, self._states[:-1], strict=True), start=1
        ):
            if isinstance(entry.action, Chance):
                outcome = provider.answer(state, tuple(seen))
                if outcome != entry.action.outcome:
                    raise ReplayError(
                        f"The seed no longer gives what nature did at move {number}."
                    )
            seen.extend(entry.facts)
