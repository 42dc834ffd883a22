"""Styles and levels: how a counterpart bargains, and how hard it thinks (model.md 4.6).

A style is not a nation. Patience and urgency belong to the situation, so they are in the
mandate, not here. Levels differ in thinking only: none gets information that the observation
lacks. All numbers are design choices of model.md 4.6 unless a line says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.model.party import Level, PersonaId


@dataclass(frozen=True, slots=True)
class Persona:
    """A bargaining style (labels after Thomas & Kilmann 1974).

    Attributes:
        exponent: e, concession exponent; below 1 holds out, above 1 concedes early.
        first: f0, share of the claim given up at the start, 0-1.
        last: f1, share given up by the deadline, 0-1.
        margin: m, points wanted above the reservation value.
        honesty: Chance that an answer is true, 0-1.
        threat: Bias for threatening, points.
        openness: Bias for asking and disclosing, points.
        publicity: Bias for going public, points.
        adjourn: Bias for adjourning, points.
        reciprocity: g, answer to others' concessions.
        fairness: f, share of the best-placed other's gain that one's own must reach, 0-1.
        ratification: p_min, lowest chance to ratify that it will offer or accept, 0-1.
        risk_aversion: ra, per point.
        rigidity: How much a challenge to its texts is resisted, 0-1.
        legitimacy: Lowest legitimacy of a threat that it will make, 0-1 (design choice).
    """

    exponent: float
    first: float
    last: float
    margin: float
    honesty: float
    threat: float
    openness: float
    publicity: float
    adjourn: float
    reciprocity: float
    fairness: float
    ratification: float
    risk_aversion: float
    rigidity: float
    legitimacy: float


@dataclass(frozen=True, slots=True)
class Skill:
    """What a level of play is capable of.

    Attributes:
        particles: Hypotheses held about each other party.
        concentration: kappa-0, how well the public brief is read.
        pool: Packages considered at once (design choice; stands for model.md's climbs).
        softness: tau_a, points; how blurred the line between yes and no is.
        update: Exponent on every likelihood; below 1 learns slowly.
        foresight: Whether it thinks a round ahead about its own threats.
        margin: Points added to the persona's margin.
        moves: Moves other than a proposal that it makes in a round.
    """

    particles: int
    concentration: float
    pool: int
    softness: float
    update: float
    foresight: bool
    margin: float
    moves: int


PERSONAS: Final[Mapping[PersonaId, Persona]] = MappingProxyType(
    {
        "competing": Persona(
            exponent=0.35,
            first=0.0,
            last=0.85,
            margin=4.0,
            honesty=0.55,
            threat=1.5,
            openness=-0.5,
            publicity=1.0,
            adjourn=0.0,
            reciprocity=0.3,
            fairness=0.50,
            ratification=0.5,
            risk_aversion=0.0,
            rigidity=1.0,
            legitimacy=0.2,
        ),
        "collaborating": Persona(
            exponent=0.80,
            first=0.05,
            last=0.95,
            margin=2.0,
            honesty=0.90,
            threat=-1.0,
            openness=1.5,
            publicity=-0.5,
            adjourn=0.0,
            reciprocity=0.7,
            fairness=0.33,
            ratification=0.6,
            risk_aversion=0.01,
            rigidity=0.8,
            legitimacy=0.5,
        ),
        "compromising": Persona(
            exponent=1.0,
            first=0.10,
            last=1.0,
            margin=1.0,
            honesty=0.75,
            threat=-0.3,
            openness=0.5,
            publicity=0.0,
            adjourn=0.0,
            reciprocity=0.8,
            fairness=0.45,
            ratification=0.5,
            risk_aversion=0.01,
            rigidity=0.6,
            legitimacy=0.4,
        ),
        "avoiding": Persona(
            exponent=0.50,
            first=0.05,
            last=0.80,
            margin=3.0,
            honesty=0.70,
            threat=-1.5,
            openness=-1.0,
            publicity=-1.0,
            adjourn=1.5,
            reciprocity=0.3,
            fairness=0.20,
            ratification=0.65,
            risk_aversion=0.03,
            rigidity=1.0,
            legitimacy=0.6,
        ),
        "accommodating": Persona(
            exponent=2.0,
            first=0.15,
            last=1.0,
            margin=0.0,
            honesty=0.85,
            threat=-2.0,
            openness=0.5,
            publicity=-1.0,
            adjourn=0.0,
            reciprocity=0.5,
            fairness=0.10,
            ratification=0.5,
            risk_aversion=0.02,
            rigidity=0.5,
            legitimacy=0.6,
        ),
    }
)

SKILLS: Final[Mapping[Level, Skill]] = MappingProxyType(
    {
        "novice": Skill(
            particles=50,
            concentration=10.0,
            pool=150,
            softness=4.0,
            update=0.5,
            foresight=False,
            margin=-1.0,
            moves=1,
        ),
        "standard": Skill(
            particles=200,
            concentration=20.0,
            pool=300,
            softness=2.0,
            update=1.0,
            foresight=False,
            margin=0.0,
            moves=1,
        ),
        "hard": Skill(
            particles=400,
            concentration=30.0,
            pool=450,
            softness=1.0,
            update=1.0,
            foresight=True,
            margin=1.0,
            moves=1,
        ),
        "expert": Skill(
            particles=400,
            concentration=30.0,
            pool=600,
            softness=0.5,
            update=1.0,
            foresight=True,
            margin=1.0,
            moves=2,
        ),
    }
)
