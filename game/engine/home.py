"""What follows from moves at home: preparation, consultation, the ratification campaign."""

from __future__ import annotations

from typing import Final

from game.engine import events, flow
from game.engine.catalogue import MOVES
from game.engine.costs import payment_cost
from game.engine.illegality import findings_of
from game.engine.scribe import DIGITS, Scribe
from game.model import action as act
from game.model.base import PartyId
from game.model.calendar import URGENT_CAPITAL
from game.model.chance import VoteQuestion
from game.model.draft import OPEN, Package
from game.model.event import CapacityMoved, CapitalSpent, Learned
from game.model.event_home import PaymentsExposed, PrioritiesGlimpsed
from game.model.party import DomesticActor, Valuation
from game.model.scenario import Scenario

FALLBACK_POINTS: Final = 2.0  # model.md 1, per preparation of a fallback
CONSULT_LEGITIMACY: Final = 1.0  # model.md 5.1, first consultation of a group
BRIEF_LEGITIMACY: Final = 0.5  # model.md 5.1, per briefing
EXPLAIN_LEGITIMACY: Final = 1.0  # model.md 5.1, published text or explainer
READINESS: Final = 0.15  # model.md 3.2
READINESS_WEIGHT: Final = 0.3  # model.md 3.1, voluntary costly transparency
CAPACITY_CAP: Final = 0.95  # model.md 3.2
PORK_LIMIT: Final = 3.0  # model.md 5.1, points of side payment that pass as policy
PORK_LEGITIMACY: Final = -0.5  # model.md 5.1, per point beyond

EXPOSED_LEGITIMACY: Final = -1.5  # model.md 5.1, as secret talks disclosed

_HEARD: Final = {
    "consult-home": (CONSULT_LEGITIMACY, "consulted"),
    "brief-public": (BRIEF_LEGITIMACY, "briefed"),
    "explain": (EXPLAIN_LEGITIMACY, "explained"),
}

Step = (
    act.Prepare
    | act.ConsultHome
    | act.BriefPublic
    | act.ShowReadiness
    | act.Compensate
    | act.Explain
    | act.Submit
    | act.Withhold
    | act.AnswerEvent
)


def follow(scribe: Scribe, action: Step) -> None:
    """Write what follows from a step at home."""
    by = action.by
    match action:
        case act.Prepare():
            _prepared(scribe, action)
        case act.ConsultHome() | act.BriefPublic() | act.Explain():
            _heard(scribe, action)
        case act.ShowReadiness():
            _show_readiness(scribe, by)
        case act.Compensate():
            _compensate(scribe, action)
        case act.Submit():
            _submit(scribe, action)
        case act.AnswerEvent():
            events.answered(scribe, action)
        case act.Withhold():
            _withhold(scribe, by)


def _heard(scribe: Scribe, action: act.ConsultHome | act.BriefPublic | act.Explain) -> None:
    gain, cause = _HEARD[action.kind]
    scribe.legitimacy(action.by, gain, cause)
    if isinstance(action, act.BriefPublic) and scribe.table.phase in {"rounds", "text"}:
        _give_away(scribe, action)


def _give_away(scribe: Scribe, action: act.BriefPublic) -> None:
    """Let the others guess whether an issue is worth more than they think to who briefs."""
    worth = scribe.mandate(action.by).valuation.weights.get(action.emphasis, 0.0)
    estimate = scribe.scenario.party(action.by).profile.estimate
    thought = estimate.weights.get(action.emphasis, 0.0)
    if worth != thought:
        scribe.write(
            PrioritiesGlimpsed(
                seen_by=scribe.everyone,
                public=True,
                party=action.by,
                issue=action.emphasis,
                more=worth > thought,
            )
        )


def _submit(scribe: Scribe, action: act.Submit) -> None:
    """Ask nature for the vote, unless the text is waiting already and is only pressed for."""
    by, table = action.by, scribe.table
    if action.urgent:
        spend(scribe, by, URGENT_CAPITAL, "urgent")
    if table.submitted_in[by] == table.round:
        events.silence(scribe, by)
        flow.ask_nature(scribe, VoteQuestion(party=by))


def _withhold(scribe: Scribe, by: PartyId) -> None:
    """Break one's word; the others go on if they are enough."""
    scribe.credibility(by, "promise", 0.0, 1.0, "withheld")
    if flow.drop_out(scribe, by, "withheld"):
        flow.after_decision(scribe, by)
    else:
        flow.end_sitting(scribe, "withheld")


def _prepared(scribe: Scribe, action: act.Prepare) -> None:
    if action.task == "build-fallback":
        scribe.payoff(action.by, "fallback", reservation=FALLBACK_POINTS)
        return
    odds = (
        {card.id: card.probability for card in scribe.scenario.deck}
        if action.task == "scenario-analysis"
        else {}
    )
    scribe.write(
        Learned(
            seen_by=(action.by,),
            by=action.by,
            task=action.task,
            findings=() if odds else findings_of(scribe.scenario, action),
            odds=odds,
        )
    )


def spend(scribe: Scribe, party: PartyId, points: float, cause: str) -> None:
    """Spend political capital."""
    scribe.write(
        CapitalSpent(seen_by=(party,), party=party, points=round(points, DIGITS), cause=cause)
    )


def _show_readiness(scribe: Scribe, by: PartyId) -> None:
    spend(scribe, by, MOVES["show-readiness"].capital, "readiness")
    mandate = scribe.mandate(by)
    now = mandate.capacity + scribe.private(by).capacity_shift
    gain = max(0.0, min(READINESS, CAPACITY_CAP - now))
    if gain:
        scribe.write(
            CapacityMoved(seen_by=(by,), party=by, change=round(gain, DIGITS), cause="readiness")
        )
    scribe.credibility(by, "promise", 1.0, READINESS_WEIGHT, "readiness")


def _compensate(scribe: Scribe, action: act.Compensate) -> None:
    """Charge a payment; out of sight it costs more, and no standing until it becomes known."""
    actor = _actor(scribe, action.by, action.actor)
    spend(scribe, action.by, payment_cost(actor, action), "compensation")
    if not action.quiet:
        paid = _unrelated(scribe, action.by)
        before = paid - (0.0 if _concerned(scribe, actor) else action.points)
        _charge_pork(scribe, action.by, before, paid)


def expose_payments(scribe: Scribe, party: PartyId) -> None:
    """Let quiet payments become known: they cost standing now, and more for having been quiet."""
    before = _unrelated(scribe, party)
    scribe.write(PaymentsExposed(seen_by=scribe.everyone, public=True, party=party))
    scribe.legitimacy(party, EXPOSED_LEGITIMACY, "payments-exposed")
    _charge_pork(scribe, party, before, _unrelated(scribe, party))


def _charge_pork(scribe: Scribe, party: PartyId, before: float, after: float) -> None:
    pork = max(0.0, after - PORK_LIMIT) - max(0.0, before - PORK_LIMIT)
    scribe.legitimacy(party, PORK_LEGITIMACY * pork, "pork")


def _unrelated(scribe: Scribe, party: PartyId) -> float:
    """Return the points paid, as far as is known, to actors whom the text does not touch."""
    home = scribe.private(party).home
    return sum(
        points - home.quietly.get(actor, 0.0)
        for actor, points in home.compensation.items()
        if not _concerned(scribe, _actor(scribe, party, actor))
    )


def _actor(scribe: Scribe, party: PartyId, actor: str) -> DomesticActor:
    mandate = scribe.mandate(party)
    return next(a for a in mandate.actors if a.id == actor)


def _concerned(scribe: Scribe, actor: DomesticActor) -> bool:
    return touches(scribe.scenario, scribe.table.agreed, actor.valuation)


def touches(scenario: Scenario, text: Package | None, valuation: Valuation) -> bool:
    """Tell whether a text moves an issue that an actor cares about, so that it is paid for it."""
    if text is None:
        return False
    return any(
        option not in {OPEN, issue.status_quo} and valuation.weights.get(issue.id, 0.0) > 0.0
        for issue, option in zip(scenario.issues, text, strict=True)
    )
