"""The transcript: a log of facts as headings, speech and notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from game.model import event as ev
from game.model.base import PartyId
from game.model.diplomacy_facts import ProcessAgreed
from game.model.event import Event, Phase
from game.model.scenario import Scenario
from game.words.book import Words
from game.words.facts import narrate
from game.words.memory import Memory
from game.words.names import Names
from game.words.phrasing import begun
from game.words.regard import alike, runs, shared_credibility
from game.words.speech import speech
from game.words.voice import Voice, paragraph

LATE: Final = 2  # rounds before the deadline in which it is spoken of; design choice


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the transcript.

    Attributes:
        kind: `heading` for phases and rounds, `speech` for what a party says, `note` for facts.
        by: Who speaks; for a note or heading None.
        text: The sentences.
        position: Position of the fact in the log it was told from.
        number: Number of the proposal, question or letter in it; 0 if none.
        move: The kind of move that is told; empty for other facts.
    """

    kind: Literal["heading", "speech", "note"]
    by: PartyId | None
    text: str
    position: int
    number: int = 0
    move: str = ""


class Transcript:
    """Tells facts in order. The same facts and seed give the same words.

    Feed it the log that one seat may see; after an undo, begin a new one.
    """

    def __init__(self, words: Words, scenario: Scenario, seed: int = 0) -> None:
        self.words = words
        self.names = Names(words, scenario)
        self._voice = Voice(self.names, seed)
        self._memory = Memory()
        self._phase: Phase = "briefing"
        self._rounds = 0
        self._told = 0
        self._moods: set[str | None] = set()

    def look(self, scenario: Scenario) -> None:
        """Take the scenario as it is seen now: research that was bought can be read in it."""
        self.names.scenario = scenario

    def tell(self, fact: Event) -> Entry | None:
        """Return the entry of the next fact, or None if nobody needs to read it."""
        position = self._take(fact)
        match fact:
            case ev.PhaseBegan():
                return Entry("heading", None, self._begin(fact), position)
            case ev.RoundBegan():
                self._moods.clear()
                self._memory.round = fact.number
                self._voice.late = self._phase == "rounds" and fact.number > self._rounds - LATE
                text = self._round(fact)
                return Entry("heading", None, text, position) if text else None
            case ev.Moved():
                return self._moved(fact, position)
            case _:
                self._learn(fact)
        told = narrate(self.names, fact)
        if isinstance(fact, ev.TensionMoved) and not self._is_new(told):
            return None
        return Entry("note", None, begun(told), position) if told else None

    def _take(self, fact: Event) -> int:
        """Count the next fact, remember what it answers or leaves open, and return its position."""
        position = self._told
        self._told += 1
        self._memory.ledger.learn(fact, self._memory.round)
        return position

    def _learn(self, fact: Event) -> None:
        """Remember what later entries need."""
        match fact:
            case ev.MatterOpened():
                self.names.note_matter(fact)
            case ProcessAgreed():
                self._memory.wishes.clear()
            case ev.ForumAgreed(rounds=rounds):
                self._rounds = rounds
            case ev.CardTurned():
                self._rounds += fact.rounds
                self.names.note_card(fact)
            case _:
                pass

    def _is_new(self, mood: str | None) -> bool:
        """Tell whether a word on the mood of the room was not said in this round already."""
        known = mood in self._moods
        self._moods.add(mood)
        return not known

    def tell_all(self, facts: Iterable[Event]) -> tuple[Entry, ...]:
        """Return the entries of the facts that follow."""
        entries: list[Entry | None] = []
        for run in runs(facts):
            beliefs = [fact for fact in run if isinstance(fact, ev.CredibilityMoved)]
            entries += self._believed(beliefs) if beliefs else [self.tell(run[0])]
        return tuple(entry for entry in entries if entry is not None)

    def _believed(self, facts: Sequence[ev.CredibilityMoved]) -> list[Entry]:
        """Return the entries of facts on belief: one for all observers whom one cause moved."""
        positions = [self._take(fact) for fact in facts]
        entries = []
        for places in alike(self.names, facts):
            told = shared_credibility(self.names, [facts[place] for place in places])
            if told is not None:
                entries.append(Entry("note", None, begun(told), positions[places[0]]))
        return entries

    def _moved(self, fact: ev.Moved, position: int) -> Entry | None:
        said = speech(self._voice, self._memory, fact)
        scenario = self.names.scenario
        self._memory.note(fact, tuple(i.id for i in scenario.issues), scenario.party_ids)
        self._memory.ledger.note(fact, scenario, self._memory.round)
        if said is not None:
            action = fact.action
            number = 0 if action.kind == "back-channel" else fact.number
            return Entry("speech", action.by, said, position, number, action.kind)
        told = narrate(self.names, fact)
        note = begun(told) if told else None
        return Entry("note", None, note, position, 0, fact.action.kind) if note else None

    def _begin(self, fact: ev.PhaseBegan) -> str:
        self._phase = self._voice.phase = fact.phase
        forum = self.names.scenario.forum
        self._rounds = {
            "text": forum.text_rounds,
            "ratification": forum.quarters,
            "implementation": self.names.scenario.years,
        }.get(fact.phase, self._rounds)
        name = self.words.say(f"phase-{fact.phase}")
        intro = self.words.say(f"phase-{fact.phase}.intro")
        return paragraph([self.words.say("event-phase-began", name=name, intro=intro)])

    def _round(self, fact: ev.RoundBegan) -> str:
        """Return the name of a round; the forum has no rounds to speak of."""
        if not self.words.has(f"round-{self._phase}"):
            return ""
        number, count = fact.number, self._rounds
        named = fact.name and self._phase != "implementation"
        message = "round-named" if named else f"round-{self._phase}"
        if number > count and self.words.has(f"{message}-past"):
            message += "-past"
        return self.words.say(message, number=number, count=count, name=fact.name)
