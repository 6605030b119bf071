"""All rules by code, found by listing the folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from counterbook import rules
from counterbook.rules.rule import Rule

_RULE_FILE = re.compile(r"[a-z]\d{3}_\w+")


@cache
def checks_for(kind: str) -> tuple[Rule, ...]:
    """The rules that look at values of a kind, in the order of the codes."""
    return tuple(rule for rule in all_rules().values() if rule.check and rule.applies_to(kind))


@cache
def rule_of(code: str) -> Rule | None:
    """One rule, without loading the others; None where there is no such rule."""
    for name in _modules():
        if name.startswith(f"{code.lower()}_"):
            return _loaded(name)
    return None


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its code, in the order of the codes."""
    return {rule.code: rule for rule in map(_loaded, _modules())}


@cache
def _modules() -> tuple[str, ...]:
    names = sorted(module.name for module in iter_modules(rules.__path__))
    return tuple(name for name in names if _RULE_FILE.fullmatch(name))


def _loaded(module: str) -> Rule:
    rule: Rule = import_module(f"{rules.__name__}.{module}").RULE
    return rule
