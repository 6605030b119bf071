"""R307: a link to a host that nobody has entered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_ADDRESS = re.compile(r"(?P<way>https?)://(?P<host>[\w.-]*\w)", re.IGNORECASE)


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every web address in a text, but those of the station and of the registered sources."""
    for code, joined in subject.joined.items():
        if "://" not in joined:
            continue
        for path, said in subject.by_language[code]:
            for found in _ADDRESS.finditer(said):
                host = found["host"].lower().removeprefix("www.")
                if host not in context.hosts:
                    yield Violation(path, {"host": host})
                elif found["way"].lower() == "http":
                    yield Violation(path, {"host": host, "variant": "open"})


RULE = Rule(
    code="R307",
    severity=Severity.WARNING,
    title={
        "zh": "没有登记过的网址",
        "en": "A link to an unknown host",
        "ko": "등록되지 않은 주소",
    },
    message={
        "zh": "“{host}”不在登记过的网站里",
        "en": "‘{host}’ is not one of the known sites",
        "ko": "‘{host}’ 사이트는 등록되어 있지 않습니다",
    },
    remedy={
        "zh": (
            "先在 sources.yml 里登记这个网站（where），核对是官方网站再写；"
            "能用电话或二维码说清的，不写网址"
        ),
        "en": (
            "enter the site in sources.yml (where) once you have seen that it is the "
            "official one; or give a phone number instead"
        ),
        "ko": (
            "공식 사이트인지 확인한 뒤 sources.yml의 where에 등록하세요. 전화번호로 "
            "대신할 수도 있습니다"
        ),
    },
    why={
        "zh": "骗子的网址和官方的只差一个字母；手册里的网址，读者会放心点开。",
        "en": (
            "A false site differs from the official one in a letter, and readers trust "
            "a link in a handbook."
        ),
        "ko": "가짜 사이트는 한 글자만 다르고, 안내서의 주소는 믿고 엽니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "登记网址：https://example.com/register。"\n'
        '  en: "Register at https://example.com/register."\n'
        '  ko: "등기 주소: https://example.com/register."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "登记网址：https://handbook.example.org/register。"\n'
        '  en: "Register at https://handbook.example.org/register."\n'
        '  ko: "등기 주소: https://handbook.example.org/register."\n'
    ),
    variants={
        "open": Variant(
            message={
                "zh": "“http://{host}”不加密，别人能看到填写的内容",
                "en": "‘http://{host}’ is not encrypted; others can read what people type there",
                "ko": "‘http://{host}’ 주소는 암호화되지 않아 남이 볼 수 있습니다",
            },
            remedy={
                "zh": "改成 https:// 开头，并打开看看",
                "en": "write https:// and see that it opens",
                "ko": "https://로 고치고 열리는지 보세요",
            },
        ),
    },
    check=check,
)
