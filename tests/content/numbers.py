"""The numbers in a finished text, with the unit that the words around them give."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from babel import Locale

MONTHS = list(Locale("en").months["format"]["wide"].values())
_MONTH = "|".join(MONTHS)
ANY_UNIT = "any"


class Number(NamedTuple):
    """A value as digits and its unit; ``number`` where the text names none."""

    value: str
    unit: str

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"


# Dates, then articles of laws: each group is a part of the date, or the number of the article.
_WHOLE = {
    "date": {
        "zh": (
            r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日",
            r"(?P<y>\d{4})年(?P<m>\d{1,2})月",
            r"(?P<y>(?:19|20)\d\d)年",
            r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日",
        ),
        "en": (
            rf"(?P<d>\d{{1,2}}) (?P<m>{_MONTH}) (?P<y>\d{{4}})",
            rf"(?P<m>{_MONTH}) (?P<y>\d{{4}})",
            rf"(?P<d>\d{{1,2}}) (?P<m>{_MONTH})",
            r"\b(?P<y>(?:19|20)\d\d)\b(?! yuan|,\d{3})",
        ),
        "ko": (
            r"(?P<y>\d{4})년 ?(?P<m>\d{1,2})월 ?(?P<d>\d{1,2})일",
            r"(?P<y>\d{4})년 ?(?P<m>\d{1,2})월",
            r"(?P<y>(?:19|20)\d\d)년",
            r"(?P<m>\d{1,2})월 ?(?P<d>\d{1,2})일",
        ),
    },
    "month": {
        "zh": (r"(?P<m>\d{1,2})月",),
        "en": (rf"\b(?P<m>{_MONTH})\b",),
        "ko": (r"(?P<m>\d{1,2})월",),
    },
    "article": {
        "zh": (r"第(?P<n>\d+)条",),
        "en": (r"\bArticle (?P<n>\d+)",),
        "ko": (r"제(?P<n>\d+)조",),
    },
}

# The word behind a number that gives its unit; the first that fits counts.
_UNITS = {
    "zh": {
        "working-days": "个工作日",
        "hours": "个?小时",
        "minutes": "分钟",
        "seconds": "秒",
        "months": "个月",
        "days": "天|日",
        "age": "周?岁",
        "years": "年",
        "yuan": "元",
        "percent": "%",
        "metres": "米",
    },
    "en": {
        "working-days": " working days?",
        "hours": r"[ -]hours?\b",
        "minutes": r"[ -]minutes?\b",
        "seconds": r"[ -]seconds?\b",
        "months": r"[ -]months?\b",
        "days": r"[ -]days?\b",
        "age": r" years old| or (?:over|older|above)|th birthday",
        "years": r"[ -]years?\b",
        "yuan": " yuan",
        "percent": "%",
        "metres": r" ?m(?:etres)?\b",
    },
    "ko": {
        "working-days": "업무일|영업일",
        "hours": "시간",
        "minutes": "분",
        "seconds": "초",
        "months": "개월",
        "days": "일",
        "age": "세|살",
        "years": "년",
        "yuan": "위안",
        "percent": "%",
        "metres": "m",
    },
}
# Words before a number that give its unit.
_BEFORE = {
    "en": {"age": r"\b(?:under|aged?|age of|turned?|turning) $"},
    "ko": {"working-days": r"(?:업무일|영업일|근무일)(?: 기준)? ?$", "age": "만 $"},
}
_SCALES = {"zh": {"万": 10_000}, "ko": {"만": 10_000}, "en": {" million": 1_000_000}}
_RANGE = re.compile(r"\s?(?:至|到|~|–|-|to|或|or|and|和|이나)\s?(?=\d)")
_DIGITS = re.compile(r"\d+(?:[,  ]\d{3})*(?:\.\d+)?(?!\d)")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_ADDRESS = re.compile(r"\b[a-z0-9.-]+\.(?:cn|com|org)\b")


def numbers_of(text: str, language: str) -> list[Number]:
    """Every number of a text in the order of their kinds: dates, articles, times, others."""
    rest = _ADDRESS.sub(" ", unicodedata.normalize("NFKC", text))
    found: list[Number] = []
    for unit, patterns in _WHOLE.items():
        for pattern in patterns[language]:
            found += [_whole(unit, match) for match in re.finditer(pattern, rest)]
            rest = re.sub(pattern, lambda match: "\0" * len(match[0]), rest)
    found += [Number(match[0], "time") for match in _TIME.finditer(rest)]
    rest = _TIME.sub("\0", rest)
    return found + list(_plain(rest, language))


def _whole(unit: str, match: re.Match[str]) -> Number:
    parts = match.groupdict()
    if unit == "article":
        return Number(parts["n"], unit)
    month = parts.get("m") or ""
    number = MONTHS.index(month) + 1 if month in MONTHS else month and int(month)
    if unit == "month":
        return Number(str(number), unit)
    shown = [parts.get("y") or "", f"{number:02}" if number else ""]
    shown.append(f"{int(parts['d']):02}" if parts.get("d") else "")
    return Number("-".join(part for part in shown if part), unit)


def _plain(text: str, language: str) -> Iterator[Number]:
    waiting: list[str] = []
    for match in _DIGITS.finditer(text):
        value = re.sub("[,  ]", "", match[0])
        rest = text[match.end() :]
        for word, factor in _SCALES.get(language, {}).items():
            if rest.startswith(word):
                value = f"{float(value) * factor:.0f}"
                rest = rest.removeprefix(word).lstrip()
        unit = _unit(text[: match.start()], value, rest, language)
        if unit == "number" and _RANGE.match(rest):
            # "5 to 15 days": the first number has the unit of the second.
            waiting.append(value)
            continue
        yield from (Number(first, unit) for first in waiting)
        waiting.clear()
        yield Number(value, unit)
    yield from (Number(first, "number") for first in waiting)


def _unit(before: str, value: str, after: str, language: str) -> str:
    for unit, pattern in _BEFORE.get(language, {}).items():
        if unit == "working-days" and re.search(pattern, before):
            return unit
    for unit, pattern in _UNITS[language].items():
        if re.match(pattern, after):
            return unit
    for unit, pattern in _BEFORE.get(language, {}).items():
        if len(value) < 4 and re.search(pattern, before):
            return unit
    return "number"
