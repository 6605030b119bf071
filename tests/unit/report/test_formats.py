"""Findings as text, JSON and annotations, whole."""

import json

from counterbook.report.formats import FORMATS, as_github, as_json, as_text, width
from counterbook.source.finding import Finding, Spot

COLON = Finding("F102", "handbook/stay.yml", Spot(6, 4), "fee：0", {"key": "fee"})
MISSING = Finding("F123", "handbook/station.yml", values={"name": "station.yml"})
SOON = Finding(
    "L603",
    "handbook/visa.yml",
    Spot(3, 10),
    "  until: 2026-12-31",
    {"day": "2026-12-31", "days": 40, "variant": "soon"},
)


def test_text() -> None:
    assert as_text([COLON, MISSING], "zh") == (
        "handbook/stay.yml:6:4 F102 “fee” 后面的冒号 “：” 是中文冒号\n"
        "  6 | fee：0\n"
        "    |    ^\n"
        "    换成英文冒号，后面加一个空格：“fee: ”\n"
        "handbook/station.yml:1:1 F123 缺少文件 “station.yml”\n"
        "    新建这个文件；不知道怎么写时，运行 counterbook new handbook 试建一本，照着它写\n"
    )


def test_the_caret_stands_under_wide_characters() -> None:
    finding = Finding("F116", "a.yml", Spot(1, 8), "zh: 注意: 带", {})
    _, line, caret, _ = as_text([finding], "zh").splitlines()
    assert caret.index("^") == width(line[: line.index(": 带")]) + 1


def test_a_long_line_is_shown_around_the_fault() -> None:
    line = "x" * 5_000 + "：" + "y" * 5_000
    _, shown, caret, _ = as_text(
        [Finding("F102", "a.yml", Spot(1, 5_001), line)], "zh"
    ).splitlines()
    assert len(shown) < 120
    assert "：" in shown
    assert shown.index("：") == caret.index("^")


def test_json() -> None:
    assert json.loads(as_json([SOON], "en")) == [
        {
            "code": "L603",
            "severity": "warning",
            "file": "handbook/visa.yml",
            "line": 3,
            "column": 10,
            "message": "this ends on 2026-12-31, 40 days from now",
            "remedy": "find out what comes afterwards and renew it before that day",
        }
    ]
    assert as_json([], "zh") == "[]\n"


def test_github() -> None:
    assert as_github([COLON], "en") == (
        "::error file=handbook/stay.yml,line=6,col=4,title=F102::"
        "the colon “：” after ‘fee’ is a full-width one%0A"
        "type a plain colon and a space: ‘fee: ’\n"
    )


def test_what_was_typed_cannot_end_an_annotation() -> None:
    finding = Finding("S201", "a%b.yml", values={"key": "a%b\n::error::x"})
    line = as_github([finding], "en")
    assert line.count("\n") == 1
    assert line.startswith("::error file=a%25b.yml,")
    assert "‘a%25b ::error::x’" in line


def test_all_formats_have_a_name() -> None:
    assert list(FORMATS) == ["text", "json", "github"]
