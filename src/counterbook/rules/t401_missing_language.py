"""T401: a text lacks one of the handbook's languages."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every text that readers of some language would see in the base language."""
    codes = context.handbook.languages.codes
    for path, text in subject.texts:
        absent = [code for code in codes if code not in text]
        if absent:
            yield Violation(path, {"languages": ", ".join(absent)}, at_key=True)


RULE = Rule(
    code="T401",
    severity=Severity.WARNING,
    title={"zh": "缺少一种语言", "en": "A language is missing", "ko": "빠진 언어가 있음"},
    message={
        "zh": "这段文字缺少：{languages}",
        "en": "this text lacks: {languages}",
        "ko": "이 글에 빠진 언어: {languages}",
    },
    remedy={
        "zh": "补上这种语言；补上之前，页面会显示中文并注明",
        "en": "add it; until then the page shows the base text and says so",
        "ko": "추가하세요. 추가하기 전에는 기본 언어로 보이고 그렇게 표시됩니다",
    },
    why={
        "zh": "读者看不懂的那一行，往往就是最要紧的一行。",
        "en": "The line a reader cannot read is often the one that matters.",
        "ko": "읽지 못하는 그 한 줄이 가장 중요한 줄일 수 있습니다.",
    },
    bad="summary:\n  zh: 您住下后要登记。\n",
    good="summary:\n  zh: 您住下后要登记。\n  en: Register after you move in.\n"
    "  ko: 입주 후 등기하세요.\n",
    check=check,
)
