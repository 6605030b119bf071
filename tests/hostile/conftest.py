"""Part of the model handbook with every text spoiled, its site and its parallel book, made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from counterbook.check import Checked
from counterbook.model.handbook import Handbook
from counterbook.site import edition
from counterbook.site.builder import build_site
from tests.print.conftest import ROOT, part_of_the_handbook

from .spoil import spoiled


@dataclass(frozen=True)
class Spoiled:
    """A spoiled handbook, and what was put where: mark -> (field, hostile string)."""

    handbook: Handbook
    said: Mapping[str, tuple[str, str]]


@pytest.fixture(scope="session")
def bad() -> Spoiled:
    return Spoiled(*spoiled(part_of_the_handbook().handbook))


@pytest.fixture(scope="session")
def site(bad: Spoiled, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it would be if none of this had been refused before."""
    out = tmp_path_factory.mktemp("hostile") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edition, "load", lambda *_, **__: Checked(bad.handbook, ()))
        patch.setattr(edition, "_kept", {})
        patch.setattr(edition, "_last_good", {})
        build_site(ROOT / "mkdocs.yml", out, handbook=ROOT / "handbook")
    return out


@pytest.fixture(scope="session")
def short(bad: Spoiled) -> Handbook:
    """The same with one procedure, for what is slow to make."""
    id_ = "accommodation-registration"
    return replace(bad.handbook, procedures={id_: bad.handbook.procedures[id_]})
