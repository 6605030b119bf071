"""Whether a sheet can be read aloud: tags, descriptions, names of links, heads, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import pikepdf

from counterbook.languages.pack import Pack
from counterbook.languages.scripts import LATIN, LETTERS, scripts_of
from counterbook.print.preflight.opened import Flaw, Opened

_PATTERNS = {script: re.compile(f"[{letters}]") for script, letters in LETTERS.items()}
# Fewer letters are a name or an abbreviation, which any text may quote.
_QUOTED = 8
# How a sentence sounds, in letters of no language: pinyin, romanised Korean.
_SOUNDS = "und"


def tagged(sheet: Opened) -> Iterator[Flaw]:
    """A sheet without a tag tree or without a language."""
    if "/StructTreeRoot" not in sheet.document.Root or "/Lang" not in sheet.document.Root:
        yield sheet.flaw(1, "P714")


def described(sheet: Opened) -> Iterator[Flaw]:
    """Pictures without a description."""
    for tag in sheet.tags:
        if tag.kind == "Figure" and not tag.alt:
            yield sheet.flaw(tag.pieces[0][0] if tag.pieces else 1, "P715")


def named(sheet: Opened) -> Iterator[Flaw]:
    """Links that do not say where they lead."""
    for number, page in enumerate(sheet.document.pages, 1):
        notes: Any = page.obj.get("/Annots", pikepdf.Array())
        if any(note.get("/Subtype") == "/Link" and "/Contents" not in note for note in notes):
            yield sheet.flaw(number, "P716")


def headed(sheet: Opened) -> Iterator[Flaw]:
    """Tables none of whose cells is a head."""
    for tag in sheet.tags:
        if tag.kind == "Table" and not _has_head(tag.node):
            yield sheet.flaw(_page_of(sheet, tag.node), "P717")


def _has_head(node: Any) -> bool:
    waiting = [node]
    while waiting:
        now = waiting.pop()
        if isinstance(now, pikepdf.Array):
            waiting.extend(now)
        elif isinstance(now, pikepdf.Dictionary):
            if now.get("/S") == "/TH":
                return True
            waiting.append(now.get("/K"))
    return False


def _page_of(sheet: Opened, node: Any) -> int:
    """The page on which an element starts."""
    tags = {tag.node.objgen: tag for tag in sheet.tags}
    waiting = [node]
    while waiting:
        now = waiting.pop(0)
        if isinstance(now, pikepdf.Array):
            waiting = [*now, *waiting]
        elif isinstance(now, pikepdf.Dictionary):
            tag = tags.get(now.objgen)
            if tag and tag.pieces:
                return tag.pieces[0][0]
            waiting.insert(0, now.get("/K"))
    return 1


def spoken(sheet: Opened) -> Iterator[Flaw]:
    """Text that would be read aloud in the voice of another language of the handbook."""
    own = {pack.locale: _own_script(pack) for pack in sheet.packs}
    for tag in sheet.tags:
        by_lang = groupby(sheet.runs_of(tag), key=lambda found: found[1].lang or tag.lang)
        for lang, found in by_lang:
            runs = list(found)
            said = "".join(run.text for _, run in runs)
            if said.strip() and _in_another_voice(said, lang, own):
                yield sheet.flaw(runs[0][0], "P718", f"{lang or '-'}: {said}")


def _in_another_voice(said: str, lang: str, own: Mapping[str, str]) -> bool:
    if lang.partition("-")[0] == _SOUNDS:
        return False
    if lang not in own:
        return True
    meant = _letters(own[lang], said)
    others = set(own.values()) - {own[lang]}
    return any(_letters(script, said) > max(_QUOTED, meant) for script in others)


def _own_script(pack: Pack) -> str:
    return next((script for script in scripts_of(pack) if script in LETTERS), LATIN)


def _letters(script: str, said: str) -> int:
    """How many letters of a script; Latin words count as one each, as a square letter does."""
    found = _PATTERNS[script].findall(said)
    return len(found) // 5 if script == LATIN else len(found)
