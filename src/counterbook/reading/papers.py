"""Section A: what to bring, with options lettered inside a group."""

from __future__ import annotations

from collections.abc import Sequence

from counterbook.model.facts import Review
from counterbook.model.procedure import AnyOf, Material, MaterialEntry
from counterbook.reading.line import Line
from counterbook.reading.outline import Item
from counterbook.reading.resolve import Facts
from counterbook.reading.speaker import Speaker

_OPTION_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Papers:
    """Turns materials into items of section A."""

    def __init__(self, speaker: Speaker, slots: Facts, review: Review) -> None:
        self._speaker = speaker
        self._slots = slots
        self._review = review

    def items(self, letter: str, entries: Sequence[MaterialEntry]) -> tuple[Item, ...]:
        """Papers that may be stated, numbered in the order of the file."""
        stated = [entry for entry in entries if entry.stated]
        return tuple(
            self._group(f"{letter}{n}", entry)
            if isinstance(entry, AnyOf)
            else self._paper(f"{letter}{n}", entry)
            for n, entry in enumerate(stated, 1)
        )

    def _group(self, ref: str, group: AnyOf) -> Item:
        speaker = self._speaker
        options = [option for option in group.any_of if option.stated]
        return Item(
            ref=ref,
            kind="any-of",
            text=speaker.text(group.name, self._slots),
            condition=speaker.text(group.when, self._slots) if group.when else None,
            counter=speaker.counter_word(group.name),
            details=(speaker.label("one-of-these"),),
            options=tuple(
                self._paper(ref + _OPTION_LETTERS[n], option) for n, option in enumerate(options)
            ),
            certainty=speaker.certainty(group, self._review),
            cases=group.cases,
        )

    def _paper(self, ref: str, material: Material) -> Item:
        speaker = self._speaker
        paper = speaker.handbook.papers[material.paper]
        name = speaker.alone(speaker.text(paper.plain or paper.name))
        return Item(
            ref=ref,
            kind="paper",
            text=name,
            condition=speaker.text(material.when, self._slots) if material.when else None,
            counter=speaker.counter_word(paper.name),
            details=tuple(self._details(material)),
            certainty=speaker.certainty(material, self._review),
            cases=material.cases,
        )

    def _details(self, material: Material) -> list[Line]:
        speaker = self._speaker
        details = []
        if counts := self._counts(material):
            details.append(speaker.alone(counts))
        if material.if_asked:
            details.append(speaker.label("if-asked"))
        if material.handling:
            shown = "shown-and-returned" if material.handling == "returned" else "kept-by-counter"
            details.append(speaker.label(shown))
        if material.note:
            details.append(speaker.text(material.note, self._slots))
        return details

    def _counts(self, material: Material) -> Line | None:
        speaker, original, copies = self._speaker, material.original, material.copies
        if original == 1 and copies:
            return speaker.label("original-and-copies", n=copies)
        if original and copies:
            originals = speaker.label("originals", n=original)
            return speaker.together([originals, speaker.label("copies", n=copies)])
        if original:
            only = original == 1
            return (
                speaker.label("original-only") if only else speaker.label("originals", n=original)
            )
        return speaker.label("copies", n=copies) if copies else None
