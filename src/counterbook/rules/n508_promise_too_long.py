"""N508: a promise longer than the law allows."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.duration import longest_days, shortest_days
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """A promised time that is surely longer than the statutory one."""
    processing = getattr(subject.value, "processing", None)
    if processing is None or not processing.statutory or not processing.promised:
        return
    statutory, promised = processing.statutory, processing.promised
    if shortest_days(promised) > longest_days(statutory):
        said = {"promised": promised, "statutory": statutory}
        values = {key: f"{time.number} {time.unit}" for key, time in said.items()}
        yield Violation(("processing", "promised"), values)


RULE = Rule(
    code="N508",
    severity=Severity.WARNING,
    title={
        "zh": "承诺的时间比法定的还长",
        "en": "A promise longer than the law allows",
        "ko": "약속이 법보다 김",
    },
    message={
        "zh": "承诺的“{promised}”比法定的“{statutory}”还长",
        "en": "the promised ‘{promised}’ is longer than the ‘{statutory}’ of the law",
        "ko": "약속한 기간 ‘{promised}’ 쪽이 법으로 정한 ‘{statutory}’보다 깁니다",
    },
    remedy={
        "zh": "核对两个时间，改正其中一个",
        "en": "check both times and correct one of them",
        "ko": "두 시간을 확인하고 하나를 고치세요",
    },
    why={
        "zh": "承诺只能比法律快，不能比法律慢。",
        "en": "A station can promise to be faster than the law, not slower.",
        "ko": "약속은 법보다 빠를 수는 있어도 느릴 수는 없습니다.",
    },
    bad=("processing:\n  statutory: 7 days\n  promised: 10 days\n"),
    good=("processing:\n  statutory: 7 days\n  promised: 5 days\n"),
    check=check,
    kinds=("procedure",),
)
