"""What rules said before, and still say where nothing has changed that they looked at.

Most rules look at one value and at the registers. What such a rule said holds as long as both are
the same. A rule that looks at other procedures, guides or notices is noticed while it does so,
and asked again every time; so no rule has to say which kind it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, TypeVar, overload

from counterbook.model.base import Model
from counterbook.model.handbook import Handbook
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Violation
from counterbook.rules.table import checks_for

Key = TypeVar("Key")
Value = TypeVar("Value")


class Watch:
    """Whether anything that stands in several files was looked at."""

    def __init__(self) -> None:
        self.wide = False


class WatchedMapping(Mapping[Key, Value]):
    """A mapping that notes each look into it."""

    def __init__(self, inner: Mapping[Key, Value], watch: Watch) -> None:
        self._inner, self._watch = inner, watch

    def __getitem__(self, key: Key) -> Value:
        self._watch.wide = True
        return self._inner[key]

    def __iter__(self) -> Iterator[Key]:
        self._watch.wide = True
        return iter(self._inner)

    def __len__(self) -> int:
        self._watch.wide = True
        return len(self._inner)


class WatchedSequence(Sequence[Value]):
    """A list that notes each look into it."""

    def __init__(self, inner: Sequence[Value], watch: Watch) -> None:
        self._inner, self._watch = inner, watch

    @overload
    def __getitem__(self, index: int) -> Value: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Value]: ...
    def __getitem__(self, index: int | slice) -> Value | Sequence[Value]:
        self._watch.wide = True
        return self._inner[index]

    def __len__(self) -> int:
        self._watch.wide = True
        return len(self._inner)


@dataclass
class _Said:
    """What rules said of one value; ``wide`` are those that must be asked again."""

    subject: Subject
    known: bool = False
    found: list[tuple[Rule, Violation]] = field(default_factory=list)
    wide: list[Rule] = field(default_factory=list)


class Results:
    """What the rules say of each value of one handbook, from one check to the next."""

    def __init__(self) -> None:
        self._ground: tuple[Any, ...] = ()
        self._said: dict[int, _Said] = {}
        self._used: dict[int, _Said] = {}
        self.watch = Watch()

    def subject(self, kind: str, id_: str, value: Model, **faults: Any) -> Subject:
        """The subject of a value; the same one as before for the same value."""
        said = self._said.get(id(value))
        if said is None or said.subject.value is not value:
            said = _Said(Subject(kind, id_, value, **faults))
        self._used[id(value)] = said
        return said.subject

    def begin(self, context: Context) -> Context:
        """A context for one check, after which what no longer holds is forgotten."""
        handbook = context.handbook
        registers = (part for name, part in vars(handbook).items() if name not in _WIDE)
        ground = (*registers, context.known, context.today, context.images)
        self._said, self._used = self._used, {}
        if ground != self._ground:
            for said in self._said.values():
                said.known = False
        self._ground = ground
        return replace(
            context,
            handbook=_watched(handbook, self.watch),
            subjects=WatchedSequence(context.subjects, self.watch),
        )

    def broken(self, context: Context, subject: Subject, most: int) -> list[tuple[Rule, Violation]]:
        """Each rule that a subject breaks, with the place; at most so many times a rule."""
        said = self._said[id(subject.value)]
        if not said.known:
            said.found, said.wide = [], []
            rules, said.known = checks_for(subject.kind), True
        else:
            rules = tuple(said.wide)
            said.wide = []
        asked_again: list[tuple[Rule, Violation]] = []
        for rule in rules:
            self.watch.wide = False
            found = [(rule, broken) for broken in islice(_asked(rule, context, subject), most)]
            if self.watch.wide:
                said.wide.append(rule)
                asked_again += found
            else:
                said.found += found
        subject.forget()
        return [*said.found, *asked_again]


def _asked(rule: Rule, context: Context, subject: Subject) -> Iterable[Violation]:
    return rule.check(context, subject) if rule.check else ()


_WIDE = ("procedures", "guides", "notices", "staleness")


def _watched(handbook: Handbook, watch: Watch) -> Handbook:
    """The same handbook with its folders, and what is said about all texts, under watch."""
    return replace(
        handbook,
        procedures=WatchedMapping(handbook.procedures, watch),
        guides=WatchedMapping(handbook.guides, watch),
        notices=WatchedMapping(handbook.notices, watch),
        staleness=replace(
            handbook.staleness, pairs=WatchedMapping(handbook.staleness.pairs, watch)
        ),
    )
