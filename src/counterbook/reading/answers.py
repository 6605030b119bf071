"""The answer box: who, by when, where, how much, how long, how often."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.base import Fact
from counterbook.model.facts import Fee
from counterbook.model.procedure import Procedure
from counterbook.model.text import Statement
from counterbook.reading.line import Line
from counterbook.reading.outline import Answer, Item
from counterbook.reading.resolve import Facts
from counterbook.reading.speaker import Speaker
from counterbook.reading.ways import CHANNEL_LABELS


class Answers:
    """Composes the answer box of one procedure."""

    def __init__(self, speaker: Speaker, slots: Facts, procedure: Procedure) -> None:
        self._speaker = speaker
        self._slots = slots
        self._procedure = procedure

    def rows(self) -> tuple[Answer, ...]:
        """The rows in their fixed order; a row without anything to say is left out."""
        rows = {
            "by-when": self._by_when(),
            "where": self._where(),
            "cost": self._cost(),
            "processing-time": self._processing(),
            "visits": self._visits(),
            "who-it-is-for": self._who(),
        }
        return tuple(
            Answer(key, self._speaker.label(key), items)
            for key, values in rows.items()
            if (items := tuple(values))
        )

    def _item(self, text: Line, fact: Fact | None = None, details: tuple[Line, ...] = ()) -> Item:
        certainty = self._speaker.certainty(fact, self._procedure.review) if fact else None
        text = self._speaker.alone(text)
        return Item(ref="", text=text, details=details, certainty=certainty)

    def _ask(self) -> Item:
        return Item(ref="", kind="ask", text=self._speaker.label("ask-at-counter"))

    def _notes(self, note: Statement | None) -> tuple[Line, ...]:
        if note is None or not note.stated:
            return ()
        return (self._speaker.text(note.text, self._slots),)

    def _who(self) -> Iterator[Item]:
        audiences = self._speaker.handbook.audiences
        names = [self._speaker.text(audiences[id_].name) for id_ in self._procedure.audience]
        for name in names:
            yield self._item(name)

    def _by_when(self) -> Iterator[Item]:
        deadline = self._procedure.deadline
        if deadline is None:
            return
        if not deadline.stated:
            yield self._ask()
            return
        yield self._item(self._speaker.deadline(deadline), deadline, self._notes(deadline.note))

    def _where(self) -> Iterator[Item]:
        speaker, procedure = self._speaker, self._procedure
        wordings = speaker.wordings
        kinds = dict.fromkeys(channel.type for channel in procedure.channels)
        if kinds:
            labels = [speaker.label(CHANNEL_LABELS[kind]) for kind in kinds]
            ways = [line.map(lambda code, said: wordings[code].inside(said)) for line in labels]
            yield self._item(speaker.either(ways))
        roles = (("accepts", procedure.authority.accepts), ("decides", procedure.authority.decides))
        for role, place in roles:
            if (link := speaker.place_link(place)) is not None:
                yield Item(
                    ref="",
                    kind="place",
                    text=speaker.label_with("colon", label=speaker.label(role), value=link.text),
                    place=link,
                )

    def _cost(self) -> Iterator[Item]:
        fees = self._procedure.fees
        if not any(fee.stated for fee in fees):
            yield self._ask()
        for fee in fees:
            if fee.stated:
                yield self._fee(fee)

    def _fee(self, fee: Fee) -> Item:
        speaker = self._speaker
        details = [speaker.text(fee.purpose, self._slots)] if fee.purpose else []
        if fee.basis:
            details.append(speaker.text(fee.basis, self._slots))
        if fee.ask:
            key = "fee-by-nationality" if fee.ask == "nationality" else "ask-at-counter"
            return Item(ref="", kind="ask", text=speaker.label(key), details=tuple(details))
        amount = speaker.money(fee.amount) if fee.amount else speaker.label("free")
        return self._item(amount, fee, tuple(details))

    def _processing(self) -> Iterator[Item]:
        speaker, processing = self._speaker, self._procedure.processing
        if processing is None or not processing.stated:
            yield self._ask()
            return
        notes = self._notes(processing.note)
        if processing.on_the_spot:
            yield self._item(speaker.label("on-the-spot"), processing, notes)
            notes = ()
        if processing.promised:
            promised = (speaker.label("promised-time"), *notes)
            yield self._item(speaker.quantity(processing.promised), processing, promised)
            notes = ()
        if processing.statutory:
            statutory = (speaker.label("statutory-time"), *notes)
            yield self._item(speaker.quantity(processing.statutory), processing, statutory)
        elif not (processing.on_the_spot or processing.promised):
            yield Item(ref="", kind="ask", text=speaker.label("ask-at-counter"), details=notes)

    def _visits(self) -> Iterator[Item]:
        visits = self._procedure.visits
        if visits is None or not visits.stated:
            return
        speaker = self._speaker
        often = speaker.label("visits-count", n=visits.count)
        reason = (speaker.text(visits.reason, self._slots),) if visits.reason else ()
        yield self._item(often if visits.count else speaker.label("no-visit"), visits, reason)
