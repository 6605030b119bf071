"""Encodings and characters: what is read, what is refused, and where."""

import pytest

from counterbook.source.decode import LARGEST, MOST_LINES, decode, guess

TEXT = (
    "id: stay\ntitle:\n  zh: 外国人住宿登记，请带护照到派出所。\n  ko: 외국인 주숙등기를 하세요.\n"
)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n", 2).encode(),
    ],
    ids=["plain", "mark", "crlf", "cr", "mixed"],
)
def test_reads_every_line_end_and_the_mark(data: bytes) -> None:
    decoded = decode("a.yml", data)
    assert decoded.findings == []
    assert decoded.lines == decoded.mended == TEXT.split("\n")


@pytest.mark.parametrize(
    ("data", "line", "values"),
    [
        ("  zh: 登记\n".encode("gbk"), 1, {"encoding": "GBK"}),
        ("id: x\n  ko: 여권을 가지고 오세요\n".encode("cp949"), 2, {"encoding": "CP949"}),
        ("id: x\n".encode("utf-16"), 1, {"encoding": "UTF-16"}),
        ("id: x\n".encode("utf-16-be"), 1, {"encoding": "UTF-16"}),
        (TEXT.encode().replace("护".encode(), b"\xe6\x8a"), 3, {"variant": "broken"}),
        (b"caf\xe9\n", 1, {"variant": "unknown"}),
        ("  zh: 請您帶護照到派出所辦理登記\n".encode("big5"), 1, {"encoding": "Big5"}),
        ("id: 沈阳\n".encode("gbk"), 1, {"variant": "unknown"}),
        ("id: x\n".encode("utf-16")[:-1], 1, {"variant": "unknown"}),
        ("id: 登记\n".encode("utf-16-le"), 1, {"encoding": "UTF-16"}),
    ],
    ids=[
        "gbk",
        "cp949",
        "utf-16",
        "utf-16 without mark",
        "one broken byte",
        "latin",
        "big5",
        "too short to tell",
        "utf-16 cut off",
        "utf-16-le without mark",
    ],
)
def test_refuses_other_encodings(data: bytes, line: int, values: dict[str, str]) -> None:
    (finding,) = decode("a.yml", data).findings
    assert (finding.code, finding.spot.line, finding.values) == ("F101", line, values)


def test_names_the_column_of_the_first_bad_byte() -> None:
    (finding,) = decode("a.yml", "好的\n  zh: ".encode() + b"\xff\xfe\n").findings
    assert finding.spot == (2, 7)


@pytest.mark.parametrize(
    ("start", "what"),
    [(b"PK\x03\x04", "Word/Excel"), (b"%PDF-1.7", "PDF"), (b"\x89PNG\r\n", "PNG")],
)
def test_knows_other_files_by_their_first_bytes(start: bytes, what: str) -> None:
    (finding,) = decode("a.yml", start + bytes(40)).findings
    assert (finding.code, finding.values["what"]) == ("F110", what)


def test_refuses_what_is_too_large() -> None:
    (bytes_,) = decode("a.yml", b"x" * (LARGEST + 1)).findings
    (lines,) = decode("a.yml", b"\n" * MOST_LINES).findings
    assert (bytes_.code, lines.code) == ("F109", "F109")
    assert lines.values["lines"] == MOST_LINES + 1


@pytest.mark.parametrize(
    ("sign", "code", "variant"),
    [
        ("\0", "F108", "control"),
        ("\x07", "F108", "control"),
        ("\ufeff", "F108", "hidden"),
        ("\u200b", "F108", "hidden"),
        ("\u202e", "F108", "direction"),
        ("\u2028", "F132", "separator"),
        ("\x85", "F132", "separator"),
        ("\ufffd", "F133", "damaged"),
        ("\ue863", "F133", "private"),
    ],
)
def test_finds_characters_nobody_meant(sign: str, code: str, variant: str) -> None:
    (finding,) = decode("a.yml", f"id: x\nzh: 登{sign}记\n".encode()).findings
    assert (finding.code, finding.spot, finding.values["variant"]) == (code, (2, 6), variant)


def test_goes_on_without_hidden_characters_and_still_knows_the_columns() -> None:
    decoded = decode("a.yml", "z\u200bh: 登\u200b记: x\n".encode())
    assert decoded.mended[0] == "zh: 登记: x"
    assert [f.spot.column for f in decoded.findings] == [2, 7]
    assert decoded.edits.back(1, decoded.mended[0].index("x")) == decoded.lines[0].index("x")


def test_text_in_any_supported_script_is_left_alone() -> None:
    for text in (
        "【必看】“补打”～",
        "한국어 주숙등기",
        "Ünïcödé – ‘x’",
        "Русский",
        "𠮷野家",
        "Ελλάδα",
    ):
        assert decode("a.yml", text.encode()).findings == []


def test_guesses_the_encoding_by_the_common_letters() -> None:
    assert guess("请您到派出所办理登记".encode("gbk")) == "gb18030"
    assert guess("여권을 가지고 파출소에 가세요".encode("euc-kr")) == "cp949"
    assert guess("a".encode("utf-16")) == "utf-16"
    assert guess(b"\xff\xff\xff") is None
