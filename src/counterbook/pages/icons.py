"""Icons of Material, drawn into the page itself."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DRAWING = re.compile(r'<path d="([^"<>]+)"\s*/>')

_START = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">'
_END = '"/></svg>'


@cache
def icon(name: str | None) -> Markup:
    """The icon as inline SVG, hidden from screen readers; nothing where there is no such icon."""
    drawing = _DRAWING.search(_source(name)) if name and _NAME.fullmatch(name) else None
    if drawing is None:
        return Markup("")
    return Markup(f'{_START}<path d="{{}}{_END}').format(drawing[1])


def _source(name: str) -> str:
    path = _folder() / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def drawn_once(html: str) -> str:
    """The same page with each icon drawn where it is first seen; later ones point there."""
    # Split at what all icons begin with: a search by pattern takes several times as long.
    before, *rest = html.split(f'{_START}<path d="')
    found = [part.partition(_END) for part in rest]
    times = Counter(drawing for drawing, end, _ in found if end and '"' not in drawing)
    seen: dict[str, int] = {}
    parts = [before]
    for drawing, end, after in found:
        if drawing in seen:
            parts.append(f'{_START}<use href="#_{seen[drawing]}"/></svg>{after}')
        elif times[drawing] > 1:
            seen[drawing] = len(seen) + 1
            parts.append(f'{_START}<path id="_{seen[drawing]}" d="{drawing}{_END}{after}')
        else:
            parts.append(f'{_START}<path d="{drawing}{end}{after}')
    return "".join(parts)


@cache
def _folder() -> Path:
    spec = find_spec("material")
    found = spec.submodule_search_locations if spec else None
    return Path(next(iter(found or ["."]))) / "templates" / ".icons" / "material"
