"""What rules look at: the handbook as far as it could be read, one subject at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from counterbook.languages.glyphs import lacking
from counterbook.languages.pack import Pack, pack_for
from counterbook.model.base import Model
from counterbook.model.handbook import Handbook
from counterbook.model.text import Text, Words
from counterbook.model.walk import parts_of
from counterbook.rules.variants import Variants

if TYPE_CHECKING:
    from counterbook.rules.references import Reference

Path = tuple[str | int, ...]


@dataclass
class Subject:
    """One value of the handbook: a procedure, or one entry of a register.

    Where the value had faults, ``touched`` are the keys that lost something and ``made_up`` the
    paths of stand-ins, about which nothing is to be said.
    """

    kind: str
    id: str
    value: Model
    touched: frozenset[str] = frozenset()
    made_up: tuple[Path, ...] = ()

    def is_made_up(self, path: Path) -> bool:
        """Whether a path leads to or into a stand-in."""
        here = _in_file(path)
        return any(here[: len(_in_file(known))] == _in_file(known) for known in self.made_up)

    @cached_property
    def texts(self) -> Sequence[tuple[Path, Text]]:
        """Every text in the value with its path, in the order of the fields."""
        return [(path, part) for path, part in self.parts if isinstance(part, Text)]

    @cached_property
    def words(self) -> Sequence[tuple[Path, Words]]:
        """Every list of words by language in the value with its path."""
        return [(path, part) for path, part in self.parts if isinstance(part, Words)]

    @cached_property
    def references(self) -> Sequence[Reference]:
        """Everything that the value names by its id."""
        from counterbook.rules.references import references

        return list(references(self))

    @cached_property
    def signs(self) -> frozenset[str]:
        """Every character of every text in the value."""
        joined = "".join(said for _, text in self.texts for said in text.values())
        return frozenset(sign for sign in set(joined) if not sign.isspace())

    @cached_property
    def parts(self) -> Sequence[tuple[Path, object]]:
        """Every model, text and list of words in the value with its path, itself first."""
        return list(parts_of(self.value))


def _in_file(path: Path) -> Path:
    """A path without the step that statements leave out in YAML."""
    return tuple(step for step in path if step != "text")


@dataclass
class Context:
    """The handbook and what is known beside it.

    ``known`` holds by kind the ids of files and entries, also of those that could not be read,
    so that one fault is not reported twice; a kind that is not in it could not be read at all.
    """

    handbook: Handbook
    subjects: Sequence[Subject]
    known: Mapping[str, frozenset[str]]
    today: date

    @cached_property
    def packs(self) -> Mapping[str, Pack]:
        """The language packs of the handbook by code."""
        return {language.code: pack_for(language) for language in self.handbook.languages.languages}

    @cached_property
    def shared_slots(self) -> frozenset[str]:
        """The slots that every procedure, guide and notice may use."""
        from counterbook.rules.slot_names import shared_slots

        return shared_slots(self)

    @cached_property
    def variants(self) -> Mapping[str, Variants]:
        """What the glossary says to avoid, by language."""
        return {code: Variants(self.handbook, pack) for code, pack in self.packs.items()}

    @cached_property
    def images(self) -> frozenset[str]:
        """The files in the folder of pictures, as they are written below it."""
        folder = self.handbook.root / "images"
        found = (path for path in folder.rglob("*") if path.is_file())
        return frozenset(path.relative_to(folder).as_posix() for path in found)

    @cached_property
    def unprintable(self) -> frozenset[str]:
        """The characters in any text that the fonts of print lack."""
        signs = {sign for subject in self.subjects for sign in subject.signs}
        families = [family for pack in self.packs.values() for family in pack.print_fonts]
        return lacking(signs, families)

    def of_kind(self, *kinds: str) -> Iterator[Subject]:
        """The subjects of some kinds."""
        return (subject for subject in self.subjects if subject.kind in kinds)
