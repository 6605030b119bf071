"""The print check of a whole handbook: findings, what it remembers, what stops a build."""

import json
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

from counterbook.build import BuildError
from counterbook.build.looking import QUICK, WHOLE, Looker, refuse_flawed, stops
from counterbook.build.printing import print_findings
from counterbook.check import load
from counterbook.cli import main
from counterbook.model.handbook import Handbook
from counterbook.print import Order, Printed
from counterbook.source.finding import Finding, Spot
from counterbook.starter.begin import begin_handbook

PATH = "leaflets/call-110.pdf"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("small") / "station"
    begin_handbook(home, ("zh", "en", "ko"))
    return home / "handbook"


@pytest.fixture
def handbook(root: Path) -> Handbook:
    handbook = load(root).handbook
    assert handbook is not None
    return handbook


@pytest.fixture
def spoilt(tmp_path: Path) -> Printed:
    """A leaflet of three empty pages without tags."""
    file = tmp_path / PATH
    file.parent.mkdir()
    with pikepdf.new() as document:
        for _ in range(3):
            document.add_blank_page(page_size=(595, 842))
        document.save(file)
    return Printed(PATH, "leaflet", "call-110", "报警", "0123456789", 3, made="a")


def say(key: str, **values: object) -> None:
    pass


def test_sheets_of_a_new_handbook_are_sound(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Setting all of them takes half a minute; tests of the shop and of each look do the rest.
    monkeypatch.setattr("counterbook.build.printing.Order", lambda: Order("leaflet"))
    assert print_findings(root, say=say) == []
    seen = json.loads((root.parent / ".counterbook" / f"{WHOLE}.json").read_text("utf-8"))
    assert list(seen.values()) == [[], []]


def test_findings_name_sheet_and_page(handbook: Handbook, spoilt: Printed, tmp_path: Path) -> None:
    found = list(Looker(handbook, WHOLE).findings(tmp_path, [spoilt]))
    assert found == [
        Finding("P706", PATH, Spot(1, 1), values={"detail": ""}),
        Finding("P714", PATH, Spot(1, 1), values={"detail": ""}),
        Finding("P706", PATH, Spot(2, 1), values={"detail": ""}),
        Finding("P704", PATH, Spot(3, 1), values={"detail": "3"}),
        Finding("P706", PATH, Spot(3, 1), values={"detail": ""}),
    ]
    assert all(map(stops, found))


def test_a_sheet_is_looked_through_once(
    handbook: Handbook, spoilt: Printed, tmp_path: Path
) -> None:
    first = Looker(handbook, WHOLE)
    found = list(first.findings(tmp_path, [spoilt]))
    first.keep()
    (tmp_path / PATH).unlink()
    assert list(Looker(handbook, WHOLE).findings(tmp_path, [spoilt])) == found


def test_a_build_stops_for_errors_that_a_quick_look_finds(
    handbook: Handbook, spoilt: Printed, tmp_path: Path
) -> None:
    with pytest.raises(BuildError) as stopped:
        refuse_flawed(handbook, tmp_path, [spoilt])
    assert [finding.code for finding in stopped.value.findings] == ["P714", "P704"]
    assert (handbook.root.resolve().parent / ".counterbook" / f"{QUICK}.json").is_file()


def test_check_reports_them_like_any_other_finding(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pale = Finding("P709", PATH, Spot(1, 1), values={"detail": "2.1 : 1, 报警"})
    monkeypatch.setattr("counterbook.build.print_findings", lambda root, say: [pale])
    done = CliRunner().invoke(
        main, ["check", "--print", "--format", "json", "--lang", "en", "--handbook", str(root)]
    )
    rows = [row for row in json.loads(done.output) if row["code"].startswith("P")]
    assert done.exit_code == 1
    assert rows == [
        {
            "code": "P709",
            "severity": "error",
            "file": PATH,
            "line": 1,
            "column": 1,
            "message": (
                "the text hardly stands out from its ground (2.1 : 1, 报警); it needs 4.5 : 1"
            ),
            "remedy": (
                "this is a fault of the layout, not of your text; send this line to whoever "
                "looks after the system"
            ),
        }
    ]
