"""T423: too few words under which people look for a procedure."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.procedure import Procedure
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation

LEAST = 3


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """A procedure that can hardly be found in some language; drafts are left alone.

    Where it has no title yet, it is still to be translated, and that is said already.
    """
    value = subject.value
    if not isinstance(value, Procedure) or value.status in ("draft", "withdrawn"):
        return
    if not value.aliases and not context.whole:
        return
    written = [code for code in context.handbook.languages.codes if code in value.title]
    few = [code for code in written if len(value.aliases.get(code, ())) < LEAST]
    if few:
        yield Violation(("aliases",), {"languages": ", ".join(few), "least": LEAST}, at_key=True)


RULE = Rule(
    code="T423",
    severity=Severity.WARNING,
    title={
        "zh": "别名太少",
        "en": "Too few other names",
        "ko": "다른 이름이 너무 적음",
    },
    message={
        "zh": "“{languages}”的别名不到{least}个",
        "en": "there are fewer than {least} aliases in: {languages}",
        "ko": "별칭이 {least}개보다 적은 언어: {languages}",
    },
    remedy={
        "zh": "每种语言写5到8个：平常的叫法、问句、信上的说法",
        "en": "write 5 to 8 for each language: everyday names, questions, words from letters",
        "ko": "언어마다 5~8개 쓰세요. 흔한 이름, 질문, 편지에 쓰인 말이 좋습니다",
    },
    why={
        "zh": "读者用自己的话来找，找不到就以为没有。",
        "en": "People search in their own words; what they do not find, they think is not there.",
        "ko": "사람들은 자기 말로 찾습니다. 못 찾으면 없는 줄 압니다.",
    },
    bad=("aliases:\n  zh: [住宿登记]\n  en: [register address]\n  ko: [주숙등기]\n"),
    good=(
        "aliases:\n"
        "  zh: [住宿登记, 登记住处, 搬家登记]\n"
        "  en: [register address, police registration, register my stay]\n"
        "  ko: [주숙등기, 주소 등록, 이사 신고]\n"
    ),
    check=check,
    kinds=("procedure",),
    waits=True,
)
