"""The rules are found by listing their folder."""

from pathlib import Path

from counterbook import rules
from counterbook.rules.table import all_rules


def test_every_file_is_named_after_its_code() -> None:
    folder = Path(next(iter(rules.__path__)))
    files = {path.stem.partition("_")[0].upper() for path in folder.glob("[a-z][0-9]*.py")}
    assert files == set(all_rules())


def test_codes_are_in_order() -> None:
    assert list(all_rules()) == sorted(all_rules())


def test_every_hidden_code_is_that_of_a_rule() -> None:
    assert {code for rule in all_rules().values() for code in rule.hides} <= set(all_rules())
