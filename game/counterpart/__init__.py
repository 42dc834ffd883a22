"""How the other side thinks: an observation in, a move and its reason out."""

from game.counterpart.advice import Adviser
from game.counterpart.beliefs import Beliefs
from game.counterpart.counterpart import Counterpart
from game.counterpart.leverage import Leverage
from game.counterpart.rationale import Decision, Rationale
from game.counterpart.terms import Sounding, Terms

__all__ = [
    "Adviser",
    "Beliefs",
    "Counterpart",
    "Decision",
    "Leverage",
    "Rationale",
    "Sounding",
    "Terms",
]
