"""Test everything: `python3 scripts/test.py [--require-all] [arguments for pytest ...]`.

Makes `.venv` where needed, then runs the linters, the type checker and every test. With arguments
for pytest only pytest runs. Tests whose programs (Chromium, poppler) are neither here nor to be
had are left out and named; `--require-all` counts that as a failure.
"""

from __future__ import annotations

import argparse
import functools
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import environment
import programs

CHECKS = (
    ["ruff", "check"],
    ["ruff", "format", "--check"],
    ["mypy"],
    ["lint-imports", "--no-logo"],
)

# A file's tests stay together, so that what they share is made once.
AT_ONCE = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile"]


def main(arguments: list[str]) -> int:
    """Run the checks and tests; return 0 if all passed, 1 if not, 2 if they could not run."""
    options, for_pytest = parse(arguments)
    try:
        environment.prepare(environment.TEST)
    except environment.SetupError as fault:
        print(fault, file=sys.stderr)
        return 2
    failed = [] if for_pytest else run_checks()
    chromium, missing = find_programs()
    passed, skipped = run_pytest(for_pytest, chromium)
    if not passed:
        failed.append("pytest")
    environment.say(summary(failed, missing, skipped))
    return 1 if failed or (options.require_all and skipped) else 0


def parse(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return our own options, and what is meant for pytest."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--require-all", action="store_true", help="fail if a test is left out")
    return parser.parse_known_args(arguments)


def run_checks() -> list[str]:
    """Run linters and type checker, all of them even if one fails; return those that failed."""
    failed = []
    for command in CHECKS:
        name = " ".join(command)
        environment.say(f"-- {name}")
        if environment.run(command):
            failed.append(name)
    return failed


def find_programs() -> tuple[str | None, list[str]]:
    """Return the path of Chromium, if any, and sentences about what is missing."""
    python = str(environment.program("python"))
    chromium = programs.ensure(
        functools.partial(programs.find_chromium, python=python),
        functools.partial(programs.fetch_chromium, python),
    )
    poppler = programs.ensure(programs.find_poppler, programs.fetch_poppler)
    missing = []
    if chromium is None:
        missing.append("tests in the browser (no Chromium)")
    if poppler is None:
        missing.append("tests that read PDFs (no poppler)")
    return chromium, missing


def run_pytest(arguments: list[str], chromium: str | None) -> tuple[bool, int]:
    """Run pytest; return whether all passed, and how many tests were skipped."""
    environment.say("-- pytest")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        command = ["pytest", "-q", "-rs", f"--junit-xml={report}", *(arguments or AT_ONCE)]
        extra = {programs.SETTING: chromium} if chromium else {}
        code = environment.run(command, **extra)
        return code == 0, count_skipped(report)


def count_skipped(report: Path) -> int:
    """Return how many tests pytest's XML report names as skipped; expected failures are not."""
    if not report.is_file():
        return 0
    return sum(mark.get("type") == "pytest.skip" for mark in ET.parse(report).iter("skipped"))


def summary(failed: list[str], missing: list[str], skipped: int) -> str:
    """Return the last line: what failed and what was left out."""
    result = f"Failed: {', '.join(failed)}." if failed else "Everything that ran passed."
    if not skipped:
        return f"{result} No test was left out."
    reason = "; ".join(missing) or "reasons above"
    tests = "1 test" if skipped == 1 else f"{skipped} tests"
    return f"{result} Left out: {tests}: {reason}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
