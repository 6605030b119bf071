"""Lengths of time in days, so that they can be compared."""

from __future__ import annotations

from counterbook.model.scalars import Quantity

# unit -> days at least, days at most: a working day can stand for a long weekend
_DAYS = {
    "minutes": (1 / 1440, 1 / 1440),
    "hours": (1 / 24, 1 / 24),
    "days": (1, 1),
    "working-days": (1, 3),
    "months": (28, 31),
    "years": (365, 366),
}


def shortest_days(time: Quantity) -> float:
    """How many days it takes at least."""
    return time.number * _DAYS[time.unit][0]


def longest_days(time: Quantity) -> float:
    """How many days it takes at most."""
    return time.number * _DAYS[time.unit][1]
