"""Feed strange files to the check for a while: `python3 scripts/fuzz.py --minutes 30`.

Guided by coverage (atheris, fetched when first needed; not on Windows). What it finds is kept in
`.counterbook/fuzz/found`, one file an unknown exception, and makes the exit code 1. The corpus in
`.counterbook/fuzz` grows from run to run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import environment
import extra

FOLDER = environment.ROOT / ".counterbook" / "fuzz"
TARGETS = ("reading", "schema", "check")
WORDS = (
    *(": ", "- ", "  ", "\n", "\n- ", ":\n", "---\n", "? ", "<<: ", "&a ", "*a", "!!str "),
    *('"', "'", "[", "]", "{", "}", "|\n", ">-\n", " # ", "~", "null", "\t", "\r\n", "\\"),
    *(
        "：",
        "，",
        "、",
        "；",
        "“",
        "”",
        "－",
        "—",
        "•",
        "＃",
        "\u3000",
        "\u00a0",
        "\ufeff",
        "\u200b",
    ),
    *("zh: ", "en: ", "ko: ", "mn: ", "id: ", "text:", "{deadline}", "{fee.1}", "1. ", "24 hours"),
)
LARGEST = 12_000


def main(arguments: list[str]) -> int:
    """Run all targets one after the other; return 1 if one found something, 2 if none could run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="for all targets together")
    parser.add_argument("--target", choices=TARGETS, action="append", help="only this one")
    given = parser.parse_args(arguments)
    try:
        environment.prepare(environment.RUNTIME)
        atheris = extra.tool("atheris")
    except environment.SetupError as fault:
        print(fault, file=sys.stderr)
        return 2
    targets = given.target or list(TARGETS)
    dictionary = words()
    seconds = max(1, round(60 * given.minutes / len(targets)))
    codes = [run(target, seconds, atheris, dictionary) for target in targets]
    return report(codes)


def words() -> Path:
    """Write the words that make YAML and its faults; return their file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    dictionary = FOLDER / "words.dict"
    lines = ['"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n' for word in WORDS]
    dictionary.write_text("".join(lines), encoding="ascii")
    return dictionary


def run(target: str, seconds: int, atheris: Path, dictionary: Path) -> int:
    """Fuzz one target in a process of its own; return the exit code."""
    corpus = FOLDER / target
    corpus.mkdir(exist_ok=True)
    (FOLDER / "found").mkdir(exist_ok=True)
    environment.say(f"-- {target}, {seconds} s")
    command = [
        *(str(environment.program("python")), str(Path(__file__).with_name("fuzz_targets.py"))),
        *(target, str(FOLDER / "found"), str(corpus), str(FOLDER / "seeds")),
        *(f"-max_total_time={seconds}", f"-max_len={LARGEST}", f"-dict={dictionary}"),
        *("-timeout=20", "-rss_limit_mb=1024", f"-artifact_prefix={FOLDER / 'found'}/{target}-"),
        *("-print_final_stats=1", "-verbosity=0"),
    ]
    search = os.pathsep.join([str(atheris), os.environ.get("PYTHONPATH", "")])
    settings = {"PYTHONPATH": search, "COUNTERBOOK_TODAY": "2026-11-21"}
    return subprocess.call(command, env=environment.surroundings(settings))


def report(codes: list[int]) -> int:
    """Name what is kept as found; return the exit code."""
    found = sorted((FOLDER / "found").iterdir())
    for path in found:
        environment.say(f"found: {path.relative_to(environment.ROOT)}")
    if not found and not any(codes):
        environment.say("No unknown exception.")
    return 1 if found or any(codes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
