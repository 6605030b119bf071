"""The languages of the handbook, handed to mkdocs-static-i18n."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs_static_i18n.plugin import I18n

from counterbook.reading.speaker import Speaker


def i18n_of(config: MkDocsConfig) -> I18n:
    """The i18n plugin of the build; one is added where mkdocs.yml names none."""
    plugin = config.plugins.get("i18n")
    if not isinstance(plugin, I18n):
        plugin = I18n()
        config.plugins["i18n"] = plugin
    return plugin


def configure(plugin: I18n, speaker: Speaker) -> None:
    """Gives the plugin the languages of languages.yml, so that mkdocs.yml need not repeat them."""
    codes = list(speaker.codes)
    if [language.locale for language in (plugin.config.get("languages") or [])] == codes:
        return
    errors, _ = plugin.load_config(options(speaker))
    if errors:
        raise PluginError(f"languages.yml: {errors[0][1]}")


def options(speaker: Speaker) -> dict[str, Any]:
    """The plugin's options for a handbook."""
    return {
        "docs_structure": "folder",
        "fallback_to_default": False,
        "reconfigure_material": False,
        "reconfigure_search": False,
        "languages": [
            {
                "locale": code,
                "name": wording.pack.name,
                "default": code == speaker.base,
                "build": True,
            }
            for code, wording in speaker.wordings.items()
        ],
    }
