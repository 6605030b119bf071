"""The server of a preview, and the eye on the files it is made of."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from counterbook.schema.files import is_leftover
from counterbook.site.preview import Preview

# An editor writes a file in several steps: so long must all be quiet.
_QUIET_SECONDS = 0.03
_LONGEST_SECONDS = 0.5
_POLL_SECONDS = 25.0
_CHANGES = frozenset({"created", "modified", "moved", "deleted"})


class _Eye(FileSystemEventHandler):
    def __init__(self, only: Path | None, seen: SimpleQueue[Path]) -> None:
        self._only, self._seen = only, seen

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type not in _CHANGES:
            return
        for name in (event.src_path, event.dest_path):
            path = Path(str(name))
            if name and not is_leftover(path) and self._only in (None, path):
                self._seen.put(path)


@contextmanager
def followed(preview: Preview) -> Iterator[None]:
    """As long as it lasts, the preview takes in what is saved."""
    seen: SimpleQueue[Path] = SimpleQueue()
    observer = Observer()
    for place in preview.watched:
        folder, only = (place, None) if place.is_dir() else (place.parent, place)
        observer.schedule(_Eye(only, seen), str(folder), recursive=only is None)
    observer.start()
    Thread(target=_take_in, args=(preview, seen), daemon=True).start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def _take_in(preview: Preview, seen: SimpleQueue[Path]) -> None:
    while True:
        preview.saved(_together(seen))


def _together(seen: SimpleQueue[Path]) -> set[Path]:
    """The files of one save."""
    paths = {seen.get()}
    end = time.monotonic() + _LONGEST_SECONDS
    while time.monotonic() < end:
        try:
            paths.add(seen.get(timeout=_QUIET_SECONDS))
        except Empty:
            break
    return paths


def server_of(preview: Preview, host: str, port: int) -> ThreadingHTTPServer:
    """A server that answers with the pages of a preview; port 0 takes any that is free."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/_counterbook/version":
                seen = parse_qs(parts.query).get("seen", ["0"])[0]
                version = preview.wait(int(seen) if seen.isdigit() else 0, _POLL_SECONDS)
                self._send(200, "text/plain", str(version).encode())
                return
            answer = preview.answer(unquote(parts.path).lstrip("/"))
            self._send(answer.status, answer.kind, answer.content)

        def _send(self, status: int, kind: str, content: bytes) -> None:
            try:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(content)
            except ConnectionError:
                # The browser went on to another page.
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer((host, port), Handler)
    server.daemon_threads = True
    return server
