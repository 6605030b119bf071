"""A part of the handbook with every kind of page, printed once for all tests of print."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from counterbook.check import load
from counterbook.model.handbook import Handbook
from counterbook.print import handbook_pdfs
from counterbook.reading.library import Library
from counterbook.starter.begin import begin_handbook

ROOT = Path(__file__).parents[2]
BUILD_ID = "0123456789ab"


PROCEDURES = (
    "accommodation-registration",
    "registration-slip-reissue",
    "residence-permit-new",
    "hukou-previous-owner",
    "hukou-birth",
    "passport-renew",
    "self-service-exit-entry",
    "call-110",
)


def part_of_the_handbook() -> Library:
    """Eight procedures in four chapters, a guide, a notice, and all the rest of the handbook."""
    handbook = load(ROOT / "handbook").handbook
    assert handbook is not None, "the handbook has errors"
    return Library(
        replace(
            handbook,
            procedures={id_: handbook.procedures[id_] for id_ in PROCEDURES},
            guides={"do-i-register": handbook.guides["do-i-register"]},
            notices={"register-24h": handbook.notices["register-24h"]},
        )
    )


@pytest.fixture(scope="session")
def library() -> Library:
    return part_of_the_handbook()


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    """A new handbook in three languages, as staff begin with it."""
    home = tmp_path_factory.mktemp("begun") / "station"
    begin_handbook(home, ("zh", "en", "ko"))
    handbook = load(home / "handbook").handbook
    assert handbook is not None, "the handbook has errors"
    return handbook


@pytest.fixture(scope="session")
def printed(library: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every edition of the handbook by its mode."""
    files = handbook_pdfs(library, BUILD_ID, tmp_path_factory.mktemp("print"))
    return {path.stem.removeprefix("handbook-"): path for path in files}


@pytest.fixture(scope="session", params=["parallel", "zh", "en", "ko"])
def edition(request: pytest.FixtureRequest, printed: dict[str, Path]) -> tuple[str, pikepdf.Pdf]:
    """Each edition in turn, opened."""
    return request.param, pikepdf.open(printed[request.param])


def poppler(program: str, *arguments: str | Path) -> str:
    """What a program of poppler says of a file."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=True)
    return done.stdout.decode("utf-8")
