"""A worksheet is written: what stands in it, and how it opens where it goes."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import openpyxl
import pytest

from .sheet import (
    HEAD,
    MISSING,
    SHEET,
    STALE,
    cells,
    run,
)


def test_missing_and_stale_lines_with_all_a_translator_needs() -> None:
    done = run("worksheet", "--language", "ko")
    assert done.stdout == (
        "Written: worksheet-ko.xlsx. Missing: 1, stale: 1. When it is filled in: "
        "counterbook worksheet --take worksheet-ko.xlsx\n"
    )
    assert cells("worksheet-ko.xlsx") == SHEET


def test_only_the_cells_to_fill_can_be_typed_into_and_nothing_is_a_formula() -> None:
    run("worksheet", "--language", "ko")
    sheet = openpyxl.load_workbook("worksheet-ko.xlsx").worksheets[0]
    open_cells = {
        c.column_letter for row in sheet.iter_rows() for c in row if not c.protection.locked
    }
    assert (sheet.protection.sheet, open_cells) == (True, {"G", "H"})
    assert sheet["D2"].data_type == "s"
    assert sheet["D2"].quotePrefix
    assert sheet.freeze_panes == "C2"
    assert {c.data_type for row in sheet.iter_rows() for c in row} == {"s", "n"}


def test_csv_opens_whole_in_excel_and_its_formulas_are_text() -> None:
    run("worksheet", "--language", "ko", "--out", "sheet.csv")
    data = Path("sheet.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [HEAD, [*STALE[:3], f"'{STALE[3]}", *STALE[4:]], MISSING]


def test_a_sheet_that_is_there_is_not_written_over() -> None:
    Path("worksheet-ko.xlsx").write_bytes(b"a day of work")
    done = run("worksheet", "--language", "ko")
    assert (done.exit_code, done.stderr) == (
        2,
        "worksheet-ko.xlsx exists already and was not changed\n",
    )
    assert Path("worksheet-ko.xlsx").read_bytes() == b"a day of work"


def test_nothing_to_translate_makes_no_sheet() -> None:
    run("confirm", "stay", "--language", "en", "--yes")
    assert run("worksheet", "--language", "en").stdout == "Nothing is missing or stale in en\n"
    assert not Path("worksheet-en.xlsx").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name a language, as in --language ko, or take a filled sheet in with --take\n"),
        (("--language", "zh"), "‘zh’ is no language that this handbook is translated into."),
        (("--language", "ko", "--out", "x.ods"), "x.ods must end in .xlsx or .csv\n"),
        (("--take", "nowhere.xlsx"), "nowhere.xlsx cannot be read."),
    ],
)
def test_what_cannot_be_asked(arguments: tuple[str, ...], said: str) -> None:
    done = run("worksheet", *arguments)
    assert done.exit_code == 2
    assert done.stderr.startswith(said)
