"""Facts of home politics: votes that wait, payments that come out, what briefings give away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model.calendar import LAG_MONTHS
from game.model.event_home import PaymentsExposed, PrioritiesGlimpsed, VotePutOff
from game.words.book import percent
from game.words.names import Names


def _put_off(names: Names, fact: VotePutOff) -> str:
    party, say = names.the(fact.party), names.words.say
    if fact.yes_share is not None:
        return say("event-vote-short", party=party, share=percent(fact.yes_share))
    months = LAG_MONTHS[names.scenario.party(fact.party).route.kind]
    return say("event-vote-waits", party=party, months=round(months))


def _payments(names: Names, fact: PaymentsExposed) -> str:
    return names.words.say("event-payments-exposed", party=names.the(fact.party))


def _glimpsed(names: Names, fact: PrioritiesGlimpsed) -> str:
    return names.words.say(
        "event-priorities-glimpsed",
        party=names.the(fact.party),
        issue=names.spoken(fact.issue),
        more="yes" if fact.more else "no",
    )


HOME_TELLINGS: Final[Mapping[str, Callable[[Names, Any], str]]] = {
    "vote-put-off": _put_off,
    "payments-exposed": _payments,
    "priorities-glimpsed": _glimpsed,
}
"""What each kind of fact about home politics says."""
