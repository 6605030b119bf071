"""Write both locks anew from pyproject.toml: `python3 scripts/lock.py [--upgrade]`.

Versions that still fit stay as they are; `--upgrade`, or any other option of `uv pip compile`,
changes that. The test lock is made under the runtime lock, so that it holds the same versions.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

import environment

COMPILE = [
    *("pip", "compile", "--quiet", "--universal", "--generate-hashes"),
    *("--no-header", "--no-annotate", "--only-binary", ":all:"),
    *("--python-version", ".".join(map(str, environment.OLDEST_PYTHON))),
    *("--group", "install", "pyproject.toml"),
]


def commands(uv: str, options: list[str]) -> list[list[str]]:
    """Return the two calls of uv, in the order in which they must run."""
    runtime, test = environment.RUNTIME, environment.TEST
    return [
        [uv, *COMPILE, *options, "--output-file", runtime],
        [uv, *COMPILE, *options, "--extra", "test", "-c", runtime, "--output-file", test],
    ]


def main(options: list[str]) -> int:
    """Write the locks; return 0, or the exit code of the first call that failed."""
    uv = shutil.which("uv")
    if uv is None:
        print("uv is missing: `python3 -m pip install uv` (or `pipx install uv`) brings it.")
        return 2
    for command in commands(uv, options):
        code = subprocess.call(command, cwd=environment.ROOT)
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
