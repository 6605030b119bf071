"""T413: a space where none belongs."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.wording import RUNNING, signs_in


def check(context: Context, subject: Subject) -> Iterable[Violation]:
    """Every double space, every space before a mark, every space beside a Chinese character."""
    return signs_in(context, subject, "wrong_space")


RULE = Rule(
    code="T413",
    severity=Severity.WARNING,
    title={
        "zh": "多余的空格",
        "en": "A space too many",
        "ko": "필요 없는 빈칸",
    },
    message={
        "zh": "“{near}”里多了一个空格",
        "en": "there is a space too many in ‘{near}’",
        "ko": "‘{near}’에 필요 없는 빈칸이 있습니다",
    },
    remedy={
        "zh": (
            "删掉多余的空格：中文和数字、字母之间不用空格，排版时会自动留空；"
            "英文和韩文的词之间只空一格，标点前不空；分几行写的中文，请写成一行"
        ),
        "en": (
            "delete it: none beside Chinese characters (the layout adds air itself), "
            "one between words, none before a mark"
        ),
        "ko": (
            "빈칸을 지우세요. 한자 옆에는 쓰지 않고, 낱말 사이에는 하나만, 부호 앞에는 "
            "쓰지 않습니다"
        ),
    },
    why={
        "zh": "空格有时有、有时没有，搜索会漏掉，印出来也不整齐。",
        "en": "Spaces that come and go make searches miss and lines look careless.",
        "ko": "빈칸이 있다 없다 하면 검색에서 빠지고 인쇄도 고르지 않습니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后 24小时内，要去派出所登记。"\n'
        '  en: "Register within 24 hours."\n'
        '  ko: "24시간 이내에 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后24小时内，要去派出所登记。"\n'
        '  en: "Register within 24 hours."\n'
        '  ko: "24시간 이내에 등기하세요."\n'
    ),
    check=check,
    kinds=RUNNING,
    waits=True,
)
