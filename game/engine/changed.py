"""A frozen value with some fields changed, without looking at every field anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["changed"]

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import replace as changed  # so that names and types are checked
else:

    def changed(value: T, /, **changes: Any) -> T:
        """Return a copy of a dataclass value with other fields, as `dataclasses.replace` does.

        A sitting folds hundreds of facts, and the table has thirty fields: values that keep
        their fields in a dictionary are copied at once. Names are checked by mypy.

        >>> from game.model.state import Home
        >>> changed(Home(capital=2.0), legitimacy=1.5) == Home(capital=2.0, legitimacy=1.5)
        True
        """
        fields = getattr(value, "__dict__", None)
        if fields is None:
            return replace(value, **changes)
        copy = object.__new__(type(value))
        copy.__dict__.update(fields, **changes)
        return copy
