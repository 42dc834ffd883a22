"""A signed text as arrays: who owes what to whom, and how the text is kept (model.md 6.1).

Every issue to trade that leaves the status quo is an obligation; every party that must act on
it has a duty. Design clauses set how duties are kept and are worth points, but oblige nobody.

The points of a package are split so that they add up again. With `T` the worth to a party of
all traded issues together (design clauses as agreed) and `D_k` that of issue k alone (the
package against the package with k at its status quo), linkages make the sum of `D_k` differ from
`T`. The difference is spread in proportion to the size of each `D_k`, gains and losses alike, so
none changes its sign; what design clauses are worth by themselves accrues every year the text is
in force. A party whose every duty, and every duty owed to it, is kept for the whole horizon
realises exactly u(x).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.designs import ESCAPES, Designs, design_numbers
from game.analysis.tables import Tables
from game.compliance.clauses import Terms, shifts, terms_of
from game.compliance.deck import DeckCard, Holds, deck_of
from game.compliance.docking import Approval, Docking, docking_of
from game.compliance.parameters import PRESETS, Parameters
from game.compliance.patchwork import patchwork
from game.compliance.sharing import shift
from game.compliance.worth import split_worth
from game.engine.value import design_of, effective
from game.model.base import IssueId, PartyId
from game.model.draft import Package
from game.model.issue import Issue
from game.model.party import RouteKind
from game.model.scenario import Scenario

EXIT_COST: Mapping[RouteKind, float] = {
    "statement": 0.5,
    "executive-agreement": 1.5,
    "cabinet": 2.0,
    "legislature": 3.0,
    "special-majority": 4.5,
    "referendum": 5.0,
}
"""Cost of leaving, points; model.md 5.2 (design choice, ordered after Nyarko 2019)."""
PASS_THROUGH: Mapping[RouteKind, float] = {
    "statement": 1.0,
    "executive-agreement": 0.9,
    "cabinet": 0.8,
    "legislature": 0.6,
    "special-majority": 0.5,
    "referendum": 0.4,
}
"""Share of a new leader's taste that reaches policy; model.md 5.2 (design choice)."""
ORDINARY_CLARITY = 0.7  # design clarity at which a duty is as clear as its issue is by nature
SELF_JUDGING = 0.2  # clarity lost where each side judges its own escape; model.md 8, known gaps
COMMITTEE_CLARITY = 0.1  # clarity gained by a joint committee; model.md 8, C8
LETTER_CLARITY = 0.1  # clarity gained by a side letter on the issue (design choice)
TOP_VERIFICATION = 5
PAYS = 1e-9  # points; below it an option costs nothing


@dataclass(frozen=True, slots=True)
class PartyFactors:
    """What a party brings to the implementation.

    Attributes:
        tables: Its true valuation, red lines and persuasion in.
        reserve: What it has without an agreement, points.
        capacity: Share of its duties the administration can carry out, 0-1.
        credibility: Mean belief of the others that it keeps its word, 0-1.
        credibility_weight: How much experience that belief rests on (alpha + beta).
        resentment: z against the others from coercion in the talks, points.
        relationship: Mean liking for the others, -1 to 1.
        clarified: Issues that a side letter of this party has made clearer.
        leaned: Whether a mediator leant on the parties to sign.
        outsider: The vote at home of a party that is outside the agreement; `None` for a member.
    """

    tables: Tables
    reserve: float
    capacity: float = 0.9
    credibility: float = 0.75
    credibility_weight: float = 4.0
    resentment: float = 0.0
    relationship: float = 0.0
    clarified: frozenset[IssueId] = frozenset()
    leaned: bool = False
    outsider: Approval | None = None


Brought = Mapping[PartyId, PartyFactors]
"""What each party brings to the years."""


@dataclass(frozen=True, slots=True, eq=False)
class Treaty:
    """A text in force. N parties, M obligations, D duties (a party's part in an obligation).

    Attributes:
        issues: Issues that can become obligations, in scenario order; draws are keyed by them.
        obligations: The issue of each obligation, a place in `issues`; shape (M,).
        duty_party: Whose duty; shape (D,).
        duty_obligation: Which obligation; shape (D,).
        cost: Point-rate that keeping a duty costs, implementation included; shape (D,).
        benefit: Point-rate that each obligation brings each party; shape (N, M).
        base: Point-rate of design clauses; shape (N,).
        domain: Shares of economic and security shocks felt on each duty; shape (2, D).
        verification: Level 0-5 of each obligation; shape (M,).
        enforcement: Level 0-4 of each obligation; shape (M,).
        clarity: Of each obligation, 0-1; shape (M,).
        escape: Whether each obligation has an escape clause; shape (M,).
        notice_years: Years between a notice of withdrawal and leaving.
        exit_cost: Points; shape (N,).
        pass_through: Of a new leader's taste, 0-1; shape (N,).
        status_quo: u(sq), points; shape (N,).
        promised: u(x), points; shape (N,).
        reserve: Points without an agreement; shape (N,).
        horizon: Years over which full performance realises u(x).
        public_good: Whether everybody's performance, one's own too, brings the benefit.
        terms: What the text's further clauses shift.
        leaned: Whether a mediator leant on the parties to sign (Beardsley 2008).
        sharing: What a formula for sharing costs adds to each party's norm, points; shape (N,), if
            there is one.
        docking: What a docking clause opens, if there is one that somebody could use.
    """

    parties: tuple[PartyId, ...]
    issues: tuple[IssueId, ...]
    obligations: Ints
    duty_party: Ints
    duty_obligation: Ints
    cost: Floats
    benefit: Floats
    base: Floats
    domain: Floats
    verification: Ints
    enforcement: Ints
    clarity: Floats
    escape: Bools
    exit_cost: Floats
    pass_through: Floats
    capacity: Floats
    credibility: Floats
    credibility_weight: Floats
    resentment: Floats
    relationship: Floats
    status_quo: Floats
    promised: Floats
    reserve: Floats
    horizon: int = 15
    review_years: int = 0
    sunset_years: int = 0
    notice_years: int = 1
    phase_in_years: int = 0
    capacity_building: float = 0.0
    guarantor: bool = False
    public_good: bool = False
    leaned: bool = False
    deck: tuple[DeckCard, ...] = ()
    parameters: Parameters = field(default_factory=Parameters)
    terms: Terms = field(default_factory=Terms)
    sharing: Floats | None = None
    docking: Docking | None = None

    @property
    def founders(self) -> int:
        """How many parties made the agreement; they come first."""
        return len(self.parties) if self.docking is None else self.docking.founders

    @property
    def is_eventful(self) -> bool:
        """Tell whether cards wait for what happens on the way, or ask something."""
        return any(card.needs or card.later_sizes is not None for card in self.deck)

    @property
    def duties(self) -> int:
        """D, how many duties there are."""
        return len(self.duty_party)

    @property
    def duty_issue(self) -> Ints:
        """The issue of each duty, a place in `issues`; shape (D,)."""
        return self.obligations[self.duty_obligation]

    @property
    def duty_cell(self) -> Ints:
        """The row of each duty in draws made for every party and issue; shape (D,)."""
        return self.duty_party * len(self.issues) + self.duty_issue

    def duty(self, party: PartyId, issue: IssueId) -> int | None:
        """Return the number of a party's duty on an issue, if it has one."""
        place = (self.parties.index(party), self.issues.index(issue))
        pairs = zip(self.duty_party.tolist(), self.duty_issue.tolist(), strict=True)
        return next((number for number, pair in enumerate(pairs) if pair == place), None)


def treaty_from(
    scenario: Scenario, package: Package, parties: Brought, holds: Holds | None = None
) -> Treaty:
    """Return the treaty that a signed package makes.

    Args:
        scenario: With its preset, issues and deck; mandates are not read.
        package: The text; open issues keep their status quo.
        parties: What each party brings; those outside the agreement may come in later.
        holds: Tells what cards of the deck wait for and only the sitting knows, if there is one.
    """
    names, outsiders = parties_to(scenario, parties)
    factors = [parties[party] for party in names]
    signed, substance, places = _settled(scenario, package)
    issues = [scenario.issues[substance[place]] for place in places]
    worth = split_worth([f.tables for f in factors], signed, substance)
    founders = len(names) - len(outsiders)
    obliged = _obliged(names, issues, gains := worth.gains[:, places], founders)
    paid = np.where(obliged, np.maximum(0.0, -gains), 0.0)
    parameters = PRESETS[scenario.preset]
    duty_party, duty_obligation = np.nonzero(obliged)
    design = design_numbers(design_of(scenario, package))
    return Treaty(
        parties=names,
        issues=tuple(scenario.issues[k].id for k in substance),
        obligations=np.array(places, dtype=np.int64),
        duty_party=duty_party,
        duty_obligation=duty_obligation,
        cost=paid[duty_party, duty_obligation] + parameters.choice.implementation,
        benefit=gains + paid,
        base=worth.base - patchwork(scenario, design.extras)[0] * obliged.sum(axis=1),
        domain=domains([issues[m].domain for m in duty_obligation], parameters),
        verification=np.full(len(issues), verification_level(design)),
        enforcement=np.full(len(issues), int(design.enforcement[0])),
        clarity=clarities(issues, design, frozenset().union(*(f.clarified for f in factors))),
        escape=np.full(len(issues), bool(design.escape[0] > 0)),
        exit_cost=_by_route(scenario, names, EXIT_COST),
        pass_through=_by_route(scenario, names, PASS_THROUGH),
        capacity=_each(factors, "capacity"),
        credibility=_each(factors, "credibility"),
        credibility_weight=_each(factors, "credibility_weight"),
        resentment=_each(factors, "resentment"),
        relationship=_each(factors, "relationship"),
        reserve=_each(factors, "reserve"),
        status_quo=worth.status_quo,
        promised=worth.promised,
        horizon=scenario.years,
        review_years=int(design.review_years[0]),
        sunset_years=int(design.sunset_years[0]),
        notice_years=notice_years(int(design.exit_notice_months[0])),
        phase_in_years=int(design.phase_in_years[0]),
        capacity_building=float(design.capacity_building[0]),
        guarantor=bool(design.guarantor[0]),
        leaned=any(f.leaned for f in factors),
        deck=deck_of(scenario, signed, names, holds),
        parameters=parameters,
        terms=terms_of(design.extras),
        sharing=_sharing(scenario, names[:founders], design, paid, gains),
        docking=docking_of(scenario, signed, {p: parties[p].tables for p in names}, outsiders),
    )


def parties_to(
    scenario: Scenario, parties: Mapping[PartyId, PartyFactors]
) -> tuple[tuple[PartyId, ...], Mapping[PartyId, Approval]]:
    """Return the parties of the treaty that a text makes, founders first, and those outside."""
    given = {p: parties[p].outsider for p in scenario.party_ids if p in parties}
    outsiders = {p: vote for p, vote in given.items() if vote is not None}
    founders = tuple(p for p in given if p not in outsiders)
    return (*founders, *outsiders), outsiders


def _settled(scenario: Scenario, package: Package) -> tuple[Package, list[int], list[int]]:
    """Return the text with nothing open, its issues of substance, and which of those change."""
    signed = effective(scenario, package)
    substance = [k for k, issue in enumerate(scenario.issues) if issue.kind == "substance"]
    changed = [p for p, k in enumerate(substance) if signed[k] != scenario.issues[k].status_quo]
    return signed, substance, changed


def _sharing(
    scenario: Scenario, founders: Sequence[PartyId], design: Designs, paid: Floats, gains: Floats
) -> Floats | None:
    """Return what a formula for sharing costs adds to norms, shape (N,); None without one.

    It was agreed among the founders and says nothing of those who come later.
    """
    if not design.cost_sharing[0]:
        return None
    count = len(founders)
    costs = paid[:count].sum(axis=1, keepdims=True)
    brings = np.maximum(0.0, gains[:count]).sum(axis=1, keepdims=True)
    means = np.array([scenario.party(party).means for party in founders])
    found = np.zeros(len(paid))
    found[:count] = shift(design.cost_sharing, costs, brings, means)[:, 0]
    return found


def _by_route(
    scenario: Scenario, names: Sequence[PartyId], amounts: Mapping[RouteKind, float]
) -> Floats:
    """Return what depends on how each member ratifies, shape (N,)."""
    return np.array([amounts[scenario.party(name).route.kind] for name in names])


def _each(factors: Sequence[PartyFactors], name: str) -> Floats:
    """Return one of the numbers that every member brings, shape (N,)."""
    return np.array([getattr(f, name) for f in factors], dtype=np.float64)


def _obliged(
    names: Sequence[PartyId], issues: Sequence[Issue], gains: Floats, founders: int
) -> Bools:
    """Tell which parties must act on which obligations, shape (N, M).

    The issue's own list if it has one; else every party that pays; else, where no founder pays,
    all parties.
    """
    obliged = gains < -PAYS
    nobody = np.asarray(~obliged[:founders].any(axis=0))
    for m, issue in enumerate(issues):
        if issue.obligors is not None:
            obliged[:, m] = [party in issue.obligors for party in names]
        elif nobody[m]:
            obliged[:, m] = True
    return obliged


def domains(names: Sequence[str], parameters: Parameters) -> Floats:
    """Return the shares of economic and of security shocks that duties feel, shape (2, D)."""
    shocks = parameters.shocks
    economic = [1.0 if name == "economic" else shocks.economic_elsewhere for name in names]
    security = [1.0 if name == "security" else shocks.security_elsewhere for name in names]
    return np.array([economic, security], dtype=np.float64).reshape(2, len(names))


def verification_level(design: Designs) -> int:
    """Return the level of verification; a joint committee adds one step (C8)."""
    return min(TOP_VERIFICATION, int(design.verification[0]) + int(design.committee[0]))


def clarities(issues: Sequence[Issue], design: Designs, clarified: frozenset[IssueId]) -> Floats:
    """Return how clear each duty is, 0-1, shape (M,): by nature, by the text, by letters."""
    shift = float(design.clarity[0]) - ORDINARY_CLARITY
    shift += COMMITTEE_CLARITY * float(design.committee[0])
    shift -= SELF_JUDGING * float(design.escape[0] == ESCAPES.index("self-judging"))
    shift += float(shifts(design.extras, "clarity")[0])
    return np.array(
        [
            min(1.0, max(0.0, issue.clarity + shift + LETTER_CLARITY * (issue.id in clarified)))
            for issue in issues
        ]
    )


def notice_years(months: int) -> int:
    """Return the whole years between notice and leaving; one where the text is silent.

    >>> notice_years(6), notice_years(0), notice_years(24), notice_years(-1)
    (1, 0, 2, 1)
    """
    return 1 if months < 0 else ceil(months / 12)
