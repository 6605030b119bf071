"""S226: a list that holds nothing though readers need it."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.procedure import Channel
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every way of doing something that has no steps."""
    for path, part in subject.parts:
        if isinstance(part, Channel) and not part.steps:
            yield Violation((*path, "steps"), {"key": "steps"})


RULE = Rule(
    code="S226",
    severity=Severity.WARNING,
    title={
        "zh": "列表是空的",
        "en": "An empty list",
        "ko": "빈 목록",
    },
    message={
        "zh": "“{key}”里一项也没有",
        "en": "there is nothing in ‘{key}’",
        "ko": "‘{key}’ 항목이 비어 있습니다",
    },
    remedy={
        "zh": "写上每一步，或删掉这个办理方式",
        "en": "write the steps or delete this way of doing it",
        "ko": "단계를 쓰거나 이 방법을 지우세요",
    },
    why={
        "zh": "读者看到办理方式，却不知道怎么做。",
        "en": "Readers would see a way of doing it and not how.",
        "ko": "읽는 사람은 방법만 보고 어떻게 하는지 알 수 없습니다.",
    },
    bad="channels:\n  - type: counter\n    steps: []\n",
    good=(
        "channels:\n"
        "  - type: counter\n"
        "    steps:\n"
        "      - actor: you\n"
        "        text:\n"
        "          zh: 到窗口取号。\n"
        "          en: Take a number at the counter.\n"
        "          ko: 창구에서 번호표를 뽑으세요.\n"
    ),
    check=check,
    kinds=("procedure",),
)
