"""The last moment of a deadline, by the clock in Beijing, and whether the desk is open then.

The reader's script (`theme/assets/helpers.js`) holds the same rule; both are tested against
the same table of cases.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from counterbook.model.registers import Hours, HoursException
from counterbook.model.scalars import Quantity

Direction = Literal["after", "before"]

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FARTHEST = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """The end of a deadline.

    ``timed`` is False where the whole of the last day counts. ``is_open`` says whether the desk
    is open then (on that day, where the whole day counts), ``go_by`` the last moment before it at
    which somebody can stand at the desk, None where there is none.
    """

    last: datetime
    timed: bool
    is_open: bool
    go_by: datetime | None


@dataclass(frozen=True, slots=True)
class Desk:
    """When a desk is open: its week, and the days on which that does not hold."""

    hours: Sequence[Hours] = ()
    exceptions: Sequence[HoursException] = ()

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        """From when to when it is open on a day, in order."""
        exception = self._exception(day)
        if exception is None:
            name = _WEEKDAYS[day.weekday()]
            found = [(span.open, span.close) for span in self.hours if name in span.days]
        elif exception.closed or not (exception.open and exception.close):
            found = []
        else:
            found = [(exception.open, exception.close)]
        return sorted((_at(day, opens), _at(day, closes)) for opens, closes in found)

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday, unless the station says otherwise for that day."""
        exception = self._exception(day)
        return day.weekday() < 5 if exception is None else not exception.closed

    def is_open(self, moment: datetime) -> bool:
        """Whether somebody who comes at a moment finds it open."""
        return any(opens <= moment < closes for opens, closes in self.spans(moment.date()))

    def last_before(self, moment: datetime, since: datetime | None) -> datetime | None:
        """The last moment up to another at which it is open; none before ``since`` counts."""
        for back in range(_FARTHEST):
            day = moment.date() - timedelta(days=back)
            for opens, closes in reversed(self.spans(day)):
                if opens <= moment:
                    end = min(closes, moment)
                    return end if since is None or end > since else None
        return None

    def _exception(self, day: date) -> HoursException | None:
        found = (e for e in self.exceptions if e.first <= day <= (e.last or e.first))
        return next(found, None)


def last_moment(event: datetime, within: Quantity, direction: Direction, desk: Desk) -> Moment:
    """When a length of time after or before an event ends; all times are Beijing time."""
    sign = 1 if direction == "after" else -1
    since = event if sign > 0 else None
    if within.unit in ("minutes", "hours"):
        minutes = within.number * (60 if within.unit == "hours" else 1)
        last = event + timedelta(minutes=sign * minutes)
        return Moment(last, True, desk.is_open(last), desk.last_before(last, since))
    day = _last_day(event.date(), within, sign, desk)
    last = datetime.combine(day, time())
    end = last + timedelta(days=1, minutes=-1)
    return Moment(last, False, bool(desk.spans(day)), desk.last_before(end, since))


def _last_day(start: date, within: Quantity, sign: int, desk: Desk) -> date:
    if within.unit == "days":
        return start + timedelta(days=sign * within.number)
    if within.unit == "working-days":
        return _working_day(start, within.number, sign, desk)
    months = within.number * (12 if within.unit == "years" else 1)
    year, month = divmod(start.year * 12 + start.month - 1 + sign * months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def _working_day(start: date, count: int, sign: int, desk: Desk) -> date:
    day = start
    while count:
        day += timedelta(days=sign)
        count -= desk.is_working_day(day)
    return day


def _at(day: date, clock: str) -> datetime:
    hours, minutes = clock.split(":")
    return datetime.combine(day, time()) + timedelta(hours=int(hours), minutes=int(minutes))
