"""P704: a sheet with more pages than it may have; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P704",
    severity=Severity.ERROR,
    title={
        "zh": "页数太多",
        "en": "Too many pages",
        "ko": "쪽수가 너무 많음",
    },
    message={
        "zh": "印成了{detail}页，太多了",
        "en": "it has {detail} pages, which is too many",
        "ko": "{detail}쪽이 되었습니다. 너무 많습니다",
    },
    remedy={
        "zh": "删短文字；通知的要点不要超过五条",
        "en": "make the texts shorter; a notice has at most five points",
        "ko": "글을 줄이세요. 공지의 항목은 다섯 개까지가 좋습니다",
    },
    why={
        "zh": "海报和告知单只有一页，多出的部分会丢在打印机上。",
        "en": "A poster or a slip is one page; what comes after it stays in the printer.",
        "ko": "포스터와 안내문은 한 쪽입니다. 넘친 부분은 인쇄기에 남습니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
