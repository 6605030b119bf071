"""The MkDocs plugin: adds the pages of a handbook to a build."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from mkdocs import utils
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.plugin import I18n

from counterbook.pages.icons import icon
from counterbook.publish.gate import Issue
from counterbook.report.formats import as_text
from counterbook.site import files as own_files
from counterbook.site.assets import Assets
from counterbook.site.context import free_context
from counterbook.site.edition import Edition
from counterbook.site.folders import Folders
from counterbook.site.i18n import configure, i18n_of
from counterbook.site.manual_pages import write_manual
from counterbook.site.opening import FaultyError, opened
from counterbook.site.output import write_output, write_photos
from counterbook.site.pages import Pages, write_pages
from counterbook.site.rule_pages import write_rule_pages
from counterbook.site.templates import THEME

_CLEAN_DIRECTORY = utils.clean_directory


class CounterbookConfig(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say: where the handbook is, whether it is the station's own."""

    handbook = config_options.Type(str, default="handbook")
    publish = config_options.Type(bool, default=False)
    prints = config_options.Type(bool, default=False)
    messages = config_options.Choice(("zh", "en", "ko"), default="zh")


class CounterbookPlugin(BasePlugin[CounterbookConfig]):  # type: ignore[no-untyped-call]
    """Checks the handbook first and writes its pages beside those that MkDocs makes of docs/."""

    edition: Edition
    # What is published, where `counterbook build` has decided that before.
    issue: Issue | None = None
    i18n: I18n | None = None
    pages: Pages
    env: Environment | None = None
    live = False
    # A preview makes the handbook's pages itself and wants only what else there is.
    rest_only = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remembers whether this is a preview."""
        self.live = command == "serve"

    @event_priority(100)
    def _open(self, config: MkDocsConfig) -> MkDocsConfig:
        # Here and not later, because MkDocs empties the site folder next.
        if self.later_pass:
            return config
        root = Path(config.config_file_path or "mkdocs.yml").parent
        handbook = root / self.config.handbook
        own = config.theme.custom_dir
        folders = Folders(handbook, Path(config.docs_dir), Path(own) if own else None)
        try:
            publish = self.config.publish
            self.edition = opened(folders, live=self.live, published=publish, issue=self.issue)
        except FaultyError as fault:
            raise PluginError("\n" + fault.report(self.config.messages)) from None
        self.edition.prints = self.config.prints
        if self.edition.faults:
            click.echo(as_text(self.edition.faults, self.config.messages), err=True)
        assets = Assets(self.edition, hashed=self.config.publish and not self.live)
        self.pages = Pages(self.edition, assets, live=self.live, language=self.config.messages)
        self.i18n = i18n_of(config)
        configure(self.i18n, self.edition.library.speaker)
        station = self.edition.library.handbook.station
        config.site_name = station.handbook_title[self.edition.library.speaker.base]
        if not self.live:
            config.site_url = station.site or None
        config.nav, config.use_directory_urls = [], True
        config.theme.static_templates = set()
        if str(handbook) not in config.watch:
            config.watch.append(str(handbook))
        return config

    @event_priority(-200)
    def _order_theme(self, config: MkDocsConfig) -> MkDocsConfig:
        # After static-i18n, which puts a site map of its own before every other folder.
        own = config.theme.custom_dir
        others = [d for d in config.theme.dirs if "mkdocs_static_i18n" not in Path(d).parts]
        rest = [d for d in others if d not in (own, str(THEME))]
        # Later languages use the templates of the first: Material's 14,000 files need no new look.
        rest = [] if self.later_pass else rest
        config.theme.dirs = [*([own] if own else []), str(THEME), *rest]
        return config

    on_config = CombinedEvent(_open, _order_theme)

    @property
    def later_pass(self) -> bool:
        """Whether static-i18n is building another language inside this build."""
        return self.i18n is not None and self.i18n.building

    @property
    def locale(self) -> str:
        """The language of this pass."""
        return str(self.i18n.current_language) if self.i18n else ""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leaves to MkDocs the files of docs/ and overrides/ that are not the handbook's."""
        own_files.keep_own_files(files, config)
        own_files.leave_out(files, self.edition)
        own_files.add_home(files, config, self.locale)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Names the home page; the handbook's own navigation does the rest."""
        home = own_files.Home(None, files.src_uris[f"{self.locale}/index.md"], config)
        return Navigation([home], [home])

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Makes MkDocs' templates escape what they print."""
        if self.env is None or not self.later_pass:
            env.autoescape = True
            env.trim_blocks = env.lstrip_blocks = True
            env.globals["icon"] = icon
            self.env = env
        return self.env

    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Gives the template the body of the page and everything round it."""
        if not isinstance(page, own_files.Home):
            context.update(free_context(self.edition, page, context["pages"]))
            context.update(self.pages.about)
        return context

    def on_build_error(self, *, error: Exception) -> None:
        """Puts right what static-i18n leaves behind when a later language fails."""
        utils.clean_directory = _CLEAN_DIRECTORY
        if self.i18n is not None:
            self.i18n.building, self.i18n.current_language = False, None

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes the handbook's pages, style, script and data, once, after the last language."""
        if self.later_pass:
            return
        site = Path(config.site_dir)
        write_photos(self.edition, site)
        write_manual(self.pages, site)
        write_rule_pages(self.pages, site)
        if not self.rest_only:
            write_pages(self.pages, site, root=urlsplit(config.site_url or "/").path)
            write_output(self.edition, self.pages.assets, site)
