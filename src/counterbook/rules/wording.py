"""Ways of writing that a language's list or style names, found in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterbook.languages.pack import Pack
from counterbook.languages.style import Style, habits, pattern
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Violation

RUNNING = ("procedure", "guide", "notice")
# Names of papers, offices and laws stand as they are printed.
NAMES = frozenset({"title", "name", "verified_by", "question", "screen"})
_SLOT = re.compile(r"\{[a-z][a-z0-9_.-]*\}")
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
        joined = subject.joined.get(code, "").casefold() if listed else ""
        near = [habit for habit in listed if habit.letters in joined]
        for path, said in texts(subject, code) if near else ():
            small = said.casefold()
            here = [habit for habit in near if habit.letters in small]
            plain = _plain(context, code, said) if here else ""
            for habit in here:
                found = habit.exact.search(plain)
                if found:
                    values = {"word": found[0], "instead": habit.instead}
                    yield Violation(path, values | ({} if habit.instead else {"variant": "out"}))


def _plain(context: Context, code: str, said: str) -> str:
    variants = context.variants[code]
    return variants.masked(_BRACKETS.sub("|", said))


def signs_in(context: Context, subject: Subject, name: str) -> Iterator[Violation]:
    """Every place that the pattern of a style finds, shown by its sign."""
    for code, _, style in styled(context):
        sought = getattr(style, name)
        if not sought or not pattern(sought).search(subject.joined.get(code, "")):
            continue
        for path, said in subject.by_language[code]:
            plain = _SLOT.sub("0", said)
            found = pattern(sought).search(plain)
            if found:
                signs = found.groupdict()
                near = plain[max(0, found.start() - 5) : found.end() + 5]
                values = {"sign": signs.get("sign") or signs.get("sign2"), "near": near}
                yield Violation(path, values)


def filled(said: str) -> str:
    """A text in which every slot counts as a few words."""
    return _SLOT.sub("0 0", said)
