"""`counterbook worksheet`: out as a real file, filled as people fill it, and back in."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path

import openpyxl
import pytest
import yaml
from click.testing import CliRunner, Result

from counterbook.cli import main
from counterbook.worksheet.store import store
from tests.tiny import PROCEDURE, TINY, TODAY, tiny

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
Fill = Callable[..., Path]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "en"])


def swap(before: str, after: str) -> None:
    text = STAY.read_bytes().decode()
    assert text.count(before) == 1
    STAY.write_bytes(text.replace(before, after).encode())


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A confirmed handbook with a Korean line that is stale, and one that is missing."""
    tiny(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)
    run("confirm", "--all", "--yes")
    swap("zh: 民警核对您的护照。", "zh: =民警核对护照和住处证明。")
    swap("    ko: 주숙등기표를 받습니다.\n", "")


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


def test_a_good_sheet_changes_those_lines_and_no_other_byte() -> None:
    before = STAY.read_bytes()
    done = take(filled(CHECKS_NOW, GETS))
    assert done.exit_code == 0
    assert done.stdout == (
        "--- handbook/procedures/foreigners/stay.yml\n"
        "+++ handbook/procedures/foreigners/stay.yml\n"
        f"@@ -{line(CHECKS) - 1},3 +{line(CHECKS) - 1},3 @@\n"
        "           en: The officer checks your passport.\n"
        f"-          ko: {CHECKS}\n"
        f"+          ko: {CHECKS_NOW}\n"
        " result:\n"
        f"@@ -{line(SLIP)},2 +{line(SLIP)},3 @@\n"
        f" {SLIP}"
        f"+    ko: {GETS}\n"
        "   paper: registration-slip\n"
        "Written and confirmed: 2\n"
    )
    wanted = before.decode().replace(CHECKS, CHECKS_NOW).replace(SLIP, f"{SLIP}    ko: {GETS}\n")
    assert STAY.read_bytes().decode() == wanted
    assert STAY.with_name("stay.yml.bak").read_bytes() == before
    assert "ko still says" not in run("check").stdout
    assert run("worksheet", "--language", "ko").stdout == "Nothing is missing or stale in ko\n"


def line(text: str) -> int:
    """The line of the procedure, as the fixture leaves it, in which a text stands."""
    lines = (TINY / PROCEDURE).read_text("utf-8").splitlines()
    return next(n for n, said in enumerate(lines, 1) if text.strip() in said)


def test_older_copies_are_kept_too() -> None:
    STAY.with_name("stay.yml.bak").write_bytes(b"older")
    take(filled(CHECKS_NOW, GETS))
    assert STAY.with_name("stay.yml.bak").read_bytes() == b"older"
    assert STAY.with_name("stay.yml.1.bak").is_file()


def test_windows_line_ends_stay() -> None:
    STAY.write_bytes(STAY.read_bytes().replace(b"\n", b"\r\n"))
    assert take(filled(CHECKS_NOW, GETS)).exit_code == 0
    data = STAY.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")


BAD = [
    ("=1+1", "G2  This cell holds a formula, not a text. Type the text itself"),
    (
        "두 줄\n입니다.",
        "G2  This cell holds a line break or hidden characters. Write it on one line",
    ),
    (
        "여권\u200b확인",
        "G2  This cell holds a line break or hidden characters. Write it on one line",
    ),
    (True, "G2  This cell holds a date or another value, not a text. Format it as text and "),
    ("The officer checks your passport.", "G2  T405 "),
    ("여권 2부를 확인합니다.", "G2  T402 "),
    ("{fee} 여권을 확인합니다.", "G2  T408 "),
    ("{nothing} 여권을 확인합니다.", "G2  T403 "),
    ("TODO", "G2  T40"),
]


@pytest.mark.parametrize(("text", "said"), BAD)
def test_a_bad_cell_is_named_and_nothing_at_all_is_written(text: object, said: str) -> None:
    before = STAY.read_bytes()
    done = take(filled(text, GETS))
    assert done.stdout.startswith(said)
    assert done.stdout.count("G2  ") == 1
    assert (done.exit_code, done.stderr) == (
        1,
        "Nothing was changed. Bad lines: 1, good lines: 1. Mend them, or take only the good ones "
        "with --partial\n",
    )
    assert STAY.read_bytes() == before
    assert not STAY.with_name("stay.yml.bak").exists()


def test_a_text_that_no_file_can_hold_keeps_no_other_one_out() -> None:
    done = take(filled("여권\u3164확인", GETS), "--partial")
    assert done.stdout.startswith(
        "G2  This text cannot be put into the file from here. Change it in the file itself\n"
    )
    assert done.stdout.endswith("Written and confirmed: 1\n")


@pytest.mark.parametrize("number", [1, 2])
def test_what_cannot_be_written_leaves_every_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    files = {Path(f"{n}.yml"): (f"old {n}".encode(), f"new {n}".encode()) for n in (1, 2)}
    for path, (before, _) in files.items():
        path.write_bytes(before)
    replace, calls = Path.replace, iter(range(1, 9))

    def fails(self: Path, target: Path) -> Path:
        if next(calls) == number:
            raise PermissionError(13, "open elsewhere", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(PermissionError):
        store(files)
    assert {path: path.read_bytes() for path in files} == {p: old for p, (old, _) in files.items()}
    assert list(Path().glob(".*.tmp")) == []


def test_it_asks_before_it_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    path, before = filled(CHECKS_NOW, GETS), STAY.read_bytes()
    monkeypatch.setattr("counterbook.commands.worksheet.can_ask", lambda: True)
    arguments = ["worksheet", "--take", str(path), "--lang", "en"]
    done = CliRunner().invoke(main, arguments, input="n\n")
    assert done.stderr.startswith(
        "Write these translations (2) into the files (1)? The files as they were stay beside them "
        "as .bak"
    )
    assert STAY.read_bytes() == before
    assert CliRunner().invoke(main, arguments, input="y\n").exit_code == 0
    assert STAY.read_bytes() != before


def test_partial_takes_the_good_lines() -> None:
    done = take(filled("=1+1", GETS), "--partial")
    assert done.exit_code == 1
    assert done.stdout.startswith("G2  This cell holds a formula")
    assert done.stdout.endswith("Written and confirmed: 1\n")
    assert f"ko: {GETS}\n" in STAY.read_text("utf-8")
    assert f"ko: {CHECKS}\n" in STAY.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["예: 여권", '"여권" # 확인', "- 여권", "[여권]", "'여권", "여권 & *"]
)
def test_signs_that_mean_something_in_yaml_are_text(text: str) -> None:
    assert take(filled(None, text)).exit_code == 0
    assert yaml.safe_load(STAY.read_bytes())["result"]["text"]["ko"] == text


def test_the_same_text_again_confirms_the_line() -> None:
    before = STAY.read_bytes()
    assert take(filled(CHECKS)).stdout == "Written and confirmed: 1\n"
    assert STAY.read_bytes() == before
    assert "ko still says" not in run("check").stdout


def test_a_sheet_that_nobody_filled_changes_nothing() -> None:
    done = take(filled())
    assert done.stdout == "No new translation is filled in. Nothing was changed\n"


def test_the_base_text_changed_again_after_the_sheet_was_made() -> None:
    path = filled(CHECKS_NOW)
    swap("zh: =民警核对护照和住处证明。", "zh: 民警核对照片。")
    assert take(path).stdout == (
        "G2  The base text has changed since the sheet was made. Make a new sheet and translate "
        "what it says now\n"
    )


def test_the_translation_changed_after_the_sheet_was_made() -> None:
    path = filled(CHECKS_NOW)
    swap(CHECKS, "경찰관이 봅니다.")
    assert take(path).stdout == (
        "G2  Somebody has changed this translation since the sheet was made. It is now "
        "‘경찰관이 봅니다.’. See which one is right and make a new sheet\n"
    )


def test_a_line_that_moved_is_found() -> None:
    path = filled(CHECKS_NOW)
    step = "      - actor: you\n        text:\n          zh: 拿号。\n"
    swap("    steps:\n", f"    steps:\n{step}")
    assert take(path).exit_code == 0
    assert f"ko: {CHECKS_NOW}\n" in STAY.read_text("utf-8")


def test_a_line_that_is_gone() -> None:
    path = filled(None, GETS)
    swap("result:\n  text:\n    zh: 您拿到临时住宿登记表。\n", "")
    swap("    en: You get an accommodation registration slip.\n  paper: registration-slip\n", "")
    assert take(path).stdout == "G3  The handbook no longer has this line. It can be deleted\n"


@pytest.mark.parametrize("key", ["gone", "../../etc#x@ko:0123456789.-", "procedures/stay#title"])
def test_a_key_that_was_changed(key: str) -> None:
    done = take(filled(CHECKS_NOW, key=key))
    assert done.stdout.startswith("G2  The ")
    assert done.exit_code == 1


def test_one_line_twice_with_two_texts() -> None:
    path = table([HEAD, with_text(STALE, CHECKS_NOW), with_text(STALE, "다른 글입니다.")], "utf-8")
    assert take(path).stdout == (
        "G3  This is the same line as G2, with another translation. Keep one of them\n"
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
