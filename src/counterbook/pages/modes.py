"""Reading modes: one for each language, and all languages side by side."""

from __future__ import annotations

from dataclasses import dataclass

from counterbook.reading.speaker import Speaker

PARALLEL = "parallel"


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language as a column of a page: its code, its ``lang`` value, name and mark."""

    code: str
    locale: str
    name: str
    mark: str


@dataclass(frozen=True, slots=True)
class Mode:
    """One way of reading. ``prefix`` goes before every address of the mode."""

    key: str
    prefix: str
    tongues: tuple[Tongue, ...]
    mark: str

    @property
    def parallel(self) -> bool:
        """Whether several languages stand side by side."""
        return self.key == PARALLEL

    @property
    def locale(self) -> str:
        """The language of the page as a whole: that of its first column."""
        return self.tongues[0].locale

    @property
    def code(self) -> str:
        """The code of that language."""
        return self.tongues[0].code


def modes_of(speaker: Speaker) -> tuple[Mode, ...]:
    """The modes of a handbook: base at the root, others below their code, then side by side."""
    tongues = tuple(_tongue(speaker, code) for code in speaker.codes)
    single = [
        Mode(t.code, "" if t.code == speaker.base else f"{t.code}/", (t,), t.mark) for t in tongues
    ]
    all_marks = "·".join(t.mark for t in tongues)
    return (*single, Mode(PARALLEL, f"{PARALLEL}/", tongues, all_marks))


def _tongue(speaker: Speaker, code: str) -> Tongue:
    pack = speaker.wordings[code].pack
    return Tongue(code, pack.locale, pack.name, pack.mark)
