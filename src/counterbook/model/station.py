"""The station that publishes the handbook, and the languages it publishes in."""

from __future__ import annotations

from pydantic import Field

from counterbook.model.base import Model
from counterbook.model.registers import Hours, HoursException, PhoneLine
from counterbook.model.scalars import Day, Id, Truth
from counterbook.model.text import Statement, Text


class Promise(Statement):
    """A promise of the station itself, not of the law."""

    id: Id
    since: Day | None = None
    sample: Truth = False


class Publishing(Model):
    """What a station asks of a page, beyond the usual, before it is published."""

    second_person: Truth = False
    complete_languages: Truth = False


class Station(Model):
    """The station: what it is called, where it is, when it is open, how to reach it."""

    id: Id
    name: Text
    handbook_title: Text
    short_title: Text
    slogan: Text | None = None
    sample: Truth = False
    model_handbook: Truth = False
    address: Text
    directions: Text | None = None
    hours: tuple[Hours, ...] = ()
    exceptions: tuple[HoursException, ...] = ()
    phones: tuple[PhoneLine, ...] = ()
    languages_spoken: tuple[str, ...] = ()
    site: str
    promises: tuple[Promise, ...] = ()
    publishing: Publishing = Publishing()


class Language(Model):
    """One language of a handbook; what is left out comes from the language's pack."""

    code: str = Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")
    locale: str | None = None
    name: str | None = None
    mark: str | None = None
    plural_forms: tuple[str, ...] = ()
    screen_fonts: tuple[str, ...] = ()
    print_fonts: tuple[str, ...] = ()
    collation: str | None = None
    foldings: tuple[str, ...] = ()
    text_rules: str | None = None


class Languages(Model):
    """The languages of a handbook, base first, and the two that have an office."""

    languages: tuple[Language, ...] = Field(min_length=2, max_length=4)
    authoritative: str | None = None
    counter_language: str | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """Language codes in reading order, base first."""
        return tuple(language.code for language in self.languages)

    @property
    def base(self) -> str:
        """The code of the base language."""
        return self.languages[0].code
