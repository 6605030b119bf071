"""T404: a word beside a slot that may not fit what the slot says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_SLOT = re.compile(r"\{[^{}]*\}")


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every place where a language's pack says that a word and a slot do not go together."""
    for path, text in subject.with_braces:
        for code, said in text.items():
            for trap in _traps(context.packs[code].slot_traps):
                for found in trap.finditer(said):
                    values = {"word": found["word"], "slot": _slot_beside(said, found)}
                    if found["word"].startswith("{"):
                        values["variant"] = "first"
                    yield Violation((*path, code), values)


@cache
def _traps(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def _slot_beside(said: str, found: re.Match[str]) -> str:
    near = [slot for slot in _SLOT.finditer(said) if slot.end() >= found.start()]
    return near[0][0] if near else ""


RULE = Rule(
    code="T404",
    severity=Severity.ERROR,
    title={
        "zh": "空位旁边的词可能不通",
        "en": "A word that may not fit its slot",
        "ko": "자리표 옆의 말이 맞지 않을 수 있음",
    },
    message={
        "zh": "“{word}”紧挨着“{slot}”，换成别的内容就不通了",
        "en": "‘{word}’ beside ‘{slot}’ does not fit everything the slot can say",
        "ko": "‘{slot}’ 옆의 ‘{word}’는 들어가는 내용에 따라 맞지 않습니다",
    },
    remedy={
        "zh": (
            "换一种说法：韩文用不变的助词（에、에서、까지、부터、도、만），英文不写 a、an、within，"
            "中文的 {deadline} 后面不写“内”"
        ),
        "en": (
            "say it another way: in Korean with 에, 에서, 까지, 부터, 도, 만, in English "
            "without a, an, within"
        ),
        "ko": (
            "다르게 쓰세요. 한국어는 에, 에서, 까지, 부터, 도, 만을 쓰고, 영어는 a, an, "
            "within을 쓰지 마세요"
        ),
    },
    why={
        "zh": "空位里的内容会变，旁边的词不会跟着变：24시간을、400위안을，一个对，一个可能就错。",
        "en": "What a slot says can change, and the word beside it does not change with it.",
        "ko": "자리표의 내용은 바뀌지만 옆의 말은 따라 바뀌지 않습니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "{deadline}要登记。"\n'
        "  en: Register within {deadline}.\n"
        '  ko: "{deadline} 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "{deadline}要登记。"\n'
        "  en: Register {deadline}.\n"
        '  ko: "{deadline} 등기하세요."\n'
    ),
    variants={
        "first": Variant(
            message={
                "zh": "英文句子用“{slot}”开头，首字母就会是小写",
                "en": "a sentence that begins with ‘{slot}’ begins with a small letter",
                "ko": "‘{slot}’로 시작하는 영어 문장은 첫 글자가 소문자가 됩니다",
            },
            remedy={
                "zh": "把“{slot}”移到句子中间或末尾",
                "en": "move ‘{slot}’ into the sentence or to its end",
                "ko": "‘{slot}’ 자리표를 문장 가운데나 끝으로 옮기세요",
            },
        ),
    },
    check=check,
)
