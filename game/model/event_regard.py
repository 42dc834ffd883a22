"""Facts about what parties make of each other: belief in a word, liking, resentment."""

from __future__ import annotations

from typing import Literal

from game.model.base import PartyId, Share, Slug
from game.model.chance import Number
from game.model.fact import Domain, Fact


class CredibilityMoved(Fact):
    """An observer's belief in a subject's word moved (model.md 3.1).

    Attributes:
        outcome: s of the update, 0 broken to 1 kept.
        weight: W of the update.
        cause: Code of the event behind it, e.g. `limit-crossed`.
        areas: Issue groups that the word was about; empty: the text as a whole.
        elsewhere: Share of the weight that counts for words about other issue groups, 0-1.
    """

    kind: Literal["credibility-moved"] = "credibility-moved"
    observer: PartyId
    subject: PartyId
    domain: Domain
    outcome: Share
    weight: Number
    cause: Slug
    areas: tuple[Slug, ...] = ()
    elsewhere: Share = 1.0


class RelationshipMoved(Fact):
    """How an observer likes a subject moved; `resentment` is the change of z (model.md 1)."""

    kind: Literal["relationship-moved"] = "relationship-moved"
    observer: PartyId
    subject: PartyId
    change: Number
    resentment: Number = 0.0
    cause: Slug
