"""Plain text: the whole file is one article."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.gather.draft import Draft, Origin
from isnad.gather.encodings import text_of
from isnad.gather.problem import Limits, Problem, UnreadableError
from isnad.gather.tape import Tape


def read_text(tape: Tape, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    """The file as one draft, code point for code point."""
    text = text_of(tape.whole(limits.document, "is one text"))
    if not text.strip():
        raise UnreadableError("is empty; remove it, or give a file with text")
    yield Draft(body=text, path=origin.path, url=origin.url)
