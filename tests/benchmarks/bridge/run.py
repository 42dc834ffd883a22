"""Run the expert against agents of the NegMAS family, across a process boundary.

In an environment of its own (those packages are AGPL and are never imported by `game`):

    python -m venv bridge-env
    bridge-env/bin/pip install negmas negmas-genius-agents negmas-negolog
    python tests/benchmarks/bridge/export.py FOLDER > domains.json
    bridge-env/bin/python -W ignore tests/benchmarks/bridge/run.py domains.json \
        --agent "python main.py agent --stdio" --json > table.json

Each opponent meets the expert on every domain, in both roles and with either opening: 100 rounds,
no agreement counts as the reservation value. Failures of an opponent are counted and left out.
"""

from __future__ import annotations

import argparse
import json
import math
import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

ROUNDS = 100
OPPONENTS = {
    "Boulware": "negmas:BoulwareTBNegotiator",
    "Linear": "negmas:LinearTBNegotiator",
    "Conceder": "negmas:ConcederTBNegotiator",
    "NaiveTFT": "negmas:NaiveTitForTatNegotiator",
    "MiCRO": "negmas:MiCRONegotiator",
    "Hybrid": "negmas:HybridNegotiator",
    "G:HardHeaded": "negmas_genius_agents:HardHeaded",
    "G:Atlas3": "negmas_genius_agents:Atlas3",
    "G:AgentK": "negmas_genius_agents:AgentK",
    "G:CUHKAgent": "negmas_genius_agents:CUHKAgent",
    "G:AgentGG": "negmas_genius_agents:AgentGG",
    "G:PonPokoAgent": "negmas_genius_agents:PonPokoAgent",
    "N:HybridAgent": "negmas_negolog:HybridAgent",
    "N:LuckyAgent2022": "negmas_negolog:LuckyAgent2022",
    "N:SAGAAgent": "negmas_negolog:SAGAAgent",
}
Domain = dict[str, Any]


def platform(module: str = "negmas") -> Any:
    """Return a module of the other platform; only this environment has it."""
    return import_module(module)


class Process:
    """The expert in its own process."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send a line and return the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        if answer["type"] == "error":
            raise RuntimeError(answer["message"])
        return answer

    def close(self) -> None:
        """Say bye."""
        self.ask({"type": "bye"})
        self._process.wait()


def expert(process: Process, domain: Domain, seat: int) -> Any:
    """Return a negotiator of the platform that asks the process for every move."""
    sao = platform("negmas.sao")
    names = [name for name, _ in domain["issues"]]
    process.ask(
        {
            "type": "domain",
            "rounds": ROUNDS,
            "reserve": domain["reserves"][seat] - domain["constants"][seat],
            "issues": [
                {"name": name, "options": options, "values": domain["points"][seat][k]}
                for k, (name, options) in enumerate(domain["issues"])
            ],
        }
    )

    def call(self: Any, state: Any, dest: str | None = None) -> Any:
        del dest
        theirs = state.current_offer if state.current_proposer != self.id else None
        offer = None if theirs is None else dict(zip(names, theirs, strict=True))
        answer = process.ask({"type": "offer", "round": state.step, "offer": offer})
        if answer["type"] == "offer":
            outcome = tuple(answer["offer"][name] for name in names)
            return sao.SAOResponse(sao.ResponseType.REJECT_OFFER, outcome)
        accepts = answer["answer"] == "accept"
        kind = sao.ResponseType.ACCEPT_OFFER if accepts else sao.ResponseType.END_NEGOTIATION
        return sao.SAOResponse(kind, state.current_offer)

    return type("Expert", (sao.SAONegotiator,), {"__call__": call})(name="expert")


def function(domain: Domain, seat: int, space: Any) -> Any:
    """Return a side's utility function."""
    table = platform("negmas.preferences.value_fun").TableFun
    return platform().LinearAdditiveUtilityFunction(
        [
            table(dict(zip(options, domain["points"][seat][k], strict=True)))
            for k, (_, options) in enumerate(domain["issues"])
        ],
        weights=[1.0] * len(domain["issues"]),
        bias=domain["constants"][seat],
        outcome_space=space,
        reserved_value=domain["reserves"][seat],
    )


def meet(process: Process, domain: Domain, name: str, place: tuple[int, int]) -> list[float]:
    """Return own and other utility, agreement, Nash distance and welfare of one negotiation.

    Args:
        process: The expert.
        domain: As `export.py` wrote it.
        name: Of the opponent.
        place: The expert's profile, and whether it opens (0) or answers (1).
    """
    seat, second = place
    negmas = platform()
    issues = [negmas.make_issue(options, issue) for issue, options in domain["issues"]]
    space = negmas.make_os(issues)
    talks = platform("negmas.sao").SAOMechanism(outcome_space=space, n_steps=ROUNDS)
    module, _, kind = OPPONENTS[name].partition(":")
    sides = [
        (expert(process, domain, seat), function(domain, seat, space)),
        (getattr(platform(module), kind)(name="opponent"), function(domain, 1 - seat, space)),
    ]
    for negotiator, utility in sides[::-1] if second else sides:
        talks.add(negotiator, ufun=utility)
    agreed = talks.run().agreement
    values = [
        domain["reserves"][k] if agreed is None else float(function(domain, k, space)(agreed))
        for k in (0, 1)
    ]
    return [
        values[seat],
        values[1 - seat],
        float(agreed is not None),
        math.dist(values, domain["nash"]),
        sum(values) / domain["most_welfare"],
    ]


def row(name: str, met: list[list[float]], failures: int) -> dict[str, Any]:
    """Return a line of the table."""
    means = [round(sum(column) / len(column), 4) for column in zip(*met, strict=True)]
    names = ("mean_utility", "opponent_utility", "agreement_rate", "nash_distance", "welfare")
    line = dict(zip(names, means or [0.0] * len(names), strict=True))
    return {"against": name, **line, "negotiations": len(met), "failures": failures}


def main() -> None:
    """Run the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("domains", type=Path)
    parser.add_argument("--agent", required=True, help="the command that starts the expert")
    parser.add_argument("--against", default=",".join(OPPONENTS))
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    domains = json.loads(asked.domains.read_text(encoding="utf-8"))
    process = Process(shlex.split(asked.agent))
    everything: list[list[float]] = []
    rows = []
    for name in asked.against.split(","):
        met, failures = [], 0
        for domain in domains:
            for place in ((0, 0), (0, 1), (1, 0), (1, 1)):
                try:
                    met.append(meet(process, domain, name, place))
                except Exception as failure:  # noqa: BLE001 - an opponent may fail in any way
                    failures += 1
                    print(f"{name} on {domain['name']}: {failure!r}", file=sys.stderr)
        everything += met
        rows.append(row(name, met, failures))
        print(rows[-1], file=sys.stderr, flush=True)
    process.close()
    total = row("all", everything, sum(line["failures"] for line in rows))
    if asked.json:
        print(json.dumps({"expert": total, "pairs": rows}, indent=2))
    else:
        print(total)


if __name__ == "__main__":
    main()
