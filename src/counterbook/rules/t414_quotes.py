"""T414: quotes of another language, dots for an ellipsis, a quote without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation
from counterbook.rules.wording import RUNNING, signs_in, styled

_PAIRS = {"“": "”", "‘": "’", "《": "》", "「": "」", "（": "）", "(": ")"}


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every mark that a style does not know, and every quote that is never closed."""
    wrong = {broken.path: broken for broken in signs_in(context, subject, "wrong_quote")}
    yield from wrong.values()
    for code, _, _ in styled(context):
        joined = subject.joined.get(code, "")
        for opening in [sign for sign in _PAIRS if sign in joined]:
            for path, said in subject.by_language[code]:
                closing = _PAIRS[opening]
                if said.count(opening) > said.count(closing) and path not in wrong:
                    yield Violation(path, {"sign": opening, "variant": "open", "close": closing})


RULE = Rule(
    code="T414",
    severity=Severity.WARNING,
    title={
        "zh": "引号或省略号不对",
        "en": "Wrong quotes or dots",
        "ko": "맞지 않는 따옴표나 점",
    },
    message={
        "zh": "“{sign}”用得不对",
        "en": "‘{sign}’ is not the right mark here",
        "ko": "‘{sign}’ 부호가 맞지 않습니다",
    },
    remedy={
        "zh": "中文用“ ”和‘ ’，书名号用《 》，省略号用……；英文用‘ ’；韩文用‘ ’和“ ”，法律用「 」",
        "en": (
            "use “ ” in Chinese, ‘ ’ in English, ‘ ’ and “ ” in Korean; three dots are not needed"
        ),
        "ko": "중국어는 “ ”, 영어는 ‘ ’, 한국어는 ‘ ’와 “ ”를 쓰세요. 점 세 개는 쓰지 않습니다",
    },
    why={
        "zh": "引号圈住表格或屏幕上的原话，读者照着找；用错了，就找不到。",
        "en": "Quotes mark the words that a reader looks for on a form or screen.",
        "ko": "따옴표는 서류나 화면에서 찾을 말을 나타냅니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后，要办“登记。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要办“登记”。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    variants={
        "open": Variant(
            message={
                "zh": "“{sign}”只有一半，少了“{close}”",
                "en": "‘{sign}’ is opened and never closed",
                "ko": "‘{sign}’ 부호를 열고 닫지 않았습니다",
            },
            remedy={
                "zh": "补上“{close}”，或删掉“{sign}”",
                "en": "add ‘{close}’, or take ‘{sign}’ out",
                "ko": "‘{close}’ 부호를 넣거나 ‘{sign}’ 부호를 지우세요",
            },
        ),
    },
    check=check,
    kinds=RUNNING,
    waits=True,
)
