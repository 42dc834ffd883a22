"""Forms of the campaign at home: wins to claim, fears to answer, whom to let press whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.model import action as act
from game.session.advice import gain_on, surplus
from game.ui.viewmodels.fields import NONE, Field, Form, Maker, Pick, Values


def _claim(m: Maker, kind: str) -> Form:
    text, estimate = m.lens.seen.table.agreed or (), m.lens.seen.me.profile.estimate
    scenario = m.lens.seen.scenario
    gains = {
        issue.id: gain_on(scenario, estimate, text, issue.id) if text else 0.0
        for issue in scenario.issues
    }
    picks = tuple(
        Pick(
            issue,
            m.lens.names.issue(issue),
            m.lens.words.say("ui-claim-gain", points=round(gains[issue], 1)),
        )
        for issue in sorted(gains, key=lambda issue: -gains[issue])
    )
    field = Field("issue", m.say("ui-field-issue"), picks, compact=True)
    return Form(kind, lambda _v: (field,), lambda v: act.ClaimWin(by=m.by, issue=v["issue"]))


def _frame(m: Maker, kind: str) -> Form:
    picks = [Pick(NONE, m.say("ui-frame-final-say"))]
    scares = m.lens.seen.private.home.scares
    picks += [
        Pick(
            i.id, m.lens.words.say("ui-frame-scare", issue=i.label) if i.id in scares else i.label
        )
        for i in m.lens.seen.scenario.issues
    ]
    field = Field("issue", m.say("ui-field-fear"), tuple(picks), compact=True)
    return Form(kind, lambda _v: (field,), lambda v: act.Frame(by=m.by, issue=v["issue"] or None))


def _lobby(m: Maker, kind: str) -> Form:
    seen = m.lens.seen
    text = seen.table.agreed
    allies = [
        a for a in seen.mandate.actors if text is not None and surplus(seen.scenario, a, text) > 0
    ]
    actor = Field("actor", m.say("ui-field-ally"), tuple(Pick(a.id, a.label) for a in allies))

    def fields(values: Values) -> tuple[Field, ...]:
        chosen = actor.chosen(values)
        others = tuple(Pick(a.id, a.label) for a in seen.mandate.actors if a.id != chosen)
        return (actor, Field("target", m.say("ui-field-target"), others))

    def make(values: Values) -> act.PartyAction:
        ally = values["actor"] or "nobody"
        return act.Lobby(by=m.by, actor=ally, target=values["target"] or "nobody")

    return Form(kind, fields, make)


HOME_FORMS: Final[Mapping[str, Callable[[Maker, str], Form]]] = {
    "claim-win": _claim,
    "frame": _frame,
    "lobby": _lobby,
}
"""What builds the form of each move of the campaign."""
