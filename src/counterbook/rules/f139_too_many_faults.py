"""F139: more faults in one file than are worth listing."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F139",
    # Errors are listed before warnings: where one is left out, others are there to stop a build.
    severity=Severity.WARNING,
    title={
        "zh": "问题太多",
        "en": "Too many faults",
        "ko": "문제가 너무 많음",
    },
    message={
        "zh": "这个文件还有 {count} 处问题没有列出",
        "en": "this file has {count} more faults that are not listed",
        "ko": "이 파일에는 여기 없는 문제가 {count}개 더 있습니다",
    },
    remedy={
        "zh": "先改好上面这些，再检查一次",
        "en": "mend the ones above first, then check again",
        "ko": "위의 문제를 먼저 고친 뒤 다시 확인하세요",
    },
    why={
        "zh": "太长的清单没有人看得完。",
        "en": "Nobody reads a list that is too long.",
        "ko": "너무 긴 목록은 아무도 다 읽지 못합니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
