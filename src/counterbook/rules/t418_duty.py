"""T418: a duty that is stronger in one language than in another."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.languages.style import pattern
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation
from counterbook.rules.wording import NAMES, RUNNING, styled


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every text in which one language states a duty plainly and another not at all."""
    known = list(styled(context))
    for strength in ("must", "must-not"):
        claims = {code: style.duties[strength] for code, _, style in known if style.duties}
        near = {p for code, c in claims.items() for p in _plainly(subject, code, c[0])}
        for path, text in subject.texts if near else ():
            if path not in near or path[-1] in NAMES or path[0] == "local":
                continue
            said = {code: (text[code], *claims[code]) for code in claims if code in text}
            strong = [code for code, (s, plain, _) in said.items() if pattern(plain).search(s)]
            if not strong or len(strong) == len(said):
                continue
            weak = [code for code, (s, _, any_) in said.items() if not pattern(any_).search(s)]
            if weak:
                values = {"strong": strong[0], "language": weak[0], "variant": strength}
                yield Violation((*path, weak[0]), values)


def _plainly(subject: Subject, code: str, plain: str) -> Iterator[Path]:
    """The places of the texts that probably state a duty plainly in a language."""
    running = subject.running.get(code)
    for number in running.said.matches(pattern(plain)) if running else ():
        yield subject.by_language[code][number][0][:-1]


RULE = Rule(
    code="T418",
    severity=Severity.WARNING,
    title={
        "zh": "各语言的要求轻重不一",
        "en": "A duty stronger in one language",
        "ko": "언어마다 다른 의무의 세기",
    },
    message={
        "zh": "“{strong}”这一行说必须做，“{language}”这一行没有这个意思",
        "en": "the line ‘{strong}’ states a duty, the line ‘{language}’ does not",
        "ko": "‘{strong}’ 줄은 의무라고 하는데 ‘{language}’ 줄에는 그 뜻이 없습니다",
    },
    remedy={
        "zh": "各语言写得一样重：写 要／must／-야 합니다",
        "en": "say it equally strongly: 要 / must / -야 합니다",
        "ko": "세기를 같게 쓰세요: 要 / must / -야 합니다",
    },
    why={
        "zh": "一种语言说“必须”，另一种语言没有说，总有人会因此吃亏。",
        "en": "When one language says “must” and another does not, somebody comes to harm.",
        "ko": "한 언어만 의무라고 하면 누군가는 손해를 봅니다.",
    },
    bad=(
        "summary:\n"
        '  zh: "您可以去派出所登记。"\n'
        '  en: "You must register at the police station."\n'
        '  ko: "파출소에서 등기할 수 있습니다."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您要去派出所登记。"\n'
        '  en: "You must register at the police station."\n'
        '  ko: "파출소에서 등기해야 합니다."\n'
    ),
    variants={
        "must-not": Variant(
            message={
                "zh": "“{strong}”这一行说不能做，“{language}”这一行没有这个意思",
                "en": "the line ‘{strong}’ forbids something, the line ‘{language}’ does not",
                "ko": "‘{strong}’ 줄은 금지라고 하는데 ‘{language}’ 줄에는 그 뜻이 없습니다",
            },
            remedy={
                "zh": "各语言写得一样重：写 不能／must not／-면 안 됩니다",
                "en": "say it equally strongly: 不能 / must not / -면 안 됩니다",
                "ko": "세기를 같게 쓰세요: 不能 / must not / -면 안 됩니다",
            },
        ),
    },
    check=check,
    kinds=RUNNING,
    waits=True,
)
