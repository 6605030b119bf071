"""F138: a link in the folder that leads outside it or in a circle."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F138",
    severity=Severity.ERROR,
    title={
        "zh": "快捷链接指向外面",
        "en": "A link leads outside",
        "ko": "바깥을 가리키는 링크",
    },
    message={
        "zh": "“{name}” 是一个链接，指向手册以外的地方",
        "en": "‘{name}’ is a link to a place outside the handbook",
        "ko": "‘{name}’은 안내서 바깥을 가리키는 링크입니다",
    },
    remedy={
        "zh": "删掉链接，把真正的文件复制到这里",
        "en": "delete the link and copy the file itself to this place",
        "ko": "링크를 지우고 실제 파일을 여기에 복사하세요",
    },
    why={
        "zh": "链接在别的电脑上会失效，也可能带进不该公开的文件。",
        "en": (
            "A link breaks on other computers and can bring in files that are not for the public."
        ),
        "ko": "링크는 다른 컴퓨터에서 끊어지고, 공개하면 안 되는 파일이 들어올 수도 있습니다.",
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
        "procedures/foreigners/visa.yml -> /etc/hostname\n"
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
