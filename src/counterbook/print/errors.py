"""What can keep a sheet from being printed."""

from __future__ import annotations

from collections.abc import Mapping


class PrintError(Exception):
    """Something keeps a sheet from being printed."""


class MissingFontError(PrintError):
    """A language asks for a font family that no installed package has."""

    def __init__(self, language: str, family: str) -> None:
        super().__init__(f"{language}: no installed package has the font {family}")


class MissingGlyphError(PrintError):
    """No font has some characters; ``places`` says for each where it first stands."""

    def __init__(self, places: Mapping[str, str]) -> None:
        named = (f"{sign} (U+{ord(sign):04X}) in {place}" for sign, place in places.items())
        super().__init__("no font has " + "; ".join(named))
        self.places = places
