"""A check of what has not changed says the same again, without doing it again."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from counterbook import remembered
from counterbook.remembered import Report, report_on
from counterbook.report.formats import as_json
from tests.tiny import PROCEDURE, TODAY, laid_over, tiny

DATED = "effective:\n  until: 2026-12-01\nrelated: [nowhere]\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a warning about a date and an error."""
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)
    monkeypatch.setattr(remembered, "_PACKAGE", tmp_path / "package")
    (tmp_path / "mkdocs.yml").write_text("", "utf-8")
    return tiny(tmp_path, {PROCEDURE: laid_over(DATED)})


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that are really checked from now on."""
    done: list[Path] = []
    real = remembered._checked

    def noted(folder: Path) -> Report:
        done.append(folder)
        return real(folder)

    monkeypatch.setattr(remembered, "_checked", noted)
    return done


def test_the_same_report_without_a_second_check(root: Path, checks: list[Path]) -> None:
    first, second = report_on(root), report_on(root)
    assert checks == [root]
    assert [f.code for f in first.findings] == ["R301", "L603"]
    assert (second.errors, second.procedures) == (first.errors, first.procedures) == (1, 0)
    for language in ("zh", "en", "ko"):
        assert as_json(second.findings, language) == as_json(first.findings, language)


def change_a_text(root: Path) -> None:
    (root / PROCEDURE).write_text(laid_over(""), "utf-8")


def add_a_picture(root: Path) -> None:
    (root / "images").mkdir()
    (root / "images" / "a.png").write_bytes(b"")


def rename_a_file(root: Path) -> None:
    (root / "glossary.yml").rename(root / "glossary.yaml")


def make_a_link(root: Path) -> None:
    (root / "link.yml").symlink_to("papers.yml")


def make_a_folder(root: Path) -> None:
    (root / "a.yml").mkdir()


@pytest.mark.parametrize(
    "change", [change_a_text, add_a_picture, rename_a_file, make_a_link, make_a_folder]
)
def test_any_change_is_seen(change: Callable[[Path], None], root: Path, checks: list[Path]) -> None:
    report_on(root)
    change(root)
    report_on(root)
    report_on(root)
    assert checks == [root, root]


def test_another_day_is_another_report(
    root: Path, checks: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    report_on(root)
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2026-11-22")
    report_on(root)
    assert len(checks) == 2


def test_another_package_is_another_report(
    root: Path, checks: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_on(root)
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "rule.py").write_text("", "utf-8")
    report_on(root)
    monkeypatch.setattr(remembered, "__version__", "99")
    report_on(root)
    monkeypatch.setattr(remembered, "_installed", lambda: ["pydantic-99.dist-info"])
    report_on(root)
    assert len(checks) == 4


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\n", b"x" * 64 + b"\n[]"])
def test_a_damaged_report_is_no_report(damage: bytes, root: Path, checks: list[Path]) -> None:
    first = report_on(root)
    kept = root.parent / ".counterbook" / "check"
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-20] + damage)
    assert report_on(root) == first
    assert len(checks) == 2
    assert kept.read_bytes() == whole


def test_a_folder_without_a_project_stays_as_it_is(root: Path, checks: list[Path]) -> None:
    (root.parent / "mkdocs.yml").unlink()
    report_on(root)
    report_on(root)
    assert len(checks) == 2
    assert sorted(path.name for path in root.parent.iterdir()) == ["handbook"]


def test_where_nothing_can_be_kept(root: Path, checks: list[Path]) -> None:
    (root.parent / ".counterbook").write_text("a file in the way", "utf-8")
    report_on(root)
    report_on(root)
    assert len(checks) == 2


def test_a_file_that_is_saved_during_the_check(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def saved(folder: Path) -> Report:
        change_a_text(folder)
        return Report((), 0, 0)

    monkeypatch.setattr(remembered, "_checked", saved)
    report_on(root)
    assert not (root.parent / ".counterbook").exists()


def test_a_link_in_a_circle_is_never_remembered(root: Path, checks: list[Path]) -> None:
    (root / "a.yml").symlink_to("a.yml")
    report_on(root)
    report_on(root)
    assert len(checks) == 2


def test_large_pictures_count_by_size_and_time(root: Path, checks: list[Path]) -> None:
    (root / "photo.jpg").write_bytes(b"x" * 2_000_000)
    report_on(root)
    report_on(root)
    assert len(checks) == 1
    (root / "photo.jpg").write_bytes(b"x" * 2_000_001)
    report_on(root)
    assert len(checks) == 2


def test_what_starts_at_once_loads_nothing_heavy(root: Path) -> None:
    heavy = {"pydantic", "mkdocs", "typst", "babel", "jinja2", "pikepdf", "segno", "openpyxl"}
    start = "import sys; from counterbook.cli import main\n"
    start += f"import atexit; atexit.register(lambda: print(sorted(set(sys.modules) & {heavy})))\n"
    start += "main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", start, "--version"], capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
