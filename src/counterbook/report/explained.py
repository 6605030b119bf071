"""What a rule is for, in words: read from the rule's own file, for the terminal and the manual."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from counterbook.report.phrases import phrase
from counterbook.rules.rule import Rule
from counterbook.rules.slot_names import OWNERS
from counterbook.rules.table import all_rules
from counterbook.source.sheet import SAFE

# Letters that look like digits.
_DIGITS = str.maketrans("OIL", "011")
_SLOT = re.compile(r"\{([a-z_]+)\}")
# What `check --fix` mends; the encoding is mended before lines are looked at.
FIXED = SAFE | {"F101"}


@dataclass(frozen=True, slots=True)
class Said:
    """One form of a rule's report: the sentence, and what to do about it."""

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule in one language, ready to be shown; examples are empty where none can be written."""

    code: str
    title: str
    level: str
    forms: Sequence[Said]
    why: str
    bad: str
    good: str
    fixed: str


def explain(rule: Rule, language: str) -> Explained:
    """Everything that a rule's file says, in one language."""
    said = [(rule.message, rule.remedy)]
    said += [(variant.message, variant.remedy) for variant in rule.variants.values()]
    forms = [Said(_shown(message[language]), _shown(remedy[language])) for message, remedy in said]
    return Explained(
        rule.code,
        rule.title[language],
        phrase(f"rule-{rule.severity}", language),
        forms,
        rule.why[language],
        _visible(rule.bad.rstrip("\n")),
        _visible(rule.good.rstrip("\n")),
        phrase("rule-fixed", language) if rule.code in FIXED else "",
    )


def as_page(explained: Explained, language: str) -> str:
    """A rule for the terminal."""
    parts = [
        f"{explained.code} {explained.title}",
        f"({explained.level})",
        *_block("rule-why", explained.why, language),
        *_block("rule-bad", explained.bad, language),
        *_block("rule-good", explained.good, language),
    ]
    for form in explained.forms:
        parts += _block("rule-says", form.message, language)
        parts += _block("rule-remedy", form.remedy, language)
    parts += ["", explained.fixed] if explained.fixed else []
    return "\n".join(parts) + "\n"


def as_list(language: str) -> str:
    """All rules by family, one line each."""
    lines = []
    for family, rules in families().items():
        lines += ["", phrase(f"family-{family}", language)]
        lines += [f"  {rule.code} {rule.title[language]}" for rule in rules]
    return "\n".join(lines[1:]) + "\n"


def families() -> Mapping[str, Sequence[Rule]]:
    """The rules by the letter of their codes, in the order in which a file is looked at."""
    found: dict[str, list[Rule]] = {family: [] for family in "FSRTNLP"}
    for rule in all_rules().values():
        found.setdefault(rule.code[0], []).append(rule)
    return {family: rules for family, rules in found.items() if rules}


def rule_named(code: str) -> Rule | None:
    """The rule of a code as somebody typed it, in capitals or not."""
    return all_rules().get(code.strip().upper())


def near(code: str) -> list[str]:
    """Codes that somebody may have meant; those of the family where none is close."""
    typed, codes = code.strip().upper(), list(all_rules())
    typed = typed[:1] + typed[1:].translate(_DIGITS)
    if typed in codes:
        return [typed]
    family = [known for known in codes if known[:1] == typed[:1]]
    return get_close_matches(typed, codes, n=5, cutoff=0.5) or family[:5] or codes[:5]


def _block(key: str, said: str, language: str) -> Iterator[str]:
    if said:
        yield ""
        yield phrase(key, language)
        yield from (f"    {line}" for line in said.splitlines())


def _visible(example: str) -> str:
    # What cannot be seen is what such an example is about.
    return "".join(s if s.isprintable() or s == "\n" else f"<U+{ord(s):04X}>" for s in example)


def _shown(pattern: str) -> str:
    """A sentence whose slots are filled from files, with dots in their places."""
    kept = pattern.replace("{suggestion}", "")
    return _SLOT.sub(lambda slot: slot[0] if slot[1] in OWNERS else "…", kept)
