"""F102: a full-width colon after a key."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F102",
    severity=Severity.ERROR,
    title={
        "zh": "冒号是中文的",
        "en": "A full-width colon",
        "ko": "전각 콜론",
    },
    message={
        "zh": "“{key}” 后面的冒号 “：” 是中文冒号",
        "en": "the colon “：” after ‘{key}’ is a full-width one",
        "ko": "‘{key}’ 뒤의 콜론 ‘：’은 전각 콜론입니다",
    },
    remedy={
        "zh": "换成英文冒号，后面加一个空格：“{key}: ”",
        "en": "type a plain colon and a space: ‘{key}: ’",
        "ko": "영문 콜론과 빈칸을 쓰세요: ‘{key}: ’",
    },
    why={
        "zh": "中文冒号看起来差不多，但程序认不出来，会把这一行当成普通文字。",
        "en": "A full-width colon looks alike, but then the line is taken for plain text.",
        "ko": "전각 콜론은 비슷해 보이지만, 그러면 이 줄을 보통 글로 읽게 됩니다.",
    },
    bad="status：active\n",
    good="status: active\n",
)
