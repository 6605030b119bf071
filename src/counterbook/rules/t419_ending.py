"""T419: a sentence that ends in another tone than the rest."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.wording import RUNNING, signs_in


def check(context: Context, subject: Subject) -> Iterable[Violation]:
    """Every sentence with an ending that the style of its language does not use."""
    return signs_in(context, subject, "wrong_ending")


RULE = Rule(
    code="T419",
    severity=Severity.WARNING,
    title={
        "zh": "句尾语气不一致",
        "en": "A sentence in another tone",
        "ko": "다른 말투의 문장 끝",
    },
    message={
        "zh": "句尾“{sign}”和手册的语气不一样",
        "en": "the ending ‘{sign}’ is not the tone of this handbook",
        "ko": "‘{sign}’ 끝맺음은 안내서의 말투와 다릅니다",
    },
    remedy={
        "zh": "韩文陈述句用 -ㅂ니다，请读者做事用 -세요，提问用 -나요?",
        "en": "in Korean, statements end in -ㅂ니다, requests in -세요, questions in -나요?",
        "ko": "서술은 -ㅂ니다, 부탁은 -세요, 질문은 -나요?로 쓰세요",
    },
    why={
        "zh": "语气忽软忽硬，读者会以为是不同的人写的，不敢相信。",
        "en": "A tone that changes makes a paper look careless.",
        "ko": "말투가 섞이면 정성 없는 글로 보입니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기해야 한다."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기해야 합니다."\n'
    ),
    check=check,
    kinds=RUNNING,
    waits=True,
)
