"""S219: something else where lists of words by language belong."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S219",
    severity=Severity.ERROR,
    title={
        "zh": "要按语言列出",
        "en": "Lists of words by language",
        "ko": "언어별 목록이어야 함",
    },
    message={
        "zh": "“{key}”要写成列表，每项是一个词",
        "en": "‘{key}’ must be a list of words",
        "ko": "‘{key}’ 항목은 단어 목록이어야 합니다",
    },
    remedy={
        "zh": "每种语言下面，每个词另起一行，用 “- ” 开头",
        "en": "under each language begin a line with ‘- ’ for each word",
        "ko": "언어마다 그 아래에 단어 하나씩 ‘- ’로 시작하는 줄을 쓰세요",
    },
    why={
        "zh": "一项一个词，搜索时才找得到。",
        "en": "With one word an item, the search finds each of them.",
        "ko": "한 항목에 단어 하나여야 검색에서 찾을 수 있습니다.",
    },
    bad="aliases:\n  zh: 住宿登记\n",
    good="aliases:\n  zh:\n    - 住宿登记\n",
)
