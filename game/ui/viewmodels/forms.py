"""What a move still needs to be told, field by field, and the move it makes: for dialogs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.model import action as act
from game.model.action import PartyAction
from game.model.draft import Package
from game.model.notation_diplomacy import DIPLOMACY_FORMS
from game.ui.viewmodels.fields import DRAFT, NONE, Field, Form, Maker, Pick, Values
from game.ui.viewmodels.forms_parties import PARTIES_FORMS
from game.ui.viewmodels.home_forms import HOME_FORMS
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.slot_forms import claim_fields, claim_made, slot_form
from game.words.effects import answer_effects


def form_for(kind: str, lens: Lens, draft: Package) -> Form:
    """Return the form of a move; `draft` is the package being prepared."""
    maker = Maker(lens, draft)
    builder = _BUILDERS.get(kind)
    if builder is None:
        return Form(kind, lambda _v: (), lambda _v: maker.plain(kind))
    return builder(maker, kind)


def _ask(m: Maker, kind: str) -> Form:
    own = m.lens.last_offer(m.by)
    kinds = ("priority", "limit", "reserve", *(("reason",) if own else ()))

    def fields(values: Values) -> tuple[Field, ...]:
        what = m.choice("question", "ui-question", kinds)
        first = (*m.parties(), what)
        match what.chosen(values):
            case "priority":
                one = m.issue("first", "ui-field-first")
                return (*first, one, m.issue("second", "ui-field-second", but=one.chosen(values)))
            case "limit":
                return (*first, m.issue())
            case _:
                return first

    def make(values: Values) -> PartyAction:
        question: act.Question
        match values["question"]:
            case "priority":
                question = act.PriorityQuestion(first=values["first"], second=values["second"])
            case "limit":
                question = act.LimitQuestion(issue=values["issue"])
            case "reserve":
                question = act.ReserveQuestion()
            case _:
                question = act.ReasonQuestion(proposal=own.number if own else 1)
        return act.Ask(by=m.by, to=m.to(values), question=question)

    return Form(kind, fields, make)


def _disclose(m: Maker, kind: str) -> Form:
    asked = [q for q in m.lens.seen.table.questions if q.to == m.by and q.status == "open"]

    def fields(values: Values) -> tuple[Field, ...]:
        found: list[Field] = []
        if asked:
            picks = [Pick(str(q.number), m.lens.names.question(q.question)) for q in asked]
            picks.append(Pick(NONE, m.say("ui-answers-nothing")))
            found.append(Field("answers", m.say("ui-field-answers"), tuple(picks)))
        found += claim_fields(m, values)
        return tuple(found)

    def make(values: Values) -> PartyAction:
        answers = values.get("answers")
        return act.Disclose(
            by=m.by, claim=claim_made(m, values), answers=int(answers) if answers else None
        )

    return Form(kind, fields, make)


def _decline(m: Maker, kind: str) -> Form:
    asked = [q for q in m.lens.seen.table.questions if q.to == m.by and q.status == "open"]
    picks = tuple(Pick(str(q.number), m.lens.names.question(q.question)) for q in asked)
    field = Field("answers", m.say("ui-field-answers"), picks)
    return Form(
        kind, lambda _v: (field,), lambda v: act.Decline(by=m.by, question=int(v["answers"] or 1))
    )


def _argue(m: Maker, kind: str) -> Form:
    table, scenario = m.lens.seen.table, m.lens.seen.scenario
    left = [a for a in scenario.arguments if a.by == m.by and a.id not in table.arguments_used]
    picks = tuple(
        Pick(a.id, m.lens.names.item(scenario.issue_index(a.issue), a.option), a.text)
        for a in left
    )
    field = Field("argument", m.say("ui-field-argument"), picks)
    return Form(kind, lambda _v: (field,), lambda v: act.Argue(by=m.by, argument=v["argument"]))


def _signal(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda _v: (m.issue(), m.choice("signal", "ui-signal", ("flexible", "firm"))),
        lambda v: act.Signal(by=m.by, issue=v["issue"], flexible=v["signal"] == "flexible"),
    )


def _pledge(m: Maker, kind: str) -> Form:
    tools = m.tools({"promise": "promise", "threaten": "threat"}[kind])

    def fields(values: Values) -> tuple[Field, ...]:
        tool = m.tool_field(tools)
        about = next((t.about for t in tools if t.id == tool.chosen(values)), ())
        issue = m.demand_field(about)
        found = [tool, issue]
        if issue.chosen(values) != DRAFT:
            found.append(m.option(issue.chosen(values), "ui-field-demanded"))
        if kind == "threaten":
            found.append(m.choice("publicity", "ui-publicity", ("room", "public")))
        return tuple(found)

    def make(values: Values) -> PartyAction:
        tool = values["instrument"]
        if kind == "promise":
            return act.Promise(by=m.by, instrument=tool, demand=m.demand(values))
        public = values["publicity"] == "public"
        return act.Threaten(by=m.by, instrument=tool, demand=m.demand(values), public=public)

    return Form(kind, fields, make)


def _warn(m: Maker, kind: str) -> Form:
    tool = m.tool_field(m.tools("warning"))
    return Form(kind, lambda _v: (tool,), lambda v: act.Warn(by=m.by, instrument=v["instrument"]))


def _pledged(m: Maker, kind: str) -> Form:
    back = kind == "withdraw-threat"
    wanted = {"threat"} if back else {"threat", "promise"}
    pledged = {
        p.instrument: p.status
        for p in m.lens.seen.table.pledges
        if p.by == m.by and p.kind in wanted
    }
    tools = tuple(
        tool
        for tool in m.lens.seen.scenario.instruments
        if pledged.get(tool.id) == "live"
        or (back and tool.reversible and pledged.get(tool.id) == "carried-out")
    )

    def make(values: Values) -> PartyAction:
        move = act.CarryOut if kind == "carry-out" else act.WithdrawThreat
        return move(by=m.by, instrument=values["instrument"])

    return Form(kind, lambda _v: (m.tool_field(tools),), make)


def _reject(m: Maker, kind: str) -> Form:
    offers = [o for p in m.lens.seen.others if (o := m.lens.last_offer(p)) is not None]
    proposals = tuple(
        Pick(
            str(o.number),
            m.lens.words.say("ui-proposal", number=o.number, party=m.lens.names.the(o.by)),
        )
        for o in offers
    )
    reasons = ("level", "red-line", "domestic", "trust", "fairness", "unspecified")

    def fields(_values: Values) -> tuple[Field, ...]:
        which = Field("proposal", m.say("ui-field-proposal"), proposals)
        issue = m.issue("obstacle", "ui-field-obstacle")
        none = Pick(NONE, m.say("ui-no-obstacle"))
        obstacle = Field("obstacle", issue.label, (none, *issue.picks), compact=True)
        reason = m.choice("reason", "reason", reasons)
        return (*((which,) if len(proposals) > 1 else ()), reason, obstacle)

    def make(values: Values) -> PartyAction:
        number = values.get("proposal") or (proposals[0].value if proposals else "1")
        return act.Reject.model_validate(
            {
                "by": m.by,
                "proposal": int(number),
                "reason": values["reason"],
                "issue": values["obstacle"] or None,
            }
        )

    return Form(kind, fields, make)


def _clause(m: Maker, kind: str) -> Form:
    def fields(values: Values) -> tuple[Field, ...]:
        issue = m.issue()
        return (issue, m.option(issue.chosen(values)))

    return Form(
        kind,
        fields,
        lambda v: act.ProposeClause(by=m.by, issue=v["issue"], option=m.number(v)),
    )


def _bracket(m: Maker, kind: str) -> Form:
    return Form(kind, lambda _v: (m.issue(),), lambda v: act.Bracket(by=m.by, issue=v["issue"]))


def _letter(m: Maker, kind: str) -> Form:
    secrecy = m.choice("secrecy", "ui-secrecy", ("open", "confidential"))
    return Form(
        kind,
        lambda _v: (*m.parties(), m.issue(), secrecy),
        lambda v: act.SideLetter(
            by=m.by, to=m.to(v), issue=v["issue"], confidential=v["secrecy"] == "confidential"
        ),
    )


def _consult_home(m: Maker, kind: str) -> Form:
    groups = ("ministries", "legislature", "civil-society")
    return Form(
        kind,
        lambda _v: (m.choice("group", "home", groups),),
        lambda v: act.ConsultHome.model_validate({"by": m.by, "group": v["group"]}),
    )


def _brief(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda _v: (m.issue("issue", "ui-field-emphasis"),),
        lambda v: act.BriefPublic(by=m.by, emphasis=v["issue"]),
    )


def _compensate(m: Maker, kind: str) -> Form:
    actors = tuple(Pick(a.id, a.label, a.note) for a in m.lens.seen.mandate.actors)
    sight = m.choice("sight", "ui-sight", ("open", "quiet"))

    def fields(values: Values) -> tuple[Field, ...]:
        actor = Field("actor", m.say("ui-field-actor"), actors, compact=True)
        chosen = actor.chosen(values)
        price = next((a.price for a in m.lens.seen.mandate.actors if a.id == chosen), 1.0)
        points = tuple(
            Pick(str(n), m.lens.words.say("ui-compensation", points=n, cost=n * price))
            for n in range(1, 6)
        )
        return (actor, Field("points", m.say("ui-field-compensation"), points), sight)

    return Form(
        kind,
        fields,
        lambda v: act.Compensate(
            by=m.by, actor=v["actor"], points=float(v["points"]), quiet=v["sight"] == "quiet"
        ),
    )


def _answer_event(m: Maker, kind: str) -> Form:
    choices = m.lens.seen.private.choices
    cards = tuple(Pick(c.card, c.label, c.text) for c in choices)

    def fields(values: Values) -> tuple[Field, ...]:
        which = Field("card", m.say("ui-field-event"), cards)
        chosen = next((c for c in choices if c.card == which.chosen(values)), None)
        answers = tuple(
            Pick(a.id, a.label, " ".join([a.text, *answer_effects(m.lens.names, a)]))
            for a in (chosen.answers if chosen else ())
        )
        answer = Field("answer", m.say("ui-field-answer"), answers)
        return (which, answer) if len(cards) > 1 else (answer,)

    def make(values: Values) -> PartyAction:
        card = values.get("card") or (cards[0].value if cards else "none")
        return act.AnswerEvent(by=m.by, card=card, answer=values["answer"] or "none")

    return Form(kind, fields, make)


def _matter(m: Maker, kind: str) -> Form:
    matters = tuple(
        Pick(x.id, m.lens.names.failure(x.party, x.issue, x.conduct))
        for x in m.lens.seen.table.matters
        if x.party != m.by
    )
    which = Field("matter", m.say("ui-field-matter"), matters)
    severity = m.choice("severity", "ui-severity", ("proportional", "punitive"))

    def make(values: Values) -> PartyAction:
        fields = {"by": m.by, "kind": kind, "matter": values["matter"]}
        if kind == "suspend":
            fields["severity"] = values["severity"]
        return _MATTER_MOVES[kind].model_validate(fields)

    return Form(kind, lambda _v: (which, severity) if kind == "suspend" else (which,), make)


def _notify(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda _v: (m.issue(only=_duties(m)),),
        lambda v: act.Notify(by=m.by, issue=v["issue"]),
    )


def _duties(m: Maker) -> tuple[str, ...]:
    return tuple(i.id for i in m.lens.seen.scenario.issues if i.kind == "substance")


def _inspect(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda _v: (m.party(), m.issue(only=_duties(m))),
        lambda v: act.Inspect(by=m.by, to=m.to(v), issue=v["issue"]),
    )


def _on_issue(m: Maker, kind: str) -> Form:
    asked = tuple(r.issue for r in m.lens.seen.table.reopenings)
    only = asked if kind == "concur" else _duties(m)
    make = {"action-plan": act.Plan, "reopen": act.Reopen, "concur": act.Concur}[kind]
    return Form(kind, lambda _v: (m.issue(only=only),), lambda v: make(by=m.by, issue=v["issue"]))


def _assist(m: Maker, kind: str) -> Form:
    return Form(kind, lambda _v: (m.party(),), lambda v: act.Assist(by=m.by, to=m.to(v)))


def _admit(m: Maker, kind: str) -> Form:
    return Form(kind, lambda _v: (m.party(),), lambda v: act.Admit(by=m.by, to=m.to(v)))


def _submit(m: Maker, kind: str) -> Form:
    """Ask whether the text goes before others; one that waits already can only be pressed for."""
    if m.by in m.lens.seen.table.submitted:
        return Form(kind, lambda _v: (), lambda _v: act.Submit(by=m.by, urgent=True))
    turn = m.choice("turn", "ui-turn", ("in-turn", "urgent"))
    return Form(
        kind, lambda _v: (turn,), lambda v: act.Submit(by=m.by, urgent=v["turn"] == "urgent")
    )


_MATTER_MOVES: Final[
    Mapping[str, type[act.Consult | act.Refer | act.Dispute | act.Suspend | act.Waive]]
] = {
    "consult": act.Consult,
    "refer": act.Refer,
    "dispute": act.Dispute,
    "suspend": act.Suspend,
    "waive": act.Waive,
}
_BUILDERS: Final[Mapping[str, Callable[[Maker, str], Form]]] = {
    "ask": _ask, "disclose": _disclose, "decline": _decline, "argue": _argue, "signal": _signal,
    "promise": _pledge, "warn": _warn, "threaten": _pledge, "carry-out": _pledged,
    "withdraw-threat": _pledged, "reject": _reject, "propose-clause": _clause,
    "bracket": _bracket, "side-letter": _letter, "consult-home": _consult_home,
    "brief-public": _brief, "compensate": _compensate, "consult": _matter, "dispute": _matter,
    "suspend": _matter, "waive": _matter, "notify": _notify, "assist": _assist, "admit": _admit,
    "refer": _matter, "inspect": _inspect, "action-plan": _on_issue, "reopen": _on_issue,
    "concur": _on_issue, "submit": _submit,
    **PARTIES_FORMS, "answer-event": _answer_event, **HOME_FORMS, **dict.fromkeys((*DIPLOMACY_FORMS, "walk-out"), slot_form),
}  # fmt: skip
