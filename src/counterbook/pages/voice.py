"""How a mode writes a line: one language, or all of them, each with its own ``lang``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from counterbook.pages.lean import escape as safe
from counterbook.pages.modes import Mode, Tongue
from counterbook.reading.board import own_name
from counterbook.reading.line import Line
from counterbook.reading.speaker import Speaker

# A short word, its bracket, and what is joined to it: browsers break behind the bracket.
_BRACKETED = re.compile(r"[^\s<>&]{1,12}\)[^\s<>&.,]{1,6}")
_HAN = re.compile("[\u3400-\u9fff]+")
_SEPARATOR = Markup('<span class="dot"> · </span>')


_SLOT = re.compile(r"(\{label\}|\{value\})")
# So many texts are kept: those that return on page after page, and one page's in every mode.
_KEPT = 20_000


class Known(dict[tuple[str, str], Markup]):
    """Texts by language as they are written, for all modes of a handbook."""

    def keep(self, key: tuple[str, str], written: Markup) -> Markup:
        """Keeps a text, and lets go of all others where there are too many."""
        if len(self) >= _KEPT:
            self.clear()
        self[key] = written
        return written


class Voice:
    """Writes the lines of a handbook for one mode. What it returns is safe HTML."""

    def __init__(self, speaker: Speaker, mode: Mode, known: Known | None = None) -> None:
        self.mode = mode
        self._parallel, self._code = mode.parallel, mode.code
        self._speaker = speaker
        self._whole_words = {c for c, w in speaker.wordings.items() if w.pack.unbroken_words}
        self._known = Known() if known is None else known
        self._labels: dict[str, Markup] = {}
        self._colons: dict[str, list[str]] = {}
        self._marks_han = _marks_han(speaker)
        self._locales = {code: w.pack.locale for code, w in speaker.wordings.items()}

    def label(self, key: str, **slots: object) -> Markup:
        """A fixed label, as it stands outside columns."""
        if slots:
            return self.say(self._speaker.label(key, **slots))
        said = self._labels.get(key)
        if said is None:
            said = self._labels[key] = self.say(self._speaker.label(key))
        return said

    def label_line(self, key: str, **slots: object) -> Line:
        """A fixed label in all languages."""
        return self._speaker.label(key, **slots)

    def say(self, line: Line) -> Markup:
        """The line outside columns: side by side, its languages follow each other on one line."""
        if not self._parallel:
            return self.bare(line, self._code)
        said = dict.fromkeys(t.code for t in self.mode.tongues if not line.lacks(t.code))
        if len({line[code] for code in said}) == 1:
            base = self._speaker.base
            return self.foreign(line[base], line.language(base), self._code)
        return _SEPARATOR.join(self._marked(line, code) for code in said)

    def plain(self, line: Line) -> str:
        """The line without any markup, for titles and descriptions."""
        if not self.mode.parallel:
            return line[self.mode.code]
        said = [line[t.code] for t in self.mode.tongues if not line.lacks(t.code)]
        return " · ".join(dict.fromkeys(said))

    def cell(self, line: Line, code: str) -> Markup:
        """The line inside a column; a borrowed text says so in the language of the column."""
        # Asked for every text in every language, so that no call is made that is not needed.
        if code in line.stale:
            return self._outdated(line, code)
        if code not in line.missing:
            text = line.texts[code]
            return self._known.get((text, code)) or self._written(text, code)
        notice = self._speaker.label("missing-translation")[code]
        borrowed = self._marked(line, line.base)
        return Markup('{} <span class="missing">{}</span>').format(borrowed, notice)

    def bare(self, line: Line, code: str) -> Markup:
        """The line inside a column, without the notice: for names and links."""
        text = line.texts[code]
        if code in line.missing:
            return self.foreign(text, line.base, code)
        return self._known.get((text, code)) or self._written(text, code)

    @property
    def counter_code(self) -> str:
        """The code of the officer's language."""
        return self._speaker.counter

    def counter(self, word: str | None, line: Line, code: str) -> Markup | None:
        """The word on the officer's side, where it says more than the line itself."""
        counter = self._speaker.counter
        if not word or word == line[code]:
            return None
        if line.is_stale(code) and counter == line.base:
            # The base text stands there already.
            return None
        if self._parallel and code != counter:
            return None
        return self.foreign(word, counter, code)

    def foreign(self, text: str, language: str, around: str) -> Markup:
        """A text of one language amid another, marked as such."""
        if language == around:
            return self._written(text, language)
        return _in_language(self._locales[language], text)

    def in_counter_language(self, text: str, around: str) -> Markup:
        """A text of the officer's side amid another language."""
        return self.foreign(text, self._speaker.counter, around)

    def on_screen(self, words: str, around: str) -> Markup:
        """Words as the officer's side or an app shows them."""
        shown = self.in_counter_language(words, around)
        return Markup(f'<q class="shown">{shown}</q>')

    def colon(self, code: str, label: str | Markup, value: object) -> Markup:
        """A label and its value in the language's own way of joining them."""
        if code not in self._colons:
            pattern = self._speaker.wordings[code].label("colon")
            self._colons[code] = [safe(part) for part in _SLOT.split(pattern)]
        said = {"{label}": safe(label), "{value}": safe(value)}
        return Markup("".join([said.get(part, part) for part in self._colons[code]]))

    def tongues(self, codes: Iterable[str], around: str) -> Markup:
        """The names of languages, each in its own script."""
        names = (self._tongue(code, around) for code in codes)
        separator = self._speaker.wordings[around].label("list-separator")
        return Markup.escape(separator).join(names)

    def marks(self, tongues: Iterable[Tongue]) -> Markup:
        """The marks of languages, joined as the name of a mode that shows them together."""
        return Markup("·").join(self._named(t, t.mark) for t in tongues)

    def named(self, tongue: Tongue) -> Markup:
        """The name of a language of the handbook."""
        return self._named(tongue, tongue.name)

    def _named(self, tongue: Tongue, name: str) -> Markup:
        return _in_language(tongue.locale, name)

    def source(self, text: Line) -> Markup:
        """The title of a source, in whatever language it was noted."""
        return escape(text[self._speaker.base])

    def _outdated(self, line: Line, code: str) -> Markup:
        """A text that the base text has left behind: says so, the base text beside it."""
        notice = self._speaker.label("stale-translation")[code]
        said = Markup('{} <span class="missing">{}</span>').format(
            self._written(line[code], code), notice
        )
        beside = self._parallel and any(t.code == line.base for t in self.mode.tongues)
        if beside:
            return said
        original = self._written(line[line.base], line.base)
        locale = self._locales[line.base]
        return said + Markup('<span class="original" lang="{}">{}</span>').format(locale, original)

    def _written(self, text: str, code: str) -> Markup:
        """The text; the officer's words in it are marked, words behind brackets kept whole."""
        known = self._known.get((text, code))
        if known is None:
            known = self._known.keep((text, code), self._escaped(text, code))
        return known

    def _escaped(self, text: str, code: str) -> Markup:
        if code not in self._whole_words or ")" not in text:
            return Markup(self._with_han(text, code))
        # Before escaping: the end of an `&amp;` must not be taken for part of a word.
        said, last = [], 0
        for found in _BRACKETED.finditer(text):
            said.append(self._with_han(text[last : found.start()], code))
            said.append(f'<span class="together">{self._with_han(found[0], code)}</span>')
            last = found.end()
        return Markup("".join([*said, self._with_han(text[last:], code)]))

    def _with_han(self, text: str, code: str) -> str:
        """The text as safe HTML, with what is written in Han letters marked."""
        escaped = safe(text)
        # Texts in Latin letters alone are known at a glance.
        if code not in self._marks_han or escaped.isascii() or not _HAN.search(escaped):
            return escaped
        marked = rf'<span lang="{self._marks_han[code]}">\g<0></span>'
        return _HAN.sub(marked, str(escaped))

    def _tongue(self, code: str, around: str) -> Markup:
        if code == around:
            return escape(own_name(code))
        return _in_language(self._locales.get(code, code), own_name(code))

    def _marked(self, line: Line, code: str) -> Markup:
        language = line.language(code)
        return _in_language(self._locales[language], self._written(line[code], language))


def _in_language(locale: str, said: str) -> Markup:
    return Markup(f'<span lang="{safe(locale)}">{safe(said)}</span>')


def _marks_han(speaker: Speaker) -> dict[str, str]:
    """For each language that is not written in Han characters: what Han amid its text is."""
    names = {code: wording.pack.name for code, wording in speaker.wordings.items()}
    if not _HAN.search(names[speaker.counter]):
        return {}
    locale = speaker.wordings[speaker.counter].pack.locale
    return {code: locale for code, name in names.items() if not _HAN.search(name)}
