"""What a text leaves unsaid: who, what, by when, what if not, who decides, how to leave (M061).

A pure reading of the clauses. What each gap is likely to cost is worked out by
`game.compliance.gaps` with the closed form of the years after signature.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, get_args

from game.engine.value import design_of, effective
from game.model.base import IssueId
from game.model.draft import Design, Package
from game.model.issue import Issue
from game.model.scenario import Scenario

GapCode = Literal["who", "what", "when", "known", "failing", "disputes", "leaving", "change"]
"""The questions a text must answer: who acts, what exactly, by when, how anybody knows, what
follows failure, who decides disputes, how to leave, how to adapt."""
GAPS: Final[tuple[GapCode, ...]] = get_args(GapCode)
CLEAR: Final = 0.75  # clarity of a text whose terms are defined; design choice
ORDINARY: Final = 0.7  # clarity where no clause says; as in `game.analysis.designs`

FILLS: Final[dict[GapCode, Design]] = {
    "who": Design(clarity=0.8),
    "what": Design(clarity=0.85),
    "when": Design(reporting=True),
    "known": Design(verification=2, reporting=True),
    "failing": Design(enforcement=3),
    "disputes": Design(enforcement=2),
    "leaving": Design(exit_notice_months=12),
    "change": Design(review_years=5),
}
"""The least that closes each gap; what it would bring is measured with it (design choice)."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """An option on the agenda that would close a gap."""

    issue: IssueId
    option: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that the text does not answer.

    Attributes:
        issues: The obligations it concerns; empty if it concerns the whole text.
        remedies: Options of the agenda that would answer it, one for each issue at most.
    """

    code: GapCode
    issues: tuple[IssueId, ...] = ()
    remedies: tuple[Remedy, ...] = ()


def obligations(scenario: Scenario, package: Package) -> tuple[Issue, ...]:
    """Return the issues to trade on which a text leaves the status quo."""
    return tuple(
        issue
        for issue, option in zip(scenario.issues, effective(scenario, package), strict=True)
        if issue.kind == "substance" and option != issue.status_quo
    )


def gaps(scenario: Scenario, package: Package) -> tuple[Gap, ...]:
    """Return the questions that a text leaves open, in the order of `GAPS`.

    Args:
        scenario: Mandates are not read.
        package: Open issues count as their status quo. A text that changes nothing has no gaps.
    """
    duties = obligations(scenario, package)
    if not duties:
        return ()
    design = design_of(scenario, package)
    open_codes = [code for code in GAPS if _is_open(code, design, duties)]
    return tuple(
        Gap(
            code=code,
            issues=_concerned(code, duties),
            remedies=_remedies(scenario, package, code, duties),
        )
        for code in open_codes
    )


def _is_open(code: GapCode, design: Design, duties: tuple[Issue, ...]) -> bool:
    """Tell whether a text of this design leaves a question open."""
    return _OPEN[code](design, duties)


def _clarity(design: Design) -> float:
    return ORDINARY if design.clarity is None else design.clarity


def _bites(design: Design) -> bool:
    """Tell whether anything follows failure: a ruling, a guarantor, or payments that stop."""
    ruled = (design.enforcement or 0) >= 2  # noqa: PLR2004 - a panel, even if it does not bind
    return ruled or bool(design.guarantor) or bool(design.tied_payments)


def _unnamed(duties: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """Return the obligations whose terms do not name who must act."""
    return tuple(issue for issue in duties if issue.obligors is None)


def _concerned(code: GapCode, duties: tuple[Issue, ...]) -> tuple[IssueId, ...]:
    return tuple(issue.id for issue in _unnamed(duties)) if code == "who" else ()


def _remedies(
    scenario: Scenario, package: Package, code: GapCode, duties: tuple[Issue, ...]
) -> tuple[Remedy, ...]:
    """Return for each issue the first option that would close a gap by itself."""
    text = effective(scenario, package)
    found = []
    for place, issue in enumerate(scenario.issues):
        if issue.kind != "design":
            continue
        for number in range(len(issue.options)):
            other = (*text[:place], number, *text[place + 1 :])
            if not _is_open(code, design_of(scenario, other), duties):
                found.append(Remedy(issue.id, number))
                break
    return tuple(found)


def _nobody_decides(design: Design) -> bool:
    return not (design.enforcement or design.committee or design.joint_desk)


_OPEN: Final[dict[GapCode, Callable[[Design, tuple[Issue, ...]], bool]]] = {
    "who": lambda design, duties: bool(_unnamed(duties)) and _clarity(design) < CLEAR,
    "what": lambda design, _: _clarity(design) < CLEAR,
    "when": lambda design, _: design.phase_in_years is None and not design.reporting,
    "known": lambda design, _: not (design.verification or design.reporting),
    "failing": lambda design, _: not _bites(design),
    "disputes": lambda design, _: _nobody_decides(design),
    "leaving": lambda design, _: design.exit_notice_months is None and not design.sunset_years,
    "change": lambda design, _: not (design.review_years or design.sunset_years or design.modular),
}
"""Whether each question is left open by a design, for a text with some obligations."""
