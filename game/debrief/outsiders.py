"""What an agreement brings those whom it does not bind: parties outside it, mediators."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.futures import Futures
from game.compliance.treaty import PartyFactors, parties_to
from game.debrief.record import Record
from game.debrief.truth import Truth
from game.engine.value import outside_value
from game.model.base import PartyId
from game.model.draft import Package


def everybody(
    record: Record,
    truth: Truth,
    text: Package,
    factors: Mapping[PartyId, PartyFactors],
    futures: Futures,
) -> Floats:
    """Return what a text brings every party of the debrief in each run, shape (parties, runs).

    Members have what their futures brought. A party outside keeps its no-deal payoff, and gains or
    loses what the text does to outsiders; a mediator or observer has what the text is worth to it.

    Args:
        record: The sitting.
        truth: True values.
        text: The text.
        factors: What the parties brought to the futures.
        futures: Those of the text.
    """
    (bound, _), realised = parties_to(record.scenario, factors), futures.realised
    if bound == record.parties:
        return realised
    places = {party: place for place, party in enumerate(bound)}
    rows = [
        realised[places[party]]
        if party in places
        else np.full(realised.shape[1], outsider(record, truth, party, text))
        for party in record.parties
    ]
    return np.array(rows)


def outsider(record: Record, truth: Truth, party: PartyId, text: Package) -> float:
    """Return the points of somebody whom a text does not bind."""
    if party not in record.scenario.principals:
        return truth.value(party, text)
    return round(truth.account(party).end + outside_value(record.scenario, text, party), 9)
