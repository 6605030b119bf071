"""N501: a fact that claims the text of the law without naming it."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.base import Confidence, Fact
from counterbook.model.facts import Review
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every fact of its own confidence ``law`` with no law among its sources or the file's."""
    basis = getattr(subject.value, "legal_basis", ())
    if basis or "legal_basis" in subject.touched:
        return
    review = getattr(subject.value, "review", None)
    if review and _names_law(review.source):
        return
    for path, part in subject.models:
        is_law = isinstance(part, Fact | Review) and part.confidence is Confidence.LAW
        if is_law and not _names_law(getattr(part, "source", ())):
            yield Violation((*path, "confidence"))


def _names_law(sources: tuple[str, ...]) -> bool:
    return any("/" in source for source in sources)


RULE = Rule(
    code="N501",
    severity=Severity.ERROR,
    title={
        "zh": "没有写是哪条法律",
        "en": "A law that is not named",
        "ko": "법을 밝히지 않음",
    },
    message={
        "zh": "这里写了 “confidence: law”，但没有写是哪条法律",
        "en": "this says ‘confidence: law’ and names no law",
        "ko": "‘confidence: law’라고 했지만 어느 법인지 없습니다",
    },
    remedy={
        "zh": (
            "加上“source: [法律编号/条]”，例如 source: "
            "[exit-entry-law/39]；没有法律依据就改成 secondary 或 local"
        ),
        "en": (
            "add ‘source: [law id/article]’, as in source: [exit-entry-law/39]; without a "
            "law write secondary or local"
        ),
        "ko": (
            "‘source: [법 이름/조]’를 추가하세요. 예: source: [exit-entry-law/39]. 법이 "
            "없으면 secondary나 local로 고치세요"
        ),
    },
    why={
        "zh": "说“法律规定”，就要说得出第几条。",
        "en": "Who says “by law” must be able to say which article.",
        "ko": "‘법에 따라’라고 하려면 몇 조인지 말할 수 있어야 합니다.",
    },
    bad=(
        "legal_basis: []\n"
        "review:\n"
        "  verified_on: 2026-11-01\n"
        "  review_by: 2027-05-01\n"
        "  confidence: law\n"
    ),
    good=(
        "legal_basis:\n"
        "  - law: exit-entry-law\n"
        '    article: "39"\n'
        "review:\n"
        "  verified_on: 2026-11-01\n"
        "  review_by: 2027-05-01\n"
        "  confidence: law\n"
    ),
    check=check,
)
