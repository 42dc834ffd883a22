"""Handouts for a class without screens: briefings, score sheets, outcome form, teaching notes."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from game.engine.start import initial_state
from game.engine.unfound import without_unfound
from game.model.issue import Issue
from game.model.party import Mandate, Party
from game.model.scenario import Scenario
from game.packs.page import page, prose, table
from game.packs.study.values import Study

SOFT_COST: Final = 25  # points at rigidity 1, as in the model
_BLANK: Final = '<td class="blank"></td>'


def handouts(scenario: Scenario, study: Study, teaching: str = "") -> Iterator[tuple[str, str]]:
    """Yield name and text of each page.

    Args:
        scenario: The whole scenario, with every mandate.
        study: Its analysis, for the teaching notes.
        teaching: The author's own teaching notes, Markdown.
    """
    known = without_unfound(scenario, initial_state(scenario).private[scenario.party_ids[0]])
    yield "general.html", page(f"{scenario.title}: general information", _general(known))
    for party in known.parties:
        title = f"{scenario.title}: {party.name}"
        yield f"confidential-{party.id}.html", page(title, _confidential(known, party))
        yield f"score-sheet-{party.id}.html", page(f"{title}: score sheet", _sheet(known, party))
    yield "outcome.html", page(f"{scenario.title}: outcome form", _outcome(known))
    yield (
        "teaching-notes.html",
        page(f"{scenario.title}: teaching notes", _notes(scenario, study, teaching)),
    )


def _head(scenario: Scenario, under: str) -> Iterator[str]:
    yield f"<h1>{escape(scenario.title)}</h1>"
    yield f'<p class="sub">{escape(scenario.subtitle)}. {escape(scenario.period)}. {escape(under)}</p>'


def _general(scenario: Scenario) -> Iterator[str]:
    yield from _head(scenario, "General information for all parties")
    yield prose(scenario.general)
    yield "<h2>The parties</h2>"
    for party in scenario.parties:
        role = "" if party.role == "party" else f" ({party.role}, does not sign)"
        yield f"<h3>{escape(party.name)}{role}</h3><p class=note>{escape(party.delegation)}. Ratification: {escape(party.route.label)}.</p>"
        yield prose(party.brief, 4)
    yield "<h2>The agenda</h2>"
    for issue in scenario.issues:
        yield f"<h3>{escape(issue.label)}</h3>"
        yield prose(issue.description, 4)
        yield table(("", "Option", "Clause"), _options(issue))
    yield f"<p>Talks last {scenario.forum.rounds} rounds. {escape(_rule(scenario))}</p>"


def _options(issue: Issue) -> list[tuple[str, str, str]]:
    return [
        (
            str(number),
            f"{option.label}{' (today)' if number == issue.status_quo else ''}",
            option.text,
        )
        for number, option in enumerate(issue.options, start=1)
    ]


def _rule(scenario: Scenario) -> str:
    rule = scenario.forum.rule
    said = {
        "unanimity": "Nothing is agreed without every party that signs.",
        "consensus-minus-one": "All but one must agree; who does not stays outside.",
        "plurilateral": f"At least {rule.least} parties can agree among themselves.",
    }.get(rule.kind, f"Parties with {rule.threshold:.0%} of the votes can agree among themselves.")
    holders = ", ".join(scenario.party(party).name for party in rule.veto)
    return f"{said} Nothing is agreed without {holders}." if holders else said


def _mandate(party: Party) -> Mandate:
    assert party.mandate is not None, "handouts are made of the whole scenario"
    return party.mandate


def _confidential(scenario: Scenario, party: Party) -> Iterator[str]:
    mandate = _mandate(party)
    yield from _head(scenario, f"For {party.name}")
    yield f'<p class="secret">Confidential: for {escape(party.name)} only</p>'
    yield prose(mandate.instructions)
    goals = scenario.objectives.get(party.id, ())
    if goals:
        yield (
            "<h2>What you are to aim at</h2><ul>"
            + "".join(f"<li>{escape(g)}</li>" for g in goals)
            + "</ul>"
        )
    if party.id in scenario.groundwork:
        yield (
            "<p>You are sent to prepare the ground, not to bring home a text. What counts is what "
            "you learn of the others, how much of an agenda is agreed, and whether you stand "
            "better without a deal or with the others.</p>"
        )
    reserve = max(mandate.impasse, mandate.outside_option)
    yield "<h2>Without an agreement</h2>"
    yield f"<p>{escape(mandate.batna)} That is worth {reserve:g} points to you.</p>"
    yield from _red_lines(scenario, mandate)
    yield "<h2>At home</h2>"
    rows = [
        (actor.label, "veto" if actor.veto else f"{actor.weight:.0%}", actor.alignment, actor.note)
        for actor in mandate.actors
    ]
    yield table(("Who", "Say", "Stands", "What moves it"), rows)
    tools = [tool for tool in scenario.instruments if tool.wielder == party.id]
    if tools:
        yield "<h2>What you can offer or threaten</h2>"
        costs = [(t.label, t.kind, t.text, f"{mandate.instruments[t.id].cost:g}") for t in tools]
        yield table(("", "Kind", "What it is", "Costs you"), costs, numbers=3)


def _red_lines(scenario: Scenario, mandate: Mandate) -> Iterator[str]:
    if not mandate.red_lines:
        return
    yield "<h2>Red lines</h2><ul>"
    for line in mandate.red_lines:
        issue = scenario.issues[scenario.issue_index(line.issue)]
        named = ", ".join(issue.options[option].label for option in line.forbidden)
        price = (
            "never"
            if line.rigidity >= 1.0
            else f"only at a cost of {SOFT_COST * line.rigidity:g} points"
        )
        yield f"<li><b>{escape(issue.label)}: {escape(named)}</b>, {price}. {escape(line.reason)}</li>"
    yield "</ul>"


def _sheet(scenario: Scenario, party: Party) -> Iterator[str]:
    worth = _mandate(party).valuation
    yield from _head(scenario, f"Score sheet of {party.name}")
    yield f'<p class="secret">Confidential: for {escape(party.name)} only</p>'
    rows = []
    for issue in scenario.issues:
        weight = worth.weights.get(issue.id, 0.0)
        values = worth.values.get(issue.id, (0.0,) * len(issue.options))
        for option, value in zip(issue.options, values, strict=True):
            rows.append((issue.label, option.label, f"{weight * value:.1f}", ""))
    yield table(("Issue", "Option", "Points", "Agreed"), rows, numbers=2)
    for link in worth.linkages:
        tied = " and ".join(scenario.issues[scenario.issue_index(i)].label for i in link.issues)
        sign = "more" if link.strength > 0 else "less"
        yield f"<p class=note>{escape(tied)} together are worth up to {abs(link.strength):g} points {sign}.</p>"
    reserve = max(_mandate(party).impasse, _mandate(party).outside_option)
    yield f"<p>Sum: __________ No agreement: {reserve:g} points.</p>"


def _outcome(scenario: Scenario) -> Iterator[str]:
    yield from _head(scenario, "Outcome form")
    yield "<p>Table: __________ &nbsp; Date: __________ &nbsp; Time needed: __________</p>"
    yield "<table><tr><th>Issue</th><th>What was agreed</th></tr>"
    for issue in scenario.issues:
        boxes = " &nbsp; ".join(f"&#9744; {escape(option.label)}" for option in issue.options)
        yield f"<tr><td>{escape(issue.label)}</td><td>{boxes} &nbsp; &#9744; open</td></tr>"
    yield "</table><table><tr><th>Party</th><th>Points</th><th>Signature</th></tr>"
    for party in scenario.parties:
        yield f"<tr><td>{escape(party.name)}</td>{_BLANK}{_BLANK}</tr>"
    yield "</table><p>&#9744; No agreement. Why: ____________________________________________</p>"


_WAYS: Final = {
    "answer": "an answer to a question about the issue",
    "listening": "saying back what was said on it",
    "exploration": "a round for exploring",
    "mediation": "a mediator with a single text",
    "finding": "research in preparation",
}


def _hidden(scenario: Scenario) -> Iterator[str]:
    """Yield what the sheets of the class do not show: whom to tell of which option, and when."""
    hidden = [issue for issue in scenario.issues if issue.options[-1].hidden is not None]
    if hidden:
        yield "<h2>Options that are on no sheet</h2>"
        yield "<p>Tell a party of one, with its points, when what is named has happened.</p>"
    for issue in hidden:
        option = issue.options[-1]
        assert option.hidden is not None, "chosen so"
        ways = "; ".join(dict.fromkeys(_WAYS[clue.kind] for clue in option.hidden.found_by))
        yield f"<h3>{escape(issue.label)}: {escape(option.label)}</h3>"
        yield f"<p>{escape(option.text)} Found by: {ways}.</p>"
        rows = []
        for party in scenario.parties:
            worth = _mandate(party).valuation
            points = worth.weights.get(issue.id, 0.0) * worth.values.get(issue.id, (0.0,))[-1]
            rows.append((party.name, f"{points:.1f}"))
        yield table(("Party", "Points"), rows, numbers=1)


def _notes(scenario: Scenario, study: Study, teaching: str) -> Iterator[str]:
    yield from _head(scenario, "Teaching notes")
    yield '<p class="secret">For the instructor only</p>'
    if teaching:
        yield prose(teaching)
    yield "<h2>What the numbers say</h2>"
    yield (
        f"<p>{study.packages:,} packages; {study.zone:.2%} are in the zone of possible agreement. "
        f"There are {len(study.good)} good agreements two clauses apart.</p>"
    )
    head = ("Party", "No deal", "The most it can get", "At the Nash point")
    rows = [
        (s.party, f"{s.reserve:.1f}", f"{s.most:.1f}", "-" if s.nash is None else f"{s.nash:.1f}")
        for s in study.seats
    ]
    yield table(head, rows, numbers=1)
    for title, deal in (("The Nash point", study.nash), ("What history agreed", study.history)):
        if deal is not None:
            yield f"<h3>{title}</h3>"
            yield table(("Issue", "Option"), list(deal.options.items()))
    yield from _hidden(scenario)
    if scenario.history is not None:
        yield "<h2>What happened</h2>"
        yield prose(scenario.history.text)
        yield "<ul>" + "".join(f"<li>{escape(s)}</li>" for s in scenario.history.sources) + "</ul>"
    if scenario.lessons:
        yield (
            "<h2>Lessons</h2><ul>"
            + "".join(f"<li>{escape(x)}</li>" for x in scenario.lessons)
            + "</ul>"
        )
    for debate in scenario.debates:
        yield f"<h2>Debate: {escape(debate.question)}</h2>"
        yield f"<p><b>One side.</b> {escape(debate.one_side)}</p><p><b>The other.</b> {escape(debate.other_side)}</p>"
