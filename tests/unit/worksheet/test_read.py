"""A filled worksheet is read, however it was saved and shifted about."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import openpyxl
import pytest

from .sheet import (
    CHECKS_NOW,
    GETS,
    HEAD,
    MISSING,
    STALE,
    STAY,
    cells,
    filled,
    swap,
    table,
    take,
    with_text,
)


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8-sig", ","), ("utf-8", ";"), ("cp949", ","), ("gb18030", ","), ("utf-16", "\t")],
)
def test_csv_in_the_encodings_of_offices(encoding: str, delimiter: str) -> None:
    # Saved as cp949, what Korean has no signs for is lost; the key is all that is needed.
    korean = [*STALE[:2], "", "", *STALE[4:]] if encoding == "cp949" else STALE
    path = table([HEAD, with_text(korean, CHECKS_NOW)], encoding, delimiter)
    assert take(path).stdout.endswith("Written and confirmed: 1\n")
    assert f"ko: {CHECKS_NOW}\n" in STAY.read_text("utf-8")


def test_letters_that_the_encoding_of_the_office_lacks_are_missed() -> None:
    path = Path("filled.csv")
    rows = "\n".join(",".join(row) for row in (HEAD, with_text(STALE, CHECKS_NOW)))
    path.write_bytes(rows.encode("gbk", "replace"))
    assert take(path).stdout == (
        "G2  Letters were lost when this was saved and became question marks. Save it as .xlsx or "
        "CSV UTF-8 and type them again\n"
    )


def test_what_excel_reckoned_from_a_text_is_not_taken() -> None:
    done = take(table([HEAD, with_text(STALE, "#NAME?")], "utf-8-sig"))
    assert done.stdout.startswith("G2  This cell holds a formula, not a text.")


def test_letters_in_pieces_are_put_together() -> None:
    assert take(filled(unicodedata.normalize("NFD", CHECKS_NOW))).exit_code == 0
    assert f"ko: {CHECKS_NOW}\n" in STAY.read_text("utf-8")


def test_a_bad_line_is_found_among_any_number_of_other_warnings() -> None:
    step = "      - actor: you\n        text:\n          zh: 拿第{}个号。\n"
    swap("    steps:\n", "    steps:\n" + "".join(step.format(n) for n in range(60)))
    done = take(filled("여권 2부를 확인합니다."), "--partial")
    assert done.stdout.startswith("G")
    assert "  T402 " in done.stdout


def test_rows_and_columns_in_another_order_under_a_title_in_a_renamed_sheet() -> None:
    made = filled(CHECKS_NOW, GETS)
    rows = cells(str(made))
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "说明"
    sheet = book.create_sheet("번역 (2)")
    sheet.append(["한국어 번역"])
    for row in [rows[0], *reversed(rows[1:])]:
        sheet.append([*reversed(row[6:]), "", row[0]])
    book.save("other.xlsx")
    assert take(Path("other.xlsx")).stdout.endswith("Written and confirmed: 2\n")


def test_lines_that_were_shared_out_over_two_sheets() -> None:
    book = openpyxl.Workbook()
    for name, row in (("김", with_text(STALE, CHECKS_NOW)), ("이", with_text(MISSING, "=1"))):
        sheet = book.create_sheet(name)
        sheet.append(HEAD)
        sheet.append(row)
    book.save("two.xlsx")
    done = take(Path("two.xlsx"), "--partial")
    assert done.stdout.startswith("이!G2  This cell holds a formula, not a text.")
    assert done.stdout.endswith("Written and confirmed: 1\n")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 not a workbook",
        b"\xd0\xcf\x11\xe0 an old workbook",
        b"\xff\xfe\x00",
        b"a,b",
    ],
)
def test_what_is_no_worksheet_is_refused_in_one_sentence(content: bytes) -> None:
    Path("x.xlsx").write_bytes(content)
    done = take(Path("x.xlsx"))
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("x.xlsx ")
    assert done.stderr.count("\n") == 1
