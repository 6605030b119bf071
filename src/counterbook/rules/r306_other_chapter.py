"""R306: a chapter that names a procedure of another chapter."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.registers import Category
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every procedure that a chapter puts in order although it stands in another one."""
    if not isinstance(subject.value, Category):
        return
    for number, id_ in enumerate(subject.value.procedures):
        procedure = context.handbook.procedures.get(id_)
        if procedure and procedure.category != subject.id:
            values = {"id": id_, "other": procedure.category}
            yield Violation(("procedures", number), values)


RULE = Rule(
    code="R306",
    severity=Severity.WARNING,
    title={
        "zh": "事项不在这一章",
        "en": "A procedure of another chapter",
        "ko": "다른 장의 민원",
    },
    message={
        "zh": "“{id}”在“{other}”这一章，不在这里",
        "en": "‘{id}’ stands in the chapter ‘{other}’, not in this one",
        "ko": "‘{id}’ 민원은 이 장이 아니라 ‘{other}’ 장에 있습니다",
    },
    remedy={
        "zh": "从这里删掉，或把事项的文件移到这一章的文件夹",
        "en": "delete it here, or move the procedure to the folder of this chapter",
        "ko": "여기서 지우거나 민원 파일을 이 장의 폴더로 옮기세요",
    },
    why={
        "zh": "每个事项只属于一章，排在别的章里不起作用。",
        "en": "A procedure belongs to one chapter; named in another one it has no effect.",
        "ko": "민원은 한 장에만 속하므로 다른 장에 써도 효과가 없습니다.",
    },
    bad="""\
- id: foreigners
  name:
    zh: 外国人
    en: Foreigners
    ko: 외국인
- id: household
  name:
    zh: 户口
    en: Household
    ko: 호구
  procedures: [stay]
""",
    good="""\
- id: foreigners
  name:
    zh: 外国人
    en: Foreigners
    ko: 외국인
  procedures: [stay]
- id: household
  name:
    zh: 户口
    en: Household
    ko: 호구
""",
    example_kind="categories",
    check=check,
    kinds=("categories",),
)
