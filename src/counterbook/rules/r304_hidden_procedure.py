"""R304: a link to a procedure that readers cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every reference from a page that readers see to one that they do not."""
    if getattr(subject.value, "status", "active") in ("draft", "withdrawn"):
        return
    for path, kind, id_ in subject.references:
        meant = context.handbook.procedures.get(id_) if kind == "procedure" else None
        if meant and meant.status in ("draft", "withdrawn"):
            yield Violation(path, {"id": id_, "variant": meant.status})


RULE = Rule(
    code="R304",
    severity=Severity.WARNING,
    title={
        "zh": "指向看不到的事项",
        "en": "Leads to a page nobody can see",
        "ko": "보이지 않는 민원을 가리킴",
    },
    message={
        "zh": "“{id}”还是草稿，读者看不到它",
        "en": "‘{id}’ is still a draft that readers cannot see",
        "ko": "‘{id}’는 아직 초안이라 보이지 않습니다",
    },
    remedy={
        "zh": "等它写好再引用，或把它的 status 改成 active",
        "en": "refer to it once it is finished, or set its status to active",
        "ko": "다 쓴 뒤에 가리키거나 status를 active로 바꾸세요",
    },
    why={
        "zh": "读者按提示去找，却找不到那一页。",
        "en": "Readers would be sent to a page that is not there.",
        "ko": "읽는 사람이 없는 화면으로 가게 됩니다.",
    },
    bad="",
    good="",
    example_kind="none",
    variants={
        "withdrawn": Variant(
            message={
                "zh": "“{id}”已经停办",
                "en": "‘{id}’ has been withdrawn",
                "ko": "‘{id}’는 폐지된 민원입니다",
            },
            remedy={
                "zh": "改成代替它的事项，或删掉",
                "en": "refer to what replaces it or delete this",
                "ko": "대신하는 민원으로 바꾸거나 지우세요",
            },
        ),
    },
    check=check,
)
