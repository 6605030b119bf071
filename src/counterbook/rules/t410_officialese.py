"""T410: words of offices that readers stumble over."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation
from counterbook.rules.wording import RUNNING, habits_in


def check(context: Context, subject: Subject) -> Iterable[Violation]:
    """Every word that a language's list avoids; terms and quoted words are left out."""
    return habits_in(context, subject, "avoid")


RULE = Rule(
    code="T410",
    severity=Severity.WARNING,
    title={
        "zh": "公文里的说法",
        "en": "Words of offices",
        "ko": "관공서 말투",
    },
    message={
        "zh": "“{word}”是公文里的说法，读者不容易懂",
        "en": "‘{word}’ is a word of offices that readers stumble over",
        "ko": "‘{word}’ 말은 읽는 사람에게 어렵습니다",
    },
    remedy={
        "zh": "改成平常的说法：{instead}；如果是表格或屏幕上的原话，放进引号里",
        "en": "say it plainly: {instead}; words as they stand on a form or screen go into quotes",
        "ko": "쉬운 말로 쓰세요: {instead}. 서류나 화면에 쓰인 말이면 따옴표 안에 넣으세요",
    },
    why={
        "zh": "来办事的人很着急，中文也可能不是母语；平常的话一看就懂。",
        "en": (
            "Readers are worried and in a hurry, and often read in a second language. "
            "Plain words are understood at once."
        ),
        "ko": "급하고 걱정되는 사람이 읽습니다. 쉬운 말은 바로 알 수 있습니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "请携带护照去派出所。"\n'
        '  en: "Bring your passport to the police station."\n'
        '  ko: "여권을 가지고 파출소로 가세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "请带护照去派出所。"\n'
        '  en: "Bring your passport to the police station."\n'
        '  ko: "여권을 가지고 파출소로 가세요."\n'
    ),
    variants={
        "out": Variant(
            message={
                "zh": "“{word}”是公文里的说法，读者不容易懂",
                "en": "‘{word}’ is a word of offices that readers do not need",
                "ko": "‘{word}’ 말은 없어도 됩니다",
            },
            remedy={
                "zh": "删掉这个词，或者把意思直接说出来",
                "en": "take it out, or say what is meant",
                "ko": "빼거나 뜻을 그대로 쓰세요",
            },
        ),
    },
    check=check,
    kinds=RUNNING,
    waits=True,
)
