"""What a party can do in a year of implementation: open matters and other decisions, explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.state import Matter
from game.session import MOVES, Illegality
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.moves import ICONS

Judge = Callable[[PartyAction], Illegality | None]
_ABSENT: Final = frozenset(
    {
        Illegality.NO_COMMITTEE,
        Illegality.NO_INSPECTION,
        Illegality.NOT_REOPENED,
        Illegality.NO_APPLICATION,
        Illegality.NO_SUNSET_NOW,
        Illegality.NOT_WITHDRAWING,
        Illegality.OUTSIDE,
    }
)
"""Reasons for which a decision is not shown at all: the text or the year knows no such thing."""
SEVERE: Final = frozenset({"suspend-proportional", "suspend-punitive", "withdraw"})
"""Decisions that are asked about once more."""
_CODES: Final = (
    "consult",
    "refer",
    "dispute",
    "suspend-proportional",
    "suspend-punitive",
    "waive",
)


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that can be decided now.

    Attributes:
        code: Kind of move, with the severity of a suspension.
        meaning: One plain sentence on what it is.
        effect: One plain sentence on what it is likely to bring.
        cost: Time and capital, in words.
        reason: Why it cannot be done now; empty if it can.
        action: The move; None if it needs to be completed first.
    """

    code: str
    label: str
    meaning: str
    effect: str
    cost: str
    reason: str
    icon: str
    action: PartyAction | None

    @property
    def is_severe(self) -> bool:
        """Say whether it is asked about once more."""
        return self.code in SEVERE

    @property
    def kind(self) -> str:
        """Return the kind of move."""
        return "suspend" if self.code.startswith("suspend") else self.code


@dataclass(frozen=True, slots=True)
class MatterView:
    """An open matter.

    Attributes:
        party: Who failed, or is said to have failed.
        answered: What was already done about it, in words.
        is_answered: Whether one has answered it oneself.
        decisions: What one can do; about one's own conduct no more than to notify.
    """

    id: str
    issue: str
    party: PartyId
    text: str
    grave: bool
    is_own: bool
    is_answered: bool
    answered: tuple[str, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class AnswersView:
    """All that can be decided in a year."""

    matters: tuple[MatterView, ...]
    others: tuple[Decision, ...]
    capital: float
    time: int


def answers_view(lens: Lens, judge: Judge) -> AnswersView:
    """Return the open matters and other decisions; `judge` says why a move is illegal."""
    maker = _Maker(lens, judge)
    table = lens.seen.table
    return AnswersView(
        tuple(maker.matter(matter) for matter in table.matters),
        maker.others(),
        round(lens.seen.private.home.capital, 1),
        table.floor_time,
    )


@dataclass(frozen=True)
class _Maker:
    """Builds the decisions of one seat."""

    lens: Lens
    judge: Judge

    def matter(self, matter: Matter) -> MatterView:
        """Return an open matter with what can be done about it."""
        lens, seat = self.lens, self.lens.seen.seat
        is_own = matter.party == seat
        decisions: tuple[Decision, ...]
        if is_own:
            plan = act.Plan(by=seat, issue=matter.issue)
            decisions = (self._notice(matter), self._decision("action-plan", plan))
        else:
            answers = [(code, self._answer(code, matter.id)) for code in _CODES]
            decisions = tuple(
                self._decision(code, action) for code, action in answers if self._exists(action)
            )
        answered = tuple(
            lens.words.say(
                "ui-years-answered",
                party=lens.names.party(party),
                move=lens.words.say(f"move-{kind}"),
            )
            for party, kind in matter.answers.items()
        )
        return MatterView(
            matter.id,
            lens.names.issue(matter.issue),
            matter.party,
            lens.words.say(f"seen-{matter.conduct}")
            if matter.conduct in {"violate", "shirk"}
            else lens.words.say("seen-other"),
            matter.conduct == "violate",
            is_own,
            seat in matter.answers,
            answered,
            decisions,
        )

    def _notice(self, matter: Matter) -> Decision:
        return self._decision("notify", act.Notify(by=self.lens.seen.seat, issue=matter.issue))

    def _exists(self, action: PartyAction) -> bool:
        """Say whether the text and the year know such a decision."""
        return self.judge(action) not in _ABSENT

    def _answer(self, code: str, matter: str) -> PartyAction:
        seat = self.lens.seen.seat
        moves: Mapping[str, PartyAction] = {
            "consult": act.Consult(by=seat, matter=matter),
            "refer": act.Refer(by=seat, matter=matter),
            "dispute": act.Dispute(by=seat, matter=matter),
            "suspend-proportional": act.Suspend(by=seat, matter=matter),
            "suspend-punitive": act.Suspend(by=seat, matter=matter, severity="punitive"),
            "waive": act.Waive(by=seat, matter=matter),
        }
        return moves[code]

    def others(self) -> tuple[Decision, ...]:
        """Return the decisions that answer no matter."""
        lens, seat = self.lens, self.lens.seen.seat
        duties = [i.id for i in lens.seen.scenario.issues if i.kind == "substance"]
        notices = [act.Notify(by=seat, issue=issue) for issue in duties]
        helps = [act.Assist(by=seat, to=other) for other in lens.seen.others]
        dues = [
            act.CarryOut(by=seat, instrument=pledge.instrument)
            for pledge in lens.seen.table.pledges
            if pledge.by == seat and pledge.kind == "promise" and pledge.status == "live"
        ]
        if self._is_outside:
            delivery = [self._open("carry-out", dues)] if dues else []
            return (self._decision("accede", act.Accede(by=seat)), *delivery)
        found = [self._open("notify", notices), self._open("assist", helps)]
        if dues:
            found.append(self._open("carry-out", dues))
        found.append(self._open("reopen", [act.Reopen(by=seat, issue=i) for i in duties]))
        found += [
            self._open(code, examples)
            for code, examples in self._offered(duties)
            if any(self._exists(example) for example in examples)
        ]
        found.append(self._decision("review", act.Review(by=seat)))
        found.append(self._decision("withdraw", act.Withdraw(by=seat)))
        return tuple(found)

    @property
    def _is_outside(self) -> bool:
        """Say whether one is no party to the agreement, or no longer."""
        return self.lens.seen.seat in self.lens.seen.table.unbound

    def _offered(self, duties: Sequence[str]) -> tuple[tuple[str, list[PartyAction]], ...]:
        """Return the forms of decisions that a text or a year may not know."""
        seat, others = self.lens.seen.seat, self.lens.seen.others
        asked = [r.issue for r in self.lens.seen.table.reopenings]
        return (
            ("inspect", [act.Inspect(by=seat, issue=i, to=o) for o in others for i in duties]),
            ("concur", [act.Concur(by=seat, issue=issue) for issue in asked]),
            ("admit", [act.Admit(by=seat, to=a.by) for a in self.lens.seen.table.applications]),
            ("fund", [act.Fund(by=seat)]),
            ("renew", [act.Renew(by=seat)]),
            ("stay", [act.Stay(by=seat)]),
        )

    def _open(self, code: str, examples: Sequence[PartyAction]) -> Decision:
        """Return a decision of which several forms exist: legal if one of them is."""
        reasons = [self.judge(example) for example in examples]
        legal = [a for a, reason in zip(examples, reasons, strict=True) if reason is None]
        if len(examples) == 1:
            return self._decision(code, examples[0])
        reason = None if legal or not reasons else reasons[0]
        return self._shown(code, reason, None)

    def _decision(self, code: str, action: PartyAction) -> Decision:
        return self._shown(code, self.judge(action), action)

    def _shown(self, code: str, reason: Illegality | None, action: PartyAction | None) -> Decision:
        say = self.lens.words.say
        kind = "suspend" if code.startswith("suspend") else code
        return Decision(
            code,
            say(f"ui-years-{code}"),
            say(f"ui-years-{code}.meaning"),
            say(f"ui-years-{code}.effect"),
            self._cost(kind),
            say(f"illegal-{reason}") if reason is not None else "",
            ICONS.get(kind, "circle"),
            action,
        )

    def _cost(self, kind: str) -> str:
        """Return time and capital in words."""
        say, rule = self.lens.words.say, MOVES[kind]
        parts = [say("ui-years-cost-time", time=rule.time)] if rule.time else []
        if rule.capital:
            parts.append(say("ui-years-cost-capital", points=rule.capital))
        return (
            say("list-comma", first=parts[0], next=parts[1])
            if len(parts) > 1
            else (parts[0] if parts else say("ui-years-cost-none"))
        )
