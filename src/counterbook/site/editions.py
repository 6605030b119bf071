"""What was printed when: ``editions.yml``, which `build --publish` writes and nobody types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from counterbook.pages.render import Sheets


def read_editions(handbook: Path) -> Sheets:
    """Address of a page -> (hash, day) of its sheets, the newest last.

    The file is a list of editions, the oldest first; each has a ``date`` and, in ``pages``, the
    hash of every page by its address below the prefix of a mode (``procedures/<id>/``). Nothing
    comes of a file that is missing or holds something else.
    """
    path = handbook / "editions.yml"
    if not path.is_file():
        return {}
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return {}
    sheets: dict[str, list[tuple[str, str]]] = {}
    for edition in loaded if isinstance(loaded, list) else []:
        for address, digest, day in _pages(edition):
            known = sheets.setdefault(address, [])
            if not known or known[-1][0] != digest:
                known.append((digest, day))
    return sheets


def _pages(edition: Any) -> list[tuple[str, str, str]]:
    if not isinstance(edition, dict) or not isinstance(edition.get("pages"), dict):
        return []
    day = str(edition.get("date", ""))
    return [(str(address), str(digest), day) for address, digest in edition["pages"].items()]
