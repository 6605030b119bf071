"""Setting parts of a book, each once: what an earlier run set is taken from memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from counterbook.print.book.apart import Job, set_apart, set_here
from counterbook.print.book.parts import Part
from counterbook.print.memory import Memory, key_of_document

TEMPLATE = "handbook.typ"
# Set in one go; what the typesetter remembers of them goes with its process.
_BYTES_A_PROCESS = 1_200_000
_BYTES_AT_HOME = 300_000
_AT_ONCE = 2


def set_parts(parts: Sequence[Part], day: date, memory: Memory, *, tagged: bool) -> list[bytes]:
    """The PDF of each part as the typesetter wrote it, unpacked."""
    jobs = [Job(TEMPLATE, part.data, day, tagged) for part in parts]
    keys = [key_of_document(f"{TEMPLATE} {tagged}", job.data, day) for job in jobs]
    missing = [job for job, key in zip(jobs, keys, strict=True) if not memory.has(key)]
    with ThreadPoolExecutor(_AT_ONCE) as processes:
        done = processes.map(_set_turn, list(_in_turns(missing)))
        made = iter([content for contents in done for content in contents])
    return [
        zlib.decompress(memory.kept_or_made(key, lambda: zlib.compress(next(made), 1)))
        for key in keys
    ]


def _set_turn(jobs: Sequence[Job]) -> list[bytes]:
    """Few pages are set at once: to start another process would take longer."""
    if sum(job.size for job in jobs) < _BYTES_AT_HOME:
        return [set_here(job) for job in jobs]
    return set_apart(jobs)


def _in_turns(jobs: Sequence[Job]) -> Iterator[list[Job]]:
    turn: list[Job] = []
    size = 0
    for job in jobs:
        if turn and size + job.size > _BYTES_A_PROCESS:
            yield turn
            turn, size = [], 0
        turn.append(job)
        size += job.size
    if turn:
        yield turn
