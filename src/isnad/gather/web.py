"""Fetching an address that the user asked for, and nothing that the answer would like us to fetch.

Only http and https; the host is resolved here and every address that it resolves to must be a public one; the connection goes to
the address that was checked, so that a name cannot change its meaning in between; each redirect is checked in the same way. Size
and time are bounded. Proxies of the environment are not used.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from typing import Protocol
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from isnad.gather.problem import DEFAULT_LIMITS, FetchError, Limits
from isnad.gather.tape import CHUNK, megabytes

_TYPES = ("text/", "application/json", "application/feed+json", "application/xml", "application/xhtml+xml", "application/rss+xml",
          "application/atom+xml", "application/rdf+xml", "application/x-ndjson", "application/jsonl", "application/warc",
          "application/gzip", "application/x-gzip", "application/octet-stream")  # fmt: skip
_AGENT = "isnad (news reader; fetches single pages on request)"
_SAFE = "%/:=&?~#+!$,;'@()*[]"
Resolve = Callable[[str, int], list[str]]


class Fetched(msgspec.Struct, frozen=True):
    """The answer to a fetch: the address that answered at last, the media type and character set that it states, and the bytes."""

    url: str
    body: bytes
    content_type: str = ""
    charset: str | None = None


class Fetcher(Protocol):
    """Gets what stands at an address. Raises `FetchError`."""

    def __call__(self, url: str, /) -> Fetched:
        """What stands at the address now."""
        ...


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host. Raises `FetchError` if it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"the host {host} was not found; check the address and the network") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class WebFetcher:
    """A `Fetcher` that uses the network. ``resolve`` can be replaced in tests."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS, *, resolve: Resolve = resolve) -> None:
        self._limits = limits
        self._resolve = resolve

    def __call__(self, url: str, /) -> Fetched:
        """What stands at the address, redirects followed."""
        deadline = time.monotonic() + self._limits.seconds
        for _ in range(self._limits.redirects + 1):
            answer = self._ask(url, deadline)
            if isinstance(answer, Fetched):
                return answer
            url = urljoin(url, answer)
        raise FetchError(f"redirects more than {self._limits.redirects} times; open it in a browser and give the address you end at")

    def _ask(self, url: str, deadline: float) -> Fetched | str:
        """The answer, or the address to which it redirects."""
        connection, path = self._connection(url, deadline)
        try:
            connection.request("GET", path, headers={"User-Agent": _AGENT, "Accept-Encoding": "gzip, identity", "Connection": "close"})
            answer = connection.getresponse()
            if answer.status in {301, 302, 303, 307, 308} and (target := answer.getheader("Location")):
                return target
            if answer.status != 200:
                raise FetchError(f"answers with status {answer.status} {answer.reason}; check the address")
            kind = (answer.getheader("Content-Type") or "").lower()
            if kind and not kind.startswith(_TYPES):
                raise FetchError(f"holds {kind.split(';')[0]}, which is no text; give the address of a page or a feed")
            body = self._body(answer, deadline)
            return Fetched(url, body, kind.split(";")[0].strip(), answer.headers.get_content_charset())
        except (OSError, http.client.HTTPException, zlib.error) as error:
            raise FetchError(f"could not be fetched ({error or type(error).__name__}); check the network and try again") from error
        finally:
            connection.close()

    def _connection(self, url: str, deadline: float) -> tuple[http.client.HTTPConnection, str]:
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise FetchError(f"is no address ({error}); check it") from error
        if parts.scheme not in {"http", "https"} or not host:
            raise FetchError("is not an address of the web; only http and https are fetched")
        if parts.username or parts.password:
            raise FetchError("holds a user name or password, which are not sent; leave them out")
        port = port or (443 if parts.scheme == "https" else 80)
        pinned = self._checked(host, port)
        path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_SAFE)
        left = max(0.1, deadline - time.monotonic())
        if parts.scheme == "https":
            return _PinnedHTTPS(host, port, pinned=pinned, timeout=left), path
        return _PinnedHTTP(host, port, pinned=pinned, timeout=left), path

    def _checked(self, host: str, port: int) -> str:
        """One address of the host, all of which are public. Raises `FetchError` if one is not."""
        addresses = self._resolve(host, port)
        for address in addresses:
            number = ipaddress.ip_address(address.split("%")[0])
            mapped = getattr(number, "ipv4_mapped", None) or number
            if not mapped.is_global or mapped.is_multicast or mapped.is_reserved:
                raise FetchError(f"leads to {address}, which is no public address; only the public web is fetched")
        if not addresses:
            raise FetchError(f"the host {host} was not found; check the address and the network")
        return addresses[0]

    def _body(self, answer: http.client.HTTPResponse, deadline: float) -> bytes:
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if answer.getheader("Content-Encoding") == "gzip" else None
        parts, size = [], 0
        while chunk := answer.read1(CHUNK):
            if time.monotonic() > deadline:
                raise FetchError(f"takes longer than {self._limits.seconds:.0f} seconds; try again, or save it and give the file")
            if unpack:
                chunk = unpack.decompress(chunk, self._limits.download + 1)
            size += len(chunk)
            if size > self._limits.download:
                raise FetchError(f"holds more than {megabytes(self._limits.download)}; save it and give the file")
            parts.append(chunk)
        return b"".join(parts)


class _PinnedHTTP(http.client.HTTPConnection):
    """A connection to the address that was checked, whatever the name resolves to by now."""

    def __init__(self, host: str, port: int, *, pinned: str, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._pinned = pinned

    def connect(self) -> None:
        """Open the socket."""
        self.sock = socket.create_connection((self._pinned, self.port), self.timeout)


class _PinnedHTTPS(http.client.HTTPSConnection):
    """The same with TLS; the certificate must be that of the name."""

    def __init__(self, host: str, port: int, *, pinned: str, timeout: float) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=self._tls)
        self._pinned = pinned

    def connect(self) -> None:
        """Open the socket and agree on keys."""
        plain = socket.create_connection((self._pinned, self.port), self.timeout)
        self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)
