"""F124: a handbook or folder without any procedure."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F124",
    severity=Severity.ERROR,
    title={
        "zh": "一个事项也没有",
        "en": "No procedure at all",
        "ko": "민원이 하나도 없음",
    },
    message={
        "zh": "这里一个事项也没有",
        "en": "there is no procedure here",
        "ko": "여기에는 민원이 하나도 없습니다",
    },
    remedy={
        "zh": "看看文件夹对不对；新事项可以用 counterbook new procedure 新建",
        "en": "see whether it is the right folder; counterbook new procedure begins one",
        "ko": "폴더가 맞는지 보세요. counterbook new procedure 명령으로 새로 만들 수 있습니다",
    },
    why={
        "zh": "没有内容的手册多半是文件夹选错了，或文件被误删了。",
        "en": (
            "A handbook without content is mostly the wrong folder, or files were deleted by "
            "mistake."
        ),
        "ko": "내용이 없는 안내서는 대개 폴더를 잘못 골랐거나 파일을 실수로 지운 것입니다.",
    },
    bad="languages.yml\nstation.yml\ncategories.yml\n",
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
