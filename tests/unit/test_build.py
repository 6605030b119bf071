"""A build as staff meet it: what it makes, what it refuses, and what it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterbook.build import build_id
from counterbook.build.output import lock
from counterbook.cli import main
from counterbook.starter.begin import begin_handbook


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A small handbook in two languages, complete with its mkdocs.yml."""
    begin_handbook(tmp_path / "our station", ("zh", "en"))
    return tmp_path / "our station"


def build(home: Path, *more: str) -> Result:
    arguments = ["build", "--config", str(home / "mkdocs.yml"), "--lang", "en", *more]
    return CliRunner().invoke(main, arguments)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_last_line_says_where_site_and_pdfs_are(home: Path) -> None:
    done = build(home)
    assert done.exit_code == 0, done.output
    site = home / "site"
    said = f"Done. Site: {site / 'index.html'}  PDFs: {site / 'print'}"
    assert done.stdout.splitlines()[-1] == said
    assert sorted(path.name for path in (site / "print").glob("handbook-*.pdf")) == [
        "handbook-en.pdf",
        "handbook-parallel.pdf",
        "handbook-zh.pdf",
    ]


def test_built_twice_gives_the_same_bytes(home: Path) -> None:
    assert build(home, "--no-print").exit_code == 0
    first = tree(home / "site")
    shutil.rmtree(home / ".counterbook")
    assert build(home, "--no-print").exit_code == 0
    assert tree(home / "site") == first


def test_a_fault_leaves_the_last_good_site_as_it_was(home: Path) -> None:
    assert build(home, "--no-print").exit_code == 0
    before = tree(home / "site")
    station = home / "handbook" / "station.yml"
    station.write_text("id：x\n", encoding="utf-8")
    done = build(home, "--no-print")
    assert done.exit_code == 1
    assert "station.yml:1:3 F102" in done.stderr
    assert done.stderr.endswith(
        "Nothing was built. Mend the errors above first; the site you had is unchanged.\n"
    )
    assert tree(home / "site") == before
    assert [path.name for path in home.iterdir() if path.name.startswith(".site")] == []


def test_a_pdf_that_is_held_open_is_named_and_the_site_stays(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(home, "--no-print").exit_code == 0
    held = home / "site" / "print" / "leaflets" / "call-110.pdf"
    held.parent.mkdir(parents=True)
    held.write_bytes(b"%PDF")
    before = tree(home / "site")
    rename = Path.rename

    def as_windows_does(self: Path, target: Path) -> Path:
        if held == self or self in held.parents:
            raise PermissionError(13, "in use", str(self))
        return rename(self, target)

    monkeypatch.setattr("counterbook.build.output.exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", as_windows_does)
    done = build(home, "--no-print", "--precompress")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        2,
        f"Another program keeps this file open: {held.as_posix()}. "
        "Close it and build again; the site you had is unchanged",
    )
    assert tree(home / "site") == before
    assert [path.name for path in home.iterdir() if path.name.startswith(".site")] == []


def test_a_text_without_another_language_is_shown_in_the_base_language(home: Path) -> None:
    path = next((home / "handbook" / "procedures").rglob("accommodation-registration.yml"))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith("summary:"))
    lines = [line for n, line in enumerate(lines) if not (at < n < at + 4 and "en:" in line)]
    path.write_text("".join(lines), encoding="utf-8")
    assert build(home, "--no-print").exit_code == 0
    page = home / "site" / "en" / "procedures" / path.stem / "index.html"
    html = page.read_text(encoding="utf-8")
    assert "Not yet available in this language" in html
    assert 'lang="zh-CN"' in html


def test_an_empty_handbook_is_an_error(home: Path) -> None:
    for path in (home / "handbook" / "procedures").rglob("*.yml"):
        path.unlink()
    done = build(home, "--no-print")
    assert done.exit_code == 1
    assert "F124" in done.stderr
    assert not (home / "site").exists()


@pytest.mark.parametrize(
    "where",
    [
        ".",
        "..",
        "handbook",
        "docs",
        "overrides",
        "handbook/site",
        "mkdocs.yml",
        "mine",
        "home",
        "/",
    ],
)
def test_the_site_never_goes_where_other_things_are(
    home: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "mine").mkdir()
    (home / "mine" / "letter.txt").write_text("x", encoding="utf-8")
    # A home folder is refused even where it looks like a site.
    (home / "home").mkdir()
    (home / "home" / "sitemap.xml").write_text("x", encoding="utf-8")
    monkeypatch.setattr(Path, "home", lambda: home / "home")
    before = tree(home)
    done = build(home, "--no-print", "--site", str(home / where))
    refused = (home / where).resolve().as_posix()
    assert (done.exit_code, done.stderr) == (
        2,
        f"Cannot write into {refused}: other things are there. Choose another folder\n",
    )
    assert tree(home) == before


def test_sheets_never_go_into_the_handbook(home: Path) -> None:
    root = home / "handbook"
    before = tree(home)
    command = ["print", "board", "--handbook", str(root), "--out", str(root / "x"), "--lang", "en"]
    done = CliRunner().invoke(main, command)
    refused = (root / "x").as_posix()
    assert (done.exit_code, done.stderr) == (
        2,
        f"Cannot write into {refused}: other things are there. Choose another folder\n",
    )
    assert tree(home) == before


def test_a_second_build_at_the_same_time_is_refused(home: Path) -> None:
    with lock(home / "site"):
        done = build(home, "--no-print")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        2,
        "Another build is under way. Wait until it ends and try again",
    )


def test_the_rest_of_a_killed_build_is_cleaned(home: Path) -> None:
    (home / ".site.new").mkdir()
    (home / ".site.new" / "half.html").write_text("x", encoding="utf-8")
    (home / ".site.lock").write_text("999999999", encoding="utf-8")
    assert build(home, "--no-print").exit_code == 0
    assert [path.name for path in home.iterdir() if path.name.startswith(".site")] == []


def test_build_id_follows_content_and_not_the_folder(home: Path, tmp_path: Path) -> None:
    begin_handbook(tmp_path / "copy", ("zh", "en"))
    assert build_id(tmp_path / "copy") == build_id(home)
    (home / "docs" / "zh" / "about.md").write_text("# 关于\n", encoding="utf-8")
    assert build_id(tmp_path / "copy") != build_id(home)
