"""A build that goes on from the last one makes the same bytes as one that makes all anew."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterbook.build.again import Again
from counterbook.build.identity import inputs_of
from counterbook.build.memory import ground
from counterbook.cli import main
from counterbook.starter.begin import begin_handbook

AGAIN, WHOLE = "Making the pages that changed ...", "Building the site"
# A line of text inside one of these may change without a word on any other page.
_INNER = ("summary", "conditions", "materials", "channels", "mistakes", "after", "faq", "fees")
_KEY = re.compile(r"^(\w+):", re.MULTILINE)
_SAID = re.compile(r"^(\s*(?:- )?en: )([^\[{\"\n]+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("again") / "station"
    begin_handbook(home, ("zh", "en"))
    assert WHOLE in build(home)
    return home


@pytest.fixture
def home(built: Path, tmp_path: Path) -> Path:
    """A project that was built, and then moved."""
    return Path(shutil.copytree(built, tmp_path / "station"))


def build(home: Path) -> str:
    """Builds, and returns what was said on the way."""
    arguments = ["build", "--config", str(home / "mkdocs.yml"), "--no-print", "--lang", "en"]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    return done.stderr


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def made_anew(home: Path) -> dict[str, bytes]:
    """The site of a build that knows nothing of earlier ones."""
    copy = home.with_name("copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy, ignore=shutil.ignore_patterns("site", ".counterbook", ".site*"))
    assert WHOLE in build(copy)
    return tree(copy / "site")


def procedures(home: Path) -> list[Path]:
    return sorted((home / "handbook" / "procedures").rglob("*.yml"))


def change_inside(path: Path, chance: random.Random) -> None:
    """Adds words to one English text inside a procedure."""
    text = path.read_text(encoding="utf-8")
    keys = [(found.start(), found[1]) for found in _KEY.finditer(text)]

    def chapter(at: int) -> str:
        return [key for start, key in keys if start <= at][-1]

    lines = [found for found in _SAID.finditer(text) if chapter(found.start()) in _INNER]
    line = chance.choice(lines)
    said = f"{line[1]}Now {line[2]}"
    path.write_text(text[: line.start()] + said + text[line.end() :], encoding="utf-8")


def test_changes_inside_procedures_at_random(home: Path) -> None:
    chance = random.Random(20261122)
    for _ in range(4):
        change_inside(chance.choice(procedures(home)), chance)
        assert AGAIN in build(home)
    assert tree(home / "site") == made_anew(home)


def test_pages_that_did_not_change_are_neither_made_nor_written(home: Path) -> None:
    path = procedures(home)[0]
    before = {name: stat.st_mtime_ns for name, stat in _stats(home / "site").items()}
    change_inside(path, random.Random(1))
    assert AGAIN in build(home)
    after = {name: stat.st_mtime_ns for name, stat in _stats(home / "site").items()}
    pages = {name for name in before if name.endswith(".html") and before[name] != after[name]}
    assert pages == {
        f"{prefix}procedures/{path.stem}/index.html" for prefix in ("", "en/", "parallel/")
    }


def test_nothing_changed_leaves_the_site_as_it_is(home: Path) -> None:
    inode = (home / "site").stat().st_ino
    assert build(home) == ""
    assert (home / "site").stat().st_ino == inode


def _retitle(home: Path) -> None:
    path = procedures(home)[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(plain_title:\n(?:  \w+: .*\n)*?  en: )", r"\1Or ", text), "utf-8")


def _other_hours(home: Path) -> None:
    path = home / "handbook" / "station.yml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# seen\n", encoding="utf-8")


def _new_look(home: Path) -> None:
    (home / "overrides").mkdir(exist_ok=True)
    (home / "overrides" / "footer.html").write_text("<footer>x</footer>", encoding="utf-8")


def _spoilt_memory(home: Path) -> None:
    for path in (home / ".counterbook" / "site").glob("*.json"):
        path.write_bytes(path.read_bytes()[:-40])


def _touched_site(home: Path) -> None:
    page = home / "site" / "en" / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + "x", encoding="utf-8")


@pytest.mark.parametrize(
    "change", [_retitle, _other_hours, _new_look, _spoilt_memory, _touched_site]
)
def test_after_any_other_change_all_is_made_anew(
    home: Path, change: Callable[[Path], None], tmp_path: Path
) -> None:
    change(home)
    again = Again.after(home, home / "site", ground(), inputs_of(home))
    assert again is None or not again.make(tmp_path / "fresh")


def test_a_new_title_is_on_every_page_that_shows_it(home: Path) -> None:
    _retitle(home)
    assert WHOLE in build(home)
    listed = (home / "site" / "en" / "procedures" / "index.html").read_text(encoding="utf-8")
    assert "Or " in listed


def test_a_fault_inside_a_procedure_is_reported_and_leaves_the_site(home: Path) -> None:
    before = tree(home / "site")
    path = procedures(home)[0]
    path.write_text(path.read_text(encoding="utf-8").replace("id:", "id：", 1), encoding="utf-8")
    arguments = ["build", "--config", str(home / "mkdocs.yml"), "--no-print", "--lang", "en"]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 1
    assert "F102" in done.stderr
    assert tree(home / "site") == before


def _stats(folder: Path) -> dict[str, os.stat_result]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat() for path in files}
