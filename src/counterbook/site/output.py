"""What a build writes beside the pages: style, script, icon, data."""

from __future__ import annotations

from pathlib import Path

from counterbook.site.data import write_data
from counterbook.site.edition import Edition
from counterbook.site.files import THEME, asset
from counterbook.site.redirects import write_redirects
from counterbook.site.search import search_files
from counterbook.site.style import squeezed_script, style_sheet


def write_output(edition: Edition, site: Path) -> None:
    """Writes assets/ and data/ below the site."""
    renderer = edition.renderer
    tongues = renderer.modes[-1].tongues
    sets = renderer.stock.column_sets(tongues)
    looks = "".join(asset(f"{name}.css") for name in ("handbook", "search", "helpers"))
    style = style_sheet(looks, edition.library.speaker, tongues, sets, edition.brand)
    folder = site / "assets"
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "handbook.css", style)
    script = asset("handbook.js") + asset("helpers.js")
    _write(folder / "handbook.js", squeezed_script(script))
    _write(folder / "icon.svg", asset("icon.svg"))
    (folder / "card.png").write_bytes((THEME / "assets" / "card.png").read_bytes())
    for name, content in search_files(edition.library):
        _write(folder / name, content)
    write_data(edition.library, site)
    write_redirects(edition.library, renderer.modes, site / "data")
    # MkDocs packs the site map with the time of day in it; equal handbooks must give equal sites.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
