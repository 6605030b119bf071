"""The command ``counterbook``. Exit 0 good, 1 faults, 2 could not run.

Each command stands in its own module of ``commands``, where everything heavy is imported inside
the command, so that ``check`` starts at once.
"""

from __future__ import annotations

import os

import click

from counterbook.commands.build import build
from counterbook.commands.check import check
from counterbook.commands.confirm import confirm
from counterbook.commands.explain import explain
from counterbook.commands.new import new
from counterbook.commands.print import print_
from counterbook.commands.serve import serve
from counterbook.commands.status import status
from counterbook.commands.worksheet import worksheet

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="counterbook")
def main() -> None:
    """One YAML file a procedure becomes a handbook in several languages: site and print."""


for _command in (check, explain, build, serve, print_, status, confirm, worksheet, new):
    main.add_command(_command)
