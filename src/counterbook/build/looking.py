"""The print check of the sheets that show a single page; a sheet is only looked through once."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.shop import Say, shop_for, worked
from counterbook.print.wish import Order
from counterbook.publish.gate import Key

if TYPE_CHECKING:
    from counterbook.languages.pack import Pack
    from counterbook.model.handbook import Handbook
    from counterbook.print import Printed
    from counterbook.print.preflight import Flaw

_MEMORY = ".counterbook/print-check.json"
# Equal sheets have equal bytes in every build.
_NO_BUILD = "0" * 12
# The sheets that show a single page, with the kind of that page.
_OF_A_PAGE = {"leaflet": "procedure", "slip": "procedure", "poster": "notice"}


def flawed_pages(handbook: Handbook, say: Say) -> dict[Key, tuple[str, ...]]:
    """The pages with sheets that the print check warns of, and these sheets."""
    from counterbook.languages.pack import pack_for

    say("print-check")
    packs = [pack_for(language) for language in handbook.languages.languages]
    memory = _Memory(handbook.root.resolve().parent / _MEMORY)
    found: dict[Key, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        shop = shop_for(handbook, out, _NO_BUILD, draft=False)
        for what, kind in _OF_A_PAGE.items():
            for sheet in worked(partial(shop.run, Order(what))):
                if memory.flawed(out / sheet.path, sheet, packs):
                    found.setdefault((kind, sheet.subject), []).append(sheet.path)
    memory.keep()
    return {key: tuple(paths) for key, paths in found.items()}


class _Memory:
    """Whether sheets had flaws, by the hash of the checks and of their bytes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _read(path)
        self._used: dict[str, bool] = {}

    def flawed(self, file: Path, sheet: Printed, packs: Sequence[Pack]) -> bool:
        """Whether the print check warns of a sheet."""
        from counterbook.print.preflight import flaws_in

        key = hashlib.sha256(_checks() + file.read_bytes()).hexdigest()[:40]
        known = self._known.get(key)
        if not isinstance(known, bool):
            flaws = flaws_in(file, sheet.path, sheet.kind, packs)
            known = not all(_may_be(flaw) for flaw in flaws)
        self._used[key] = known
        return known

    def keep(self) -> None:
        """Writes down what was asked for, and forgets the rest."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._path.with_suffix(".new")
        beside.write_text(json.dumps(self._used, sort_keys=True) + "\n", encoding="utf-8")
        beside.replace(self._path)


def _may_be(flaw: Flaw) -> bool:
    """A leaflet of two pages is what a long procedure gets; staff hear of it when it is set."""
    return flaw.code == "P703"


@cache
def _checks() -> bytes:
    """Stands for the checks themselves, so that none is skipped when they change."""
    from counterbook.print import preflight

    digest = hashlib.sha256()
    for path in sorted(Path(preflight.__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def _read(path: Path) -> dict[str, bool]:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
