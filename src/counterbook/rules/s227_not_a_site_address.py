"""S227: a site address that no browser can open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterbook.model.station import Station
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation

_SITE = re.compile(r"https?://\w([\w.-]*\w)?(:\d+)?/([\w~./-]*/)?", re.ASCII)


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """An address of the site that is not whole."""
    if isinstance(subject.value, Station) and not _SITE.fullmatch(subject.value.site):
        yield Violation(("site",), {"value": subject.value.site[:60]})


RULE = Rule(
    code="S227",
    severity=Severity.ERROR,
    title={
        "zh": "网址写法不对",
        "en": "Not a site address",
        "ko": "웹 주소가 아님",
    },
    message={
        "zh": "“{value}”不是完整的网址",
        "en": "‘{value}’ is not a whole web address",
        "ko": "‘{value}’는 완전한 웹 주소가 아닙니다",
    },
    remedy={
        "zh": "写成 https:// 开头、/ 结尾，例如 https://handbook.example.org/",
        "en": "begin with https:// and end with /, as in https://handbook.example.org/",
        "ko": "https:// 로 시작해 / 로 끝나게 쓰세요. 예: https://handbook.example.org/",
    },
    why={
        "zh": "这个网址会印成二维码，印出去就改不了。",
        "en": "It is printed as a QR code, and what is printed cannot be changed.",
        "ko": "이 주소는 QR 코드로 인쇄되며 인쇄한 뒤에는 바꿀 수 없습니다.",
    },
    bad=(
        "id: station\n"
        "name:\n"
        "  zh: 派出所\n"
        "  en: police station\n"
        "  ko: 파출소\n"
        "handbook_title:\n"
        "  zh: 手册\n"
        "  en: Handbook\n"
        "  ko: 안내서\n"
        "short_title:\n"
        "  zh: 手册\n"
        "  en: Handbook\n"
        "  ko: 안내서\n"
        "address:\n"
        "  zh: 示例路1号\n"
        "  en: 1 Sample Road\n"
        "  ko: 예시로 1호\n"
        "site: handbook.example.org\n"
    ),
    good=(
        "id: station\n"
        "name:\n"
        "  zh: 派出所\n"
        "  en: police station\n"
        "  ko: 파출소\n"
        "handbook_title:\n"
        "  zh: 手册\n"
        "  en: Handbook\n"
        "  ko: 안내서\n"
        "short_title:\n"
        "  zh: 手册\n"
        "  en: Handbook\n"
        "  ko: 안내서\n"
        "address:\n"
        "  zh: 示例路1号\n"
        "  en: 1 Sample Road\n"
        "  ko: 예시로 1호\n"
        "site: https://handbook.example.org/\n"
    ),
    example_kind="station",
    check=check,
    kinds=("station",),
)
