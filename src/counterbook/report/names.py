"""What staff call the files of a handbook and the things in them."""

from __future__ import annotations

from collections.abc import Mapping

_NAMES: Mapping[str, Mapping[str, str]] = {
    "languages": {
        "zh": "语言表 languages.yml ",
        "en": "the languages (languages.yml)",
        "ko": "언어 목록 languages.yml",
    },
    "station": {
        "zh": "派出所的基本情况 station.yml ",
        "en": "the station (station.yml)",
        "ko": "파출소 정보 station.yml",
    },
    "categories": {
        "zh": "分类表 categories.yml ",
        "en": "the chapters (categories.yml)",
        "ko": "분류 목록 categories.yml",
    },
    "papers": {
        "zh": "材料表 papers.yml ",
        "en": "the papers (papers.yml)",
        "ko": "서류 목록 papers.yml",
    },
    "laws": {
        "zh": "法律表 laws.yml ",
        "en": "the laws (laws.yml)",
        "ko": "법률 목록 laws.yml",
    },
    "sources": {
        "zh": "来源表 sources.yml ",
        "en": "the sources (sources.yml)",
        "ko": "출처 목록 sources.yml",
    },
    "places": {
        "zh": "地点表 places.yml ",
        "en": "the places (places.yml)",
        "ko": "장소 목록 places.yml",
    },
    "people": {
        "zh": "人员表 people.yml ",
        "en": "the people (people.yml)",
        "ko": "담당자 목록 people.yml",
    },
    "events": {
        "zh": "事件表 events.yml ",
        "en": "the events (events.yml)",
        "ko": "사건 목록 events.yml",
    },
    "audiences": {
        "zh": "人群表 audiences.yml ",
        "en": "the audiences (audiences.yml)",
        "ko": "대상 목록 audiences.yml",
    },
    "glossary": {
        "zh": "词汇表 glossary.yml ",
        "en": "the glossary (glossary.yml)",
        "ko": "용어 목록 glossary.yml",
    },
    "phrases": {
        "zh": "窗口用语 phrases.yml ",
        "en": "the phrases (phrases.yml)",
        "ko": "창구 회화 phrases.yml",
    },
    "volunteers": {
        "zh": "志愿者 volunteers.yml ",
        "en": "the volunteers (volunteers.yml)",
        "ko": "자원봉사자 volunteers.yml",
    },
    "labels": {
        "zh": "固定用语 labels.yml ",
        "en": "the labels (labels.yml)",
        "ko": "고정 문구 labels.yml",
    },
    "procedure": {
        "zh": "事项 procedures/ ",
        "en": "the procedures (procedures/)",
        "ko": "민원 procedures/",
    },
    "guide": {"zh": "向导 guides/ ", "en": "the guides (guides/)", "ko": "안내 guides/"},
    "notice": {"zh": "通告 notices/ ", "en": "the notices (notices/)", "ko": "알림 notices/"},
    "topic": {"zh": "上面的 topics ", "en": "the topics above", "ko": "위의 topics"},
    "question": {
        "zh": "这个向导的问题",
        "en": "the questions of this guide",
        "ko": "이 안내의 질문",
    },
}
_LIST: Mapping[str, str] = {"zh": "、", "en": ", ", "ko": ", "}


def name_of(kind: str, language: str) -> str:
    """What a kind of file is called in a sentence."""
    return _NAMES.get(kind, {}).get(language, kind)


def list_word(language: str) -> str:
    """What stands between the parts of a list."""
    return _LIST[language]


def script_name(code: str, language: str) -> str:
    """What a script is called: Arabic for ``Arab``."""
    # babel is heavy to load and needed only for this one message.
    from babel import Locale

    return str(Locale.parse(language).scripts.get(code, code))
