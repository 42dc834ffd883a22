"""Write the domains of a folder as one JSON file, on their own platforms' scales.

    python tests/benchmarks/bridge/export.py FOLDER > domains.json

Runs in the project's environment; what it writes is read by `run.py` in another one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def main() -> None:
    """Print the domains."""
    sys.path.insert(0, str(ROOT))
    from game.interop.folder import read_domains
    from game.interop.tournament import ground

    domains, refusals = read_domains(Path(sys.argv[1]))
    for refused in refusals:
        print(f"left out {refused.name}: {refused.reason}", file=sys.stderr)
    rows = []
    for domain in domains:
        scene = ground(domain)
        rows.append(
            {
                "name": domain.name,
                "issues": [[issue.name, list(issue.options)] for issue in domain.issues],
                "points": [side.points for side in scene.sides],
                "constants": [side.constant for side in scene.sides],
                "reserves": [side.least for side in scene.sides],
                "nash": scene.nash,
                "most_welfare": scene.most_welfare,
            }
        )
    json.dump(rows, sys.stdout)


if __name__ == "__main__":
    main()
