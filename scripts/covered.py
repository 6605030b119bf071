"""Which lines and branches of reading and checking no test reaches: `python3 scripts/covered.py`.

Measures `source`, `schema` and `rules` (coverage.py) with the tests
that are about them; exit code 1 below 100 %.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import environment

PARTS = ("source", "schema", "rules")
TESTS = ("tests/unit", "tests/cases", "tests/handbooks")


def main() -> int:
    """Run the tests under coverage and print what is missing; 2 where that could not be done."""
    try:
        environment.prepare(environment.TEST)
    except environment.SetupError as fault:
        print(fault, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        settings = {"COVERAGE_FILE": str(Path(folder, "data"))}
        source = ",".join(f"counterbook.{part}" for part in PARTS)
        run = ["python", "-m", "coverage", "run", "--branch", f"--source={source}", "-m", "pytest"]
        tested = environment.run([*run, "-q", "-x", *TESTS], **settings)
        report = ["report", "--show-missing", "--skip-covered", "--fail-under=100"]
        covered = environment.run(["python", "-m", "coverage", *report], **settings)
    return 1 if tested or covered else 0


if __name__ == "__main__":
    sys.exit(main())
