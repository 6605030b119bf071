"""Which findings staff are told: one for each fault, none about a guess, not too many a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counterbook.rules.rule import Severity
from counterbook.rules.table import rule_of
from counterbook.schema.gathered import Gathered
from counterbook.source.finding import Finding, Spot

# Typing faults after whose mending the line may say something else than was meant.
_GUESSED = frozenset(
    {"F103", "F104", "F113", "F116", "F128", "F130", "F131", "F133", "F134", "F136"}
)
# Dates, paper, and translations still to come: they can stand for months.
_NO_HURRY = ("L", "P", "T401", "T420")
_NEEDED = ("F101", "F109", "F110", "F112", "F119", "F120", "F121", "F123")


def is_error(finding: Finding) -> bool:
    """Whether a finding stops a build; one without a rule of its own does."""
    rule = rule_of(finding.code)
    return rule is None or rule.severity is Severity.ERROR


def sifted(gathered: Gathered, findings: Iterable[Finding], most: int) -> list[Finding]:
    """The findings to report, in order: at most so many a file, and one that counts the others."""
    reported = {_what(finding): finding for finding in _reported(gathered, findings)}
    own = _together(_patient(_without_guesses(reported.values())))
    return _shortened(sorted(own, key=lambda f: f.order), most)


def _reported(gathered: Gathered, findings: Iterable[Finding]) -> Iterator[Finding]:
    """All findings, or those of the files that were asked for and of what they stand on."""
    if gathered.asked is None:
        yield from findings
        return
    unusable = {d.file for d in gathered.documents if d.data is None}
    for finding in findings:
        needed = finding.code in _NEEDED or finding.file in unusable
        if finding.file in gathered.asked or needed or finding.code == "F124":
            yield finding


def _what(finding: Finding) -> tuple[object, ...]:
    return (*finding.order, *((key, str(value)) for key, value in finding.values.items()))


def _without_guesses(findings: Iterable[Finding]) -> list[Finding]:
    """What is said about a line that was only mended by guess would be about the guess."""
    findings = list(findings)
    guessed = {(f.file, f.spot.line) for f in findings if f.code in _GUESSED}
    return [f for f in findings if f.code.startswith("F") or (f.file, f.spot.line) not in guessed]


def _patient(findings: Sequence[Finding]) -> list[Finding]:
    """How things are said matters once it is sure what is said: see ``Rule.waits``."""
    codes = {finding.code for finding in findings}
    waiting = {code for code in codes if (rule := rule_of(code)) and rule.waits}
    hurried = [f for f in findings if not f.code.startswith(_NO_HURRY)]
    unsure = {f.file for f in hurried if f.code not in waiting}
    return [f for f in findings if f.code not in waiting or f.file not in unsure]


def _together(findings: Sequence[Finding]) -> list[Finding]:
    """A language that all texts of a file have and the handbook has not is one fault a file."""
    places: dict[tuple[str, object], list[Finding]] = {}
    for finding in findings:
        if finding.code == "S214" and not finding.values.get("suggestion"):
            places.setdefault((finding.file, finding.values["key"]), []).append(finding)
    many = {id(f): found for found in places.values() if len(found) > 3 for f in found}
    kept = [f for f in findings if id(f) not in many]
    for found in places.values():
        if len(found) > 3:
            values = {**found[0].values, "variant": "many", "count": len(found)}
            kept.append(replace(min(found, key=lambda f: f.order), values=values))
    return kept


def _shortened(findings: Sequence[Finding], most: int) -> list[Finding]:
    """At most so many findings a file, and a last one that counts the others."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    short: list[Finding] = []
    for file, found in by_file.items():
        # Warnings give way first, so that no error hides behind them.
        kept = sorted(found, key=lambda f: not is_error(f))[:most]
        short += sorted(kept, key=lambda f: f.order)
        if len(found) > len(kept):
            last = Spot(*short[-1].spot)
            short.append(Finding("F139", file, last, values={"count": len(found) - len(kept)}))
    return short
