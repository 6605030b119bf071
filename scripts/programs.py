"""Programs from outside Python that some tests need: Chromium and poppler.

Each is looked for first and, where it is missing, fetched if this machine lets us.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

SETTING = "COUNTERBOOK_CHROMIUM"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Where the installers of Windows and macOS put a Chromium without adding it to PATH.
CHROMIUM_PLACES = (
    "{ProgramFiles}/Google/Chrome/Application/chrome.exe",
    "{ProgramFiles(x86)}/Microsoft/Edge/Application/msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
POPPLER_NAMES = ("pdftotext", "pdftoppm")
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def find_chromium(environ: Mapping[str, str] = os.environ, python: str | None = None) -> str | None:
    """Return the path of a Chromium, or None.

    The setting COUNTERBOOK_CHROMIUM comes first, even if it names nothing that runs: a test that
    then fails says so, while another browser in its place would hide the mistake.
    """
    if environ.get(SETTING):
        return environ[SETTING]
    return (
        first_on_path(CHROMIUM_NAMES, environ)
        or first_in_place(CHROMIUM_PLACES, environ)
        or playwright_chromium(python or sys.executable)
    )


def find_poppler(environ: Mapping[str, str] = os.environ) -> str | None:
    """Return the folder of poppler's programs, or None if any of them is missing."""
    found = [shutil.which(name, path=environ.get("PATH", "")) for name in POPPLER_NAMES]
    return str(Path(found[0]).parent) if found[0] and all(found) else None


def first_on_path(names: tuple[str, ...], environ: Mapping[str, str]) -> str | None:
    """Return the first of `names` that PATH offers."""
    found = (shutil.which(name, path=environ.get("PATH", "")) for name in names)
    return next((path for path in found if path), None)


def first_in_place(places: tuple[str, ...], environ: Mapping[str, str]) -> str | None:
    """Return the first of `places` where there is a file; {NAME} stands for a variable."""
    for place in places:
        try:
            path = Path(place.format_map(environ))
        except KeyError:
            continue
        if path.is_file():
            return str(path)
    return None


def playwright_chromium(python: str) -> str | None:
    """Return the Chromium that Playwright downloaded for `python`, or None."""
    done = subprocess.run(
        [python, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False
    )
    path = done.stdout.strip()
    return path if path and Path(path).is_file() else None


def fetch_chromium(python: str) -> None:
    """Try to install a Chromium; whether that worked, `find_chromium` tells."""
    if may_install_packages():
        # Without these fonts every Chinese and Korean character is measured as an empty box.
        install_packages("chromium", "fonts-noto-cjk")
    else:
        print("Fetching Chromium ...", flush=True)
        attempt([python, "-m", "playwright", "install", "chromium"])


def fetch_poppler() -> None:
    """Try to install poppler; whether that worked, `find_poppler` tells."""
    if may_install_packages():
        install_packages("poppler-utils")


def may_install_packages() -> bool:
    """Return whether this is a Debian-like system on which we are root."""
    root = getattr(os, "geteuid", lambda: -1)() == 0
    return root and shutil.which("apt-get") is not None


def install_packages(*names: str) -> None:
    """Install packages of the system."""
    print(f"Installing {', '.join(names)} ...", flush=True)
    attempt(["apt-get", "-qq", "update"])
    attempt(["apt-get", "-qq", "install", "-y", "--no-install-recommends", *names])


def attempt(command: list[str], seconds: int = 600) -> None:
    """Run `command` silently and without questions, whatever comes of it."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = subprocess.DEVNULL
    try:
        subprocess.run(
            command,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            env=environ,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return


def ensure(find: Callable[[], str | None], fetch: Callable[[], None]) -> str | None:
    """Return what `find` finds, after one try to `fetch` it if it is missing."""
    found = find()
    if found is None:
        fetch()
        found = find()
    return found
