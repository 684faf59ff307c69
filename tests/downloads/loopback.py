"""A real web server on 127.0.0.1 that says what a test tells it to say.

With a `certificate` (key and certificate in one file), it speaks TLS.
"""

import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

from reader_app.overriding import override

Behaviour = Callable[["Handler"], None]


@dataclass(slots=True)
class Asked:
    """One request as it came in."""

    path: str
    headers: dict[str, str] = field(default_factory=dict)
    method: str = "GET"


class Handler(BaseHTTPRequestHandler):
    """Answers with the behaviour of the path."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        loopback = self.server.loopback
        headers = {k.lower(): v for k, v in self.headers.items()}
        loopback.asked.append(Asked(self.path, headers, self.command))
        behaviour = loopback.behaviours.get(self.path)
        try:
            if behaviour is None:
                self.answer(b"nothing here", status=404)
            else:
                behaviour(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the other side has had enough: what some tests do

    def do_HEAD(self) -> None:
        self.do_GET()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        """One whole answer; a Content-Length given in `headers` may lie."""
        self.send_response(status)
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        if status not in (204, 304):
            told.setdefault("Content-Length", str(len(body)))
        for name, value in told.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        self.wfile.write(body)
        if told.get("Content-Length", str(len(body))) != str(len(body)):
            self.close_connection = True

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The server; it knows what to say."""

    daemon_threads = True
    loopback: "Loopback"

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """A connection that was dropped is no error here."""


class Loopback:
    """The server as a test holds it: `with Loopback() as web: web.serve("/a.pdf", b"…")`."""

    def __init__(self, certificate: Path | None = None) -> None:
        self.behaviours: dict[str, Behaviour] = {}
        self.asked: list[Asked] = []
        self.let_go = threading.Event()
        self.stalled = threading.Event()
        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.loopback = self
        self._scheme = "https" if certificate else "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.let_go.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def address(self, path: str) -> str:
        """The whole address of a path."""
        return f"{self._scheme}://127.0.0.1:{self.port}{path}"

    def serve(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        """Answer at `path` with `body`; returns the address."""
        self.behaviours[path] = lambda handler: handler.answer(body, status, **headers)
        return self.address(path)

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        """Send those who ask for `path` elsewhere."""
        return self.serve(path, b"over there", status, Location=target)

    def serve_chunked(self, path: str, *chunks: bytes, whole: bool = True) -> str:
        """Answer in chunks, without a length; not `whole`: break off before the last one."""

        def behave(handler: Handler) -> None:
            handler.send_response(200)
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            for chunk in chunks:
                handler.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            handler.wfile.write(b"0\r\n\r\n" if whole else b"")
            handler.close_connection = not whole

        self.behaviours[path] = behave
        return self.address(path)

    def serve_until_closed(self, path: str, body: bytes) -> str:
        """Answer as old servers do: no length, the end of the connection is the end."""

        def behave(handler: Handler) -> None:
            handler.send_response(200)
            handler.send_header("Connection", "close")
            handler.end_headers()
            handler.wfile.write(body)
            handler.close_connection = True

        self.behaviours[path] = behave
        return self.address(path)

    def serve_ranges(
        self, path: str, body: bytes, tag: str, breaks: Mapping[int, int] | None = None
    ) -> str:
        """Answer with ranges under `If-Range`; from a start among `breaks`, only up to there.

        Qt asks once more by itself where a connection breaks before it has looked at the answer:
        what is sent goes by what is asked, so that both are answered alike.
        """

        def behave(handler: Handler) -> None:
            asked = handler.headers.get("Range", "")
            goes_on = asked != "" and handler.headers.get("If-Range") == tag
            start = int(asked.removeprefix("bytes=").rstrip("-")) if goes_on else 0
            told = {"ETag": tag, "Content-Length": str(len(body) - start)}
            if goes_on:
                told["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
            sent = body[start : (breaks or {}).get(start)]
            handler.answer(sent, 206 if goes_on else 200, **told)

        self.behaviours[path] = behave
        return self.address(path)

    def stall(self, path: str, start: bytes = b"", length: int = 1_000_000, **headers: str) -> str:
        """Send `start`, then nothing more until `let_go` is set; `stalled` tells that it began."""

        def behave(handler: Handler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Length", str(length))
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.end_headers()
            handler.wfile.write(start)
            handler.wfile.flush()
            self.stalled.set()
            self.let_go.wait(60)
            handler.close_connection = True

        self.behaviours[path] = behave
        return self.address(path)

    def stall_before_headers(self, path: str) -> str:
        """Take the request and say nothing at all."""

        def behave(handler: Handler) -> None:
            self.stalled.set()
            self.let_go.wait(60)
            handler.close_connection = True

        self.behaviours[path] = behave
        return self.address(path)
