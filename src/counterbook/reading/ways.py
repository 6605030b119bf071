"""Ways of doing it: one lettered section for each channel, one item a step."""

from __future__ import annotations

from collections.abc import Sequence

from counterbook.model.facts import Review
from counterbook.model.procedure import Channel, Step
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Section
from counterbook.reading.resolve import Facts
from counterbook.reading.speaker import Speaker

CHANNEL_LABELS = {
    "online": "online",
    "counter": "at-the-counter",
    "machine": "at-the-machine",
    "phone": "by-phone",
    "post": "by-post",
}


class Ways:
    """Turns channels into sections of steps."""

    def __init__(self, speaker: Speaker, slots: Facts, review: Review) -> None:
        self._speaker = speaker
        self._slots = slots
        self._review = review

    def sections(self, letters: Sequence[str], channels: Sequence[Channel]) -> list[Section]:
        """One section a channel, in the order of the file; keys stay unique on the page."""
        seen: dict[str, int] = {}
        return [self._section(letters[n], channel, seen) for n, channel in enumerate(channels)]

    def name(self, channel: Channel) -> Line:
        """The channel's own name, else the fixed label of its kind."""
        if channel.name:
            return self._speaker.text(channel.name, self._slots)
        return self._speaker.label(CHANNEL_LABELS[channel.type])

    def _section(self, letter: str, channel: Channel, seen: dict[str, int]) -> Section:
        key = CHANNEL_LABELS[channel.type]
        seen[key] = seen.get(key, 0) + 1
        steps = [step for step in channel.steps if step.stated]
        return Section(
            key=key if seen[key] == 1 else f"{key}-{seen[key]}",
            letter=letter,
            kind="steps",
            title=self.name(channel),
            lead=self._speaker.text(channel.when, self._slots) if channel.when else None,
            note=self._note(channel),
            items=tuple(self._step(f"{letter}{n}", step) for n, step in enumerate(steps, 1)),
        )

    def _note(self, channel: Channel) -> Line | None:
        place = self._speaker.place_link(channel.place)
        return self._speaker.alone(place.text) if place else None

    def _step(self, ref: str, step: Step) -> Item:
        speaker = self._speaker
        details = []
        if step.minutes:
            details.append(speaker.label("minutes", n=step.minutes))
        if step.note:
            details.append(speaker.text(step.note, self._slots))
        return Item(
            ref=ref,
            kind="step",
            text=speaker.text(step.text, self._slots),
            actor=speaker.label(step.actor),
            actor_key=step.actor,
            place=speaker.place_link(step.place),
            screen=step.screen,
            details=tuple(details),
            certainty=speaker.certainty(step, self._review),
        )
