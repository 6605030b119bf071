"""scripts/test.py: what is counted as left out, and what the last line says."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def script(load_script: Callable[[str], ModuleType]) -> ModuleType:
    return load_script("test")


def test_arguments_are_shared_out(script: ModuleType) -> None:
    options, rest = script.parse(["tests/site", "--require-all", "-k", "menu", "-x"])
    assert options.require_all
    assert rest == ["tests/site", "-k", "menu", "-x"]


def test_skips_are_counted_but_expected_failures_are_not(
    script: ModuleType, tmp_path: Path
) -> None:
    report = tmp_path / "report.xml"
    report.write_text(
        '<testsuites><testsuite skipped="2">'
        '<testcase name="a"><skipped type="pytest.skip" message="no Chromium"/></testcase>'
        '<testcase name="b"><skipped type="pytest.xfail" message="known"/></testcase>'
        '<testcase name="c"/></testsuite></testsuites>'
    )
    assert script.count_skipped(report) == 1


def test_no_report_counts_nothing(script: ModuleType, tmp_path: Path) -> None:
    assert script.count_skipped(tmp_path / "missing.xml") == 0


@pytest.mark.parametrize(
    ("failed", "missing", "skipped", "line"),
    [
        ([], [], 0, "Everything that ran passed. No test was left out."),
        (["mypy", "pytest"], [], 0, "Failed: mypy, pytest. No test was left out."),
        ([], ["a (no b)"], 3, "Everything that ran passed. Left out: 3 tests: a (no b)."),
        ([], [], 1, "Everything that ran passed. Left out: 1 test: reasons above."),
        # Programs that no test asked for are not worth a word.
        ([], ["a (no b)"], 0, "Everything that ran passed. No test was left out."),
    ],
)
def test_last_line(
    script: ModuleType, failed: list[str], missing: list[str], skipped: int, line: str
) -> None:
    assert script.summary(failed, missing, skipped) == line
