"""T415: an exclamation mark."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.wording import RUNNING, signs_in


def check(context: Context, subject: Subject) -> Iterable[Violation]:
    """Every exclamation mark; spoken phrases are no running text."""
    return signs_in(context, subject, "loud")


RULE = Rule(
    code="T415",
    severity=Severity.WARNING,
    title={
        "zh": "感叹号",
        "en": "An exclamation mark",
        "ko": "느낌표",
    },
    message={
        "zh": "手册里不用感叹号",
        "en": "the handbook uses no exclamation marks",
        "ko": "안내서에는 느낌표를 쓰지 않습니다",
    },
    remedy={
        "zh": "改成句号；要紧的事靠写清楚，不靠标点",
        "en": "write a full stop; clear words are stronger than a loud mark",
        "ko": "마침표로 고치세요. 중요한 것은 분명하게 쓰면 됩니다",
    },
    why={
        "zh": "感叹号让着急的人更紧张，也不会让话更清楚。",
        "en": "An exclamation mark frightens worried people and makes nothing clearer.",
        "ko": "느낌표는 걱정하는 사람을 더 불안하게 할 뿐입니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记！"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    check=check,
    kinds=RUNNING,
    waits=True,
)
