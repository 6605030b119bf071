"""What a value on one line is, and what is wrong with it."""

import pytest

from counterbook.source.value import Form, look_at


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("", Form.EMPTY),
        ("  ", Form.EMPTY),
        ("# note", Form.EMPTY),
        ("登记：今天", Form.PLAIN),
        ("50%", Form.PLAIN),
        ("“补打”登记表", Form.PLAIN),
        ("it's", Form.PLAIN),
        ("a#b", Form.PLAIN),
        ('"登记: 今天"', Form.CLOSED),
        ("'it''s'  # note", Form.CLOSED),
        ('"登记', Form.OPEN_QUOTE),
        ("|", Form.BLOCK),
        (">-", Form.BLOCK),
        ("[a, b]", Form.FLOW),
        ("{a: b}", Form.FLOW),
    ],
)
def test_form(value: str, form: Form) -> None:
    found = look_at(f"zh: {value}", 4, "zh")
    assert (found.form, found.faults) == (form, ())


@pytest.mark.parametrize(
    ("value", "code", "at", "mended"),
    [
        ("到 #3 窗口", "F128", 2, "'到 #3 窗口'"),
        ("#3 窗口", "F128", 0, "'#3 窗口'"),
        ("注意: 带护照", "F116", 2, "'注意: 带护照'"),
        ("材料:", "F116", 2, "'材料:'"),
        ("“注意: 带护照”", "F127", 0, "'“注意: 带护照”'"),
        ('"护照”', "F127", 0, '"护照"'),
        ('"护照" 原件', "F127", 3, "'\"护照\" 原件'"),
        ("@登记", "F129", 0, "'@登记'"),
        ("*重要* 登记", "F113", 0, "'*重要* 登记'"),
        ("'it's", "F127", 3, "'''it''s'"),
        ('"D:\\登记"', "F130", 3, '"D:\\\\登记"'),
    ],
)
def test_fault_and_how_the_line_would_be_right(value: str, code: str, at: int, mended: str) -> None:
    line = f"zh: {value}"
    (fault,) = look_at(line, 4, "zh").faults
    assert (fault.code, fault.at) == (code, at + 4)
    assert fault.edit
    assert fault.edit.applied(line) == f"zh: {mended}"


def test_two_backslashes_are_mended_one_after_the_other() -> None:
    line = '"a\\n b\\t \\" \\\\"'
    for fault in look_at(line, 0, None).faults:
        assert fault.edit
        line = fault.edit.applied(line)
    assert line == '"a\\\\n b\\\\t \\" \\\\"'


def test_names_for_other_places_are_lost_and_words_in_stars_are_not() -> None:
    lost = {
        value: look_at(value, 0, None).faults[0].lost
        for value in ("&a", "*a x", "!!str x", "*重要*")
    }
    assert lost == {"&a": True, "*a x": True, "!!str x": True, "*重要*": False}


def test_a_note_behind_text_is_remembered() -> None:
    assert look_at("active  # 已经公开", 0, "status").note == 8
