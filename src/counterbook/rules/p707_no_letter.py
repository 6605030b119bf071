"""P707: a glyph that stands for no letter; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P707",
    severity=Severity.ERROR,
    title={
        "zh": "有的字印不出来",
        "en": "Letters that cannot be read",
        "ko": "읽을 수 없는 글자",
    },
    message={
        "zh": "有的字印成了空框，或不能复制、朗读（{detail}）",
        "en": "some letters are empty boxes, or cannot be copied or read aloud ({detail})",
        "ko": "빈 네모로 나오거나 복사하고 읽어 줄 수 없는 글자가 있습니다({detail})",
    },
    remedy={
        "zh": "找到这句话，把少见的字或符号换掉",
        "en": "find this sentence and replace the rare character or sign",
        "ko": "이 문장을 찾아 드문 글자나 기호를 바꾸세요",
    },
    why={
        "zh": "空框谁也看不懂，读屏软件也读不出来。",
        "en": "Nobody understands an empty box, and no screen reader can say it.",
        "ko": "빈 네모는 아무도 알 수 없고 화면 낭독기도 읽지 못합니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
