"""What is said in coalitions, in private approaches and to mediators."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model import action as act
from game.words.memory import Memory
from game.words.voice import Voice, paragraph

PLAIN: Final = frozenset({"leave", "hold-together"})
"""Moves whose words need nothing but their kind."""


def accept_except(voice: Voice, action: act.Accept) -> str:
    """Return an acceptance that leaves issues out."""
    issues = voice.names.issues(action.excepting)
    return voice.line(action.by, "speech-accept-except", number=action.proposal, issues=issues)


def _form(voice: Voice, _memory: Memory, action: act.FormCoalition, _number: int) -> str:
    parties = voice.names.those(action.members)
    items = voice.names.items(action.platform)
    return voice.line(action.by, "speech-form-coalition", parties=parties, items=items)


def _towards(voice: Voice, _memory: Memory, action: act.Recruit | act.Join, _number: int) -> str:
    return voice.line(action.by, f"speech-{action.kind}", party=voice.names.the(action.to))


def _accede(voice: Voice, _memory: Memory, action: act.Accede, _number: int) -> str:
    """Come in from outside: while the text is written there is nothing to accede to yet.

    In the years it is a request, on which others or one's own home have the last word.
    """
    stems = {"text": "speech-come-in", "implementation": "speech-ask-to-accede"}
    return voice.line(action.by, stems.get(voice.phase, "speech-accede"))


def _block(voice: Voice, _memory: Memory, action: act.Block, _number: int) -> str:
    return voice.line(action.by, "speech-block", number=action.proposal)


def _separate(voice: Voice, _memory: Memory, action: act.SeparateOffer, _number: int) -> str:
    to, items = voice.names.the(action.to), voice.names.items(action.package)
    said = voice.line(action.by, "speech-separate-offer", party=to, items=items)
    return paragraph([said, _via(voice, action)])


def _approach(voice: Voice, memory: Memory, action: act.Approach, _number: int) -> str:
    to, question = voice.names.the(action.to), action.question
    known = memory.agreed_to.get(action.to, ())
    agreed = isinstance(question, act.ReasonQuestion) and question.proposal in known
    put = voice.names.put(question, agreed=agreed)
    said = voice.line(action.by, "speech-approach", party=to, question=put)
    return paragraph([said, _via(voice, action)])


def _via(voice: Voice, action: act.SeparateOffer | act.Approach) -> str:
    if action.via is None:
        return ""
    return voice.line(action.by, "speech-via", via=voice.names.the(action.via))


def _reply(voice: Voice, _memory: Memory, action: act.Reply, _number: int) -> str:
    if action.claim is not None:
        claim = voice.names.claim(action.claim, spoken=True)
        said = voice.line(action.by, "speech-private-answer", claim=claim)
    else:
        stem = "speech-private-yes" if action.agree else "speech-private-no"
        said = voice.line(action.by, stem)
    return voice.words.say("addressed", party=voice.names.the(action.to), text=said)


def _share(voice: Voice, _memory: Memory, action: act.ShareInformation, _number: int) -> str:
    parties, claim = (
        voice.names.those(action.members),
        voice.names.claim(action.claim, spoken=True),
    )
    return voice.line(action.by, "speech-share-information", parties=parties, claim=claim)


def _mediator(voice: Voice, _memory: Memory, action: act.CallMediator, _number: int) -> str:
    party = voice.names.the(action.mediator)
    return voice.line(action.by, "speech-call-mediator", party=party)


def _call(voice: Voice, _memory: Memory, action: act.CallForJustification, _number: int) -> str:
    to, issue = voice.names.the(action.to), voice.names.spoken(action.issue)
    return voice.line(action.by, "speech-call-for-justification", party=to, issue=issue)


SPECIAL: Final[Mapping[str, Callable[[Voice, Memory, Any, int], str]]] = {
    "form-coalition": _form,
    "accede": _accede,
    "recruit": _towards,
    "join": _towards,
    "block": _block,
    "separate-offer": _separate,
    "approach": _approach,
    "reply": _reply,
    "share-information": _share,
    "call-mediator": _mediator,
    "call-for-justification": _call,
}
"""Moves whose words say what they are about."""
