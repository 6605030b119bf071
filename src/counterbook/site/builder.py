"""Building and serving a site from Python, as `mkdocs build` and `mkdocs serve` do it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from counterbook.publish.gate import Issue
from counterbook.site.edition import Edition
from counterbook.site.folders import Folders


class SiteError(Exception):
    """MkDocs or the handbook stopped a build; the message says why, in one or more lines."""


def build_site(
    config_file: Path,
    site_dir: Path,
    *,
    handbook: Path,
    strict: bool = True,
    publish: bool = False,
    prints: bool = False,
    issue: Issue | None = None,
) -> Edition:
    """Builds the site of a handbook into a folder; returns what it was made of.

    With ``publish`` it is the site of the ``issue``, or of what may be published today.
    With ``prints``, pages link to the sheets that the caller is going to make in ``print/``.
    Raises SiteError; where the handbook itself has errors, the folder was not touched.
    """
    with _quiet(), _collected() as said:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        try:
            config = load_config(str(config_file), site_dir=str(site_dir), strict=strict)
            _instruct(config, handbook, publish, prints)
            config.plugins["counterbook"].issue = issue  # type: ignore[attr-defined]
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, SystemExit) as error:
            raise SiteError("\n".join(said) or str(error)) from error
    plugin: Any = config.plugins["counterbook"]
    edition: Edition = plugin.edition
    return edition


def build_rest(config_file: Path, site_dir: Path) -> None:
    """Builds what of a site is not the handbook's: pages of docs/, files of overrides/, photos.

    A preview makes all other pages itself. Raises SiteError.
    """
    with _quiet(), _collected() as said:
        from mkdocs.commands.build import build
        from mkdocs.exceptions import MkDocsException

        try:
            config = _loaded(config_file, site_dir=str(site_dir))
            plugin = config.plugins["counterbook"]
            plugin.rest_only = True
            config.plugins.on_startup(command="serve", dirty=False)
            try:
                build(config)
            finally:
                # MkDocs keeps one plugin for all builds of a process.
                plugin.rest_only = False
                config.plugins.on_shutdown()
        except (MkDocsException, SystemExit) as error:
            raise SiteError("\n".join(said) or str(error)) from error


def site_folders(config_file: Path) -> Folders:
    """The folders that a site is made of, as its ``mkdocs.yml`` names them. Raises SiteError."""
    with _quiet(), _collected() as said:
        from mkdocs.exceptions import MkDocsException

        try:
            config = _loaded(config_file)
        except (MkDocsException, SystemExit) as error:
            raise SiteError("\n".join(said) or str(error)) from error
    handbook = config_file.resolve().parent / config.plugins["counterbook"].config.handbook
    own = config.theme.custom_dir
    return Folders(handbook, Path(config.docs_dir), Path(own) if own else None)


def _loaded(config_file: Path, **more: str) -> Any:
    from mkdocs.config import load_config

    config = load_config(str(config_file), **more)
    if "counterbook" not in config.plugins:
        raise SiteError(f"{config_file}: plugins: counterbook is missing")
    return config


def _instruct(config: Any, handbook: Path, publish: bool, prints: bool) -> None:
    plugin = config.plugins.get("counterbook")
    if plugin is None:
        raise SiteError(f"{config.config_file_path}: plugins: counterbook is missing")
    plugin.config.handbook = str(handbook.resolve())
    plugin.config.publish = publish or plugin.config.publish
    plugin.config.prints = prints or plugin.config.prints


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
