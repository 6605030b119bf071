"""One small file a case: what is wrong in it, and the whole report that staff must see.

`bad/<code>-<name>.yml` is a procedure, `bad/<code>-<name>.<kind>.yml` a register that stands in
for the one of `handbook/`; the expected report, in Chinese, stands beside it as `.txt`. Files in
`good/` give no finding at all. To see what a changed rule now says:

    COUNTERBOOK_WRITE_CASES=1 pytest tests/cases
"""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from counterbook.check import check_files, load
from counterbook.report.formats import as_text
from counterbook.schema.kinds import KINDS, LABELS_FILE
from counterbook.source.finding import Finding
from tests.tiny import TODAY, tiny

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").glob("*.yml"))
GOOD = sorted((HERE / "good").glob("*.yml"))
FILES = {kind.name: kind.where for kind in KINDS} | {"labels": LABELS_FILE}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)


def findings_of(case: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Sequence[Finding]:
    kind = case.name.split(".")[1]
    if kind in FILES:
        root = tiny(folder, {FILES[kind]: case.read_bytes()})
        return [f for f in load(root).findings if f.file.endswith(FILES[kind])]
    monkeypatch.chdir(case.parent)
    return check_files([Path(case.name)], Path("../handbook")).findings


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_report_of_a_bad_file(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = as_text(findings_of(case, tmp_path, monkeypatch), "zh")
    expected = case.with_suffix(".txt")
    if os.environ.get("COUNTERBOOK_WRITE_CASES"):
        expected.write_bytes(report.encode())
    assert report == expected.read_bytes().decode()
    assert f" {case.name.partition('-')[0]} " in report


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.stem)
def test_a_good_file_is_left_in_peace(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert as_text(findings_of(case, tmp_path, monkeypatch), "zh") == ""


def test_every_report_has_its_case() -> None:
    reports = {path.with_suffix(".yml") for path in (HERE / "bad").glob("*.txt")}
    assert reports == set(BAD)
