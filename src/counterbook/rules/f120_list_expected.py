"""F120: keys where a register must be a list."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F120",
    severity=Severity.ERROR,
    title={
        "zh": "文件应该一条一条地写",
        "en": "The file must be a list",
        "ko": "파일은 목록이어야 함",
    },
    message={
        "zh": "{kind}应该一条一条地写，现在不是",
        "en": "{kind} must be a list, and is not",
        "ko": "{kind}: 목록이어야 하는데 그렇지 않습니다",
    },
    remedy={
        "zh": "每一条用 “- id: …” 开头，同一条的其他行前面空两格",
        "en": "begin each entry with ‘- id: ...’ and indent its other lines by two spaces",
        "ko": "각 항목을 ‘- id: …’로 시작하고 나머지 줄은 빈칸 두 개를 들여 쓰세요",
    },
    why={
        "zh": "这个文件登记许多条内容，每条都要从 “- ” 开始才分得开。",
        "en": (
            "This file registers many entries; each begins with ‘- ’, so that they can be "
            "told apart."
        ),
        "ko": "이 파일에는 여러 항목이 있으므로 각각 ‘- ’로 시작해야 나뉩니다.",
    },
    bad="id: passport\nname:\n  zh: 护照\n",
    good="- id: passport\n  name:\n    zh: 护照\n    en: passport\n    ko: 여권\n",
    example_kind="papers",
)
