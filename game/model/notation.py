"""Typed notation: one line of text <-> one move (docs/notation.md).

`FORMS` is the whole grammar, one row per kind of move. A line is a command word and its parts;
issues and options go by id, by number from 1, or by the beginning of an id that fits just one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, get_args

from pydantic import ValidationError

from game.model.action import (
    ACTION,
    HomeGroup,
    Manner,
    Offer,
    PartyAction,
    ReasonCode,
    Severity,
)
from game.model.draft import OPEN, Package
from game.model.errors import NotationError
from game.model.form import Form
from game.model.names import MAX_ECHO, unknown
from game.model.notation_diplomacy import DIPLOMACY_FORMS
from game.model.phrases import (
    ClaimSlot,
    DemandSlot,
    OptionSlot,
    PackageSlot,
    QuestionSlot,
    TaskSlot,
    items,
)
from game.model.reading import Context, Reader
from game.model.scenario import Channel, Scenario, Track
from game.model.slots import (
    ChoiceSlot,
    Fields,
    FlagSlot,
    IssueSlot,
    MatterSlot,
    NameSlot,
    NamesSlot,
    NumberSlot,
    PartySlot,
    PointsSlot,
)
from game.model.slots_parties import ExceptSlot, PlatformSlot, ReplySlot, ViaSlot, WithSlot


def _instruments(context: Context) -> tuple[str, ...]:
    return tuple(i.id for i in context.scenario.instruments)


def _arguments(context: Context) -> tuple[str, ...]:
    return tuple(a.id for a in context.scenario.arguments)


def _actors(context: Context) -> tuple[str, ...]:
    mandate = context.scenario.party(context.seat).mandate
    return tuple(a.id for a in mandate.actors) if mandate else ()


def _events(context: Context) -> tuple[str, ...]:
    return tuple(context.choices)


def _answers(context: Context) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a for answers in context.choices.values() for a in answers))


def _issues(scenario: Scenario) -> tuple[str, ...]:
    return tuple(issue.id for issue in scenario.issues)


def _parties(scenario: Scenario) -> tuple[str, ...]:
    return scenario.party_ids


def _others(context: Context) -> tuple[str, ...]:
    return context.scenario.party_ids


_PARTY = NameSlot("to", "party", _others)
_PROPOSAL = NumberSlot("proposal", lambda context: context.latest)
_INSTRUMENT = NameSlot("instrument", "instrument", _instruments)
_ISSUE = IssueSlot("issue")
_MATTER = MatterSlot()

FORMS: Final[Mapping[str, Form]] = {
    "ready": Form(),
    "worksheet": Form(
        (
            NamesSlot("priorities", "issue", "about", _issues, also="sure"),
            PartySlot("about", "about"),
            NumberSlot("sure", lead="sure"),
        )
    ),
    "prepare": Form(
        (TaskSlot(),),
        ("prep",),
    ),
    "propose-forum": Form(
        (
            ChoiceSlot("channel", get_args(Channel)),
            ChoiceSlot("track", get_args(Track)),
            NumberSlot("rounds"),
        ),
        ("forum",),
    ),
    "offer": Form((PackageSlot(),)),
    "accept": Form((_PROPOSAL, ExceptSlot())),
    "reject": Form(
        (_PROPOSAL, ChoiceSlot("reason", get_args(ReasonCode)), IssueSlot("issue", optional=True))
    ),
    "ask": Form((QuestionSlot(), PartySlot("to", "to"))),
    "disclose": Form((ClaimSlot(), NumberSlot("answers", lead="answers")), ("state",)),
    "decline": Form((NumberSlot("question", lambda context: context.question),)),
    "argue": Form((NameSlot("argument", "argument", _arguments),)),
    "signal": Form((FlagSlot("flexible", "flexible", "firm"), _ISSUE)),
    "promise": Form((_INSTRUMENT, DemandSlot())),
    "warn": Form((_INSTRUMENT,)),
    "threaten": Form((_INSTRUMENT, DemandSlot(), FlagSlot("public", "public"))),
    "carry-out": Form((_INSTRUMENT,)),
    "withdraw-threat": Form((_INSTRUMENT,)),
    "propose-clause": Form((OptionSlot(),), ("clause",)),
    "bracket": Form((_ISSUE,)),
    "side-letter": Form(
        (_ISSUE, FlagSlot("confidential", "confidential"), PartySlot("to", "to")), ("letter",)
    ),
    "consult-home": Form((ChoiceSlot("group", get_args(HomeGroup)),), ("home",)),
    "brief-public": Form((IssueSlot("emphasis"),), ("public",)),
    "show-readiness": Form((), ("readiness",)),
    "caucus": Form((NamesSlot("members", "party", "", _parties),)),
    "adjourn": Form(),
    "walk-out": Form((FlagSlot("for_now", "open"),)),
    "end-turn": Form((), ("end",)),
    "sign": Form(),
    "compensate": Form(
        (NameSlot("actor", "actor", _actors), PointsSlot("points"), FlagSlot("quiet", "quiet"))
    ),
    "explain": Form(),
    "claim-win": Form((_ISSUE,), ("claim",)),
    "frame": Form((IssueSlot("issue", optional=True),)),
    "lobby": Form((NameSlot("actor", "actor", _actors), NameSlot("target", "actor", _actors))),
    "ask-reopening": Form(),
    "answer-event": Form(
        (NameSlot("card", "event", _events), NameSlot("answer", "answer", _answers)), ("answer",)
    ),
    "submit": Form((FlagSlot("urgent", "urgent"),)),
    "withhold": Form(),
    "notify": Form((_ISSUE,)),
    "consult": Form((_MATTER,)),
    "dispute": Form((_MATTER,)),
    "suspend": Form((_MATTER, ChoiceSlot("severity", get_args(Severity), optional=True))),
    "waive": Form((_MATTER,)),
    "assist": Form((PartySlot("to", "to"),)),
    "form-coalition": Form(
        (NamesSlot("members", "party", "for", _parties), PlatformSlot()), ("coalition",)
    ),
    "recruit": Form((_PARTY,)),
    "join": Form((_PARTY,)),
    "leave": Form(),
    "hold-together": Form((), ("hold",)),
    "block": Form((_PROPOSAL,)),
    "separate-offer": Form((_PARTY, PackageSlot(), ViaSlot()), ("separate",)),
    "approach": Form((_PARTY, QuestionSlot(), ViaSlot()), ("sound",)),
    "reply": Form((_PARTY, ReplySlot())),
    "share-information": Form((ClaimSlot(), WithSlot()), ("share",)),
    "call-mediator": Form((NameSlot("mediator", "party", _others),), ("mediate",)),
    "call-for-justification": Form((_PARTY, _ISSUE), ("call-upon",)),
    "accede": Form(),
    "review": Form(),
    "withdraw": Form(),
    **DIPLOMACY_FORMS,
    "inspect": Form((_ISSUE, PartySlot("to", "of"))),
    "refer": Form((_MATTER,)),
    "action-plan": Form((_ISSUE,), ("plan",)),
    "fund": Form(),
    "reopen": Form((_ISSUE,)),
    "concur": Form((_ISSUE,)),
    "admit": Form((_PARTY,)),
    "renew": Form(),
    "stay": Form(),
}
"""Every kind of move and its parts."""

MANNERS: Final[Mapping[str, Manner]] = {
    "plainly": "plain",
    "warmly": "warm",
    "firmly": "firm",
    "formally": "formal",
}
"""The last word of a line may say in what manner it is said."""

COMMANDS: Final[Mapping[str, str]] = {
    word: kind for kind, form in FORMS.items() for word in (kind, *form.aliases)
} | {"offer!": "offer", "if": "offer"}
"""Command words and the kind of move each stands for."""


def usage(kind: str) -> str:
    """Return how a kind of move is typed.

    >>> usage("reject")
    'reject [NUMBER] red-line|domestic|trust|level|fairness|unspecified [ISSUE]'
    """
    return " ".join([kind, *(slot.usage for slot in FORMS[kind].slots)])


CONDITIONAL_USAGES: Final = (
    "offer! [same|NUMBER] ISSUE=OPTION ...",
    "if ISSUE=OPTION ... [then ISSUE=OPTION ...]",
)
"""How a conditional offer is typed: as one whole, or naming the other side's part."""


def parse(line: str, context: Context) -> PartyAction:
    """Return the move that a line of text means.

    Args:
        line: What a person typed; case and spaces around `=` do not matter.
        context: The seat and what short words point to.

    Raises:
        NotationError: If the line is not a move. Its `details` hold the right usage if the
            command word is known.
    """
    reader = Reader(line, context)
    if not reader.peek():
        raise NotationError("empty")
    word = reader.take("command")
    kind = COMMANDS.get(word)
    if kind is None:
        raise unknown(word, tuple(COMMANDS), "command")
    try:
        manner = MANNERS.get(reader.take_last(tuple(MANNERS)), "plain")
        fields = {"manner": manner, **_read(word, kind, reader)}
        reader.finish()
        return _built(kind, fields, context)
    except NotationError as problem:
        problem.details.setdefault("usage", usage(kind))
        raise
    except ValidationError as problem:
        raise _out_of_bounds(problem, kind) from None


def parse_package(line: str, context: Context) -> Package:
    """Return the package that `[same|NUMBER] issue=option ...` means; see `parse`."""
    reader = Reader(line, context)
    fields = PackageSlot().read(reader)
    reader.finish()
    package: Package = fields["package"]
    return package


def _out_of_bounds(problem: ValidationError, kind: str) -> NotationError:
    first = problem.errors()[0]
    what, typed = str(first["loc"][-1]), str(first["input"])[:MAX_ECHO]
    return NotationError("out-of-bounds", what=what, typed=typed, usage=usage(kind))


def _read(word: str, kind: str, reader: Reader) -> Fields:
    if word == "if":
        return _conditional(reader)
    fields: Fields = {}
    for slot in FORMS[kind].slots:
        fields |= slot.read(reader)
    if word == "offer!":
        fields["conditional"] = True
    return fields


def _conditional(reader: Reader) -> Fields:
    """Read `if a=x then b=y`: the first part is what the other side is to do."""
    asked, positions = reader.items()
    if not positions:
        raise NotationError("missing", what="item")
    package, given = reader.items(asked) if reader.take_if("then") else (asked, ())
    for position in given:
        if position in positions:
            raise NotationError("twice", what=reader.context.issue_ids[position])
    asks = tuple(reader.context.issue_ids[position] for position in positions)
    return {"package": package, "conditional": True, "asks": asks}


def _built(kind: str, fields: Fields, context: Context) -> PartyAction:
    action = ACTION.validate_python({"kind": kind, "by": context.seat, **fields})
    assert action.kind != "chance", "no form of the notation makes a chance outcome"
    return action


def write(action: PartyAction, scenario: Scenario) -> str:
    """Return the line that reads back as this move.

    >>> from game.model.action import Accept
    >>> write(Accept(by="alba", proposal=3), scenario=None)
    'accept 3'
    """
    line = _write_plainly(action, scenario)
    said = next(word for word, manner in MANNERS.items() if manner == action.manner)
    return line if action.manner == "plain" else f"{line} {said}"


def _write_plainly(action: PartyAction, scenario: Scenario) -> str:
    if isinstance(action, Offer) and action.conditional:
        return _write_conditional(action, scenario)
    fields = {name: getattr(action, name) for name in type(action).model_fields}
    words = [word for slot in FORMS[action.kind].slots for word in slot.write(fields, scenario)]
    return " ".join([action.kind, *words])


def _write_conditional(offer: Offer, scenario: Scenario) -> str:
    asked = [scenario.issue_index(issue) for issue in offer.asks]
    if not asked:
        return " ".join(["offer!", *items(offer.package, scenario)])
    rest = [k for k, option in enumerate(offer.package) if option != OPEN and k not in asked]
    given = items(offer.package, scenario, rest)
    words = ["if", *items(offer.package, scenario, asked)]
    return " ".join([*words, "then", *given] if given else words)
