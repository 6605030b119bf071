"""P702: more text than a leaflet can hold."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import east_asian_width

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation

MOST = 24_000


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """A procedure far beyond the longest that was seen to fit; typesetting alone knows for sure."""
    if sum(map(len, subject.joined.values())) * 2 <= MOST:
        return
    widths = sum(_width(said) for said in subject.joined.values())
    if widths > MOST:
        yield Violation(("title",), {"count": widths, "most": MOST}, at_key=True)


def _width(said: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in said)


RULE = Rule(
    code="P702",
    severity=Severity.WARNING,
    title={
        "zh": "单页可能放不下",
        "en": "Too much for a leaflet",
        "ko": "안내지에 다 들어가지 않을 수 있음",
    },
    message={
        "zh": "这个事项的文字太多（约{count}个字宽），单页正反两面可能放不下，最多约{most}",
        "en": (
            "this procedure has too much text for both sides of its leaflet: about "
            "{count} letter widths, at most about {most}"
        ),
        "ko": (
            "이 민원은 글이 많아(약 {count}자 폭) 안내지 앞뒤에 다 들어가지 않을 수 "
            "있습니다. 최대 약 {most}"
        ),
    },
    remedy={
        "zh": "删掉重复的话，把特殊情况分成另一个事项；用 counterbook check --print 看实际效果",
        "en": (
            "cut what is said twice, or make a procedure of its own of a special case; "
            "counterbook check --print shows how it comes out"
        ),
        "ko": (
            "겹치는 말을 줄이거나 특수한 경우를 다른 민원으로 나누세요. 실제 모습은 "
            "counterbook check --print로 보세요"
        ),
    },
    why={
        "zh": "窗口发的是一张纸，放不下就要印第二张，容易散失。",
        "en": "The counter hands out one sheet; a second one gets lost.",
        "ko": "창구에서는 한 장을 나눠 줍니다. 두 장이 되면 잃어버리기 쉽습니다.",
    },
    bad="",
    good="",
    example_kind="none",
    check=check,
    kinds=("procedure",),
)
