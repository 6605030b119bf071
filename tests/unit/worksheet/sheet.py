"""A handbook with two lines to translate, its worksheet, and the ways in which people fill it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import openpyxl
from click.testing import CliRunner, Result

from counterbook.cli import main
from tests.tiny import PROCEDURE

STAY = Path("handbook") / PROCEDURE
CHECKS = "경찰관이 여권을 확인합니다."
CHECKS_NOW = "경찰관이 여권과 거처 증명 서류를 확인합니다."
GETS = "주숙등기표를 받으세요."
SLIP = "    en: You get an accommodation registration slip.\n"
HEAD = [
    "File",
    "Place",
    "Base text before",
    "Base text now",
    "Translation now",
    "Terms: official (plain)",
    "New translation (fill in)",
    "Note",
    "Key (leave as it is)",
]
STALE = [
    "procedures/foreigners/stay.yml",
    "B2 channels/0/steps/1",
    "民警核对您的护照。",
    "=民警核对护照和住处证明。",
    CHECKS,
    "",
    "",
    "",
    "procedures/stay#channels/0/steps/1@ko:5043c60065.169aff04fd",
]
MISSING = [
    "procedures/foreigners/stay.yml",
    "C1 result",
    "",
    "您拿到临时住宿登记表。",
    "",
    "临时住宿登记表 = 주숙등기표",
    "",
    "",
    "procedures/stay#result@ko:2bf231e0b1.-",
]
SHEET = [HEAD, STALE, MISSING]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "en"])


def swap(before: str, after: str) -> None:
    text = STAY.read_bytes().decode()
    assert text.count(before) == 1
    STAY.write_bytes(text.replace(before, after).encode())


def cells(path: str) -> list[list[str]]:
    book = openpyxl.load_workbook(path)
    return [[str(c or "") for c in row] for row in book.worksheets[0].iter_rows(values_only=True)]


def filled(*texts: object, path: str = "filled.xlsx", key: str = "") -> Path:
    """The sheet as somebody filled it in."""
    assert run("worksheet", "--language", "ko", "--out", "made.xlsx").exit_code == 0
    book = openpyxl.load_workbook("made.xlsx")
    sheet = book.worksheets[0]
    for row, text in enumerate(texts, 2):
        sheet.cell(row, 7).value = text
    if key:
        sheet.cell(2, 9).value = key
    book.save(path)
    return Path(path)


def table(rows: Sequence[Sequence[str]], encoding: str, delimiter: str = ",") -> Path:
    out = StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    path = Path("filled.csv")
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def with_text(row: Sequence[str], text: str) -> list[str]:
    return [*row[:6], text, *row[7:]]


def take(path: Path, *options: str) -> Result:
    return run("worksheet", "--take", str(path), "--yes", *options)
