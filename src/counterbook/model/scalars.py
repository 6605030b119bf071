"""Scalars as staff type them: ids, counts, dates, times, quantities of time.

Every scalar arrives as text, because YAML's own typing changes what was typed
(``9:30`` becomes 570). The patterns below are the only place that gives it a type.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
UNITS = ("minutes", "hours", "days", "working-days", "months", "years")
RESERVED_IDS = frozenset(
    {"index", "404", "data", "print", "parallel", "editors", "con", "prn", "aux", "nul"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_PHONE = re.compile(r"\+\d{6,15}|\d{3,6}", re.ASCII)
_QUANTITY = re.compile(r"(\d{1,5}) ([a-z-]+)", re.ASCII)


def _check_id(value: str) -> str:
    if len(value) > 60 or not re.fullmatch(ID_PATTERN, value) or value in RESERVED_IDS:
        raise PydanticCustomError("bad_id", "not a usable id: {value}", {"value": value})
    return value


def _count(value: Any) -> Any:
    if isinstance(value, str):
        if not _COUNT.fullmatch(value):
            raise PydanticCustomError("bad_count", "not a count: {value}", {"value": value})
        return int(value)
    return value


def _date(value: Any) -> Any:
    if isinstance(value, str):
        if not _DATE.fullmatch(value):
            raise PydanticCustomError("bad_date", "not a date: {value}", {"value": value})
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError(
                "no_such_date", "not in the calendar: {value}", {"value": value}
            ) from None
    return value


def _time(value: str) -> str:
    if not _TIME.fullmatch(value):
        raise PydanticCustomError("bad_time", "not a time: {value}", {"value": value})
    return value


def _phone(value: str) -> str:
    if not _PHONE.fullmatch(value):
        raise PydanticCustomError("bad_phone", "not a phone number: {value}", {"value": value})
    return value


def _truth(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("bad_truth", "not true or false: {value}", {"value": value})
        return value == "true"
    return value


Id = Annotated[str, AfterValidator(_check_id)]
Count = Annotated[int, BeforeValidator(_count)]
Day = Annotated[date, BeforeValidator(_date)]
Time = Annotated[str, AfterValidator(_time)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Phone = Annotated[str, AfterValidator(_phone)]


class Quantity(NamedTuple):
    """A length of time as typed in YAML: ``24 hours``, ``15 working-days``."""

    number: int
    unit: str

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": rf"^\d+ ({'|'.join(UNITS)})$"}

    @classmethod
    def _parse(cls, value: Any) -> Quantity:
        if isinstance(value, Quantity):
            return value
        match = _QUANTITY.fullmatch(value) if isinstance(value, str) else None
        if match is None or match[2] not in UNITS:
            raise PydanticCustomError(
                "bad_quantity", "not a length of time: {value}", {"value": str(value)}
            )
        return cls(int(match[1]), match[2])

    def __str__(self) -> str:
        return f"{self.number} {self.unit}"
