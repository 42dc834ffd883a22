"""Short scripted sittings for rule tests: jump to a phase, then play named moves."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.engine.checks_years import year_moves
from game.engine.run import initial_state, step
from game.model import action as act
from game.model.action import Action, PartyAction
from game.model.chance import (
    ActorVote,
    CardsDrawn,
    CardsQuestion,
    DutyRecord,
    MatterSettled,
    MessageCarried,
    MessageQuestion,
    Outcome,
    SettlementQuestion,
    ShockRecord,
    VoteAwaited,
    VoteHeld,
    VoteQuestion,
    YearLived,
    YearQuestion,
    YearSettled,
)
from game.model.event import Event, Phase
from game.model.scenario import Scenario
from game.model.state import Private, State, Table
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario


@dataclass
class Script:
    """A sitting that a test drives; quiet nature answers where nothing else is asked for.

    Attributes:
        failing: Parties whose next vote fails.
        exposing: Parties whose quiet payments become known next.
        waits: Counts, or nothing, of quarters in which a party's vote is not held.
        breaches: Duties that fail, detected, in the next year.
        shocks: What strikes in the years.
        leaving: Parties whose notice of withdrawal runs out this year.
        slip: Where what a go-between carries is misunderstood, 0-1; None: it is not.
    """

    scenario: Scenario = field(default_factory=toy_scenario)
    state: State = field(init=False)
    facts: list[Event] = field(default_factory=list)
    failing: set[str] = field(default_factory=set)
    waits: dict[str, list[float | None]] = field(default_factory=dict)
    exposing: set[str] = field(default_factory=set)
    breaches: list[DutyRecord] = field(default_factory=list)
    results: dict[str, str] = field(default_factory=dict)
    shocks: tuple[ShockRecord, ...] = ()
    leaving: set[str] = field(default_factory=set)
    slip: float | None = None

    def __post_init__(self) -> None:
        """Begin at the beginning."""
        self.state = initial_state(self.scenario)

    @property
    def table(self) -> Table:
        """The table now."""
        return self.state.table

    @property
    def phase(self) -> str:
        """The phase now."""
        return self.state.table.phase

    def own(self, party: str) -> Private:
        """Return a party's private part."""
        return self.state.private[party]

    def play(self, *actions: Action) -> list[Event]:
        """Play moves; nature answers quietly after each. Returns the new facts."""
        start = len(self.facts)
        for action in actions:
            self.state, new = step(self.scenario, self.state, action)
            self.facts.extend(new)
            while self.table.question is not None:
                self.state, new = step(
                    self.scenario, self.state, act.Chance(outcome=self._nature())
                )
                self.facts.extend(new)
        return self.facts[start:]

    def turn(self, *actions: PartyAction) -> list[Event]:
        """Play moves of the party with the floor and give the floor on."""
        party = self.table.to_move
        assert party is not None
        return self.play(*actions, act.EndTurn(by=party))

    def pass_floor_to(self, party: str) -> None:
        """End turns until a party has the floor."""
        while self.table.to_move != party:
            assert self.table.to_move is not None
            self.play(act.EndTurn(by=self.table.to_move))

    def go_to(self, phase: Phase) -> Script:
        """Take the shortest way to a phase: nobody prepares, the balanced package is agreed."""
        while self.table.phase != phase:
            self._shortest_step()
        return self

    def _shortest_step(self) -> None:
        table, party = self.table, self.table.to_move
        assert party is not None, "nature answers within play"
        if table.phase in {"briefing", "preparation", "forum", "text"}:
            self.play(act.Ready(by=party))
        elif table.phase == "rounds":
            self.play(act.Offer(by=party, package=BALANCED), act.EndTurn(by=party))
            assert self.table.to_move is not None
            self.play(act.Accept(by=self.table.to_move, proposal=len(self.table.proposals)))
        elif table.phase == "ratification" and table.round == 0:
            self.play(act.Sign(by=party))
        elif table.phase == "ratification":
            self.play(act.Submit(by=party))
        else:
            self.play(act.EndTurn(by=party))

    def signed(self) -> Script:
        """Go to the first quarter after signature."""
        self.go_to("ratification")
        self.play(act.Sign(by=ALBA), act.Sign(by=BOREA))
        return self

    def _nature(self) -> Outcome:
        match self.table.question:
            case CardsQuestion():
                exposed, self.exposing = tuple(sorted(self.exposing)), set()
                return CardsDrawn(paid=exposed)
            case VoteQuestion(party=party) if self.waits.get(party):
                return VoteAwaited(party=party, yes_share=self.waits[party].pop(0))
            case VoteQuestion(party=party):
                passed = party not in self.failing
                self.failing.discard(party)
                mandate = self.scenario.party(party).mandate
                assert mandate is not None
                votes = tuple(
                    ActorVote(actor=a.id, yes_share=float(passed), approves=passed)
                    for a in mandate.actors
                )
                share = float(passed)
                return VoteHeld(
                    party=party, passed=passed, yes_share=share, chance=0.7, votes=votes
                )
            case YearQuestion(year=year):
                duties = tuple(self.breaches)
                self.breaches = []
                flows = dict.fromkeys(self.scenario.party_ids, 1.0)
                return YearLived(year=year, shocks=self.shocks, duties=duties, flows=flows)
            case SettlementQuestion(year=year):
                matters = tuple(
                    MatterSettled(matter=m.id, result=self.results.get(m.id, "unresolved"))  # type: ignore[arg-type]
                    for m in self.table.matters
                )
                flows = dict.fromkeys(self.scenario.party_ids, 0.0)
                moves = year_moves(self.scenario, self.table)
                asked = [a.by for a in moves if isinstance(a, act.Accede)]
                return YearSettled(
                    year=year,
                    matters=matters,
                    flows=flows,
                    acceded=tuple(p for p in asked if p not in self.failing),
                    refused=tuple(p for p in asked if p in self.failing),
                    withdrawn=tuple(sorted(self.leaving)),
                )
            case MessageQuestion():
                return MessageCarried(misheard=self.slip is not None, slip=self.slip or 0.0)
            case None:
                raise AssertionError("nature was not asked")
