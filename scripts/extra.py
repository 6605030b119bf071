"""Tools that only some scripts need: kept apart from `.venv` and from the locks.

They lie in `.counterbook/tools`, are fetched when first asked for, and never reach a build.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import environment

VERSIONS = {
    "atheris": "3.0.0",
    "cyclonedx-bom": "7.5.0",
    "pip-audit": "2.10.1",
}


def tool(name: str, root: Path = environment.ROOT) -> Path:
    """Return the folder to put on PYTHONPATH for a tool; raise a SetupError where there is none."""
    wanted = f"{name}=={VERSIONS[name]}"
    folder = root / ".counterbook" / "tools" / wanted.replace("==", "-")
    if folder.is_dir():
        return folder
    environment.say(f"Fetching {wanted}, once ...")
    beside = folder.with_name(f"{folder.name}.{os.getpid()}")
    try:
        environment.pip_install(root, "--only-binary", ":all:", "--target", str(beside), wanted)
        # Two runs at once: whoever is second takes what the first one brought.
        if not folder.is_dir():
            beside.rename(folder)
    except environment.SetupError as fault:
        raise environment.SetupError(
            f"{name} does not install here (it has no wheel for every system): {fault}"
        ) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder
