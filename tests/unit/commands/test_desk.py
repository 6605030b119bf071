"""What a command says when the system refuses a file: a sentence, never a traceback."""

from __future__ import annotations

import errno
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from counterbook.commands.desk import with_language


def said_of(error: OSError, lang: str) -> tuple[int, str]:
    @click.command()
    @with_language
    def command(lang: str | None) -> None:
        raise error

    done = CliRunner().invoke(command, ["--lang", lang])
    return done.exit_code, done.stderr


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sheet that somebody looks at."""
    path = tmp_path / "call-110.pdf"
    path.write_bytes(b"%PDF")
    return path


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "写不进这个文件：{0}。可能另一个程序正开着它：请关掉再试\n"),
        (
            "en",
            "Cannot write this file: {0}. "
            "Another program may keep it open: close it and try again\n",
        ),
        ("ko", "이 파일에 쓸 수 없습니다: {0}. 다른 프로그램이 열고 있으면 닫고 다시 하세요\n"),
    ],
)
def test_a_file_that_is_held_is_named(sheet: Path, lang: str, said: str) -> None:
    error = PermissionError(errno.EACCES, "Permission denied", str(sheet))
    assert said_of(error, lang) == (2, said.format(sheet.as_posix()))


def test_a_file_that_cannot_be_replaced_is_named_and_not_the_new_one(sheet: Path) -> None:
    fresh = f"{sheet}.new"
    error = PermissionError(errno.EACCES, "Permission denied", fresh, None, str(sheet))
    assert sheet.as_posix() + "." in said_of(error, "en")[1]
    assert fresh not in said_of(error, "en")[1]


def test_anything_else_is_said_in_the_words_of_the_system(tmp_path: Path) -> None:
    missing = PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "x"))
    said = f"Not finished: Permission denied: {tmp_path / 'x'}\n"
    assert said_of(missing, "en") == (2, said)
    full = OSError(errno.ENOSPC, "No space left on device")
    assert said_of(full, "zh") == (2, "没有完成：No space left on device\n")


def test_a_reader_who_went_away_is_the_callers_matter() -> None:
    assert said_of(BrokenPipeError(errno.EPIPE, "Broken pipe"), "en") == (1, "")
