"""S214: a language this handbook does not have."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S214",
    severity=Severity.ERROR,
    title={
        "zh": "没有这种语言",
        "en": "No such language",
        "ko": "없는 언어",
    },
    message={
        "zh": "“{key}”不是这本手册的语言{suggestion}",
        "en": "‘{key}’ is not a language of this handbook{suggestion}",
        "ko": "‘{key}’는 이 안내서의 언어가 아닙니다{suggestion}",
    },
    remedy={
        "zh": "改成：{known}；要增加语言，请改 languages.yml",
        "en": "use: {known}; languages are added in languages.yml",
        "ko": "다음으로 고치세요: {known}. 언어를 늘리려면 languages.yml을 고치세요",
    },
    why={
        "zh": "写错语言代码，这种语言的读者就看不到这一行。",
        "en": "With a wrong code, readers of that language would not see the line.",
        "ko": "언어 코드가 틀리면 그 언어를 읽는 사람은 이 줄을 볼 수 없습니다.",
    },
    bad=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  kr: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
)
