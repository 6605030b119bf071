"""Pages that are composed when somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

from counterbook.reading.outline import Page

Entry = TypeVar("Entry")


class Composed(Mapping[str, Page], Generic[Entry]):
    """The pages of entries by id, each composed once, and not before it is asked for.

    A preview shows one page of a handbook of a thousand.
    """

    def __init__(self, entries: Mapping[str, Entry], compose: Callable[[Entry], Page]) -> None:
        self._entries = entries
        self._compose = compose
        self._made: dict[str, Page] = {}

    def __getitem__(self, id_: str) -> Page:
        if id_ not in self._made:
            self._made[id_] = self._compose(self._entries[id_])
        return self._made[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class Row(Sequence[Page]):
    """Some of these pages, in an order of their own; ``ids`` names them without composing."""

    def __init__(self, ids: Sequence[str], pages: Mapping[str, Page]) -> None:
        self.ids = ids
        self._pages = pages

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Page]: ...
    def __getitem__(self, index: int | slice) -> Page | Sequence[Page]:
        if isinstance(index, slice):
            return Row(self.ids[index], self._pages)
        return self._pages[self.ids[index]]

    def __len__(self) -> int:
        return len(self.ids)
