"""The templates of the shell: a station's own before those of the theme."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

from counterbook.pages.icons import icon
from counterbook.pages.lean import KEPT, LeanEnvironment

THEME = Path(__file__).parent.parent / "theme"
_FRAME = ("main.html", "footer.html", "home.html")
_ROUND = {str(path) for path in (*THEME.glob("partials/*"), *map(THEME.joinpath, _FRAME))}


def is_shipped(template: Template) -> bool:
    """Whether a part of the shell is that of the theme, and not a station's own."""
    return template.filename in _ROUND


class _ShellEnvironment(LeanEnvironment):
    """What stands round every page knows what it asks for; a station's own need not."""

    def is_lean(self, filename: str | None) -> bool:
        return filename in _ROUND


def shell_templates(overrides: Path | None) -> Environment:
    """What renders the shell; templates in ``overrides`` go before those of the theme."""
    folders = [*([overrides] if overrides else []), THEME]
    environment = _ShellEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=KEPT,
    )
    environment.globals["icon"] = icon
    return environment
