"""A filled worksheet is taken in: what is written where, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from counterbook.cli import main
from counterbook.worksheet.store import store
from tests.tiny import PROCEDURE, TINY

from .sheet import (
    CHECKS,
    CHECKS_NOW,
    GETS,
    HEAD,
    SLIP,
    STALE,
    STAY,
    filled,
    run,
    swap,
    table,
    take,
    with_text,
)


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
