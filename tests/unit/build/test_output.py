"""The old site stands until the new one is whole, however the two change places."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from counterbook.build import output
from counterbook.build.error import BuildError
from counterbook.build.exchange import exchange
from counterbook.build.output import beside, lock, swap


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    return site


def fill(fresh: Path) -> None:
    fresh.mkdir()
    (fresh / "index.html").write_text("new", encoding="utf-8")


def replace(site: Path) -> None:
    with beside(site) as fresh:
        fill(fresh)
        swap(fresh, site)


def said_in(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def names(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "exchange", lambda one, other: False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot exchange two folders")
def test_two_folders_change_places_at_once(site: Path) -> None:
    fresh = site.with_name("fresh")
    fill(fresh)
    assert exchange(fresh, site)
    assert (said_in(site), said_in(fresh)) == ("new", "old")


def test_nothing_happens_where_one_of_them_is_missing(site: Path) -> None:
    assert not exchange(site.with_name("missing"), site)
    assert said_in(site) == "old"


@pytest.mark.parametrize("at_once", [True, False])
def test_the_fresh_site_takes_the_place_of_the_old_one(
    site: Path, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not at_once:
        without_exchange(monkeypatch)
    replace(site)
    assert (said_in(site), names(site)) == ("new", ["site"])


@pytest.mark.parametrize("name", ["index.html", "print/leaflets/a.pdf"])
def test_a_site_with_an_open_file_stays_and_the_file_is_named(
    site: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    without_exchange(monkeypatch)
    held = site / name
    held.parent.mkdir(parents=True, exist_ok=True)
    held.write_text("old", encoding="utf-8")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        # As Windows does: neither an open file nor any folder round it can be moved.
        if held == self or self in held.parents:
            raise PermissionError(13, "in use", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(BuildError) as caught:
        replace(site)
    assert (caught.value.key, caught.value.values) == ("held", {"where": held.as_posix()})
    assert (said_in(site), names(site)) == ("old", ["site"])
    assert held.read_text(encoding="utf-8") == "old"


def test_the_old_site_comes_back_when_the_fresh_one_cannot_be_moved(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_exchange(monkeypatch)
    rename = Path.rename

    def fail_for_the_fresh(self: Path, target: Path) -> Path:
        if self.name == ".site.new":
            raise OSError(28, "No space left on device", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_the_fresh)
    with pytest.raises(BuildError) as caught:
        replace(site)
    where = site.with_name(".site.new")
    assert caught.value.values == {"reason": f"No space left on device: {where}"}
    assert (said_in(site), names(site)) == ("old", ["site"])


def test_a_site_moved_aside_by_a_killed_build_is_put_back(site: Path) -> None:
    site.rename(site.with_name(".site.old"))
    with beside(site):
        assert said_in(site) == "old"
    assert names(site) == ["site"]


def test_the_lock_holds_one_build_at_a_time_and_leaves_nothing(site: Path) -> None:
    with lock(site), pytest.raises(BuildError) as caught, lock(site):
        pass
    assert (caught.value.key, names(site)) == ("busy", ["site"])
