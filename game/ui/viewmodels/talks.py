"""The negotiation table as one seat sees it: issues, draft, offers, standing, questions."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.draft import OPEN, Package
from game.model.state import Clause, Proposal
from game.ui.viewmodels.consent import support_of
from game.ui.viewmodels.lens import HARD, Lens, PartyFace
from game.ui.viewmodels.worth import WorthView, package_worth, points_of


@dataclass(frozen=True, slots=True)
class OptionView:
    """One way to settle an issue, with everything that marks it.

    Attributes:
        theirs: Short names of the parties whose last position it is.
        red: `hard` or `soft` if it lies beyond one's own red line, else empty.
        points: Own points, without linkages; None if the issue does not count.
    """

    number: int
    label: str
    text: str
    yours: bool
    tabled: bool
    theirs: tuple[str, ...]
    status_quo: bool
    red: str
    agreed: bool
    bracketed: bool
    points: float | None


@dataclass(frozen=True, slots=True)
class IssueView:
    """One issue and its options."""

    position: int
    id: str
    label: str
    description: str
    is_design: bool
    status: str
    is_ask: bool
    weight: float
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class OfferView:
    """A standing proposal of another party, in one's own points.

    Attributes:
        support: Who else is with it and who against, a line each; nothing between two.
    """

    number: int
    party: str
    round: int
    points: float
    conditional: bool
    asks: tuple[str, ...]
    can_answer: bool
    refused: str
    package: Package
    support: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question put to the seat and not answered yet."""

    number: int
    party: str
    text: str


@dataclass(frozen=True, slots=True)
class PledgeView:
    """A promise, threat or warning that was made."""

    party: str
    kind: str
    label: str
    status: str
    demand: str
    is_live: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """The table.

    Attributes:
        mine: Own points of one's own last offer, if one was made.
        floor: Units of floor time left; None while others have the floor.
    """

    title: str
    where: str
    faces: tuple[PartyFace, ...]
    issues: tuple[IssueView, ...]
    draft: WorthView
    offers: tuple[OfferView, ...]
    mine: float | None
    questions: tuple[QuestionView, ...]
    pledges: tuple[PledgeView, ...]
    your_turn: bool
    floor: int
    tension: float
    rounds_left: int
    settled: int


def table_view(lens: Lens, draft: Package, asks: frozenset[str]) -> TableView:
    """Return the table; `draft` is the package being prepared, `asks` the others' part of it."""
    table, seat = lens.seen.table, lens.seen.seat
    own = lens.last_offer(seat)
    return TableView(
        lens.seen.scenario.title,
        lens.where,
        tuple(lens.face(p) for p in lens.seen.scenario.party_ids),
        issue_views(lens, draft, asks),
        package_worth(lens, draft),
        offers_of(lens),
        points_of(lens, own.package) if own else None,
        questions_to(lens),
        pledges_of(lens),
        table.to_move == seat,
        table.floor_time if table.to_move == seat else 0,
        table.tension,
        max(0, table.rounds - table.round),
        sum(c.status == "agreed" for c in table.draft),
    )


def issue_views(
    lens: Lens, draft: Package, asks: frozenset[str] = frozenset()
) -> tuple[IssueView, ...]:
    """Return all issues with their marks for a draft package."""
    weights = lens.seen.mandate.valuation.weights
    return tuple(
        IssueView(
            position,
            issue.id,
            issue.label,
            issue.description,
            issue.kind == "design",
            lens.clause(position).status,
            issue.id in asks,
            weights.get(issue.id, 0.0),
            tuple(_option(lens, draft, position, n) for n in range(len(issue.options))),
        )
        for position, issue in enumerate(lens.seen.scenario.issues)
    )


def _option(lens: Lens, draft: Package, position: int, number: int) -> OptionView:
    issue, clause = lens.seen.scenario.issues[position], lens.clause(position)
    return OptionView(
        number,
        issue.options[number].label,
        issue.options[number].text,
        draft[position] == number,
        lens.position(lens.seen.seat, position) == number,
        tuple(
            lens.face(p).short for p in lens.seen.others if lens.position(p, position) == number
        ),
        issue.status_quo == number,
        _red(lens, position, number),
        clause.status == "agreed" and clause.option == number,
        _bracketed(clause, number),
        lens.option_points(position, number),
    )


def _red(lens: Lens, position: int, number: int) -> str:
    lines = lens.red_lines(position, number)
    if not lines:
        return ""
    return "hard" if any(line.rigidity >= HARD for line in lines) else "soft"


def _bracketed(clause: Clause, number: int) -> bool:
    return clause.status == "bracketed" and number in clause.wording.values()


def offers_of(lens: Lens) -> tuple[OfferView, ...]:
    """Return the last offer of each other party."""
    made = (lens.last_offer(party) for party in lens.seen.others)
    return tuple(_offer(lens, offer) for offer in made if offer is not None)


def _offer(lens: Lens, offer: Proposal) -> OfferView:
    seat = lens.seen.seat
    refused = offer.rejected.get(seat)
    return OfferView(
        offer.number,
        lens.names.the(offer.by),
        offer.round,
        points_of(lens, offer.package),
        offer.conditional,
        tuple(lens.names.issue(issue) for issue in offer.asks),
        seat in lens.seen.scenario.principals and seat not in offer.accepted,
        lens.words.say(f"reason-{refused[0]}") if refused else "",
        offer.package,
        support_of(lens, offer),
    )


def questions_to(lens: Lens) -> tuple[QuestionView, ...]:
    """Return the questions that wait for the seat's answer."""
    return tuple(
        QuestionView(q.number, lens.names.the(q.by), lens.names.question(q.question))
        for q in lens.seen.table.questions
        if q.to == lens.seen.seat and q.status == "open"
    )


def pledges_of(lens: Lens) -> tuple[PledgeView, ...]:
    """Return all promises, threats and warnings, the newest first."""
    say = lens.words.say
    return tuple(
        PledgeView(
            lens.names.party(p.by),
            say(f"pledge-{p.kind}"),
            lens.names.instrument_label(p.instrument),
            say(f"pledge-{p.status}"),
            lens.names.items(p.demand),
            p.status == "live",
        )
        for p in reversed(lens.seen.table.pledges)
    )


def first_draft(lens: Lens) -> Package:
    """Return the package to begin with: what one tabled last, else nothing named."""
    own = lens.last_offer(lens.seen.seat)
    if own is not None:
        return own.package
    return tuple(OPEN for _ in lens.seen.scenario.issues)


def best_option(lens: Lens, place: int) -> int:
    """Return the option of an issue with the most own points that crosses no red line."""
    options = range(len(lens.seen.scenario.issues[place].options))
    allowed = [n for n in options if not lens.red_lines(place, n)] or list(options)
    return max(allowed, key=lambda n: lens.option_points(place, n) or 0.0)
