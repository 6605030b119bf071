"""Templates in several languages, and what is left of them in the languages of one handbook.

A template is YAML with a line for each language that the package has texts in. Lines belong
together where language keys stand below each other in the same column; of such a group only
the languages of the handbook stay, in its order. Everything else stays as typed, comments too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

WRITTEN = ("zh", "en", "ko")
STAND_IN = "en"
EACH = "each"

_KEYS = "|".join((EACH, *WRITTEN))
_ENTRY = re.compile(rf"(?P<lead>#? *(?:- )?)(?P<key>{_KEYS}):(?P<said>(?: .*)?)")
_MARGIN = re.compile(r"#? *")
_ALL_CODES = f"[{', '.join(WRITTEN)}]"

_T = TypeVar("_T")


@dataclass
class _Group:
    """Entries of one text: what follows the key on its line, and the lines below that."""

    lead: str
    entries: dict[str, list[str]] = field(default_factory=dict)

    def takes(self, entry: re.Match[str]) -> bool:
        """Whether the entry goes on with this text and does not begin another one."""
        lead, key = entry["lead"], entry["key"]
        return lead == _without_dash(self.lead) and key not in self.entries

    def holds(self, line: str) -> bool:
        """Whether the line stands below the newest entry, as an item of its list does."""
        margin = _MARGIN.match(line)
        same_ink = line.startswith("#") == self.lead.startswith("#")
        return bool(line.strip() and margin and same_ink and len(margin[0]) > len(self.lead))

    def add(self, entry: re.Match[str]) -> None:
        """Takes the entry in as the newest."""
        self.entries[entry["key"]] = [entry["said"]]

    def add_below(self, line: str) -> None:
        """Puts a line under the newest entry."""
        self.entries[next(reversed(self.entries))].append(line)


def in_languages(template: str, codes: Sequence[str]) -> str:
    """The template with one line for each language of ``codes`` that it has a text for.

    The base language (the first) always gets a text: where the template has none, the English
    one. A key ``each`` stands for every language, and the flow list of all template languages
    for the list of ``codes``.
    """
    return "\n".join(_lines(template.split("\n"), codes))


def _lines(lines: Sequence[str], codes: Sequence[str]) -> Iterator[str]:
    group: _Group | None = None
    for line in lines:
        entry = _ENTRY.fullmatch(line)
        if group and entry and group.takes(entry):
            group.add(entry)
        elif group and not entry and group.holds(line):
            group.add_below(line)
        else:
            if group:
                yield from _chosen(group, codes)
            group = _Group(entry["lead"]) if entry else None
            if group and entry:
                group.add(entry)
            else:
                yield line.replace(_ALL_CODES, f"[{', '.join(codes)}]")
    if group:
        yield from _chosen(group, codes)


def _chosen(group: _Group, codes: Sequence[str]) -> Iterator[str]:
    lead = group.lead
    for code, (said, *below) in spoken(group.entries, codes).items():
        yield f"{lead}{code}:{said}"
        yield from below
        lead = _without_dash(group.lead)


def spoken(said: Mapping[str, _T], codes: Sequence[str]) -> dict[str, _T]:
    """What is said in each language of ``codes``, as far as there is anything."""
    if EACH in said:
        return dict.fromkeys(codes, said[EACH])
    chosen = {code: said[code] for code in codes if code in said}
    if codes[0] not in chosen:
        stand_in = said[STAND_IN] if STAND_IN in said else next(iter(said.values()))
        chosen = {codes[0]: stand_in, **chosen}
    return chosen


def _without_dash(lead: str) -> str:
    return lead.replace("-", " ")
