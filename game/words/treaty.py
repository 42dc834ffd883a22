"""The text of a treaty, composed from its clauses: in treaty language and in plain words.

Values only: each paragraph is a message id with its arguments, which `game.words.phrasing` puts in
words. The author's own wording of every clause stands in it as it is; what surrounds it (who is
bound, from when, what follows failure, how to leave) comes from the design of the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Design, Package
from game.model.issue import Issue
from game.model.party import Party
from game.model.scenario import Scenario
from game.model.state import Letter
from game.words.names import formal_name
from game.words.phrasing import capital

DEFINED: Final = 0.75  # clarity of a text that defines its terms; as in analysis.completeness
ORDINARY: Final = 0.55  # clarity below which even the ordinary meaning is in doubt; design choice
PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "verification": ("verification", "reporting"),
    "enforcement": ("enforcement", "proportional"),
    "escape": ("escape", "escape_compensation"),
    "committee": ("committee",),
    "desk": ("joint_desk",),
    "guarantor": ("guarantor",),
    "disclosure": ("disclosure",),
    "capacity": ("capacity_building",),
    "technology": ("technology_transfer",),
    "payments": ("tied_payments",),
    "sharing": ("cost_sharing",),
    "guide": ("guide",),
    "compatibility": ("compatibility",),
    "modular": ("modular",),
    "docking": ("docking",),
    "review": ("review_years",),
    "duration": ("sunset_years", "tacit_renewal"),
    "exit": ("exit_notice_months",),
    "definitions": ("clarity",),
}
"""The article in which a clause's own wording stands, by what the clause sets."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph before it has words: a message and its arguments."""

    id: str
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Many:
    """Several names in one sentence."""

    items: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article.

    Attributes:
        formal: Its paragraphs in treaty language.
        plain: The same in plain words.
        issue: The issue it settles, if it settles one.
        bracketed: Whether its wording is not agreed.
    """

    number: int
    title: Line | str
    formal: tuple[Line | str, ...]
    plain: tuple[Line | str, ...]
    issue: IssueId | None = None
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class TreatyText:
    """A whole text; `closing` is the testimonium, and a list of letters that belong to it."""

    title: Line
    preamble: tuple[Line, ...]
    articles: tuple[Article, ...]
    closing: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """An article before it has a number; `key` is its place in `PLACES`, if it has one."""

    title: Line | str
    formal: tuple[Line | str, ...]
    plain: tuple[Line | str, ...]
    key: str = ""
    issue: IssueId | None = None
    bracketed: bool = False


def line(message_id: str, **args: object) -> Line:
    """Return a paragraph.

    >>> line("treaty-review", years=5).args
    {'years': 5}
    """
    return Line(message_id, args)


def compose(
    scenario: Scenario,
    package: Package,
    design: Design,
    letters: tuple[Letter, ...] = (),
    brackets: Mapping[IssueId, tuple[int, ...]] | None = None,
    members: Collection[PartyId] | None = None,
) -> TreatyText:
    """Return the text that a package makes.

    Args:
        scenario: Mandates are not read.
        package: Open issues stand at their status quo.
        design: What the text sets up (`game.engine.value.design_of`).
        letters: Side letters that the reader knows of.
        brackets: Issues whose wording is not agreed, with the options that somebody proposes.
        members: Whose agreement it is; all who decide if nobody is named. Mediators never are.
    """
    among = scenario.principals if members is None else members
    parties = tuple(party for party in scenario.parties if party.id in among)
    unsettled = brackets or {}
    settled = tuple(
        issue.status_quo if option == OPEN else option
        for issue, option in zip(scenario.issues, package, strict=True)
    )
    parts = [
        _purpose(scenario),
        _definitions(design),
        *_undertakings(scenario, settled, design, unsettled),
        *_keeping(scenario, design, unsettled),
        *_final(parties, design),
    ]
    parts = _worded(scenario, settled, parts, unsettled)
    return TreatyText(
        title=line("treaty-title", scenario=scenario.title, parties=_names(parties)),
        preamble=(
            line("treaty-preamble-parties", parties=_names(parties, begins=True)),
            line("treaty-preamble-desire", period=scenario.period, scenario=scenario.title),
            line("treaty-preamble-faith"),
            line("treaty-preamble-agreed"),
        ),
        articles=tuple(
            Article(n, p.title, p.formal, p.plain, p.issue, p.bracketed)
            for n, p in enumerate(parts, 1)
        ),
        closing=(
            *(_letter(scenario, letter) for letter in letters),
            line("treaty-done", count=len(parties)),
        ),
    )


def _names(parties: Sequence[Party], *, begins: bool = False) -> Many:
    """Return the whole names of parties as one list in a sentence, or at its beginning."""
    named = [formal_name(party) for party in parties]
    if begins and named:
        named[0] = capital(named[0])
    return Many(tuple(named))


def _worded(
    scenario: Scenario,
    package: Package,
    parts: list[_Part],
    brackets: Mapping[IssueId, tuple[int, ...]],
) -> list[_Part]:
    """Put the wording of each agreed design clause at the head of the article it belongs to."""
    found = list(parts)
    for issue, option in zip(scenario.issues, package, strict=True):
        if issue.kind != "design" or issue.id in brackets:
            continue
        text, design = issue.options[option].text, issue.options[option].design
        place = _place(design, found)
        if place is None:
            found.insert(-1, _Part(issue.label, (text,), (text,), issue=issue.id))
            continue
        part = found[place]
        found[place] = replace(part, formal=(text, *part.formal), plain=(text, *part.plain))
    return found


def _place(design: Design | None, parts: list[_Part]) -> int | None:
    """Return the article to which a clause belongs, by the first of `PLACES` that it sets."""
    keys = [part.key for part in parts]
    for key, names in PLACES.items():
        if key in keys and any(getattr(design, name, None) for name in names):
            return keys.index(key)
    return None


def _article(name: str, key: str = "", **args: object) -> _Part:
    """Return an article of one paragraph from three messages: title, formal, plain."""
    return _Part(
        line(f"treaty-{name}-title"),
        (line(f"treaty-{name}", **args),),
        (line(f"treaty-{name}-plain", **args),),
        key or name,
    )


def _purpose(scenario: Scenario) -> _Part:
    moved = [issue.label for issue in scenario.issues if issue.kind == "substance"]
    return _article("purpose", issues=Many(tuple(moved)))


def _definitions(design: Design) -> _Part:
    clarity = 0.7 if design.clarity is None else design.clarity
    level = "defined" if clarity >= DEFINED else "ordinary" if clarity >= ORDINARY else "vague"
    return _Part(
        line("treaty-definitions-title"),
        (line(f"treaty-definitions-{level}"),),
        (line(f"treaty-definitions-{level}-plain"),),
        "definitions",
    )


def _undertakings(
    scenario: Scenario,
    package: Package,
    design: Design,
    brackets: Mapping[IssueId, tuple[int, ...]],
) -> Iterator[_Part]:
    """Yield an article for each issue to trade that moves, then one for those that do not."""
    kept = []
    for issue, option in zip(scenario.issues, package, strict=True):
        if issue.kind != "substance":
            continue
        if issue.id in brackets:
            yield _bracketed(issue, brackets[issue.id])
        elif option == issue.status_quo:
            kept.append(issue.label)
        else:
            yield _undertaking(scenario, issue, option, design)
    if kept:
        yield _article("unchanged", issues=Many(tuple(kept)))


def _undertaking(scenario: Scenario, issue: Issue, option: int, design: Design) -> _Part:
    text = issue.options[option].text
    who = issue.obligors
    if who is None:
        bound = line("treaty-duty-all", text=text)
        plain_who = line("treaty-duty-all-plain")
    else:
        named = [scenario.party(party) for party in who]
        bound = line("treaty-duty", parties=_names(named, begins=True), text=text)
        plain_who = line("treaty-duty-plain", parties=_names(named))
    when = "phased" if design.phase_in_years else "once"
    years = design.phase_in_years or 0
    return _Part(
        issue.label,
        (bound, line(f"treaty-when-{when}", years=years)),
        (text, plain_who, line(f"treaty-when-{when}-plain", years=years)),
        issue=issue.id,
    )


def _bracketed(issue: Issue, options: tuple[int, ...]) -> _Part:
    numbers = options or (issue.status_quo,)
    texts = tuple(line("treaty-bracket", text=issue.options[n].text) for n in numbers)
    return _Part(
        issue.label,
        texts,
        (*texts, line("treaty-bracket-plain")),
        issue=issue.id,
        bracketed=True,
    )


def _keeping(
    scenario: Scenario, design: Design, brackets: Mapping[IssueId, tuple[int, ...]]
) -> Iterator[_Part]:
    """Yield the articles on how the text is kept; open design clauses stand in brackets."""
    for issue in scenario.issues:
        if issue.kind == "design" and issue.id in brackets:
            yield _bracketed(issue, brackets[issue.id])
    checks = _paragraphs(f"verification-{design.verification or 0}")
    yield _Part(line("treaty-verification-title"), *checks, "verification")
    if design.reporting:
        yield _article("reporting")
    yield from _bodies(design)
    formal, plain = _paragraphs(
        f"enforcement-{design.enforcement or 0}",
        "proportional" if design.proportional else "measures",
    )
    yield _Part(line("treaty-enforcement-title"), formal, plain, "enforcement")
    if design.escape in {"safeguard", "self-judging"}:
        yield _escape(design)
    yield from _help(design)


def _bodies(design: Design) -> Iterator[_Part]:
    """Yield the articles on committee, desk and guarantor."""
    for name, stands in (
        ("committee", design.committee),
        ("desk", design.joint_desk),
        ("guarantor", design.guarantor),
        ("disclosure", design.disclosure),
    ):
        if stands:
            yield _article(name)


def _escape(design: Design) -> _Part:
    names = [f"escape-{design.escape}"]
    if design.escape_compensation:
        names.append("escape-compensation")
    return _Part(line("treaty-escape-title"), *_paragraphs(*names), "escape")


def _paragraphs(*names: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return paragraphs in treaty language and in plain words."""
    formal = tuple(line(f"treaty-{name}") for name in names)
    return formal, tuple(line(f"treaty-{name}-plain") for name in names)


def _help(design: Design) -> Iterator[_Part]:
    """Yield the articles on means: help, technology, payments, guide."""
    for name, stands in (
        ("capacity", design.capacity_building),
        ("technology", design.technology_transfer),
        ("payments", design.tied_payments),
        ("guide", design.guide),
    ):
        if stands:
            yield _article(name)
    if design.cost_sharing not in {None, "none"}:
        said = _paragraphs(f"sharing-{design.cost_sharing}")
        yield _Part(line("treaty-sharing-title"), *said, "sharing")


def _final(parties: Sequence[Party], design: Design) -> Iterator[_Part]:
    """Yield the final clauses."""
    yield _article("compatibility" if design.compatibility else "treaties", "compatibility")
    yield _review(design)
    if design.modular:
        yield _article("modular")
    if design.docking:
        yield _article("docking")
    yield _duration(design)
    months = design.exit_notice_months
    yield _article("exit-silent") if months is None else _article("exit", months=months)
    routes = Many(
        tuple(
            line("treaty-route", party=formal_name(party), route=party.route.label)
            for party in parties
        )
    )
    yield _article("force", routes=routes)


def _review(design: Design) -> _Part:
    years = design.review_years or 0
    return _article("review", years=years) if years else _article("amendment", "review")


def _duration(design: Design) -> _Part:
    years = design.sunset_years or 0
    if not years:
        return _article("unlimited", "duration")
    name = "tacit" if design.tacit_renewal else "sunset"
    return _article(name, "duration", years=years)


def _letter(scenario: Scenario, letter: Letter) -> Line:
    label = scenario.issues[scenario.issue_index(letter.issue)].label
    return line(
        "treaty-letter-secret" if letter.confidential and not letter.exposed else "treaty-letter",
        party=formal_name(scenario.party(letter.by)),
        to=formal_name(scenario.party(letter.to)),
        issue=label,
    )
