"""Check, site, print, data, then the swap: everything that is made of a handbook."""

from counterbook.build.before import Before, printed_before
from counterbook.build.error import BuildError
from counterbook.build.gate import NotPublishedError
from counterbook.build.identity import build_id
from counterbook.build.printing import print_findings, print_handbook
from counterbook.build.watch import saves_of
from counterbook.build.whole import Build, Built, Plan

__all__ = [
    "Before",
    "Build",
    "BuildError",
    "Built",
    "NotPublishedError",
    "Plan",
    "build_id",
    "print_findings",
    "print_handbook",
    "printed_before",
    "saves_of",
]
