"""N507: done on the spot, and yet it takes days."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.duration import shortest_days
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Work that is done on the spot with a promised time of more than a day."""
    processing = getattr(subject.value, "processing", None)
    if processing is None or not processing.on_the_spot:
        return
    time = processing.promised
    if time and shortest_days(time) > 1:
        said = f"{time.number} {time.unit}"
        yield Violation(("processing", "promised"), {"time": said})


RULE = Rule(
    code="N507",
    severity=Severity.WARNING,
    title={
        "zh": "当场办好，又要好几天",
        "en": "On the spot, and yet days",
        "ko": "바로 처리되는데 며칠이 걸림",
    },
    message={
        "zh": "这里写“当场办好”，又写要“{time}”",
        "en": "this says on the spot, and also ‘{time}’",
        "ko": "바로 처리된다고 하면서 ‘{time}’도 걸린다고 했습니다",
    },
    remedy={
        "zh": "删掉 on_the_spot，或者改正时间",
        "en": "take on_the_spot out, or correct the time",
        "ko": "on_the_spot을 지우거나 시간을 고치세요",
    },
    why={
        "zh": "读者会算着时间来，算错了就白跑一趟。",
        "en": "People plan their day by this.",
        "ko": "사람들은 이것을 보고 계획을 세웁니다.",
    },
    bad=("processing:\n  on_the_spot: true\n  promised: 7 working-days\n"),
    good=("processing:\n  on_the_spot: true\n  promised: 1 days\n"),
    check=check,
    kinds=("procedure",),
)
