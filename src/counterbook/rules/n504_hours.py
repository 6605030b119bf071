"""N504: hours that end before they begin."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.registers import Hours, HoursException
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every span of hours whose end is not after its start."""
    for path, part in subject.models:
        if not isinstance(part, Hours | HoursException) or not part.open or not part.close:
            continue
        if part.open >= part.close:
            yield Violation((*path, "close"), {"open": part.open, "close": part.close})


RULE = Rule(
    code="N504",
    severity=Severity.ERROR,
    title={
        "zh": "时间前后颠倒",
        "en": "Hours the wrong way round",
        "ko": "시간의 앞뒤가 바뀜",
    },
    message={
        "zh": "{open}开始、{close}结束，前后颠倒了",
        "en": "from {open} to {close} is the wrong way round",
        "ko": "{open}부터 {close}까지는 앞뒤가 바뀌었습니다",
    },
    remedy={
        "zh": "把 open 和 close 改对；过了半夜的分成两段写，例如到 24:00 和从 00:00",
        "en": (
            "correct open and close; hours past midnight are two entries, to 24:00 and from 00:00"
        ),
        "ko": (
            "open과 close를 바로잡으세요. 자정을 넘으면 24:00까지와 00:00부터 두 항목으로 쓰세요"
        ),
    },
    why={
        "zh": "读者会按这个时间跑来，却吃闭门羹。",
        "en": "People come at these hours and stand before a closed door.",
        "ko": "사람들이 이 시간에 왔다가 헛걸음하게 됩니다.",
    },
    bad=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        "  hours:\n"
        "    - days: [mon]\n"
        '      open: "17:00"\n'
        "      close: 08:30\n"
    ),
    good=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        "  hours:\n"
        "    - days: [mon]\n"
        "      open: 08:30\n"
        '      close: "17:00"\n'
    ),
    example_kind="places",
    check=check,
    kinds=(
        "station",
        "places",
    ),
)
