"""T403: a slot that stands for nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches

from counterbook.reading.slots import SLOT
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation
from counterbook.rules.slot_names import is_doubtful, slots_for, takes_slots

# Braces of either width round anything that is not a slot, such as {Deadline} or ｛fee｝.
_NEARLY = re.compile(r"(?<!\{)[{｛]\s*([^{}｛｝]{1,40}?)\s*[}｝](?!\})")


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every slot without a fact behind it, and braces that were probably meant as a slot."""
    known: frozenset[str] | None = None
    for path, text in subject.with_braces:
        for code, said in text.items():
            if "{" not in said and "｛" not in said:
                continue
            if known is None:
                known = slots_for(context, subject)
            yield from _in_text(context, subject, (*path, code), said, known)


def _in_text(
    context: Context, subject: Subject, path: Path, said: str, known: frozenset[str]
) -> Iterator[Violation]:
    here = known if takes_slots(subject, path[:-1]) or subject.kind == "events" else frozenset()
    for found in {slot[0]: slot for slot in _NEARLY.finditer(said)}.values():
        name = found[1]
        meant = unicodedata.normalize("NFKC", name).lower().replace(" ", "")
        is_slot = SLOT.fullmatch(found[0]) is not None
        if (is_slot and name in here) or is_doubtful(context, subject, meant):
            continue
        near = get_close_matches(meant, sorted(known), n=1)
        if not is_slot and not near:
            continue
        values: dict[str, object] = {"slot": found[0], "known": _shown(here or known)}
        values["suggestion"] = f"{{{near[0]}}}" if near else ""
        if not here:
            values["variant"] = "nowhere"
        yield Violation(path, values)


def _shown(known: frozenset[str]) -> tuple[str, ...]:
    own = sorted(name for name in known if name.partition(".")[0] not in ("paper", "place", "law"))
    return tuple(f"{{{name}}}" for name in own)


RULE = Rule(
    code="T403",
    severity=Severity.ERROR,
    title={
        "zh": "没有这个空位",
        "en": "A slot that stands for nothing",
        "ko": "없는 자리표",
    },
    message={
        "zh": "“{slot}”在这里没有内容{suggestion}",
        "en": "‘{slot}’ stands for nothing here{suggestion}",
        "ko": "‘{slot}’에 들어갈 내용이 없습니다{suggestion}",
    },
    remedy={
        "zh": "改成这里有的：{known}",
        "en": "use one that exists here: {known}",
        "ko": "여기에 있는 것으로 고치세요: {known}",
    },
    why={
        "zh": "花括号里的名字会换成期限、费用这样的事实；名字不对，读者就会看到花括号。",
        "en": (
            "A name in braces is replaced by a fact such as the deadline; with a wrong name, "
            "readers see the braces."
        ),
        "ko": (
            "중괄호 안의 이름은 기한이나 수수료로 바뀝니다. 이름이 틀리면 중괄호가 그대로 보입니다."
        ),
    },
    bad=(
        "summary:\n"
        '  zh: "{dedline}要登记。"\n'
        "  en: Register {dedline}.\n"
        '  ko: "{dedline} 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "{deadline}要登记。"\n'
        "  en: Register {deadline}.\n"
        '  ko: "{deadline} 등기하세요."\n'
    ),
    variants={
        "nowhere": Variant(
            message={
                "zh": "这里不能用“{slot}”",
                "en": "‘{slot}’ cannot be used here",
                "ko": "여기에는 ‘{slot}’ 자리표를 쓸 수 없습니다",
            },
            remedy={
                "zh": "直接写文字；花括号只能用在事项、向导和通告的正文里，不能用在标题里",
                "en": (
                    "write plain words; braces work in the texts of procedures, guides and "
                    "notices, not in titles"
                ),
                "ko": (
                    "보통 글로 쓰세요. 중괄호는 민원, 안내, 알림의 본문에서만 쓸 수 있고 "
                    "제목에는 쓸 수 없습니다"
                ),
            },
        ),
    },
    check=check,
    hides=("T408",),
)
