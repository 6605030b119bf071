"""Every rule's own examples: the bad one breaks this rule and no other, the good one none."""

from pathlib import Path

import pytest

from counterbook.check import Checked, load
from counterbook.report.words import MESSAGE_LANGUAGES
from counterbook.rules.rule import Rule
from counterbook.rules.table import all_rules
from counterbook.schema.kinds import KINDS
from tests.tiny import PROCEDURE, TODAY, drawn, laid_over, tiny

RULES = [pytest.param(rule, id=code) for code, rule in all_rules().items()]
# A language without a pack has no labels either, until labels.yml brings them.
ECHOES = {"S225": {"S222"}}
SHOWN = [pytest.param(r, id=c) for c, r in all_rules().items() if r.example_kind != "none"]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)


def checked(rule: Rule, example: str, folder: Path, encoding: str) -> Checked:
    if rule.example_kind == "folder":
        return load(drawn(folder, example))
    if rule.example_kind in ("procedure", "file"):
        name = PROCEDURE
        text = laid_over(example) if rule.example_kind == "procedure" else example
    else:
        where = {kind.name: kind.where for kind in KINDS} | {"labels": "labels.yml"}
        name, text = where[rule.example_kind], example
    root = tiny(folder, {name: text.encode(encoding)})
    findings = [f for f in load(root).findings if f.file.endswith(name)]
    return Checked(None, findings)


@pytest.mark.parametrize("rule", SHOWN)
def test_bad_example_breaks_only_this_rule(rule: Rule, tmp_path: Path) -> None:
    findings = checked(rule, rule.bad, tmp_path, rule.encoding).findings
    assert {f.code for f in findings} - ECHOES.get(rule.code, set()) == {rule.code}


@pytest.mark.parametrize("rule", SHOWN)
def test_good_example_keeps_this_rule(rule: Rule, tmp_path: Path) -> None:
    findings = checked(rule, rule.good, tmp_path, "utf-8").findings
    assert rule.code not in {f.code for f in findings}


@pytest.mark.parametrize("rule", RULES)
def test_words_stand_in_every_language(rule: Rule) -> None:
    variants = [(v.message, v.remedy) for v in rule.variants.values()]
    for words in (rule.title, rule.why, rule.message, rule.remedy, *sum(variants, ())):
        assert tuple(words) == MESSAGE_LANGUAGES
        assert all(said.strip() == said != "" for said in words.values())
