"""Fetching: what is refused before a connection is made, and what a server may answer."""

import http.server
import threading
from collections.abc import Iterator

import pytest

from isnad.gather import FetchError, Limits, WebFetcher, web


@pytest.mark.parametrize(
    ("address", "resolved"),
    [
        ("http://inside.example/", ["10.0.0.5"]),
        ("http://inside.example/", ["93.184.216.34", "192.168.1.1"]),
        ("http://inside.example/", ["127.0.0.1"]),
        ("http://inside.example/", ["::1"]),
        ("http://inside.example/", ["::ffff:10.0.0.1"]),
        ("http://inside.example/", ["169.254.169.254"]),
        ("http://inside.example/", ["fe80::1%eth0"]),
        ("http://inside.example/", ["224.0.0.1"]),
        ("http://inside.example/", ["0.0.0.0"]),
        ("http://inside.example/", []),
        ("ftp://waha.example/", ["93.184.216.34"]),
        ("file:///etc/passwd", ["93.184.216.34"]),
        ("http://user:secret@waha.example/", ["93.184.216.34"]),
        ("http://waha.example:99999/", ["93.184.216.34"]),
        ("http://[bad/", ["93.184.216.34"]),
        ("http:///path", ["93.184.216.34"]),
    ],
)
def test_addresses_that_are_not_fetched(address, resolved, monkeypatch):
    def no_connection(*_args, **_options):
        pytest.fail("a connection was made")

    monkeypatch.setattr(web.socket, "create_connection", no_connection)
    with pytest.raises(FetchError):
        WebFetcher(resolve=lambda _host, _port: resolved)(address)


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        kind, body, status, headers = "text/html; charset=utf-8", "نص".encode(), 200, {}
        if self.path == "/image":
            kind = "image/png"
        elif self.path == "/large":
            body = b"a" * 200_000
        elif self.path == "/gone":
            status = 404
        elif self.path == "/away":
            status, headers = 302, {"Location": "http://inside.example/"}
        elif self.path == "/moved":
            status, headers = 301, {"Location": "/"}
        elif self.path == "/round":
            status, headers = 302, {"Location": "/round"}
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        pass


@pytest.fixture
def server(monkeypatch) -> Iterator[str]:
    """A server on this machine that the fetcher takes for a public one: only the connection is led here."""
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    connect = web.socket.create_connection
    monkeypatch.setattr(web.socket, "create_connection", lambda _address, timeout: connect(running.server_address, timeout))
    yield "http://waha.example"
    running.shutdown()
    thread.join()
    running.server_close()


def fetcher(**limits):
    return WebFetcher(Limits(**limits), resolve=lambda host, _port: ["10.0.0.5"] if host == "inside.example" else ["93.184.216.34"])


def test_a_page_and_a_redirect_to_it(server):
    found = fetcher()(f"{server}/أخبار")
    assert (found.body.decode(), found.content_type, found.charset) == ("نص", "text/html", "utf-8")
    assert fetcher()(f"{server}/moved").url == f"{server}/"


@pytest.mark.parametrize(
    ("path", "words"),
    [("image", "no text"), ("large", "more than"), ("gone", "404"), ("away", "no public address"), ("round", "redirects more than")],
)
def test_answers_that_are_refused(server, path, words):
    with pytest.raises(FetchError, match=words):
        fetcher(download=100_000)(f"{server}/{path}")
