"""scripts/environment.py: when the environment is made, and when it is left alone."""

import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from scripts import environment
from scripts.environment import RUNTIME, STAMP, TEST, SetupError, Stamp, Work

NOTHING = Work(make=False, packages=False, project=False)
EVERYTHING = Work(make=True, packages=True, project=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project's folder with two locks and an empty environment."""
    (tmp_path / RUNTIME).write_text("mkdocs==1.6.1 \\\n    --hash=sha256:aa\n")
    (tmp_path / TEST).write_text("mkdocs==1.6.1 \\\n    --hash=sha256:aa\npytest==9.2.0\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / ".venv").mkdir()
    return tmp_path


@pytest.fixture
def work_done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `prepare` has done, in order, instead of doing it."""
    done: list[str] = []

    def make(venv: Path) -> None:
        done.append("make")
        shutil.rmtree(venv)
        venv.mkdir()

    def install(root: Path, *arguments: str) -> None:
        done.append("project" if "-e" in arguments else Path(arguments[-1]).name)

    monkeypatch.setattr(environment, "make_venv", make)
    monkeypatch.setattr(environment, "pip_install", install)
    return done


class TestPrepare:
    def test_first_run_does_everything_in_order(self, project: Path, work_done: list[str]) -> None:
        environment.prepare(RUNTIME, project)
        assert work_done == ["make", RUNTIME, "project"]

    def test_second_run_does_nothing(
        self, project: Path, work_done: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        environment.prepare(RUNTIME, project)
        work_done.clear()
        capsys.readouterr()
        environment.prepare(RUNTIME, project)
        assert work_done == []
        assert capsys.readouterr().out == ""

    def test_tests_after_a_build_add_their_packages(
        self, project: Path, work_done: list[str]
    ) -> None:
        environment.prepare(RUNTIME, project)
        work_done.clear()
        environment.prepare(TEST, project)
        assert work_done == [TEST]

    def test_build_after_tests_does_nothing(self, project: Path, work_done: list[str]) -> None:
        environment.prepare(TEST, project)
        work_done.clear()
        environment.prepare(RUNTIME, project)
        assert work_done == []

    def test_build_keeps_the_test_packages_when_only_pyproject_changed(
        self, project: Path, work_done: list[str]
    ) -> None:
        environment.prepare(TEST, project)
        (project / "pyproject.toml").write_text("[project]\nname = 'x'\n")
        work_done.clear()
        environment.prepare(RUNTIME, project)
        environment.prepare(TEST, project)
        assert work_done == ["project"]

    @pytest.mark.parametrize("lock", [RUNTIME, TEST])
    def test_a_changed_lock_makes_the_environment_anew(
        self, project: Path, work_done: list[str], lock: str
    ) -> None:
        environment.prepare(RUNTIME, project)
        (project / lock).write_text("mkdocs==1.6.2\n")
        work_done.clear()
        environment.prepare(RUNTIME, project)
        assert work_done == ["make", RUNTIME, "project"]

    def test_an_interrupted_run_starts_anew(
        self, project: Path, work_done: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        environment.prepare(RUNTIME, project)
        with monkeypatch.context() as patch:
            patch.setattr(environment, "carry_out", _stop)
            with pytest.raises(SetupError):
                environment.prepare(TEST, project)
        work_done.clear()
        environment.prepare(TEST, project)
        assert work_done == ["make", TEST, "project"]

    def test_a_file_in_the_way_is_one_line(self, project: Path, work_done: list[str]) -> None:
        (project / ".venv").rmdir()
        (project / ".venv").write_text("")
        with pytest.raises(SetupError, match=r"^Cannot set up .*\.venv: "):
            environment.prepare(RUNTIME, project)

    def test_says_how_many_packages(
        self, project: Path, work_done: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        environment.prepare(TEST, project)
        assert "Installing 2 packages" in capsys.readouterr().out


def _stop(*_: object) -> None:
    raise SetupError("stopped")


class TestStamp:
    def test_survives_writing_and_reading(self, project: Path) -> None:
        stamp = Stamp.wanted(project, TEST)
        stamp.write(project / ".venv")
        assert Stamp.read(project / ".venv") == stamp

    @pytest.mark.parametrize(
        "text", ["", "no json", "[]", '"text"', '{"python": "3.11"}', '{"x": 1}']
    )
    def test_what_is_no_stamp_is_none(self, project: Path, text: str) -> None:
        (project / ".venv" / STAMP).write_text(text)
        assert Stamp.read(project / ".venv") is None

    def test_a_missing_environment_has_none(self, tmp_path: Path) -> None:
        assert Stamp.read(tmp_path / ".venv") is None

    def test_a_folder_with_chinese_characters(self, project: Path) -> None:
        stamp = replace(Stamp.wanted(project, RUNTIME), place="C:\\办事指南")
        stamp.write(project / ".venv")
        assert Stamp.read(project / ".venv") == stamp

    def test_another_python_or_place_makes_everything_anew(self, project: Path) -> None:
        wanted = Stamp.wanted(project, RUNTIME)
        for found in (replace(wanted, python="3.14.0"), replace(wanted, place="/elsewhere")):
            assert environment.work_needed(found, wanted) == EVERYTHING

    def test_no_stamp_makes_everything_anew(self, project: Path) -> None:
        assert environment.work_needed(None, Stamp.wanted(project, RUNTIME)) == EVERYTHING

    def test_the_same_stamp_needs_nothing(self, project: Path) -> None:
        wanted = Stamp.wanted(project, RUNTIME)
        assert environment.work_needed(wanted, wanted) == NOTHING

    def test_holds_its_fields_as_json(self, project: Path) -> None:
        Stamp.wanted(project, TEST).write(project / ".venv")
        fields = json.loads((project / ".venv" / STAMP).read_text(encoding="utf-8"))
        assert fields["installed"] == TEST
        assert fields["place"] == str(project)


class TestPaths:
    def test_posix(self) -> None:
        path = environment.program("mkdocs", Path("/p"), windows=False)
        assert path == Path("/p/.venv/bin/mkdocs")

    def test_windows(self) -> None:
        path = environment.program("mkdocs", Path("/p"), windows=True)
        assert path == Path("/p/.venv/Scripts/mkdocs.exe")

    def test_the_environment_comes_first_on_path(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "/elsewhere")
        path = environment.surroundings({}, Path("/p"))["PATH"].split(os.pathsep)
        assert path == [str(environment.program("python", Path("/p")).parent), "/elsewhere"]

    def test_our_commands_are_spared_the_notice_of_material(self) -> None:
        surroundings = environment.surroundings({"A": "b"})
        assert surroundings["NO_MKDOCS_2_WARNING"] == "1"
        assert surroundings["A"] == "b"


class TestDigest:
    def test_line_ends_make_no_difference(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"one\ntwo\n")
        (tmp_path / "b").write_bytes(b"one\r\ntwo\r\n")
        assert environment.digest(tmp_path / "a") == environment.digest(tmp_path / "b")

    def test_a_line_moved_from_one_file_to_the_next_does(self, tmp_path: Path) -> None:
        first, second = tmp_path / "a", tmp_path / "b"
        first.write_text("one\ntwo\n")
        second.write_text("three\n")
        before = environment.digest(first, second)
        first.write_text("one\n")
        second.write_text("two\nthree\n")
        assert environment.digest(first, second) != before


class TestPython:
    @pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14), (4, 0)])
    def test_new_enough(self, version: tuple[int, int]) -> None:
        environment.require_python(version)

    @pytest.mark.parametrize("version", [(3, 8), (3, 10), (2, 7)])
    def test_too_old_is_one_line(self, version: tuple[int, int]) -> None:
        with pytest.raises(SetupError) as caught:
            environment.require_python(version)
        found = f"{version[0]}.{version[1]}"
        expected = f"Counterbook needs Python 3.11 or newer; this is Python {found}."
        assert str(caught.value) == expected


class TestFaults:
    def test_the_last_error_of_pip_is_shown(self) -> None:
        output = "Collecting x\nERROR: No matching distribution\n\nnotice: a new pip\n"
        assert environment.last_fault(output) == "ERROR: No matching distribution"

    def test_without_an_error_the_last_line(self) -> None:
        assert environment.last_fault("one\n two \n\n") == "two"

    def test_ctrl_c_is_one_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(environment.subprocess, "run", interrupt)
        with pytest.raises(SetupError, match="starts the installation anew"):
            environment.quietly(["pip"], "pip failed")

    def test_a_failing_command_is_one_line(self) -> None:
        with pytest.raises(SetupError, match=r"^pip could not install: no reason was given$"):
            environment.quietly(
                [sys.executable, "-c", "raise SystemExit(3)"], "pip could not install"
            )


class TestLocks:
    def test_the_test_lock_holds_all_of_the_runtime_lock(self) -> None:
        runtime, test = (
            set((environment.ROOT / lock).read_text(encoding="utf-8").splitlines())
            for lock in (RUNTIME, TEST)
        )
        assert runtime <= test

    @pytest.mark.parametrize("lock", [RUNTIME, TEST])
    def test_a_lock_names_no_address(self, lock: str) -> None:
        text = (environment.ROOT / lock).read_text(encoding="utf-8")
        assert "://" not in text
        assert "\n--index" not in text
        assert environment.count_packages(environment.ROOT / lock) > 50
