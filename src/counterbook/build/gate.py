"""What may be published of a handbook today, and what was before; or why neither can be said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterbook.build.error import BuildError
from counterbook.build.looking import flawed_pages
from counterbook.build.shop import Say
from counterbook.check import today
from counterbook.model.edition import Edition
from counterbook.publish.editions import BrokenEditionsError, read_editions
from counterbook.publish.gate import Issue, issue_of

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook


class NotPublishedError(BuildError):
    """Nothing was published: why, and what would have been left out."""

    def __init__(self, key: str, issue: Issue) -> None:
        super().__init__(key)
        self.issue = issue


def published_issue(handbook: Handbook) -> Issue:
    """What may be published today, without a look at the sheets; raises NotPublishedError."""
    issue = issue_of(handbook, today())
    if issue.stopped:
        raise NotPublishedError("station-sample", issue)
    return issue


def sound_issue(handbook: Handbook, say: Say) -> Issue:
    """The same after a look at the sheets: pages whose sheets have errors are out too."""
    issue = published_issue(handbook)
    flaws = flawed_pages(issue.handbook, say)
    return issue_of(handbook, today(), flaws) if flaws else issue


def editions_of(handbook: Handbook) -> Sequence[Edition]:
    """What was published before, the oldest first; raises BuildError for a broken file."""
    try:
        return read_editions(handbook.root)
    except BrokenEditionsError as error:
        raise BuildError("editions-broken", where=str(error)) from error
