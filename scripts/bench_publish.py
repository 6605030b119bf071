"""What publishing costs beside a build: `.venv/bin/python scripts/bench_publish.py`.

For the model handbook as a station would have it that has settled every open point: CPU seconds
of the gate, of the hashes of all pages, of the print check (first and again), and of answering
for the sheets of all pages after many editions; and the size of the file of editions.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from counterbook.build.looking import flawed_pages
from counterbook.check import load, today
from counterbook.model.edition import Edition, known_after
from counterbook.model.handbook import Handbook
from counterbook.print.snapshot import snapshot
from counterbook.publish.editions import as_yaml, next_edition
from counterbook.publish.gate import issue_of
from counterbook.reading.history import Histories
from counterbook.reading.library import Library

ROOT = Path(__file__).parents[1] / "handbook"
EDITIONS = 100
T = TypeVar("T")


def settled(root: Path) -> Handbook:
    """The model handbook without sample data and open points."""
    handbook = load(ROOT).handbook
    assert handbook is not None, "the handbook has errors"
    station = {"sample": False, "site": "https://handbook.xita.test/"}
    return replace(
        handbook,
        root=root,
        station=handbook.station.model_copy(update=station),
        places={id_: _real(place) for id_, place in handbook.places.items()},
        procedures={id_: _closed(page) for id_, page in handbook.procedures.items()},
        notices={id_: _closed(page) for id_, page in handbook.notices.items()},
    )


def _real(value: Any) -> Any:
    return value.model_copy(update={"sample": False})


def _closed(page: Any) -> Any:
    points = tuple(point.model_copy(update={"confirmed": True}) for point in page.local)
    return page.model_copy(update={"local": points, "sample": False})


def timed(what: str, work: Callable[[], T]) -> T:
    """Does something and tells what it cost."""
    start = time.process_time()
    done = work()
    print(f"{what:44} {time.process_time() - start:6.2f} s")
    return done


def answered(editions: list[Edition], library: Library) -> int:
    """How many sheets all procedures answer for."""
    codes = library.speaker.codes
    prefixes = ["", *(f"{code}/" for code in codes[1:]), "parallel/"]
    histories = Histories(editions, prefixes)
    found = (histories.of(f"procedures/{id_}/") for id_ in library.procedures)
    return sum(len(history.sheets) for history in found if history)


def changed(first: Edition, n: int) -> Edition:
    """A later edition in which every tenth page has changed."""
    pages = dict.fromkeys(list(first.pages)[n % 10 :: 10], f"{n:010x}")
    parts = {at: {"top": f"{n:04x}"} for at in list(first.parts)[n % 10 :: 10]}
    return Edition(first.date + timedelta(n), f"{n:012x}", pages, parts=parts)


def main() -> None:
    """Prints the figures."""
    os.environ.setdefault("COUNTERBOOK_TODAY", "2026-11-22")
    with tempfile.TemporaryDirectory() as folder:
        handbook = settled(Path(folder) / "handbook")
        issue = timed("gate", lambda: issue_of(handbook, today()))
        library = Library(issue.handbook)
        now = timed("hashes of all pages and their parts", lambda: snapshot(library))
        first = next_edition(
            [], Edition(date(2026, 11, 22), "0" * 12, now.pages, now.sheets, now.parts)
        )
        later = [changed(first, n) for n in range(1, EDITIONS)]
        timed(f"answers after {EDITIONS} editions", lambda: answered([first, *later], library))
        for again in ("sheets set and looked through", "the same again"):
            timed(again, lambda: flawed_pages(issue.handbook, lambda *_, **__: None))
        size = len(as_yaml(first).encode()) / 1000
        whole = sum(len(as_yaml(edition).encode()) for edition in (first, *later)) / 1000
        count = len(known_after([first]).pages)
        print(f"pages {count}, first edition {size:.0f} kB, {EDITIONS} editions {whole:.0f} kB")


if __name__ == "__main__":
    main()
