"""N509: a fee or a deadline that nothing stands behind."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.procedure import Procedure
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every stated fee and deadline without source or basis, where the file names none either."""
    value = subject.value
    if not isinstance(value, Procedure) or value.review.source or value.legal_basis:
        return
    if {"review", "legal_basis"} & subject.touched:
        return
    for number, fee in enumerate(value.fees):
        if fee.amount is not None and fee.stated and not fee.source and not fee.basis:
            yield Violation(("fees", number, "amount"))
    deadline = value.deadline
    if deadline and deadline.stated and not deadline.source:
        yield Violation(("deadline",), {"variant": "deadline"}, at_key=True)


_REMEDY = {
    "zh": (
        "加上“source: [来源编号]”，例如 source: [exit-entry-law/39]；"
        "不确定的写“confidence: local”，页面会请读者先问窗口"
    ),
    "en": (
        "add ‘source: [...]’, as in source: [exit-entry-law/39]; where it is not "
        "sure write ‘confidence: local’, and the page says to ask"
    ),
    "ko": (
        "‘source: [출처]’를 추가하세요. 예: source: [exit-entry-law/39]. 확실하지 "
        "않으면 ‘confidence: local’이라고 쓰세요"
    ),
}

RULE = Rule(
    code="N509",
    severity=Severity.WARNING,
    title={
        "zh": "费用或期限没有依据",
        "en": "A fee or deadline without basis",
        "ko": "근거 없는 수수료나 기한",
    },
    message={
        "zh": "这项费用没有写依据",
        "en": "nothing stands behind this fee",
        "ko": "이 수수료의 근거가 없습니다",
    },
    remedy=_REMEDY,
    why={
        "zh": "钱和期限，读者最常追问“谁规定的”。",
        "en": "Of money and deadlines readers ask most who says so.",
        "ko": "돈과 기한은 근거를 가장 많이 묻습니다.",
    },
    bad=(
        "legal_basis: []\n"
        "fees:\n"
        "  - amount: 20\n"
        "    confidence: secondary\n"
        "review:\n"
        "  verified_on: 2026-11-01\n"
        "  review_by: 2027-05-01\n"
        "  confidence: secondary\n"
    ),
    good=(
        "legal_basis: []\n"
        "fees:\n"
        "  - amount: 20\n"
        "    confidence: secondary\n"
        "    source: [S16]\n"
        "review:\n"
        "  verified_on: 2026-11-01\n"
        "  review_by: 2027-05-01\n"
        "  confidence: secondary\n"
    ),
    variants={
        "deadline": Variant(
            message={
                "zh": "这个期限没有写依据",
                "en": "nothing stands behind this deadline",
                "ko": "이 기한의 근거가 없습니다",
            },
            remedy=_REMEDY,
        ),
    },
    check=check,
    kinds=("procedure",),
)
