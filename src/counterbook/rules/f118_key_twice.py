"""F118: the same key twice in one place."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F118",
    severity=Severity.ERROR,
    title={
        "zh": "同一栏写了两次",
        "en": "A key stands twice",
        "ko": "같은 항목이 두 번",
    },
    message={
        "zh": "“{key}” 写了两次，第一次在第 {line} 行",
        "en": "‘{key}’ stands twice, first on line {line}",
        "ko": "‘{key}’ 항목이 두 번 있습니다. 첫 번째는 {line}번째 줄입니다",
    },
    remedy={
        "zh": "留下一个，删掉另一个；要写几项时用 “- ” 列出",
        "en": "keep one and delete the other; for several values make a list with ‘- ’",
        "ko": "하나만 남기고 지우세요. 여러 개면 ‘- ’ 목록으로 쓰세요",
    },
    why={
        "zh": "同一栏有两个内容时，其中一个会不声不响地丢掉。",
        "en": "Of two contents under one key, one would be lost without a word.",
        "ko": "같은 항목에 내용이 둘이면 하나가 말없이 사라집니다.",
    },
    bad="status: active\nstatus: paused\n",
    good="status: paused\n",
    variants={
        "several": Variant(
            message={
                "zh": "从“{key}”起有 {count} 栏又写了一遍，第一次在第 {line} 行",
                "en": "from ‘{key}’ on {count} keys stand a second time, first on line {line}",
                "ko": "‘{key}’부터 항목 {count}개가 두 번 있습니다. 첫 번째는 {line}번째 줄입니다",
            },
            remedy={
                "zh": "看看这些行上面是不是少了一行栏名；重复的请删掉",
                "en": "see whether the key above these lines is missing; delete what stands twice",
                "ko": "이 줄들 위에 항목 이름이 빠지지 않았는지 보고, 겹친 것은 지우세요",
            },
        ),
    },
)
