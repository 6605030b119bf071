"""The editions of a printed handbook: side by side, or in one language."""

from __future__ import annotations

from dataclasses import dataclass

PARALLEL = "parallel"


@dataclass(frozen=True, slots=True)
class Edition:
    """Which languages a document shows, and the folder of the same reading mode on the site."""

    mode: str
    codes: tuple[str, ...]
    folder: str
    paper: str

    @property
    def side_by_side(self) -> bool:
        """Whether the languages stand in columns."""
        return len(self.codes) > 1 and self.paper != "a5"


def editions(codes: tuple[str, ...]) -> tuple[Edition, ...]:
    """All editions of a handbook in these languages, base first: side by side, then each alone."""
    together = Edition(PARALLEL, codes, "parallel/", "a4")
    single = (Edition(c, (c,), "" if c == codes[0] else f"{c}/", "a5") for c in codes)
    return (together, *single)


def stacked(edition: Edition) -> Edition:
    """The same languages below each other, on the small pages of a booklet."""
    return Edition(edition.mode, edition.codes, edition.folder, "a5")
