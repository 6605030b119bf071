"""The templates of the shell: a station's own before those of the theme."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from counterbook.pages.icons import icon
from counterbook.pages.lean import KEPT, LeanContext

THEME = Path(__file__).parent.parent / "theme"


def shell_templates(overrides: Path | None) -> Environment:
    """What renders the shell; templates in ``overrides`` go before those of the theme."""
    folders = [*([overrides] if overrides else []), THEME]
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=KEPT,
    )
    environment.context_class = LeanContext
    environment.globals["icon"] = icon
    return environment
