"""What each slot of a file stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterbook.languages.wording import phone
from counterbook.model.facts import Deadline, Fee, NamedFact, Penalty, Processing
from counterbook.model.text import Text
from counterbook.reading.line import Line
from counterbook.reading.slots import Slots
from counterbook.reading.speaker import Speaker


class Facts:
    """The typed facts of one file, as lines by slot name. Call it to fill a slot."""

    def __init__(
        self,
        speaker: Speaker,
        *,
        facts: Mapping[str, NamedFact],
        deadline: Deadline | None = None,
        processing: Processing | None = None,
        fees: Sequence[Fee] = (),
        penalties: Sequence[Penalty] = (),
    ) -> None:
        self._speaker = speaker
        self._lines: dict[str, Line | None] = {}
        self._own(facts, deadline, processing)
        self._fees(fees)
        for penalty in reversed(penalties):
            self._lines.update(_penalty_lines(speaker, penalty))

    def __call__(self, name: str, language: str) -> str | None:
        """The words of a slot in a language, None for a slot that this file does not have."""
        if name not in self._lines:
            self._lines[name] = self._from_registers(name)
        line = self._lines[name]
        return line[language] if line else None

    def for_penalty(self, penalty: Penalty) -> Slots:
        """The same slots, with the penalty's own ``min`` and ``max`` before all others."""
        own = _penalty_lines(self._speaker, penalty)

        def slot(name: str, language: str) -> str | None:
            return own[name][language] if name in own else self(name, language)

        return slot

    def _own(
        self,
        facts: Mapping[str, NamedFact],
        deadline: Deadline | None,
        processing: Processing | None,
    ) -> None:
        speaker = self._speaker
        for name, fact in facts.items():
            self._lines[f"fact.{name}"] = _fact_line(speaker, fact)
        if deadline:
            self._lines["deadline"] = speaker.deadline(deadline)
            if deadline.within:
                self._lines["deadline.short"] = speaker.quantity(deadline.within)
        if processing and processing.statutory:
            self._lines["processing"] = speaker.quantity(processing.statutory)
        if processing and processing.promised:
            self._lines["processing.promised"] = speaker.quantity(processing.promised)

    def _fees(self, fees: Sequence[Fee]) -> None:
        for number, fee in enumerate(fees, 1):
            if fee.amount is not None:
                self._lines[f"fee.{number}"] = self._speaker.money(fee.amount)
        if len(fees) == 1 and fees[0].amount is not None:
            self._lines["fee"] = self._lines["fee.1"]

    def _from_registers(self, name: str) -> Line | None:
        kind, _, id_ = name.partition(".")
        handbook, speaker = self._speaker.handbook, self._speaker
        found: Text | None = None
        match kind:
            case "place" if id_ in handbook.places:
                found = handbook.places[id_].name
            case "paper" if id_ in handbook.papers:
                found = handbook.papers[id_].plain or handbook.papers[id_].name
            case "law" if id_ in handbook.laws:
                name_line = speaker.text(handbook.laws[id_].name)
                return name_line.map(lambda code, said: speaker.wordings[code].law(said))
            case "phone":
                lines = [line for line in handbook.station.phones if line.id == id_]
                return speaker.plain(phone(lines[0].number)) if lines else None
        return speaker.text(found) if found else None


def _penalty_lines(speaker: Speaker, penalty: Penalty) -> dict[str, Line]:
    ends = {"penalty.min": penalty.min, "penalty.max": penalty.max}
    return {slot: speaker.money(money.amount) for slot, money in ends.items() if money}


def _fact_line(speaker: Speaker, fact: NamedFact) -> Line:
    quantity, amount, number, day = fact.quantity, fact.amount, fact.number, fact.date
    if quantity is not None:
        return speaker.quantity(quantity)
    if amount is not None:
        return speaker.money(amount)
    if day is not None:
        return speaker.say(lambda wording: wording.date(day))
    return speaker.say(lambda wording: wording.number(number or 0))
