"""L601: a page whose review date has passed or comes soon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_SOON = timedelta(days=30)


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """The review date, from 30 days before it on; pages that nobody sees are left alone."""
    review = getattr(subject.value, "review", None)
    if review is None or getattr(subject.value, "status", "active") in ("draft", "withdrawn"):
        return
    left = review.review_by - context.today
    if left <= _SOON:
        variant = "soon" if left >= timedelta() else ""
        values = {"day": review.review_by, "days": left.days, "variant": variant}
        yield Violation(("review", "review_by"), values)


RULE = Rule(
    code="L601",
    severity=Severity.WARNING,
    title={
        "zh": "该复核了",
        "en": "A review is due",
        "ko": "다시 확인할 때",
    },
    message={
        "zh": "复核日期 {day} 已经过了",
        "en": "the review date {day} has passed",
        "ko": "다시 확인할 날짜 {day}이 지났습니다",
    },
    remedy={
        "zh": "核对内容，再更新 verified_on 和 review_by；没有复核的页面不会正式发布",
        "en": (
            "check the content, then renew verified_on and review_by; pages that were not "
            "reviewed are not published"
        ),
        "ko": (
            "내용을 확인하고 verified_on과 review_by를 고치세요. 확인하지 않은 화면은 "
            "공개되지 않습니다"
        ),
    },
    why={
        "zh": "规定会变，过了期的内容可能已经不对。",
        "en": "Rules change; what was not looked at for long may be wrong.",
        "ko": "규정은 바뀌므로 오래된 내용은 틀릴 수 있습니다.",
    },
    bad=(
        "review:\n"
        "  verified_on: 2026-01-01\n"
        "  review_by: 2026-07-01\n"
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
        "soon": Variant(
            message={
                "zh": "复核日期 {day} 快到了，还有 {days} 天",
                "en": "the review date {day} is {days} days away",
                "ko": "다시 확인할 날짜 {day}까지 {days}일 남았습니다",
            },
            remedy={
                "zh": "安排时间核对内容，再更新 verified_on 和 review_by",
                "en": "check the content in time, then renew verified_on and review_by",
                "ko": "그 전에 내용을 확인하고 verified_on과 review_by를 고치세요",
            },
        ),
    },
    check=check,
    kinds=(
        "procedure",
        "guide",
        "notice",
    ),
)
