"""The same texts as Markdown pages, built by MkDocs with Material, search and static-i18n."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import environment
from measuring import Cost, measured

PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n")
_CONFIG = """\
site_name: Peer
site_url: https://handbook.example.org/
theme: {{name: material, font: false}}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
{languages}
"""


def install(folder: Path) -> Path:
    """Makes an environment with the peers, at the versions of the lock; returns its mkdocs."""
    lock = (environment.ROOT / environment.RUNTIME).read_text(encoding="utf-8")
    pins = [found[0] for name in PACKAGES if (found := re.search(rf"^{name}==[\w.]+", lock, re.M))]
    venv = folder / ".venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    pip = [str(environment.program("python", folder)), "-m", "pip", "-qq", "install"]
    subprocess.run([*pip, "--disable-pip-version-check", *pins], check=True)
    return environment.program("mkdocs", folder)


def build(mkdocs: Path, site: Path, folder: Path, languages: Sequence[str]) -> Cost:
    """Writes the texts of a built site of ours as Markdown and builds them."""
    write(site, folder, languages)
    return measured(["mkdocs", "build", "--quiet"], folder, mkdocs)


def write(site: Path, folder: Path, languages: Sequence[str]) -> None:
    """A project of Markdown pages with the texts of a site, one page a procedure and language."""
    folder.mkdir(parents=True)
    listed = "".join(
        f"        - {{locale: {code}, name: {code}, default: {str(not n).lower()}}}\n"
        for n, code in enumerate(languages)
    )
    config = _CONFIG.format(languages=listed)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    for code in languages:
        pages = folder / "docs" / code
        pages.mkdir(parents=True)
        (pages / "index.md").write_text("# Handbook\n", encoding="utf-8")
        for path in sorted((site / "data" / "procedures").glob("*.json")):
            page = json.loads(path.read_bytes())
            chapter = pages / page["category"]["id"]
            chapter.mkdir(exist_ok=True)
            text = "\n".join(_markdown(page, code))
            (chapter / f"{path.stem}.md").write_text(text, encoding="utf-8")


def _markdown(page: dict[str, Any], code: str) -> Iterator[str]:
    yield f"# {_said(page['title'], code)}\n"
    rest = {key: value for key, value in page.items() if key not in ("title", "sections")}
    yield from (f"{text}\n" for text in _texts(rest, code))
    for section in page.get("sections", ()):
        yield f"## {_said(section['title'], code)}\n"
        for item in section.get("items", ()):
            yield f"1. {' '.join(_texts(item, code))}"
        yield ""


def _said(line: dict[str, str], code: str) -> str:
    return line.get(code) or next(iter(line.values()))


def _texts(value: Any, code: str) -> Iterator[str]:
    """Every text in a piece of data, in one language."""
    if isinstance(value, dict) and isinstance(value.get(code), str):
        yield value[code]
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part, code)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part, code)
