"""Foreign domains come in with the utilities their own platform gives them, or not at all."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from game.interop.domain import MOST_FILE_BYTES, DomainIssue, Profile, check_issues
from game.interop.folder import read_domain, read_domains
from game.interop.seats import preferences_of
from game.model.errors import DomainError
from tests.interop.builders import (
    BUYER,
    FIRST,
    SELLER,
    SPACE,
    TEMPLATE,
    write_genius,
    write_negmas,
)

COLOURS = {"red": 8 / 8, "green": 4 / 8, "blue": 2 / 8}
MONTHS = {"2": 0.1, "3": 0.4, "4": 0.7, "5": 1.0, "6": 1.0}  # 0.1 + 0.3 * 4 is cut to 1


def test_genius_utilities_are_those_of_genius(tmp_path: Path) -> None:
    """A loader that keeps raw evaluations changes who prefers what."""
    domain = read_domain(write_genius(tmp_path), "toy")

    for colour, months in product(COLOURS, MONTHS):
        expected = 0.75 * COLOURS[colour] + 0.25 * MONTHS[months]
        found = domain.profiles[0].utility(domain.outcome((colour, months)))
        assert found == pytest.approx(expected, abs=1e-9)


def test_genius_reserve_and_discount_stay_on_the_same_scale(tmp_path: Path) -> None:
    """A reservation value on another scale makes agents accept what they should refuse."""
    first, second = read_domain(write_genius(tmp_path), "toy").profiles

    assert (first.reserve, first.discount) == (0.25, 0.8)
    assert second.reserve == 0.5


def test_genius_profiles_keep_their_scale_in_a_tournament(tmp_path: Path) -> None:
    """Stretching a Genius profile would change every figure that papers report."""
    profile = read_domain(write_genius(tmp_path), "toy").profiles[0]

    assert profile.on_unit_scale() is profile


def test_a_genius_issue_whose_evaluations_are_all_zero_counts_nothing(tmp_path: Path) -> None:
    """Dividing by a largest evaluation of zero would end the program."""
    flat = (
        FIRST.replace('"8"', '"0"')
        .replace('"4"', '"0"')
        .replace('evaluation="2"', 'evaluation="0"')
    )
    profile = read_domain(write_genius(tmp_path, first=flat), "toy").profiles[0]

    assert profile.points[0] == (0.0, 0.0, 0.0)


def test_an_integer_issue_may_be_listed_value_by_value(tmp_path: Path) -> None:
    """Profiles that NegMAS writes as Genius XML list the values of integer issues."""
    items = "".join(f'<item index="{n}" value="{n}" evaluation="{n}"/>' for n in range(2, 7))
    listed = FIRST.replace('<evaluator ftype="linear" offset="0.1" slope="0.3"/>', items)
    profile = read_domain(write_genius(tmp_path, first=listed), "toy").profiles[0]

    assert profile.points[1] == pytest.approx([0.25 * n / 6 for n in range(2, 7)], abs=1e-12)


def test_negmas_utilities_are_taken_as_they_stand(tmp_path: Path) -> None:
    """Weights that do not add up to one are NegMAS' own scale, not a mistake to mend."""
    domain = read_domain(write_negmas(tmp_path), "trade")
    buyer, seller = domain.profiles

    for price, amount in product((100, 110, 200), range(5)):
        outcome = domain.outcome((str(price), str(amount)))
        table = {100: 1.0, 110: 0.75, 200: 0.0}[price]
        assert buyer.utility(outcome) == pytest.approx(
            0.4 * table + 0.5 * (1 - 0.25 * amount), abs=1e-9
        )
        assert seller.utility(outcome) == pytest.approx(0.5 * price + 3, abs=1e-9)


def test_a_profile_off_the_unit_scale_is_stretched_onto_it(tmp_path: Path) -> None:
    """Sums of utilities in different units would mean nothing."""
    domain = read_domain(write_negmas(tmp_path), "trade")

    seller = domain.profiles[1].on_unit_scale()

    assert (seller.worst, seller.best, seller.reserve) == pytest.approx((0.0, 1.0, 0.0))
    assert seller.utility((1, 0)) == pytest.approx(0.1, abs=1e-9)


def test_stretching_moves_the_reserve_with_the_outcomes() -> None:
    """A reserve left on the old scale would sit beyond everything that can be agreed."""
    profile = Profile("far", ((0.0, 50.0), (0.0, 150.0)), constant=100.0, reserve=200.0)

    stretched = profile.on_unit_scale()

    assert stretched.reserve == pytest.approx(0.5, abs=1e-12)
    assert stretched.utility((1, 0)) == pytest.approx(0.25, abs=1e-12)


@pytest.mark.parametrize(
    ("reserve", "expected"), [(None, 0.0), (90.0, 0.0), (400.0, 1.5), (100.0, 0.0)]
)
def test_a_reserve_beyond_the_outcomes_stays_beyond_them(
    reserve: float | None, expected: float
) -> None:
    """A side that nothing can satisfy would be made to sign."""
    profile = Profile("far", ((0.0, 50.0), (0.0, 150.0)), constant=100.0, reserve=reserve)

    assert profile.on_unit_scale().reserve == pytest.approx(expected, abs=1e-12)


def test_a_flat_profile_with_a_better_alternative_stays_unsatisfied() -> None:
    """A side to whom every outcome is equally bad would agree to any of them."""
    flat = Profile("flat", ((5.0, 5.0),), reserve=9.0).on_unit_scale()

    assert flat.reserve == 1.0
    assert preferences_of(flat).reserve > 1.0


def test_json_says_the_same_as_yaml(tmp_path: Path) -> None:
    """The ending of a file would decide what a domain is worth."""
    folder = tmp_path / "json"
    folder.mkdir()
    space = {
        "issues": [
            {"name": "price", "type": "CategoricalIssue", "values": [100, 110, 200]},
            {"name": "amount", "type": "ContiguousIssue", "values": [0, 4]},
        ]
    }
    buyer = {
        "type": "LinearAdditiveUtilityFunction",
        "reserved_value": 0.2,
        "weights": {"amount": 0.5, "price": 0.4},
        "values": [
            {"type": "TableFun", "mapping": {"100": 1.0, "110": 0.75, "200": 0.0}},
            {"type": "AffineFun", "slope": -0.25, "bias": 1.0},
        ],
    }
    for name, value in (("space", space), ("a", buyer), ("b", buyer)):
        (folder / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    expected = read_domain(write_negmas(tmp_path / "yaml"), "trade").profiles[0]

    found = read_domain(folder, "trade").profiles[0]

    assert found.points == expected.points
    assert found.reserve == expected.reserve


def test_an_affine_function_of_numbers_is_read(tmp_path: Path) -> None:
    """The simplest of NegMAS' utility functions would be turned away."""
    affine = "type: AffineUtilityFunction\nweights: [0.01, 2]\nbias: 1\n"
    domain = read_domain(write_negmas(tmp_path, buyer=affine), "trade")

    assert domain.profiles[0].utility(domain.outcome(("110", "3"))) == pytest.approx(8.1)


def test_a_folder_is_searched_and_the_bad_is_named_beside_the_good(tmp_path: Path) -> None:
    """One broken domain among a hundred would cost the other ninety-nine."""
    write_genius(tmp_path / "a")
    write_negmas(tmp_path / "more" / "b")
    write_genius(tmp_path / "broken", second="<utility_space>")

    domains, refusals = read_domains(tmp_path)

    assert [domain.name for domain in domains] == ["a", "more/b"]
    assert [refused.name for refused in refusals] == ["broken"]
    assert "second.xml:1" in refusals[0].reason


def test_of_three_profiles_the_first_two_are_used_and_it_is_said(tmp_path: Path) -> None:
    """A reader would take figures of one pair for those of another."""
    write_genius(tmp_path, third=FIRST)

    domain = read_domain(tmp_path, "toy")

    assert [profile.name for profile in domain.profiles] == ["first", "second"]
    assert "first two of 3" in domain.note


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"first": "<!DOCTYPE x [<!ENTITY a 'b'>]>" + FIRST}, "first.xml:1: a document type"),
        ({"first": FIRST.replace('"8"', '"NaN"')}, "first.xml:6: found 'NaN'"),
        ({"first": FIRST.replace('"8"', '"1e400"')}, "first.xml:6"),
        ({"first": FIRST.replace('"8"', '"ten"')}, "first.xml:6: found 'ten'"),
        ({"first": FIRST.replace('<weight index="1" value="3"/>', "")}, "has no weight"),
        ({"first": FIRST.replace('value="3"', 'value="-3"')}, "below 0"),
        (
            {"first": FIRST.replace('value="3"', 'value="0"').replace('value="1"', 'value="0"')},
            "add up",
        ),
        ({"first": FIRST.replace("blue", "violet")}, "no evaluation of 'blue'"),
        ({"first": FIRST.replace("</utility_space>", "")}, "not well-formed"),
        ({"first": FIRST.replace('"0.25"', '"inf"')}, "found 'inf'"),
        ({"template": TEMPLATE.replace('"integer"', '"real"')}, "of the kind 'real'"),
        ({"template": TEMPLATE.replace('upperbound="6"', 'upperbound="1"')}, "from 2 to 1"),
        ({"template": TEMPLATE.replace('upperbound="6"', 'upperbound="9999999"')}, "at most"),
        ({"template": TEMPLATE.replace("green", "red")}, "the same option twice"),
        ({"template": TEMPLATE.replace('name="colour"', "")}, "without a name"),
        ({"template": FIRST}, "domain files"),
        ({"first": TEMPLATE}, "domain files"),
        ({"first": "<a>" * 60 + "</a>" * 60}, "nested more than"),
        ({"first": '<?xml version="1.0" encoding="klingon"?><a/>'}, "first.xml:1"),
    ],
)
def test_a_bad_genius_file_is_refused_with_its_place(
    tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    """Somebody would search a folder of files for a fault that the program has already seen."""
    write_genius(tmp_path, **changed)

    with pytest.raises(DomainError) as refused:
        read_domain(tmp_path, "toy")

    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"space": SPACE.replace("ContiguousIssue", "ContinuousIssue")}, "issues[1].type"),
        ({"space": SPACE.replace("[0, 4]", "[0, 4.5]")}, "whole numbers"),
        ({"space": SPACE.replace("[0, 4]", "&a [0, 4]")}, "space.yml:9: an anchor"),
        ({"space": SPACE.replace("[0, 4]", "!!python/name:os.system [0, 4]")}, "a tag"),
        ({"space": SPACE + "more: *a\n"}, "space.yml:10: an alias"),
        ({"space": SPACE + "name: again\n"}, "the key 'name' twice"),
        ({"space": SPACE + "---\nx: 1\n"}, "second document"),
        ({"space": SPACE + "deep: " + "[" * 40 + "]" * 40}, "nested more than"),
        ({"space": SPACE + "bad: [\n"}, "not well-formed"),
        ({"space": SPACE.replace("amount", "price")}, "same name"),
        ({"buyer": BUYER.replace("0.75", ".nan")}, "values[0].mapping[110]"),
        ({"buyer": BUYER.replace("0.75", "true")}, "values[0].mapping[110]"),
        ({"buyer": BUYER.replace("110: 0.75, ", "")}, "no value of '110'"),
        ({"buyer": BUYER.replace("[0.4, 0.5]", "[0.4]")}, "1 values for 2 issues"),
        ({"buyer": BUYER.replace("AffineFun", "PolynomialFun")}, "PolynomialFun"),
        ({"buyer": BUYER.replace("LinearAdditive", "Mapping")}, "MappingUtilityFunction"),
        (
            {"buyer": BUYER.replace("reserved_value: 0.2", "reserved_value: .inf")},
            "reserved_value",
        ),
        ({"buyer": "type: X\n"}, "1 utility functions"),
        (
            {"space": SPACE.replace("[100, 110, 200]", "[low, mid, high]"), "seller": SELLER},
            "no value of 'low'",
        ),
    ],
)
def test_a_bad_negmas_file_is_refused_with_its_place(
    tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    """A hostile or broken file would crash the reader, run code, or pass for a domain."""
    write_negmas(tmp_path, **changed)

    with pytest.raises(DomainError) as refused:
        read_domain(tmp_path, "trade")

    assert said in str(refused.value)


@pytest.mark.parametrize("name", ["first.xml", "a.yml", "a.json"])
def test_a_giant_file_is_not_read(tmp_path: Path, name: str) -> None:
    """A file larger than any domain would fill the memory before it is refused."""
    (tmp_path / name).write_bytes(b" " * (MOST_FILE_BYTES + 10))

    with pytest.raises(DomainError, match="bytes; at most"):
        read_domain(tmp_path, "giant")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"issues": ' + "[" * 60 + "]" * 60 + "}", "{,}"])
def test_a_deep_or_broken_json_file_is_refused(tmp_path: Path, text: str) -> None:
    """A file of brackets would overflow the reader's stack."""
    (tmp_path / "a.json").write_text(text, encoding="utf-8")

    with pytest.raises(DomainError, match=r"a\.json"):
        read_domain(tmp_path, "deep")


def test_bytes_that_are_not_utf_8_are_refused_with_their_line(tmp_path: Path) -> None:
    """A file in another encoding would raise an error that names neither file nor line."""
    (tmp_path / "a.yml").write_bytes(b"x: 1\ny: \xff\n")

    with pytest.raises(DomainError, match=r"a\.yml:2"):
        read_domain(tmp_path, "latin")


def test_more_outcomes_than_can_be_ranked_are_refused() -> None:
    """A tournament would begin that no machine can finish."""
    issues = [DomainIssue(f"i{n}", tuple("abcdefghij")) for n in range(8)]

    with pytest.raises(DomainError, match="100,000,000 outcomes"):
        check_issues(issues, "big.xml")


def test_a_folder_that_may_not_be_looked_into_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of somebody else's would end the program with a traceback."""

    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refuse)

    with pytest.raises(DomainError, match="cannot be read: Permission denied"):
        read_domains(tmp_path)


def test_no_folder_and_no_files_are_said(tmp_path: Path) -> None:
    """A mistyped folder would look like a tournament without domains."""
    with pytest.raises(DomainError, match="no such folder"):
        read_domains(tmp_path / "nowhere")
    with pytest.raises(DomainError, match=r"no \.xml"):
        read_domains(tmp_path)
