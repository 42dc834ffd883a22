"""What a delegation says at the table when it makes a move. No private number is ever spoken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model import action as act
from game.model.base import PartyId
from game.model.diplomacy import Confide
from game.model.draft import OPEN
from game.model.event import Moved
from game.words.drafts import draft_speech
from game.words.memory import Memory
from game.words.names import standing
from game.words.offers import offer_speech
from game.words.phrasing import begun
from game.words.speech_answers import aim, answer, subject
from game.words.speech_diplomacy import DIPLOMATIC
from game.words.speech_parties import PLAIN as PARTIES_PLAIN
from game.words.speech_parties import SPECIAL as PARTIES
from game.words.speech_parties import accept_except
from game.words.voice import Voice, paragraph

Speech = Callable[[Voice, Memory, Any, int], str]
"""Voice, memory, the action and its number -> what is said."""


def speech(voice: Voice, memory: Memory, moved: Moved) -> str | None:
    """Return what the mover says, or None for a move that is made in silence.

    It first answers what was done to it, if that waits for an answer.
    """
    action = moved.action
    voice.manner = _manner(voice, memory, action)
    answered = answer(voice, memory, moved)
    voice.answers = answered is not None
    voice.to = aim(voice, action) if answered is None else subject(voice, memory, action)
    said = _said(voice, memory, moved)
    if said is None and answered is None:
        return None
    return _addressed(voice, answered, begun((said or "").strip()))


def _addressed(voice: Voice, answered: tuple[PartyId, str] | None, said: str) -> str:
    """Return who is spoken to, and what is said; between two nobody needs to be named."""
    if voice.among_two:
        return paragraph([answered[1] if answered is not None else "", said])
    if answered is None:
        return _to(voice, voice.to, said) if voice.to is not None else said
    if voice.to is not None or not said:
        return _to(voice, answered[0], paragraph([answered[1], said]))
    return paragraph([_to(voice, *answered), voice.words.say("to-all", text=said)])


def _to(voice: Voice, party: PartyId, text: str) -> str:
    return voice.words.say("addressed", party=voice.names.the(party), text=text)


def _manner(voice: Voice, memory: Memory, action: act.PartyAction) -> act.Manner:
    """Return the tone of a move; who only gives the floor on has the tone of its last words."""
    if not voice.decides(action.by):
        return "plain"
    if action.kind == "end-turn":
        return memory.ledger.manners.get(action.by, "plain")
    return action.manner


def _said(voice: Voice, memory: Memory, moved: Moved) -> str | None:
    action = moved.action
    if action.kind in _SPECIAL:
        return _SPECIAL[action.kind](voice, memory, action, moved.number)
    return voice.line(action.by, f"speech-{action.kind}") if action.kind in PLAIN else None


PLAIN: Final = frozenset(
    {
        "show-readiness",
        "explain",
        "adjourn",
        "sign",
        "withhold",
        "review",
        "withdraw",
        "fund",
        "renew",
        "stay",
        *PARTIES_PLAIN,
    }
)
"""Moves whose words need nothing but their kind."""

ABOUT_ISSUE: Final = frozenset({"bracket", "action-plan", "reopen", "concur"})
ABOUT_MATTER: Final = frozenset({"consult", "refer", "dispute", "waive"})


def _offer(voice: Voice, memory: Memory, action: act.Offer, _number: int) -> str:
    if voice.decides(action.by):
        return offer_speech(voice, memory, action)
    return draft_speech(voice, memory, action)


def _accept(voice: Voice, memory: Memory, action: act.Accept, _number: int) -> str:
    if action.excepting:
        return accept_except(voice, action)
    if action.proposal in memory.turned_down.get(action.by, ()):
        return voice.line(action.by, "speech-accept-after-all", number=action.proposal)
    if memory.has_just_tabled(action.by) and not voice.among_two:
        return voice.line(action.by, "speech-accept-beside", number=action.proposal)
    return voice.line(action.by, "speech-accept", number=action.proposal)


def _reject(voice: Voice, _memory: Memory, action: act.Reject, _number: int) -> str:
    refusal = voice.line(action.by, "speech-reject", number=action.proposal)
    reason = voice.line(action.by, f"speech-because-{action.reason}")
    obstacle = (
        voice.line(action.by, "speech-obstacle", issue=voice.names.spoken(action.issue))
        if action.issue
        else ""
    )
    return paragraph([refusal, reason, obstacle])


def _ask(voice: Voice, memory: Memory, action: act.Ask, _number: int) -> str:
    names, question = voice.names, action.question
    match question:
        case act.PriorityQuestion():
            first, second = names.spoken(question.first), names.spoken(question.second)
            return voice.line(action.by, "speech-ask-priority", first=first, second=second)
        case act.LimitQuestion():
            return voice.line(action.by, "speech-ask-limit", issue=names.spoken(question.issue))
        case act.ReserveQuestion():
            return voice.line(action.by, "speech-ask-reserve")
        case act.ReasonQuestion():
            agreed = question.proposal in memory.agreed_to.get(action.to, ())
            stem = "speech-ask-reason-agreed" if agreed else "speech-ask-reason"
            return voice.line(action.by, stem, number=question.proposal)


def _disclose(voice: Voice, _memory: Memory, action: act.Disclose, _number: int) -> str:
    answer = (
        voice.line(action.by, "speech-answer", number=action.answers) if action.answers else ""
    )
    return paragraph([answer, _claim(voice, action)])


def _claim(voice: Voice, action: act.Disclose) -> str:
    names, claim = voice.names, action.claim
    match claim:
        case act.PriorityClaim():
            higher, lower = names.spoken(claim.higher), names.spoken(claim.lower)
            return voice.line(action.by, "speech-disclose-priority", higher=higher, lower=lower)
        case act.LimitClaim():
            option = names.option(claim.issue, claim.option)
            issue = names.spoken(claim.issue)
            return voice.line(action.by, "speech-disclose-limit", issue=issue, option=option)
        case act.ReserveClaim():
            return voice.line(
                action.by, "speech-disclose-reserve", standing=standing(claim.points)
            )


def _decline(voice: Voice, _memory: Memory, action: act.Decline, _number: int) -> str:
    return voice.line(action.by, "speech-decline", number=action.question)


def _argue(voice: Voice, memory: Memory, action: act.Argue, _number: int) -> str:
    """Make a case; whoever has offered something else meanwhile does not overlook that."""
    scenario = voice.names.scenario
    made = next((a for a in scenario.arguments if a.id == action.argument), None)
    if made is None:
        return action.argument
    place = scenario.issue_index(made.issue)
    item = voice.names.item(place, made.option)
    offered = memory.offers[action.by][place] if action.by in memory.offers else OPEN
    beyond = voice.decides(action.by) and offered not in {OPEN, made.option}
    stem = "speech-argue-beyond" if beyond else "speech-argue"
    return voice.line(action.by, stem, text=made.text, item=item, basis=made.basis)


def _signal(voice: Voice, _memory: Memory, action: act.Signal, _number: int) -> str:
    stem = "speech-signal-flexible" if action.flexible else "speech-signal-firm"
    return voice.line(action.by, stem, issue=voice.names.spoken(action.issue))


def _pledge(
    voice: Voice, _memory: Memory, action: act.Promise | act.Warn | act.Threaten, _number: int
) -> str:
    tool = voice.names.instrument(action.instrument)
    said = voice.line(
        action.by,
        f"speech-{action.kind}",
        instrument=tool.label if tool else action.instrument,
        text=tool.text if tool else "",
        items="" if isinstance(action, act.Warn) else voice.names.items(action.demand),
    )
    if isinstance(action, act.Warn):
        return said
    openly = isinstance(action, act.Threaten) and action.public
    in_public = voice.line(action.by, "speech-openly") if openly else ""
    return paragraph([said, in_public, voice.on_record(tool.text if tool else "")])


def _carry_out(voice: Voice, _memory: Memory, action: act.CarryOut, _number: int) -> str:
    tool = voice.names.instrument(action.instrument)
    kind = "promise" if tool is not None and tool.kind == "promise" else "threat"
    label = tool.label if tool else action.instrument
    return voice.line(action.by, f"speech-carry-out-{kind}", instrument=label)


def _withdraw_threat(
    voice: Voice, memory: Memory, action: act.WithdrawThreat, _number: int
) -> str:
    """Take back a threat, or lift what was carried out."""
    label = voice.names.instrument_label(action.instrument)
    done = action.instrument in memory.carried_out
    said = "speech-lift-threat" if done else "speech-withdraw-threat"
    return voice.line(action.by, said, instrument=label)


def _clause(voice: Voice, memory: Memory, action: act.ProposeClause, _number: int) -> str:
    """Propose wording, or take up what another party has put forward."""
    issue = voice.names.spoken(action.issue)
    option = voice.names.option(action.issue, action.option)
    shared = memory.shares_wording(action.by, action.issue, action.option)
    stem = "speech-take-up-clause" if shared else "speech-propose-clause"
    return voice.line(action.by, stem, issue=issue, option=option)


def _letter(voice: Voice, _memory: Memory, action: act.SideLetter, _number: int) -> str:
    to, issue = voice.towards(action.to), voice.names.spoken(action.issue)
    said = voice.line(action.by, "speech-side-letter", to=to, issue=issue)
    secret = voice.line(action.by, "speech-in-confidence") if action.confidential else ""
    return paragraph([said, secret])


def _submit(voice: Voice, _memory: Memory, action: act.Submit, _number: int) -> str:
    return voice.line(action.by, "speech-press" if action.urgent else "speech-submit")


def _brief_public(voice: Voice, _memory: Memory, action: act.BriefPublic, _number: int) -> str:
    issue = voice.names.spoken(action.emphasis)
    return voice.line(action.by, "speech-brief-public", issue=issue)


def _forum(voice: Voice, memory: Memory, action: act.ProposeForum, _number: int) -> str:
    """Propose how to meet, or answer what another party has proposed."""
    others = [wish for who, wish in memory.forums.items() if who != action.by]
    shared = (action.channel, action.track, action.rounds) in others
    stem = "agree" if shared else "counter" if others else "propose"
    return voice.line(
        action.by,
        f"speech-{stem}-forum",
        channel=voice.words.say(f"channel-{action.channel}"),
        track=voice.words.say(f"track-{action.track}"),
        rounds=action.rounds,
    )


def _caucus(voice: Voice, _memory: Memory, action: act.Caucus, _number: int) -> str:
    members = voice.names.those(action.members)
    return voice.line(action.by, "speech-caucus", parties=members)


def _assist(voice: Voice, _memory: Memory, action: act.Assist, _number: int) -> str:
    if voice.among_two:
        return voice.line(action.by, "speech-assist-you")
    return voice.line(action.by, "speech-assist", to=voice.names.the(action.to))


def _admit(voice: Voice, _memory: Memory, action: act.Admit, _number: int) -> str:
    return voice.line(action.by, "speech-admission", party=voice.names.the(action.to))


def _inspect(voice: Voice, _memory: Memory, action: act.Inspect, _number: int) -> str:
    to, issue = voice.names.the(action.to), voice.names.spoken(action.issue)
    if voice.among_two:
        return voice.line(action.by, "speech-inspect-you", issue=issue)
    return voice.line(action.by, "speech-inspect", to=to, issue=issue)


def _about_issue(
    voice: Voice,
    _memory: Memory,
    action: act.Bracket | act.Plan | act.Reopen | act.Concur,
    _number: int,
) -> str:
    issue = voice.names.spoken(action.issue)
    return voice.line(action.by, f"speech-{action.kind}", issue=issue)


def _matter(
    voice: Voice, action: act.Consult | act.Refer | act.Dispute | act.Waive | act.Suspend
) -> str:
    """Return what a matter is about; between two, as the other's conduct."""
    others = [p for p in voice.names.scenario.party_ids if p != action.by]
    return voice.names.duty(action.matter, others[0] if voice.among_two else voice.to)


def _about_matter(
    voice: Voice,
    _memory: Memory,
    action: act.Consult | act.Refer | act.Dispute | act.Waive,
    _number: int,
) -> str:
    matter = _matter(voice, action)
    return voice.line(action.by, f"speech-{action.kind}", matter=matter)


def _notify(voice: Voice, memory: Memory, action: act.Notify, _number: int) -> str:
    """Report a difficulty; whoever has been told of it by others does not say that it is first.

    Whoever has just answered the reproach does not say a second time that it was raised; nor does
    anybody give early notice of what is on the table already.
    """
    ledger, now = memory.ledger, memory.round
    raised = ledger.is_raised(action.by, action.issue, now)
    stem = "speech-admit" if raised else "speech-notify"
    if voice.answers if raised else ledger.is_open(action.by, action.issue, now):
        stem = "speech-admit-answering"
    return voice.line(action.by, stem, issue=voice.names.spoken(action.issue))


def _suspend(voice: Voice, _memory: Memory, action: act.Suspend, _number: int) -> str:
    matter = _matter(voice, action)
    return voice.line(action.by, f"speech-suspend-{action.severity}", matter=matter)


def _walk_out(voice: Voice, _memory: Memory, action: act.WalkOut, _number: int) -> str:
    if action.for_now:
        return voice.line(action.by, "speech-walk-out-for-now")
    unsigned = voice.phase == "ratification"
    return voice.line(action.by, "speech-refuse-signature" if unsigned else "speech-walk-out")


def _confide(voice: Voice, _memory: Memory, action: Confide, _number: int) -> str:
    quietly = voice.line(action.by, "speech-confide")
    return paragraph([quietly, _claim(voice, act.Disclose(by=action.by, claim=action.claim))])


_SPECIAL: Final[Mapping[str, Speech]] = {
    "offer": _offer,
    "accept": _accept,
    "reject": _reject,
    "ask": _ask,
    "disclose": _disclose,
    "decline": _decline,
    "argue": _argue,
    "signal": _signal,
    "promise": _pledge,
    "warn": _pledge,
    "threaten": _pledge,
    "carry-out": _carry_out,
    "withdraw-threat": _withdraw_threat,
    "propose-clause": _clause,
    "side-letter": _letter,
    "brief-public": _brief_public,
    "submit": _submit,
    "propose-forum": _forum,
    "caucus": _caucus,
    "assist": _assist,
    "inspect": _inspect,
    "admit": _admit,
    "suspend": _suspend,
    "walk-out": _walk_out,
    "confide": _confide,
    "notify": _notify,
    **DIPLOMATIC,
    **PARTIES,
    **dict.fromkeys(ABOUT_ISSUE, _about_issue),
    **dict.fromkeys(ABOUT_MATTER, _about_matter),
}
"""Moves whose words say what they are about."""
