"""Ordinary files are read in one go, with the data that the whole reading gives; others never."""

from pathlib import Path
from random import Random
from typing import Any

import pytest

from counterbook.source.decode import clean_text
from counterbook.source.document import read, read_whole
from counterbook.source.plain import plain_data

ROOT = Path(__file__).parents[3]

ORDINARY: list[tuple[str, Any]] = [
    ("id: a", {"id": "a"}),
    ("# note\n\nid: a \n   # deeper note\n", {"id": "a"}),
    (
        "title:\n  zh: 登记：一次\n  en: At 08:30, for you\n",
        {"title": {"zh": "登记：一次", "en": "At 08:30, for you"}},
    ),
    ("a:\n- b\n- c d\ne: f\n", {"a": ["b", "c d"], "e": "f"}),
    (
        "a:\n    - b: c\n      d:\n        - e\n    - b: g\n",
        {"a": [{"b": "c", "d": ["e"]}, {"b": "g"}]},
    ),
    ("- id: a\n  b:\n    c: d\n- id: e\n", [{"id": "a", "b": {"c": "d"}}, {"id": "e"}]),
    ("a: \"b: c # d\"\ne: 'f'\n", {"a": "b: c # d", "e": "f"}),
    ("a: [b-c, d/76(1), 登记表]\ne: []\n", {"a": ["b-c", "d/76(1)", "登记表"], "e": []}),
    ('- {a: 24 hours, b: "3, 9", c: [d, e]}\n', [{"a": "24 hours", "b": "3, 9", "c": ["d", "e"]}]),
    ("ko: ‘앱’을 여세요.\nyes: no\n", {"ko": "‘앱’을 여세요.", "yes": "no"}),
]

UNUSUAL = [
    "",
    "# only a note\n",
    "a:\n",
    "a: null\n",
    "a:\nb: c\n",
    "a: [~]\n",
    "a: b\na: c\n",
    "a: {b: c, b: d}\n",
    "a: b: c\n",
    "a: b # c\n",
    "a: b#c\n",
    "a：b\n",
    "a:b\n",
    "a: b\n  c\n",
    "a: |\n  b\n",
    'a: "b\\n"\n',
    'a: " b"\n',
    "a: 'b''c'\n",
    "a: [b, c\n  d]\n",
    "a: {fee}\n",
    "a: &b c\n",
    "a: -b\n",
    "--- \na: b\n",
    "%YAML 1.1\n",
    "a: b\n\tc: d\n",
    "a:\n  b: c\n d: e\n",
    "a:\n  - b\n  c: d\n",
    "- a\nb: c\n",
    "  a: b\nc: d\n",
    "- - a\n",
    "－ a\n",
    "A: b\n",
    f"{'a' * 101}: b\n",
    "a:\n" + "".join(f"{' ' * depth}b:\n" for depth in range(1, 40)) + f"{' ' * 40}c: d\n",
]


@pytest.mark.parametrize(("text", "data"), ORDINARY)
def test_ordinary(text: str, data: Any) -> None:
    assert plain_data(text) == data == read_whole("a.yml", text.encode()).data


@pytest.mark.parametrize("text", UNUSUAL)
def test_unusual(text: str) -> None:
    assert plain_data(text) is None


@pytest.mark.parametrize("data", [b"a: \xff", b"a: b\x00", "a: b\u200b".encode(), b"\n" * 60_000])
def test_bytes_that_need_a_closer_look(data: bytes) -> None:
    assert clean_text(data) is None


def test_all_line_ends_and_a_mark_at_the_start() -> None:
    document = read("a.yml", b"\xef\xbb\xbfa: b\r\nc:\r  - d\n")
    assert (document.data, document.findings) == ({"a": "b", "c": ["d"]}, [])


def test_every_file_of_the_model_handbook_is_ordinary() -> None:
    files = sorted((ROOT / "handbook").rglob("*.yml"))
    texts = {path.name: clean_text(path.read_bytes()) or "" for path in files}
    assert [name for name, text in texts.items() if plain_data(text) is None] == []


# What is typed by mistake, and what YAML takes for something special.
_SLIPS = [
    *("", " ", "  ", "- ", "\n", "\n  ", "\n- ", ": ", ":", "：", "#", " #", "'", '"', "{", "}"),
    *("[", "]", ", ", "null", "~", "a: ", "|", ">", "&a", "*a", "!t", "---", "\t", "\u3000"),
    *("\\", "? ", "“", "1. ", "{a: b}", "[a, b]", "[]", "{}", '""', "key:\n", "<<: ", "@", "`"),
]


def _spoiled(random: Random, lines: list[str]) -> str:
    start = random.randrange(len(lines))
    part = lines[start : start + random.randrange(1, 12)]
    indent = min((len(line) - len(line.lstrip(" ")) for line in part if line.strip()), default=0)
    text = "\n".join(line[indent:] for line in part)
    for _ in range(random.randrange(3)):
        at = random.randrange(len(text) + 1)
        gone = random.choice((0, 0, 1, 2))
        text = text[:at] + random.choice(_SLIPS) + text[at + gone :]
    return text


@pytest.mark.parametrize("seed", range(4))
def test_spoiled_files_say_the_same_in_both_ways(seed: int) -> None:
    random = Random(seed)
    files = sorted((ROOT / "handbook").rglob("*.yml"))
    lines = [path.read_text("utf-8").splitlines() for path in random.sample(files, 12)]
    ordinary = 0
    for _ in range(1_500):
        text = _spoiled(random, random.choice(lines))
        clean = clean_text(text.encode())
        data = plain_data(clean) if clean is not None else None
        if data is not None:
            ordinary += 1
            whole = read_whole("a.yml", text.encode())
            assert (data, [], set(), {}) == (
                whole.data,
                whole.findings,
                whole.absent,
                whole.notes,
            ), text
    assert ordinary > 100
