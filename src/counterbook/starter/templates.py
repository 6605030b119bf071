"""The templates that the package ships, filled for one handbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from counterbook.starter.labels import labels_file
from counterbook.starter.languages import languages_file
from counterbook.starter.registers import Registers
from counterbook.starter.tongues import WRITTEN, in_languages, spoken

_ROOT = files(__package__) / "template"
_PAGES = ("about.md", "accessibility.md", "privacy.md")
# Named without a dot in the package, where git and editors would take it for their own.
_PLAIN = {".gitignore": "gitignore", "README.md": "README.md", "mkdocs.yml": "mkdocs.yml"}

# slot of the skeleton -> register, and an id to show where the register is empty
_EXAMPLES = {
    "place": ("places", "police-station"),
    "audience": ("audiences", "anyone"),
    "event": ("events", "moving-in"),
    "law": ("laws", "exit-entry-law"),
    "paper": ("papers", "passport"),
}


def procedure_file(
    registers: Registers, category: str, id_: str, verified: date, review: date
) -> str:
    """The draft of a procedure, with ids of its own handbook in the examples."""
    filled = {
        "id": id_,
        "category": category,
        "today": verified.isoformat(),
        "in-six-months": review.isoformat(),
        "procedure": next((path.stem for path in registers.procedures), id_),
        **{slot: registers.first(*where) for slot, where in _EXAMPLES.items()},
    }
    text = in_languages(_text(_ROOT / "procedure.yml"), registers.codes)
    for slot, value in filled.items():
        text = text.replace(f"<{slot}>", value)
    return text


def handbook_files(codes: Sequence[str]) -> dict[str, str]:
    """Every file of a new handbook by its name below the folder."""
    found = {name: _text(_ROOT / template) for name, template in _PLAIN.items()}
    for name, template in _below(_ROOT / "handbook", "handbook"):
        found[name] = in_languages(_text(template), codes)
    for name, template in _below(_ROOT / "overrides", "overrides"):
        found[name] = _text(template)
    found["handbook/languages.yml"] = languages_file(codes)
    if (labels := labels_file(codes)) is not None:
        found["handbook/labels.yml"] = labels
    return {**found, **_pages(codes)}


def _pages(codes: Sequence[str]) -> dict[str, str]:
    found = {}
    for page in _PAGES:
        texts = {code: _text(_ROOT / "docs" / code / page) for code in WRITTEN}
        for code, text in spoken(texts, codes).items():
            found[f"docs/{code}/{page}"] = text
    return found


def _below(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    for child in sorted(folder.iterdir(), key=lambda child: child.name):
        below = f"{name}/{child.name}"
        if child.is_dir():
            yield from _below(child, below)
        else:
            yield below, child


def _text(template: Traversable) -> str:
    return template.read_text(encoding="utf-8")
