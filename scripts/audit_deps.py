"""Known holes in the locked packages: `python3 scripts/audit_deps.py [--bill FILE]`.

Asks the index and OSV about every package of both locks with pip-audit, in an environment of its
own, and writes what a built handbook depends on as a CycloneDX bill of materials. Exits 1 if a
package has a known hole or could not be audited: what nobody looked at is not sound.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import environment
import extra

# Versions below these have holes that matter here, whatever a service answers:
# CVE-2026-73295 lets a search address run a script; older MkDocs empties the site too early.
FLOORS = {"mkdocs-material": (9, 7, 7), "mkdocs": (1, 6, 1)}
_SERVICES = ("pypi", "osv")
_PINNED = re.compile(r"^([a-z0-9._-]+)==([^\s;]+)", re.MULTILINE)


@dataclass(frozen=True)
class Audit:
    """What is known of the packages of one lock; ``unknown`` nobody could tell about."""

    packages: dict[str, str]
    holes: list[str]
    unknown: list[str]


def locked(text: str) -> dict[str, str]:
    """Package -> version, of the text of a lock."""
    return dict(_PINNED.findall(text))


def below_floor(packages: dict[str, str]) -> list[str]:
    """Sentences on packages that are older than they may be."""
    return [
        f"{name} {packages[name]}: must be {'.'.join(map(str, floor))} or newer"
        for name, floor in FLOORS.items()
        if name in packages and _numbers(packages[name]) < floor
    ]


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def answers(service: str, output: str) -> tuple[set[str], list[str]]:
    """The packages that a service knew, and the holes it named, from pip-audit's JSON."""
    try:
        found = json.loads(output)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return set(), []
    known = [package for package in found if "skip_reason" not in package]
    holes = [
        f"{package['name']} {package['version']}: {hole['id']} ({service}), "
        f"mended in {', '.join(hole['fix_versions']) or 'no version yet'}"
        for package in known
        for hole in package["vulns"]
    ]
    return {package["name"] for package in known}, holes


def audit(lock: Path) -> Audit:
    """Asks both services about a lock."""
    packages = locked(lock.read_text(encoding="utf-8"))
    known: set[str] = set()
    holes = below_floor(packages)
    for service in _SERVICES:
        told, named = answers(service, ask(lock, service))
        known |= told
        holes += named
    return Audit(packages, holes, sorted(set(packages) - known))


def ask(lock: Path, service: str) -> str:
    """What pip-audit prints of a lock as JSON; a line where the service was not reached."""
    asked = ["--requirement", str(lock), "--require-hashes", "--disable-pip"]
    asked += ["--vulnerability-service", service, "--format", "json", "--progress-spinner", "off"]
    done = run_tool("pip-audit", "pip_audit", *asked)
    if not done.stdout.strip():
        reason = done.stderr.strip().splitlines()[-1:] or ["no answer"]
        print(f"{service}: {reason[0][:160]}", file=sys.stderr)
    return done.stdout


def run_tool(name: str, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a tool that is not part of the environment; its output is text."""
    return subprocess.run(
        [str(environment.program("python")), "-m", module, *arguments],
        env=environment.surroundings({"PYTHONPATH": str(extra.tool(name))}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def write_bill(lock: Path, bill: Path) -> int:
    """Writes the bill of materials of a lock; returns the number of packages in it."""
    asked = ["requirements", "--output-reproducible", "--of", "JSON", str(lock)]
    done = run_tool("cyclonedx-bom", "cyclonedx_py", *asked)
    if done.returncode:
        raise environment.SetupError(environment.last_fault(done.stderr))
    made = json.loads(done.stdout)
    bill.parent.mkdir(parents=True, exist_ok=True)
    bill.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(made["components"])


def report(lock: Path, found: Audit) -> bool:
    """Prints what was found; whether all is well."""
    for hole in found.holes:
        print(f"HOLE         {lock.name}: {hole}")
    for name in found.unknown:
        print(f"not audited  {lock.name}: {name} {found.packages[name]}")
    told = len(found.packages) - len(found.unknown)
    print(
        f"{lock.name}: {told} of {len(found.packages)} packages audited, {len(found.holes)} holes"
    )
    return not found.holes and not found.unknown


def main(arguments: Sequence[str]) -> int:
    """Audit both locks and write the bill; return 0 only if every package was found sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_Raw)
    parser.add_argument("--bill", type=Path, default=environment.ROOT / "dist" / "sbom.cdx.json")
    options = parser.parse_args(arguments)
    locks = [environment.ROOT / name for name in (environment.RUNTIME, environment.TEST)]
    try:
        environment.prepare(environment.TEST)
        sound = [report(lock, audit(lock)) for lock in locks]
        count = write_bill(locks[0], options.bill)
    except environment.SetupError as fault:
        print(fault, file=sys.stderr)
        return 2
    print(f"Bill of materials, {count} packages: {options.bill}")
    return 0 if all(sound) else 1


_Raw = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
