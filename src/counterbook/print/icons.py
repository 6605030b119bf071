"""Icons of Material as pictures for the typesetter."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DRAWING = re.compile(r'<path d="([^"<>]+)"\s*/>')
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<path fill="{colour}" d="{drawing}"/></svg>'
)


@cache
def drawing(name: str | None, colour: str = "#ffffff") -> str | None:
    """The icon of a name as SVG in one colour, None where there is no such icon."""
    if not name or not _NAME.fullmatch(name):
        return None
    path = _folder() / f"{name}.svg"
    found = _DRAWING.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    return _SVG.format(colour=colour, drawing=found[1]) if found else None


@cache
def _folder() -> Path:
    spec = find_spec("material")
    found = spec.submodule_search_locations if spec else None
    return Path(next(iter(found or ["."]))) / "templates" / ".icons" / "material"
