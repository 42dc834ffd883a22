"""Options that nobody knows at the start: what an agreement can gain by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.model.scenario import Scenario
from game.packs.study.values import Deal, HiddenStudy, OptionStudy


def hidden_of(
    scenario: Scenario, options: Sequence[OptionStudy], good: Sequence[Deal]
) -> Iterator[HiddenStudy]:
    """Yield what each hidden option is good for.

    Args:
        scenario: The whole scenario.
        options: What every option is good for.
        good: The good agreements.
    """
    shares = {(option.issue, option.option): option.frontier for option in options}
    for issue in scenario.issues:
        last = issue.options[-1]
        if last.hidden is not None:
            yield HiddenStudy(
                issue=issue.id,
                option=last.id,
                ways=tuple(clue.kind for clue in last.hidden.found_by),
                frontier=shares[issue.id, last.id],
                good=sum(deal.options[issue.id] == last.id for deal in good),
            )
