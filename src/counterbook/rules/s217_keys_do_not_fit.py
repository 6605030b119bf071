"""S217: keys that exclude or need each other."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S217",
    severity=Severity.ERROR,
    title={
        "zh": "这几栏对不上",
        "en": "Keys that do not fit together",
        "ko": "서로 맞지 않는 항목",
    },
    message={
        "zh": "这几栏对不上",
        "en": "these keys do not fit together",
        "ko": "이 항목들은 서로 맞지 않습니다",
    },
    remedy={
        "zh": "对照别的事项改正",
        "en": "look at another procedure",
        "ko": "다른 민원을 보고 고치세요",
    },
    why={
        "zh": "有的栏只能选一个，有的栏必须一起写，不然页面上就说不清楚。",
        "en": (
            "Of some keys only one may stand, others need each other; otherwise the page "
            "would be unclear."
        ),
        "ko": "어떤 항목은 하나만, 어떤 항목은 함께 써야 화면에서 뜻이 분명합니다.",
    },
    bad="fees:\n  - amount: 400\n    ask: local\n",
    good="fees:\n  - amount: 400\n",
    variants={
        "deadline_time": Variant(
            message={
                "zh": "期限没有写多久，或写了两种",
                "en": "the deadline says no length of time, or two",
                "ko": "기한에 기간이 없거나 두 가지가 있습니다",
            },
            remedy={
                "zh": "“within: 24 hours” 和 “promptly: true” 写一个，只写一个",
                "en": "write one of ‘within: 24 hours’ and ‘promptly: true’",
                "ko": "‘within: 24 hours’와 ‘promptly: true’ 가운데 하나만 쓰세요",
            },
        ),
        "deadline_event": Variant(
            message={
                "zh": "期限没有写从什么时候算起",
                "en": "the deadline does not say what it counts from",
                "ko": "기한을 언제부터 세는지 없습니다",
            },
            remedy={
                "zh": "加上一行“event: …”，填 events.yml 里的编号",
                "en": "add ‘event: ...’ with an id of events.yml",
                "ko": "events.yml에 있는 이름으로 ‘event: …’ 줄을 추가하세요",
            },
        ),
        "fee_amount": Variant(
            message={
                "zh": "费用没有写金额，或金额和“先问”都写了",
                "en": "the fee has no amount, or both an amount and ‘ask’",
                "ko": "수수료에 금액이 없거나 금액과 ‘ask’가 함께 있습니다",
            },
            remedy={
                "zh": "知道金额写 “amount: 400”，不知道写 “ask: local”，只写一个",
                "en": (
                    "write ‘amount: 400’ where it is known, ‘ask: local’ where it is not, "
                    "one of the two"
                ),
                "ko": "금액을 알면 ‘amount: 400’, 모르면 ‘ask: local’ 가운데 하나만 쓰세요",
            },
        ),
        "fact_value": Variant(
            message={
                "zh": "这个数字没有内容，或写了两种",
                "en": "this fact has no value, or more than one",
                "ko": "이 값에 내용이 없거나 둘 이상입니다",
            },
            remedy={
                "zh": (
                    "quantity（期限）、amount（金额）、number（数目）、date（日期）写一个，只写一个"
                ),
                "en": "write one of quantity, amount, number and date",
                "ko": "quantity(기간), amount(금액), number(수), date(날짜) 가운데 하나만 쓰세요",
            },
        ),
        "option_end": Variant(
            message={
                "zh": "这个选项没有写通到哪里，或写了两个",
                "en": "this option leads nowhere, or to two places",
                "ko": "이 선택지가 어디로 가는지 없거나 둘입니다",
            },
            remedy={
                "zh": "下一个问题写 next，事项写 go_to，只写一个",
                "en": "write next for a question or go_to for a procedure, one of the two",
                "ko": "다음 질문은 next, 민원은 go_to 가운데 하나만 쓰세요",
            },
        ),
        "replaced_by": Variant(
            message={
                "zh": "写了 replaced_by，但 status 不是 withdrawn",
                "en": "replaced_by stands here, but status is not withdrawn",
                "ko": "replaced_by가 있지만 status가 withdrawn이 아닙니다",
            },
            remedy={
                "zh": "改成 “status: withdrawn”，或删掉 replaced_by",
                "en": "write ‘status: withdrawn’ or delete replaced_by",
                "ko": "‘status: withdrawn’으로 고치거나 replaced_by를 지우세요",
            },
        ),
    },
)
