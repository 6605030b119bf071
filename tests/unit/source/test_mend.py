"""Mending keeps every word and leaves alone what only the writer can decide."""

import pytest

from counterbook.source.document import read
from counterbook.source.mend import mended


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("id：stay\n", "id: stay\n"),
        ("a:\n\tzh: b\n", "a:\n  zh: b\n"),
        ("a:\n  -护照\n  -照片\n", "a:\n  - 护照\n  - 照片\n"),
        ("a: b\n\t\nc: d\n", "a: b\n\nc: d\n"),
        ("\ufeffid: stay\n", "id: stay\n"),
    ],
)
def test_mends(typed: str, right: str) -> None:
    assert mended(typed.encode()).decode() == right
    assert read("a.yml", right.encode()).findings == []


@pytest.mark.parametrize(
    "typed",
    [
        "id: stay\n",
        "",
        "zh: 到 #3 窗口\n",
        'zh: "护照\n',
        "a: [b，c]\n",
        "a: {zh: b, c}\n",
        "a:\n  －护照\n  • 照片\n",
        "a:\n  1. 取号\n  2. 填表\n",
        'zh: "护照”\n',
        "zh: 注意: 带护照\n",
        'zh: "D:\\new"\n',
        "z\u200bh: 护照\n",
        "＃ 备注\nid: a\n",
        "a:\n　b：c\n",
        "a: b\n   \nc: d\n",
    ],
)
def test_leaves_alone(typed: str) -> None:
    assert mended(typed.encode()) == typed.encode()


def test_turns_other_encodings_into_utf_8() -> None:
    text = "zh: 请您到派出所办理登记\n"
    assert mended(text.encode("gbk")) == text.encode()
    for way in ("utf-16", "utf-16-le", "utf-16-be"):
        assert mended(text.encode(way)) == text.encode()
    traditional = "zh: 請您到派出所辦理登記\n"
    assert mended(traditional.encode("big5")) == traditional.encode()


@pytest.mark.parametrize(
    "data",
    ["zh: 请您登记\n".encode("utf-16")[:-1], b"\xff\xfe\x00\xd8a\x00", "id: 沈阳\n".encode("gbk")],
    ids=["cut off", "half a character", "too short to tell"],
)
def test_an_encoding_that_is_not_sure_stays(data: bytes) -> None:
    assert mended(data) == data


def test_keeps_the_line_ends_of_windows() -> None:
    assert mended("a：b\r\nc: d\r\n".encode()) == b"a: b\r\nc: d\r\n"


def test_bytes_that_are_no_text_stay() -> None:
    assert mended(b"\xff\x00\xfe") == b"\xff\x00\xfe"
