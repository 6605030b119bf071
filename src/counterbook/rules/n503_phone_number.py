"""N503: a phone number that cannot be dialled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterbook.model.registers import Person, PhoneLine, Place
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_FIELDS = {PhoneLine: "number", Place: "phone", Person: "phone"}
# Mobile; Beijing and two-digit area codes with 8 digits; three-digit ones with 7 or 8; 400 and 800.
_CHINA = re.compile(r"1[3-9]\d{9}|(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8}|[48]00\d{7}")
_AREA_ZERO = ("+860", "+820", "+810")


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every number that breaks the numbering plan of mainland China, or keeps a leading 0."""
    for path, part in subject.models:
        field = _FIELDS.get(type(part), "")
        number = getattr(part, field) if field else None
        if not number:
            continue
        values = {"value": number, "suggestion": ""}
        if number.startswith(_AREA_ZERO):
            values |= {"variant": "area", "suggestion": number[:3] + number[4:]}
            yield Violation((*path, field), values)
        elif number.startswith("+86") and not _CHINA.fullmatch(number[3:]):
            yield Violation((*path, field), values)


RULE = Rule(
    code="N503",
    severity=Severity.ERROR,
    title={
        "zh": "电话拨不通",
        "en": "A number nobody can dial",
        "ko": "걸 수 없는 번호",
    },
    message={
        "zh": "“{value}”拨不通：位数不对",
        "en": "‘{value}’ cannot be dialled: it has too few or too many digits",
        "ko": "‘{value}’ 번호는 걸 수 없습니다. 자릿수가 맞지 않습니다",
    },
    remedy={
        "zh": "核对号码：+86 后面，手机是 11 位，座机是区号（不要 0）加 7 或 8 位",
        "en": (
            "check the number: after +86 a mobile has 11 digits, a landline its area code "
            "without 0 and 7 or 8 digits"
        ),
        "ko": (
            "번호를 확인하세요. +86 뒤에 휴대전화는 11자리, 일반 전화는 0을 뺀 지역번호와 "
            "7~8자리입니다"
        ),
    },
    why={
        "zh": "印在纸上的电话，读者着急的时候才会打。",
        "en": "A number on paper is dialled when somebody is in need.",
        "ko": "종이에 인쇄된 번호는 급할 때 겁니다.",
    },
    bad=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        '  phone: "+8602412345678"\n'
    ),
    good=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        '  phone: "+862412345678"\n'
    ),
    example_kind="places",
    variants={
        "area": Variant(
            message={
                "zh": "“{value}”拨不通：+86 后面的区号不要 0",
                "en": "‘{value}’ cannot be dialled: after +86 the area code has no 0",
                "ko": "‘{value}’ 번호는 걸 수 없습니다. +86 뒤 지역번호에는 0을 쓰지 않습니다",
            },
            remedy={
                "zh": "删掉 0{suggestion}",
                "en": "take the 0 out{suggestion}",
                "ko": "0을 빼세요{suggestion}",
            },
        ),
    },
    check=check,
)
