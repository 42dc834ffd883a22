"""The draft text as one seat sees it: clauses, brackets, both wordings, design parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.draft import EXTRAS, OPEN, Design
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.talks import OptionView, issue_views

ARTICLES_START = 1


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One clause of the draft.

    Attributes:
        status: `open`, `agreed` or `bracketed`.
        text: The wording in force in the draft, or both sides' in brackets.
        positions: (short name, wording) of each party that has one.
        design: What the agreed wording sets for implementation, in words.
    """

    position: int
    id: str
    label: str
    description: str
    status: str
    text: str
    positions: tuple[tuple[str, str], ...]
    options: tuple[OptionView, ...]
    design: tuple[str, ...]
    is_design: bool


@dataclass(frozen=True, slots=True)
class DraftView:
    """The whole draft text."""

    clauses: tuple[ClauseView, ...]
    brackets: int
    letters: tuple[str, ...]


def draft_view(lens: Lens) -> DraftView:
    """Return the draft."""
    issues = issue_views(lens, tuple(OPEN for _ in lens.seen.scenario.issues))
    clauses = tuple(_clause(lens, issue.position, issue.options) for issue in issues)
    return DraftView(
        clauses,
        sum(clause.status == "bracketed" for clause in clauses),
        tuple(
            lens.words.say(
                "ui-letter-secret" if letter.confidential else "ui-letter",
                party=lens.names.party(letter.by),
                to=lens.names.party(letter.to),
                issue=lens.names.issue(letter.issue),
            )
            for letter in lens.seen.private.letters
        ),
    )


def _clause(lens: Lens, position: int, options: tuple[OptionView, ...]) -> ClauseView:
    issue, clause = lens.seen.scenario.issues[position], lens.clause(position)
    positions = tuple(
        (lens.face(p).short, issue.options[number].text)
        for p in lens.seen.scenario.party_ids
        if (number := clause.wording.get(p, OPEN)) != OPEN
    )
    settled = clause.option if clause.status == "agreed" else OPEN
    return ClauseView(
        position,
        issue.id,
        issue.label,
        issue.description,
        clause.status,
        _text(lens, position),
        positions,
        options,
        design_words(lens, issue.options[settled].design) if settled != OPEN else (),
        issue.kind == "design",
    )


def _text(lens: Lens, position: int) -> str:
    """Return the wording of a clause: agreed, in brackets, or the present state."""
    issue, clause = lens.seen.scenario.issues[position], lens.clause(position)
    if clause.status == "agreed" and clause.option != OPEN:
        return issue.options[clause.option].text
    numbers = sorted({n for n in clause.wording.values() if n != OPEN})
    if numbers:
        return " ".join(f"[{issue.options[n].text}]" for n in numbers)
    return lens.words.say("ui-clause-present", text=issue.options[issue.status_quo].text)


def design_words(lens: Lens, design: Design | None) -> tuple[str, ...]:
    """Return what a clause sets for implementation, a phrase each."""
    if design is None:
        return ()
    say, found = lens.words.say, []
    numbers = {
        "review": design.review_years,
        "sunset": design.sunset_years,
        "exit": design.exit_notice_months,
        "phase-in": design.phase_in_years,
    }
    if design.verification is not None:
        found.append(say(f"ui-design-verification-{design.verification}"))
    if design.enforcement is not None:
        found.append(say(f"ui-design-enforcement-{design.enforcement}"))
    if design.escape is not None:
        found.append(say(f"ui-design-escape-{design.escape}"))
    found += [
        say(f"ui-design-{name}", number=number) if number else say(f"ui-design-{name}-none")
        for name, number in numbers.items()
        if number is not None
    ]
    if design.committee is not None:
        found.append(
            say("ui-design-committee" if design.committee else "ui-design-committee-none")
        )
    if design.capacity_building:
        found.append(say("ui-design-capacity"))
    if design.guarantor:
        found.append(say("ui-design-guarantor"))
    return (*found, *_further(lens, design))


def _further(lens: Lens, design: Design) -> Iterator[str]:
    """Yield what the further clauses set, and how clear and how deep the text becomes."""
    say = lens.words.say
    if design.cost_sharing is not None:
        yield say(f"ui-design-sharing-{design.cost_sharing}")
    for name in EXTRAS:
        stands = getattr(design, name)
        if stands is not None:
            clause = f"ui-design-{name.replace('_', '-')}"
            yield say(clause if stands else f"{clause}-none")
    if design.clarity is not None:
        yield say("ui-design-clarity", percent=round(100.0 * design.clarity))
    if design.depth:
        yield say("ui-design-depth", percent=round(100.0 * design.depth))


def option_design(lens: Lens, position: int, number: int) -> tuple[str, ...]:
    """Return what an option would set for implementation."""
    return design_words(lens, lens.seen.scenario.issues[position].options[number].design)
