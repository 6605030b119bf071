"""Foldings: how a language's words are also found in other scripts and spellings.

One module a folding, found by the name a language pack gives it, with a script of the same name
beside it that does the same to what a reader types.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec

Table = Callable[[Sequence[str]], str]


@dataclass(frozen=True, slots=True)
class Folding:
    """A folding: the script for the browser, and the table it needs for a language's words.

    ``typed`` are the classes of script (``han``, ``hangul``, ``alphabet``) in which it lets
    readers type what the language itself writes in another; a folding at ``home`` is only for
    the pages of its own language.
    """

    name: str
    script: str
    table: Table
    typed: tuple[str, ...] = ()
    home: bool = False


@cache
def folding(name: str) -> Folding | None:
    """The folding of a name, or None where the package has none, such as for ``none``."""
    if not name.isidentifier() or find_spec(f"{__package__}.{name}") is None:
        return None
    module = import_module(f"{__package__}.{name}")
    script = files(__package__).joinpath(f"{name}.js").read_text(encoding="utf-8")
    typed, home = getattr(module, "TYPED", ()), getattr(module, "HOME", False)
    return Folding(name, script, module.table, typed, home)
