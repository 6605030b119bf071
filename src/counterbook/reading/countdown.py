"""What the deadline helper of a page needs: what is counted, how, and when the desk is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from counterbook.model.procedure import Procedure
from counterbook.model.registers import Hours, HoursException
from counterbook.reading.outline import Countdown
from counterbook.reading.speaker import Speaker

_RULES = {
    "minutes": "deadline-rule-hours",
    "hours": "deadline-rule-hours",
    "days": "deadline-rule-days",
    "working-days": "deadline-rule-working-days",
    "months": "deadline-rule-months",
    "years": "deadline-rule-months",
}


def countdown(speaker: Speaker, procedure: Procedure) -> Countdown | None:
    """The deadline of a procedure, where it may be stated and names a length of time."""
    deadline = procedure.deadline
    if deadline is None or not deadline.stated or deadline.within is None or not deadline.event:
        return None
    event = speaker.handbook.events.get(deadline.event)
    if event is None:
        return None
    number, unit = deadline.within
    before = ["deadline-rule-before"] if deadline.direction == "before" else []
    keys = before if before and unit == "days" else [*before, _RULES[unit]]
    return Countdown(
        number=number,
        unit=unit,
        direction=deadline.direction,
        event=speaker.alone(speaker.text(event.name)),
        rules=tuple(speaker.label(key) for key in keys),
        hours=week_of(_hours(speaker, procedure)),
        exceptions=exceptions_of(speaker.handbook.station.exceptions),
    )


def _hours(speaker: Speaker, procedure: Procedure) -> Sequence[Hours]:
    """The hours of the desk that takes the papers, else those of the station."""
    for channel in procedure.channels:
        place = speaker.handbook.places.get(channel.place or "")
        if channel.type == "counter" and place and place.hours:
            return place.hours
    return speaker.handbook.station.hours


def week_of(hours: Sequence[Hours]) -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Opening hours as plain values."""
    return tuple((tuple(span.days), span.open, span.close) for span in hours)


def exceptions_of(days: Sequence[HoursException]) -> tuple[Any, ...]:
    """Days on which other hours hold, as plain values."""
    return tuple(
        (
            day.first.isoformat(),
            (day.last or day.first).isoformat(),
            None if day.closed else day.open,
            None if day.closed else day.close,
        )
        for day in days
    )
