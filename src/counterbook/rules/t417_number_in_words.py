"""T417: a number in words."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.wording import RUNNING, signs_in


def check(context: Context, subject: Subject) -> Iterable[Violation]:
    """Every quantity that is written in words."""
    return signs_in(context, subject, "counted")


RULE = Rule(
    code="T417",
    severity=Severity.WARNING,
    title={
        "zh": "数字写成了文字",
        "en": "A number in words",
        "ko": "글자로 쓴 숫자",
    },
    message={
        "zh": "“{sign}”里的数字写成了文字",
        "en": "the number in ‘{sign}’ is written in words",
        "ko": "‘{sign}’의 숫자를 글자로 썼습니다",
    },
    remedy={
        "zh": "用阿拉伯数字写，例如 24小时；能写成事实的用 {deadline} 这样的写法",
        "en": "write digits, as in 24 hours; facts are best written as {deadline} and the like",
        "ko": "숫자로 쓰세요. 예: 24시간. 사실이면 {deadline}처럼 쓰는 것이 좋습니다",
    },
    why={
        "zh": "看不懂整句话的人，也认得数字；三种语言的数字还要能互相核对。",
        "en": (
            "People who cannot read the sentence can read its digits, and digits can "
            "be compared between languages."
        ),
        "ko": "문장을 못 읽어도 숫자는 읽을 수 있고, 언어끼리 비교할 수 있습니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后，要在三天内登记。"\n'
        '  en: "Register soon after you move in."\n'
        '  ko: "입주하면 곧 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要在3天内登记。"\n'
        '  en: "Register within 3 days."\n'
        '  ko: "3일 안에 등기하세요."\n'
    ),
    check=check,
    kinds=RUNNING,
    waits=True,
)
