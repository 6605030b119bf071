"""The sheets of a publication: none of what is left out, no draft line, and only what changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.publish.conftest import EXAMPLE, GOOD, TODAY, Home, settled

pytestmark = pytest.mark.print
TITLE = "Register where you sleep"


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Published with its sheets; one page has an open point, one does not fit its leaflet."""
    home = settled(tmp_path_factory.mktemp("paper") / "our station")
    home.change(GOOD, ("\n    confirmed: true", ""))
    home.add("too-long", ("\nprocessing:\n", f"\n{_LONG}\nprocessing:\n"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COUNTERBOOK_TODAY", TODAY)
        done = home.build("--publish")
    assert done.exit_code == 0, done.output
    home.said = done.stdout
    return home


_LINE = "  - paper: passport\n    original: 1\n    note:\n      zh: {0}\n      en: {1}\n"
_LONG = "materials:\n" + "".join(
    _LINE.format(f"这是第{n}份，要带原件。", f"This is number {n}. Bring the original.")
    for n in range(1, 61)
)


def test_an_error_of_the_print_check_leaves_a_page_out(printed: Home) -> None:
    (said,) = [line for line in printed.said.splitlines() if "too-long" in line]
    start = "Left out procedures/too-long: errors of the print check ("
    assert said.startswith(start)
    assert "slips/too-long.pdf" in said


def test_no_sheet_shows_what_is_left_out(printed: Home) -> None:
    folder = printed.site / "print"
    listed = json.loads((folder / "sheets.json").read_text(encoding="utf-8"))["sheets"]
    assert {row["subject"] for row in listed if row["kind"] in ("leaflet", "slip", "poster")} == {
        "call-110",
        "register-your-stay",
    }
    assert not [path for path in folder.rglob("*") if "accommodation" in path.name]
    assert not [path for path in folder.rglob("*") if "too-long" in path.name]
    book = text_of(folder / "handbook-en.pdf")
    # Its title stands where the guide sends readers to the counter, and where the notice names it.
    assert book.count(f"{TITLE}: ask at the counter or call 024-0000 0000") == 2
    assert "The officer checks your passport" not in book


def test_no_sheet_is_a_draft_or_a_model(printed: Home) -> None:
    for pdf in (printed.site / "print").rglob("*.pdf"):
        said = text_of(pdf)
        assert "Draft, not confirmed" not in said, pdf
        assert "草稿" not in said, pdf
        assert "not published by any authority" not in said, pdf


@pytest.mark.parametrize("what", ["leaflet", "slip", "poster", "board", "cards"])
def test_a_sheet_that_is_not_published_is_a_draft(printed: Home, tmp_path: Path, what: str) -> None:
    root = str(printed.handbook)
    done = printed.run("print", what, "--handbook", root, "--out", str(tmp_path / "out"))
    assert done.exit_code == 0, done.output
    made = list((tmp_path / "out").rglob("*.pdf"))
    assert made
    for pdf in made:
        assert "Draft, not confirmed" in text_of(pdf), pdf


def changed(home: Home, since: str, out: Path, what: str = "leaflet") -> tuple[int, str, list[str]]:
    root = str(home.handbook)
    done = home.run("print", what, "--changed", since, "--handbook", root, "--out", str(out))
    sheets = [path.relative_to(out).as_posix() for path in out.rglob("*.pdf")]
    return done.exit_code, done.stdout + done.stderr, sorted(sheets)


def test_nothing_differs_from_the_newest_edition(printed: Home, tmp_path: Path) -> None:
    code, said, sheets = changed(printed, TODAY, tmp_path, "all")
    assert (code, sheets) == (0, [])
    assert "Nothing has changed: no sheet needs to be swapped" in said


def test_only_sheets_that_differ_from_an_edition_are_printed(printed: Home, tmp_path: Path) -> None:
    before = printed.read(EXAMPLE)
    try:
        printed.change(EXAMPLE, ("Say first where you are.", "Say where you are."))
        code, said, sheets = changed(printed, "2027-01-01", tmp_path / "new")
        assert (code, sheets) == (0, ["leaflets/call-110.pdf"])
        assert "Swap: leaflets/call-110.pdf (遇到危险或犯罪，打110)" in said
        assert "Draft, not confirmed" not in text_of(tmp_path / "new" / "leaflets/call-110.pdf")
        printed.change(EXAMPLE, ("category: safety\n", "category: safety\nsample: true\n"))
        code, said, sheets = changed(printed, TODAY, tmp_path / "gone")
        assert (code, sheets) == (0, [])
        assert "Take away the sheets of procedures/call-110: it is no longer printed" in said
    finally:
        printed.write(EXAMPLE, before)


def test_an_edition_that_is_not_there_is_named_with_those_that_are(
    printed: Home, tmp_path: Path
) -> None:
    code, said, sheets = changed(printed, "2026-11-21", tmp_path)
    assert (code, sheets) == (2, [])
    assert "There is no folder or list 2026-11-21, and no such date or build" in said
    assert f"Choose from: {TODAY} " in said


def test_before_the_first_edition_there_is_no_day_to_compare_with(home: Home) -> None:
    code, said, sheets = changed(home, TODAY, home.folder / "out")
    assert (code, sheets) == (2, [])
    assert said == (
        f"There is no folder or list {TODAY}, and nothing was published yet to compare with. "
        "Name the folder of an earlier print\n"
    )
