"""Rules look only at what they are about, and at nothing that is not there."""

from datetime import date

import pytest

from counterbook.check import load
from counterbook.model.handbook import Handbook
from counterbook.rules.context import Context
from counterbook.rules.memory import Results
from counterbook.rules.rule import Rule
from counterbook.rules.table import all_rules, rule_of
from counterbook.schema.kinds import REGISTERS
from tests.tiny import TINY

CHECKED = [rule for rule in all_rules().values() if rule.check]


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    handbook = load(TINY).handbook
    assert handbook
    return handbook


@pytest.fixture(scope="module")
def context(handbook: Handbook) -> Context:
    """The tiny handbook with every value of it as a subject, of which nothing else is known."""
    results = Results()
    named = {kind.name: getattr(handbook, kind.name) for kind in REGISTERS}
    values = [(kind, value) for kind, entries in named.items() for value in entries.values()]
    values += [("procedure", procedure) for procedure in handbook.procedures.values()]
    values += [("languages", handbook.languages), ("station", handbook.station)]
    subjects = [results.subject(kind, getattr(v, "id", ""), v) for kind, v in values]
    return results.begin(Context(handbook, subjects, {}, date(2026, 11, 21)))


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)
def test_a_rule_can_look_at_anything(rule: Rule, context: Context) -> None:
    assert rule.check
    errors = [
        (subject.kind, subject.id, violation)
        for subject in context.subjects
        for violation in rule.check(context, subject)
        if rule.severity == "error"
    ]
    assert errors == []


def test_one_rule_is_found_by_its_code() -> None:
    assert rule_of("F101") is all_rules()["F101"]
    assert rule_of("X999") is None
