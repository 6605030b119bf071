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
def test_one_page_of_each_kind_and_the_manual_are_valid(site: Site) -> None:
    modes = ("", "en/", "parallel/")
    rules = "editors/rules/"
    manual = [at for at in site.manual() if not at.startswith(rules)]
    kinds = [mode + page for mode in modes for page in PAGES]
    looked_at = [*kinds, *manual, rules, f"{rules}F102/"]
    pages = [str(site.root / at / "index.html") for at in looked_at]
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
