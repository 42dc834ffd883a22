"""The line protocol answers every line, whatever it says, and ends only when it is told."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli import agent as cli
from game.cli.main import main
from game.interop import stdio
from game.interop.stdio import Conversation

ROOT = Path(__file__).resolve().parents[2]
DOMAIN: dict[str, Any] = {
    "type": "domain",
    "issues": [
        {"name": "price", "options": ["low", "high"], "values": [0, 1], "weight": 0.6},
        {"name": "term", "options": ["short", "long"], "values": [1, 0], "weight": 0.4},
    ],
    "reserve": 0.1,
    "rounds": 5,
}


def said(conversation: Conversation, message: object) -> dict[str, Any]:
    """Return the answer to a message."""
    answer = conversation.answer(json.dumps(message).encode())
    assert "\n" not in answer
    found: dict[str, Any] = json.loads(answer)
    return found


def seated() -> Conversation:
    """Return a conversation whose domain is known."""
    conversation = Conversation()
    said(conversation, DOMAIN)
    return conversation


def test_a_negotiation_from_domain_to_agreement() -> None:
    """The example in the document would not work."""
    conversation = Conversation()

    ready = said(conversation, DOMAIN)
    opening = said(conversation, {"type": "offer", "offer": None})
    last = said(
        conversation, {"type": "offer", "round": 4, "offer": {"price": "low", "term": "short"}}
    )

    assert ready == {
        "type": "ready", "protocol": 1, "rounds": 5, "best": 1.0, "worst": 0.0, "reserve": 0.1,
    }  # fmt: skip
    assert opening == {
        "type": "offer", "offer": {"price": "high", "term": "short"}, "utility": 1.0, "round": 0,
    }  # fmt: skip
    assert last == {"type": "answer", "answer": "accept", "round": 4}


def test_the_other_side_may_close_the_talks() -> None:
    """An agent that is not told of its agreement would wait for ever."""
    conversation = seated()
    said(conversation, {"type": "offer", "offer": None})

    closed = said(conversation, {"type": "answer", "answer": "accept"})

    assert closed["type"] == "closed"
    assert said(conversation, {"type": "offer", "offer": None})["code"] == "no-domain"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ([], "json"),
        ({}, "type"),
        ({"type": ["offer"]}, "type"),
        ({"type": "offer", "offer": {"price": "low"}}, "offer"),
        ({"type": "offer", "offer": {"price": "low", "term": ["short"]}}, "offer"),
        ({"type": "offer", "offer": {"price": "low", "term": "never"}}, "offer"),
        ({"type": "offer", "offer": {"price": "low", "term": "short", "x": 1}}, "offer"),
        ({"type": "offer", "offer": "all"}, "offer"),
        ({"type": "offer", "offer": None, "round": 5}, "round"),
        ({"type": "offer", "offer": None, "round": True}, "round"),
        ({"type": "offer", "offer": None, "round": "1"}, "round"),
        ({"type": "answer", "answer": "maybe"}, "answer"),
        ({"type": "answer", "answer": []}, "answer"),
        (DOMAIN | {"rounds": 0}, "rounds"),
        (DOMAIN | {"rounds": 10**12}, "rounds"),
        (DOMAIN | {"issues": []}, "domain"),
        (DOMAIN | {"issues": {}}, "domain"),
        (DOMAIN | {"issues": [1]}, "domain"),
        (DOMAIN | {"issues": [{"name": ""}]}, "domain"),
        (DOMAIN | {"issues": [{"name": "a", "options": [1], "values": [1]}]}, "domain"),
        (DOMAIN | {"issues": [{"name": "a", "options": ["x"], "values": []}]}, "domain"),
        (DOMAIN | {"issues": [{"name": "a", "options": ["x"], "values": [None]}]}, "domain"),
        (DOMAIN | {"reserve": "much"}, "domain"),
        (DOMAIN | {"reserve": True}, "domain"),
    ],
)
def test_what_cannot_be_answered_is_an_error_and_changes_nothing(
    message: object, code: str
) -> None:
    """One bad line would end a tournament of thousands."""
    conversation = seated()

    error = said(conversation, message)

    assert (error["type"], error["code"]) == ("error", code)
    assert said(conversation, {"type": "offer", "offer": None})["round"] == 0


def test_time_does_not_run_backwards() -> None:
    """An agent led back to an earlier round would give away its last offers first."""
    conversation = seated()
    said(conversation, {"type": "offer", "offer": None, "round": 3})

    assert said(conversation, {"type": "offer", "offer": None, "round": 1})["code"] == "round"


@pytest.mark.parametrize(
    "line",
    [
        b"\xff\xfe", b"[" * 100_000, b"1" * 5_000, b'{"type": NaN}', b"null", b"{", b"\x00",
        b'{"type":"domain","issues":[{"name":"a","options":["x","y"],"values":[1e999,0]}]}',
        b'{"type":"domain","issues":[{"name":"a","options":["x","y"],"values":[NaN,0]}]}',
    ],
)  # fmt: skip
def test_garbage_is_answered_with_an_error(line: bytes) -> None:
    """Bytes from a broken partner would raise an exception inside the agent."""
    assert json.loads(Conversation().answer(line))["type"] == "error"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_get_one_line(line: bytes) -> None:
    """There would be bytes that silence the agent."""
    answer = seated().answer(line)

    assert "\n" not in answer
    assert json.loads(answer)["type"] in {"error", "ready", "offer", "answer", "closed", "bye"}


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["type", "issues", "offer", "answer", "round", "rounds", "reserve"]),
        st.one_of(
            st.sampled_from(["domain", "offer", "answer", "accept", "bye", "end"]),
            st.none(), st.booleans(), st.integers(), st.floats(), st.lists(st.text(), max_size=3),
        ),
    )
)  # fmt: skip
def test_any_object_gets_one_line(message: dict[str, Any]) -> None:
    """There would be an object that silences the agent."""
    answer = seated().answer(json.dumps(message).encode())

    assert json.loads(answer)["type"] in {"error", "ready", "offer", "answer", "closed", "bye"}


def test_the_end_of_input_and_bye_end_the_conversation() -> None:
    """A platform that has gone would leave an agent running."""
    line = json.dumps({"type": "bye"}).encode() + b"\n"
    first, second = io.StringIO(), io.StringIO()

    cli.converse(io.BytesIO(b"\n\n" + json.dumps(DOMAIN).encode()), first)
    cli.converse(io.BytesIO(line + line), second)

    assert [json.loads(said)["type"] for said in first.getvalue().splitlines()] == ["ready"]
    assert second.getvalue().splitlines() == ['{"type": "bye"}']


def test_an_endless_line_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without end would fill the memory."""
    monkeypatch.setattr(stdio, "LONGEST_LINE", 1_000)
    sink = io.StringIO()

    cli.converse(io.BytesIO(b"x" * 4_321 + b"\n" + b'{"type":"bye"}\n'), sink)

    answers = [json.loads(said) for said in sink.getvalue().splitlines()]
    assert [answer.get("code", answer["type"]) for answer in answers] == ["too-long", "bye"]


def test_the_command_talks_over_its_standard_streams() -> None:
    """What another platform starts would not be what the tests have seen."""
    lines = [DOMAIN, {"type": "offer", "offer": None}, {"type": "bye"}]

    done = subprocess.run(
        [sys.executable, "main.py", "agent", "--stdio"],
        cwd=ROOT,
        input="".join(json.dumps(line) + "\n" for line in lines),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert [json.loads(said)["type"] for said in done.stdout.splitlines()] == [
        "ready", "offer", "bye",
    ]  # fmt: skip


def test_the_command_says_how_it_wants_to_be_called(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that silently waits looks broken."""
    assert main(["agent"]) == 2
    assert "--stdio" in capsys.readouterr().err
