"""Stale translations in handbooks of other languages: reported, shown, printed, taken in again."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from counterbook.check import load
from counterbook.cli import main
from counterbook.translation.places import places_of

ZH_MN_RU = Path(__file__).parent / "zh-mn-ru"
CALL = Path("handbook/procedures/safety/call-110.yml")
BEFORE, NOW = "再说发生了什么，谁受了伤。", "再说发生了什么，谁受了伤，谁还在危险中。"
RU = "Затем скажите, что случилось и кто пострадал."
RU_NOW = "Затем скажите, что случилось, кто пострадал и кто в опасности."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2026-11-21")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "zh"])


def swap(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8")


def fill(language: str, text: str) -> None:
    """Makes the sheet of a language and fills in its only line."""
    done = run("worksheet", "--language", language, "--out", "sheet.xlsx")
    assert "缺少：0行，过时：1行" in done.stdout
    book = openpyxl.load_workbook("sheet.xlsx")
    book.worksheets[0]["G2"] = text
    book.save("sheet.xlsx")


@pytest.mark.print
def test_languages_without_a_pack(desk: Path) -> None:
    shutil.copytree(ZH_MN_RU / "handbook", "handbook")
    run("confirm", "--all", "--yes")
    swap(CALL, BEFORE, NOW)
    report = run("check").stdout
    assert report.count(" T420 ") == 2
    assert f"mn 译文还是旧的。原来是“{BEFORE}”，现在是“{NOW}”" in report
    assert f"ru 译文还是旧的。原来是“{BEFORE}”，现在是“{NOW}”" in report
    assert (
        printed("ru").count(f"{RU} Вы ○ 2012 Перевод обновляется. Верен исходный текст {NOW}") == 1
    )
    fill("ru", RU_NOW)
    assert run("worksheet", "--take", "sheet.xlsx", "--yes").stdout.endswith(
        "已写入并确认1行译文\n"
    )
    assert f"          ru: {RU_NOW}\n" in CALL.read_text("utf-8")
    assert "Перевод обновляется" not in printed("ru")


def printed(mode: str) -> str:
    """The text of the printed handbook in one language."""
    done = run("print", "handbook", "--edition", mode, "--out", "out")
    assert done.exit_code == 0, done.output
    pdf = f"out/handbook-{mode}.pdf"
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True)
    return " ".join(text.stdout.decode().split())


def test_a_handbook_whose_base_is_english(desk: Path) -> None:
    run("new", "handbook", ".", "--languages", "en,zh")
    path = Path("handbook/procedures/safety/call-110.yml")
    run("confirm", "--all", "--yes")
    text = path.read_text("utf-8")
    before = next(part for part in text.split("\n") if part.startswith("  en: "))
    swap(path, f"{before}\n", f"{before}, now\n")
    said = before.removeprefix("  en: ")
    assert f"zh 译文还是旧的。原来是“{said}”，现在是“{said}, now”" in run("check").stdout
    fill("zh", "110报警求助，现在")
    assert run("worksheet", "--take", "sheet.xlsx", "--yes").stdout.endswith(
        "已写入并确认1行译文\n"
    )
    assert "  zh: 110报警求助，现在\n" in path.read_text("utf-8")


def test_a_whole_language_goes_out_and_comes_back_as_it_was(desk: Path) -> None:
    shutil.copytree(ZH_MN_RU / "handbook", "handbook")
    labels = Path("handbook/labels.yml")
    whole = {p: p.read_bytes() for p in Path("handbook").rglob("*.yml") if p != labels}
    handbook = load(Path("handbook")).handbook
    assert handbook is not None
    texts = {f"{p.home}#{p.at}": p.text["ru"] for p in places_of(handbook) if "ru" in p.text}
    for path, content in whole.items():
        path.write_bytes(re.sub(rb"(?m)^ *ru: .+\n", b"", content))
    assert run("worksheet", "--language", "ru", "--out", "sheet.xlsx").exit_code == 0
    book = openpyxl.load_workbook("sheet.xlsx")
    sheet = book.worksheets[0]
    for row in range(2, sheet.max_row + 1):
        key = str(sheet.cell(row, 9).value)
        sheet.cell(row, 7).value = texts[key.partition("@")[0]]
    book.save("sheet.xlsx")
    done = run("worksheet", "--take", "sheet.xlsx", "--yes")
    assert done.stdout.endswith(f"已写入并确认{sheet.max_row - 1}行译文\n")
    assert sheet.max_row > 80
    assert {path: path.read_bytes() for path in whole} == whole
