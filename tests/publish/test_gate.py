"""What is published page by page: the list for staff, and a site that knows nothing of the rest."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import Result
from lxml import html

from counterbook.check import load, today
from counterbook.publish.gate import LeftOut, Reason, issue_of
from tests.publish.conftest import EXAMPLE, GOOD, Home, with_every_reason

OUT = ("a-draft", "a-sample", "at-a-sample", "not-sure", "old-law", "still-open", "too-old")
OUT += ("new-place", "sample-officer-a", "missing-papers-at-once")
# A term of the glossary has the same id.
ALSO = ("procedures/accommodation-registration", '"id":"accommodation-registration"')
REPORT = """\
Left out procedures/accommodation-registration: review date passed (21 days)
Left out procedures/a-draft: still a draft
Left out procedures/a-sample: sample data (a-sample)
Left out procedures/at-a-sample: sample data (new-place)
Left out procedures/not-sure: unconfirmed facts (1)
Left out procedures/old-law: cites a repealed law (old-law)
Left out procedures/still-open: points for the station to settle (1)
Left out procedures/too-old: review date passed (1 days)
Left out places/new-place: sample data
Left out people/sample-officer-a: sample data
Left out promises/missing-papers-at-once: sample data
Published pages: 3, left out: 11
"""


def test_the_report_names_each_page_with_its_reason(published: tuple[Home, Result]) -> None:
    home, done = published
    last = f"Done. Site: {home.site}, open {home.site / 'index.html'} in a browser\n"
    assert (done.exit_code, done.stdout) == (0, REPORT + last)


def test_other_programs_find_the_list_beside_the_handbook_and_not_on_the_site(
    published: tuple[Home, Result],
) -> None:
    home, _ = published
    listed = json.loads((home.folder / ".counterbook/left-out.json").read_text("utf-8"))
    assert [one["id"] for one in listed] == [
        line.split(":")[0].rpartition("/")[2] for line in REPORT.splitlines()[:-1]
    ]
    assert listed[3] == {
        "kind": "procedure",
        "id": "at-a-sample",
        "reasons": [{"reason": "sample", "details": ["new-place"]}],
    }
    assert not list(home.site.rglob("left-out*"))


def test_nothing_of_the_site_knows_what_is_left_out(published: tuple[Home, Result]) -> None:
    home, _ = published
    names = {path.relative_to(home.site).as_posix() for path in home.site.rglob("*")}
    for id_ in (*OUT, Path(GOOD).stem):
        assert not [name for name in names if id_ in name.replace(".", "/").split("/")]
    for path in home.site.rglob("*"):
        if path.suffix in (".html", ".json", ".js", ".xml", ".caddy", ".map"):
            said = path.read_text(encoding="utf-8")
            assert not [word for word in (*OUT, *ALSO) if word in said], path


def test_the_published_pages_are_no_drafts(published: tuple[Home, Result]) -> None:
    home, _ = published
    pages = list(home.site.rglob("*.html"))
    assert len(pages) > 40
    for path in pages:
        said = path.read_text(encoding="utf-8")
        assert "Draft, not confirmed by the station" not in said, path
        assert "not published by any authority" not in said, path
        # The manual for staff is never for search engines.
        if path.name != "404.html" and "editors" not in path.relative_to(home.site).parts:
            assert "noindex" not in said, path


def test_what_is_true_of_the_model_alone_goes_with_it(published: tuple[Home, Result]) -> None:
    said = published[0].html("en/about")
    assert "How facts are marked" in said
    assert "Each page shows when it was checked" in said
    assert "model" not in html.fromstring(said).xpath("//main")[0].text_content()
    assert "&lt;!-- " not in said


def test_a_build_that_is_not_published_says_so_on_every_page(home: Home) -> None:
    assert home.build("--no-print").exit_code == 0
    for path in home.site.rglob("*.html"):
        said = path.read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in said, path
        assert "草稿，派出所还没有确认" in said or "Draft, not confirmed" in said, path
    assert "This is a model handbook" in home.html("en/about")


def test_a_guide_sends_readers_of_a_missing_page_to_the_counter(
    published: tuple[Home, Result],
) -> None:
    page = html.fromstring(published[0].html("en/guides/where-to-start"))
    assert not page.xpath("//a[contains(@href, 'accommodation')]")
    ends = page.xpath("//*[@class='leads']")
    said = "Register where you sleep: ask at the counter or call 024-0000 0000"
    assert [" ".join(end.text_content().split()) for end in ends] == [
        "In danger or facing a crime, call 110",
        "Question B",
        said,
        said,
    ]
    assert len(page.xpath("//*[@class='row goal'][.//a]")) == 1


def test_other_links_to_a_missing_page_become_plain_text(published: tuple[Home, Result]) -> None:
    page = html.fromstring(published[0].html("en/notices/register-your-stay"))
    (related,) = page.xpath("//section[@id='related']//p")
    assert related.text_content() == "Register where you sleep"
    assert not related.xpath(".//a")
    data = json.loads((published[0].site / "data/handbook.json").read_text(encoding="utf-8"))
    (link,) = data["notices"][0]["related"]
    titles = {"zh": "登记您住的地方", "en": "Register where you sleep"}
    assert link == {"kind": "nowhere", "text": titles}


def test_all_or_nothing_leaves_the_old_site_as_it_is(home: Home) -> None:
    home.site.mkdir()
    (home.site / "sitemap.xml").write_text("old", encoding="utf-8")
    done = home.build("--publish", "--all-or-nothing", "--no-print")
    assert (done.exit_code, done.stdout) == (
        1,
        "Left out people/sample-officer-a: sample data\n"
        "Left out promises/missing-papers-at-once: sample data\n",
    )
    assert "you asked for all or nothing; the site you had is unchanged" in done.stderr
    assert [path.name for path in home.site.iterdir()] == ["sitemap.xml"]
    assert not (home.handbook / "editions.yml").exists()


@pytest.mark.parametrize(
    "change", [("\nphones:", "\nsample: true\nphones:"), ("xita.test", "example.com")]
)
def test_a_station_that_is_a_sample_stops_everything(home: Home, change: tuple[str, str]) -> None:
    home.change("station.yml", change)
    done = home.build("--publish", "--no-print")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "Not published: the station is still a sample." in done.stderr
    assert not home.site.exists()


def test_where_no_page_is_ready_nothing_is_published(home: Home) -> None:
    for path in home.handbook.rglob("*/*.yml"):
        name = path.relative_to(home.handbook).as_posix()
        home.change(name, ("\ntitle:\n", "\nsample: true\ntitle:\n"))
    done = home.build("--publish", "--no-print")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 6
    assert "Not published: no page is ready yet" in done.stderr


def test_a_handbook_of_notices_alone_can_be_published(home: Home) -> None:
    for path in home.handbook.rglob("procedures/*/*.yml"):
        name = path.relative_to(home.handbook).as_posix()
        home.change(name, ("\ntitle:\n", "\nsample: true\ntitle:\n"))
    done = home.build("--publish", "--no-print")
    assert done.exit_code == 0, done.output
    assert "Published pages: 2, left out: 4" in done.stdout


def left_out(home: Home) -> list[LeftOut]:
    handbook = load(home.handbook).handbook
    assert handbook is not None
    return [one for one in issue_of(handbook, today()).left_out if one.kind == "procedure"]


def git(home: Home, *arguments: str, name: str = "Wang") -> None:
    who = {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": f"{name.lower()}@xita.test"}
    who |= {"GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": f"{name.lower()}@xita.test"}
    command = ["git", "-C", str(home.folder), "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **who})


class TestSecondPerson:
    @pytest.fixture
    def asked(self, home: Home) -> Home:
        """A station that asks for a second person; one page was verified by Li, one by nobody."""
        station = home.read("station.yml") + "publishing:\n  second_person: true\n"
        home.write("station.yml", station)
        verified = "review:\n  verified_by:\n    zh: 李明\n    en: Li\n"
        home.change(EXAMPLE, ("review:\n", verified))
        git(home, "init", "-q")
        return home

    def test_the_one_who_verified_is_not_the_one_who_edited(self, asked: Home) -> None:
        git(asked, "add", ".")
        git(asked, "commit", "-qm", "one")
        nobody = (Reason("second-person"),)
        assert left_out(asked) == [LeftOut("procedure", Path(GOOD).stem, nobody)]

    @pytest.mark.parametrize("name", ["Li", "LI", "李明"])
    def test_who_edited_last_cannot_verify(self, asked: Home, name: str) -> None:
        git(asked, "add", ".")
        git(asked, "commit", "-qm", "one", name=name)
        assert [one.id for one in left_out(asked)] == [Path(GOOD).stem, Path(EXAMPLE).stem]

    def test_what_is_not_committed_has_no_known_editor(self, asked: Home) -> None:
        git(asked, "add", ".")
        git(asked, "commit", "-qm", "one")
        asked.write(EXAMPLE, asked.read(EXAMPLE) + "\n")
        assert left_out(asked)[1] == LeftOut("procedure", "call-110", (Reason("git"),))

    def test_without_git_nobody_is_known(
        self, asked: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", "")
        assert [one.reasons for one in left_out(asked)] == [(Reason("git"),)] * 2
        done = asked.run("status", "--handbook", str(asked.handbook))
        assert "no: git does not tell who edited it last" in done.stdout


def test_complete_languages_may_be_asked_for(home: Home) -> None:
    station = home.read("station.yml") + "publishing:\n  complete_languages: true\n"
    home.write("station.yml", station)
    home.change(EXAMPLE, ("  en: Calling 110\n", ""))
    missing = (Reason("languages", ("en",)),)
    assert left_out(home) == [LeftOut("procedure", "call-110", missing)]


def test_status_shows_the_same_reasons(home: Home) -> None:
    with_every_reason(home)
    done = home.run("status", "--handbook", str(home.handbook))
    rows = [line.split("\t") for line in done.stdout.splitlines()[1:]]
    kept = {row[0] for row in rows if row[-1] == "yes"}
    assert kept == {"call-110", "where-to-start", "register-your-stay"}
    assert (
        "Left out too when you publish: "
        "places/new-place, people/sample-officer-a, promises/missing-papers-at-once\n"
    ) in done.stderr
