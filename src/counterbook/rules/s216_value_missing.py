"""S216: a key with nothing after its colon."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S216",
    severity=Severity.ERROR,
    title={
        "zh": "后面没有内容",
        "en": "Nothing after the colon",
        "ko": "내용이 없음",
    },
    message={
        "zh": "“{key}”后面没有内容",
        "en": "there is nothing after ‘{key}:’",
        "ko": "‘{key}:’ 뒤에 내용이 없습니다",
    },
    remedy={
        "zh": "填上内容，或删掉这一行",
        "en": "write its content or delete the line",
        "ko": "내용을 쓰거나 이 줄을 지우세요",
    },
    why={
        "zh": "空着的一栏分不清是没有，还是忘了写。",
        "en": "Nobody can tell whether an empty key means “none” or was forgotten.",
        "ko": "빈 항목은 없다는 뜻인지 잊은 것인지 알 수 없습니다.",
    },
    bad="related:\n",
    good="related: []\n",
    variants={
        "item": Variant(
            message={
                "zh": "这一项是空的",
                "en": "this item is empty",
                "ko": "이 항목은 비어 있습니다",
            },
            remedy={
                "zh": "在 “- ” 后面填上内容，或删掉这一行",
                "en": "write something after ‘- ’ or delete the line",
                "ko": "‘- ’ 뒤에 내용을 쓰거나 이 줄을 지우세요",
            },
        ),
    },
)
