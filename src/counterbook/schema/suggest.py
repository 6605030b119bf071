"""What somebody probably meant: the same content in the form that is asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches

from counterbook.model.scalars import ID_PATTERN, RESERVED_IDS

_LONGEST = 60
_MONEY_WORDS = re.compile(r"[¥￥$,\s]|元|块|圆|人民币|원|위안|yuan|rmb|cny|usd", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})\s*[-年./년]\s*(\d{1,2})\s*[-月./월]\s*(\d{1,2})\s*[日일.]?")
_TIME = re.compile(
    r"(\D*?)(\d{1,2})\s*[:时點点시h.]\s*(\d{2})?\s*[分분]?(?::00)?\s*([ap]\.?m\.?)?", re.I
)
_QUANTITY = re.compile(r"(\d{1,5})\s*(\D+)")
_AFTERNOON = ("下午", "晚上", "오후", "pm", "p.m", "p.m.")
_UNITS: Mapping[str, str] = {
    word: unit
    for unit, words in {
        "minutes": "分钟 分 分鐘 분 minute minutes min mins",
        "hours": "小时 个小时 时 小時 시간 hour hours h hr hrs",
        "days": "天 日 个自然日 自然日 일 day days d",
        "working-days": "个工作日 工作日 영업일 근무일 working-day workingdays business-days",
        "months": "个月 月 개월 달 month months",
        "years": "年 년 year years",
    }.items()
    for word in words.split()
}
_TRUTH = {
    "true": "yes y on true 是 有 对 真 예 네 1",
    "false": "no n off false 否 无 没有 不 假 아니요 아니오 0",
}
_CHOICES: Mapping[str, str] = {
    "mon": "monday 周一 星期一 월 월요일",
    "tue": "tuesday 周二 星期二 화 화요일",
    "wed": "wednesday 周三 星期三 수 수요일",
    "thu": "thursday 周四 星期四 목 목요일",
    "fri": "friday 周五 星期五 금 금요일",
    "sat": "saturday 周六 星期六 토 토요일",
    "sun": "sunday 周日 星期日 星期天 일 일요일",
    "active": "启用 有效 公开 正常",
    "draft": "草稿 초안",
    "paused": "暂停 중지",
    "withdrawn": "停办 废止 作废 폐지",
    "law": "法律 법",
    "local": "当地 各地 지역",
    "counter": "窗口 창구",
    "online": "网上 线上 온라인",
    "officer": "民警 警察 경찰관",
    "you": "您 本人 본인",
}
_KEYS: Mapping[str, tuple[str, ...]] = {
    "编号": ("id",),
    "分类": ("category",),
    "章": ("category",),
    "状态": ("status",),
    "标题": ("title", "handbook_title", "name"),
    "名称": ("name", "title"),
    "通俗标题": ("plain_title",),
    "别名": ("aliases",),
    "摘要": ("summary",),
    "简介": ("summary",),
    "对象": ("audience",),
    "人群": ("audience",),
    "条件": ("conditions",),
    "期限": ("deadline",),
    "时限": ("deadline",),
    "办理时间": ("processing", "hours"),
    "费用": ("fees",),
    "收费": ("fees",),
    "金额": ("amount",),
    "材料": ("materials", "paper"),
    "表格": ("forms",),
    "步骤": ("steps", "channels"),
    "流程": ("channels",),
    "渠道": ("channels",),
    "结果": ("result",),
    "处罚": ("penalty",),
    "罚款": ("penalty",),
    "问答": ("faq",),
    "常见问题": ("faq",),
    "问题": ("question",),
    "回答": ("answer",),
    "法律依据": ("legal_basis",),
    "依据": ("legal_basis", "basis"),
    "相关": ("related",),
    "审核": ("review",),
    "地址": ("address",),
    "电话": ("phone", "phones", "number"),
    "时间": ("hours", "within"),
    "备注": ("note",),
    "来源": ("source",),
    "语言": ("languages", "code"),
}


def folded(typed: str) -> str:
    """Full-width letters and digits made plain, quotes and spaces at the ends taken off."""
    plain = unicodedata.normalize("NFKC", typed[:_LONGEST])
    return plain.strip().strip("\"'“”‘’「」").strip()


def near(typed: str, known: Iterable[str]) -> str:
    """The known word that looks most like the typed one; empty where none does."""
    words = list(known)
    said = folded(typed).lower().replace(" ", "_")
    for word in (said, said.replace("_", "-"), said.replace("-", "_")):
        if word in words:
            return word
    found = get_close_matches(said, words, n=1, cutoff=0.7)
    return found[0] if found else ""


def key(typed: str, known: Iterable[str]) -> str:
    """The key that was probably meant, also for one typed in Chinese."""
    words = list(known)
    meant = [word for word in _KEYS.get(folded(typed), ()) if word in words]
    return meant[0] if meant else near(typed, words)


def count(typed: str) -> str:
    """``400`` for 400元, ４００, 400.00, 1,000."""
    said = _MONEY_WORDS.sub("", folded(typed))
    said = re.sub(r"\.0+$", "", said)
    return said if re.fullmatch(r"\d{1,9}", said, re.ASCII) else ""


def day(typed: str) -> str:
    """``2026-06-01`` for 2026年6月1日, 2026-6-1, 2026/06/01."""
    found = _DATE.fullmatch(folded(typed))
    if not found:
        return ""
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return ""


def time(typed: str) -> str:
    """``09:30`` for 9:30, 9点30分, 上午9:30."""
    found = _TIME.fullmatch(folded(typed))
    if not found:
        return ""
    hour, minute = int(found[2]), int(found[3] or 0)
    half = f"{found[1].strip()} {found[4] or ''}".lower().split()
    if hour < 12 and any(word in _AFTERNOON for word in half):
        hour += 12
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def quantity(typed: str) -> str:
    """``24 hours`` for 24小时, 24 hour, 24h."""
    found = _QUANTITY.fullmatch(folded(typed).lower())
    if not found:
        return ""
    word = re.sub(r"\s+", "-", found[2].strip())
    unit = _UNITS.get(word, _UNITS.get(word.replace("-", ""), ""))
    return f"{int(found[1])} {unit}" if unit else ""


def phone(typed: str) -> str:
    """``+862412345678`` for 024-1234 5678, ``+8613812345678`` for 138 1234 5678."""
    digits = re.sub(r"[\s()+.-]", "", folded(typed))
    if not re.fullmatch(r"\d{5,15}", digits, re.ASCII):
        return ""
    digits = re.sub(r"^(0086|86)0?", "", digits)
    if digits.startswith("0") and 10 <= len(digits) <= 12:
        return f"+86{digits[1:]}"
    is_mobile = len(digits) == 11 and digits.startswith("1")
    return f"+86{digits}" if is_mobile or 9 <= len(digits) <= 11 else ""


def truth(typed: str) -> str:
    """``true`` for yes, 是; ``false`` for no, 否."""
    said = folded(typed).lower()
    return next((word for word, ways in _TRUTH.items() if said in ways.split()), "")


def id_(typed: str) -> str:
    """``visa-extension`` for Visa_Extension."""
    plain = folded(typed)
    if len(typed) > _LONGEST or not re.fullmatch(r"[A-Za-z0-9 _/.-]+", plain) or ".." in plain:
        return ""
    said = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    usable = re.fullmatch(ID_PATTERN, said) and said not in RESERVED_IDS
    return said if usable else ""


def choice(typed: str, choices: Iterable[str]) -> str:
    """The choice that was meant, also for a word in Chinese or Korean."""
    words = list(choices)
    said = folded(typed).lower()
    meant = [word for word in words if said in _CHOICES.get(word, "").split()]
    return meant[0] if meant else near(typed, words)
