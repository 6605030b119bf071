"""F114: a second document in one file."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F114",
    severity=Severity.ERROR,
    title={
        "zh": "一个文件里有两份内容",
        "en": "Two documents in one file",
        "ko": "한 파일에 두 문서",
    },
    message={
        "zh": "从这一行开始是第二份内容，后面的都读不到",
        "en": "a second document begins here; nothing after it would be read",
        "ko": "여기부터 두 번째 문서여서 그 뒤는 읽히지 않습니다",
    },
    remedy={
        "zh": "删掉这一行的 “{what}”；如果是两个事项，分成两个文件",
        "en": "delete ‘{what}’ on this line; two procedures go into two files",
        "ko": "이 줄의 ‘{what}’ 표시를 지우세요. 민원이 둘이면 파일을 나누세요",
    },
    why={
        "zh": "一个文件只放一个事项，这样每个事项都找得到。",
        "en": "One file holds one procedure, so that each can be found.",
        "ko": "한 파일에는 민원 하나만 두어야 찾을 수 있습니다.",
    },
    bad="status: active\n---\nrelated: []\n",
    good="status: active\n",
)
