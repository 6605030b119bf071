"""S222: fixed words that a language of the handbook lacks."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.languages.labels import merged, shipped_labels
from counterbook.languages.scripts import SUPPORTED, scripts_of
from counterbook.model.station import Languages
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_SHOWN = 12


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every language that lacks labels, and labels that lack a form for all numbers."""
    if not isinstance(subject.value, Languages):
        return
    labels = merged(context.handbook.labels)
    for number, language in enumerate(subject.value.languages):
        path = ("languages", number, "code")
        lacking = [key for key in shipped_labels() if language.code not in labels[key]]
        if lacking and set(scripts_of(context.packs[language.code])) <= SUPPORTED:
            keys = (*lacking[:_SHOWN], "...") if len(lacking) > _SHOWN else tuple(lacking)
            values = {"language": language.code, "count": len(lacking), "keys": keys}
            yield Violation(path, values)
        for key, said in labels.items():
            forms = said.get(language.code)
            if forms is not None and not isinstance(forms, str) and "other" not in forms:
                values = {"language": language.code, "key": key, "variant": "plural"}
                yield Violation(path, values)


RULE = Rule(
    code="S222",
    severity=Severity.ERROR,
    title={
        "zh": "缺少固定用语",
        "en": "Labels are missing",
        "ko": "고정 문구가 없음",
    },
    message={
        "zh": "“{language}”缺少 {count} 条固定用语：{keys}",
        "en": "‘{language}’ lacks {count} labels: {keys}",
        "ko": "‘{language}’에 고정 문구 {count}개가 없습니다: {keys}",
    },
    remedy={
        "zh": "在 labels.yml 里给每一条加上“{language}: …”",
        "en": "add ‘{language}: ...’ to each of them in labels.yml",
        "ko": "labels.yml에서 각 문구에 ‘{language}: …’를 추가하세요",
    },
    why={
        "zh": "页面上的标题和按钮靠这些用语，程序只自带中文、英文和韩文的。",
        "en": (
            "Headings and buttons are made of these words; only Chinese, English and Korean "
            "come with the program."
        ),
        "ko": "제목과 단추에 쓰는 말입니다. 중국어, 영어, 한국어만 프로그램에 들어 있습니다.",
    },
    bad="languages:\n  - code: zh\n  - code: ru\n    name: Русский\n    mark: РУ\n",
    good="languages:\n  - code: zh\n  - code: en\n  - code: ko\n",
    example_kind="languages",
    variants={
        "plural": Variant(
            message={
                "zh": "“{key}”的“{language}”缺少 other 这个形式",
                "en": "‘{key}’ in ‘{language}’ lacks the form other",
                "ko": "‘{key}’의 ‘{language}’에 other 형태가 없습니다",
            },
            remedy={
                "zh": "在它下面加上一行“other: …”",
                "en": "add a line ‘other: ...’ below it",
                "ko": "그 아래에 ‘other: …’ 줄을 추가하세요",
            },
        ),
    },
    check=check,
    kinds=("languages",),
)
