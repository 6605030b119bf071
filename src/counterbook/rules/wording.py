"""Ways of writing that a language's list or style names, found in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from counterbook.languages.pack import Pack
from counterbook.languages.style import Habit, Style, habits, pattern
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Violation
from counterbook.rules.running import rare_letters

RUNNING = ("procedure", "guide", "notice")
# Names of papers, offices and laws stand as they are printed.
NAMES = frozenset({"title", "name", "verified_by", "question", "screen"})
_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")


def styled(context: Context) -> Iterator[tuple[str, Pack, Style]]:
    """The languages whose style is known."""
    for code, pack in context.packs.items():
        if pack.style:
            yield code, pack, pack.style


def texts(subject: Subject, code: str) -> Iterator[tuple[Path, str]]:
    """The running texts of a language, names and titles left out."""
    for path, said in subject.by_language.get(code, ()):
        if path[-2] not in NAMES:
            yield path, said


def habits_in(context: Context, subject: Subject, kind: str) -> Iterator[Violation]:
    """Every word of a kind that a language's list says to avoid; terms and quotes left out."""
    for code, pack in context.packs.items():
        listed = habits(pack.text_rules, kind, whole_words=pack.whole_words)
        running = subject.running.get(code)
        near = running.small.with_words(_letters(listed)) if running and listed else {}
        for number, words in near.items():
            path, said = subject.by_language[code][number]
            if path[-2] in NAMES:
                continue
            plain = _plain(context, code, said)
            for habit in (habit for habit in listed if habit.letters in words):
                found = habit.exact.search(plain)
                if found:
                    values = {"word": found[0], "instead": habit.instead}
                    yield Violation(path, values | ({} if habit.instead else {"variant": "out"}))


@cache
def _letters(listed: tuple[Habit, ...]) -> Mapping[str, frozenset[str]]:
    return {habit.letters: rare_letters(habit.letters) for habit in listed}


def _plain(context: Context, code: str, said: str) -> str:
    variants = context.variants[code]
    return variants.masked(_BRACKETS.sub("|", said))


def signs_in(context: Context, subject: Subject, name: str) -> Iterator[Violation]:
    """Every place that the pattern of a style finds, shown by its sign."""
    for code, _, style in styled(context):
        sought, running = getattr(style, name), subject.running.get(code)
        if not sought or running is None:
            continue
        for number, found in running.plain.matches(pattern(sought)).items():
            signs = found.groupdict()
            near = running.plain.around(found, 5)
            values = {"sign": signs.get("sign") or signs.get("sign2"), "near": near}
            yield Violation(running.texts[number][0], values)
