"""T421: a sentence without a full stop, or a title with one."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.languages.style import pattern
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation
from counterbook.rules.wording import styled

_LABELS = frozenset({"title", "plain_title", "name"})


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every sentence without a final mark, every title and name with a full stop."""
    for code, _, style in styled(context):
        for path, said in subject.by_language.get(code, ()):
            if _is_sentence(path):
                if not pattern(style.final_mark).search(said):
                    yield Violation(path)
            elif path[-2] in _LABELS and said.endswith((".", "。")) and not said.endswith(".."):
                yield Violation(path, {"variant": "label"})


def _is_sentence(path: Path) -> bool:
    field = path[-2]
    return field in ("summary", "answer") or (field == "text" and "steps" in path)


RULE = Rule(
    code="T421",
    severity=Severity.WARNING,
    title={
        "zh": "句末标点不对",
        "en": "A full stop missing or too many",
        "ko": "빠졌거나 필요 없는 마침표",
    },
    message={
        "zh": "这句话末尾没有标点",
        "en": "this sentence has no mark at its end",
        "ko": "문장 끝에 부호가 없습니다",
    },
    remedy={
        "zh": "末尾加上句号",
        "en": "end it with a full stop",
        "ko": "마침표를 넣으세요",
    },
    why={
        "zh": "有句号，读者和读屏软件才知道一句话到哪里为止；标题和名称不是句子，不用句号。",
        "en": (
            "A full stop tells readers and screen readers where a sentence ends; "
            "titles and names are no sentences."
        ),
        "ko": "마침표가 있어야 문장이 끝나는 곳을 압니다. 제목과 이름은 문장이 아닙니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        '  en: "Register at the police station after you move in."\n'
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    variants={
        "label": Variant(
            message={
                "zh": "标题和名称末尾不用句号",
                "en": "titles and names end without a full stop",
                "ko": "제목과 이름 끝에는 마침표를 쓰지 않습니다",
            },
            remedy={
                "zh": "删掉句号",
                "en": "take it out",
                "ko": "마침표를 지우세요",
            },
        ),
    },
    check=check,
    kinds=("procedure",),
    waits=True,
)
