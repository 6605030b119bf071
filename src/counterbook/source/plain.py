"""Files in which nothing is out of the ordinary, read in one go.

Nearly all files are keys, lists, plain words and short brackets, well indented. Their data can be
read without the scan and without the YAML parser, at a quarter of the cost. Whatever looks in any
way different is left to these: then nothing is read here, and no fault can be passed over.
"""

from __future__ import annotations

import re
from typing import Any

from counterbook.source.compose import ABSENT
from counterbook.source.line import KEY, PLAIN_ITEM

# Deeper lines could be nested deeper than a file may be.
_INDENT = r"(\ {0,30})"
# Longer keys are none to YAML.
_KEY = KEY.replace("*", "{0,99}")
# Signs of other forms, and dashes that may be meant for list marks.
_START = r"""(?=[^\s"'\#\[\]{}&*!|>@`%,:?-])"""
_QUOTED = r'"[^\s"\\](?:[^"\\\n\t]*[^\s"\\])?"'
_SINGLE = r"'[^\s'](?:[^'\n\t]*[^\s'])?'"
_LINE = re.compile(
    rf"""^(?:
        {_INDENT}(-\ )?
        (?: ({_KEY}):(?:\ ({_START}(?:[^\#:\t\n]|:(?=[^\s\#]))* | {_QUOTED} | {_SINGLE}
                          | [\[{{].*))?
          | (?<=-\ )({PLAIN_ITEM} | {_QUOTED} | {_SINGLE} | [\[{{].*)
        )
        | \ *(?:\#.*)?
        | (.+)
    )$""",
    re.MULTILINE | re.VERBOSE,
)
_LETTER = "A-Za-z0-9\u3400-\u9fff\uac00-\ud7a3"
_WORD = rf"[{_LETTER}][{_LETTER}_./()-]*(?:\ [{_LETTER}][{_LETTER}_./()-]*)*"
_WORDS = rf"\[(?:{_WORD}(?:,\ {_WORD})*)?\]"
_PAIR = rf"{_KEY}:\ (?:{_WORD}|{_QUOTED}|{_WORDS})"
_LIST = re.compile(_WORDS)
_KEYS = re.compile(rf"\{{{_PAIR}(?:,\ {_PAIR})*\}}")
_PAIRS = re.compile(rf"({_KEY}):\ ({_WORD}|{_QUOTED}|{_WORDS})[,}}]")

_FORMED = frozenset("\"'[{")


class _UnusualError(Exception):
    """Something that only the whole reading can tell."""


def plain_data(text: str) -> Any:
    """The data of an ordinary text, or None where only the whole reading can tell what it is."""
    try:
        return _Reading().of(text)
    except _UnusualError:
        return None


class _Reading:
    """The innermost open keys or list with its column, and those around it."""

    def __init__(self) -> None:
        self._column = -1
        self._holder: Any = {}
        self._around: list[tuple[int, Any]] = []

    def of(self, text: str) -> Any:
        root = self._holder
        # The key whose value stands below it; at first that of the whole file.
        open_: str | None = ""
        for indent, dash, key, said, item, unusual in _LINE.findall(text):
            if not key and not item:
                if unusual:
                    raise _UnusualError
                continue
            at = len(indent)
            if open_ is not None:
                self._begin(open_, at, [] if dash else {}, is_list=bool(dash))
                open_ = None
            elif at != self._column or bool(dash) is not (type(self._holder) is list):
                self._back_to(at, is_list=bool(dash))
            if item:
                self._holder.append(_value(item))
                continue
            if dash:
                self._item(at + 2)
            if key in self._holder:
                raise _UnusualError
            if said:
                self._holder[key] = _value(said)
            else:
                open_ = key
        if open_ is not None:
            raise _UnusualError
        return root[""]

    def _begin(self, key: str, at: int, inside: Any, *, is_list: bool) -> None:
        """Goes into the value of a key, which begins in a column."""
        if at < self._column or (at == self._column and not is_list):
            raise _UnusualError
        self._holder[key] = inside
        self._around.append((self._column, self._holder))
        self._column, self._holder = at, inside

    def _item(self, at: int) -> None:
        """Goes into an item with keys of its own."""
        inside: dict[str, Any] = {}
        self._holder.append(inside)
        self._around.append((self._column, self._holder))
        self._column, self._holder = at, inside

    def _back_to(self, at: int, *, is_list: bool) -> None:
        """Goes back to what stands in a column."""
        column, holder = self._column, self._holder
        while column > at or (column == at and not is_list and type(holder) is list):
            column, holder = self._around.pop()
        if column != at or is_list is not (type(holder) is list):
            raise _UnusualError
        self._column, self._holder = column, holder


def _value(said: str) -> Any:
    if said[0] in _FORMED:
        return _formed(said)
    if said[-1] == " ":
        said = said.rstrip(" ")
    return _word(said)


def _word(said: str) -> str:
    if len(said) < 5 and said in ABSENT:
        raise _UnusualError
    return said


def _formed(said: str) -> Any:
    """A value in quotes or between brackets."""
    if said[0] == "[":
        if _LIST.fullmatch(said) is None:
            raise _UnusualError
        return [_word(word) for word in said[1:-1].split(", ")] if len(said) > 2 else []
    if said[0] != "{":
        return said[1:-1]
    if _KEYS.fullmatch(said) is None:
        raise _UnusualError
    pairs = _PAIRS.findall(said)
    keys = {key: _formed(value) if value[0] in _FORMED else _word(value) for key, value in pairs}
    if len(keys) < len(pairs):
        raise _UnusualError
    return keys
