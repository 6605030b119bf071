"""S214: a language this handbook does not have."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

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
    variants={
        "many": Variant(
            message={
                "zh": "“{key}”不是这本手册的语言，这个文件里有 {count} 处",
                "en": "‘{key}’ is not a language of this handbook; this file has it {count} times",
                "ko": "‘{key}’는 이 안내서의 언어가 아닌데 이 파일에 {count}군데 있습니다",
            },
            remedy={
                "zh": "要用这种语言，请加进 languages.yml；不用，就把这些行都删掉",
                "en": "add it to languages.yml, or delete all these lines",
                "ko": "이 언어를 쓰려면 languages.yml에 추가하고, 아니면 그 줄을 모두 지우세요",
            },
        ),
    },
)
