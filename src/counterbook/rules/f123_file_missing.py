"""F123: a file that every handbook needs."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F123",
    severity=Severity.ERROR,
    title={
        "zh": "缺少文件",
        "en": "A file is missing",
        "ko": "파일이 없음",
    },
    message={
        "zh": "缺少文件 “{name}”",
        "en": "the file ‘{name}’ is missing",
        "ko": "‘{name}’ 파일이 없습니다",
    },
    remedy={
        "zh": "新建这个文件；不知道怎么写时，运行 counterbook new handbook 试建一本，照着它写",
        "en": "make this file; counterbook new handbook makes a small handbook to copy from",
        "ko": (
            "이 파일을 만드세요. counterbook new handbook 명령으로 작은 안내서를 만들어 보고 "
            "쓸 수 있습니다"
        ),
    },
    why={
        "zh": "手册要知道有哪些语言、是哪个派出所、分哪些章，别的文件也会引用它。",
        "en": (
            "A handbook must know its languages, its station and its chapters; other files "
            "refer to them."
        ),
        "ko": "안내서는 언어, 파출소, 장을 알아야 하고 다른 파일도 이를 가리킵니다.",
    },
    bad=(
        "languages.yml\n"
        "categories.yml\n"
        "papers.yml\n"
        "places.yml\n"
        "laws.yml\n"
        "sources.yml\n"
        "events.yml\n"
        "audiences.yml\n"
        "procedures/foreigners/stay.yml\n"
    ),
    good=(
        "languages.yml\n"
        "station.yml\n"
        "categories.yml\n"
        "papers.yml\n"
        "places.yml\n"
        "laws.yml\n"
        "sources.yml\n"
        "events.yml\n"
        "audiences.yml\n"
        "procedures/foreigners/stay.yml\n"
    ),
    example_kind="folder",
)
