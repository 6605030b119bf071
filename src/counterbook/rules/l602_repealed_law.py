"""L602: a law that no longer holds."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.facts import LegalBasis
from counterbook.reading.slots import slot_names
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.references import sources
from counterbook.rules.rule import Rule, Severity, Variant, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every citation of a law that is repealed, or whose last day is known."""
    if getattr(subject.value, "status", "active") == "withdrawn":
        return
    for path, id_ in _cited(subject):
        law = context.handbook.laws.get(id_)
        if law and law.repealed_on:
            variant = "soon" if law.repealed_on > context.today else ""
            name = law.name[context.handbook.languages.base]
            yield Violation(path, {"law": name, "day": law.repealed_on, "variant": variant})


def _cited(subject: Subject) -> Iterator[tuple[Path, str]]:
    for path, part in subject.models:
        if isinstance(part, LegalBasis):
            yield (*path, "law"), part.law
    for path, text in subject.with_braces:
        for code, said in text.items():
            for name in slot_names(said):
                if name.startswith("law."):
                    yield (*path, code), name.removeprefix("law.")
    for path, source in sources(subject):
        law, slash, _ = source.partition("/")
        if slash:
            yield path, law


RULE = Rule(
    code="L602",
    severity=Severity.WARNING,
    title={
        "zh": "引用了废止的法律",
        "en": "A repealed law is cited",
        "ko": "폐지된 법을 인용함",
    },
    message={
        "zh": "“{law}”已在 {day} 废止",
        "en": "‘{law}’ was repealed on {day}",
        "ko": "‘{law}’ 법은 {day}에 폐지되었습니다",
    },
    remedy={
        "zh": "改成现行的法律和条文，并核对内容；在这之前页面会写明“正在复核”",
        "en": (
            "cite the law that is in force now, and check what it says; until then the page "
            "says that it is under review"
        ),
        "ko": (
            "지금 시행되는 법과 조로 고치고 내용을 확인하세요. 그때까지 화면에 확인 중이라고 "
            "나옵니다"
        ),
    },
    why={
        "zh": "按废止的法律办事，读者和民警都会吃亏。",
        "en": "Whoever goes by a repealed law, reader or officer, comes to harm.",
        "ko": "폐지된 법을 따르면 읽는 사람도 경찰관도 손해를 봅니다.",
    },
    bad=('legal_basis:\n  - law: old-rules\n    article: "29"\n'),
    good=('legal_basis:\n  - law: exit-entry-law\n    article: "39"\n'),
    variants={
        "soon": Variant(
            message={
                "zh": "“{law}”将在 {day} 废止",
                "en": "‘{law}’ will be repealed on {day}",
                "ko": "‘{law}’ 법은 {day}에 폐지됩니다",
            },
            remedy={
                "zh": "到时候改成新的法律和条文，并核对内容",
                "en": "cite the new law from then on, and check what it says",
                "ko": "그때 새 법과 조로 고치고 내용을 확인하세요",
            },
        ),
    },
    check=check,
)
