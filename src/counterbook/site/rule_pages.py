"""A page for each rule in the editors' manual, written from the rules' own files.

The manual stands outside the readers' menu, search and site map; so do these pages.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from counterbook.languages.pack import shipped
from counterbook.languages.scripts import letters, others, scripts_of
from counterbook.report.explained import Explained, Said, explain, families
from counterbook.report.phrases import phrases
from counterbook.report.words import MESSAGE_LANGUAGES
from counterbook.rules.table import all_rules
from counterbook.site.manual_pages import RULES, Manual
from counterbook.site.pages import Pages

# The manual is in Chinese and English; `counterbook explain` speaks all languages of messages.
_LANGUAGES = MESSAGE_LANGUAGES[:2]
_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")
_PARTS = re.compile(r"(?<=[，；,;/／、.。])")
_WORDS = (
    *("rules-title", "rules-lead", "rule-why", "rule-bad", "rule-good", "rule-remedy"),
    *(f"family-{family}" for family in "FSRTNLP"),
)


def rule_pages(pages: Pages) -> Iterator[tuple[str, str]]:
    """The page of every rule and the list of them: file below the site, and HTML."""
    strange, manual = _strange(pages), Manual(pages)
    told = {}
    for rule in all_rules().values():
        said = [_readable(explain(rule, code), strange) for code in _LANGUAGES]
        if all(any(form.remedy for form in each.forms) for each in said):
            told[rule.code] = said
    index = [{**_part(code), "families": list(_families(code, told))} for code in _LANGUAGES]
    yield _page(manual, "", "rules.html", phrases()["rules-title"][_LANGUAGES[0]], index)
    for rule_code, said in told.items():
        parts = [{**_part(c), "rule": s} for c, s in zip(_LANGUAGES, said, strict=True)]
        yield _page(manual, f"{rule_code}/", "rule.html", f"{rule_code} {said[0].title}", parts)


def _strange(pages: Pages) -> re.Pattern[str]:
    """The letters that nobody at this station reads, since no language here is written in them."""
    packs = [wording.pack for wording in pages.edition.library.speaker.wordings.values()]
    return letters(others(tuple({script for pack in packs for script in scripts_of(pack)})))


def _readable(said: Explained, strange: re.Pattern[str]) -> Explained:
    """The same without examples in such letters; a rule about them alone is left with nothing."""
    return replace(
        said,
        forms=[Said(_plain(f.message, strange), _plain(f.remedy, strange)) for f in said.forms],
        bad=_lines(said.bad, strange),
        good=_lines(said.good, strange),
        why=_plain(said.why, strange),
    )


def _lines(example: str, strange: re.Pattern[str]) -> str:
    return "\n".join(line for line in example.splitlines() if not strange.search(line))


def _plain(said: str, strange: re.Pattern[str]) -> str:
    if not strange.search(said):
        return said
    without = _BRACKETS.sub(lambda b: "" if strange.search(b[0]) else b[0], said)
    parts = _PARTS.split(without)
    return "".join(part for part in parts if not strange.search(part)).strip(" ，,;；/／、")


def _page(
    manual: Manual, path: str, template: str, title: str, parts: list[dict[str, Any]]
) -> tuple[str, str]:
    body = Markup(manual.template(template).render(parts=parts))
    return f"{RULES}{path}index.html", manual.framed(f"{RULES}{path}", title, body)


def _part(code: str) -> dict[str, Any]:
    pack = shipped(code)
    words: Mapping[str, str] = {key: phrases()[key][code] for key in _WORDS}
    return {"lang": pack.locale if pack else code, "words": words}


def _families(code: str, told: Collection[str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for family, rules in families().items():
        named = phrases()[f"family-{family}"][code]
        yield named, [(rule.code, rule.title[code]) for rule in rules if rule.code in told]


def write_rule_pages(pages: Pages, site: Path) -> None:
    """Writes these pages below the site."""
    for name, html in rule_pages(pages):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(html.encode())
