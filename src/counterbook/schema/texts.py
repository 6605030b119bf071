"""Faults of a text in several languages, all of one text at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from counterbook.languages.pack import shipped
from counterbook.schema import suggest
from counterbook.schema.shapes import Path, Shape
from counterbook.source.document import Document
from counterbook.source.finding import Finding

_MOST = 50


def text_faults(
    document: Document,
    path: Path,
    typed: Mapping[str, object],
    languages: Sequence[str],
    around: Shape,
) -> Iterator[Finding]:
    """What is wrong with a text; ``around`` has the keys that may stand beside the languages."""
    if not any(key in languages or _mistaken(key, languages) for key in typed):
        sentence = _sentence_with_colon(document, path, typed)
        if sentence:
            yield sentence
            return
    meant = set()
    for key, said in islice(typed.items(), _MOST):
        at = (*path, key)
        if key not in languages:
            beside = [k for k in around.keys(languages) if k not in languages]
            finding, language = _unknown(document, at, key, languages, beside)
            meant.add(language)
            yield finding
        elif not isinstance(said, str):
            yield document.finding_at_key("S213", at, key=key, variant="one")
        elif not said.strip():
            yield document.finding("S212", at, key=key)
    base = languages[0]
    if base not in typed and base not in meant and not _is_absent(document, path, base):
        key = next((str(s) for s in reversed(path) if isinstance(s, str) and s != "text"), "")
        yield document.finding_at_key("S215", path, key=key, language=base)


def words_faults(
    document: Document, path: Path, typed: Mapping[str, object], languages: Sequence[str]
) -> Iterator[Finding]:
    """What is wrong with lists of words by language."""
    for key, words in islice(typed.items(), _MOST):
        at = (*path, key)
        if key not in languages:
            yield _unknown(document, at, key, languages, [])[0]
        elif not isinstance(words, list):
            yield document.finding("S219", at, key=key)
        else:
            for number, word in enumerate(words):
                if not isinstance(word, str):
                    yield document.finding("S219", (*at, number), key=key)
                elif not word.strip():
                    yield document.finding("S212", (*at, number), key=key)


def _sentence_with_colon(
    document: Document, path: Path, typed: Mapping[str, object]
) -> Finding | None:
    """``- 注意: 带护照`` is a sentence that was taken for a key."""
    key = next(iter(typed), "")
    if len(typed) != 1 or re.fullmatch(r"[\w-]+", key, re.ASCII):
        return None
    return document.finding_at_key("S201", (*path, key), key=key[:60], variant="text")


def _unknown(
    document: Document, at: Path, key: str, languages: Sequence[str], beside: Sequence[str]
) -> tuple[Finding, str]:
    mistaken = _mistaken(key, languages)
    other = "" if mistaken else suggest.key(key, beside)
    if other:
        values = {"key": key, "suggestion": other, "variant": "near", "near": other}
        return document.finding_at_key("S201", at, **values), ""
    return (
        document.finding_at_key(
            "S214", at, key=key[:60], suggestion=mistaken, known=tuple(languages)
        ),
        mistaken,
    )


def _mistaken(key: str, languages: Sequence[str]) -> str:
    """The language that somebody meant by ``kr`` or ``cn``."""
    said = re.sub(r"[^\w-]", "", suggest.folded(key).lower())
    for code in languages:
        pack = shipped(code)
        if said == code.lower() or (pack and said in pack.mistaken_codes):
            return code
    return ""


def _is_absent(document: Document, path: Path, key: str) -> bool:
    here = tuple(step for step in path if step != "text")
    return any(
        absent[-1] == key and tuple(s for s in absent[:-1] if s != "text") == here
        for absent in document.absent
    )
