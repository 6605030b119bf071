"""L603: a page that no longer holds, or ends soon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterbook.model.facts import Effective, Fee
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_SOON = timedelta(days=60)


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every last day, from 60 days before it on; pages that nobody sees are left alone."""
    if getattr(subject.value, "status", "active") in ("draft", "withdrawn"):
        return
    for path, part in subject.parts:
        last = part.until if isinstance(part, Effective | Fee) else None
        left = last - context.today if last else None
        if left is None or left > _SOON or (isinstance(part, Fee) and _has_successor(subject)):
            continue
        variant = "soon" if left >= timedelta() else ""
        yield Violation((*path, "until"), {"day": last, "days": left.days, "variant": variant})


def _has_successor(subject: Subject) -> bool:
    fees = getattr(subject.value, "fees", ())
    return any(fee.until is None for fee in fees)


RULE = Rule(
    code="L603",
    severity=Severity.WARNING,
    title={
        "zh": "快到期或已经过期",
        "en": "Ended or about to end",
        "ko": "끝났거나 곧 끝남",
    },
    message={
        "zh": "这项内容到 {day} 为止，已经过期",
        "en": "this held until {day} and no longer does",
        "ko": "이 내용은 {day}까지로 이미 끝났습니다",
    },
    remedy={
        "zh": "有新规定就更新，没有就把 status 改成 withdrawn",
        "en": "renew it if there is a new rule, else set status to withdrawn",
        "ko": "새 규정이 있으면 고치고, 없으면 status를 withdrawn으로 바꾸세요",
    },
    why={
        "zh": "过期的政策会让人白跑一趟，甚至违法。",
        "en": ("A rule that has ended sends people on a useless way, or makes them break the law."),
        "ko": "끝난 정책을 믿으면 헛걸음하거나 법을 어기게 됩니다.",
    },
    bad=("effective:\n  until: 2026-12-31\n"),
    good=("effective:\n  until: 2027-12-31\n"),
    variants={
        "soon": Variant(
            message={
                "zh": "这项内容到 {day} 为止，还有 {days} 天",
                "en": "this ends on {day}, {days} days from now",
                "ko": "이 내용은 {day}에 끝납니다. {days}일 남았습니다",
            },
            remedy={
                "zh": "问清楚之后怎么办，到期前更新",
                "en": "find out what comes afterwards and renew it before that day",
                "ko": "그 뒤에 어떻게 되는지 확인하고 그 전에 고치세요",
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
