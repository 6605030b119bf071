"""Scalars as staff type them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from counterbook.model.scalars import Count, Day, Id, Phone, Quantity, Time, Truth


def read(type_: Any, typed: str) -> Any:
    return TypeAdapter(type_).validate_python(typed)


@pytest.mark.parametrize(
    ("type_", "typed", "meant"),
    [
        (Id, "visa-extension", "visa-extension"),
        (Count, "0120", 120),
        (Day, "2026-11-21", date(2026, 11, 21)),
        (Time, "09:30", "09:30"),
        (Time, "24:00", "24:00"),
        (Phone, "+862412345678", "+862412345678"),
        (Phone, "110", "110"),
        (Truth, "true", True),
        (Quantity, "24 hours", Quantity(24, "hours")),
        (Quantity, "15 working-days", Quantity(15, "working-days")),
    ],
)
def test_reads(type_: Any, typed: str, meant: object) -> None:
    assert read(type_, typed) == meant


@pytest.mark.parametrize(
    ("type_", "typed", "fault"),
    [
        (Id, "Visa", "bad_id"),
        (Id, "../etc", "bad_id"),
        (Id, "con", "bad_id"),
        (Id, "签证", "bad_id"),
        (Count, "-1", "bad_count"),
        (Count, "1_000", "bad_count"),
        (Count, "2O", "bad_count"),
        (Day, "2026年6月1日", "bad_date"),
        (Day, "2026-6-1", "bad_date"),
        (Day, "2026-02-30", "no_such_date"),
        (Time, "9:30", "bad_time"),
        (Time, "25:00", "bad_time"),
        (Phone, "024-12345678", "bad_phone"),
        (Truth, "yes", "bad_truth"),
        (Quantity, "24小时", "bad_quantity"),
        (Quantity, "24 hour", "bad_quantity"),
    ],
)
def test_refuses(type_: Any, typed: str, fault: str) -> None:
    with pytest.raises(ValidationError) as raised:
        read(type_, typed)
    assert [error["type"] for error in raised.value.errors()] == [fault]
