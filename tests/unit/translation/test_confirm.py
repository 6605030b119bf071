"""`counterbook confirm` as staff meet it, and what `check` and `status` say before and after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterbook.cli import main
from tests.tiny import PROCEDURE, TINY, TODAY, tiny

BASE = "民警核对您的护照。"
NOW = "民警核对您的护照和住处证明。"
Edit = Callable[[str, str], None]


@pytest.fixture
def edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edit:
    """The tiny handbook as the place where commands run; changes a text of its procedure."""
    root = tiny(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)

    def replace(before: str, after: str) -> None:
        path = root / PROCEDURE
        text = path.read_text("utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, after), "utf-8")

    return replace


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "en"], input=answers)


def line(text: str) -> int:
    """The line of the procedure in which a text stands."""
    lines = (TINY / PROCEDURE).read_text("utf-8").splitlines()
    return next(n for n, said in enumerate(lines, 1) if text in said)


EN, KO = line("The officer checks your passport."), line("경찰관이 여권을 확인합니다.")


def stale_lines() -> str:
    """The report of `check` without what it says of other things."""
    blocks = run("check").stdout.split("handbook/")
    return "".join(f"handbook/{block}" for block in blocks if " T420 " in block)


def test_a_handbook_never_confirmed_has_nothing_stale(edit: Edit) -> None:
    edit(BASE, NOW)
    assert stale_lines() == ""
    assert run("status").stderr.splitlines()[-1] == (
        "The translations were never confirmed. Once they are, lines whose base text changes are "
        "listed: counterbook confirm --all"
    )


def test_a_changed_base_text_is_reported_on_each_translation(edit: Edit) -> None:
    assert run("confirm", "stay", "--yes").stdout == (
        "Translations to confirm: 16, with a changed base text: 0\nConfirmed: 16\n"
    )
    assert stale_lines() == ""
    edit(BASE, NOW)
    assert stale_lines() == (
        f"handbook/procedures/foreigners/stay.yml:{EN}:15 T420 the text this was translated "
        "from has changed, and en still says the old thing. It was ‘民警核对您的护照。’ and is now "
        "‘民警核对您的护照和住处证明。’\n"
        f"  {EN} |           en: The officer checks your passport.\n"
        "     |               ^\n"
        "    rewrite it, or see that it is still right, then run counterbook confirm stay "
        "--language en; until then pages say that it is being translated again and show the base "
        "text beside it\n"
        f"handbook/procedures/foreigners/stay.yml:{KO}:15 T420 the text this was translated "
        "from has changed, and ko still says the old thing. It was ‘民警核对您的护照。’ and is now "
        "‘民警核对您的护照和住处证明。’\n"
        f"  {KO} |           ko: 경찰관이 여권을 확인합니다.\n"
        "     |               ^\n"
        "    rewrite it, or see that it is still right, then run counterbook confirm stay "
        "--language ko; until then pages say that it is being translated again and show the base "
        "text beside it\n"
    )
    status = run("status")
    assert "\ten stale 1, ko stale 1\t" in status.stdout
    assert status.stderr.splitlines()[-1] == (
        "Lines whose base text changed after their translation: en 1, ko 1"
    )


def test_a_rewritten_translation_is_reported_more_softly_until_it_is_confirmed(edit: Edit) -> None:
    run("confirm", "stay", "--yes")
    edit(BASE, NOW)
    edit("The officer checks your passport.", "The officer checks your passport and address.")
    assert (
        f"stay.yml:{EN}:15 T420 the base text and its en translation have both changed, and nobody "
        "has confirmed that they agree. The base text was ‘民警核对您的护照。’ and is now "
        "‘民警核对您的护照和住处证明。’\n"
    ) in stale_lines()
    done = run("confirm", "stay", "--language", "en", "--yes")
    assert done.stdout == (
        "1. procedures/stay channels/0/steps/1 [en]\n"
        "   before: 民警核对您的护照。\n"
        "   now: 民警核对您的护照和住处证明。\n"
        "   translation: The officer checks your passport and address.\n"
        "Translations to confirm: 1, with a changed base text: 1\n"
        "Confirmed: 1\n"
    )
    assert f" {EN} |" not in stale_lines()
    assert f" {KO} |" in stale_lines()


def test_each_line_nobody_touched_is_a_question_of_its_own(
    edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("confirm", "--all", "--yes")
    edit(BASE, NOW)
    monkeypatch.setattr("counterbook.commands.confirm.can_ask", lambda: True)
    done = run("confirm", "stay", answers="n\ny\ny\n")
    assert done.stdout.endswith("Confirmed: 1\n")
    assert f" {EN} |" in stale_lines()
    assert f" {KO} |" not in stale_lines()


def test_nothing_is_confirmed_unasked(edit: Edit) -> None:
    done = run("confirm", "stay")
    assert (done.exit_code, done.stderr) == (
        2,
        "Nothing was confirmed. Add --yes where nobody can be asked\n",
    )
    assert list(Path("handbook").rglob("*.jsonl")) == []


def test_a_handbook_with_errors_is_not_confirmed(edit: Edit) -> None:
    edit("accepts: sample-station", "accepts: nowhere")
    done = run("confirm", "stay", "--yes")
    assert done.exit_code == 1
    assert " R301 " in done.stderr
    assert done.stderr.endswith("Nothing was changed. Mend the errors above first\n")
    assert list(Path("handbook").rglob("*.jsonl")) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Say what to confirm: ids of procedures, guides or notices, a file such as papers, "),
        (("nowhere",), "There is no ‘nowhere’. Choose from: audiences, categories, events, "),
        (("stay", "--language", "zh"), "‘zh’ is no language that this handbook is translated "),
        (("stay", "--language", "ja"), "‘ja’ is no language that this handbook is translated "),
    ],
)
def test_what_cannot_be_confirmed(edit: Edit, arguments: tuple[str, ...], said: str) -> None:
    done = run("confirm", *arguments, "--yes")
    assert done.exit_code == 2
    assert done.stderr.startswith(said)


@pytest.mark.parametrize(
    "named", ["stay", "procedures/stay", f"handbook/{PROCEDURE}", "papers", "handbook/papers.yml"]
)
def test_files_are_named_as_people_name_them(edit: Edit, named: str) -> None:
    run("confirm", named, "--yes")
    beside = "papers" if "papers" in named else "procedures/foreigners/stay"
    assert list(Path("handbook").rglob("*.jsonl")) == [Path(f"handbook/{beside}.confirmed.jsonl")]


def test_the_generated_files_are_no_strays_and_confirming_twice_changes_nothing(edit: Edit) -> None:
    before = run("check").stdout
    run("confirm", "--all", "--yes")
    assert run("check").stdout == before
    kept = {path: path.read_bytes() for path in Path("handbook").rglob("*.jsonl")}
    assert run("confirm", "--all", "--yes").stdout == (
        "Nothing to confirm: every translation is confirmed\n"
    )
    assert {path: path.read_bytes() for path in Path("handbook").rglob("*.jsonl")} == kept


def test_all_lets_go_of_what_was_kept_for_files_that_are_gone(edit: Edit) -> None:
    run("confirm", "--all", "--yes")
    lost = Path("handbook/procedures/foreigners/gone.confirmed.jsonl")
    lost.write_bytes(Path("handbook/papers.confirmed.jsonl").read_bytes())
    run("confirm", "stay", "--yes")
    assert lost.exists()
    run("confirm", "--all", "--yes")
    assert not lost.exists()
    assert Path("handbook/papers.confirmed.jsonl").exists()
