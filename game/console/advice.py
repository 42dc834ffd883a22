"""What the adviser knows: worth of packages, leverage, beliefs, votes at home, with the evidence."""

from __future__ import annotations

from typing import Final

from game.console.package import say_lines
from game.console.stage import Stage
from game.console.takes import number_alone
from game.console.terminal import Terminal
from game.console.view import View
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.errors import NotationError
from game.model.names import resolve
from game.model.notation import parse_package
from game.model.reading import Context
from game.model.state import Relation
from game.session.advice import Advice, HomeView, text_in_hand
from game.session.burden import bearings
from game.words import quantity, rationale
from game.words.book import percent
from game.words.burden import burden
from game.words.leverage import Part, by_group, dependence, parts

SHOWN_PRIORITIES: Final = 5  # issues of a belief that are listed; design choice
PRICED: Final = 0.005  # gain of chance per point that is worth telling; design choice
SLIGHT: Final = 0.05  # points; smaller contributions are not listed (design choice)
RELATION_STEPS: Final = ((-0.5, "hostile"), (-0.15, "cool"), (0.15, "neutral"), (0.5, "warm"))
"""Upper ends of how a relationship is called (-1 to 1); design choices."""


def show_worth(play: Stage, rest: str) -> None:
    """Say what a package is worth to one's own side; without one, the offers on the table."""
    view = play.view
    if not rest:
        _show_standing_offers(play, view)
        return
    try:
        package = parse_package(number_alone(rest), Context.of(view.seen))
    except NotationError as problem:
        play.terminal.text(play.words.slip(problem))
        return
    _show_one(play, package)


def _show_standing_offers(play: Stage, view: View) -> None:
    standing = [p for party in view.seen.scenario.party_ids if (p := view.last_offer(party))]
    if not standing:
        play.terminal.say("console-worth-how")
    for proposal in standing:
        name = view.names.the(proposal.by)
        play.terminal.say("console-worth-proposal", number=proposal.number, party=name)
        _show_one(play, proposal.package)


def _show_one(play: Stage, package: Package) -> None:
    found = play.sitting.worth(play.seat, package)
    gain = found.points - found.reservation
    play.terminal.say("console-worth", points=found.points, reservation=found.reservation)
    play.terminal.say(
        "console-worth-gain" if gain >= 0 else "console-worth-loss", points=abs(gain)
    )
    say_lines(play.terminal, play.view, found)
    if OPEN in package:
        play.terminal.say("console-worth-open")
    play.terminal.say("console-worth-passing", chance=percent(found.ratification))
    shared = burden(play.view.names, bearings(play.view.seen, package))
    if shared:
        play.terminal.text(shared)


def show_evidence(play: Stage, rest: str = "") -> None:
    """Say what is known of each other party, or of one alone, and how things stand at home."""
    view = play.view
    others = view.seen.others
    if rest:
        try:
            others = (resolve(rest.lower(), others, "party"),)
        except NotationError as problem:
            play.terminal.text(play.words.slip(problem))
            return
    advice = play.sitting.advise(play.seat)
    for other in others:
        play.terminal.heading(play.words.say("console-why-party", party=view.names.the(other)))
        _show_leverage(play, advice, other)
        _show_beliefs(play, view, advice, other)
        _show_word(play, view, other)
        _show_proposals(play, view, advice, other)
    if not rest and view.seen.table.phase != "implementation":
        _show_home(play, view, advice.home, advice.win_set)
    if not rest and len(others) > 1:
        play.terminal.say("console-why-one")


def _show_leverage(play: Stage, advice: Advice, other: PartyId) -> None:
    for leverage in advice.leverage:
        if leverage.about != other:
            continue
        names = play.view.names
        party, dial = names.the(other), round(leverage.dial)
        play.terminal.say("console-why-leverage", party=party, dial=dial)
        play.terminal.bullets(_told(play, parts(names, play.view.seen, leverage)))
        play.terminal.text(dependence(names, leverage))
        if leverage.groups:
            play.terminal.say("console-why-leverage-groups")
        for line, group in zip(by_group(names, leverage), leverage.groups, strict=True):
            found = _told(play, parts(names, play.view.seen, leverage, group))
            why = play.words.say("console-why-group-parts", parts="; ".join(found))
            play.terminal.item("-", f"{line} {why}" if found else line)


def _told(play: Stage, found: tuple[Part, ...]) -> list[str]:
    return [
        play.words.say(
            "console-why-part",
            points=quantity(play.words, part.points, "signed"),
            reason=part.reason,
        )
        for part in found
    ]


def _show_beliefs(play: Stage, view: View, advice: Advice, other: PartyId) -> None:
    """Say what may be believed of a party's wishes, and what it and the research say."""
    names, terminal = view.names, play.terminal
    belief = advice.beliefs.of(other)
    heaviest = sorted(belief.issues, key=lambda issue: -issue.weight.mean)[:SHOWN_PRIORITIES]
    terminal.say("console-why-priorities")
    terminal.bullets(
        [
            play.words.say(
                "console-why-priority",
                issue=names.issue(issue.issue),
                points=issue.weight.mean,
                spread=issue.weight.spread,
                option=names.option(issue.issue, issue.favourite),
                sure=percent(issue.sure),
            )
            for issue in heaviest
        ]
    )
    terminal.say("console-why-reserve", points=belief.reserve.mean, spread=belief.reserve.spread)
    ratification = view.seen.scenario.party(other).profile.ratification
    terminal.say("console-why-ratification", chance=percent(ratification))
    said = [names.claim(c.claim) for c in view.seen.table.claims if c.by == other]
    if said:
        terminal.say("console-why-said", party=names.the(other))
        terminal.bullets(said)
    known = view.seen.private.findings
    found = [f.text for f in view.seen.scenario.findings if f.about == other and f.id in known]
    if found:
        terminal.say("console-why-found")
        terminal.bullets(found)


def _show_word(play: Stage, view: View, other: PartyId) -> None:
    """Say how much each side's word counts with the other."""
    for title, held in (
        ("console-why-their-word", view.seen.private.relations),
        ("console-why-your-word", view.seen.private.reputation),
    ):
        if other in held:
            _show_relation(play, title, view.names.the(other), held[other])


def _show_relation(play: Stage, title: str, party: str, relation: Relation) -> None:
    play.terminal.say(
        title,
        party=party,
        promise=percent(relation.promise.mean),
        threat=percent(relation.threat.mean),
        statement=percent(relation.statement.mean),
        relation=play.words.say(f"relation-{called(relation.relationship)}"),
    )


def called(relationship: float) -> str:
    """Return the code for how a relationship is called.

    >>> called(-0.8), called(0.0), called(0.9)
    ('hostile', 'neutral', 'close')
    """
    for upper, code in RELATION_STEPS:
        if relationship < upper:
            return code
    return "close"


def _show_proposals(play: Stage, view: View, advice: Advice, other: PartyId) -> None:
    """Say what speaks for and against a party's standing proposal, term by term."""
    proposal = view.last_offer(other)
    if (
        view.seen.table.agreed is not None
        or proposal is None
        or proposal.number not in advice.proposals
    ):
        return
    why = advice.proposals[proposal.number]
    play.terminal.say("console-why-proposal", number=proposal.number)
    if why.offer is not None:
        play.terminal.bullets(
            [
                play.words.say(
                    "console-item",
                    issue=play.words.say(f"term-{term.code}"),
                    option=quantity(play.words, term.points, "signed"),
                )
                for term in why.offer.terms
                if abs(term.points) >= SLIGHT
            ]
        )
        play.terminal.say("console-why-value", points=why.offer.value, aspiration=why.aspiration)
    play.terminal.text(rationale(view.names, why, play.seat))


def _name_text(terminal: Terminal, view: View) -> None:
    """Say which text is meant by the text in hand."""
    if view.seen.table.agreed is not None:
        terminal.say("console-in-hand-agreed")
        return
    text = text_in_hand(view.seen)
    made = next(p for p in reversed(view.seen.table.proposals) if p.package == text)
    terminal.say("console-in-hand", number=made.number, party=view.names.the(made.by))


def _show_home(play: Stage, view: View, home: HomeView, win_set: float) -> None:
    """Say who has a say at home, and how the text in hand would fare."""
    words, terminal = play.words, play.terminal
    route = view.seen.me.route
    terminal.heading(words.say("console-why-home"))
    terminal.say("console-why-route", route=route.label, threshold=percent(route.threshold))
    in_hand = bool(view.seen.table.agreed or view.seen.table.proposals)
    if in_hand:
        _name_text(terminal, view)
    notes = {actor.id: actor.note for actor in view.seen.mandate.actors}
    for actor in home.actors:
        parts = [words.say("console-why-actor", label=actor.label, id=actor.actor)]
        if in_hand:
            parts.append(words.say("console-why-approves", chance=percent(actor.chance)))
        if actor.veto:
            parts.append(words.say("console-why-veto"))
        if in_hand and actor.price >= PRICED:
            parts.append(words.say("console-why-price", gain=percent(actor.price)))
        terminal.item("-", " ".join([*parts, notes[actor.actor]]))
    terminal.say("console-why-win-set", share=percent(win_set))
    if not in_hand:
        return
    terminal.say("console-why-chance", chance=percent(home.chance))
    if home.pivotal is not None:
        terminal.say("console-why-pivotal", actor=view.names.actor(play.seat, home.pivotal))
