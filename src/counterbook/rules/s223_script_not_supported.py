"""S223: a language whose script cannot be printed."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.languages.scripts import SUPPORTED, scripts_of
from counterbook.model.station import Languages
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every language whose script does not run from left to right or is in no font of print."""
    if not isinstance(subject.value, Languages):
        return
    for number, language in enumerate(subject.value.languages):
        scripts = scripts_of(context.packs[language.code])
        refused = next((script for script in scripts if script not in SUPPORTED), None)
        if refused:
            values = {"key": language.code, "script": refused}
            yield Violation(("languages", number, "code"), values)


RULE = Rule(
    code="S223",
    severity=Severity.ERROR,
    title={
        "zh": "这种文字还不支持",
        "en": "A script that is not supported",
        "ko": "지원하지 않는 문자",
    },
    message={
        "zh": "“{key}”用的文字（{script}）还不支持",
        "en": "the script of ‘{key}’ ({script}) is not supported",
        "ko": "‘{key}’의 문자({script})는 아직 지원하지 않습니다",
    },
    remedy={
        "zh": (
            "删掉这种语言。能用的是从左到右横写的文字：汉字、拉丁字母、韩文、日文、"
            "西里尔字母、希腊字母"
        ),
        "en": (
            "take the language out. Supported are scripts written from left to right: "
            "Chinese, Latin, Korean, Japanese, Cyrillic, Greek"
        ),
        "ko": (
            "이 언어를 빼세요. 왼쪽에서 오른쪽으로 쓰는 한자, 로마자, 한글, 일본 문자, 키릴 "
            "문자, 그리스 문자만 쓸 수 있습니다"
        ),
    },
    why={
        "zh": "印刷用的字体没有这种文字，印出来会是一排方框。",
        "en": "The fonts for print lack it, so the paper would show rows of boxes.",
        "ko": "인쇄용 글꼴에 없는 문자라서 종이에 네모만 나옵니다.",
    },
    bad="languages:\n  - code: zh\n  - code: ar\n    name: العربية\n    mark: ع\n",
    good="languages:\n  - code: zh\n  - code: en\n  - code: ko\n",
    example_kind="languages",
    check=check,
    kinds=("languages",),
)
