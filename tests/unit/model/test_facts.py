"""Facts that need exactly one of several keys."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from counterbook.model.base import Model
from counterbook.model.facts import Deadline, Fee, NamedFact
from counterbook.model.guide import Option
from counterbook.model.procedure import Procedure


def fault(shape: type[Model], typed: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as raised:
        shape.model_validate(typed)
    (error,) = raised.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("shape", "typed", "wrong"),
    [
        (Deadline, {}, "deadline_time"),
        (Deadline, {"within": "1 days", "promptly": "true", "event": "entry"}, "deadline_time"),
        (Deadline, {"within": "1 days"}, "deadline_event"),
        (Fee, {}, "fee_amount"),
        (Fee, {"amount": "20", "ask": "local"}, "fee_amount"),
        (NamedFact, {"amount": "20", "date": "2026-01-01"}, "fact_value"),
        (Option, {"answer": {"zh": "是"}}, "option_end"),
    ],
)
def test_one_of_several(shape: type[Model], typed: dict[str, Any], wrong: str) -> None:
    assert fault(shape, typed) == wrong


def test_words_of_python_are_keys_of_yaml() -> None:
    fee = Fee.model_validate({"amount": "120", "from": "2019-07-01", "for": {"zh": "补发"}})
    assert (fee.amount, str(fee.since), dict(fee.purpose or {})) == (
        120,
        "2019-07-01",
        {"zh": "补发"},
    )


def test_only_a_withdrawn_procedure_is_replaced() -> None:
    text = {"zh": "字"}
    typed = {
        "id": "old",
        "category": "foreigners",
        "replaced_by": "new",
        "title": text,
        "plain_title": text,
        "summary": text,
        "authority": {"accepts": "xita-station"},
        "review": {
            "verified_on": "2026-11-21",
            "review_by": "2027-05-21",
            "confidence": "law",
        },
    }
    assert fault(Procedure, typed) == "replaced_by"
    assert Procedure.model_validate({**typed, "status": "withdrawn"}).replaced_by == "new"
