"""Every legal move of a party, enumerated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, permutations
from typing import get_args

from game.engine.catalogue import MOVES, MoveRule
from game.engine.checks_parties import PARTIES
from game.engine.illegality import Illegality, current_proposal
from game.engine.legal import why_illegal
from game.engine.options_diplomacy import diplomatic, drafting
from game.engine.options_parties import among_parties
from game.engine.options_years import deciding
from game.engine.roles import may
from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.rule import PAIR
from game.model.scenario import Channel, Scenario
from game.model.state import Private, Table


def legal_actions(
    scenario: Scenario,
    table: Table,
    private: Private,
    party: PartyId,
    packages: Iterable[Package] | None = None,
) -> Iterator[PartyAction]:
    """Yield every legal move of a party.

    Packages are too many to list: offers range over `packages` (by default the party's own last
    offer, each other party's, and the status quo), demands of promises and threats over the
    single options of the instrument's issues, compensation over one and two points.
    """
    pool = tuple(packages) if packages is not None else _usual_packages(scenario, table)
    for action in chain(_candidates(scenario, table, party, pool), _answers(private, party)):
        if why_illegal(scenario, table, private, action) is None:
            yield action


def _usual_packages(scenario: Scenario, table: Table) -> tuple[Package, ...]:
    standing = [current_proposal(table, party) for party in scenario.party_ids]
    offered = [p.package for p in standing if p is not None]
    return tuple(dict.fromkeys([*offered, tuple(i.status_quo for i in scenario.issues)]))


def _candidates(
    s: Scenario, table: Table, by: PartyId, packages: tuple[Package, ...]
) -> Iterator[PartyAction]:
    phase = table.phase
    if phase in {"briefing", "preparation"}:
        yield from _preparing(s, by)
    if phase == "forum":
        yield from _meeting(s, by)
    if phase == "rounds":
        yield from _offering(table, by, packages)
        yield from _talking(s, table, by)
        yield from _pressing(s, by)
        yield from diplomatic(s, table, by)
    if phase == "text":
        yield from drafting(s, table, by)
    if phase in {"text", "rounds"}:
        yield from _drafting(s, by)
    if phase == "ratification":
        yield from _campaigning(s, by)
    if phase == "implementation":
        yield from _responding(s, table, by)
    yield from _at_home(s, by)
    yield from among_parties(s, table, by, packages)
    yield from (
        act.Ready(by=by),
        act.EndTurn(by=by),
        act.Adjourn(by=by),
        act.WalkOut(by=by),
    )


def _answers(private: Private, by: PartyId) -> Iterator[PartyAction]:
    """Yield every answer to the events that ask a party to choose."""
    for choice in private.choices:
        for answer in choice.answers:
            yield act.AnswerEvent(by=by, card=choice.card, answer=answer.id)


def _others(s: Scenario, by: PartyId) -> list[PartyId]:
    return [party for party in s.party_ids if party != by]


def _preparing(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    issues = tuple(issue.id for issue in s.issues)
    for other in _others(s, by):
        yield act.Worksheet(by=by, about=other, priorities=issues)
        yield act.Prepare(by=by, task="analyse", about=other)
        yield act.Prepare(by=by, task="sound-out", about=other)
    yield act.Prepare(by=by, task="legal-review")
    yield act.Prepare(by=by, task="scenario-analysis")
    yield act.Prepare(by=by, task="build-fallback")


def _meeting(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for channel in get_args(Channel):
        for track in ("package", "framework"):
            for rounds in sorted({*s.forum.round_choices, s.forum.rounds}):
                yield act.ProposeForum(by=by, channel=channel, track=track, rounds=rounds)


def _offering(table: Table, by: PartyId, packages: tuple[Package, ...]) -> Iterator[PartyAction]:
    for package in packages:
        yield act.Offer(by=by, package=package)
    for proposal in table.proposals:
        yield act.Accept(by=by, proposal=proposal.number)
        for reason in ("red-line", "domestic", "trust", "level", "fairness", "unspecified"):
            yield act.Reject(by=by, proposal=proposal.number, reason=reason)


def _talking(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    yield from _asking(s, table, by)
    asked = [q.number for q in table.questions if q.to == by and q.status == "open"]
    yield from (act.Decline(by=by, question=number) for number in asked)
    for answers in (None, *asked):
        yield from (act.Disclose(by=by, claim=c, answers=answers) for c in _claims(s))
    yield from (act.Argue(by=by, argument=argument.id) for argument in s.arguments)
    for issue in s.issues:
        yield act.Signal(by=by, issue=issue.id, flexible=True)
        yield act.Signal(by=by, issue=issue.id, flexible=False)


def _asking(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    ids = [issue.id for issue in s.issues]
    questions: list[act.Question] = [
        act.PriorityQuestion(first=first, second=second) for first, second in permutations(ids, 2)
    ]
    questions += [act.LimitQuestion(issue=issue) for issue in ids]
    questions += [act.ReserveQuestion()]
    questions += [act.ReasonQuestion(proposal=proposal.number) for proposal in table.proposals]
    for other in _others(s, by):
        yield from (act.Ask(by=by, to=other, question=question) for question in questions)
        yield act.Caucus(by=by, members=(other,))


def _claims(s: Scenario) -> Iterator[act.Claim]:
    for first, second in permutations((issue.id for issue in s.issues), 2):
        yield act.PriorityClaim(higher=first, lower=second)
    for issue in s.issues:
        for option in range(len(issue.options)):
            yield act.LimitClaim(issue=issue.id, option=option)
    for points in range(0, 101, 10):
        yield act.ReserveClaim(points=points)


def single_demand(s: Scenario, issue: str, option: int) -> Package:
    """Return the package that names one option of one issue and leaves the rest open."""
    return tuple(option if i.id == issue else OPEN for i in s.issues)


def _pressing(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for tool in (q for q in s.instruments if q.wielder == by):
        yield act.Warn(by=by, instrument=tool.id)
        yield act.CarryOut(by=by, instrument=tool.id)
        yield act.WithdrawThreat(by=by, instrument=tool.id)
        for issue in s.issues:
            if tool.about and issue.id not in tool.about:
                continue
            for option in range(len(issue.options)):
                demand = single_demand(s, issue.id, option)
                yield act.Promise(by=by, instrument=tool.id, demand=demand)
                yield act.Threaten(by=by, instrument=tool.id, demand=demand)
                yield act.Threaten(by=by, instrument=tool.id, demand=demand, public=True)


def _drafting(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for issue in s.issues:
        yield act.Bracket(by=by, issue=issue.id)
        for option in range(len(issue.options)):
            yield act.ProposeClause(by=by, issue=issue.id, option=option)
    yield from _letters(s, by)


def _letters(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for other in _others(s, by):
        for issue in s.issues:
            yield act.SideLetter(by=by, to=other, issue=issue.id)
            yield act.SideLetter(by=by, to=other, issue=issue.id, confidential=True)


def _at_home(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for group in ("ministries", "legislature", "civil-society"):
        yield act.ConsultHome(by=by, group=group)
    for issue in s.issues:
        yield act.BriefPublic(by=by, emphasis=issue.id)
    yield act.ShowReadiness(by=by)


def _campaigning(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    mandate = s.party(by).mandate
    for actor in mandate.actors if mandate else ():
        yield act.Compensate(by=by, actor=actor.id, points=1.0)
        yield act.Compensate(by=by, actor=actor.id, points=2.0)
    yield from _letters(s, by)
    yield from _campaign_words(s, by)
    yield from (q for q in _promises_due(s, by))
    yield from (
        act.Explain(by=by),
        act.Frame(by=by),
        act.AskReopening(by=by),
        act.Sign(by=by),
        act.Submit(by=by),
        act.Submit(by=by, urgent=True),
        act.Withhold(by=by),
    )


def _campaign_words(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    """Yield wins to claim, fears to answer, and whom to let press whom."""
    for issue in s.issues:
        yield act.ClaimWin(by=by, issue=issue.id)
        yield act.Frame(by=by, issue=issue.id)
    mandate = s.party(by).mandate
    for one, other in permutations([a.id for a in mandate.actors] if mandate else [], 2):
        yield act.Lobby(by=by, actor=one, target=other)


def _promises_due(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for tool in s.instruments:
        if tool.wielder == by and tool.kind == "promise":
            yield act.CarryOut(by=by, instrument=tool.id)


def _responding(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    for issue in s.issues:
        yield act.Notify(by=by, issue=issue.id)
    for matter in table.matters:
        yield act.Consult(by=by, matter=matter.id)
        yield act.Dispute(by=by, matter=matter.id)
        yield act.Suspend(by=by, matter=matter.id)
        yield act.Suspend(by=by, matter=matter.id, severity="punitive")
        yield act.Waive(by=by, matter=matter.id)
    for other in _others(s, by):
        yield act.Assist(by=by, to=other)
    yield from _promises_due(s, by)
    yield act.Review(by=by)
    yield act.Withdraw(by=by)
    yield from deciding(s, table, by)


def kinds_in(table: Table) -> tuple[str, ...]:
    """Return the kinds of move that the phase knows, in catalogue order."""
    return tuple(
        rule.kind for rule in MOVES.values() if rule.who == "mover" and table.phase in rule.phases
    )


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A move of the phase, as a menu shows it.

    Attributes:
        reason: Why no example of it is legal now; None if one is.
    """

    rule: MoveRule
    reason: Illegality | None

    @property
    def kind(self) -> str:
        """The move's id."""
        return self.rule.kind

    @property
    def is_legal(self) -> bool:
        """Whether the move can be played now in some form."""
        return self.reason is None


def menu(
    scenario: Scenario, table: Table, private: Private, party: PartyId
) -> tuple[MenuItem, ...]:
    """Return every move of the phase, with a reason against those that cannot be played.

    What belongs to another role is left out, and where two sit, what needs more.
    """
    reasons: dict[str, Illegality | None] = {}
    role = scenario.party(party).role
    packages = _usual_packages(scenario, table)
    for action in chain(_candidates(scenario, table, party, packages), _answers(private, party)):
        if reasons.get(action.kind, Illegality.WRONG_PHASE) is not None:
            reasons[action.kind] = why_illegal(scenario, table, private, action)
    return tuple(
        MenuItem(MOVES[kind], reasons.get(kind, _WITHOUT_EXAMPLE.get(kind)))
        for kind in kinds_in(table)
        if may(role, kind) and (len(scenario.parties) > PAIR or kind not in PARTIES)
    )


_WITHOUT_EXAMPLE = {
    "justify": Illegality.NOT_NEW,
    "sink-cost": Illegality.UNKNOWN_INSTRUMENT,
    "offer-instrument": Illegality.UNKNOWN_INSTRUMENT,
    "withhold-instrument": Illegality.UNKNOWN_INSTRUMENT,
    "link": Illegality.UNKNOWN_GROUP,
    "unlink": Illegality.NOT_LIVE,
    "park": Illegality.NO_SUCH_DATE,
    "block": Illegality.UNKNOWN_PROPOSAL,
    "accept": Illegality.UNKNOWN_PROPOSAL,
    "answer-event": Illegality.UNKNOWN_EVENT,
    "reject": Illegality.UNKNOWN_PROPOSAL,
    "decline": Illegality.UNKNOWN_QUESTION,
    "argue": Illegality.UNKNOWN_ARGUMENT,
    "promise": Illegality.UNKNOWN_INSTRUMENT,
    "warn": Illegality.UNKNOWN_INSTRUMENT,
    "threaten": Illegality.UNKNOWN_INSTRUMENT,
    "carry-out": Illegality.NOT_LIVE,
    "withdraw-threat": Illegality.NOT_LIVE,
    "compensate": Illegality.UNKNOWN_ACTOR,
    "consult": Illegality.UNKNOWN_MATTER,
    "dispute": Illegality.UNKNOWN_MATTER,
    "suspend": Illegality.UNKNOWN_MATTER,
    "waive": Illegality.UNKNOWN_MATTER,
    "refer": Illegality.UNKNOWN_MATTER,
}
