"""T412: a mark of the wrong width."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.wording import RUNNING, signs_in


def check(context: Context, subject: Subject) -> Iterable[Violation]:
    """Every full-width mark in Latin or Korean text, every half-width one beside Han."""
    return signs_in(context, subject, "wrong_mark")


RULE = Rule(
    code="T412",
    severity=Severity.WARNING,
    title={
        "zh": "标点的全角半角不对",
        "en": "A mark of the wrong width",
        "ko": "전각·반각이 틀린 부호",
    },
    message={
        "zh": "“{near}”里的“{sign}”宽度不对",
        "en": "‘{sign}’ in ‘{near}’ has the wrong width",
        "ko": "‘{near}’에 있는 ‘{sign}’ 부호의 폭이 맞지 않습니다",
    },
    remedy={
        "zh": "中文里用全角标点（，。：；？（）），英文和韩文里用半角标点；数字和字母都用半角",
        "en": (
            "Chinese takes full-width marks, English and Korean half-width ones; "
            "digits and letters are half-width"
        ),
        "ko": (
            "중국어에는 전각, 영어와 한국어에는 반각 부호를 쓰고, 숫자와 영문자는 반각으로 쓰세요"
        ),
    },
    why={
        "zh": "宽度不对，印出来字距忽大忽小，读屏软件也会读错。",
        "en": (
            "Marks of the wrong width leave holes in the printed line, and screen readers stumble."
        ),
        "ko": "폭이 틀리면 인쇄한 줄이 들쭉날쭉하고 화면 낭독기가 잘못 읽습니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后,要去派出所登记。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    check=check,
    kinds=RUNNING,
    waits=True,
)
