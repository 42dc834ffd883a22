"""Words: turns typed values into sentences, from Fluent texts that are passed in."""

from game.words.book import Words
from game.words.names import Names
from game.words.phrase import phrase, quantity
from game.words.reasons import rationale
from game.words.transcript import Entry, Transcript

__all__ = ["Entry", "Names", "Transcript", "Words", "phrase", "quantity", "rationale"]
