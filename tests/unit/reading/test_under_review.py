"""A page that rests on a law which ends says so, whichever way it cites the law."""

import shutil
from pathlib import Path

import pytest

from counterbook.check import load
from counterbook.reading.library import Library

HERE = Path(__file__).parent


def notices(folder: Path, law: str, status: str = "active") -> list[tuple[str, str, str]]:
    root = folder / "handbook"
    shutil.copytree(HERE / "handbook", root)
    laws = root / "laws.yml"
    laws.write_text(laws.read_text("utf-8") + law, "utf-8")
    if status != "active":
        for path in (root / "procedures").rglob("*.yml"):
            path.write_text(f"status: {status}\n" + path.read_text("utf-8"), "utf-8")
    checked = load(root)
    assert checked.handbook is not None, checked.findings
    page = Library(checked.handbook).procedures["register"]
    return [(n.kind, n.text["zh"], n.text["en"]) for n in page.notices if n.kind != "until"]


def test_nothing_is_said_of_a_law_in_force(tmp_path: Path) -> None:
    assert notices(tmp_path, "") == []


@pytest.mark.parametrize("day", ["2026-01-01", "2099-01-01"])
def test_a_law_that_ends(tmp_path: Path, day: str) -> None:
    assert notices(tmp_path, f"  repealed_on: {day}\n") == [
        (
            "under-review",
            "正在复核：《出境入境管理法》",
            "Under review: Exit and Entry Administration Law",
        )
    ]


def test_a_withdrawn_page_says_only_that(tmp_path: Path) -> None:
    kinds = [kind for kind, *_ in notices(tmp_path, "  repealed_on: 2026-01-01\n", "withdrawn")]
    assert kinds == ["withdrawn"]
