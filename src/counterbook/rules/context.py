"""What rules look at: the handbook as far as it could be read, one subject at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

from counterbook.languages.glyphs import lacking
from counterbook.languages.pack import Pack, pack_for
from counterbook.model.base import Model
from counterbook.model.handbook import Handbook
from counterbook.model.text import Text, Words
from counterbook.model.walk import parts_of
from counterbook.rules.running import Running
from counterbook.rules.variants import Variants

if TYPE_CHECKING:
    from counterbook.rules.references import Reference

Path = tuple[str | int, ...]

_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-zA-Z]{2,})")


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

    def forget(self) -> None:
        """Lets go of nearly all that was drawn from the value, until it is asked for again."""
        for name in _DRAWN & self.__dict__.keys():
            del self.__dict__[name]

    @cached_property
    def texts(self) -> Sequence[tuple[Path, Text]]:
        """Every text in the value with its path, in the order of the fields."""
        return [(path, part) for path, part in self.parts if type(part) is Text]

    @cached_property
    def by_language(self) -> Mapping[str, Sequence[tuple[Path, str]]]:
        """Every text in the value by language, with the path of its place."""
        return {code: running.texts for code, running in self.running.items()}

    @cached_property
    def running(self) -> Mapping[str, Running]:
        """Every text in the value by language, to be looked through at once."""
        found: dict[str, list[tuple[Path, str]]] = {}
        for path, text in self.texts:
            for code, said in text.items():
                found.setdefault(code, []).append(((*path, code), said))
        return {code: Running(texts) for code, texts in found.items()}

    @cached_property
    def joined(self) -> Mapping[str, str]:
        """All texts of a language, one below the other, for a quick look before the real one."""
        return {code: running.said.all for code, running in self.running.items()}

    @cached_property
    def with_braces(self) -> Sequence[tuple[Path, Text]]:
        """The texts in which something may be a slot."""
        if not any("{" in said or "｛" in said for said in self.joined.values()):
            return []
        return [(path, text) for path, text in self.texts if _has_braces(text)]

    @property
    def is_found(self) -> bool:
        """Whether readers find the page by searching."""
        return getattr(self.value, "status", "active") not in ("draft", "withdrawn")

    @cached_property
    def aliases(self) -> Sequence[tuple[str, str]]:
        """The other names of a procedure, each with its language."""
        named: Words = getattr(self.value, "aliases", Words({}))
        return [(code, word) for code, words in named.items() for word in words]

    @cached_property
    def words(self) -> Sequence[tuple[Path, Words]]:
        """Every list of words by language in the value with its path."""
        return [(path, part) for path, part in self.parts if type(part) is Words]

    @cached_property
    def references(self) -> Sequence[Reference]:
        """Everything that the value names by its id."""
        from counterbook.rules.references import references

        return list(references(self))

    @property
    def signs(self) -> frozenset[str]:
        """Every character of every text in the value, and the ends of lines."""
        return frozenset[str]().union(*(r.said.signs for r in self.running.values()))

    @cached_property
    def models(self) -> Sequence[tuple[Path, Model]]:
        """Every model in the value with its path, itself first."""
        # A class of the model takes long to say what is one of its own.
        others = (Text, Words)
        return [(path, cast(Model, p)) for path, p in self.parts if type(p) not in others]

    @cached_property
    def parts(self) -> Sequence[tuple[Path, object]]:
        """Every model, text and list of words in the value with its path, itself first."""
        return list(parts_of(self.value))


# Rules that look at other files ask for these each time, and they are small.
_KEPT = frozenset({"references", "aliases"})
_DRAWN = {n for n, drawn in vars(Subject).items() if isinstance(drawn, cached_property)} - _KEPT


def _has_braces(text: Text) -> bool:
    return any("{" in said or "｛" in said for said in text.values())


def folded(word: str) -> str:
    """A word as searches compare it: small letters, no spaces."""
    return word.casefold().replace(" ", "")


def _in_file(path: Path) -> Path:
    """A path without the step that statements leave out in YAML."""
    return tuple(step for step in path if step != "text")


@dataclass
class Context:
    """The handbook and what is known beside it.

    ``known`` holds by kind the ids of files and entries, also of those that could not be read,
    so that one fault is not reported twice; a kind that is not in it could not be read at all.
    ``whole`` is False where single files are looked at, which may still be sketches.
    """

    handbook: Handbook
    subjects: Sequence[Subject]
    known: Mapping[str, frozenset[str]]
    today: date
    whole: bool = True
    # Characters that the fonts of print are known to have.
    _printable: set[str] = field(default_factory=set, repr=False)

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
    def paper_names(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """By language the names of papers, longest first, with the ids that they stand for."""
        named: dict[str, dict[str, set[str]]] = {code: {} for code in self.packs}
        for id_, paper in self.handbook.papers.items():
            for text in (paper.name, paper.plain):
                for code, said in text.items() if text else ():
                    named[code].setdefault(said, set()).add(id_)
        return {
            code: {n: frozenset(ids[n]) for n in sorted(ids, key=len, reverse=True)}
            for code, ids in named.items()
        }

    @cached_property
    def hosts(self) -> frozenset[str]:
        """The web sites that texts may name: the station's own and those of the sources."""
        sources = (source.where or "" for source in self.handbook.sources.values())
        known = " ".join((self.handbook.station.site, *sources))
        return frozenset(host.lower().removeprefix("www.") for host in _HOST.findall(known))

    @property
    def alias_owners(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """The procedures that an alias leads to, by its language and its folded letters."""
        # What depends on other files has to look at them each time: see rules/memory.py.
        return self._alias_owners if self.subjects else {}

    @cached_property
    def _alias_owners(self) -> Mapping[tuple[str, str], frozenset[str]]:
        found: dict[tuple[str, str], set[str]] = {}
        for subject in self.subjects:
            if subject.kind == "procedure" and subject.is_found:
                for code, word in subject.aliases:
                    found.setdefault((code, folded(word)), set()).add(subject.id)
        return {key: frozenset(ids) for key, ids in found.items()}

    def unprintable(self, signs: frozenset[str]) -> frozenset[str]:
        """Those of some characters that the fonts of print lack."""
        new = [sign for sign in signs - self._printable if not sign.isspace()]
        families = [family for pack in self.packs.values() for family in pack.print_fonts]
        found = lacking(new, families) if new else frozenset()
        self._printable.update(signs - found)
        return found

    def of_kind(self, *kinds: str) -> Iterator[Subject]:
        """The subjects of some kinds."""
        return (subject for subject in self.subjects if subject.kind in kinds)
