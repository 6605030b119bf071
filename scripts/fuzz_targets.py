"""What scripts/fuzz.py feeds its files to; run by it, in a process a target.

An unknown exception does not end the run: each one is kept once, by where it was raised, with the
file that raised it.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

# Not in the locks: scripts/fuzz.py fetches it.
import atheris  # type: ignore[import-untyped, unused-ignore]

with atheris.instrument_imports(include=["counterbook"]):
    from counterbook.check import Checked, Known, check_files, load
    from counterbook.report.formats import as_github, as_json, as_text
    from counterbook.rules.table import all_rules
    from counterbook.schema.build import build, build_labels
    from counterbook.schema.kinds import KINDS, LABELS_FILE
    from counterbook.source.document import Document, read
    from counterbook.source.mend import mended

    all_rules()

LANGUAGES = ("zh", "en", "ko")
CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
SMALL = CASES / "handbook"
LARGEST = 12_000
# The last byte of an input says which of these files of a handbook it is.
FILES = {
    "procedure": "procedures/foreigners/stay.yml",
    "guide": "guides/where-to-go.yml",
    "notice": "notices/bring-passport.yml",
    "labels": LABELS_FILE,
    **{kind.name: kind.where for kind in KINDS if kind.where.endswith(".yml")},
}
_KINDS = {kind.name: kind for kind in KINDS}

Target = Callable[[bytes], None]


class BrokenPromiseError(Exception):
    """A promise that was not kept, though nothing was raised."""


def chosen(data: bytes) -> str:
    """The kind of file that an input is meant to be."""
    names = list(FILES)
    return names[data[-1] % len(names)] if data else names[0]


def reading(data: bytes) -> None:
    """Bytes to nodes: every finding stands in the file, and mending keeps every letter."""
    sound(read("a.yml", data[:-1]))
    before, after = letters(data[:-1]), letters(mended(data[:-1]))
    if before is not None and after != before:
        raise BrokenPromiseError("mending changes a word")


def letters(data: bytes) -> list[str] | None:
    """The letters of a text in UTF-8, without signs that are letters in name only."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return [sign for sign in text if sign.isalpha() and sign not in "\u115f\u1160\u3164\uffa0"]


def sound(document: Document) -> None:
    """Raises where a finding points beside the file or cannot be written down."""
    for finding in document.findings:
        line, column = finding.spot
        longest = len(document.lines[line - 1]) + 2 if line <= len(document.lines) else 10**9
        if line < 1 or not 1 <= column <= longest:
            raise BrokenPromiseError(f"{finding.code} at {line}:{column}")
    written(document)


def written(found: Document | Checked) -> None:
    """Puts findings into every form and language."""
    for language in LANGUAGES:
        as_text(found.findings, language).encode()
    json.loads(as_json(found.findings, "zh"))
    as_github(found.findings, "ko").encode()


def schema(data: bytes) -> None:
    """Nodes to model."""
    name = chosen(data)
    document = read("a.yml", data[:-1])
    if name == "labels":
        build_labels(document, LANGUAGES)
    elif document.data is not None:
        list(build(_KINDS[name], document, LANGUAGES))
    sound(document)


class Whole:
    """The small handbook of the tests with one file replaced."""

    def __init__(self, folder: Path) -> None:
        self.root, self.known = folder / "handbook", Known()
        shutil.copytree(SMALL, self.root)

    def __call__(self, data: bytes) -> None:
        """Checks it as a whole, or the file alone."""
        path = self.root / FILES[chosen(data)]
        path.parent.mkdir(exist_ok=True)
        good = path.read_bytes() if path.exists() else b""
        path.write_bytes(data[:-1])
        alone = data[-1:] > b"\x7f"
        try:
            checked = check_files([path], self.root) if alone else load(self.root, known=self.known)
            written(checked)
            if checked.handbook is not None and checked.has_errors:
                raise BrokenPromiseError("a handbook in spite of errors")
        finally:
            path.write_bytes(good) if good else path.unlink()


class Kept:
    """Runs a target and keeps the first file for each place that raised."""

    def __init__(self, target: Target, name: str, folder: Path) -> None:
        self.target, self.name, self.folder = target, name, folder
        self.seen: set[str] = set()

    def __call__(self, data: bytes) -> None:
        """Runs the target on one file."""
        try:
            self.target(data)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            said = str(error)[:40] if isinstance(error, BrokenPromiseError) else ""
            place = f"{type(error).__name__}-{Path(frame.filename).stem}-{frame.lineno}{said}"
            if place not in self.seen:
                self.seen.add(place)
                safe = "".join(sign if sign.isalnum() else "-" for sign in place)
                (self.folder / f"{self.name}-{safe}.yml").write_bytes(data)
                (self.folder / f"{self.name}-{safe}.txt").write_text(traceback.format_exc())


def seed(folder: Path) -> None:
    """Writes the first corpus: the project's own files, each with the byte that says its kind."""
    folder.mkdir(parents=True, exist_ok=True)
    names = list(FILES)
    for number, path in enumerate(sorted(CASES.rglob("*.yml"))):
        named = path.name.split(".")[1] if path.name.count(".") > 1 else path.stem
        name = named if named in names else "procedure"
        byte = names.index(name) + (number % 2) * 8 * len(names)
        (folder / f"{number:04}").write_bytes(path.read_bytes()[:LARGEST] + bytes([byte]))


def main() -> None:
    """Fuzzes one target; libFuzzer reads the rest of the arguments and ends the process."""
    name, found = sys.argv[1], Path(sys.argv[2])
    seed(Path(sys.argv[4]))
    with tempfile.TemporaryDirectory() as folder:
        targets: dict[str, Target] = {"reading": reading, "schema": schema}
        target = targets.get(name) or Whole(Path(folder))
        atheris.Setup([sys.argv[0], *sys.argv[3:]], Kept(target, name, found))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
