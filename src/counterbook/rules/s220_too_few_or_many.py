"""S220: a list with too few or too many items."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S220",
    severity=Severity.ERROR,
    title={
        "zh": "项数不对",
        "en": "Too few or too many items",
        "ko": "항목 수가 맞지 않음",
    },
    message={
        "zh": "“{key}”至少要有 {limit} 项",
        "en": "‘{key}’ needs at least {limit} items",
        "ko": "‘{key}’ 항목은 적어도 {limit}개여야 합니다",
    },
    remedy={
        "zh": "补上缺少的项",
        "en": "add what is missing",
        "ko": "빠진 것을 추가하세요",
    },
    why={
        "zh": "例如“以下任选一种”只有一种就没有选择了。",
        "en": "For instance, “one of these” needs at least two.",
        "ko": "예를 들어 ‘다음 중 하나’에는 둘 이상이 있어야 합니다.",
    },
    bad=(
        "materials:\n"
        "  - name:\n"
        "      zh: 住处证明\n"
        "      en: Proof of address\n"
        "      ko: 거처 증명 서류\n"
        "    any_of:\n"
        "      - paper: lease\n"
    ),
    good=(
        "materials:\n"
        "  - name:\n"
        "      zh: 住处证明\n"
        "      en: Proof of address\n"
        "      ko: 거처 증명 서류\n"
        "    any_of:\n"
        "      - paper: lease\n"
        "      - paper: passport\n"
    ),
    variants={
        "many": Variant(
            message={
                "zh": "“{key}”最多只能有 {limit} 项",
                "en": "‘{key}’ takes at most {limit} items",
                "ko": "‘{key}’ 항목은 {limit}개까지만 쓸 수 있습니다",
            },
            remedy={
                "zh": "删掉多余的项",
                "en": "delete what is too many",
                "ko": "넘치는 것을 지우세요",
            },
        ),
    },
)
