"""From a checked handbook to what is published of it, and the note of that afterwards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.error import BuildError
from counterbook.build.gate import NotPublishedError, editions_of, published_issue, sound_issue
from counterbook.build.identity import build_id
from counterbook.build.shop import Say
from counterbook.check import today
from counterbook.model.edition import Edition
from counterbook.publish.editions import (
    append_edition,
    next_edition,
)
from counterbook.publish.gate import Issue, left_out_list

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook

_REPORT = ".counterbook/left-out.json"


def ready_issue(handbook: Handbook, *, with_print: bool, all_or_nothing: bool, say: Say) -> Issue:
    """What may be published today, with the editions as they will be afterwards.

    With ``with_print``, the sheets of the pages are set and looked through first. The list of
    what is left out is written in any case. Raises NotPublishedError where nothing may go out.
    """
    before = editions_of(handbook)
    issue = sound_issue(handbook, say) if with_print else published_issue(handbook)
    _report(handbook.root, issue)
    if all_or_nothing and issue.left_out:
        raise NotPublishedError("all-or-nothing", issue)
    if not issue.pages:
        raise NotPublishedError("nothing-ready", issue)
    edition = _edition(issue.handbook, before)
    return replace(issue, editions=(*before, *([] if edition.is_empty else [edition])), new=edition)


def record(issue: Issue) -> None:
    """Notes what was published, now that it stands; nothing where nothing is new."""
    if issue.new is None or issue.new.is_empty:
        return
    try:
        append_edition(issue.handbook.root, issue.new)
    except OSError as error:
        raise BuildError("not-recorded", reason=error.strerror or str(error)) from error


def _edition(handbook: Handbook, before: Sequence[Edition]) -> Edition:
    from counterbook.print.snapshot import snapshot
    from counterbook.reading.library import Library

    now = snapshot(Library(handbook))
    id_ = build_id(handbook.root.resolve().parent)
    return next_edition(before, Edition(today(), id_, now.pages, now.sheets, now.parts))


def _report(root: Path, issue: Issue) -> None:
    path = root.resolve().parent / _REPORT
    path.parent.mkdir(parents=True, exist_ok=True)
    said = json.dumps(left_out_list(issue), ensure_ascii=False, indent=1)
    path.write_text(said + "\n", encoding="utf-8", newline="\n")
