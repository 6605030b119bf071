"""What is not published, in words: one line for each page or entry."""

from __future__ import annotations

from collections.abc import Iterable

from counterbook.publish.gate import LeftOut, Reason
from counterbook.report.names import list_word
from counterbook.report.phrases import phrase

_FOLDERS = {
    "procedure": "procedures",
    "guide": "guides",
    "notice": "notices",
    "place": "places",
    "person": "people",
    "promise": "promises",
    "points": "volunteers",
}
_BRACKETS = {"zh": "（{}）"}


def as_lines(left_out: Iterable[LeftOut], language: str) -> list[str]:
    """Each page and entry that is left out, with its reasons."""
    return [
        phrase("left-out", language, where=_where(one), reasons=_reasons(one, language))
        for one in left_out
    ]


def named(left_out: Iterable[LeftOut], language: str) -> str:
    """What is left out, without the reasons, as a list on one line."""
    return list_word(language).join(_where(one) for one in left_out)


def _where(one: LeftOut) -> str:
    return f"{_FOLDERS[one.kind]}/{one.id}"


def _reasons(one: LeftOut, language: str) -> str:
    return list_word(language).join(_reason(reason, language) for reason in one.reasons)


def _reason(reason: Reason, language: str) -> str:
    said = phrase(f"status-no-{reason.key}", language)
    if not reason.details:
        return said
    details = list_word(language).join(reason.details)
    if reason.key == "review":
        details = phrase("status-days", language, count=details)
    return said + _BRACKETS.get(language, " ({})").format(details)
