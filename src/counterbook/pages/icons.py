"""Icons of Material, drawn into the page itself."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DRAWING = re.compile(r'<path d="([^"<>]+)"\s*/>')


@cache
def icon(name: str | None) -> Markup:
    """The icon as inline SVG, hidden from screen readers; nothing where there is no such icon."""
    drawing = _DRAWING.search(_source(name)) if name and _NAME.fullmatch(name) else None
    if drawing is None:
        return Markup("")
    return Markup(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>'
    ).format(drawing[1])


def _source(name: str) -> str:
    path = _folder() / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@cache
def _folder() -> Path:
    spec = find_spec("material")
    found = spec.submodule_search_locations if spec else None
    return Path(next(iter(found or ["."]))) / "templates" / ".icons" / "material"
