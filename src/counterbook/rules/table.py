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
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its code, in the order of the codes."""
    found = {}
    for module in sorted(iter_modules(rules.__path__), key=lambda m: m.name):
        if _RULE_FILE.fullmatch(module.name):
            rule: Rule = import_module(f"{rules.__name__}.{module.name}").RULE
            found[rule.code] = rule
    return found
