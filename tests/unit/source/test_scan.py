"""The look at the raw lines: where a typing fault really stands."""

import pytest

from counterbook.source.decode import decode
from counterbook.source.scan import scan
from counterbook.source.sheet import Sheet


def scanned(text: str) -> Sheet:
    decoded = decode("a.yml", text.encode())
    return scan("a.yml", decoded.lines, decoded.mended, decoded.edits)


def faults(text: str) -> list[str]:
    return [f"{f.code}@{f.spot.line}:{f.spot.column}" for f in scanned(text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: a\nfee：0\n", ["F102@2:4"]),
        ("title:\n  zh：登记\n  en: x\n", ["F102@2:5"]),
        ("id: a\n费用：0\n", ["F102@2:3"]),
        ("id: a\ntitle:\n  zh:登记\n", ["F107@3:5"]),
        ("id: a\nsee:　b\n", ["F107@2:4"]),
        ("a:\n\tb: c\n", ["F103@2:1"]),
        ("a:\n　　b: c\n  d: e\n", ["F104@2:1"]),
        ("a: |\n  b\n\tc\nd: e\n", ["F103@3:1"]),
        ("a:\n  •b\n  － c\n", ["F105@2:3", "F105@3:3"]),
        ("a:\n  - b\n  c\n", ["F105@3:3"]),
        ("a: - b\n", ["F105@1:4"]),
        ("a:\n-b\n-c\n", ["F106@2:1", "F106@3:1"]),
        ("a:\n  1. b\n  2、c\n  （3）d\n", ["F126@2:3", "F126@3:3", "F126@4:3"]),
        ("＃ 备注\nid: a\n", ["F125@1:1"]),
        ("a: [b，c]\n", ["F134@1:6"]),
        ("a: {zh：b, en:c}\n", ["F102@1:7", "F107@1:13"]),
        ("a: {zh: b, en: c, d}\n", ["F136@1:19"]),
        ('a:\n  zh: "b\n  en: c\n', ["F115@2:7"]),
        ('a:\n  zh: "b\n  en: "c"\n', ["F115@2:7"]),
        ("a: [b,\n  c\nd: e\n", ["F115@1:4"]),
        ("a: [b}\n", ["F115@1:6"]),
        ("a: [b]]\n", ["F115@1:7"]),
        ("a: " + "[" * 41 + "\n", ["F117@1:44"]),
        ("a: {deadline}去\n", ["F129@1:4"]),
        ("a: [新]登记\n", ["F129@1:4"]),
        ("? a\n", ["F129@1:1"]),
        ("a:\n  b: c\n d: e\n", ["F131@3:2"]),
        ("a:\n b: c\n  d: e\n  f: g\n", ["F131@2:2"]),
        ("- a: b\nc: d\n", ["F131@2:1"]),
        ("a: b\n  - c\n", ["F131@2:3"]),
        ("a: b\nc d\n", ["F137@2:1"]),
        ("a: b\n---\nc: d\n", ["F114@2:1"]),
        ("a:\n  <<: *b\n", ["F113@2:3"]),
    ],
)
def test_fault_at_its_place(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "---\nid: a\n...\n",
        "a:\n- b\n- c\nd: e\n",
        "a:\n  - b: c\n    d: e\n  - f: g\n",
        "a:\n  -\n    b: c\n",
        "a: |\n  fee：0\n    -x\n  b: c: d #e\nf: g\n",
        'a: "b\n  c: d #e"\nf: g\n',
        "a: [b,\n  c, # note\n  d]\ne: f\n",
        "a: [\n  b\n]\nc: d\n",
        "a: 很长的\n  下一行：也是\nb: c\n",
        "a: # note\n  b: c\n",
        "a: #note\n  b: c\n",
        "a: 08:30\nb: https://x.org/#y\n",
        "# 备注：x\n\n  # y\na: b\n",
    ],
)
def test_what_is_right_is_left_in_peace(text: str) -> None:
    assert faults(text) == []


def test_mends_what_it_can_so_that_the_rest_is_read() -> None:
    sheet = scanned("title：\n\tzh：登记\n\ten: a: b\nlist:\n  －护照\n")
    assert sheet.lines == ["title: ", "  zh: 登记", "  en: 'a: b'", "list:", "  - 护照", ""]
    assert not sheet.stuck


def test_is_stuck_where_only_the_writer_knows() -> None:
    assert scanned('a: "b\nc: d\n').stuck


def test_one_uneven_line_is_one_fault() -> None:
    assert faults("a:\n  b: c\n      d: e\n      f: g\n") == ["F131@2:3"]
    assert faults("a:\n  b: c\n       d: e\n  f: g\n   h: i\n") == ["F131@3:8"]


def test_notes_behind_text_keep_their_place() -> None:
    assert scanned("a: b # c\nd: e\n").notes == {1: 6}
