"""A server on this machine that sends one large document as quickly as it can."""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from reader_app.overriding import override

_PIECE = bytes(range(256)) * 4096


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    size = 0

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(self.size))
        self.end_headers()
        left = self.size
        while left:
            sent = min(left, len(_PIECE))
            self.wfile.write(_PIECE[:sent])
            left -= sent

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve so many bytes at any address; the first line says where."""
    _Handler.size = int(sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}/large.zip", flush=True)
    server.serve_forever()
