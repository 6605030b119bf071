"""R305: an old address that belongs to two pages."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.procedure import Procedure
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every old id of a procedure that is an id or an old id of another place too."""
    if not isinstance(subject.value, Procedure):
        return
    for number, old in enumerate(subject.value.formerly):
        other = next(_owners(context, subject, old), None)
        if other:
            yield Violation(("formerly", number), {"id": old, "other": other})


def _owners(context: Context, subject: Subject, old: str) -> Iterator[str]:
    if old in context.handbook.procedures:
        yield old
    for procedure in context.handbook.procedures.values():
        if procedure.id != subject.id and old in procedure.formerly:
            yield procedure.id


RULE = Rule(
    code="R305",
    severity=Severity.ERROR,
    title={
        "zh": "旧编号重复",
        "en": "An old id stands twice",
        "ko": "옛 이름이 겹침",
    },
    message={
        "zh": "旧编号“{id}”也属于“{other}”",
        "en": "the old id ‘{id}’ belongs to ‘{other}’ as well",
        "ko": "옛 이름 ‘{id}’는 ‘{other}’에도 있습니다",
    },
    remedy={
        "zh": "从 formerly 里删掉一个",
        "en": "delete it from one formerly",
        "ko": "한쪽 formerly에서 지우세요",
    },
    why={
        "zh": "印出去的二维码只能通到一页。",
        "en": "A printed QR code can lead to one page only.",
        "ko": "인쇄된 QR 코드는 한 화면으로만 갈 수 있습니다.",
    },
    bad="formerly: [stay]\n",
    good="formerly: [registration]\n",
    check=check,
    kinds=("procedure",),
)
