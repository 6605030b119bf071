"""The order of procedures in a chapter."""

from __future__ import annotations

import shutil
from pathlib import Path

from counterbook.check import load

SMALL = Path(__file__).parents[1] / "reading" / "handbook"


def test_what_a_chapter_names_comes_first_and_the_rest_by_file(tmp_path: Path) -> None:
    root = tmp_path / "handbook"
    shutil.copytree(SMALL, root)
    folder = root / "procedures" / "foreigners"
    text = (folder / "register.yml").read_text(encoding="utf-8")
    for id_ in ("again", "leave", "zebra"):
        own = text.replace("id: register\n", f"id: {id_}\n").replace("status:", "#")
        (folder / f"{id_}.yml").write_text(own, encoding="utf-8")
    chapters = root / "categories.yml"
    named = "  procedures: [zebra, register]\n"
    chapters.write_text(chapters.read_text(encoding="utf-8") + named, encoding="utf-8")
    handbook = load(root).handbook
    assert handbook is not None
    inside = [procedure.id for procedure in handbook.in_category("foreigners")]
    assert inside == ["zebra", "register", "again", "leave"]
