"""Texts cut into runs: each in the fonts of its own language, words whole, numbers with units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from counterbook.languages.scripts import LATIN, LETTERS

# What the typesetter reads: plain text, ``{"l": language, "t": text}``, ``{"k": [parts]}``, whose
# parts stay on one line together, or ``{"w": [words]}``, each of which does.
Part = str | dict[str, "str | list[Part]"]
_Run = tuple[str | None, str]

_JOINERS = "\u3001\u00b7\u2014\u300a\u300b\u3008\u3009\u201c\u201d\uff08\uff09\uff0c\uff1a0-9A-Za-z"
_NO_BREAK_SPACE = "\u00a0"
# Or the next three figures, in languages that group them with a space.
_NUMBER_THEN_UNIT = re.compile(r"(?<=\d) (?=[^\W_])")
_NAME_THEN_NUMBER = re.compile(r"(?<![^\W_])([A-Z][a-z]+) (?=\d)")
# Written without spaces, so that a line may break between any two of its letters.
_HAN = LETTERS["Hani"]
_OPENING_SIGNS = "([\u2018\u201c\u300c\u300a\u00ab"
_OPENING = re.escape(_OPENING_SIGNS)
_WORD = re.compile(rf"[{_OPENING}]*[^ {_OPENING}]+| |[{_OPENING}]+")
# Wider than this and a word may break after all, or it would stick out of its column.
_LONGEST_WORD = 15.0


# A chunk this wide that no line may break leaves holes where a narrow line is justified.
_LONGEST_CHUNK = 2.4
_CHUNK = re.compile(rf"[0-9A-Za-z.,:/@_\u2018\u2019\u201c\u201d-]+|[{_HAN}]?\d[\d.,:]*[{_HAN}]")


_WIDE = re.compile("[\u1100-\U0010ffff]+")


def advance(text: str) -> float:
    """About how wide a text is, in units of its size."""
    wide = sum(map(len, _WIDE.findall(text)))
    return wide + 0.53 * (len(text) - wide)


def has_long_chunk(text: str) -> bool:
    """Whether a text holds letters or digits in a row that are better not justified."""
    return any(advance(chunk) > _LONGEST_CHUNK for chunk in _CHUNK.findall(text))


@dataclass(frozen=True)
class Tongue:
    """What the cutting of texts needs to know of a language."""

    code: str
    scripts: tuple[str, ...]
    unbroken: bool
    before_number: str = ""
    after_number: str = ""

    def number_kept(self) -> re.Pattern[str]:
        """A number with the words beside it that a line must not end between."""
        # The letter before is kept too: the typesetter adds space between the two only inside.
        before = "|".join(filter(None, (self.before_number, f"[{_HAN}]")))
        return re.compile(rf"(?:{before})?\d[\d.,:]*(?:{self.after_number or f'[{_HAN}]'})")


class Cutter:
    """Cuts texts for a set of languages, the preferred one for foreign words first."""

    def __init__(self, tongues: Sequence[Tongue]) -> None:
        self._tongues = {tongue.code: tongue for tongue in tongues}
        self._foreign = {code: self._foreign_words(code) for code in self._tongues}
        self._numbers = {tongue.code: tongue.number_kept() for tongue in tongues}
        self._cut: dict[tuple[str, str], list[Part]] = {}

    def cut(self, text: str, code: str) -> list[Part]:
        """The parts of a text in a language, the same list for the same text."""
        if (text, code) not in self._cut:
            self._cut[text, code] = self._parts(text, code)
        return self._cut[text, code]

    def _parts(self, text: str, code: str) -> list[Part]:
        tongue = self._tongues[code]
        text = _NUMBER_THEN_UNIT.sub(_NO_BREAK_SPACE, " ".join(text.split()))
        text = _NAME_THEN_NUMBER.sub(rf"\1{_NO_BREAK_SPACE}", text)
        runs = list(self._runs(text, code))
        if tongue.unbroken:
            return _whole_words(runs)
        return [part for run in runs for part in _numbers_kept(run, self._numbers[code])]

    def _foreign_words(self, code: str) -> list[tuple[str, re.Pattern[str]]]:
        """For each language whose script this one lacks, a pattern for words in it."""
        known = {LATIN, *self._tongues[code].scripts}
        patterns = []
        for other in self._tongues.values():
            strange = [script for script in other.scripts if script not in known]
            if strange:
                known.update(strange)
                letters = "".join(LETTERS.get(script, "") for script in strange)
                word = rf"[0-9]*[{letters}](?:[{_JOINERS}]*[{letters}])*"
                patterns.append((other.code, re.compile(word)))
        return patterns

    def _runs(self, text: str, code: str) -> Iterator[_Run]:
        found = sorted(
            (match.start(), match.end(), other)
            for other, pattern in self._foreign[code]
            for match in pattern.finditer(text)
        )
        position = 0
        for start, end, other in found:
            if start < position:
                continue
            if start > position:
                yield None, text[position:start]
            yield other, text[start:end]
            position = end
        if position < len(text):
            yield None, text[position:]


@cache
def cutter_for(tongues: tuple[Tongue, ...]) -> Cutter:
    """The cutter of a set of languages: all editions of a handbook share one and what it cut."""
    return Cutter(tongues)


def _part(run: _Run) -> Part:
    language, text = run
    return text if language is None else {"l": language, "t": text}


def _numbers_kept(run: _Run, number: re.Pattern[str]) -> Iterator[Part]:
    language, text = run
    position = 0
    for match in number.finditer(text) if language is None else ():
        if match.start() > position:
            yield text[position : match.start()]
        yield {"k": [match[0]]}
        position = match.end()
    if position < len(text):
        yield _part((language, text[position:]))


def _whole_words(runs: Sequence[_Run]) -> list[Part]:
    """The words of an unbroken script, each to stay whole with the foreign word in it."""
    parts: list[Part] = []
    for word in _words(runs):
        if word == [(None, " ")]:
            parts.append(" ")
        elif len(word) == 1 and word[0][0] is None:
            parts.append({"w": [word[0][1]]} if advance(word[0][1]) < _LONGEST_WORD else word[0][1])
        elif sum(advance(text) for _, text in word) < _LONGEST_WORD:
            parts.append({"k": [_part(run) for run in word]})
        else:
            parts += [{"w": [text]} if code is None else _part((code, text)) for code, text in word]
    return list(_words_in_a_row(parts))


def _words(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """What stands between two places where a line may end; a space is a word of its own."""
    word: list[_Run] = []
    for language, text in runs:
        for piece in _WORD.findall(text) if language is None else [text]:
            opens = language is None and piece[0] in _OPENING_SIGNS
            if word and (piece == " " or opens or word == [(None, " ")]):
                yield word
                word = []
            word.append((language, piece))
    if word:
        yield word


def _words_in_a_row(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts with words that only spaces divide gathered into one, which sets faster."""
    row: list[Part] = []
    for n, part in enumerate(parts):
        follows = n > 0 and parts[n - 1] == " "
        leads = part == " " and n + 1 < len(parts) and _is_words(parts[n + 1])
        if _is_words(part) and follows and row:
            row.append(part["w"][0])  # type: ignore[index]
        elif not (leads and row):
            if row:
                yield {"w": row}
            row = [part["w"][0]] if _is_words(part) else []  # type: ignore[index]
            if not row:
                yield part
    if row:
        yield {"w": row}


def _is_words(part: Part) -> bool:
    return isinstance(part, dict) and "w" in part
