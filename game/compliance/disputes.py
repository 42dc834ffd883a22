"""Disputes of a year: what is taken up, how it comes out, who pays (model.md 6.6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats, by_code
from game.compliance.course import (
    CONSULT,
    DISPUTE,
    INCAPACITY,
    NOBODY,
    NOTHING,
    PUNISH,
    REFER,
    SHIRK,
    SUSPEND,
    VIOLATE,
    WAIVE,
    Answers,
    Year,
)
from game.compliance.draws import YearDraws, comes
from game.compliance.duties import Duties, Ladder
from game.compliance.frame import frame_of
from game.compliance.texts import Text

SEVERITY = np.array([0.0, 0.5, 0.0, 0.5, 1.0])
"""How much of the duty was missed, by conduct (model.md 6.6, design choice)."""


@dataclass(frozen=True, slots=True, eq=False)
class Disputes:
    """The year's disputes; arrays (D, R).

    Attributes:
        taken: Matters taken up.
        resolved: Those that were decided or settled.
        cured: Failures put right.
        remedy: Point-rate that the obligor pays.
        suspended: Point-rate that it costs whoever suspends.
        harm: What the victims miss, 1 for a full violation, whether they know who failed or not.
        blame: What the record holds against the obligor (credibility): only what was seen.
        open: Violations that stand.
        grave: Disputed violations that stand.
    """

    taken: Bools
    resolved: Bools
    cured: Bools
    remedy: Floats
    suspended: Floats
    harm: Floats
    blame: Floats
    open: Bools
    grave: Bools


def take_up(
    text: Text, duties: Duties, year: Year, answers: Answers, draws: YearDraws
) -> Disputes:
    """Resolve the matters that were taken up; weigh what is left."""
    response, aftermath = answers.response, text.parameters.aftermath
    taken = (year.seen | year.alleged) & (response != NOTHING) & (response != WAIVE)
    ladder = _ladder(text, duties, answers)
    luck = draws["outcome"][duties.places.cell]
    missed = _missed(text, year, answers)
    guilty = missed > 0.0
    resolved = taken & comes(luck, ladder.resolve)
    cured = taken & guilty & comes(luck, ladder.resolve * ladder.cure)
    seen = year.seen | (answers.notified & guilty)
    open_ = (year.conduct == VIOLATE) & ~cured & year.bound
    remedy = resolved * missed
    remedy *= ladder.remedy
    remedy *= duties.due
    suspended = np.zeros(1)
    if not answers.is_plain and (response >= SUSPEND).any():
        remedy, suspended = _suspend(text, answers, remedy, missed, taken * duties.due)
    harm = missed
    harm[cured] = 0.0
    blame = harm * seen
    harm[year.alleged & taken & ~resolved] += aftermath.interpretive
    if not answers.is_plain and (response == WAIVE).any():
        harm = np.where(response == WAIVE, aftermath.waiver * harm, harm)
    return Disputes(taken, resolved, cured, remedy, suspended, harm, blame, open_, open_ & taken)


def _ladder(text: Text, duties: Duties, answers: Answers) -> Ladder:
    """Return by duty and run how a matter is likely to come out.

    Consultations reach no higher than the level of a consultation clause; a joint committee reads
    the text with more authority, but awards nothing.
    """
    talk, full = duties.consult, duties.dispute
    if answers.is_plain:
        return full
    referred = answers.response == REFER
    consulting = (answers.response == CONSULT) | referred
    if not consulting.any():
        return full
    read = text.parameters.aftermath.committee_resolve * referred
    return Ladder(
        np.where(consulting, np.minimum(1.0, talk.resolve + read), full.resolve),
        np.where(consulting, talk.cure, full.cure),
        np.where(consulting, talk.remedy, full.remedy) * ~referred,
    )


def _missed(text: Text, year: Year, answers: Answers) -> Floats:
    """Return how much of each duty was missed, by weight: less for want of capacity, or if told."""
    aftermath, told = text.parameters.aftermath, answers.notified
    weighed = SEVERITY.copy()
    weighed[INCAPACITY] *= aftermath.involuntary
    missed = by_code(weighed, year.conduct)
    if told.any():
        missed[told & (year.conduct == SHIRK)] = SEVERITY[SHIRK] * aftermath.involuntary
        missed[told & (year.conduct == INCAPACITY)] = SEVERITY[INCAPACITY] * aftermath.disclosed
    return missed


def _suspend(
    text: Text, answers: Answers, remedy: Floats, missed: Floats, due: Floats
) -> tuple[Floats, Floats]:
    """Return remedies, and the suspender's own loss, with suspensions in.

    A suspension does not wait for a ruling, and strikes even where the allegation is wrong.
    """
    aftermath = text.parameters.aftermath
    rate = np.where(answers.response == SUSPEND, aftermath.suspension, 0.0)
    punishment = np.maximum(aftermath.suspension, aftermath.punishment * frame_of(text).punishment)
    rate = np.where(answers.response == PUNISH, punishment, rate)
    imposed = rate * np.maximum(missed, aftermath.interpretive) * due
    return np.maximum(remedy, imposed), aftermath.suspension_cost * imposed


def payments(text: Text, duties: Duties, disputes: Disputes, answers: Answers) -> Floats:
    """Return what each party loses by remedies, suspensions and help, point-rate, (N, R)."""
    paid = duties.places.summed(duties.places.own, disputes.remedy)
    paid = paid + text.parameters.aftermath.assistance_cost * answers.helping
    if (answers.suspender != NOBODY).any():
        for number in range(len(text.parties)):
            by_it = answers.suspender == number
            paid[..., number, :] += (disputes.suspended * by_it).sum(axis=-2)
    return paid


def default_response(duties: Duties, year: Year, draws: YearDraws) -> Codes:
    """Return what victims do by themselves: dispute what they see, with chance p_act."""
    matter = year.seen | year.alleged
    acts = matter & comes(draws["act"][duties.places.cell], duties.act)
    return acts * np.int8(DISPUTE)  # and else `NOTHING`, which is 0
