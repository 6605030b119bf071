"""What print costs: CPU seconds, peak memory and bytes, beside other ways of making the PDF.

``python3 scripts/bench_print.py`` prints the whole set of the handbook cold, then again unchanged
and after one sentence was changed. ``--n 60 400`` prints the side-by-side handbook of that many
procedures. ``--kinds`` prints each kind of sheet alone. ``--peers`` sets the procedures of the
side-by-side handbook, in the same fonts, with Chromium where it is installed and with WeasyPrint,
which goes into a temporary environment of its own. CPU is user plus system time of the whole
process tree; wall time is mostly waiting on a shared machine and is not printed.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import clones
import environment

LANGUAGES = ("zh", "en", "ko")
WEASYPRINT = "weasyprint==70.0"
_HTML = """
import sys
from html import escape
from pathlib import Path
from counterbook.check import load
from counterbook.print.fonts import folders
from counterbook.reading.library import Library

library = Library(load(Path(sys.argv[1])).handbook)
codes = library.speaker.codes
rows = []

def row(tag, ref, line):
    cells = "".join(f'<{tag} lang="{line.language(c)}">{escape(line[c])}</{tag}>' for c in codes)
    rows.append(f"<tr><{tag}>{ref}</{tag}>{cells}</tr>")

for page in library.procedures.values():
    rows.append('<tbody class="page">')
    row("th", "", page.title)
    row("td", "", page.summary)
    for answer in page.answers:
        row("th", "", answer.label)
        for value in answer.values:
            row("td", "", value.text)
    for section in page.sections:
        row("th", section.letter, section.title)
        for item in section.items:
            for part in (item, *item.options):
                if part.condition:
                    row("td", "", part.condition)
                row("td", part.ref, part.text)
                for detail in part.details:
                    row("td", "", detail)
    rows.append("</tbody>")
files = {path.name.partition("[")[0]: path for f in folders() for path in f.rglob("*.ttf")}
faces = {"Latin": "NotoSans", "Han": "NotoSansSC", "Hangul": "NotoSansKR"}
style = "".join(
    f"@font-face{{font-family:{name};src:url({files[file].as_uri()});font-weight:100 900}}"
    for name, file in faces.items()
)
style += (
    "@page{size:A4;margin:18mm 14mm}body{font:9pt/1.4 Latin,Han}table{border-collapse:collapse}"
    "td,th{vertical-align:top;text-align:left;padding:2pt 8pt 2pt 0;border-bottom:.4pt solid #ccc}"
    ".page{break-before:page}:lang(zh){font-family:Latin,Han}"
    ":lang(ko){font-family:Latin,Hangul;word-break:keep-all}"
)
html = f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>x</title><style>{style}'
html += f"</style><table>{''.join(rows)}</table></html>"
Path(sys.argv[2]).write_text(html, encoding="utf-8")
"""

# A browser's processes are not all waited for by their parents, so that no parent knows their
# cost: where the system shows them, each is looked at until it ends. Memory is the most that all
# of them held at one time.
_METER = """
import os, resource, subprocess, sys, time
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
seen = {}

def look(root):
    parents, costs = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
            status = (stat.parent / "status").read_text()
        except OSError:
            continue
        now = status.partition("VmRSS:")[2].split()
        pid = int(stat.parent.name)
        parents[pid] = int(fields[1])
        costs[pid] = (sum(map(int, fields[11:13])) / TICK, int(now[0]) / 1024 if now else 0)
    family, grown = {root, *seen}, True
    while grown:
        grown = [pid for pid, parent in parents.items() if parent in family and pid not in family]
        family.update(grown)
    alive = {pid: costs[pid] for pid in family if pid in costs and costs[pid][1]}
    seen.update(alive)
    return sum(memory for _, memory in alive.values())

peak = 0
run = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
while run.poll() is None:
    peak = max(peak, look(run.pid))
    time.sleep(0.2)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
waited = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
looked = sum(cost for cost, _ in seen.values())
print(max(waited[0], looked), max(waited[1], peak))
sys.exit(run.returncode)
"""


@dataclass(frozen=True)
class Cost:
    """What one run of a command cost."""

    cpu: float
    megabytes: float


def measured(command: Sequence[str], folder: Path) -> Cost:
    """Runs a command and returns its cost; stops where it fails."""
    done = subprocess.run(
        [sys.executable, "-c", _METER, *command],
        cwd=folder,
        env=environment.surroundings({"NO_MKDOCS_2_WARNING": "1"}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    cpu, megabytes = map(float, done.stdout.split())
    return Cost(cpu, megabytes)


def counterbook(folder: Path, *arguments: str) -> Cost:
    """The cost of a run of the command in a handbook's folder."""
    return measured([str(environment.program("counterbook")), *arguments, "--lang", "en"], folder)


def pages_of(pdf: Path) -> int:
    """The number of pages, read with the environment's pikepdf."""
    program = "import pikepdf, sys; print(len(pikepdf.open(sys.argv[1]).pages))"
    python = str(environment.program("python"))
    done = subprocess.run([python, "-c", program, str(pdf)], capture_output=True, check=True)
    return int(done.stdout)


def copied(target: Path, count: int | None = None) -> Path:
    """A handbook of so many procedures in a folder; as many as ours has where none is said."""
    own = len(list((environment.ROOT / "handbook" / "procedures").rglob("*.yml")))
    clones.make(environment.ROOT, target, count or own, LANGUAGES)
    return target


def whole_set() -> None:
    """The whole print set: cold, unchanged, and after a sentence was changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = copied(Path(name) / "handbook")
        show("whole set, cold", counterbook(folder, "print", "all"))
        show("whole set, unchanged", counterbook(folder, "print", "all"))
        out = folder / "print-out"
        book = out / "handbook-parallel.pdf"
        kilobytes = book.stat().st_size / 1000 / pages_of(book)
        print(f"{pages_of(book)} pages side by side, {kilobytes:.1f} kB a page")
        leaflets = [path.stat().st_size / 1000 for path in out.glob("leaflets/*.pdf")]
        mean = sum(leaflets) / len(leaflets)
        print(f"leaflets: mean {mean:.0f} kB, largest {max(leaflets):.0f} kB")
        shutil.rmtree(folder / ".counterbook", ignore_errors=True)
        both = ("handbook", "--edition", "parallel"), ("leaflet",)
        show("handbook and leaflets, cold", *(counterbook(folder, "print", *b) for b in both))
        change_a_sentence(folder)
        show("after one sentence", *(counterbook(folder, "print", *b) for b in both))


def change_a_sentence(folder: Path) -> None:
    """Lengthens one English sentence of one procedure."""
    path = min((folder / "handbook" / "procedures").rglob("*.yml"))
    text = path.read_text(encoding="utf-8")
    changed = re.sub(r"(summary:\n(?:  .*\n)*?  en: .*?)\.\n", r"\1, once more.\n", text, count=1)
    path.write_text(changed, encoding="utf-8", newline="\n")


def growth(counts: Sequence[int]) -> None:
    """The side-by-side handbook of growing size."""
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            folder = copied(Path(name) / "handbook", count)
            cost = counterbook(folder, "print", "handbook", "--edition", "parallel")
            pages = pages_of(folder / "print-out" / "handbook-parallel.pdf")
        show(f"{count} procedures, {pages} pages", cost)


def peers() -> None:
    """The same text in a table of three columns, set by a browser and by WeasyPrint."""
    python = str(environment.program("python"))
    with tempfile.TemporaryDirectory() as name:
        folder = copied(Path(name) / "handbook")
        page, made = folder / "peer.html", folder / "peer.pdf"
        arguments = [str(folder / "handbook"), str(page)]
        subprocess.run([python, "-c", _HTML, *arguments], check=True)
        cost = counterbook(folder, "print", "handbook", "--edition", "parallel")
        show("counterbook, side by side", cost)
        if browser := shutil.which("chromium"):
            flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
            command = [browser, *flags, f"--print-to-pdf={made}", page.as_uri()]
            show("chromium, same text", measured(command, folder))
            print(f"{pages_of(made)} pages")
        command = [weasyprint_in(folder), str(page), str(made)]
        show("weasyprint, same text", measured(command, folder))
        print(f"{pages_of(made)} pages")


def weasyprint_in(folder: Path) -> str:
    """WeasyPrint, installed into an environment of its own below a folder."""
    home = folder / "weasyprint"
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    install = [str(programs / "python"), "-m", "pip", "install", "-q", WEASYPRINT]
    subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
    return str(programs / "weasyprint")


def kinds() -> None:
    """Each kind of sheet, cold and alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = copied(Path(name) / "handbook")
        books = [("handbook", "--edition", mode) for mode in ("parallel", *LANGUAGES)]
        stacked = ("booklet", "--edition", "parallel")
        sheets = [(what,) for what in ("leaflet", "slip", "poster", "board", "cards", "images")]
        for what in (*books, stacked, *sheets):
            shutil.rmtree(folder / ".counterbook", ignore_errors=True)
            show(" ".join(what), counterbook(folder, "print", *what))


def show(label: str, *costs: Cost) -> None:
    """Prints a row; several costs are added up."""
    cpu, memory = sum(cost.cpu for cost in costs), max(cost.megabytes for cost in costs)
    print(f"{label:<32} {cpu:>7.1f} CPU s {memory:>7.0f} MB", flush=True)


def main() -> int:
    """Reads the arguments and measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, nargs="+", help="numbers of procedures")
    parser.add_argument("--peers", action="store_true", help="Chromium and WeasyPrint too")
    parser.add_argument("--kinds", action="store_true", help="each kind of sheet alone")
    given = parser.parse_args()
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    environment.prepare(environment.RUNTIME)
    if given.n:
        growth(given.n)
    elif given.peers:
        peers()
    elif given.kinds:
        kinds()
    else:
        whole_set()
    return 0


if __name__ == "__main__":
    sys.exit(main())
