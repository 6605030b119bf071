"""The station's own colours and logo: ``brand.yml`` in the overrides folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_FILE = re.compile(r"[\w-][\w./-]*\.(svg|png|jpg|jpeg|webp)")
_COLOURS = {"accent": "light", "accent_dark": "dark"}
_WHITE, _NIGHT = "#ffffff", "#10161d"
_LEAST_CONTRAST = 4.5


class BrandError(ValueError):
    """``brand.yml`` holds something that cannot be used."""


@dataclass(frozen=True)
class Brand:
    """Colours for light and dark pages, and the logo's address below the site's root."""

    colours: Mapping[str, str] = field(default_factory=dict)
    logo: str | None = None


def read_brand(folder: Path | None) -> Brand:
    """The brand of a station; an empty one where there is no file."""
    path = folder / "brand.yml" if folder else None
    if folder is None or path is None or not path.is_file():
        return Brand()
    loaded = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader) or {}
    if not isinstance(loaded, dict):
        raise BrandError(f"{path}: not a list of keys and values")
    for key in loaded:
        if key not in (*_COLOURS, "logo"):
            raise BrandError(f"{path}: unknown key {key}")
    colours = {
        mode: _colour(path, key, loaded[key]) for key, mode in _COLOURS.items() if loaded.get(key)
    }
    return Brand(colours, _logo(path, folder, loaded.get("logo") or None))


def _colour(path: Path, key: str, value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise BrandError(f"{path}: {key} is not a colour like #1b3f6f: {value}")
    behind = _WHITE if key == "accent" else _NIGHT
    if contrast(value, behind) < _LEAST_CONTRAST:
        raise BrandError(f"{path}: {key} {value} cannot be read on {behind}")
    return value.lower()


def _logo(path: Path, folder: Path, value: str | None) -> str | None:
    if value is None:
        return None
    if not _FILE.fullmatch(value) or ".." in value or not (folder / value).is_file():
        raise BrandError(f"{path}: logo is not a picture in this folder: {value}")
    return value


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
