"""The kernel: one year in two halves, for one run or for ten thousand (docs/model.md).

`conduct` lets shocks strike and governments act; `settle` takes the parties' answers and brings
the year to its end. Neither draws: chance comes in as arrays. `default_answers` is what parties
do when nobody plays them.
"""

from __future__ import annotations

from game.compliance.conduct import conduct
from game.compliance.course import Answers, Course, Settlement, Year, begin
from game.compliance.settle import default_answers, settle

__all__ = [
    "Answers",
    "Course",
    "Settlement",
    "Year",
    "begin",
    "conduct",
    "default_answers",
    "settle",
]
