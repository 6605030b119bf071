"""T408: slots that stand in one language of a text and not in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from counterbook.reading.slots import slot_names
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every language of a text that lacks a slot which another language has."""
    for path, text in subject.with_braces:
        used = {code: Counter(slot_names(said)) for code, said in text.items()}
        most: Counter[str] = Counter()
        for names in used.values():
            most |= names
        for code, names in used.items():
            if names != most:
                lacking = tuple(f"{{{name}}}" for name in (most - names).elements())
                yield Violation((*path, code), {"language": code, "slots": lacking})


RULE = Rule(
    code="T408",
    severity=Severity.WARNING,
    title={
        "zh": "各语言用的空位不一致",
        "en": "Slots differ between languages",
        "ko": "언어마다 자리표가 다름",
    },
    message={
        "zh": "“{language}”这一行缺少“{slots}”",
        "en": "the line ‘{language}’ lacks ‘{slots}’",
        "ko": "‘{language}’ 줄에 ‘{slots}’ 자리표가 없습니다",
    },
    remedy={
        "zh": "各语言用同样的空位；多出来的请删掉",
        "en": "use the same ones in all languages, or delete it where it is too many",
        "ko": "모든 언어에 같은 자리표를 쓰거나 남는 것을 지우세요",
    },
    why={
        "zh": "少了空位，这种语言的读者就看不到期限或金额。",
        "en": "Without the slot, readers of that language miss the deadline or the amount.",
        "ko": "자리표가 빠지면 그 언어의 독자는 기한이나 금액을 볼 수 없습니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "{deadline}要登记。"\n'
        "  en: Register soon.\n"
        '  ko: "{deadline} 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "{deadline}要登记。"\n'
        "  en: Register {deadline}.\n"
        '  ko: "{deadline} 등기하세요."\n'
    ),
    check=check,
)
