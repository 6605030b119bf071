"""The preview over HTTP: a save, a fault and its mending, the manual, what is not there."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from counterbook.site.follow import followed, server_of
from counterbook.site.preview import Preview

from .conftest import ROOT

SMALL = ROOT / "tests" / "unit" / "reading" / "handbook"
CONFIG = """\
site_name: x
theme: {name: material, custom_dir: overrides, font: false}
plugins: [counterbook]
"""
PAGE = "/en/procedures/register/"


class Seen:
    """A preview as a browser meets it."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self._port = home, port
        self.procedure = home / "handbook" / "procedures" / "foreigners" / "register.yml"

    def get(self, path: str) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def version(self, seen: str) -> str:
        """Waits for another version than the one seen."""
        return self.get(f"/_counterbook/version?seen={seen}")[1]

    def save(self, path: Path, text: str) -> None:
        """Saves a file as an editor does and waits until the preview has taken it in."""
        before = self.version("-1")
        path.write_text(text, encoding="utf-8")
        assert self.version(before) != before


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[Seen]:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for folder in ("docs", "overrides"):
        (tmp_path / folder).mkdir()
    shutil.copytree(SMALL, tmp_path / "handbook")
    preview = Preview(tmp_path / "mkdocs.yml", language="en")
    server = server_of(preview, "127.0.0.1", 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with server, followed(preview):
        preview.saved()
        yield Seen(tmp_path, server.server_port)
        server.shutdown()
    preview.close()


def test_a_save_is_on_the_page(seen: Seen) -> None:
    text = seen.procedure.read_text(encoding="utf-8")
    assert "Register where you sleep" in seen.get(PAGE)[1]
    seen.save(seen.procedure, text.replace("Register where you sleep", "Quite another title", 1))
    status, page = seen.get(PAGE)
    assert (status, "Quite another title" in page) == (200, True)
    assert "Quite another title" in seen.get("/data/procedures/register.json")[1]


def test_a_fault_is_shown_over_the_last_good_page_until_it_is_mended(seen: Seen) -> None:
    good = seen.get(PAGE)[1]
    text = seen.procedure.read_text(encoding="utf-8")
    seen.save(seen.procedure, text.replace("id: register", "id：register", 1))
    page = seen.get(PAGE)[1]
    assert (
        '<pre class="fault" lang="en">handbook/procedures/foreigners/register.yml:1:3 F102' in page
    )
    assert 'id="what-to-bring"' in page
    seen.save(seen.procedure, text)
    mended = seen.get(PAGE)[1]
    assert "F102" not in mended
    assert _without_version(mended) == _without_version(good)


def test_a_preview_that_begins_with_a_fault_recovers(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for folder in ("docs", "overrides"):
        (tmp_path / folder).mkdir()
    shutil.copytree(SMALL, tmp_path / "handbook")
    station = tmp_path / "handbook" / "station.yml"
    text = station.read_text(encoding="utf-8")
    station.write_text("id：x\n", encoding="utf-8")
    preview = Preview(tmp_path / "mkdocs.yml", language="ko")
    preview.saved()
    report = preview.answer("").content.decode()
    assert '<html lang="ko">' in report
    assert "handbook/station.yml:1:3 F102" in report
    station.write_text(text, encoding="utf-8")
    preview.saved([station])
    assert "F102" not in preview.answer("").content.decode()
    preview.close()


def test_assets_manual_and_lost_pages(seen: Seen) -> None:
    assert "function" in seen.get("/assets/search.js")[1]
    assert seen.get("/nowhere/")[0] == 404
    assert seen.get("/../mkdocs.yml")[0] == 404
    before = seen.version("-1")
    manual = seen.home / "docs" / "editors.md"
    manual.write_text("# 手册\n\n先读这里。\n", encoding="utf-8")
    assert seen.version(seen.version(before)) != before
    assert "先读这里。" in seen.get("/editors/")[1]


def _without_version(page: str) -> str:
    return page.partition("data-version")[0] + page.partition("</head>")[2]
