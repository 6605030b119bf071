"""Pages without a file, and the files of the theme that are not wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from counterbook.pages.addresses import Address
from counterbook.pages.modes import Mode
from counterbook.pages.render import Rendered
from counterbook.site.edition import Edition

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

THEME = Path(__file__).parent.parent / "theme"


class ReadyPage(Page):
    """A page whose body comes from the handbook: nothing is read, no Markdown is converted."""

    def __init__(
        self, file: File, config: MkDocsConfig, edition: Edition, mode: Mode, address: Address
    ) -> None:
        self.edition, self.mode, self.address = edition, mode, address
        super().__init__(edition.renderer.title(address)[mode.code], file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Reads nothing."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Takes the body from the handbook."""
        self.rendered: Rendered = self.edition.rendered(self.mode, self.address)
        self.content = self.rendered.body
        self.toc = get_toc([])
        self.present_anchor_ids, self.links_to_anchors = set(), {}


def add_sources(files: Files, config: MkDocsConfig, edition: Edition, locale: str) -> None:
    """Adds a file for every page of a locale, so that the i18n plugin gives it its address."""
    for source in edition.pages(locale):
        known = files.get_file_from_path(source)
        if known is None:
            known = File(source, config.docs_dir, config.site_dir, use_directory_urls=True)
            files.append(known)
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.NOT_IN_NAV


def give_pages(files: Files, config: MkDocsConfig, edition: Edition, locale: str) -> None:
    """Puts the handbook's pages into the files that the i18n plugin has left."""
    for source, (mode, address) in edition.pages(locale).items():
        file = files.src_uris.get(source)
        if file is not None:
            ReadyPage(file, config, edition, mode, address)


def keep_own_files(files: Files, config: MkDocsConfig) -> None:
    """Drops what the themes bring along; a station's own files in overrides/ stay."""
    kept = [Path(config.docs_dir)]
    if config.theme.custom_dir:
        kept.append(Path(config.theme.custom_dir))
    for file in list(files):
        source = Path(file.abs_src_path or ".")
        inside = any(folder in source.parents for folder in kept)
        if not file.is_documentation_page() and (not inside or source.name == "brand.yml"):
            files.remove(file)


def asset(name: str) -> str:
    """A text file of the theme."""
    return (THEME / "assets" / name).read_text(encoding="utf-8")
