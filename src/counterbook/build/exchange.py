"""Two folders change places in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

# linux/fcntl.h, linux/fs.h: relative paths start at the working folder; the two change places.
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
# sys/stdio.h of macOS 10.12 and later.
_RENAME_SWAP = 2


def exchange(one: Path, other: Path) -> bool:
    """Lets two folders change places at once, so that a kill never finds one of them missing.

    False where the system or the file system has no such call (Windows, some network drives);
    then nothing has happened. See renameat2(2) of Linux and renamex_np(2) of macOS.
    """
    names = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*names, _RENAME_SWAP) == 0)
        code = libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
        return bool(code == 0)
    except (OSError, TypeError, AttributeError):
        return False
