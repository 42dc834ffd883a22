"""What of a text holds in all its years: constants of the kernel beside those of duties."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats, Ints
from game.compliance.parameters import CREDIBLE
from game.compliance.texts import Text, Texts, stacked
from game.compliance.treaty import Treaty


@dataclass(frozen=True, slots=True, eq=False)
class Doors:
    """How parties outside come in; N parties, with a leading axis where there are several texts.

    Attributes:
        closed: Whether every member has to agree, for there is no docking clause; shape (1, 1).
        founder: Whether a party has been bound from the first day; shape (N, 1).
        apart: Points that the text brings a party while it is outside; shape (N, 1).
        approval: Chance that an accession passes the vote at home, 0-1; shape (N, 1).
        barred: Whether the text crosses a line that the party may never cross; shape (N, 1).
    """

    closed: Bools
    founder: Bools
    apart: Floats
    approval: Floats
    barred: Bools


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Constants of a text; N parties, with a leading axis where there are several texts.

    Attributes:
        status_quo: u(sq), points; shape (N, 1), as all that follow to `sharing`.
        promised: What full performance adds to it, points.
        alone: What having no agreement adds to it, points.
        base: Point-rate of design clauses.
        exit_cost: Points.
        pass_through: Of a new leader's taste, 0-1.
        relationship: Mean liking for the others, -1 to 1.
        resentment: From the talks, points.
        capacity: Share of duties that can be carried out on the first day.
        kept: alpha of the belief on the first day that a party keeps its word; `broken`: beta;
            `weight`: both.
        sharing: What a formula for sharing costs adds to the norm, points.
        norm: What further clauses add to the cost of failing at home, points; shape (1, 1), as all
            that follow to `spoiler`.
        incapacity: Factor on failures for want of capacity.
        escape: Points that invoking an escape clause costs, added.
        grievance: Points that failures of others leave, for one failure by all.
        punishment: Factor on what a punitive suspension takes.
        renewal: Logits added to the wish to renew.
        price: Points that asking for a review costs.
        notice_years: Between a notice and leaving.
        bare: Whether a mediator leant on the parties to sign, and nobody stays on as guarantor.
        spoiler: Factor on the size of spoilers.
        review_years: Between reviews, 0 without a clause; shape (1,), as all that follow.
        patience: Years before a review can be asked for again.
        success: Chance that a review helps.
        sunset_years: Between renewals, 0 without a clause.
        collapse: Chance to collapse in a year with a grave violation.
        replacement: Chance that a new text takes its place.
        doors: How parties come in; `None` where nobody ever could.
    """

    status_quo: Floats
    promised: Floats
    alone: Floats
    base: Floats
    exit_cost: Floats
    pass_through: Floats
    relationship: Floats
    resentment: Floats
    capacity: Floats
    kept: Floats
    broken: Floats
    weight: Floats
    sharing: Floats
    norm: Floats
    incapacity: Floats
    escape: Floats
    grievance: Floats
    punishment: Floats
    renewal: Floats
    price: Floats
    notice_years: Codes
    bare: Bools
    spoiler: Floats
    review_years: Ints
    patience: Ints
    success: Floats
    sunset_years: Ints
    collapse: Floats
    replacement: Floats
    doors: Doors | None


@lru_cache(maxsize=256)
def frame_of(text: Text) -> Frame:
    """Return the constants of a text, or of several."""
    if isinstance(text, Texts):
        return stacked([frame_of(treaty) for treaty in text.each])
    aftermath, terms = text.parameters.aftermath, text.terms
    prior = text.credibility * text.credibility_weight
    clause = text.review_years > 0
    success = aftermath.review_success if clause else aftermath.request_success
    scale = aftermath.grievance / max(1, len(text.obligations)) ** 0.5
    size = aftermath.guarantor_spoiler if text.guarantor else 1.0
    return Frame(
        status_quo=text.status_quo[:, None],
        promised=(text.promised - text.status_quo)[:, None],
        alone=(text.reserve - text.status_quo)[:, None],
        base=text.base[:, None],
        exit_cost=text.exit_cost[:, None],
        pass_through=text.pass_through[:, None],
        relationship=text.relationship[:, None],
        resentment=text.resentment[:, None],
        capacity=text.capacity[:, None],
        kept=prior[:, None],
        broken=((1.0 - text.credibility) * text.credibility_weight)[:, None],
        weight=text.credibility_weight[:, None],
        sharing=np.zeros(prior.shape)[:, None] if text.sharing is None else text.sharing[:, None],
        norm=_one(terms.norm),
        incapacity=_one(terms.incapacity),
        escape=_one(terms.escape),
        grievance=_one(scale * terms.grievance),
        punishment=_one(terms.punishment),
        renewal=_one(terms.renewal),
        price=_one(0.0 if clause else aftermath.request_cost),
        notice_years=np.full((1, 1), text.notice_years, dtype=np.int8),
        bare=np.full((1, 1), text.leaned and not text.guarantor),
        spoiler=_one(size),
        review_years=np.array([text.review_years]),
        patience=np.array([1 if clause else aftermath.request_years]),
        success=np.array([success + terms.review]),
        sunset_years=np.array([text.sunset_years]),
        collapse=np.array([_collapse(text)]),
        replacement=np.array([_replacement(text)]),
        doors=_doors(text),
    )


def _one(figure: float) -> Floats:
    """Return a figure of a text as an array."""
    return np.full((1, 1), figure)


def _collapse(treaty: Treaty) -> float:
    """Return the chance to collapse in a year with a grave violation."""
    aftermath = treaty.parameters.aftermath
    hazard: float = aftermath.collapse * (treaty.founders - 1) ** -0.5
    if len(treaty.enforcement) and treaty.enforcement.mean() >= CREDIBLE:
        hazard *= 0.5  # what the text threatens is believed
    return hazard * aftermath.guarantor_collapse if treaty.guarantor else hazard


def _replacement(treaty: Treaty) -> float:
    """Return the chance that a new text takes the place of the old one in a year."""
    aftermath = treaty.parameters.aftermath
    reviewed = aftermath.replacement_review if treaty.review_years > 0 else 1.0
    return aftermath.replacement * reviewed * treaty.terms.replacement


def _doors(treaty: Treaty) -> Doors | None:
    docking = treaty.docking
    if docking is None:
        return None
    return Doors(
        closed=np.full((1, 1), not docking.open),
        founder=docking.founder[:, None],
        apart=docking.apart[:, None],
        approval=docking.approval[:, None],
        barred=docking.barred[:, None],
    )
