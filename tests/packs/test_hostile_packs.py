"""A pack is data from a stranger: what it may not be is refused, soon and with a place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from game.packs import folder, nodes
from game.packs.folder import MAX_FILES, is_plain_name
from game.packs.load import check_pack
from game.packs.nodes import MAX_BYTES, MAX_DEPTH, MAX_NODES, MapNode, plain, read_nodes
from game.packs.problem import MOST_PROBLEMS
from tests.packs.builders import Fault, broken

REFUSED = {
    "anchor": ("a: &x 1\n", "yaml-anchor", 1),
    "alias": ("a: &x 1\nb: *x\n", "yaml-alias", 2),
    "alias bomb": (
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"{n}: &{n} [*{p}, *{p}, *{p}, *{p}, *{p}]\n" for p, n in zip("abcdefg", "bcdefgh", strict=True)),
        "yaml-alias",
        2,
    ),
    "merge key": ("a: 1\n<<: {b: 2}\n", "yaml-merge", 2),
    "tag": ("a: !!python/object/apply:os.system [ls]\n", "yaml-tag", 1),
    "plain tag": ("a: !!str 1\n", "yaml-tag", 1),
    "directive": ("%YAML 1.1\n---\na: 1\n", "yaml-document", 1),
    "second document": ("a: 1\n---\nb: 1\n", "yaml-document", 2),
    "key that is a list": ("? [a, b]\n: 1\n", "yaml-key", 1),
    "key twice": ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3),
    "deep list": ("a: " + "[" * 5_000, "yaml-too-deep", 1),
    "deep groups": ("{a: " * 5_000, "yaml-too-deep", 1),
    "deep lines": ("\n".join(" " * n + "a:" for n in range(200)), "yaml-too-deep", MAX_DEPTH),
    "many values": ("a: [" + "1," * (MAX_NODES + 1) + "]", "yaml-too-big", 1),
    "not a number": ("a: .nan\n", "number-not-finite", 1),
    "infinity": ("b: 1\na: -.inf\n", "number-not-finite", 2),
    "overflow": ("a: 1e999\n", "number-not-finite", 1),
    "long number": ("a: " + "9" * 30 + "\n", "number-too-long", 1),
    "endless number": ("a: " + "9" * 500_000 + "\n", "number-too-long", 1),
    "control character": ("a: 1\nb: x\x07y\n", "hidden-character", 2),
    "escaped control character": ('a: "x\\0y"\n', "hidden-character", 1),
    "right-to-left override": ("a: x\u202ey\n", "hidden-character", 1),
    "escaped override": ('a: "x\\u202ey"\n', "hidden-character", 1),
    "isolate": ("a: 1\nb: 1\nc: \u2066x\n", "hidden-character", 3),
    "tab": ("a:\n\tb: 1\n", "yaml-syntax", 2),
    "nothing": ("# only a comment\n", "empty-file", 1),
    "unclosed": ("a: [1, 2\nb: 3\n", "yaml-syntax", 1),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "line"), REFUSED.values(), ids=REFUSED)
def test_yaml_beyond_the_subset_is_refused(text: str, code: str, line: int) -> None:
    """A construct that runs, hides or grows would let a pack do more than be read."""
    _, problems = read_nodes(text.encode(), "x.yaml")

    assert (code, line) in {(problem.code, problem.line) for problem in problems}


def test_a_file_over_the_limit_is_not_read() -> None:
    """A file of any size could be made to fill the machine."""
    _, problems = read_nodes(b"#" * (MAX_BYTES + 1), "x.yaml")

    assert [problem.code for problem in problems] == ["file-too-big"]


def test_bytes_that_are_not_text_are_refused() -> None:
    """Text in another encoding would come out as other words."""
    _, problems = read_nodes("a: é\n".encode("latin-1"), "x.yaml")
    _, wide = read_nodes("a: 1\n".encode("utf-16"), "x.yaml")

    assert [problem.code for problem in problems] == ["not-utf-8"]
    assert [problem.code for problem in wide] == ["not-utf-8"]


def test_words_stay_words() -> None:
    """YAML's old guesses would turn Norway into false and a date into something else."""
    text = "a: [no, yes, on, 2003-01-01, 1_000, 0x10, 012, 12:30, ~, null, True, 1.5, -2, .5, 1e3]"

    node, problems = read_nodes(text.encode(), "x.yaml")

    assert problems == []
    assert isinstance(node, MapNode)
    assert plain(node) == {
        "a": [
            "no",
            "yes",
            "on",
            "2003-01-01",
            "1_000",
            "0x10",
            12,
            "12:30",
            None,
            None,
            "True",
            1.5,
            -2,
            0.5,
            1000.0,
        ]
    }


def test_windows_line_ends_and_a_byte_order_mark_are_harmless() -> None:
    """An author on another system must not be sent to the wrong line."""
    node, problems = read_nodes("\ufeffa: 1\r\na: 2\r\n".encode(), "x.yaml")

    assert isinstance(node, MapNode)
    assert [(problem.code, problem.line) for problem in problems] == [("duplicate-key", 2)]


@pytest.mark.parametrize(
    "name",
    [
        "../x.md",
        "/etc/passwd.md",
        "a/../../x.md",
        "C:\\x.md",
        "a\\b.md",
        "CON.md",
        "nul.md",
        "",
        "lpt1",
        ".hidden.md",
        "a//b.md",
        "x.md/",
        "a b.md",
        "x\u202e.md",
        "~/x.md",
        "a" * 300,
    ],
)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    """A name such as ../x or CON would reach outside the pack, or hang, on some system."""
    assert not is_plain_name(name)


def test_a_link_in_a_pack_is_refused(tmp_path: Path) -> None:
    """A link could show a player, or put into a hash, any file of the machine."""
    secret = tmp_path / "secret.md"
    secret.write_text("secret", encoding="utf-8")
    pack = broken(tmp_path, [])
    (pack / "general.md").unlink()
    try:
        (pack / "general.md").symlink_to(secret)
    except OSError:
        pytest.skip("this system makes no links")

    checked = check_pack(pack)

    assert checked.pack is None
    assert {"link"} == {problem.code for problem in checked.problems}
    assert "secret" not in "".join(map(str, checked.problems)).replace(str(tmp_path), "")


def test_a_linked_folder_in_a_pack_is_refused(tmp_path: Path) -> None:
    """A folder that is a link is a way out as well."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "g.md").write_text("secret", encoding="utf-8")
    pack = broken(tmp_path, [Fault("{file: general.md}", "{file: texts/g.md}", "link")])
    try:
        (pack / "texts").symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")

    assert {problem.code for problem in check_pack(pack).problems} == {"link"}


def test_a_pack_of_too_many_files_is_refused(tmp_path: Path) -> None:
    """Hashing without end would freeze the picker."""
    pack = broken(tmp_path, [])
    for number in range(MAX_FILES + 1):
        (pack / f"f{number}.md").touch()

    assert "too-many-files" in {problem.code for problem in check_pack(pack).problems}


def test_a_pack_without_a_cover_or_scenario_is_reported(tmp_path: Path) -> None:
    """An empty folder deserves a sentence, not a traceback."""
    codes = [problem.code for problem in check_pack(tmp_path).problems]

    assert codes == ["no-such-file", "no-such-file"]


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words\n", "parties: 3\nissues: {a: 1}\n"])
def test_a_scenario_of_another_shape_is_reported(text: str, tmp_path: Path) -> None:
    """Checks that trusted the shape of a stranger's file would end in a traceback."""
    pack = broken(tmp_path, [])
    (pack / "scenario.yaml").write_text(text, encoding="utf-8")

    checked = check_pack(pack)

    assert checked.pack is None
    assert checked.problems


@pytest.mark.parametrize(("text", "code", "line"), REFUSED.values(), ids=REFUSED)
def test_the_slower_parser_refuses_the_same(
    text: str, code: str, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where PyYAML comes without its C parser a pack must not get through."""
    monkeypatch.setattr(nodes, "_LOADER", yaml.SafeLoader)

    _, problems = read_nodes(text.encode(), "x.yaml")

    if code == "yaml-syntax":
        line = problems[0].line  # the two parsers notice a slip on neighbouring lines
    assert (code, line) in {(problem.code, problem.line) for problem in problems}


def test_an_endless_list_is_refused_without_working_through_it(tmp_path: Path) -> None:
    """Cross-checks of thousands of entries against each other would take minutes."""
    many = "".join(f"  - {{observer: hill{n}, subject: dale}}\n" for n in range(300))
    pack = broken(tmp_path, [Fault("relations:\n", f"relations:\n{many}", "too-long")])

    assert [(p.code, p.path) for p in check_pack(pack).problems] == [("too-long", "relations")]


def test_thousands_of_unknown_names_make_a_short_report(tmp_path: Path) -> None:
    """A report of thousands of lines would cost minutes to make and hide what matters."""
    many = ", ".join(f"w{n}: 1" for n in range(5_000))
    fault = Fault("{water: 50, fence: 40, warden: 10}", f"{{{many}}}", "unknown-id")

    problems = check_pack(broken(tmp_path, [fault])).problems

    assert len(problems) == MOST_PROBLEMS


def test_a_text_that_is_not_markdown_is_refused(tmp_path: Path) -> None:
    """A text key that names any other file could show a player the inside of a picture."""
    pack = broken(tmp_path, [Fault("{file: general.md}", "{file: pack.yaml}", "bad-file-name")])

    assert "bad-file-name" in {problem.code for problem in check_pack(pack).problems}


def test_a_text_with_hidden_characters_is_reported_in_its_own_file(tmp_path: Path) -> None:
    """An override in a briefing would show a player another text than the author saw."""
    pack = broken(tmp_path, [])
    (pack / "general.md").write_text("one\ntw\u202eo\n", encoding="utf-8")

    assert [(p.code, p.file, p.line) for p in check_pack(pack).problems] == [
        ("hidden-character", "general.md", 2)
    ]


def test_names_that_some_systems_cannot_hold_are_refused(tmp_path: Path) -> None:
    """A pack that only half unpacks on another system would have another hash there."""
    pack = broken(tmp_path, [])
    (pack / "aux.md").touch()

    assert {problem.code for problem in check_pack(pack).problems} == {"bad-file-name"}


def test_a_file_or_a_pack_over_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing in a pack may be so large that reading it fills the machine."""
    pack = broken(tmp_path, [])
    (pack / "general.md").write_text("x" * (MAX_BYTES + 1), encoding="utf-8")
    assert "file-too-big" in {problem.code for problem in check_pack(pack).problems}

    monkeypatch.setattr(folder, "MAX_TOTAL_BYTES", MAX_BYTES)
    assert "pack-too-big" in {problem.code for problem in check_pack(pack).problems}
