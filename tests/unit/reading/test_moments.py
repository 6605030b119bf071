"""The last moment of a deadline, against the table that the reader's script is held to too."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from counterbook.model.registers import Hours, HoursException
from counterbook.model.scalars import Quantity
from counterbook.reading.moments import Desk, last_moment

TABLE = json.loads(Path(__file__).with_name("deadlines.json").read_text(encoding="utf-8"))


def desk() -> Desk:
    hours = [
        Hours.model_validate({"days": days, "open": opens, "close": closes})
        for days, opens, closes in TABLE["desk"]["hours"]
    ]
    exceptions = [
        HoursException.model_validate(
            {"first": first, "last": last, "closed": opens is None, "open": opens, "close": closes}
        )
        for first, last, opens, closes in TABLE["desk"]["exceptions"]
    ]
    return Desk(hours, exceptions)


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["why"])
def test_last_moment(case: dict[str, Any]) -> None:
    within = TypeAdapter(Quantity).validate_python(case["within"])
    found = last_moment(datetime.fromisoformat(case["event"]), within, case["direction"], desk())
    shown = found.last.isoformat(timespec="minutes")
    assert {
        "last": shown if found.timed else shown[:10],
        "open": found.is_open,
        "go_by": found.go_by.isoformat(timespec="minutes") if found.go_by else None,
    } == {key: case[key] for key in ("last", "open", "go_by")}


def test_a_desk_without_hours_is_never_open() -> None:
    within = TypeAdapter(Quantity).validate_python("24 hours")
    found = last_moment(datetime(2026, 11, 23, 9), within, "after", Desk())
    assert (found.is_open, found.go_by) == (False, None)
