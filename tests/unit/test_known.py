"""Checking again: only what has changed is read again, and the report is that of a fresh check."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

import counterbook.schema.files
from counterbook.check import Known, load
from counterbook.report.formats import as_text
from counterbook.rules.context import Context
from counterbook.rules.memory import Results
from counterbook.source.document import Document
from tests.tiny import PROCEDURE, TINY, TODAY, laid_over, tiny

SLIP = "procedures/foreigners/slip.yml"
SLIP_TEXT = laid_over("id: slip\nrelated: [stay]\n")

CHANGES: list[dict[str, str | None]] = [
    {SLIP: SLIP_TEXT},
    {PROCEDURE: laid_over("summary:\n  zh: 3天\n  en: 4 days\n  ko: 3일\n")},
    {PROCEDURE: laid_over("status: draft\n")},
    {PROCEDURE: laid_over("related: [nowhere]\n")},
    {PROCEDURE: laid_over("titel: x\nstatus：x\n")},
    {PROCEDURE: laid_over("id: slip\n")},
    {PROCEDURE: None, SLIP: None},
    {PROCEDURE: laid_over(""), SLIP: SLIP_TEXT},
    {"papers.yml": "- id: [\n"},
    {"papers.yml": "- id: Lease\n"},
    {"papers.yml": (TINY / "papers.yml").read_text("utf-8")},
    {"laws.yml": (TINY / "laws.yml").read_text("utf-8").replace("in_force", "repealed_on")},
    {"languages.yml": "languages: []\n"},
    {"languages.yml": "languages:\n  - code: zh\n"},
    {"languages.yml": (TINY / "languages.yml").read_text("utf-8")},
    {"labels.yml": "fee:\n  zh: 钱\n  xx: y\n"},
    {"labels.yml": None, "laws.yml": (TINY / "laws.yml").read_text("utf-8")},
]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are parsed from now on."""
    names: list[str] = []
    real = counterbook.schema.files.read

    def noted(shown: str, data: bytes) -> Document:
        names.append(shown)
        return real(shown, data)

    monkeypatch.setattr(counterbook.schema.files, "read", noted)
    return names


def test_each_check_says_what_a_fresh_one_says(tmp_path: Path) -> None:
    known = Known()
    for change in CHANGES:
        root = tiny(tmp_path, {}) if not (tmp_path / "handbook").exists() else tmp_path / "handbook"
        for name, content in change.items():
            if content is None:
                (root / name).unlink()
            else:
                (root / name).write_bytes(content.encode())
        for _ in range(2):
            again, fresh = load(root, known=known), load(root)
            assert as_text(again.findings, "en") == as_text(fresh.findings, "en")
            assert again.handbook == fresh.handbook


def test_only_the_changed_file_is_read_again(tmp_path: Path, read: list[str]) -> None:
    root, known = tiny(tmp_path, {SLIP: SLIP_TEXT}), Known()
    load(root, known=known)
    read.clear()
    load(root, known=known)
    assert read == []
    (root / SLIP).write_text(laid_over("id: slip\nrelated: []\n"), "utf-8")
    load(root, known=known)
    assert read == [f"handbook/{SLIP}"]


def test_the_day_and_the_pictures_are_looked_at_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, known = tiny(tmp_path), Known()
    assert load(root, known=known).findings == []
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2099-01-01")
    late = load(root, known=known)
    assert late.findings
    assert as_text(late.findings, "zh") == as_text(load(root).findings, "zh")


def test_a_procedure_that_others_lead_to(tmp_path: Path) -> None:
    root, known = tiny(tmp_path, {SLIP: SLIP_TEXT}), Known()
    assert "R304" not in {f.code for f in load(root, known=known).findings}
    (root / PROCEDURE).write_text(laid_over("status: draft\n"), "utf-8")
    hidden = [f.file for f in load(root, known=known).findings if f.code == "R304"]
    assert hidden == [f"handbook/{SLIP}"]


def _properties() -> list[str]:
    kinds = (property, cached_property)
    return [name for name, member in vars(Context).items() if isinstance(member, kinds)]


@pytest.mark.parametrize("name", [n for n in _properties() if not n.startswith("_")])
def test_what_a_context_remembers_is_noticed_each_time(name: str, tmp_path: Path) -> None:
    handbook = load(tiny(tmp_path)).handbook
    assert handbook
    results = Results()
    subject = results.subject("procedure", "stay", handbook.procedures["stay"])
    plain = Context(handbook, [subject], {"papers": frozenset(handbook.papers)}, date(2026, 11, 21))
    context = results.begin(plain)
    looks: list[bool] = []
    for _ in range(2):
        results.watch.wide = False
        getattr(context, name)
        looks.append(results.watch.wide)
    assert looks[0] == looks[1]


@pytest.mark.parametrize(
    "look",
    [
        lambda context: context.handbook.procedures.get("x"),
        lambda context: len(context.handbook.guides),
        lambda context: list(context.handbook.notices),
        lambda context: context.subjects[0],
        lambda context: list(context.of_kind("papers")),
        lambda context: context.handbook.staleness.pairs.get(("en", "", "")),
        lambda context: context.handbook.in_category("foreigners"),
    ],
)
def test_a_look_at_other_files_is_noticed(
    look: Callable[[Context], object], tmp_path: Path
) -> None:
    handbook = load(tiny(tmp_path)).handbook
    assert handbook
    results = Results()
    subject = results.subject("procedure", "stay", handbook.procedures["stay"])
    context = results.begin(Context(handbook, [subject], {}, date(2026, 11, 21)))
    assert context.handbook.papers["passport"]
    assert not results.watch.wide
    look(context)
    assert results.watch.wide
