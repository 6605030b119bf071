"""A build that goes on from the last one, where only procedures have changed inside.

What other pages show of a procedure (its titles, its chapter, its status ...) must be as it was.
Then only its own pages, its data, the search and the site map are made; every other file is the
old one. In any doubt there is no such build, and everything is made anew.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.identity import id_of, inputs_of
from counterbook.build.manifest import NAME, digest_of, listed_in, manifest
from counterbook.build.memory import Memory, Place, remembered, stats_of
from counterbook.check import check_files

if TYPE_CHECKING:
    from counterbook.site.edition import Edition
    from counterbook.site.folders import Folders
    from counterbook.site.note import Note

_PROCEDURES = "handbook/procedures/"
_OTHER_ENTRIES = ("handbook/guides/", "handbook/notices/")


class Again:
    """What can be kept of the last build of a site."""

    def __init__(
        self, home: Path, site: Path, memory: Memory, note: Note, inputs: Mapping[str, str]
    ) -> None:
        self._home, self._site = home, site
        self._memory, self._note, self._inputs = memory, note, inputs
        self._ids: list[str] = []

    @classmethod
    def after(cls, home: Path, site: Path, ground: str, inputs: Mapping[str, str]) -> Again | None:
        """The last build, if it can be gone on from."""
        from counterbook.site.note import Note

        place = Place(home, site)
        memory = place.recall()
        if memory is None or memory.ground != ground or _changed(memory, inputs) is None:
            return None
        content = place.note(memory)
        if content is None or not site.is_dir() or stats_of(site) != memory.files:
            return None
        try:
            return cls(home, site, memory, Note.from_json(content), inputs)
        except ValueError:
            return None

    @property
    def is_current(self) -> bool:
        """Whether the site stands as a build would make it now."""
        return self._memory.inputs == self._inputs

    def make(self, fresh: Path) -> bool:
        """Makes the whole site in an empty place; False, and nothing made, in any doubt."""
        edition = self._edition()
        if edition is None:
            return False
        from counterbook.site.note import renewed
        from counterbook.site.touched import touched_files

        self._note = renewed(self._note, edition, self._ids)
        edition.known_to_search = self._note.found
        new = touched_files(edition, self._ids, self._note.dated)
        hashes = {**listed_in(self._site), **{name: digest_of(new[name]) for name in new}}
        new[NAME] = manifest(id_of(self._inputs), hashes)
        _lay_out(self._site, fresh, self._memory.files, new)
        return True

    def keep(self) -> None:
        """Keeps what the next build can go on from."""
        note = self._note.to_json()
        memory = remembered(
            self._memory.ground, self._inputs, self._site, self._memory.folders, note
        )
        Place(self._home, self._site).keep(memory, note)

    @property
    def _folders(self) -> Folders:
        from counterbook.site.folders import Folders

        # They are kept as seen from here, since a project may be moved.
        return Folders.named({k: str(self._home / v) for k, v in self._memory.folders.items()})

    def _edition(self) -> Edition | None:
        """The changed procedures amid what can be linked to; None in any doubt."""
        from counterbook.site.note import face_of, outer_procedures
        from counterbook.site.opening import edition_of

        names = _changed(self._memory, self._inputs) or []
        # The shell of every page says whether there are guides and notices.
        read = [*names, *(name for name in self._inputs if name.startswith(_OTHER_ENTRIES))]
        checked = check_files([self._home / name for name in read], self._home / "handbook")
        if checked.handbook is None:
            return None
        changed = checked.handbook.procedures
        if sorted(changed) != sorted(Path(name).stem for name in names):
            return None
        outer = outer_procedures(self._note)
        handbook = replace(
            checked.handbook, root=self._home / "handbook", procedures={**outer, **changed}
        )
        edition = edition_of(handbook, self._folders)
        for id_, procedure in changed.items():
            if self._note.faces.get(id_) != face_of(edition, procedure):
                return None
        self._ids = list(changed)
        return edition


def _changed(memory: Memory, inputs: Mapping[str, str]) -> list[str] | None:
    """The procedures that have changed; None where anything else has."""
    if memory.inputs.keys() != inputs.keys():
        return None
    changed = [name for name, digest in inputs.items() if memory.inputs[name] != digest]
    confirmed = any(name.endswith(".jsonl") for name in inputs)
    inner = all(name.startswith(_PROCEDURES) and name.endswith(".yml") for name in changed)
    return changed if inner and not confirmed else None


def _lay_out(old: Path, fresh: Path, names: Mapping[str, object], new: Mapping[str, bytes]) -> None:
    """The new files and, under another name of the same file, all old ones beside them."""
    folders = {os.path.dirname(name) for name in (*names, *new)}
    for folder in sorted(folders):
        os.makedirs(fresh / folder, exist_ok=True)
    before, now = f"{old}{os.sep}", f"{fresh}{os.sep}"
    for name in names:
        if name not in new:
            _linked(before + name, now + name)
    for name, content in new.items():
        (fresh / name).write_bytes(content)


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        # Some file systems have no second names for a file.
        shutil.copy2(source, target)


def keep_whole(
    home: Path, site: Path, ground: str, inputs: Mapping[str, str], edition: Edition
) -> None:
    """Keeps what the build after a whole one can go on from."""
    from counterbook.site.note import note_of

    note = note_of(edition).to_json()
    memory = remembered(
        ground, inputs, site, edition.folders.names if edition.folders else {}, note
    )
    if inputs_of(home) == inputs:
        Place(home, site).keep(memory, note)
