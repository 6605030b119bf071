"""Templates in several languages, and what is left of them in the languages of one handbook.

A template is YAML with a line for each language that the package has texts in. Lines belong
together where language keys stand below each other in the same column; of such a group only
the languages of the handbook stay, in its order. Everything else stays as typed, comments too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

WRITTEN = ("zh", "en", "ko")
STAND_IN = "en"
EACH = "each"

_KEYS = "|".join((EACH, *WRITTEN))
_ENTRY = re.compile(rf"(?P<lead>#? *(?:- )?)(?P<key>{_KEYS}):(?P<said>(?: .*)?)")
_MARGIN = re.compile(r"#? *")
# Words as an app in Chinese shows them; print has signs for them only beside Chinese texts.
_SCREEN = re.compile(r" *screen: .*")
_SCREEN_LANGUAGE = "zh"
_ALL_CODES = f"[{', '.join(WRITTEN)}]"

_T = TypeVar("_T")


def in_languages(template: str, codes: Sequence[str]) -> str:
    """The template with one line for each language of ``codes`` that it has a text for.

    The base language (the first) always gets a text: where the template has none, the English
    one. Lists of words need no base; where none is left, their key goes too. A key ``each``
    stands for every language, and the flow list of all template languages for ``codes``.
    """
    kept: list[str] = []
    group: _Group | None = None
    for line in template.split("\n"):
        entry = _ENTRY.fullmatch(line)
        if group and group.takes(line, entry):
            continue
        if group:
            _put(kept, group, codes)
        group = _Group(entry) if entry else None
        is_dropped = _SCREEN.fullmatch(line) and _SCREEN_LANGUAGE not in codes
        if group is None and not is_dropped:
            kept.append(line.replace(_ALL_CODES, f"[{', '.join(codes)}]"))
    if group:
        _put(kept, group, codes)
    return "\n".join(kept)


def spoken(said: Mapping[str, _T], codes: Sequence[str]) -> dict[str, _T]:
    """What is said in each language of ``codes``; the base always says something."""
    chosen = _known(said, codes)
    if codes[0] not in chosen:
        stand_in = said[STAND_IN] if STAND_IN in said else next(iter(said.values()))
        chosen = {codes[0]: stand_in, **chosen}
    return chosen


def _known(said: Mapping[str, _T], codes: Sequence[str]) -> dict[str, _T]:
    if EACH in said:
        return dict.fromkeys(codes, said[EACH])
    return {code: said[code] for code in codes if code in said}


@dataclass
class _Group:
    """The entries of one text: what follows each key on its line, and the lines below it."""

    first: re.Match[str]
    entries: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.entries[self.first["key"]] = [self.first["said"]]

    @property
    def leads(self) -> tuple[str, str]:
        """What stands before the first key, and before the others."""
        lead = self.first["lead"]
        return lead, lead.replace("-", " ")

    @property
    def is_words(self) -> bool:
        """Whether the entries are lists of words and not lines of text."""
        return any(not said for said, *_ in self.entries.values())

    def takes(self, line: str, entry: re.Match[str] | None) -> bool:
        """Takes the line in, where it goes on with this text."""
        if entry is None:
            if self._is_below(line):
                self.entries[next(reversed(self.entries))].append(line)
                return True
            return False
        goes_on = entry["lead"] == self.leads[1] and entry["key"] not in self.entries
        if goes_on:
            self.entries[entry["key"]] = [entry["said"]]
        return goes_on

    def _is_below(self, line: str) -> bool:
        margin = _MARGIN.match(line)
        same_ink = line.startswith("#") == self.first["lead"].startswith("#")
        return bool(line.strip() and margin and same_ink and len(margin[0]) > len(self.leads[1]))


def _put(kept: list[str], group: _Group, codes: Sequence[str]) -> None:
    choose = _known if group.is_words else spoken
    chosen = choose(group.entries, codes)
    if not chosen:
        kept.pop()
    lead, other_leads = group.leads
    for code, (said, *below) in chosen.items():
        kept.append(f"{lead}{code}:{said}")
        kept.extend(below)
        lead = other_leads
