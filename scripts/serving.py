"""A folder behind a small server of this machine, for what opens a built site in a browser."""

from __future__ import annotations

import functools
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Quiet(SimpleHTTPRequestHandler):
    """Sends files as they are, and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


class Packed(Quiet):
    """Sends text packed, as nginx and Caddy do."""

    def do_GET(self) -> None:
        """Answers with a file, or with the page of a folder."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        plain = file.suffix in (".png", ".jpg")
        body = file.read_bytes() if plain else gzip.compress(file.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if not plain:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path, how: type[Quiet] = Quiet) -> Iterator[str]:
    """The address at which a folder is served while the block runs."""
    handler = functools.partial(how, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
