"""Words: turns typed values into sentences, from Fluent texts that are passed in.

What is named here is imported when it is first asked for: the title screen needs the book alone, and
not all the moves and facts that a transcript tells.
"""

from typing import TYPE_CHECKING, Final

from game.model.late import late

if TYPE_CHECKING:
    from game.words.book import Words
    from game.words.names import Names
    from game.words.phrasing import phrase, quantity
    from game.words.reasons import rationale
    from game.words.transcript import Entry, Transcript

__all__ = ["Entry", "Names", "Transcript", "Words", "phrase", "quantity", "rationale"]

_HOMES: Final = {
    "Entry": "game.words.transcript",
    "Names": "game.words.names",
    "Transcript": "game.words.transcript",
    "Words": "game.words.book",
    "phrase": "game.words.phrasing",
    "quantity": "game.words.phrasing",
    "rationale": "game.words.reasons",
}

__getattr__ = late(__name__, _HOMES)
