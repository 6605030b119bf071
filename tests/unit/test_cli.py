"""The command as staff meet it: what it prints, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterbook.cli import main

SMALL = Path(__file__).parent / "reading" / "handbook"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small handbook in it, as the place where commands run."""
    shutil.copytree(SMALL, tmp_path / "handbook")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2026-11-21")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def spoil(desk: Path, before: str, after: str) -> None:
    path = desk / "handbook" / "procedures" / "foreigners" / "register.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def test_check_names_the_line_in_chinese(desk: Path) -> None:
    spoil(desk, "    then: {zh: 酒店会登记。}", "    then: {zh: 酒店会登记。, en: It does.}")
    spoil(desk, "accepts: test-station", "accepts: test-staton")
    done = run("check", "--lang", "zh")
    assert done.exit_code == 1
    assert done.stdout == (
        "handbook/procedures/foreigners/register.yml:9:22 R301"
        " 地点表 places.yml 里没有“test-staton”\n"
        "  9 | authority: {accepts: test-staton}\n"
        "    |                      ^\n"
        "    改成已有的编号（是不是“test-station”？），或先在对应的文件里加上它\n"
    )
    assert done.stderr == "错误：1，提醒：0\n"


def test_check_in_json(desk: Path) -> None:
    done = run("check", "--lang", "en", "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == [
        {
            "code": "T423",
            "severity": "warning",
            "file": "handbook/procedures/foreigners/register.yml",
            "line": 5,
            "column": 1,
            "message": "there are fewer than 3 aliases in: zh, en",
            "remedy": (
                "write 5 to 8 for each language: everyday names, questions, words from letters"
            ),
        },
        {
            "code": "T401",
            "severity": "warning",
            "file": "handbook/procedures/foreigners/register.yml",
            "line": 43,
            "column": 5,
            "message": "this text lacks: en",
            "remedy": "add it; until then the page shows the base text and says so",
        },
    ]


def test_check_of_a_file_elsewhere_stands_in_for_the_handbooks_own(desk: Path) -> None:
    draft = desk / "draft.yml"
    own = desk / "handbook" / "procedures" / "foreigners" / "register.yml"
    shutil.copy(own, draft)
    done = run("check", "draft.yml", "--lang", "en")
    assert done.exit_code == 0
    assert [line.split(" ")[0] for line in done.stdout.splitlines() if "T401" in line] == [
        "draft.yml:43:5"
    ]


def test_fix_shows_the_change_asks_and_keeps_the_old_file(desk: Path) -> None:
    draft = desk / "draft.yml"
    own = desk / "handbook" / "procedures" / "foreigners" / "register.yml"
    wrong = own.read_text(encoding="utf-8").replace("id: register", "id：register", 1)
    draft.write_text(wrong, encoding="gb18030")
    no = CliRunner().invoke(main, ["check", "draft.yml", "--fix", "--lang", "en"], input="n\n")
    assert no.exit_code == 1
    assert "-id：register\n+id: register\n" in no.stdout
    assert draft.read_bytes() == wrong.encode("gb18030")
    yes = CliRunner().invoke(main, ["check", "draft.yml", "--fix", "--lang", "en"], input="y\n")
    assert yes.exit_code == 0, yes.output
    assert draft.read_text(encoding="utf-8").startswith("id: register\n")
    assert (desk / "draft.yml.bak").read_bytes() == wrong.encode("gb18030")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "nowhere.yml"], 2, "There is no nowhere.yml\n"),
        (["check", "--handbook", "elsewhere"], 2, "There is no elsewhere\n"),
        (["check", "empty"], 1, "There is no .yml file in empty\n"),
        (
            ["new", "procedure", "Visa", "--category", "foreigners"],
            2,
            "‘Visa’ cannot be an id: use small letters, digits and hyphens, as in visa-extension\n",
        ),
        (
            ["new", "procedure", "visa", "--category", "visas"],
            2,
            "There is no chapter ‘visas’. Choose from: foreigners\n",
        ),
        (
            ["new", "handbook", "new", "--languages", "zh"],
            2,
            "‘zh’ cannot be used. Give 2 to 4 different languages with commas between, as in "
            "zh,en, in scripts that the print fonts have\n",
        ),
        (
            ["print", "handbook", "--edition", "fr"],
            2,
            "There is no ‘fr’. Choose from: zh, en, parallel\n",
        ),
    ],
)
def test_what_cannot_run_says_so_in_one_line(
    desk: Path, arguments: list[str], code: int, said: str
) -> None:
    (desk / "empty").mkdir()
    done = run(*arguments, "--lang", "en")
    assert (done.exit_code, done.stderr, done.stdout) == (code, said, "")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("zh_CN.UTF-8", "找不到 x"),
        ("ko_KR", "x 파일이나 폴더가 없습니다"),
        ("fr_FR", "There is no x"),
    ],
)
def test_messages_follow_the_locale(
    desk: Path, monkeypatch: pytest.MonkeyPatch, locale: str, said: str
) -> None:
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LC_ALL", locale)
    assert run("check", "x").stderr.strip() == said
