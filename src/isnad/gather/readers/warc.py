"""WARC 1.0 and 1.1 (ISO 28500), the archive format of the web: each page that was answered with text or HTML is an article.

Read here and not by a library: the fast one ends the whole program on bytes that it does not expect. Extracting the text of a page
takes a hundred times longer than finding its record, so nothing is lost by it.
"""

from __future__ import annotations

import email.parser
import email.policy
import zlib
from collections.abc import Iterator
from email.message import Message

from isnad.gather.draft import Draft, Origin
from isnad.gather.encodings import text_of
from isnad.gather.problem import Limits, Problem, UnreadableError
from isnad.gather.readers.page import page_draft
from isnad.gather.tape import Tape, megabytes

_PAGES = ("text/html", "application/xhtml+xml")
_ANSWERS = ("response", "resource", "conversion")
_HEADER_LIMIT = 64 * 1024
_BROKEN = "breaks off as a WARC; the records before were read, fetch the archive again"


def read_archive(tape: Tape, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    """The pages of an archive, record by record. A record that fails is a problem of its own."""
    while headers := _headers(tape):
        size = _size(headers)
        where = f"record {headers.get('WARC-Target-URI', headers.get('WARC-Record-ID', '')).strip('<> ')}"
        if headers.get("WARC-Type", "").lower() not in _ANSWERS:
            tape.skip(size)
        elif size > limits.document:
            tape.skip(size)
            yield Problem(origin.label, f"{where}: is larger than {megabytes(limits.document)} and was left out; no article is")
        else:
            block = tape.exactly(size)
            if len(block) < size:
                raise UnreadableError(_BROKEN)
            try:
                if draft := _of_record(headers, block, origin, limits):
                    yield draft
            except UnreadableError as error:
                yield Problem(origin.label, f"{where}: {error}")


def _headers(tape: Tape) -> Message | None:
    """The header block of the next record; None at the end of the archive."""
    while (start := tape.peek(4)) and start[:1] in b"\r\n":
        tape.skip(1)
    if not start:
        return None
    head = tape.peek(_HEADER_LIMIT)
    end = head.find(b"\r\n\r\n")
    if not head.startswith(b"WARC/") or end < 0:
        raise UnreadableError(_BROKEN)
    tape.skip(end + 4)
    return _fields(head[:end].partition(b"\r\n")[2])


def _fields(raw: bytes) -> Message:
    return email.parser.BytesParser(policy=email.policy.compat32).parsebytes(raw, headersonly=True)


def _size(headers: Message) -> int:
    stated = str(headers.get("Content-Length", "")).strip()
    if not (stated.isascii() and stated.isdigit()) or len(stated) > 15:
        raise UnreadableError(_BROKEN)
    return int(stated)


def _of_record(headers: Message, block: bytes, origin: Origin, limits: Limits) -> Draft | None:
    address = str(headers.get("WARC-Target-URI", "")).strip("<> ")
    stated = headers
    if headers.get_content_type() == "application/http":
        head, _, block = block.partition(b"\r\n\r\n")
        status, _, fields = head.partition(b"\r\n")
        if status.split()[1:2] != [b"200"]:
            return None
        stated = _fields(fields)
        block = _decoded(stated, block, limits)
    kind, charset = stated.get_content_type(), stated.get_content_charset()
    page = Origin(label=origin.label, path=origin.path, url=address if address.startswith(("http://", "https://")) else None)
    if kind in _PAGES:
        return page_draft(block, page, charset)
    if kind != "text/plain" or stated.get("Content-Type") is None or not block.strip():
        return None
    return Draft(body=text_of(block, charset), path=page.path, url=page.url)


def _decoded(stated: Message, body: bytes, limits: Limits) -> bytes:
    """The body as the server meant it: transfer in chunks undone, then compression."""
    if "chunked" in str(stated.get("Transfer-Encoding", "")).lower():
        body = _unchunked(body)
    packing = str(stated.get("Content-Encoding", "")).strip().lower()
    if packing in {"gzip", "x-gzip", "deflate"} and body:
        return _unpacked(body, zlib.MAX_WBITS | 32, limits)
    if packing not in {"", "identity"}:
        raise UnreadableError(f"is packed with {packing}, which is not known here; store pages unpacked or with gzip")
    return body


def _unpacked(body: bytes, window: int, limits: Limits) -> bytes:
    """Unpacked gzip or zlib data; what some crawlers stored unpacked under the old header is taken as it is."""
    try:
        found = zlib.decompressobj(window).decompress(body, limits.document + 1)
    except zlib.error:
        return body
    if len(found) > limits.document:
        raise UnreadableError(f"unpacks to more than {megabytes(limits.document)}; no article is that large")
    return found


def _unchunked(body: bytes) -> bytes:
    """The chunks of a body put together; a body that is not in chunks, as many crawlers store it, is taken as it is."""
    parts, position = list[bytes](), 0
    while position < len(body):
        end = body.find(b"\r\n", position, position + 64)
        digits = body[position:end].split(b";")[0].strip() if end >= 0 else b""
        try:
            size = int(digits, 16)
        except ValueError:
            return b"".join(parts) or body
        if size <= 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        position = end + 2 + size + 2
    return b"".join(parts)
