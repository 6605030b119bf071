"""Building and serving a site from Python, as `mkdocs build` and `mkdocs serve` do it."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

_UNPRINTED = re.compile(
    r'<span data-print="([a-z0-9/-]+\.(?:pdf|zip))">(.*?)</span></p>\s*'
    r'<p class="detail" data-unprinted.*?</p>'
)

_KINDS = (".pdf", ".zip")


class SiteError(Exception):
    """MkDocs or the handbook stopped a build; the message says why, in one or more lines."""


def build_site(
    config_file: Path,
    site_dir: Path,
    *,
    handbook: Path,
    strict: bool = True,
    publish: bool = False,
) -> None:
    """Builds the site of a handbook into a folder.

    Raises SiteError; where the handbook itself has errors, the folder was not touched.
    """
    with _quiet(), _collected() as said:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        try:
            config = load_config(str(config_file), site_dir=str(site_dir), strict=strict)
            _instruct(config, handbook, publish)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, SystemExit) as error:
            raise SiteError("\n".join(said) or str(error)) from error


def serve(config_file: Path, address: str = "127.0.0.1:8000", *, open_: bool = False) -> None:
    """Serves a preview that follows every edit until it is stopped."""
    with _quiet():
        from mkdocs.commands.serve import serve as serve_site

        serve_site(str(config_file), dev_addr=address, open_in_browser=open_)


def link_prints(site_dir: Path) -> list[str]:
    """Makes links of the sheets that now stand in ``print/``; returns the names of the files."""
    folder = site_dir / "print"
    made = {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.suffix in _KINDS
    }
    for page in site_dir.rglob("print/index.html"):
        html = page.read_text(encoding="utf-8")
        up = "../" * len(page.relative_to(site_dir).parent.parts)
        page.write_bytes(_UNPRINTED.sub(partial(_linked, made, up), html).encode())
    return sorted(made)


def _linked(made: dict[str, int], up: str, found: re.Match[str]) -> str:
    name, words = found[1], Markup(found[2])
    if name not in made:
        return found[0]
    kind = name.rpartition(".")[2]
    size = f"{kind.upper()} · {made[name] / 1_000_000:.1f} MB"
    return Markup(
        '<a href="{}print/{}" type="application/{}">{}</a></p>\n<p class="detail">{}</p>'
    ).format(up, name, kind, words, size)


def _instruct(config: Any, handbook: Path, publish: bool) -> None:
    plugin = config.plugins.get("counterbook")
    if plugin is None:
        raise SiteError(f"{config.config_file_path}: plugins: counterbook is missing")
    plugin.config.handbook = str(handbook.resolve())
    plugin.config.publish = publish or plugin.config.publish


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _collected() -> Iterator[list[str]]:
    """What MkDocs warns of goes into the error, not onto the screen of staff."""
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    before = logger.propagate
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield collector.said
    finally:
        logger.removeHandler(collector)
        logger.propagate = before


@contextmanager
def _quiet() -> Iterator[None]:
    """Material announces the end of MkDocs on every run; staff need not read it each time."""
    before = os.environ.get("NO_MKDOCS_2_WARNING")
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["NO_MKDOCS_2_WARNING"]
        else:
            os.environ["NO_MKDOCS_2_WARNING"] = before
