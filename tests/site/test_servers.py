"""The ready configurations, asked over loopback of the real servers where they are installed."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from counterbook.site.redirects import moved

from .conftest import ANY_PROCEDURE, ROOT, Site

SERVERS = ROOT / "servers"
FOLDER = "/srv/handbook/site"
OLD = "/en/procedures/an-old-id/"
Ask = Callable[..., HTTPResponse]


def _nginx(folder: Path, site: Path, port: int) -> list[str]:
    text = (SERVERS / "nginx.conf").read_text(encoding="utf-8").replace(FOLDER, str(site))
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};")
    kept = "".join(
        f"{key}_temp_path {folder}/{key};"
        for key in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = (
        f"daemon off; pid {folder}/pid; error_log stderr; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {kept}\n{text} }}"
    )
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "user root;"]


def _caddy(folder: Path, site: Path, port: int) -> list[str]:
    text = (SERVERS / "Caddyfile").read_text(encoding="utf-8").replace(FOLDER, str(site))
    text = text.replace(":80 {", f"http://127.0.0.1:{port} {{", 1)
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + text, encoding="utf-8")
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


COMMANDS = {"nginx": _nginx, "caddy": _caddy}


@pytest.fixture(params=sorted(COMMANDS))
def ask(request: pytest.FixtureRequest, site: Site, tmp_path: Path) -> Iterator[Ask]:
    """Asks the server for a path; the site has one procedure with an older address."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    copy = tmp_path / "site"
    shutil.copytree(site.root, copy)
    new = f"/en/{ANY_PROCEDURE}"
    (copy / "data" / "redirects.map").write_text(f"{OLD} {new};\n", encoding="utf-8")
    (copy / "data" / "redirects.caddy").write_text(f"{OLD} {new}\n", encoding="utf-8")
    marked = copy / "assets" / "marked.0a1b2c3d.css"
    marked.write_bytes(b"plain")
    marked.with_name(f"{marked.name}.gz").write_bytes(gzip.compress(b"twin", mtime=0))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = COMMANDS[request.param](tmp_path, copy, port)
    home = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    server = subprocess.Popen(
        command, env=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(port, server)
        yield lambda path, **headers: _answer(port, path, headers)
    finally:
        server.terminate()
        server.wait(10)


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        assert server.poll() is None
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server did not start")


def _answer(port: int, path: str, headers: dict[str, str]) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    return connection.getresponse()


def test_pages_come_with_their_policy_and_packed(ask: Ask) -> None:
    answer = ask(f"/en/{ANY_PROCEDURE}", Accept_Encoding="gzip")
    assert answer.status == 200
    assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
    assert answer.getheader("Content-Encoding") == "gzip"
    policy = answer.getheader("Content-Security-Policy") or ""
    assert policy.startswith("default-src 'self'; ")
    assert "unsafe" not in policy
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Referrer-Policy") == "no-referrer"
    assert answer.getheader("Set-Cookie") is None


def test_old_addresses_lead_on(ask: Ask) -> None:
    answer = ask(OLD)
    assert answer.status == 301
    assert answer.getheader("Location") == f"/en/{ANY_PROCEDURE}"


def test_lost_readers_get_the_page_in_all_languages(ask: Ask) -> None:
    answer = ask("/nowhere/")
    assert answer.status == 404
    assert "找不到这个页面" in answer.read().decode()


def test_script_style_and_data_come_with_their_types(ask: Ask) -> None:
    kinds = {
        "/assets/handbook.css": "text/css",
        "/assets/handbook.js": "javascript",
        "/assets/icon.svg": "image/svg+xml",
        "/data/handbook.json": "application/json",
    }
    for path, kind in kinds.items():
        answer = ask(path)
        assert answer.status == 200, path
        assert kind in (answer.getheader("Content-Type") or ""), path


def test_renamed_procedures_are_listed_for_every_mode(site: Site) -> None:
    pairs = dict(moved(site.library, site.modes))
    renamed = [old for p in site.library.handbook.procedures.values() for old in p.formerly]
    assert len(pairs) == 2 * len(site.modes) * len(renamed)
    for new in pairs.values():
        assert (site.root / new.strip("/") / "index.html").is_file()


def test_pages_are_asked_again_and_marked_files_are_kept(ask: Ask) -> None:
    kept, again = "public, max-age=31536000, immutable", "no-cache"
    wanted = {
        "/": again,
        "/assets/handbook.css": again,
        "/assets/marked.0a1b2c3d.css": kept,
        "/assets/gone.0a1b2c3d.css": again,
    }
    assert {path: ask(path).getheader("Cache-Control") for path in wanted} == wanted


def test_twins_are_sent_as_they_are(ask: Ask) -> None:
    answer = ask("/assets/marked.0a1b2c3d.css", Accept_Encoding="gzip")
    assert answer.getheader("Content-Encoding") == "gzip"
    assert gzip.decompress(answer.read()) == b"twin"
