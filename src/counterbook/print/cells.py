"""Lines turned into what the typesetter reads: one cell a language, cut into runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from counterbook.languages.scripts import scripts_of
from counterbook.print.runs import Part, Tongue, cutter_for, has_long_chunk
from counterbook.reading.line import Line
from counterbook.reading.speaker import Speaker

# Plain data that becomes JSON.
Data = dict[str, Any]
Cell = dict[str, "str | bool | list[Part] | Cell"]


class Cells:
    """Makes cells for the languages that an edition shows."""

    def __init__(self, speaker: Speaker, codes: Sequence[str]) -> None:
        self.speaker = speaker
        self.codes = tuple(codes)
        order = dict.fromkeys((speaker.counter, *speaker.codes))
        packs = [speaker.wordings[code].pack for code in order]
        narrow = len(self.codes) > 1
        self._uneven = {p.code for p in packs if p.justified} if narrow else set()
        self._cutter = cutter_for(
            tuple(
                Tongue(
                    code=p.code,
                    scripts=tuple(scripts_of(p)),
                    unbroken=p.unbroken_words,
                    before_number=p.before_number,
                    after_number=p.after_number,
                )
                for p in packs
            )
        )

    def of(self, line: Line) -> list[Cell]:
        """A line in each language shown."""
        return [self._cell(line, code) for code in self.codes]

    def maybe(self, line: Line | None) -> list[Cell] | None:
        """The same, or None for nothing."""
        return self.of(line) if line else None

    def everywhere(self, line: Line) -> list[Cell]:
        """A line in every language of the handbook, shown or not."""
        return [self._cell(line, code) for code in self.speaker.codes]

    def own(self, text: str, code: str) -> Cell:
        """A text that is in one language only."""
        cell: Cell = {"l": code, "p": self._cutter.cut(text, code)}
        if code in self._uneven and has_long_chunk(text):
            cell["r"] = True
        return cell

    def label(self, key: str, **slots: object) -> list[Cell]:
        """A fixed label in each language shown."""
        return self.of(self.said(key, **slots))

    def pattern(self, key: str) -> list[dict[str, str]]:
        """A label whose slots only the typesetter can fill, such as page numbers."""
        line = self.said(key)
        return [{"l": line.language(code), "t": line[code]} for code in self.codes]

    def said(self, key: str, **slots: object) -> Line:
        """A fixed label; where a language has none, the base language's."""
        wordings = self.speaker.wordings
        missing = frozenset(code for code in wordings if not wordings[code].has_label(key))
        if not missing:
            return self.speaker.label(key, **slots)
        base = wordings[self.speaker.base].label(key, **slots)
        texts = {c: base if c in missing else wordings[c].label(key, **slots) for c in wordings}
        return Line(texts, self.speaker.base, missing)

    def _cell(self, line: Line, code: str) -> Cell:
        cell = self.own(line[code], line.language(code))
        if line.lacks(code):
            cell["m"] = True
        if line.is_stale(code):
            cell["s"] = self._cell(self.said("stale-translation"), code)
            if line.base not in self.codes:
                cell["b"] = self.own(line[line.base], line.base)
        return cell


def plain(line: Line, codes: Sequence[str], separator: str = " \u00b7 ") -> str:
    """A line as one plain text in several languages, for bookmarks and titles."""
    return separator.join(dict.fromkeys(line[code] for code in codes))


def without_nothing(data: Mapping[str, Any]) -> Data:
    """The data without the keys that hold nothing."""
    return {key: value for key, value in data.items() if value not in (None, [], "", False)}
