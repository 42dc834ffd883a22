"""A government's situation before its vote, read from a sitting."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.analysis.arrays import Ints
from game.analysis.ratification import HomeFront, TextTerms, text_terms
from game.analysis.tables import mandate_tables
from game.engine.value import pledge_balance, stood_for
from game.model.party import Party
from game.model.scenario import Scenario
from game.model.state import Private, Table


def home_front(party: Party, private: Private) -> HomeFront:
    """Return a party's home front as its own side knows it.

    Raises:
        ValueError: If the party's mandate is not known.
    """
    if party.mandate is None:
        raise ValueError(f"{party.id}'s mandate is not known here")
    return HomeFront(
        party=party.id,
        actors=party.mandate.actors,
        route=party.route,
        legitimacy=private.home.legitimacy,
        backdowns=private.home.backdowns,
        compensation=private.home.compensation,
        moods=private.home.moods,
        turned=private.home.turned,
        framed="final-say" in private.home.framings,
    )


def terms_for(scenario: Scenario, table: Table, party: Party, packages: Ints) -> TextTerms:
    """Return the terms of packages (n, issues) in a party's vote, public pledges included."""
    mandate = party.mandate
    own = mandate_tables(mandate, scenario) if mandate is not None else None
    terms = text_terms(scenario, packages, own)
    if mandate is None or not stood_for(table, party.id):
        return terms
    balances = [
        pledge_balance(scenario, table, party.id, tuple(int(o) for o in row)) for row in packages
    ]
    return replace(terms, pledges=party.audience_cost * np.array(balances, dtype=np.float64))
