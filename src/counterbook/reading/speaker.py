"""A handbook's voice: turns texts and facts into lines in all its languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from counterbook.languages.labels import merged
from counterbook.languages.pack import pack_for
from counterbook.languages.wording import Wording, phone
from counterbook.model.base import Confidence, Fact
from counterbook.model.facts import Deadline, LegalBasis, Review
from counterbook.model.handbook import Handbook
from counterbook.model.scalars import Quantity
from counterbook.model.text import Text
from counterbook.reading.line import Line, joined
from counterbook.reading.outline import NOWHERE, Certainty, Link
from counterbook.reading.slots import Slots, fill


class Speaker:
    """Says everything a handbook has to say, language by language."""

    def __init__(self, handbook: Handbook) -> None:
        self.handbook = handbook
        self.base = handbook.languages.base
        labels = merged(handbook.labels)
        self.wordings: Mapping[str, Wording] = {
            language.code: Wording(pack_for(language), labels)
            for language in handbook.languages.languages
        }
        self._labels: dict[tuple[str, tuple[tuple[str, object], ...]], Line] = {}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The language codes, base first."""
        return self.handbook.languages.codes

    @cached_property
    def counter(self) -> str:
        """The language of the officer's screen and of what is printed on papers."""
        return self.handbook.languages.counter_language or self.base

    @cached_property
    def authoritative(self) -> str:
        """The language whose text prevails."""
        return self.handbook.languages.authoritative or self.base

    def say(self, how: Callable[[Wording], str]) -> Line:
        """A line made by asking each wording."""
        return Line({code: how(wording) for code, wording in self.wordings.items()}, self.base)

    def plain(self, said: str) -> Line:
        """The same words in every language, such as a number or the title of a source."""
        return Line(dict.fromkeys(self.codes, said), self.base)

    def label(self, key: str, **slots: object) -> Line:
        """A fixed label in all languages."""
        known = (key, tuple(slots.items()))
        if known not in self._labels:
            self._labels[known] = self.say(lambda wording: wording.label(key, **slots))
        return self._labels[known]

    def label_with(self, key: str, **lines: Line) -> Line:
        """A label whose slots are lines themselves."""
        missing = frozenset().union(*(line.missing for line in lines.values()))
        stale = frozenset().union(*(line.stale for line in lines.values()))
        texts = {
            code: wording.label(key, **{name: line[code] for name, line in lines.items()})
            for code, wording in self.wordings.items()
        }
        return Line(texts, self.base, missing, stale)

    def text(self, text: Text, slots: Slots | None = None) -> Line:
        """A text of the handbook, with its slots filled, base text where a language lacks."""
        missing = frozenset(code for code in self.codes if code not in text)
        texts = {}
        for code in self.codes:
            shown_in = self.base if code in missing else code
            texts[code] = fill(text[shown_in], shown_in, slots)
        return Line(texts, self.base, missing, self.handbook.staleness.outdated(text))

    def quantity(self, quantity: Quantity) -> Line:
        """24小时 / 24 hours / 24시간."""
        return self.say(lambda wording: wording.quantity(quantity))

    def money(self, amount: int) -> Line:
        """2,000元 / 2,000 yuan / 2,000위안."""
        return self.say(lambda wording: wording.money(amount))

    def deadline(self, deadline: Deadline) -> Line:
        """A whole phrase: 入住后24小时内 / within 24 hours of moving in / ..."""
        event = self.handbook.events.get(deadline.event) if deadline.event else None
        if deadline.within is None:
            phrase = event.promptly if event else None
            return self.text(phrase) if phrase else self.label("promptly")
        phrase = getattr(event, deadline.direction, None)
        quantity = self.quantity(deadline.within)
        if phrase is None:
            return quantity
        return self.text(phrase).map(lambda code, said: said.replace("{quantity}", quantity[code]))

    def alone(self, line: Line) -> Line:
        """The line as it stands alone: capitalised where the language does so."""
        return line.map(lambda code, said: self.wordings[line.language(code)].alone(said))

    def either(self, lines: Iterable[Line]) -> Line:
        """``a, b or c``."""
        return joined(lines, lambda code, said: self.wordings[code].either(said))

    def together(self, lines: Iterable[Line]) -> Line:
        """``a, b, c``."""
        return joined(lines, lambda code, said: self.wordings[code].together(said))

    def certainty(self, fact: Fact, review: Review | None) -> Certainty | None:
        """How sure a fact is; what it does not say itself comes from the file's review."""
        confidence = fact.confidence or (review.confidence if review else None)
        if confidence is None:
            return None
        year = None
        if confidence is Confidence.SECONDARY:
            year = self.year_of(fact.source or (review.source if review else ()))
        return Certainty(confidence, year)

    def year_of(self, sources: Iterable[str]) -> str | None:
        """The newest year among the sources that a fact cites, None where none is known."""
        dates = (self.handbook.sources[s].date for s in sources if s in self.handbook.sources)
        years = [year for date in dates if date for year in _years(date)]
        return max(years, default=None)

    def procedure_link(self, id_: str) -> Link | None:
        """A link to a procedure under its plain title; None where readers cannot see it.

        What is left out of a published handbook is named, but nothing leads to it.
        """
        if title := self.handbook.left_out.get(id_):
            return Link(NOWHERE, "", self.text(title))
        procedure = self.handbook.procedures.get(id_)
        if procedure is None or procedure.status == "draft":
            return None
        return Link("procedure", id_, self.text(procedure.plain_title))

    def ask_link(self, link: Link | None) -> Link | None:
        """The link itself; where it leads nowhere, words that send its readers to the counter."""
        if link and link.kind != NOWHERE:
            return link
        if link is None:
            return Link(NOWHERE, "", self.label("ask-at-counter"))
        own = [line for line in self.handbook.station.phones if line.kind == "station"]
        if not own:
            return Link(NOWHERE, "", self.label_with("ask-about", title=link.text))
        number = self.plain(phone(own[0].number))
        return Link(
            NOWHERE, "", self.label_with("ask-about-or-call", title=link.text, phone=number)
        )

    def place_link(self, id_: str | None) -> Link | None:
        """A link to a place under its name."""
        place = self.handbook.places.get(id_) if id_ else None
        return Link("place", place.id, self.text(place.name)) if place else None

    def citation(self, basis: LegalBasis) -> Line:
        """《出境入境管理法》第39条 / Exit and Entry Administration Law, Article 39 / ..."""
        name = self.text(self.handbook.laws[basis.law].name)
        return name.map(lambda code, said: self.wordings[code].citation(said, basis))

    def counter_word(self, text: Text) -> str:
        """The text in the counter's language."""
        return text.get(self.counter, text[self.base])


def _years(date: str) -> list[str]:
    return [part for part in date.replace("-", " ").replace("/", " ").split() if _is_year(part)]


def _is_year(part: str) -> bool:
    return len(part) == 4 and part.isdigit() and part[:2] in ("19", "20")
