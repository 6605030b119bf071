"""T411: a spelling that this handbook does not use."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.wording import RUNNING, habits_in


def check(context: Context, subject: Subject) -> Iterable[Violation]:
    """Every spelling that a language's list corrects; terms and quoted words are left out."""
    return habits_in(context, subject, "spelling")


RULE = Rule(
    code="T411",
    severity=Severity.WARNING,
    title={
        "zh": "写法不统一",
        "en": "Another spelling",
        "ko": "다른 표기",
    },
    message={
        "zh": "“{word}”这个写法，手册里不用",
        "en": "the spelling ‘{word}’ is not used in this handbook",
        "ko": "‘{word}’ 표기는 쓰지 않습니다",
    },
    remedy={
        "zh": "改成“{instead}”",
        "en": "write ‘{instead}’",
        "ko": "‘{instead}’ 표기로 고치세요",
    },
    why={
        "zh": (
            "同一个词只有一种写法，读者才找得到、认得出：中文用简体字，英文用英式拼写，"
            "韩文按规范分写。"
        ),
        "en": (
            "One spelling makes words findable: simplified characters, British "
            "English, standard Korean spacing."
        ),
        "ko": (
            "표기가 하나여야 찾기 쉽습니다. 중국어는 간체자, 영어는 영국식, 한국어는 "
            "맞춤법을 따릅니다."
        ),
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        '  en: "Register at the police center after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        '  en: "Register at the police centre after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    check=check,
    kinds=RUNNING,
    waits=True,
)
