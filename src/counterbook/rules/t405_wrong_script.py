"""T405: a text in the letters of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterbook.languages.pack import Pack
from counterbook.languages.scripts import LATIN, letters, others, scripts_of
from counterbook.model.text import Text
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

# Words as they stand on papers, signs and screens are quoted in their own script.
_QUOTED = re.compile(
    r"“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]"
)
_LATIN_WORDS = 3
_WORD = re.compile(r"[^\W\d_]{2,}")


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every text with letters that its readers cannot read, quoted words left out."""
    for path, text in subject.texts:
        found = False
        for code, said in text.items():
            if _is_foreign(said, context.packs[code]):
                variant = "mixed" if letters(scripts_of(context.packs[code])).search(said) else ""
                found = True
                yield Violation((*path, code), {"language": code, "variant": variant})
        if not found:
            yield from _copied(path, text)


def _copied(path: Path, text: Text) -> Iterator[Violation]:
    seen: dict[str, str] = {}
    for code, said in text.items():
        first = seen.setdefault(said, code)
        if first != code and len(_WORD.findall(said)) >= _LATIN_WORDS:
            values = {"language": code, "other": first, "variant": "same"}
            yield Violation((*path, code), values)


def _is_foreign(said: str, pack: Pack) -> bool:
    own = scripts_of(pack)
    if letters(others(own)).search(said) and letters(others(own)).search(_QUOTED.sub(" ", said)):
        return True
    if LATIN in own or letters(own).search(said):
        return False
    return len(re.findall(r"[A-Za-z]{2,}", said)) >= _LATIN_WORDS


RULE = Rule(
    code="T405",
    severity=Severity.WARNING,
    title={
        "zh": "文字和语言对不上",
        "en": "Letters of another language",
        "ko": "다른 언어의 글자",
    },
    message={
        "zh": "“{language}”这一行写的像是别的语言",
        "en": "the line ‘{language}’ seems to be in another language",
        "ko": "‘{language}’ 줄은 다른 언어로 쓴 것 같습니다",
    },
    remedy={
        "zh": "看看各语言的两行是不是写反了，或者忘了翻译",
        "en": "see whether two lines were swapped or a translation was forgotten",
        "ko": "두 줄이 바뀌었거나 번역을 잊지 않았는지 보세요",
    },
    why={
        "zh": "看这一行的人读不懂另一种文字。",
        "en": "The people who read this line cannot read the other script.",
        "ko": "이 줄을 읽는 사람은 다른 문자를 읽지 못합니다.",
    },
    bad=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: 입주 후 24시간 이내에 등기하세요.\n"
        "  ko: Register within 24 hours of moving in.\n"
    ),
    good=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: Register within 24 hours of moving in.\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    variants={
        "same": Variant(
            message={
                "zh": "“{language}”和“{other}”这两行一模一样",
                "en": "the lines ‘{language}’ and ‘{other}’ are the same",
                "ko": "‘{language}’ 줄과 ‘{other}’ 줄이 똑같습니다",
            },
            remedy={
                "zh": "把“{language}”这一行翻译过来；还没有译文时，把这一行删掉",
                "en": (
                    "translate the line ‘{language}’; where there is no translation yet, delete it"
                ),
                "ko": "‘{language}’ 줄을 번역하세요. 아직 번역이 없으면 줄을 지우세요",
            },
        ),
        "mixed": Variant(
            message={
                "zh": "“{language}”这一行里夹着别的语言的文字",
                "en": "the line ‘{language}’ holds letters of another language",
                "ko": "‘{language}’ 줄에 다른 언어의 글자가 섞여 있습니다",
            },
            remedy={
                "zh": "翻译过来；如果是证件或屏幕上的原文，放进引号或括号里",
                "en": (
                    "translate them; words as they stand on papers or screens go into quotes "
                    "or brackets"
                ),
                "ko": "번역하세요. 서류나 화면에 쓰인 그대로라면 따옴표나 괄호 안에 넣으세요",
            },
        ),
    },
    check=check,
    hides=(
        "T402",
        "T407",
    ),
)
