"""F122: a file that looks like content and would not be read."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F122",
    severity=Severity.WARNING,
    title={
        "zh": "这个文件不会被读到",
        "en": "A file that would not be read",
        "ko": "읽히지 않을 파일",
    },
    message={
        "zh": "“{name}” 不会被读到",
        "en": "‘{name}’ would not be read",
        "ko": "‘{name}’ 파일은 읽히지 않습니다",
    },
    remedy={
        "zh": "手册只读 .yml 结尾、放在规定位置的文件：改名字，或移到正确的文件夹；不要的就删掉",
        "en": (
            "only files that end in .yml and lie in their place are read: rename it, move it "
            "to its folder, or delete it"
        ),
        "ko": (
            "정해진 자리에 있는 .yml 파일만 읽습니다. 이름을 바꾸거나 맞는 폴더로 옮기거나 지우세요"
        ),
    },
    why={
        "zh": "名字差一点，整个事项就会不声不响地从手册里消失。",
        "en": "With a slightly different name a whole procedure would be missing without a word.",
        "ko": "이름이 조금만 달라도 민원 하나가 말없이 안내서에서 빠집니다.",
    },
    bad=(
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
        "procedures/foreigners/visa.yaml\n"
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
        "procedures/foreigners/visa.yml\n"
    ),
    example_kind="folder",
)
