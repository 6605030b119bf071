"""Check, site, print, then the swap: the old site stands until the new one is whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.again import Again, keep_whole
from counterbook.build.error import BuildError
from counterbook.build.identity import build_id, id_of, inputs_of
from counterbook.build.looking import refuse_flawed
from counterbook.build.manifest import write_manifest
from counterbook.build.memory import ground
from counterbook.build.output import beside, lock, refuse_foreign, swap
from counterbook.build.packing import pack
from counterbook.build.publishing import ready_issue, record
from counterbook.build.shop import Say, handbook_of, set_sheets
from counterbook.check import uncollected
from counterbook.print.wish import Order

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook
    from counterbook.publish.gate import Issue
    from counterbook.site.edition import Edition


@dataclass(frozen=True)
class Plan:
    """What a build is to make: PDFs, a copy for disks, and what is published or a draft.

    With ``all_or_nothing``, a page that is not settled stops the publication. What is published
    has smaller twins of its text files beside them; ``precompress`` asks for them alone.
    """

    with_print: bool = True
    offline: bool = False
    publish: bool = False
    all_or_nothing: bool = False
    precompress: bool = False

    @property
    def is_draft_of_site(self) -> bool:
        """Whether nothing is made but the plain site, which can go on from the last one."""
        return not (self.with_print or self.publish or self.precompress)


@dataclass(frozen=True)
class Built:
    """What a build made: the site's folder, its first page, the folder of PDFs.

    ``issue`` is what was published; None for a draft.
    """

    site: Path
    home: Path
    print: Path
    issue: Issue | None = None


class Build:
    """One build of the handbook that a ``mkdocs.yml`` stands beside."""

    def __init__(self, config: Path, site: Path | None, *, say: Say) -> None:
        self._config = config.resolve()
        self._home = self._config.parent
        self._site = (site or self._home / "site").resolve()
        self._say = say

    def run(self, plan: Plan = Plan()) -> Built:
        """Makes site and PDFs beside the old ones and swaps them in at the end.

        Where only the inside of procedures has changed, what the last build made is used again.
        Raises BuildError, with the old site untouched, whatever goes wrong before the swap.
        """
        if not self._config.is_file():
            raise BuildError("no-config", where=self._home.as_posix())
        refuse_foreign(self._site, self._home)
        issue = None
        if not (plan.is_draft_of_site and self._went_on()):
            issue = self._whole(plan)
        if plan.offline:
            self._pack()
        return Built(self._site, self._site / "index.html", self._site / "print", issue)

    def _went_on(self) -> bool:
        """Whether the last build could be gone on from, which takes a fraction of the time."""
        with lock(self._site), uncollected():
            again = Again.after(self._home, self._site, ground(), inputs_of(self._home))
            if again is None or again.is_current:
                return again is not None
            with beside(self._site) as fresh:
                self._say("building-again")
                if not again.make(fresh):
                    return False
                swap(fresh, self._site)
            again.keep()
        return True

    def _whole(self, plan: Plan) -> Issue | None:
        inputs = inputs_of(self._home)
        handbook = self._checked()
        with lock(self._site), beside(self._site) as fresh, uncollected():
            issue = self._issue(handbook, plan)
            handbook = issue.handbook if issue else handbook
            self._say("building-site", count=len(handbook.procedures))
            edition = self._make(handbook, fresh, plan, issue)
            if plan.precompress or plan.publish:
                pack(fresh)
            write_manifest(fresh, id_of(inputs))
            swap(fresh, self._site)
            if issue:
                record(issue)
            if plan.is_draft_of_site:
                keep_whole(self._home, self._site, ground(), inputs, edition)
        return issue

    def _issue(self, handbook: Handbook, plan: Plan) -> Issue | None:
        """What is published of the handbook, None for a draft."""
        if not plan.publish:
            return None
        return ready_issue(
            handbook,
            with_print=plan.with_print,
            all_or_nothing=plan.all_or_nothing,
            say=self._say,
        )

    def _pack(self) -> None:
        from counterbook.site.offline import write_offline

        packed = self._site.with_name(f"{self._site.name}-offline.zip")
        self._say("offline", where=write_offline(self._site, packed).as_posix())

    def _checked(self) -> Handbook:
        # Through the site's memory, so that the plugin need not read the same files again.
        from counterbook.site.edition import checked

        self._say("checking", where="handbook")
        return handbook_of(checked(self._home / "handbook"))

    def _make(self, handbook: Handbook, fresh: Path, plan: Plan, issue: Issue | None) -> Edition:
        from counterbook.site.builder import SiteError, build_site
        from counterbook.site.prints import link_prints

        try:
            edition = build_site(
                self._config,
                fresh,
                handbook=handbook.root,
                publish=issue is not None,
                prints=plan.with_print,
                issue=issue,
            )
        except SiteError as error:
            raise BuildError("failed", reason=str(error)) from error
        if plan.with_print:
            out, draft = fresh / "print", issue is None
            id_ = build_id(self._home)
            printed = set_sheets(handbook, out, Order(), id_, self._say, draft=draft)
            refuse_flawed(handbook, out, printed)
            link_prints(fresh)
        return edition
