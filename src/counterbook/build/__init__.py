"""Check, site, print, data, then the swap: everything that is made of a handbook."""

from counterbook.build.error import BuildError
from counterbook.build.identity import build_id
from counterbook.build.printing import known_before, print_flaws, print_handbook
from counterbook.build.watch import saves_of
from counterbook.build.whole import Build, Built

__all__ = [
    "Build",
    "BuildError",
    "Built",
    "build_id",
    "known_before",
    "print_flaws",
    "print_handbook",
    "saves_of",
]
