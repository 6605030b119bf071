"""S228: one id for two entries of the same file."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every id that stands before it in the same list: questions, phones, promises, phrases."""
    for name in type(subject.value).model_fields:
        entries = getattr(subject.value, name)
        if isinstance(entries, tuple) and entries and hasattr(entries[0], "id"):
            ids = [entry.id for entry in entries]
            for number, id_ in enumerate(ids):
                if id_ in ids[:number]:
                    yield Violation((name, number, "id"), {"id": id_, "key": name})


RULE = Rule(
    code="S228",
    severity=Severity.ERROR,
    title={
        "zh": "同一个文件里编号重复",
        "en": "An id stands twice in one file",
        "ko": "한 파일에 같은 이름이 두 번",
    },
    message={
        "zh": "“{key}”里的编号“{id}”写了两次",
        "en": "the id ‘{id}’ stands twice in ‘{key}’",
        "ko": "‘{key}’ 안에 ‘{id}’ 이름이 두 번 있습니다",
    },
    remedy={
        "zh": "给其中一个换一个编号，或删掉重复的一项",
        "en": "give one of them another id, or delete what stands twice",
        "ko": "하나에 다른 이름을 붙이거나 겹친 것을 지우세요",
    },
    why={
        "zh": "两项用同一个编号，选了也不知道通到哪一项。",
        "en": "With one id for two entries nobody knows which is meant.",
        "ko": "이름이 같으면 어느 것을 가리키는지 알 수 없습니다.",
    },
    bad="""\
topics:
  - id: thanks
    name:
      zh: 感谢
      en: Thanks
      ko: 감사
phrases:
  - id: thank-you
    topic: thanks
    speaker: visitor
    text:
      zh: 谢谢您。
      en: Thank you.
      ko: 감사합니다.
  - id: thank-you
    topic: thanks
    speaker: officer
    text:
      zh: 不客气。
      en: You are welcome.
      ko: 천만에요.
""",
    good="""\
topics:
  - id: thanks
    name:
      zh: 感谢
      en: Thanks
      ko: 감사
phrases:
  - id: thank-you
    topic: thanks
    speaker: visitor
    text:
      zh: 谢谢您。
      en: Thank you.
      ko: 감사합니다.
  - id: you-are-welcome
    topic: thanks
    speaker: officer
    text:
      zh: 不客气。
      en: You are welcome.
      ko: 천만에요.
""",
    example_kind="phrases",
    check=check,
)
