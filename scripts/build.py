"""From a fresh machine to a finished handbook: `python3 scripts/build.py`.

Makes `.venv` where needed and runs `counterbook build`; arguments are passed on to it.
"""

from __future__ import annotations

import sys

import environment


def main(arguments: list[str]) -> int:
    """Build the handbook; return the exit code of `counterbook build`, 2 if it could not run."""
    try:
        environment.prepare(environment.RUNTIME)
    except environment.SetupError as fault:
        print(fault, file=sys.stderr)
        return 2
    return environment.run(["counterbook", "build", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
