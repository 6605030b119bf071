"""The words that pages and sheets print by themselves, by key and language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

LabelValue = str | Mapping[str, str]
Labels = Mapping[str, Mapping[str, LabelValue]]

_LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def shipped_labels() -> Labels:
    """The labels of the package: key -> language code -> text, or plural form -> text."""
    source = files(__package__).joinpath("labels.yml").read_text(encoding="utf-8")
    labels: Labels = yaml.load(source, Loader=_LOADER)
    return labels


def merged(own: Labels) -> Labels:
    """The shipped labels with a handbook's own words laid over them, language by language."""
    shipped = shipped_labels()
    keys = [*shipped, *(key for key in own if key not in shipped)]
    return {key: {**shipped.get(key, {}), **own.get(key, {})} for key in keys}
