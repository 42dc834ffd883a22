"""What a console shows where more than two sit: who must agree, who stands together, messages."""

from __future__ import annotations

from game.console.terminal import Terminal
from game.console.view import View
from game.model.state import Proposal
from game.session import chairs_text
from game.words.consent import coalitions, contacts, roles, who_must_agree
from game.words.phrasing import capital

PAIR = 2


def show_table(terminal: Terminal, view: View) -> None:
    """Show the decision rule, roles, contacts, coalitions and membership; nothing between two."""
    scenario, table, words = view.seen.scenario, view.seen.table, view.words
    if len(scenario.parties) == PAIR:
        return
    terminal.heading(words.say("console-rule-title"))
    terminal.text(who_must_agree(view.names))
    terminal.bullets([*roles(view.names), *contacts(view.names)])
    standing = coalitions(view.names, table)
    if standing:
        terminal.heading(words.say("console-coalitions-title"))
        terminal.bullets(list(standing))
    if table.mediator is not None:
        terminal.say("console-mediation", party=view.names.the(table.mediator))
    for message, parties in (("console-outside", table.outside), ("console-left", table.left)):
        if parties:
            named = view.names.those(p for p in scenario.party_ids if p in parties)
            terminal.say(message, parties=named)
    _show_private(terminal, view)


def _show_private(terminal: Terminal, view: View) -> None:
    """Show invitations, private approaches, confidences and understandings, as far as one knows."""
    names, words, private = view.names, view.words, view.seen.private
    lines = [
        words.say(
            "console-invitation",
            party=capital(names.the(i.by)),
            parties=names.those(i.to),
            items=names.items(i.platform),
        )
        for i in private.invitations
    ]
    for made in private.approaches:
        asked = names.question(made.question) if made.question else ""
        text = names.items(made.package) if made.package is not None else asked
        status = words.say(f"approach-{made.status}")
        message = "console-approach-via" if made.via else "console-approach"
        via = {"via": names.the(made.via)} if made.via else {}
        lines.append(
            words.say(
                message,
                party=capital(names.the(made.by)),
                to=names.the(made.to),
                text=text,
                status=status,
                **via,
            )
        )
    for said in private.confidences:
        message = "console-confidence-via" if said.via else "console-confidence"
        lines.append(
            words.say(message, party=capital(names.the(said.by)), text=names.claim(said.claim))
        )
    for deal in private.deals:
        message = "console-deal-broken" if deal.broken_by else "console-deal"
        parties, items = names.those(deal.between), names.items(deal.package)
        lines.append(capital(words.say(message, parties=parties, items=items)))
    if lines:
        terminal.heading(words.say("console-private-title"))
        terminal.bullets(lines)


def show_support(terminal: Terminal, view: View, proposal: Proposal) -> None:
    """Show who is behind a proposal, with what exceptions, and whether it is the chair's text."""
    if len(view.seen.scenario.parties) == PAIR:
        return
    names = view.names
    chair = chairs_text(view.seen.scenario, view.seen.table)
    if chair is not None and chair.number == proposal.number:
        terminal.say("console-chairs-text")
    for who, issues in proposal.excepted.items():
        terminal.say(
            "console-excepted", party=capital(names.the(who)), issues=names.issues(issues)
        )
    if proposal.blocked_by:
        ids = [p for p in view.seen.scenario.party_ids if p in proposal.blocked_by]
        terminal.say("console-blocked", parties=names.those(ids))
