"""Facts that are not speech, in one or two short sentences; None for what nobody needs to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model import action as act
from game.model import event as ev
from game.model.diplomacy import BriefAllies
from game.model.draft import OPEN
from game.model.event import Event
from game.words.book import decimals, percent
from game.words.facts_deck import DECK_TELLINGS
from game.words.facts_diplomacy import DIPLOMATIC
from game.words.facts_home import HOME_TELLINGS
from game.words.facts_parties import TELLINGS as PARTIES
from game.words.names import Names
from game.words.outlooks import analysed
from game.words.regard import QUIET_CAUSES, credibility
from game.words.voice import paragraph

SLIGHT = 0.005  # changes below this are not worth a line; design choice
LIKELY: Final = 3  # events told at once; the notes have them all; design choice
Telling = Callable[[Names, Any], str | None]


def narrate(names: Names, fact: Event) -> str | None:
    """Return what a fact says to a person at the table."""
    if isinstance(fact, ev.Moved):
        return quiet_move(names, fact.action, fact.time)
    telling = TELLINGS.get(fact.kind)
    return telling(names, fact) if telling else None


def quiet_move(names: Names, action: act.PartyAction, time: int) -> str | None:
    """Return the note of a move that is made without words, or None for a spoken one."""
    party = names.the(action.by)
    say = names.words.say
    match action:
        case act.Ready() | act.EndTurn():
            return say(f"did-{action.kind}", party=party)
        case act.Worksheet():
            about, items = names.the(action.about), names.issues(action.priorities)
            return say("did-worksheet", party=party, about=about, items=items)
        case act.Prepare():
            task = say(f"task-{action.task}")
            return say("did-prepare", party=party, task=task, weeks=time)
        case act.ConsultHome():
            return say("did-consult-home", party=party, group=say(f"home-{action.group}"))
        case act.Compensate():
            actor = names.spoken_actor(action.by, action.actor)
            how = "quietly" if action.quiet else "openly"
            return say("did-compensate", party=party, actor=actor, how=how)
        case BriefAllies():
            return say("did-brief-allies", party=party, issue=names.spoken(action.emphasis))
        case _:
            return _at_home(names, action)


def _at_home(names: Names, action: act.PartyAction) -> str | None:
    """Return the note of a step of the campaign at home."""
    party, say = names.the(action.by), names.words.say
    match action:
        case act.ClaimWin():
            return say("did-claim-win", party=party, issue=names.spoken(action.issue))
        case act.Frame():
            about = names.spoken(action.issue) if action.issue else say("final-say")
            return say("did-frame", party=party, about=about)
        case act.Lobby():
            ally, target = (
                names.spoken_actor(action.by, a) for a in (action.actor, action.target)
            )
            return say("did-lobby", party=party, actor=ally, target=target)
        case act.AskReopening() | act.AnswerEvent():
            return say(f"did-{action.kind}", party=party)
        case _:
            return None


def _floor(names: Names, fact: ev.FloorGiven) -> str:
    return names.words.say("event-floor-given", party=names.the(fact.to))


def _learned(names: Names, fact: ev.Learned) -> str:
    found = {f.id: f.text for f in names.scenario.findings}
    texts = [found[finding] for finding in fact.findings if finding in found]
    if texts:
        return names.words.say("event-learned", text=paragraph(texts))
    if not fact.odds:
        return names.words.say("event-learned-nothing")
    known = analysed(names, fact.odds, names.scenario.forum.rounds)
    likely = sorted(known, key=lambda one: -one.ever)[:LIKELY]
    return names.words.say(
        "event-learned-odds",
        text=" ".join(one.text for one in likely),
        count=len(known),
        more="yes" if len(known) > len(likely) else "no",
    )


def _forum(names: Names, fact: ev.ForumAgreed) -> str:
    return names.words.say(
        "event-forum-agreed",
        default="yes" if fact.by_default else "no",
        channel=names.words.say(f"channel-{fact.channel}"),
        track=names.words.say(f"track-{fact.track}"),
        rounds=fact.rounds,
    )


def _unanswered(names: Names, fact: ev.QuestionUnanswered) -> str:
    party = names.the(fact.by)
    return names.words.say("event-question-unanswered", party=party, number=fact.number)


def _relationship(names: Names, fact: ev.RelationshipMoved) -> str | None:
    sort = "resentment" if fact.resentment > 0 else _direction(fact.change)
    if sort is None:
        return None
    return names.words.say(
        f"event-relationship-{sort}",
        observer=names.the(fact.observer),
        subject=names.the(fact.subject),
        cause=names.cause(fact.cause),
    )


def _direction(change: float) -> str | None:
    if abs(change) < SLIGHT:
        return None
    return "up" if change > 0 else "down"


def _tension(names: Names, fact: ev.TensionMoved) -> str | None:
    sort = _direction(fact.change)
    return (
        names.words.say(f"event-tension-{sort}", cause=names.cause(fact.cause)) if sort else None
    )


def _legitimacy(names: Names, fact: ev.LegitimacyMoved) -> str | None:
    sort = _direction(fact.change)
    if sort is None:
        return None
    party, cause = names.the(fact.party), names.cause(fact.cause)
    state = "yes" if names.is_state(fact.party) else "no"
    return names.words.say(f"event-legitimacy-{sort}", party=party, cause=cause, state=state)


def _capital(names: Names, fact: ev.CapitalSpent) -> str:
    party, cause = names.the(fact.party), names.cause(fact.cause)
    return names.words.say("event-capital-spent", party=party, cause=cause)


def _payoff(names: Names, fact: ev.PayoffMoved) -> str | None:
    if fact.cause in QUIET_CAUSES:
        return None
    sort = _direction(fact.reservation) or ("sunk" if fact.sunk > 0 else None)
    if sort is None:
        return None
    party, cause = names.the(fact.party), names.cause(fact.cause)
    return names.words.say(f"event-payoff-{sort}", party=party, cause=cause)


def _capacity(names: Names, fact: ev.CapacityMoved) -> str | None:
    if fact.change < SLIGHT:
        return None
    return names.words.say("event-capacity-moved", party=names.the(fact.party))


def _persuaded(names: Names, fact: ev.Persuaded) -> str:
    item = names.item(names.scenario.issue_index(fact.issue), fact.option)
    return names.words.say("event-persuaded", party=names.the(fact.party), item=item)


def _actor(names: Names, fact: ev.ActorMoved) -> str | None:
    sort = _direction(fact.points)
    if sort is None:
        return None
    actor, cause = names.actor(fact.party, fact.actor), names.cause(fact.cause)
    return names.words.say(f"event-actor-{sort}", actor=actor, cause=cause)


def _threat(names: Names, fact: ev.ThreatLapsed) -> str:
    sort = "yielded" if fact.yielded else "backed-down"
    label = names.instrument_label(fact.instrument)
    return names.words.say(f"event-threat-{sort}", party=names.the(fact.by), instrument=label)


def _broken(names: Names, fact: ev.PromiseBroken) -> str:
    label = names.instrument_label(fact.instrument)
    return names.words.say("event-promise-broken", party=names.the(fact.by), instrument=label)


def _settled(names: Names, fact: ev.IssueSettled) -> str:
    if fact.option == OPEN:
        return names.words.say("event-issue-reopened", issue=names.spoken(fact.issue))
    item = names.item(names.scenario.issue_index(fact.issue), fact.option)
    return names.words.say("event-issue-settled", item=item)


def _found(names: Names, fact: ev.OptionFound) -> str:
    item = names.item(names.scenario.issue_index(fact.issue), fact.option)
    return names.words.say(f"event-option-{fact.how}", item=item)


def _cleaned(names: Names, fact: ev.TextCleaned) -> str:
    if not fact.dropped:
        return names.words.say("event-text-cleaned")
    return names.words.say("event-text-dropped", items=names.issues(fact.dropped))


def _plain(names: Names, fact: ev.AgreedInPrinciple | ev.Signed) -> str:
    return names.words.say(f"event-{fact.kind}")


def _vote(names: Names, fact: ev.VoteReported) -> str:
    vote, say = fact.vote, names.words.say
    sides = {True: "vote-for", False: "vote-against"}
    listed = []
    for approves, message in sides.items():
        side = [names.actor(vote.party, v.actor) for v in vote.votes if v.approves is approves]
        if side:
            listed.append(say(message, names=names.join(side)))
    return say(
        "event-vote-passed" if vote.passed else "event-vote-failed",
        party=names.the(vote.party),
        share=percent(vote.yes_share),
        votes=paragraph(listed),
    ).rstrip()


def _reopened(names: Names, fact: ev.Reopened) -> str:
    return names.words.say("event-reopened", party=names.the(fact.because_of))


def _in_force(names: Names, fact: ev.EnteredIntoForce) -> str:
    return names.words.say("event-entered-into-force", year=fact.year)


def titled(names: Names, fact: ev.CardTurned) -> str:
    """Return an event with its title, unless its text begins with the same words."""
    if fact.text.casefold().startswith(fact.label.rstrip(".?!").casefold()):
        return fact.text
    ended = fact.label.endswith(("?", "!", "."))
    message = "event-card-turned-as-it-is" if ended else "event-card-turned"
    return names.words.say(message, card=fact.label, text=fact.text)


def _card(names: Names, fact: ev.CardTurned) -> str:
    said = titled(names, fact)
    if fact.rounds == 0:
        return said
    sort = "longer" if fact.rounds > 0 else "shorter"
    return paragraph([said, names.words.say(f"event-calendar-{sort}", rounds=abs(fact.rounds))])


def _exposed(names: Names, fact: ev.LetterExposed) -> str:
    party, to, issue = names.the(fact.by), names.the(fact.to), names.spoken(fact.issue)
    return names.words.say("event-letter-exposed", party=party, to=to, issue=issue)


def _year(names: Names, fact: ev.YearReported) -> str:
    say = names.words.say
    parts = []
    for shock in fact.shocks:
        named = say(f"shock-{shock.shock}")
        if shock.party is None:
            parts.append(say("year-shock-common", shock=named))
        else:
            parts.append(say("year-shock", shock=named, party=names.the(shock.party)))
    parts += [names.failure(d.party, d.issue, d.conduct) for d in fact.duties]
    if not parts:
        return say("event-year-quiet", year=fact.year)
    return say("event-year-reported", year=fact.year, text="; ".join(parts))


def _own_year(names: Names, fact: ev.OwnYear) -> str:
    say = names.words.say
    parts = [
        say(
            "year-duty",
            party=names.the(duty.party),
            issue=names.spoken(duty.issue),
            conduct=say(f"conduct-{duty.conduct}"),
        )
        for duty in fact.duties
        if duty.conduct != "comply"
    ]
    text = "; ".join(parts) or say("own-kept")
    return say("event-own-year", year=fact.year, text=text, points=decimals(fact.flow, 1))


def _matter(names: Names, fact: ev.MatterOpened) -> str:
    return names.words.say(
        "event-matter-opened",
        text=names.failure(fact.party, fact.issue, fact.conduct),
        matter=fact.matter,
    )


def _issue_eased(names: Names, fact: ev.IssueEased) -> str:
    return names.words.say("event-issue-eased", issue=names.spoken(fact.issue))


def _year_closed(names: Names, fact: ev.YearClosed) -> str | None:
    say = names.words.say
    parts = [
        say("year-settled", matter=names.case(m.matter), result=say(f"result-{m.result}"))
        for m in fact.matters
    ]
    if fact.reviewed:
        parts.append(say("year-reviewed" if fact.review_helped else "year-reviewed-vain"))
    parts += [say("year-withdrawn", party=names.the(party)) for party in fact.withdrawn]
    parts += [say("year-acceded", party=names.the(party)) for party in fact.acceded]
    parts += [say("year-refused", party=names.the(party)) for party in fact.refused]
    return say("event-year-closed", year=fact.year, text="; ".join(parts)) if parts else None


def _truth(names: Names, fact: ev.TrueCompliance) -> str:
    say = names.words.say
    shares = [
        say("true-share", party=names.party(party), share=percent(share))
        for party, share in fact.compliance.items()
    ]
    return say("event-true-compliance", year=fact.year, text="; ".join(shares))


def _ended(names: Names, fact: ev.AgreementEnded) -> str:
    cause = names.words.say(f"cause-of-end-{fact.cause}")
    return names.words.say("event-agreement-ended", year=fact.year, cause=cause)


def _over(names: Names, fact: ev.SittingEnded) -> str:
    ending = names.words.say(f"ended-{fact.termination}")
    return names.words.say("event-sitting-ended", ending=ending)


TELLINGS: Final[Mapping[str, Telling]] = {
    "floor-given": _floor,
    "learned": _learned,
    "forum-agreed": _forum,
    "question-unanswered": _unanswered,
    "credibility-moved": credibility,
    "relationship-moved": _relationship,
    "tension-moved": _tension,
    "legitimacy-moved": _legitimacy,
    "capital-spent": _capital,
    "payoff-moved": _payoff,
    "capacity-moved": _capacity,
    "persuaded": _persuaded,
    "actor-moved": _actor,
    "threat-lapsed": _threat,
    "promise-broken": _broken,
    "issue-settled": _settled,
    "option-found": _found,
    "agreed-in-principle": _plain,
    "text-cleaned": _cleaned,
    "signed": _plain,
    "vote-reported": _vote,
    "reopened": _reopened,
    "entered-into-force": _in_force,
    "card-turned": _card,
    **DECK_TELLINGS,
    "letter-exposed": _exposed,
    "year-reported": _year,
    "own-year": _own_year,
    "matter-opened": _matter,
    "issue-eased": _issue_eased,
    "year-closed": _year_closed,
    "true-compliance": _truth,
    "agreement-ended": _ended,
    "sitting-ended": _over,
    **DIPLOMATIC,
    **HOME_TELLINGS,
    **PARTIES,
}
"""Every kind of fact that is told; phases and rounds are headings (`game.words.transcript`)."""

SILENT: Final = frozenset({"nature-asked", "nature-answered"})
"""Kinds of fact that only the machinery needs."""
