"""What somebody probably meant."""

from collections.abc import Callable

import pytest

from counterbook.schema import suggest


@pytest.mark.parametrize(
    ("how", "typed", "meant"),
    [
        (suggest.count, "400元", "400"),
        (suggest.count, "４００", "400"),
        (suggest.count, "1,000", "1000"),
        (suggest.count, "20.00", "20"),
        (suggest.count, "免费", ""),
        (suggest.count, "20.5", ""),
        (suggest.day, "2026年6月1日", "2026-06-01"),
        (suggest.day, "2026-6-1", "2026-06-01"),
        (suggest.day, "2026. 6. 1.", "2026-06-01"),
        (suggest.day, "2026-02-30", ""),
        (suggest.day, "01.06.2026", ""),
        (suggest.time, "9:30", "09:30"),
        (suggest.time, "8：30", "08:30"),
        (suggest.time, "9点", "09:00"),
        (suggest.time, "下午5点30分", "17:30"),
        (suggest.time, "5:30 pm", "17:30"),
        (suggest.time, "25:00", ""),
        (suggest.quantity, "24小时", "24 hours"),
        (suggest.quantity, "15 个工作日", "15 working-days"),
        (suggest.quantity, "15 working days", "15 working-days"),
        (suggest.quantity, "3개월", "3 months"),
        (suggest.quantity, "1 year", "1 years"),
        (suggest.quantity, "半年", ""),
        (suggest.phone, "024-1234 5678", "+862412345678"),
        (suggest.phone, "138 1234 5678", "+8613812345678"),
        (suggest.phone, "86 24 1234 5678", "+862412345678"),
        (suggest.phone, "总机", ""),
        (suggest.truth, "是", "true"),
        (suggest.truth, "No", "false"),
        (suggest.truth, "maybe", ""),
        (suggest.id_, "Visa_Extension", "visa-extension"),
        (suggest.id_, "visa extension", "visa-extension"),
        (suggest.id_, "签证", ""),
        (suggest.id_, "../etc", ""),
        (suggest.id_, "Index", ""),
    ],
)
def test_the_same_in_the_form_that_is_asked_for(
    how: Callable[[str], str], typed: str, meant: str
) -> None:
    assert how(typed) == meant


KEYS = ["title", "plain_title", "fees", "materials", "status", "legal_basis"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tittle", "title"),
        ("Title", "title"),
        ("ｆｅｅｓ", "fees"),
        ("fee", "fees"),
        ("费用", "fees"),
        ("法律依据", "legal_basis"),
        ("plain-title", "plain_title"),
        ("colour", ""),
        ("x" * 10_000, ""),
    ],
)
def test_the_key_that_was_meant(typed: str, meant: str) -> None:
    assert suggest.key(typed, KEYS) == meant


def test_the_choice_that_was_meant() -> None:
    week = ["mon", "tue", "wed"]
    assert [suggest.choice(day, week) for day in ("周一", "Tuesday", "수요일", "x")] == [
        "mon",
        "tue",
        "wed",
        "",
    ]
