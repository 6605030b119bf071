"""The ready files for VS Code fit what `check` prints and the schemas that there are."""

import json
import re
from pathlib import Path

import pytest

from counterbook.report.formats import as_text, severity_of
from counterbook.rules.table import all_rules
from counterbook.schema.kinds import KINDS, LABELS_FILE
from counterbook.source.finding import Finding, Spot

ROOT = Path(__file__).parents[3]
SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
TASKS = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
FILE = "handbook/procedures/foreigners/a - 副本.yml"


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["args"][1])
@pytest.mark.parametrize("language", ["zh", "en", "ko"])
def test_problem_matchers_read_each_report_once(task: dict, language: str) -> None:  # type: ignore[type-arg]
    for code in all_rules():
        finding = Finding(code, FILE, Spot(12, 3), "  zh: 登记: x:1:2 F101 y")
        lines = as_text([finding], language).splitlines()
        found = [
            (matcher["severity"], *match.group(1, 2, 3, 4))
            for matcher in task["problemMatcher"]
            for line in lines
            if (match := re.match(matcher["pattern"]["regexp"], line))
        ]
        assert found == [(severity_of(finding), FILE, "12", "3", code)]


def test_every_file_of_a_handbook_has_its_schema() -> None:
    schemas = SETTINGS["yaml.schemas"]
    known = {path.name for path in (ROOT / "schemas").glob("*.json")}
    assert {Path(name).name for name in schemas} == known
    places = {kind.where for kind in KINDS} | {LABELS_FILE}
    written = {where.removeprefix("handbook/") for where in schemas.values()}
    assert {where.split("/*")[0] for where in written} == places


def test_files_are_utf_8_and_never_guessed() -> None:
    assert (SETTINGS["files.encoding"], SETTINGS["files.autoGuessEncoding"]) == ("utf8", False)
