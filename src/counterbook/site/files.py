"""Pages without a file, and the files of the theme that are not wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from counterbook.site.edition import Edition
from counterbook.site.manual import is_chapter

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Home(Page):
    """Stands for the home page of a language, which static-i18n asks for; writes nothing."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Reads nothing."""
        self.markdown, self.meta = "", {"template": "nothing.html"}


def add_home(files: Files, config: MkDocsConfig, locale: str) -> None:
    """Adds the home page of a language, and keeps other pages out of MkDocs' navigation."""
    source = f"{locale}/index.md"
    if files.get_file_from_path(source) is None:
        files.append(File(source, config.docs_dir, config.site_dir, use_directory_urls=True))
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.NOT_IN_NAV


def leave_out(files: Files, edition: Edition) -> None:
    """Drops pages of docs/ that are made here: `about` in each language, the manual."""
    made = {address.path.strip("/") for address in edition.shells.addresses} - {""}
    for file in files.documentation_pages():
        if is_chapter(file.src_uri):
            files.remove(file)
            continue
        locale, _, name = file.src_uri.removesuffix(".md").partition("/")
        if locale in edition.library.speaker.codes and name.removesuffix("/index") in made:
            files.remove(file)


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
