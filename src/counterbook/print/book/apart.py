"""Typesetting in a process of its own.

The typesetter keeps what it set for ten compilations, some 3 MB a page. To let it forget costs as
much as a tenth of the setting; a process that ends costs nothing, and two use two processors.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from counterbook.print.errors import MissingGlyphError, PrintError

if TYPE_CHECKING:
    from counterbook.print.cells import Data


@dataclass(frozen=True)
class Job:
    """A document to be set: the arguments of ``typeset``."""

    template: str
    data: Data
    day: date
    tagged: bool

    @cached_property
    def said(self) -> str:
        """The job as one line."""
        asked = (self.template, self.data, self.day.isoformat(), self.tagged)
        return json.dumps(asked, ensure_ascii=False, separators=(",", ":"))

    @property
    def size(self) -> int:
        """How long its line is."""
        return len(self.said)


def set_here(job: Job) -> bytes:
    """The PDF of a job, set in this process."""
    from counterbook.print.typeset import typeset

    return typeset(job.template, job.data, job.day, tagged=job.tagged)


def set_apart(jobs: Sequence[Job]) -> list[bytes]:
    """The PDF of each job, all set one after the other in one other process.

    Raises PrintError, for a character that no font has MissingGlyphError.
    """
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        input="\n".join(job.said for job in jobs).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise _error(done.stderr.decode("utf-8", "replace"))
    head, _, rest = done.stdout.partition(b"\n")
    documents = []
    for size in json.loads(head):
        documents.append(rest[:size])
        rest = rest[size:]
    return documents


def _error(said: str) -> PrintError:
    last = said.strip().rpartition("\n")[2]
    try:
        told = json.loads(last)
    except ValueError:
        return PrintError(f"the typesetter ended: {last}")
    return MissingGlyphError(told["missing"]) if "missing" in told else PrintError(told["said"])


def _work() -> None:
    made = []
    try:
        for line in sys.stdin.buffer.read().decode().split("\n"):
            template, data, day, tagged = json.loads(line)
            made.append(set_here(Job(template, data, date.fromisoformat(day), tagged)))
    except MissingGlyphError as error:
        sys.exit(json.dumps({"missing": dict(error.places)}))
    except PrintError as error:
        sys.exit(json.dumps({"said": str(error)}))
    sys.stdout.buffer.write(json.dumps([len(document) for document in made]).encode() + b"\n")
    for document in made:
        sys.stdout.buffer.write(document)


if __name__ == "__main__":
    _work()
