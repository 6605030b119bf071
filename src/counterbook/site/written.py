"""Pages written by hand: docs/<language>/about.md and its like, aligned for side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from markdown import Markdown
from markupsafe import Markup

from counterbook.model.text import Text
from counterbook.pages.addresses import HAND_WRITTEN
from counterbook.pages.render import HandWritten
from counterbook.reading.speaker import Speaker

_TITLE = re.compile(r"\A\s*# +(.+?) *#* *(?:\n|\Z)")
# What is true of the model handbook alone, between two comments of their own lines.
_MODEL = re.compile(r"^<!-- model -->\n.*?^<!-- /model -->\n?", re.DOTALL | re.MULTILINE)
_MARK = re.compile(r"^<!-- /?model -->\n?", re.MULTILINE)
_LINK = re.compile(r'(<a href=")([\w-]+)\.md(#[^"]*)?(")')


def read_written(docs: Path, speaker: Speaker, *, model: bool) -> Mapping[str, HandWritten]:
    """The hand-written pages that exist in the base language, by kind.

    What stands between ``<!-- model -->`` and ``<!-- /model -->`` is kept for a ``model``.
    """
    unwanted = _MARK if model else _MODEL
    found = ((kind, _read(docs, kind, speaker, unwanted)) for kind in HAND_WRITTEN)
    return {kind: page for kind, page in found if page is not None}


def _read(docs: Path, kind: str, speaker: Speaker, unwanted: re.Pattern[str]) -> HandWritten | None:
    sources = {}
    for code in speaker.codes:
        path = docs / code / f"{kind}.md"
        if path.is_file():
            sources[code] = unwanted.sub("", path.read_text(encoding="utf-8-sig"))
    if speaker.base not in sources:
        return None
    title = speaker.text(Text({code: _title(text, kind) for code, text in sources.items()}))
    parts = {code: _parts(text) for code, text in sources.items()}
    for code in speaker.codes:
        if code not in parts:
            parts[code] = _borrowed(parts[speaker.base], speaker, code)
    if len({len(own) for own in parts.values()}) > 1:
        parts = {code: [Markup("").join(own)] for code, own in parts.items()}
    count = len(parts[speaker.base])
    return HandWritten(title, [{code: own[n] for code, own in parts.items()} for n in range(count)])


def _title(text: str, kind: str) -> str:
    found = _TITLE.match(text)
    return found[1] if found else kind


def _parts(text: str) -> list[Markup]:
    """The page without its title, cut before every second-level heading."""
    html = Markdown(extensions=["tables", "sane_lists"]).convert(_TITLE.sub("", text))
    linked = _LINK.sub(lambda m: f"{m[1]}../{m[2]}/{m[3] or ''}{m[4]}", html)
    return [Markup(part) for part in re.split(r"(?=<h2[ >])", linked) if part.strip()]


def _borrowed(parts: list[Markup], speaker: Speaker, code: str) -> list[Markup]:
    locale = speaker.wordings[speaker.base].pack.locale
    notice = speaker.label("missing-translation")[code]
    said = Markup('<p class="missing">{}</p>').format(notice)
    marked = [Markup('<div lang="{}">{}</div>').format(locale, part) for part in parts]
    return [said + marked[0], *marked[1:]] if marked else [said]
