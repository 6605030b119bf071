"""Smaller twins of text files, and the list of a site."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import brotli

from counterbook import __version__
from counterbook.build.manifest import write_manifest
from counterbook.build.packing import pack

PAGE = "<p>住宿登记</p>\n" * 200


def _site(folder: Path) -> Path:
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "tiny.js").write_text("1", encoding="utf-8")
    (folder / "photo.png").write_bytes(b"0" * 5000)
    return folder


def test_twins_hold_the_same_bytes_and_stand_only_where_they_are_smaller(tmp_path: Path) -> None:
    site = _site(tmp_path / "site")
    pack(site)
    names = sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    assert names == [
        "en/index.html",
        "en/index.html.br",
        "en/index.html.gz",
        "photo.png",
        "tiny.js",
    ]
    content = (site / "en" / "index.html").read_bytes()
    assert gzip.decompress((site / "en" / "index.html.gz").read_bytes()) == content
    assert brotli.decompress((site / "en" / "index.html.br").read_bytes()) == content


def test_packed_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = _site(tmp_path / "one"), _site(tmp_path / "other")
    pack(one)
    pack(other)
    assert (one / "en" / "index.html.gz").read_bytes() == (
        other / "en" / "index.html.gz"
    ).read_bytes()


def test_the_list_names_every_file_with_its_hash(tmp_path: Path) -> None:
    site = _site(tmp_path / "site")
    write_manifest(site, "0123456789ab")
    said = json.loads((site / "build.json").read_bytes())
    assert said["build"] == "0123456789ab"
    assert said["versions"]["counterbook"] == __version__
    assert sorted(said["versions"]) == [
        "counterbook",
        "mkdocs",
        "mkdocs-material",
        "mkdocs-static-i18n",
        "typst",
    ]
    assert said["files"] == {
        name: hashlib.sha256((site / name).read_bytes()).hexdigest()
        for name in ("en/index.html", "photo.png", "tiny.js")
    }
