"""A small handbook of a real station, and the same with a page for each reason to leave it out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterbook.cli import main
from counterbook.starter.begin import begin_handbook

TODAY = "2026-11-22"
GOOD = "procedures/foreigners/accommodation-registration.yml"
EXAMPLE = "procedures/safety/call-110.yml"
CONFIRMED = "\n    confirmed: true"


class Home:
    """A folder with a handbook, and the commands that staff run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"
        self.said = ""

    @property
    def handbook(self) -> Path:
        return self.folder / "handbook"

    def run(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, [*arguments, "--lang", "en"])

    def build(self, *more: str) -> Result:
        return self.run("build", "--config", str(self.folder / "mkdocs.yml"), *more)

    def read(self, name: str) -> str:
        return (self.handbook / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.handbook / name).write_text(text, encoding="utf-8")

    def change(self, name: str, *changes: tuple[str, str]) -> None:
        """Puts other words into a file; each of the old ones must stand there."""
        text = self.read(name)
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        self.write(name, text)

    def add(self, id_: str, *changes: tuple[str, str]) -> None:
        """One more procedure, made of the example."""
        name = f"procedures/safety/{id_}.yml"
        text = self.read(EXAMPLE).replace("id: call-110\n", f"id: {id_}\n")
        text = text.replace("遇到危险或犯罪，打110", f"事项{id_}").replace(
            "In danger or facing a crime, call 110", f"Page {id_}"
        )
        self.write(name, _ALIASES.sub("", text))
        self.change(name, *changes)

    def html(self, address: str) -> str:
        return (self.site / address / "index.html").read_text(encoding="utf-8")


def settled(folder: Path) -> Home:
    """The starter's handbook as a station has it that has settled everything but one person."""
    begin_handbook(folder, ("zh", "en"))
    home = Home(folder)
    home.change("station.yml", ("\nsample: true\n", "\n"), ("example.org", "xita.test"))
    home.change("places.yml", ("  sample: true\n", ""))
    for name in (GOOD, EXAMPLE):
        text = home.read(name)
        head, local, tail = text.partition("\nlocal:\n")
        points = re.sub(r"(\n    en: [^\n]*)", rf"\1{CONFIRMED}", local + tail.partition("\n\n")[0])
        home.write(name, head + points + "\n\n" + tail.partition("\n\n")[2])
    return home


def with_every_reason(home: Home) -> None:
    """Adds a page for each reason why a page is left out."""
    home.add("a-draft", ("category: safety\n", "category: safety\nstatus: draft\n"))
    home.add("a-sample", ("category: safety\n", "category: safety\nsample: true\n"))
    home.add("not-sure", ("  - amount: 0\n", "  - amount: 10\n"), _UNSURE)
    home.add("still-open", (CONFIRMED, ""))
    home.add("too-old", ("review_by: 2027-02-21", "review_by: 2026-11-21"))
    home.change(GOOD, ("review_by: 2027-05-21", "review_by: 2026-11-01"), _CHECKED)
    home.add("old-law", ("legal_basis:\n", "legal_basis:\n  - law: old-law\n    article: '1'\n"))
    home.add("at-a-sample", ("accepts: police-station", "accepts: new-place"))
    home.write("laws.yml", home.read("laws.yml") + _LAW)
    home.write("places.yml", home.read("places.yml") + _PLACE)


_ALIASES = re.compile(r"^aliases:\n(  .*\n)+", re.MULTILINE)
_UNSURE = (
    "    confidence: secondary\n    source: [B-27]\n\nbranches",
    "    confidence: local\n\nbranches",
)
_CHECKED = ("verified_on: 2026-11-21", "verified_on: 2026-10-21")
_LAW = "- id: old-law\n  name:\n    zh: 旧办法\n    en: Old Rules\n  repealed_on: 2026-01-01\n"
_PLACE = (
    "- id: new-place\n  name:\n    zh: 新地点\n    en: new place\n  kind: office\n  sample: true\n"
)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Result]:
    """The handbook with a page for each reason, published without PDFs."""
    home = settled(tmp_path_factory.mktemp("published") / "our station")
    with_every_reason(home)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COUNTERBOOK_TODAY", TODAY)
        return home, home.build("--publish", "--no-print")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """The settled handbook."""
    return settled(tmp_path / "our station")
