"""How a build behaves: as a command, with faults, twice, published, with sheets."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from counterbook.site.builder import SiteError, build_site
from counterbook.site.prints import link_prints

from .conftest import ANY_PROCEDURE, ROOT, Site

SMALL = ROOT / "tests" / "unit" / "reading" / "handbook"
CONFIG = """\
site_name: x
theme: {name: material, custom_dir: overrides, font: false}
plugins: [counterbook]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project round a small handbook, with the least that mkdocs.yml can hold."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for folder in ("docs", "overrides"):
        (tmp_path / folder).mkdir()
    shutil.copytree(SMALL, tmp_path / "handbook")
    return tmp_path


def _build(project: Path, **more: bool) -> Path:
    out = project / "site"
    build_site(project / "mkdocs.yml", out, handbook=project / "handbook", **more)
    return out


def _content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _mkdocs(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=env, capture_output=True, encoding="utf-8")


def test_mkdocs_itself_builds_without_a_warning(project: Path) -> None:
    done = _mkdocs(project, "--strict", "--site-dir", "out")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert (project / "out" / "parallel" / "index.html").is_file()


def test_mkdocs_itself_leaves_the_old_site_alone_where_the_handbook_has_errors(
    project: Path,
) -> None:
    before = _content(_build(project))
    (project / "handbook" / "station.yml").write_text("id：x\n", encoding="utf-8")
    done = _mkdocs(project)
    assert done.returncode == 1
    assert "handbook/station.yml:1:3 F102" in done.stderr
    assert "Traceback" not in done.stderr
    assert _content(project / "site") == before


def test_two_builds_are_the_same(project: Path) -> None:
    first = _content(_build(project))
    assert _content(_build(project)) == first


def test_languages_come_from_the_handbook_alone(project: Path) -> None:
    out = _build(project)
    assert sorted(path.name for path in out.iterdir() if path.is_dir()) == [
        "assets",
        "data",
        "editors",
        "en",
        "glossary",
        "guides",
        "index-a-z",
        "notices",
        "parallel",
        "people",
        "places",
        "print",
        "procedures",
        "promises",
    ]
    marks = html.fromstring((out / "index.html").read_bytes()).xpath("//nav[@class='modes']/a")
    assert [mark.text_content().strip() for mark in marks] == ["中", "EN", "中·EN"]


def test_a_faulty_handbook_leaves_the_old_site_alone(project: Path) -> None:
    before = _content(_build(project))
    (project / "handbook" / "station.yml").write_text("id: x\n", encoding="utf-8")
    with pytest.raises(SiteError, match=r"handbook/station\.yml"):
        _build(project)
    assert _content(project / "site") == before


def test_a_build_after_a_failed_one_is_whole(project: Path) -> None:
    station = project / "handbook" / "station.yml"
    text = station.read_text(encoding="utf-8")
    station.write_text("id: x\n", encoding="utf-8")
    with pytest.raises(SiteError):
        _build(project)
    station.write_text(text, encoding="utf-8")
    assert (_build(project) / "en" / "index.html").is_file()


@pytest.fixture
def real(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same of a station that is no sample."""
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2026-11-22")
    station = project / "handbook" / "station.yml"
    text = station.read_text(encoding="utf-8").replace("sample: true\n", "")
    station.write_text(text.replace("example.org", "xita.test"), encoding="utf-8")
    return project


def test_a_published_site_is_open_to_search_engines(real: Path) -> None:
    page = html.fromstring((_build(real, publish=True) / "index.html").read_bytes())
    assert page.xpath("//meta[@name='robots']") == []


def test_the_site_of_a_sample_station_is_never_published(project: Path) -> None:
    with pytest.raises(SiteError, match="the station is still a sample"):
        _build(project, publish=True)
    assert not (project / "site").exists()


def test_published_files_are_named_after_their_content(real: Path) -> None:
    out = _build(real, publish=True)
    page = html.fromstring((out / "en" / "index.html").read_bytes())
    (style,) = page.xpath("//link[@rel='stylesheet']/@href")
    content = (out / "en" / style).resolve().read_bytes()
    assert style == f"../assets/handbook.{sha256(content).hexdigest()[:8]}.css"
    (script,) = page.xpath("//script[@data-mark]")
    mark = script.get("data-mark")
    names = sorted(path.name for path in (out / "assets").glob("search*"))
    assert names
    assert all(name.endswith(f"{mark}.js") for name in names)
    assert (out / "en" / script.get("data-helpers")).resolve().is_file()
    assert (out / "en" / script.get("src")).resolve().is_file()


def test_without_a_public_address_nothing_is_built(project: Path) -> None:
    station = project / "handbook" / "station.yml"
    lines = station.read_text(encoding="utf-8").splitlines()
    kept = ['site: ""' if line.startswith("site:") else line for line in lines]
    station.write_text("\n".join(kept) + "\n", encoding="utf-8")
    with pytest.raises(SiteError, match="S227"):
        _build(project)


def test_the_stations_own_look_goes_before_the_theme(project: Path) -> None:
    own = project / "overrides"
    brand = 'accent: "#5a1030"\naccent_dark: "#f0b8c8"\nlogo: logo.svg\n'
    (own / "brand.yml").write_text(brand, encoding="utf-8")
    (own / "home.html").write_text("<h1>own home</h1>", encoding="utf-8")
    (own / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    (own / "footer.html").write_text("<footer>own</footer>", encoding="utf-8")
    out = _build(project)
    page = html.fromstring((out / "en" / "index.html").read_bytes())
    assert page.xpath("//header//img/@src") == ["../logo.svg"]
    assert page.xpath("string(//footer)") == "own"
    assert page.xpath("string(//main)").strip() == "own home"
    style = (out / "assets" / "handbook.css").read_text(encoding="utf-8")
    assert "--accent:#5a1030" in style
    assert "--accent:#f0b8c8" in style
    assert (out / "logo.svg").is_file()
    assert not (out / "brand.yml").exists()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('accent: "#eeeeee"', "accent #eeeeee cannot be read on #ffffff"),
        ('accent: "red;}"', "accent is not a colour like #1b3f6f: red;}"),
        ("logo: ../station.yml", "logo is not a picture in this folder: ../station.yml"),
        ("colour: x", "unknown key colour"),
    ],
)
def test_an_unusable_brand_is_refused(project: Path, line: str, reason: str) -> None:
    (project / "overrides" / "brand.yml").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(SiteError) as refused:
        _build(project)
    assert str(refused.value).strip().endswith(reason)


def test_pages_of_the_manual_get_the_shell_too(project: Path) -> None:
    manual = project / "docs" / "editors"
    manual.mkdir()
    (manual / "index.md").write_text("# 手册\n\n## 第1步\n\n[下一页](two.md)\n", encoding="utf-8")
    (manual / "two.md").write_text("# 第2页\n", encoding="utf-8")
    page = html.fromstring((_build(project) / "editors" / "index.html").read_bytes())
    assert page.xpath("string(//main//h1)") == "手册"
    assert page.xpath("//aside//a/@href") == ["./", "two/"]
    assert page.xpath("//main//article//a/@href") == ["two/"]


def test_sheets_are_linked_once_they_are_there(project: Path) -> None:
    out = _build(project)
    (out / "print" / "thumbs").mkdir()
    (out / "print" / "handbook-en.pdf").write_bytes(b"0" * 1_250_000)
    (out / "print" / "cards.pdf").write_bytes(b"0" * 80_400)
    Image.new("RGB", (200, 283)).save(out / "print" / "thumbs" / "handbook-en.webp")
    assert link_prints(out) == ["cards.pdf", "handbook-en.pdf"]
    page = html.fromstring((out / "parallel" / "print" / "index.html").read_bytes())
    book, cards = page.xpath("//main//a[contains(@href, '.pdf')]")
    assert (book.get("href"), book.text_content()) == ("../../print/handbook-en.pdf", "English")
    assert dict(book.find("img").attrib) == {
        "src": "../../print/thumbs/handbook-en.webp",
        "width": "100",
        "height": "141",
        "alt": "",
        "loading": "lazy",
        "decoding": "async",
    }
    assert cards.find("img") is None
    sizes = [said for said in page.xpath("//main//p[@class='detail']/text()") if "PDF" in said]
    assert sizes == ["PDF · 1.2 MB", "PDF · 80 kB"]


def test_leaflets_are_listed_by_chapter_before_any_is_made(project: Path, site: Site) -> None:
    page = html.fromstring((_build(project) / "en" / "print" / "index.html").read_bytes())
    chapter = site.library.chapters[0].name["en"]
    assert page.xpath("//section[@id='leaflet']//h3/text()") == [chapter]
    assert page.xpath("//main//p[@data-unprinted]")


def test_data_holds_what_the_pages_say(site: Site) -> None:
    id_ = ANY_PROCEDURE.split("/")[1]
    data = json.loads((site.root / "data" / "procedures" / f"{id_}.json").read_bytes())
    assert data["title"]["en"] == site.library.procedures[id_].title["en"]
    assert data["sections"][0]["items"][0]["ref"] == "A1"
    book = json.loads((site.root / "data" / "handbook.json").read_bytes())
    assert book["languages"] == ["zh", "en", "ko"]


def test_pages_lead_to_the_sheets_of_the_same_build(project: Path) -> None:
    out = _build(project, prints=True)

    def sheets(address: str) -> list[str]:
        page = html.fromstring((out / address / "index.html").read_bytes())
        return [str(href) for href in page.xpath("//section[@id='print']//a/@href")]

    name = next((out / "procedures").glob("*/index.html")).parent.name
    up = "../../../print/"
    assert sheets(f"en/procedures/{name}") == [
        f"{up}leaflets/{name}.pdf",
        f"{up}slips/{name}.pdf",
        f"{up}images/{name}-en.png",
    ]
    assert sheets(f"parallel/procedures/{name}")[-1] == f"{up}images/{name}-parallel.png"
    assert [
        sheets(f"en/guides/{page.parent.name}") for page in (out / "guides").glob("*/index.html")
    ] == [[]]
