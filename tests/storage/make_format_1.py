"""Not a test: writes `saves/format-1.jsonl` again, which is not to change once released."""

from __future__ import annotations

from pathlib import Path

from tests.storage.builders import body, saved

if __name__ == "__main__":
    target = Path(__file__).parent / "saves" / "format-1.jsonl"
    target.unlink(missing_ok=True)
    saved(target, [body(number) for number in range(5)])
