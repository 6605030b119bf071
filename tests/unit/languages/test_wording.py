"""How each language says a fact."""

from __future__ import annotations

from datetime import date

import pytest

from counterbook.languages.labels import merged
from counterbook.languages.pack import pack_for
from counterbook.languages.wording import Wording, phone
from counterbook.model.facts import LegalBasis
from counterbook.model.scalars import Quantity
from counterbook.model.station import Language

LABELS = merged({"days": {"ru": {"one": "{n} день", "few": "{n} дня", "many": "{n} дней"}}})


def wording(code: str) -> Wording:
    return Wording(pack_for(Language(code=code)), LABELS)


ZH, EN, KO, RU = (wording(code) for code in ("zh", "en", "ko", "ru"))


def three(how: object) -> tuple[str, ...]:
    return tuple(how(voice) for voice in (ZH, EN, KO))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity(24, "hours"), ("24小时", "24 hours", "24시간")),
        (Quantity(1, "days"), ("1天", "1 day", "1일")),
        (Quantity(15, "working-days"), ("15个工作日", "15 working days", "근무일 기준 15일")),
        (Quantity(6, "months"), ("6个月", "6 months", "6개월")),
        (Quantity(5, "years"), ("5年", "5 years", "5년")),
        (Quantity(30, "minutes"), ("30分钟", "30 minutes", "30분")),
    ],
)
def test_quantities(quantity: Quantity, said: tuple[str, ...]) -> None:
    assert three(lambda voice: voice.quantity(quantity)) == said


def test_plural_forms_follow_the_language() -> None:
    days = [RU.quantity(Quantity(n, "days")) for n in (1, 3, 5, 21)]
    assert days == ["1 день", "3 дня", "5 дней", "21 день"]


def test_money_has_a_comma_from_a_thousand_and_no_sign() -> None:
    assert three(lambda voice: voice.money(2000)) == ("2,000元", "2,000 yuan", "2,000위안")
    assert three(lambda voice: voice.money(120)) == ("120元", "120 yuan", "120위안")


def test_dates() -> None:
    said = three(lambda voice: voice.date(date(2026, 9, 21)))
    assert said == ("2026年9月21日", "21 September 2026", "2026년 9월 21일")


def test_days_and_times() -> None:
    days = three(lambda voice: voice.days(["mon", "tue", "wed", "thu", "fri"]))
    assert days == ("周一至周五", "Monday to Friday", "월요일~금요일")
    assert three(lambda voice: voice.days(["sat", "sun"])) == (
        "周六、周日",
        "Saturday, Sunday",
        "토요일, 일요일",
    )
    times = three(lambda voice: voice.times("08:30", "17:00"))
    assert times == ("08:30至17:00", "08:30 to 17:00", "08:30~17:00")


def test_alternatives_have_no_comma_before_or() -> None:
    assert EN.either(["online", "by post", "at the counter"]) == "online, by post or at the counter"
    assert ZH.either(["网上办", "窗口办"]) == "网上办或窗口办"
    assert KO.either(["온라인"]) == "온라인"


def test_citations() -> None:
    basis = LegalBasis(law="exit-entry-law", article="76", paragraph="1", item="6")
    assert ZH.citation("出境入境管理法", basis) == "《出境入境管理法》第76条第1款第6项"
    name = "Exit and Entry Administration Law"
    assert EN.citation(name, basis) == f"{name}, Article 76, paragraph 1, item 6"
    assert KO.citation("출입경관리법", basis) == "「출입경관리법」 제76조 제1항 제6호"


def test_capitals_only_where_the_language_has_them() -> None:
    assert EN.alone("within 24 hours") == "Within 24 hours"
    assert EN.inside("At the counter") == "at the counter"
    assert ZH.alone("入住后") == "入住后"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("110", "110"),
        ("+862412345678", "024-1234 5678"),
        ("+8613800000000", "138 0000 0000"),
        ("+8641112345678"[:14], "0411-1234 5678"),
    ],
)
def test_phones(stored: str, shown: str) -> None:
    assert phone(stored) == shown
