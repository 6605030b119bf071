"""How one language of one handbook says a fact: quantities, money, dates, phones, articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from counterbook.languages.labels import Labels
from counterbook.languages.pack import Pack
from counterbook.model.facts import LegalBasis
from counterbook.model.scalars import Quantity

if TYPE_CHECKING:
    from babel import Locale

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@lru_cache(maxsize=32)
def _locale(name: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(name)
    except UnknownLocaleError:
        return Locale.parse("en_GB")


class Wording:
    """One language's way of saying things. All methods return plain text.

    Raises KeyError for a label that the language lacks; the checker finds those beforehand.
    """

    def __init__(self, pack: Pack, labels: Labels) -> None:
        self.pack = pack
        self._labels = labels

    @cached_property
    def locale(self) -> Locale:
        """The CLDR data of the language."""
        return _locale(self.pack.babel)

    def has_label(self, key: str) -> bool:
        """Whether the language has words for a label."""
        return self.pack.code in self._labels.get(key, {})

    def label(self, key: str, **slots: object) -> str:
        """The label's text with its slots filled; ``n`` chooses the plural form."""
        said = self._labels[key][self.pack.code]
        if not isinstance(said, str):
            form = self.plural_form(slots.get("n"))
            said = said.get(form) or said["other"]
        for name, value in slots.items():
            said = said.replace(f"{{{name}}}", str(value))
        return said

    def plural_form(self, number: object) -> str:
        """The CLDR plural category of a number: one, few, many, other ..."""
        digits = str(number).replace(",", "").replace("\u00a0", "")
        return str(self.locale.plural_form(int(digits))) if digits.isdigit() else "other"

    def number(self, number: int) -> str:
        """Digits, grouped from 1,000 on."""
        if number < 1000:
            return str(number)
        grouped = f"{number:,}"
        symbol = str(self.locale.number_symbols["latn"]["group"])
        return grouped.replace(",", symbol)

    def quantity(self, quantity: Quantity) -> str:
        """24小时, 24 hours, 24시간."""
        return self.label(quantity.unit, n=quantity.number)

    def money(self, amount: int) -> str:
        """2,000元, 2,000 yuan, 2,000위안."""
        return self.label("money", n=self.number(amount))

    def date(self, day: date) -> str:
        """A date as it stands in a sentence."""
        from babel.dates import format_date

        return str(format_date(day, format="long", locale=self.locale))

    def either(self, said: Sequence[str]) -> str:
        """``a, b or c`` in the language's own way, always without a comma before "or"."""
        return self._joined(said, "alternatives")

    def together(self, said: Sequence[str]) -> str:
        """A plain list of labels."""
        separator = self.label("list-separator")
        return separator.join(said)

    def _joined(self, said: Sequence[str], pattern: str) -> str:
        if not said:
            return ""
        if len(said) == 1:
            return said[0]
        return self.label(pattern, a=self.together(said[:-1]), b=said[-1])

    def days(self, days: Sequence[str]) -> str:
        """周一至周五: runs of three or more days become a range."""
        runs: list[list[str]] = []
        for day in sorted(days, key=WEEK.index):
            if runs and WEEK.index(runs[-1][-1]) + 1 == WEEK.index(day):
                runs[-1].append(day)
            else:
                runs.append([day])
        return self.together([part for run in runs for part in self._run(run)])

    def _run(self, run: list[str]) -> list[str]:
        if len(run) < 3:
            return [self.label(day) for day in run]
        return [self.label("range", **{"from": self.label(run[0]), "to": self.label(run[-1])})]

    def times(self, first: str, last: str) -> str:
        """08:30至17:00."""
        return self.label("range", **{"from": first, "to": last})

    def law(self, name: str) -> str:
        """The name of a law in the language's quotation marks."""
        return self.label("law-quote", name=name)

    def citation(self, name: str, basis: LegalBasis) -> str:
        """《出境入境管理法》第39条, with paragraph and item where given."""
        where = self.label("article", n=basis.article)
        for key, number in (("paragraph", basis.paragraph), ("item", basis.item)):
            if number:
                where += self.label("article-joiner") + self.label(key, n=number)
        return self.label("law-citation", law=self.law(name), article=where)

    def inside(self, phrase: str) -> str:
        """A label as it stands inside a phrase: small first letter where it was capitalised."""
        return phrase[:1].lower() + phrase[1:] if self.pack.capitalise else phrase

    def alone(self, phrase: str) -> str:
        """A phrase as it stands alone in a box: capitalised where the language does so."""
        return phrase[:1].upper() + phrase[1:] if self.pack.capitalise else phrase


def phone(number: str) -> str:
    """A phone number as all three languages show it: 024-0000 0000, 138 0000 0000, 110."""
    if not number.startswith("+86"):
        return number
    # Many write the 0 of the area code behind the country code.
    rest = number[3:].removeprefix("0")
    if len(rest) == 11 and rest.startswith("1"):
        return f"{rest[:3]} {rest[3:7]} {rest[7:]}"
    area = 2 if rest.startswith(("10", "2")) else 3
    local = rest[area:]
    return f"0{rest[:area]}-{local[:4]} {local[4:]}"
