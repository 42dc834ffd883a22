"""Every section of a debrief at every size of the window."""

from __future__ import annotations

import pytest

from game.ui.kit import lint_tree, unnamed
from tests.ui.screens.after import toy_debrief
from tests.ui.screens.debriefs import SIZES, reading, screen_of

pytestmark = pytest.mark.screen


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_every_section_is_clean_at_any_size(size: tuple[int, int], scale: int) -> None:
    """Else a text, a table or a chart of the debrief would be cut off at that size."""
    at = reading(size, scale)
    for number in range(len(toy_debrief().sections)):
        screen_of(at).go(number)
        at.wait(0.04)
        assert lint_tree(at.app.ui) == [], toy_debrief().sections[number].id
        assert unnamed(at.app.ui.root) == [], toy_debrief().sections[number].id
