"""From a save to the new page, in a running `counterbook serve`."""

from __future__ import annotations

import re
import statistics
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path

import environment

_ROUNDS = 7
_SHOWN = re.compile(r"http://127\.0\.0\.1:(\d+)/")


def measure(folder: Path) -> list[float]:
    """Seconds from the save of a procedure until its page has come with the new text."""
    command = [str(environment.program("counterbook")), "serve", "--address", "127.0.0.1:0"]
    server = subprocess.Popen(
        [*command, "--lang", "en"],
        cwd=folder,
        env=environment.surroundings({}),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stderr is not None
        found = _SHOWN.search(server.stderr.readline())
        assert found, "the preview did not open"
        return [_round(folder, int(found[1]), number) for number in range(_ROUNDS)]
    finally:
        server.terminate()
        server.wait(10)


def _round(folder: Path, port: int, number: int) -> float:
    path = next((folder / "handbook" / "procedures").rglob("accommodation-registration.yml"))
    text = path.read_text(encoding="utf-8")
    word = f"Round{number}"
    changed = re.sub(r"(\nmistakes:\n(?:.*\n)*?    en: )(Round\d+ )?", rf"\1{word} ", text, count=1)
    seen = _get(port, "/_counterbook/version?seen=-1")
    started = time.perf_counter()
    path.write_text(changed, encoding="utf-8")
    while word not in _get(port, "/en/procedures/accommodation-registration/"):
        seen = _get(port, f"/_counterbook/version?seen={seen}")
    return time.perf_counter() - started


def _get(port: int, path: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def report(seconds: list[float]) -> str:
    """The figures in one line."""
    return f"save to page: median {statistics.median(seconds):.2f} s, largest {max(seconds):.2f} s"
