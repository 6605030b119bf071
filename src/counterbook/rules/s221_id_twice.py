"""S221: one id for two things."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S221",
    severity=Severity.ERROR,
    title={
        "zh": "编号重复",
        "en": "An id stands twice",
        "ko": "같은 이름이 두 번",
    },
    message={
        "zh": "编号“{id}”已经用过：{other}",
        "en": "the id ‘{id}’ is taken: {other}",
        "ko": "‘{id}’ 이름은 이미 있습니다: {other}",
    },
    remedy={
        "zh": "删掉其中一个；如果是复制来的新内容，换一个新编号",
        "en": "delete one of them; if this is a copy for something new, give it a new id",
        "ko": "하나를 지우세요. 복사해서 만든 새 내용이면 새 이름을 붙이세요",
    },
    why={
        "zh": "两处用同一个编号，引用时不知道指哪一个。",
        "en": "With one id for two things nobody knows which is meant.",
        "ko": "이름이 같으면 무엇을 가리키는지 알 수 없습니다.",
    },
    bad=(
        "- id: passport\n"
        "  name:\n"
        "    zh: 护照\n"
        "    en: passport\n"
        "    ko: 여권\n"
        "- id: passport\n"
        "  name:\n"
        "    zh: 旅行证\n"
        "    en: travel document\n"
        "    ko: 여행증\n"
    ),
    good=(
        "- id: passport\n"
        "  name:\n"
        "    zh: 护照\n"
        "    en: passport\n"
        "    ko: 여권\n"
        "- id: travel-document\n"
        "  name:\n"
        "    zh: 旅行证\n"
        "    en: travel document\n"
        "    ko: 여행증\n"
    ),
    example_kind="papers",
)
