"""Templates at less cost: compiled once, and calls without a look for special arguments."""

from __future__ import annotations

import re
from types import CodeType
from typing import Any

import markupsafe
from jinja2 import Environment, nodes
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Context
from markupsafe import Markup


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


# Every sign that markupsafe writes in another way.
_special = re.compile("[&<>'\"]").search


def escape(value: Any) -> str:
    """The value as safe HTML, to be put between other HTML as it is.

    What is safe already, and most texts are, comes back as it is and not as a copy.
    """
    kind = type(value)
    if kind is Markup or (kind is str and not _special(value)):
        safe: str = value
        return safe
    return markupsafe.escape(value)


class LeanEnvironment(Environment):
    """An environment for templates in which every name must be known.

    Its templates ask for attributes without Jinja's second look for a key of that name.
    """

    context_class = LeanContext

    def is_lean(self, filename: str | None) -> bool:
        """Whether the template in a file is written for this."""
        return True

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        # The hook that Jinja leaves for other ways of making code.
        code = super()._generate(source, name, filename, defer_init)
        if not self.is_lean(filename):
            return code
        lean = code.replace("environment.getattr(", "getattr(")
        # Behind the imports of the first line, so that tracebacks name the right lines.
        return lean.replace("\n", f"; from {__name__} import escape\n", 1)


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
