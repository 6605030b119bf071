"""scripts/programs.py: finding Chromium and poppler, and fetching them at most once."""

import os
from pathlib import Path

import pytest

from scripts import programs


def make_program(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (f"{name}.exe" if os.name == "nt" else name)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def no_download(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Playwright's own browser, and without one in an installer's place."""
    monkeypatch.setattr(programs, "playwright_chromium", lambda python: None)
    monkeypatch.setattr(programs, "CHROMIUM_PLACES", ())


@pytest.mark.usefixtures("no_download")
class TestChromium:
    @pytest.mark.parametrize("name", programs.CHROMIUM_NAMES)
    def test_on_path(self, tmp_path: Path, name: str) -> None:
        path = make_program(tmp_path, name)
        assert programs.find_chromium({"PATH": str(tmp_path)}) == str(path)

    def test_the_first_name_wins_over_the_first_folder(self, tmp_path: Path) -> None:
        make_program(tmp_path / "a", "google-chrome")
        path = make_program(tmp_path / "b", "chromium")
        both = os.pathsep.join([str(tmp_path / "a"), str(tmp_path / "b")])
        assert programs.find_chromium({"PATH": both}) == str(path)

    def test_the_setting_wins_over_path(self, tmp_path: Path) -> None:
        make_program(tmp_path, "chromium")
        environ = {"PATH": str(tmp_path), programs.SETTING: "/opt/other"}
        assert programs.find_chromium(environ) == "/opt/other"

    def test_an_empty_setting_is_none(self, tmp_path: Path) -> None:
        path = make_program(tmp_path, "chromium")
        environ = {"PATH": str(tmp_path), programs.SETTING: ""}
        assert programs.find_chromium(environ) == str(path)

    def test_a_file_that_cannot_run_is_no_browser(self, tmp_path: Path) -> None:
        (tmp_path / "chromium").write_text("notes")
        assert programs.find_chromium({"PATH": str(tmp_path)}) is None

    def test_nowhere(self, tmp_path: Path) -> None:
        assert programs.find_chromium({"PATH": str(tmp_path)}) is None

    def test_without_path(self) -> None:
        assert programs.find_chromium({}) is None


class TestPlaces:
    def test_an_installers_place(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = make_program(tmp_path / "Microsoft" / "Edge", "msedge")
        place = "{ProgramFiles(x86)}/Microsoft/Edge/" + path.name
        assert programs.first_in_place((place,), {"ProgramFiles(x86)": str(tmp_path)}) == str(path)

    def test_a_variable_that_is_not_set(self) -> None:
        assert programs.first_in_place(("{ProgramFiles(x86)}/chrome.exe",), {}) is None

    def test_every_place_can_be_asked_for(self) -> None:
        environ = {"ProgramFiles": "/nowhere", "ProgramFiles(x86)": "/nowhere"}
        windows = tuple(place for place in programs.CHROMIUM_PLACES if place.startswith("{"))
        assert windows
        assert programs.first_in_place(windows, environ) is None


class TestPlaywright:
    def test_a_python_without_playwright_has_none(self, tmp_path: Path) -> None:
        python = make_program(tmp_path, "python")
        assert programs.playwright_chromium(str(python)) is None


class TestPoppler:
    def test_both_programs(self, tmp_path: Path) -> None:
        for name in programs.POPPLER_NAMES:
            make_program(tmp_path, name)
        assert programs.find_poppler({"PATH": str(tmp_path)}) == str(tmp_path)

    def test_one_of_two_is_not_enough(self, tmp_path: Path) -> None:
        make_program(tmp_path, "pdftotext")
        assert programs.find_poppler({"PATH": str(tmp_path)}) is None


class TestEnsure:
    def test_what_is_here_is_not_fetched(self) -> None:
        steps: list[str] = []
        found = programs.ensure(lambda: "/here", lambda: steps.append("fetch"))
        assert (found, steps) == ("/here", [])

    def test_what_is_missing_is_fetched_once_and_looked_for_again(self) -> None:
        here: list[str] = []
        steps: list[str] = []

        def fetch() -> None:
            steps.append("fetch")
            here.append("/now here")

        found = programs.ensure(lambda: here[0] if here else None, fetch)
        assert (found, steps) == ("/now here", ["fetch"])

    def test_what_cannot_be_had_stays_missing(self) -> None:
        assert programs.ensure(lambda: None, lambda: None) is None


class TestFetching:
    @pytest.fixture
    def commands(self, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
        run: list[list[str]] = []
        monkeypatch.setattr(programs, "attempt", run.append)
        return run

    def test_root_on_debian_installs_packages(
        self, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(programs, "may_install_packages", lambda: True)
        programs.fetch_chromium("python")
        assert [command[2] for command in commands] == ["update", "install"]
        assert {"chromium", "fonts-noto-cjk"} <= set(commands[1])

    def test_others_ask_playwright(
        self, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(programs, "may_install_packages", lambda: False)
        programs.fetch_chromium("python")
        programs.fetch_poppler()
        assert commands == [["python", "-m", "playwright", "install", "chromium"]]

    def test_a_command_that_does_not_exist_is_no_accident(self) -> None:
        programs.attempt(["no-such-program-anywhere"])
