"""Pages are valid HTML, says the W3C's checker, where Java and its jar are at hand.

``COUNTERBOOK_VNU`` names the jar; without it, the one that ``npm install vnu-jar`` puts beside
the project is taken.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import ROOT, Site
from .test_addresses import PAGES

JAR = Path(os.environ.get("COUNTERBOOK_VNU", ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"))


@pytest.mark.skipif(not (shutil.which("java") and JAR.is_file()), reason="needs Java and vnu.jar")
def test_one_page_of_each_kind_is_valid(site: Site) -> None:
    modes = ("", "en/", "parallel/")
    pages = [str(site.root / mode / page / "index.html") for mode in modes for page in PAGES]
    done = subprocess.run(
        [
            "java",
            "-jar",
            str(JAR),
            "--errors-only",
            "--stdout",
            str(site.root / "404.html"),
            *pages,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
