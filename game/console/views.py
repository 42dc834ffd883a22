"""The screens of the console: what stands where, as plain lines."""

from __future__ import annotations

import re
from typing import Final

from game.console.package import option_line
from game.console.terminal import Terminal
from game.console.view import View
from game.console.views_parties import show_support, show_table
from game.model.draft import OPEN
from game.model.state import Proposal
from game.words.outlooks import analysed
from game.words.phrasing import capital

_EMPHASIS: Final = re.compile(r"(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])")


def show_issues(terminal: Terminal, view: View) -> None:
    """List the issues with the positions of all sides."""
    terminal.heading(view.words.say("console-issues-title"))
    for position, issue in enumerate(view.seen.scenario.issues):
        terminal.item(f"{position + 1}.", f"{issue.label}. {_positions(view, position)}")
    terminal.say("console-issues-hint")


def _positions(view: View, position: int) -> str:
    """Return where an issue stands: settled, or the position of each side."""
    issue = view.seen.scenario.issues[position]
    clause = view.clause(position)
    parts = []
    if clause.status == "agreed":
        option = view.names.option(issue.id, clause.option)
        parts.append(view.words.say("console-clause-agreed", option=option))
    elif clause.status == "bracketed":
        parts.append(view.words.say("console-clause-bracketed"))
    for party, number in clause.wording.items():
        if number != OPEN and clause.status != "agreed":
            name, label = view.names.party(party), view.names.option(issue.id, number)
            parts.append(view.words.say("console-position", party=name, option=label))
    return " ".join(parts) or view.words.say("console-clause-open")


def show_issue(terminal: Terminal, view: View, position: int) -> None:
    """Show one issue: what it is about and every option."""
    issue = view.seen.scenario.issues[position]
    terminal.heading(f"{position + 1}. {issue.label}")
    terminal.text(plain(issue.description))
    terminal.say("console-issue-kind-design" if issue.kind == "design" else "console-issue-kind")
    for number, option in enumerate(issue.options):
        terminal.item(f"{number + 1}.", option_line(view, position, number))
        terminal.text(option.text, indent=4)
    weight = view.seen.mandate.valuation.weights.get(issue.id, 0.0)
    terminal.say("console-issue-weight", points=weight)
    for line in view.seen.mandate.red_lines:
        if line.issue == issue.id:
            terminal.say("console-red-line-reason", reason=line.reason)


def show_draft(terminal: Terminal, view: View) -> None:
    """Show the draft, clause by clause."""
    table = view.seen.table
    terminal.heading(view.words.say("console-draft-title"))
    if not table.draft:
        terminal.say("console-draft-none")
        return
    for position, issue in enumerate(view.seen.scenario.issues):
        terminal.item(f"{position + 1}.", f"{issue.label}: {_positions(view, position)}")
    if table.agreed is not None:
        terminal.heading(view.words.say("console-agreed-title"))
        terminal.bullets(view.package_lines(table.agreed))


def show_offers(terminal: Terminal, view: View) -> None:
    """Show what stands on the table: proposals, questions, statements, pledges, letters."""
    terminal.heading(view.words.say("console-offers-title"))
    standing = [p for party in view.seen.scenario.party_ids if (p := view.last_offer(party))]
    if not standing:
        terminal.say("console-offers-none")
    for proposal in standing:
        _show_proposal(terminal, view, proposal)
    older = [p for p in view.seen.table.proposals if p not in standing]
    if older:
        terminal.heading(view.words.say("console-offers-older"))
        for proposal in older:
            party, items = view.names.the(proposal.by), view.names.items(proposal.package)
            number = proposal.number
            text = view.words.say("console-proposal", number=number, party=party, items=items)
            terminal.item("-", text)
    _show_said(terminal, view)


def _show_proposal(terminal: Terminal, view: View, proposal: Proposal) -> None:
    names, words = view.names, view.words
    party, number = names.the(proposal.by), proposal.number
    kind = "console-standing-conditional" if proposal.conditional else "console-standing"
    terminal.say(kind, number=number, party=party, round=proposal.round)
    terminal.bullets(view.package_lines(proposal.package))
    if proposal.asks:
        terminal.say("console-standing-asks", issues=names.issues(proposal.asks))
    for who, (reason, issue) in proposal.rejected.items():
        said = words.say(f"reason-{reason}")
        terminal.say("console-refused", party=names.the(who), reason=said)
        if issue is not None:
            terminal.say("console-obstacle", issue=names.issue(issue))
    for who in sorted(proposal.accepted - {proposal.by}):
        terminal.say("console-accepted", party=names.the(who))
    show_support(terminal, view, proposal)


def _show_said(terminal: Terminal, view: View) -> None:
    """Show questions, statements, pledges and letters, each list only if it has something."""
    names, words, table = view.names, view.words, view.seen.table
    lists = {
        "console-questions-title": [
            words.say(
                "console-question",
                number=q.number,
                party=capital(names.the(q.by)),
                to=names.the(q.to),
                text=names.question(q.question),
                status=words.say(f"question-{q.status}"),
            )
            for q in table.questions
        ],
        "console-claims-title": [
            words.say("console-claim", party=names.party(c.by), text=names.claim(c.claim))
            for c in table.claims
        ],
        "console-pledges-title": [
            words.say(
                "console-pledge",
                party=names.party(p.by),
                kind=words.say(f"pledge-{p.kind}"),
                label=names.instrument_label(p.instrument),
                status=words.say(f"pledge-{p.status}"),
                items=names.items(p.demand),
            )
            for p in table.pledges
        ],
        "console-letters-title": [
            words.say(
                "console-letter-secret" if letter.confidential else "console-letter",
                party=names.party(letter.by),
                to=names.party(letter.to),
                issue=names.issue(letter.issue),
            )
            for letter in view.seen.private.letters
        ],
    }
    for title, lines in lists.items():
        if lines:
            terminal.heading(words.say(title))
            terminal.bullets(lines)


def show_status(terminal: Terminal, view: View) -> None:
    """Show where the sitting is and what the seat has left."""
    table, private, words = view.seen.table, view.seen.private, view.words
    terminal.heading(words.say("console-status-title"))
    terminal.say("console-you-are", party=view.seen.me.name, delegation=view.seen.me.delegation)
    terminal.text(where(view))
    if table.phase == "preparation":
        terminal.say("console-staff-left", weeks=private.staff_time)
    elif table.to_move == view.seen.seat:
        terminal.say("console-time-left", time=table.floor_time)
    terminal.say("console-capital-left", points=private.home.capital)
    terminal.say("console-legitimacy", points=private.home.legitimacy)
    terminal.say("console-tension", tension=_mood(table.tension))
    settled = sum(clause.status == "agreed" for clause in table.draft)
    if table.draft:
        terminal.say("console-settled", count=settled, whole=len(table.draft))
    show_table(terminal, view)
    _show_own_notes(terminal, view)
    _show_matters(terminal, view)


def where(view: View) -> str:
    """Return the phase, and the round, quarter or year in it."""
    table, words = view.seen.table, view.words
    phase = words.say(f"phase-{table.phase}")
    if table.round == 0 or not words.has(f"round-{table.phase}"):
        return phase
    year = str(table.calendar_year(view.seen.scenario, table.round))
    name = words.say(f"round-{table.phase}", number=table.round, count=table.rounds, name=year)
    return words.say("console-where", phase=phase, round=name)


def _mood(tension: float) -> str:
    """Return a code for the mood of the room; the borders are design choices."""
    if tension < 0.2:  # noqa: PLR2004 - border of calm
        return "calm"
    return "tense" if tension < 0.6 else "bitter"  # noqa: PLR2004 - noise begins at 0.6, model.md 4.5


def _show_own_notes(terminal: Terminal, view: View) -> None:
    found = [f.text for f in view.seen.scenario.findings if f.id in view.seen.private.findings]
    if found:
        terminal.heading(view.words.say("console-findings-title"))
        terminal.bullets(found)
    if scares := view.seen.private.home.scares:
        terminal.say("console-scares", issues=view.names.issues(scares))
    odds = analysed(view.names, view.seen.private.odds, view.seen.table.talk_rounds)
    if odds:
        terminal.heading(view.words.say("console-odds-title"))
        terminal.bullets([one.text for one in odds])
    for about, priorities in view.seen.private.worksheet.items():
        party, items = view.names.the(about), view.names.issues(priorities)
        terminal.say("console-worksheet", party=party, items=items)


def _show_matters(terminal: Terminal, view: View) -> None:
    if not view.seen.table.matters:
        return
    terminal.heading(view.words.say("console-matters-title"))
    lines = [
        f"{view.names.failure(m.party, m.issue, m.conduct)}. {m.id}"
        for m in view.seen.table.matters
    ]
    terminal.numbered(lines)


def plain(markdown: str) -> str:
    r"""Return Markdown without its marks, for a terminal.

    >>> plain("# Title\n\n*For you only.* Some **strong** words, 2 * 3.")
    'Title\n\nFor you only. Some strong words, 2 * 3.'
    >>> plain("*Two lines\nof stress.*")
    'Two lines of stress.'
    """
    lines = [
        line.lstrip("#").strip() if line.startswith("#") else line for line in markdown.split("\n")
    ]
    text = "\n".join(lines).replace("**", "").replace("__", "")
    joined = (_joined(part) for part in text.split("\n\n"))
    return "\n\n".join(_EMPHASIS.sub(r"\1", part) for part in joined).strip()


def _joined(paragraph: str) -> str:
    """Join the lines of a paragraph; list items keep their lines."""
    out: list[str] = []
    for line in paragraph.split("\n"):
        stripped = line.strip()
        if out and stripped and not stripped.startswith(("- ", "* ", "|", "1.")) and out[-1]:
            out[-1] = f"{out[-1]} {stripped}"
        else:
            out.append(stripped)
    return "\n".join(out)
