"""Writes which characters the fonts of print have, for `counterbook check` (needs fontTools).

Run it after the font packages changed: .venv/bin/python scripts/glyphs.py
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

PACKAGES = ("justmytype_intl_cjk", "fontpkg_noto_sans", "fontpkg_noto_serif")
TABLE = Path(__file__).parent.parent / "src" / "counterbook" / "languages" / "glyphs.txt"


def main() -> None:
    """One line a family: its name, then its characters as hexadecimal ranges."""
    families: dict[str, set[int]] = {}
    for font in _fonts():
        name = font["name"].getDebugName(16) or font["name"].getDebugName(1)
        have = set(font.getBestCmap())
        # A family can print a character only where each of its weights has it.
        families[name] = families.get(name, have) & have
    lines = [f"{name}: {' '.join(_ranges(families[name]))}\n" for name in sorted(families)]
    TABLE.write_text("".join(lines), encoding="utf-8", newline="\n")


def _fonts() -> Iterator[TTFont]:
    for package in PACKAGES:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise SystemExit(f"{package} is not installed")
        for path in sorted(Path(spec.origin).parent.rglob("*")):
            if path.suffix.lower() == ".ttc":
                yield from TTCollection(path).fonts
            elif path.suffix.lower() in (".ttf", ".otf"):
                yield TTFont(path, lazy=True)


def _ranges(codes: Iterable[int]) -> Iterator[str]:
    first = last = -2
    for code in sorted(codes):
        if code != last + 1:
            if first >= 0:
                yield f"{first:x}" if first == last else f"{first:x}-{last:x}"
            first = code
        last = code
    if first >= 0:
        yield f"{first:x}" if first == last else f"{first:x}-{last:x}"


if __name__ == "__main__":
    main()
