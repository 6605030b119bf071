"""Templates at less cost: compiled once, and calls without a look for special arguments."""

from __future__ import annotations

from types import CodeType
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Context


class LeanContext(Context):
    """A context for templates that call nothing marked with ``pass_context`` and its kin.

    A page makes several hundred calls, and the look costs more than most of what they call.
    Macros and filters do without it.
    """

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What the call gives."""
        # Jinja adds these for functions that are given the context.
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(*args, **kwargs)


class KeptTemplates(BytecodeCache):
    """Compiled templates, kept for as long as the process lasts, whatever environment asks."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the code of a template that was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


KEPT = KeptTemplates()
