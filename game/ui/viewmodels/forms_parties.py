"""Forms of the moves that need more than two at the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.ui.viewmodels.fields import NONE, Field, Form, Maker, Pick, Values
from game.ui.viewmodels.slot_forms import claim_fields, claim_made

NOT_EXCEPTED: Final = "all"


def parties_field(m: Maker, parties: tuple[PartyId, ...], name: str = "to") -> Field:
    """Return a field for one of some parties."""
    picks = tuple(Pick(p, m.lens.names.party(p)) for p in parties)
    label = m.say("ui-field-via" if name == "via" else "ui-field-party")
    return Field(name, label, picks, compact=len(picks) > 4)  # noqa: PLR2004 - a few fit open


def fitting(m: Maker, kind: str) -> tuple[PartyId, ...]:
    """Return the parties to which a kind of move can go, in speaking order."""
    seen = m.lens.seen
    private, here = seen.private, [p for p in seen.others if p not in seen.table.left]
    match kind:
        case "join":
            chosen = {i.by for i in private.invitations if m.by in i.to}
        case "reply":
            chosen = {a.by for a in private.approaches if a.to == m.by and a.status == "open"}
        case "call-mediator":
            chosen = {p for p in here if seen.scenario.party(p).role == "mediator"}
        case "approach":
            chosen = set(here)
        case _:
            chosen = set(here) & set(seen.scenario.principals)
    return tuple(p for p in here if p in chosen)


def _via(m: Maker, to: str) -> Field:
    thirds = tuple(p for p in m.lens.seen.others if p != to and p not in m.lens.seen.table.left)
    picks = parties_field(m, thirds, "via").picks
    return Field(
        "via", m.say("ui-field-via"), (Pick(NONE, m.say("ui-via-nobody")), *picks), compact=True
    )


def _towards(m: Maker, kind: str) -> Form:
    field = parties_field(m, fitting(m, kind))

    def make(values: Values) -> PartyAction:
        move = act.Recruit if kind == "recruit" else act.Join
        return move(by=m.by, to=values["to"])

    return Form(kind, lambda _v: (field,), make)


def _partners(m: Maker, kind: str) -> tuple[Field, ...]:
    """Return fields for a first partner and, if one likes, a second."""
    first = parties_field(m, fitting(m, kind))
    none = Pick(NONE, m.say("ui-nobody-else"))
    more = Field("more", m.say("ui-field-more"), (none, *first.picks), compact=True)
    return (first, more)


def _members(values: Values) -> tuple[PartyId, ...]:
    return tuple(dict.fromkeys(p for p in (values["to"], values.get("more", NONE)) if p))


def _platform(m: Maker, values: Values) -> tuple[Field, ...]:
    """Return fields for what is stood for or offered: the draft, or one issue and option."""
    issue = m.demand_field(())
    if issue.chosen(values) == "draft":
        return (issue,)
    return (issue, m.option(issue.chosen(values), "ui-field-demanded"))


def _form(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda v: (*_partners(m, kind), *_platform(m, v)),
        lambda v: act.FormCoalition(by=m.by, members=_members(v), platform=m.demand(v)),
    )


def _separate(m: Maker, kind: str) -> Form:
    def fields(values: Values) -> tuple[Field, ...]:
        to = parties_field(m, fitting(m, kind))
        return (to, *_platform(m, values), _via(m, to.chosen(values)))

    def make(values: Values) -> PartyAction:
        package: Package = m.demand(values)
        via = values.get("via") or None
        return act.SeparateOffer(by=m.by, to=values["to"], package=package, via=via)

    return Form(kind, fields, make)


def _approach(m: Maker, kind: str) -> Form:
    def fields(values: Values) -> tuple[Field, ...]:
        to = parties_field(m, fitting(m, kind))
        what = m.choice("question", "ui-question", ("priority", "limit", "reserve"))
        found = [to, what]
        match what.chosen(values):
            case "priority":
                one = m.issue("first", "ui-field-first")
                found += [one, m.issue("second", "ui-field-second", but=one.chosen(values))]
            case "limit":
                found.append(m.issue())
            case _:
                pass
        return (*found, _via(m, to.chosen(values)))

    def make(values: Values) -> PartyAction:
        question: act.Question = act.ReserveQuestion()
        if values["question"] == "priority":
            question = act.PriorityQuestion(first=values["first"], second=values["second"])
        elif values["question"] == "limit":
            question = act.LimitQuestion(issue=values["issue"])
        via = values.get("via") or None
        return act.Approach(by=m.by, to=values["to"], question=question, via=via)

    return Form(kind, fields, make)


def _reply(m: Maker, kind: str) -> Form:
    waiting = {
        a.by: a for a in m.lens.seen.private.approaches if a.to == m.by and a.status == "open"
    }

    def fields(values: Values) -> tuple[Field, ...]:
        names = m.lens.names
        picks = []
        for by, asked in waiting.items():
            text = names.question(asked.question) if asked.question else ""
            items = names.items(asked.package) if asked.package is not None else text
            picks.append(Pick(by, names.party(by), items))
        to = Field("to", m.say("ui-field-party"), tuple(picks))
        answer = m.choice("answer", "ui-private", ("yes", "no"))
        asked_now = waiting.get(to.chosen(values))
        wanted = asked_now is not None and asked_now.question is not None
        claim = claim_fields(m, values) if wanted and answer.chosen(values) == "yes" else []
        return (to, answer, *claim)

    def make(values: Values) -> PartyAction:
        agree, asked = values["answer"] == "yes", waiting.get(values["to"])
        told = agree and asked is not None and asked.question is not None
        claim = claim_made(m, values) if told else None
        return act.Reply(by=m.by, to=values["to"], agree=agree, claim=claim)

    return Form(kind, fields, make)


def _share(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda v: (*_partners(m, kind), *claim_fields(m, v)),
        lambda v: act.ShareInformation(by=m.by, claim=claim_made(m, v), members=_members(v)),
    )


def _mediator(m: Maker, kind: str) -> Form:
    field = parties_field(m, fitting(m, kind))
    return Form(kind, lambda _v: (field,), lambda v: act.CallMediator(by=m.by, mediator=v["to"]))


def _call_upon(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda _v: (parties_field(m, fitting(m, kind)), m.issue()),
        lambda v: act.CallForJustification(by=m.by, to=v["to"], issue=v["issue"]),
    )


def _proposals(m: Maker) -> Field:
    offers = [o for p in m.lens.seen.others if (o := m.lens.last_offer(p)) is not None]
    say = m.lens.words.say
    picks = tuple(
        Pick(str(o.number), say("ui-proposal", number=o.number, party=m.lens.names.the(o.by)))
        for o in offers
    )
    return Field("proposal", m.say("ui-field-proposal"), picks)


def _block(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda _v: (_proposals(m),),
        lambda v: act.Block(by=m.by, proposal=int(v["proposal"] or 1)),
    )


def _accept(m: Maker, kind: str) -> Form:
    """Return the form of an acceptance that leaves an issue out."""

    def fields(values: Values) -> tuple[Field, ...]:
        which = _proposals(m)
        number = int(which.chosen(values) or 0)
        made = [p.package for p in m.lens.seen.table.proposals if p.number == number]
        named = tuple(
            issue.id
            for issue, option in zip(
                m.lens.seen.scenario.issues, made[0] if made else (), strict=False
            )
            if option != OPEN
        )
        issue = m.issue("except", "ui-field-except", only=named)
        whole = Pick(NOT_EXCEPTED, m.say("ui-nothing-excepted"))
        return (which, Field(issue.name, issue.label, (whole, *issue.picks), compact=True))

    def make(values: Values) -> PartyAction:
        left = values["except"]
        out = () if left == NOT_EXCEPTED else (left,)
        return act.Accept(by=m.by, proposal=int(values["proposal"] or 1), excepting=out)

    return Form(kind, fields, make)


def _caucus(m: Maker, kind: str) -> Form:
    return Form(
        kind,
        lambda _v: _partners(m, "approach"),
        lambda v: act.Caucus(by=m.by, members=_members(v)),
    )


PARTIES_FORMS: Final[Mapping[str, Callable[[Maker, str], Form]]] = {
    "accept": _accept,
    "caucus": _caucus,
    "form-coalition": _form,
    "recruit": _towards,
    "join": _towards,
    "block": _block,
    "separate-offer": _separate,
    "approach": _approach,
    "reply": _reply,
    "share-information": _share,
    "call-mediator": _mediator,
    "call-for-justification": _call_upon,
}
"""How each of these moves is completed; the others need nothing but their kind."""
