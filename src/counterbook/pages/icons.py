"""Icons of Material, drawn into the page itself."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DRAWN = re.compile(r'(<svg class="icon"[^>]*>)<path d="([^"]+)"/></svg>')
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


def drawn_once(html: str) -> str:
    """The same page with each icon drawn where it is first seen; later ones point there."""
    seen: dict[str, int] = {}
    often = {d for d, n in Counter(found[1] for found in _DRAWN.findall(html)).items() if n > 1}

    def named(found: re.Match[str]) -> str:
        start, drawing = found.groups()
        if drawing not in often:
            return found[0]
        if drawing in seen:
            return f'{start}<use href="#_{seen[drawing]}"/></svg>'
        seen[drawing] = len(seen) + 1
        return f'{start}<path id="_{seen[drawing]}" d="{drawing}"/></svg>'

    return _DRAWN.sub(named, html)


@cache
def _folder() -> Path:
    spec = find_spec("material")
    found = spec.submodule_search_locations if spec else None
    return Path(next(iter(found or ["."]))) / "templates" / ".icons" / "material"
