"""L604: a date so far away that it is probably a slip."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from counterbook.model.facts import Review
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_OLDEST = date(1949, 10, 1)
_FURTHEST = timedelta(days=20 * 365)


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every date before the oldest law or decades ahead, and reviews done in the future."""
    for path, part in subject.models:
        for name, day in vars(part).items():
            if type(day) is not date:
                continue
            ahead = isinstance(part, Review) and name == "verified_on" and day > context.today
            if ahead or day < _OLDEST or day > context.today + _FURTHEST:
                variant = "ahead" if ahead else ""
                key = type(part).model_fields[name].alias or name
                yield Violation((*path, key), {"day": day, "variant": variant})


RULE = Rule(
    code="L604",
    severity=Severity.WARNING,
    title={
        "zh": "日期不太可能",
        "en": "An unlikely date",
        "ko": "있을 것 같지 않은 날짜",
    },
    message={
        "zh": "{day} 这个日期不太可能",
        "en": "the date {day} is unlikely",
        "ko": "{day} 날짜는 있을 것 같지 않습니다",
    },
    remedy={
        "zh": "核对年份",
        "en": "check the year",
        "ko": "연도를 확인하세요",
    },
    why={
        "zh": "年份打错一个数字，到期提醒就不起作用了。",
        "en": "With one wrong digit in the year, reminders no longer work.",
        "ko": "연도가 한 글자만 틀려도 기한 알림이 작동하지 않습니다.",
    },
    bad=(
        "review:\n"
        "  verified_on: 2026-11-01\n"
        "  review_by: 2206-05-01\n"
        "  confidence: secondary\n"
        "  source: [S16]\n"
    ),
    good=(
        "review:\n"
        "  verified_on: 2026-11-01\n"
        "  review_by: 2027-05-01\n"
        "  confidence: secondary\n"
        "  source: [S16]\n"
    ),
    variants={
        "ahead": Variant(
            message={
                "zh": "核对日期 {day} 还没到",
                "en": "the day of the review, {day}, is still to come",
                "ko": "확인한 날짜 {day}은 아직 오지 않았습니다",
            },
            remedy={
                "zh": "写真正核对的那一天",
                "en": "write the day on which it was really checked",
                "ko": "실제로 확인한 날을 쓰세요",
            },
        ),
    },
    check=check,
)
