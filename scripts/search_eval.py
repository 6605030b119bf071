"""How well and how fast the search of a built site answers, measured in the real browser.

``python3 scripts/search_eval.py QUERIES.yml [--site site] [--misses]``

A query file is a list of ``{q, ui, kind, expect: [ids]}``; ``half`` is optional. Prints recall@1,
recall@3, MRR and queries without an answer, for all, for each kind and each page language; then
bytes sent, time to build the index and time of a query, both with the CPU slowed down four times.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import environment
import programs
from serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Page

SLOWER = 4
GROUPS = ("ui", "kind", "reader", "half", "round")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
ASK = """async queries => {
  const answers = [];
  for (const q of queries) {
    const start = performance.now(), found = await handbookSearch(q);
    answers.push({found, ms: performance.now() - start});
  }
  return answers;
}"""
# Another reader, opened on a page that has loaded everything: `load` only notes what is asked for.
READER = """(language, asked) => handbookSearch.open({
  base: '', prefix: '', language, load: part => (asked.push(part), Promise.resolve())
})"""
PARTS = f"""async ([language, queries]) => {{
  const asked = [], reader = ({READER})(language, asked), parts = [];
  for (const q of queries) {{
    asked.length = 0;
    await reader.addresses(q);
    parts.push([...asked]);
  }}
  return parts;
}}"""
# What a first answer takes is building the index of the names it looks into.
BUILD = f"""async ([language, own, latin]) => {{
  const start = performance.now(), reader = ({READER})(language, []);
  await reader.addresses(own);
  const built = performance.now();
  await reader.addresses(latin);
  return {{build: built - start, sounds: performance.now() - built}};
}}"""
# Latin letters that no name holds and every language is asked for.
UNHEARD = "zzxq kwup"


@dataclass
class Score:
    """Ranks of the first right answers; 0 where none was right."""

    ranks: list[int] = field(default_factory=list)
    silent: int = 0

    def add(self, rank: int, answers: int) -> None:
        """Counts one query."""
        self.ranks.append(rank)
        self.silent += not answers

    def line(self, name: str) -> str:
        """One row of the table."""
        count = len(self.ranks)
        first, third = (sum(0 < r <= n for r in self.ranks) / count for n in (1, 3))
        mean = sum(1 / r for r in self.ranks if r) / count
        return f"{name:<22}{count:>5}{first:>8.3f}{third:>8.3f}{mean:>8.3f}{self.silent:>6}"


@dataclass
class Speed:
    """What a page language costs: bytes before each first answer, milliseconds at a slower CPU."""

    bytes: list[int]
    build: float
    sounds: float
    times: list[float]


def rank(found: Sequence[str], expect: Iterable[str]) -> int:
    """The place of the first right page among the addresses, counted from 1; 0 if none is."""
    wanted = set(expect)
    ids = [address.split("#")[0].rstrip("/").rsplit("/", 1)[-1] for address in found]
    return next((n for n, id_ in enumerate(ids, 1) if id_ in wanted), 0)


def speed(page: Page, site: Path, code: str, asked: Sequence[str]) -> Speed:
    """Measures a page whose search has not been touched yet."""
    if loaded(page):
        sys.exit("search files were sent before the search was touched")
    page.evaluate(ASK, [*asked, UNHEARD])
    parts = page.evaluate(PARTS, [code, list(asked)])
    sizes = {part_of(name): gzipped(site / "assets" / name) for name in loaded(page)}
    needed = [{"", code, f"{code}-names", *more} for more in parts]
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    times = [answer["ms"] for answer in page.evaluate(ASK, list(asked))]
    built = [page.evaluate(BUILD, [code, asked[0], UNHEARD]) for _ in range(5)]
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    build, sounds = (statistics.median(b[key] for b in built) for key in ("build", "sounds"))
    return Speed([sum(sizes[part] for part in one) for one in needed], build, sounds, times)


def loaded(page: Page) -> list[str]:
    """The names of the search files that a page has loaded."""
    names = page.evaluate("performance.getEntriesByType('resource').map(r => r.name)")
    return [name.rsplit("/", 1)[-1] for name in names if "/assets/search" in name]


def part_of(name: str) -> str:
    """What a search file holds, by its name: ``en-texts``, and nothing for the script itself."""
    return name.removeprefix("search").lstrip("-").split(".")[0]


def gzipped(file: Path) -> int:
    """The bytes of a file after gzip."""
    return len(gzip.compress(file.read_bytes(), 9))


def prefixes(site: Path, languages: Iterable[str]) -> dict[str, str]:
    """The folder of each page language; the base language has none."""
    return {code: f"{code}/" if (site / code).is_dir() else "" for code in languages}


def measured(
    site: Path, queries: Sequence[Mapping[str, Any]]
) -> tuple[list[list[str]], dict[str, Speed]]:
    """The addresses found for each query, and the speed of each page language."""
    from playwright.sync_api import sync_playwright

    found: list[list[str]] = [[] for _ in queries]
    speeds = {}
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=programs.find_chromium(), args=FLAGS)
        for code, prefix in prefixes(site, sorted({q["ui"] for q in queries})).items():
            page = browser.new_page()
            page.goto(f"{base}{prefix}")
            own = [n for n, query in enumerate(queries) if query["ui"] == code]
            speeds[code] = speed(page, site, code, [queries[n]["q"] for n in own])
            for n, answer in zip(
                own, page.evaluate(ASK, [queries[n]["q"] for n in own]), strict=True
            ):
                found[n] = answer["found"]
            page.close()
        browser.close()
    return found, speeds


def scores(
    queries: Sequence[Mapping[str, Any]], found: Sequence[Sequence[str]]
) -> dict[str, Score]:
    """A score for all queries and for each page language, kind, reader and half."""
    table: dict[str, Score] = {"all": Score()}
    for query, answers in zip(queries, found, strict=True):
        place = rank(answers, query["expect"])
        groups = [f"{key} {query[key]}" for key in GROUPS if key in query]
        for group in ("all", *groups):
            table.setdefault(group, Score()).add(place, len(answers))
    return table


def report(table: Mapping[str, Score], speeds: Mapping[str, Speed]) -> None:
    """Prints both tables."""
    print(f"{'':<22}{'n':>5}{'R@1':>8}{'R@3':>8}{'MRR':>8}{'none':>6}")
    for name in sorted(table):
        print(table[name].line(name))
    print(
        f"\n{'page':<6}{'KB p50':>8}{'p95':>6}{'most':>6}{'index':>8}{'all':>6}{'p50':>8}{'p95':>7}"
    )
    for code, cost in speeds.items():
        sent, times = sorted(cost.bytes), sorted(cost.times)
        half, most = len(times) // 2, int(len(times) * 0.95)
        print(
            f"{code:<6}{sent[half] / 1000:>8.1f}{sent[most] / 1000:>6.1f}{sent[-1] / 1000:>6.1f}"
            f"{cost.build:>8.0f}{cost.sounds:>6.0f}{times[half]:>8.1f}{times[most]:>7.1f}"
        )
    print(
        "KB: sent before the first answer, 1,000 bytes after gzip, script included. "
        f"Milliseconds at CPU x{SLOWER}: opening and the first query, "
        "the first one in Latin letters for which every language is asked, any other query."
    )


def main() -> int:
    """Reads the arguments, measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--site", type=Path, default=environment.ROOT / "site")
    parser.add_argument("--half", help="only the queries of this half")
    parser.add_argument("--misses", action="store_true", help="name the queries not answered first")
    given = parser.parse_args()
    if not (given.site / "index.html").is_file():
        sys.exit(f"There is no site in {given.site}: build one first.")
    if Path(sys.prefix) != environment.ROOT / ".venv":
        environment.prepare(environment.TEST)
        return subprocess.call([str(environment.program("python")), __file__, *sys.argv[1:]])
    import yaml

    queries = yaml.safe_load(given.queries.read_text(encoding="utf-8"))
    queries = [q for q in queries if not given.half or q.get("half") == given.half]
    found, speeds = measured(given.site, queries)
    for query, answers in zip(queries, found, strict=True):
        if given.misses and rank(answers, query["expect"]) != 1:
            print(rank(answers, query["expect"]) or "-", query["ui"], query["q"], answers[:3])
    report(scores(queries, found), speeds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
