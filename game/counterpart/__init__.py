"""How the other side thinks: an observation in, a move and its reason out."""

from game.counterpart.advice import believe, explain_offer, leverages
from game.counterpart.beliefs import Beliefs
from game.counterpart.counterpart import Counterpart
from game.counterpart.leverage import Leverage
from game.counterpart.rationale import Decision, Rationale

__all__ = [
    "Beliefs",
    "Counterpart",
    "Decision",
    "Leverage",
    "Rationale",
    "believe",
    "explain_offer",
    "leverages",
]
