"""Check, site, print, then the swap: the old site stands until the new one is whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.error import BuildError
from counterbook.build.identity import build_id
from counterbook.build.output import beside, lock, refuse_foreign, swap
from counterbook.build.printing import Say, handbook_of, set_sheets
from counterbook.check import uncollected
from counterbook.print.wish import Order

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook


@dataclass(frozen=True)
class Built:
    """What a build made: the site's folder, its first page, and the folder of PDFs."""

    site: Path
    home: Path
    print: Path


class Build:
    """One build of the handbook that a ``mkdocs.yml`` stands beside."""

    def __init__(self, config: Path, site: Path | None, *, say: Say) -> None:
        self._config = config.resolve()
        self._home = self._config.parent
        self._site = (site or self._home / "site").resolve()
        self._say = say

    def run(self, *, with_print: bool = True, offline: bool = False) -> Built:
        """Makes site and PDFs beside the old ones and swaps them in at the end.

        With ``offline``, a copy that needs no server is packed beside the site.
        Raises BuildError, with the old site untouched, whatever goes wrong before the swap.
        """
        if not self._config.is_file():
            raise BuildError("no-config", where=self._home.as_posix())
        refuse_foreign(self._site, self._home)
        handbook = self._checked()
        with lock(self._site), beside(self._site) as fresh, uncollected():
            self._say("building-site", count=len(handbook.procedures))
            self._make(handbook, fresh, with_print=with_print)
            swap(fresh, self._site)
            if offline:
                self._pack()
        return Built(self._site, self._site / "index.html", self._site / "print")

    def _pack(self) -> None:
        from counterbook.site.offline import write_offline

        packed = self._site.with_name(f"{self._site.name}-offline.zip")
        self._say("offline", where=write_offline(self._site, packed).as_posix())

    def _checked(self) -> Handbook:
        # Through the site's memory, so that the plugin need not read the same files again.
        from counterbook.site.edition import checked

        self._say("checking", where="handbook")
        return handbook_of(checked(self._home / "handbook"))

    def _make(self, handbook: Handbook, fresh: Path, *, with_print: bool) -> None:
        from counterbook.site.builder import SiteError, build_site, link_prints

        try:
            build_site(self._config, fresh, handbook=handbook.root)
        except SiteError as error:
            raise BuildError("failed", reason=str(error)) from error
        if with_print:
            set_sheets(handbook, fresh / "print", Order(), build_id(self._home), self._say)
            link_prints(fresh)
