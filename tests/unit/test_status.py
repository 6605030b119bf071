"""What the status of a page says, and the table that staff see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterbook.check import load
from counterbook.cli import main
from counterbook.report.phrases import phrases
from counterbook.status import Status, statuses
from tests.tiny import PROCEDURE, TINY, TODAY, laid_over, tiny

SETTLED = {
    name: (TINY / name).read_text(encoding="utf-8").replace("  sample: true\n", "")
    for name in ("places.yml",)
} | {
    "station.yml": (TINY / "station.yml")
    .read_text(encoding="utf-8")
    .replace("sample: true\n", "")
    .replace("example.org", "xita.test")
}
OPEN_POINT = (
    "local:\n  - topic: fee\n    zh: 是否收费\n    en: Whether there is a fee\n    ko: 수수료\n"
)


def status_of(folder: Path, part: str, files: Mapping[str, str] = SETTLED) -> Status:
    root = tiny(folder, {**files, PROCEDURE: laid_over(part)})
    checked = load(root)
    assert checked.handbook is not None, checked.findings
    (status,) = statuses(checked.handbook, date.fromisoformat(TODAY))
    return status


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)


def test_a_settled_page_can_be_published(tmp_path: Path) -> None:
    status = status_of(tmp_path, "")
    assert status == Status(
        kind="procedure",
        id="stay",
        draft=False,
        lacking={},
        unconfirmed=0,
        open_points=0,
        sample=(),
        repealed=(),
        days_left=161,
    )
    assert status.publishable


def test_sample_data_of_the_page_the_station_and_its_places(tmp_path: Path) -> None:
    status = status_of(tmp_path, "sample: true\n", {})
    assert status.sample == ("stay", "station", "sample-station", "foreigner-desk")
    assert status.reasons == ("sample",)


def test_a_text_that_is_not_translated_is_counted_and_keeps_nothing_back(tmp_path: Path) -> None:
    status = status_of(tmp_path, "summary:\n  zh: 要登记。\n  ko: 등기해야 합니다.\n")
    assert status.lacking == {"en": 1}
    assert status.publishable


@pytest.mark.parametrize(
    ("part", "reasons"),
    [
        ("status: draft\n", ("draft",)),
        ("fees:\n  - amount: 10\n    confidence: unconfirmed\n", ("unconfirmed",)),
        ("fees:\n  - amount: 10\n    confidence: local\n", ("unconfirmed",)),
        (OPEN_POINT, ("local",)),
        (OPEN_POINT + "    confirmed: true\n", ()),
        (
            "review:\n  verified_on: 2026-05-01\n  review_by: 2026-11-20\n"
            "  confidence: secondary\n  source: [S16]\n",
            ("review",),
        ),
        (
            "review:\n  verified_on: 2026-05-01\n  review_by: 2026-11-21\n"
            "  confidence: secondary\n  source: [S16]\n",
            (),
        ),
    ],
)
def test_what_keeps_a_page_back(tmp_path: Path, part: str, reasons: tuple[str, ...]) -> None:
    assert status_of(tmp_path, part).reasons == reasons


def test_a_repealed_law_keeps_a_page_back(tmp_path: Path) -> None:
    law = (TINY / "laws.yml").read_text(encoding="utf-8")
    repealed = law.replace("  in_force: 2013-07-01\n", "  repealed_on: 2026-11-01\n")
    status = status_of(tmp_path, "", {**SETTLED, "laws.yml": repealed})
    assert (status.repealed, status.reasons) == (("exit-entry-law",), ("repealed",))


@pytest.mark.parametrize("more", ["", OPEN_POINT, "sample: false\n"])
def test_a_withdrawn_page_has_no_status(tmp_path: Path, more: str) -> None:
    page = laid_over("status: withdrawn\n" + more)
    checked = load(tiny(tmp_path, {**SETTLED, PROCEDURE: page}))
    assert checked.handbook is not None
    assert statuses(checked.handbook, date.fromisoformat(TODAY)) == []


def test_a_withdrawn_page_with_sample_data_has_one(tmp_path: Path) -> None:
    status = status_of(tmp_path, "status: withdrawn\nsample: true\n" + OPEN_POINT)
    assert (status.sample, status.reasons) == (("stay",), ("sample",))


def test_what_a_text_names_counts_like_what_a_field_names(tmp_path: Path) -> None:
    places = (TINY / "places.yml").read_text(encoding="utf-8")
    part = (
        "summary:\n  zh: 去{place.foreigner-desk}。\n  en: Go to {place.foreigner-desk}.\n"
        "  ko: '{place.foreigner-desk}에 가세요.'\nauthority:\n  accepts: exit-entry-office\n"
    )
    status = status_of(tmp_path, part, {**SETTLED, "places.yml": places})
    assert status.sample == ("foreigner-desk",)


def test_an_address_for_examples_makes_a_station_a_sample(tmp_path: Path) -> None:
    station = SETTLED["station.yml"].replace("handbook.xita.test", "www.example.com")
    assert status_of(tmp_path, "", {**SETTLED, "station.yml": station}).sample == ("station",)


def test_complete_languages_are_asked_for_by_the_station(tmp_path: Path) -> None:
    station = SETTLED["station.yml"] + "publishing:\n  complete_languages: true\n"
    files = {**SETTLED, "station.yml": station}
    assert status_of(tmp_path / "a", "", files).reasons == ()
    part = "summary:\n  zh: 要登记。\n  ko: 등기해야 합니다.\n"
    assert status_of(tmp_path / "b", part, files).reasons == ("languages",)


@pytest.mark.parametrize(
    ("language", "table", "said"),
    [
        (
            "zh",
            "页面\t语言\t未核实\t待派出所定\t示例数据\t离复核还有\t可以发布\n"
            "stay\t齐全\t0\t1\tstation、sample-station、foreigner-desk\t161天"
            "\t不可以：有示例数据、有待派出所定的事\n",
            "页面：1，可以发布：0\n发布时还会去掉：places/sample-station、places/foreigner-desk\n",
        ),
        (
            "en",
            "Page\tLanguages\tUnconfirmed\tStation to settle\tSample data\tReview in\tPublishable\n"
            "stay\tcomplete\t0\t1\tstation, sample-station, foreigner-desk\t161 days"
            "\tno: sample data, points for the station to settle\n",
            "Pages: 1, publishable: 0\n"
            "Left out too when you publish: places/sample-station, places/foreigner-desk\n",
        ),
        (
            "ko",
            "페이지\t언어\t미확인\t파출소가 정할 것\t예시 자료\t재확인까지\t공개 가능\n"
            "stay\t모두 있음\t0\t1\tstation, sample-station, foreigner-desk\t161일"
            "\t아니요: 예시 자료 있음, 파출소가 정할 것 있음\n",
            "페이지: 1개, 공개 가능: 0개\n"
            "공개할 때 함께 빠지는 것: places/sample-station, places/foreigner-desk\n",
        ),
    ],
)
def test_the_table_away_from_a_terminal(
    tmp_path: Path, language: str, table: str, said: str
) -> None:
    root = tiny(tmp_path, {PROCEDURE: laid_over(OPEN_POINT)})
    done = CliRunner().invoke(main, ["status", "--handbook", str(root), "--lang", language])
    assert (done.exit_code, done.stdout) == (0, table)
    assert done.stderr.startswith(said)


def test_a_handbook_with_errors_shows_them_instead(tmp_path: Path) -> None:
    root = tiny(tmp_path, {PROCEDURE: laid_over("audience: [nobody]\n")})
    done = CliRunner().invoke(main, ["status", "--handbook", str(root), "--lang", "en"])
    assert done.exit_code == 1
    assert "R301 there is no ‘nobody’" in done.stdout


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["status", "--handbook", "nowhere", "--lang", "en"])
    assert (done.exit_code, done.stderr) == (2, "There is no nowhere\n")


def test_every_reason_has_words() -> None:
    worst = Status("guide", "x", True, {}, 1, 1, ("x",), ("old",), -1, incomplete=True)
    told = [*worst.reasons, *replace(worst, unverified="git").reasons]
    told += replace(worst, unverified="second-person").reasons
    assert {f"status-no-{reason}" for reason in told} <= set(phrases())
    assert len(set(told)) == 9
