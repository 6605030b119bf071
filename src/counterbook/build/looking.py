"""The print check: sheets are set and looked through, each of them only once."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook import __version__
from counterbook.build.error import BuildError
from counterbook.build.shop import Say, shop_for, worked
from counterbook.print.wish import Order
from counterbook.publish.gate import Key
from counterbook.rules.rule import Severity
from counterbook.rules.table import rule_of
from counterbook.source.finding import Finding, Spot

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook
    from counterbook.print import Printed
    from counterbook.print.preflight import Flaw

# Each check remembers the sheets it sees; one of them sees no drafts.
WHOLE, PUBLISHED, QUICK = "print-check", "publish-check", "build-check"
# Equal sheets have equal bytes in every build.
_NO_BUILD = "0" * 12
# The sheets that show a single page, with the kind of that page.
_OF_A_PAGE = {"leaflet": "procedure", "slip": "procedure", "poster": "notice"}
# Imposed for folding: the small handbooks inside have been looked through.
_NOT_LOOKED_AT = ("booklet",)


def flawed_pages(handbook: Handbook, say: Say) -> dict[Key, tuple[str, ...]]:
    """The pages with sheets in which the print check finds an error, and these sheets."""
    say("print-check")
    found: dict[Key, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        shop = shop_for(handbook, out, _NO_BUILD, draft=False)
        looker = Looker(handbook, PUBLISHED)
        for what, kind in _OF_A_PAGE.items():
            for sheet in worked(partial(shop.run, Order(what))):
                if any(map(stops, looker.findings(out, [sheet]))):
                    found.setdefault((kind, sheet.subject), []).append(sheet.path)
    looker.keep()
    return {key: tuple(paths) for key, paths in found.items()}


def refuse_flawed(handbook: Handbook, out: Path, printed: Iterable[Printed]) -> None:
    """Raises BuildError where a quick look at sheets just made finds an error."""
    looker = Looker(handbook, QUICK)
    found = [finding for finding in looker.findings(out, printed) if stops(finding)]
    looker.keep()
    if found:
        raise BuildError("not-built", found)


def stops(finding: Finding) -> bool:
    """Whether a sheet must not be handed out as it is."""
    rule = rule_of(finding.code)
    return rule is None or rule.severity is Severity.ERROR


class Looker:
    """Looks through sheets; those that it has seen before it remembers by their bytes."""

    def __init__(self, handbook: Handbook, name: str) -> None:
        from counterbook.languages.pack import pack_for
        from counterbook.print import preflight

        self._packs = [pack_for(language) for language in handbook.languages.languages]
        self._looks = preflight.QUICK if name == QUICK else preflight.LOOKS
        self._path = handbook.root.resolve().parent / ".counterbook" / f"{name}.json"
        self._known = _read(self._path)
        self._used: dict[str, list[list[object]]] = {}

    def findings(self, out: Path, printed: Iterable[Printed]) -> Iterator[Finding]:
        """What is wrong with sheets in a folder; the line of a finding is the page."""
        for sheet in printed:
            if sheet.made and sheet.kind not in _NOT_LOOKED_AT:
                for page, code, detail in self._flaws(out / sheet.path, sheet):
                    values = {"detail": detail}
                    yield Finding(str(code), sheet.path, Spot(int(str(page)), 1), values=values)

    def keep(self) -> None:
        """Writes down what was asked for, and forgets the rest."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._path.with_suffix(".new")
        beside.write_text(json.dumps(self._used, sort_keys=True) + "\n", encoding="utf-8")
        beside.replace(self._path)

    def _flaws(self, file: Path, sheet: Printed) -> list[list[object]]:
        from counterbook.print.preflight import flaws_in

        key = hashlib.sha256(f"{_tools()} {sheet.path} {sheet.made}".encode()).hexdigest()[:40]
        known = self._known.get(key)
        if known is None:
            flaws = flaws_in(file, sheet.path, sheet.kind, self._packs, self._looks)
            known = [_row(flaw) for flaw in flaws]
        self._used[key] = known
        return known


def _row(flaw: Flaw) -> list[object]:
    return [flaw.page, flaw.code, flaw.detail]


@cache
def _tools() -> str:
    """What looks at sheets, in a few digits."""
    digest = hashlib.sha256(__version__.encode())
    folder = files("counterbook.print.preflight")
    for module in sorted(folder.iterdir(), key=lambda found: found.name):
        if module.name.endswith(".py"):
            digest.update(module.read_bytes())
    return digest.hexdigest()


def _read(path: Path) -> dict[str, list[list[object]]]:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    rows = known if isinstance(known, dict) else {}
    return {key: row for key, row in rows.items() if isinstance(row, list)}
