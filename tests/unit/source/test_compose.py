"""From events to data: what YAML would let pass."""

from typing import Any

import pytest

from counterbook.source.compose import Composed, UnreadableError, compose

Found = list[tuple[str, int, int]]


def composed(text: str) -> tuple[Composed, Found]:
    found: Found = []

    def report(code: str, line: int, column: int, values: dict[str, Any]) -> None:
        found.append((code, line, column))

    return compose(text, report), found


def test_everything_stays_text() -> None:
    done, found = composed("a: 9:30\nb: 0110\nc: No\nd: 1e3\ne: '~'\nf: [.nan, 2026-01-01]\n")
    assert done.data == {
        "a": "9:30",
        "b": "0110",
        "c": "No",
        "d": "1e3",
        "e": "~",
        "f": [".nan", "2026-01-01"],
    }
    assert found == []


def test_a_key_without_content_is_reported_and_left_out() -> None:
    done, found = composed("a:\nb:\n  c: ~\n  d: e\nf:\n  -\n  - g\n")
    assert done.data == {"b": {"d": "e"}, "f": ["g"]}
    assert done.absent == {("a",), ("b", "c")}
    assert found == [("S216", 0, 0), ("S216", 2, 2), ("S216", 5, 3)]


def test_the_first_of_two_keys_stays() -> None:
    done, found = composed("a: 1\nb: 2\na: 3\n")
    assert (done.data, found) == ({"a": "1", "b": "2"}, [("F118", 2, 0)])


def test_several_keys_in_a_row_are_one_fault() -> None:
    _, found = composed("a: 1\nb: 2\na: 3\nb: 4\n")
    assert found == [("F118", 2, 0)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x 1\n", "F113"),
        ("a: !!str 1\n", "F113"),
        ("a: [*x]\n", "F113"),
        ("? [a]\n: b\n", "F111"),
        ("a: " + "[" * 50 + "]" * 50, "F117"),
        ("a: 1\n--- \nb: 2\n", "F114"),
    ],
)
def test_refuses(text: str, code: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        composed(text)
    assert raised.value.code == code


def test_knows_where_keys_and_values_stand() -> None:
    done, _ = composed("a:\n  - b: c\n")
    assert done.root
    item = done.root.children["a"].items[0]
    assert (done.root.keys["a"], item.keys["b"]) == ((0, 0), (1, 4))
    assert item.children["b"][:2] == (1, 7)
    assert item.children["b"].is_value
    assert not item.is_value
