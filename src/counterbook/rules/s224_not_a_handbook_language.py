"""S224: a language named for an office and absent from the list."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.station import Languages
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_OFFICES = ("authoritative", "counter_language")


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Languages that stand twice, and offices given to a language that is not in the list."""
    languages = subject.value
    if not isinstance(languages, Languages):
        return
    codes = languages.codes
    for number, code in enumerate(codes):
        if code in codes[:number]:
            values = {"value": code, "variant": "twice"}
            yield Violation(("languages", number, "code"), values)
    for key in _OFFICES:
        named = getattr(languages, key)
        if named and named not in codes:
            yield Violation((key,), {"key": key, "value": named, "known": codes})


RULE = Rule(
    code="S224",
    severity=Severity.ERROR,
    title={
        "zh": "不是手册的语言",
        "en": "Not a language of the handbook",
        "ko": "안내서의 언어가 아님",
    },
    message={
        "zh": "“{key}”写的“{value}”不在上面的语言里",
        "en": "‘{key}’ names ‘{value}’, which is not in the list above",
        "ko": "‘{key}’의 ‘{value}’는 위 목록에 없는 언어입니다",
    },
    remedy={
        "zh": "改成上面列出的语言：{known}",
        "en": "name one of the languages above: {known}",
        "ko": "위에 있는 언어로 고치세요: {known}",
    },
    why={
        "zh": "以哪种语言为准、给民警看哪种语言，必须是手册里有的。",
        "en": "The text that prevails and the text shown to officers must be in the handbook.",
        "ko": "기준이 되는 언어와 경찰관에게 보여 주는 언어는 안내서에 있어야 합니다.",
    },
    bad="languages:\n  - code: zh\n  - code: en\n  - code: ko\nauthoritative: cn\n",
    good="languages:\n  - code: zh\n  - code: en\n  - code: ko\nauthoritative: zh\n",
    example_kind="languages",
    variants={
        "twice": Variant(
            message={
                "zh": "语言“{value}”写了两次",
                "en": "the language ‘{value}’ stands twice",
                "ko": "‘{value}’ 언어가 두 번 있습니다",
            },
            remedy={
                "zh": "删掉其中一个",
                "en": "delete one of them",
                "ko": "하나를 지우세요",
            },
        ),
    },
    check=check,
    kinds=("languages",),
)
