"""S225: a language without a name of its own."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.languages.pack import shipped
from counterbook.model.station import Languages
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every language without a pack that does not say what it calls itself."""
    if not isinstance(subject.value, Languages):
        return
    for number, language in enumerate(subject.value.languages):
        for key in ("name", "mark"):
            if shipped(language.code) is None and getattr(language, key) is None:
                values = {"value": language.code, "key": key}
                yield Violation(("languages", number, "code"), values)


RULE = Rule(
    code="S225",
    severity=Severity.WARNING,
    title={
        "zh": "语言没有名称",
        "en": "A language without a name",
        "ko": "이름 없는 언어",
    },
    message={
        "zh": "语言“{value}”没有写“{key}”",
        "en": "the language ‘{value}’ has no ‘{key}’",
        "ko": "‘{value}’ 언어에 ‘{key}’ 항목이 없습니다",
    },
    remedy={
        "zh": (
            "加上 name（这种语言自己的名称）和 mark（按钮上的一两个字），例如 name: "
            "Русский，mark: РУ"
        ),
        "en": (
            "add name, what the language calls itself, and mark, one or two letters for "
            "buttons: name: Русский, mark: РУ"
        ),
        "ko": (
            "name(그 언어로 쓴 이름)과 mark(단추에 쓸 한두 글자)를 넣으세요. 예: name: "
            "Русский, mark: РУ"
        ),
    },
    why={
        "zh": "读者要在按钮上认出自己的语言。",
        "en": "Readers must recognise their language on the button.",
        "ko": "읽는 사람이 단추에서 자기 언어를 알아볼 수 있어야 합니다.",
    },
    bad="languages:\n  - code: zh\n  - code: ru\n",
    good="languages:\n  - code: zh\n  - code: en\n  - code: ko\n",
    example_kind="languages",
    check=check,
    kinds=("languages",),
)
