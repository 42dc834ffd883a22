"""Run the expert against agents of the NegMAS family, across a process boundary.

In an environment of its own (those packages are AGPL and are never imported by `game`):

    python -m venv bridge-env
    bridge-env/bin/pip install negmas negmas-genius-agents negmas-negolog
    python tests/benchmarks/bridge/export.py FOLDER > domains.json
    bridge-env/bin/python -W ignore tests/benchmarks/bridge/run.py domains.json \
        --agent "python main.py agent --stdio" > table.json

Each opponent meets the expert on every domain, in both roles and with either opening: 100 rounds,
no agreement counts as the reservation value. With `--everybody` the opponents meet each other as
well, so that the expert's place among them shows. Failures are counted and left out.
"""

from __future__ import annotations

import argparse
import json
import math
import shlex
import subprocess
import sys
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import Any

EXPERT = "expert"
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


def negotiator(process: Process, domain: Domain, name: str, seat: int) -> Any:
    """Return somebody who bargains: the expert, or one of the platform's."""
    if name == EXPERT:
        return expert(process, domain, seat)
    module, _, kind = OPPONENTS[name].partition(":")
    return getattr(platform(module), kind)(name=f"{name}-{seat}")


def meet(
    process: Process, domain: Domain, names: tuple[str, str], place: tuple[int, int]
) -> list[float]:
    """Return both utilities, agreement, Nash distance and welfare of one negotiation.

    Args:
        process: The expert.
        domain: As `export.py` wrote it.
        names: Of the two who meet; figures are told in this order.
        place: The first one's profile, and whether it opens (0) or answers (1).
    """
    seat, second = place
    negmas = platform()
    issues = [negmas.make_issue(options, issue) for issue, options in domain["issues"]]
    space = negmas.make_os(issues)
    talks = platform("negmas.sao").SAOMechanism(outcome_space=space, n_steps=ROUNDS)
    sides = [
        (negotiator(process, domain, name, at), function(domain, at, space))
        for name, at in zip(names, (seat, 1 - seat), strict=True)
    ]
    for side, utility in sides[::-1] if second else sides:
        talks.add(side, ufun=utility)
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


def played(
    process: Process, domains: list[Domain], names: tuple[str, str]
) -> tuple[list[list[float]], int]:
    """Return all the negotiations of a pair, and how many failed."""
    met, failures = [], 0
    for domain in domains:
        for place in ((0, 0), (0, 1), (1, 0), (1, 1)):
            try:
                met.append(meet(process, domain, names, place))
            except Exception as failure:  # noqa: BLE001 - an agent may fail in any way
                failures += 1
                print(f"{names} on {domain['name']}: {failure!r}", file=sys.stderr)
    return met, failures


def row(about: str, met: list[list[float]], failures: int) -> dict[str, Any]:
    """Return a line of a table."""
    means = [round(sum(column) / len(column), 4) for column in zip(*met, strict=True)]
    names = ("mean_utility", "opponent_utility", "agreement_rate", "nash_distance", "welfare")
    line = dict(zip(names, means or [0.0] * len(names), strict=True))
    return {"agent": about, **line, "negotiations": len(met), "failures": failures}


def against(process: Process, domains: list[Domain], names: list[str]) -> dict[str, Any]:
    """Let the expert meet each of the others."""
    everything: list[list[float]] = []
    rows = []
    for name in names:
        met, failures = played(process, domains, (EXPERT, name))
        everything += met
        rows.append(row(name, met, failures))
        print(rows[-1], file=sys.stderr, flush=True)
    total = row("all", everything, sum(line["failures"] for line in rows))
    return {"expert": total, "pairs": rows}


def everybody(process: Process, domains: list[Domain], names: list[str]) -> dict[str, Any]:
    """Let everybody meet everybody else; agents in order of their own utility."""
    met: dict[str, list[list[float]]] = {name: [] for name in (EXPERT, *names)}
    failed = dict.fromkeys(met, 0)
    for one, two in combinations(met, 2):
        results, failures = played(process, domains, (one, two))
        met[one] += results
        met[two] += [[theirs, own, *rest] for own, theirs, *rest in results]
        failed[one] += failures
        failed[two] += failures
        print(f"{one} and {two}: {row(one, results, failures)}", file=sys.stderr, flush=True)
    rows = [row(name, results, failed[name]) for name, results in met.items()]
    return {"agents": sorted(rows, key=lambda line: -line["mean_utility"])}


def main() -> None:
    """Run the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("domains", type=Path)
    parser.add_argument("--agent", required=True, help="the command that starts the expert")
    parser.add_argument("--against", default=",".join(OPPONENTS))
    parser.add_argument("--everybody", action="store_true", help="the others meet as well")
    asked = parser.parse_args()
    domains = json.loads(asked.domains.read_text(encoding="utf-8"))
    process = Process(shlex.split(asked.agent))
    run = everybody if asked.everybody else against
    print(json.dumps(run(process, domains, asked.against.split(",")), indent=2))
    process.close()


if __name__ == "__main__":
    main()
