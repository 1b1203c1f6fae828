"""What goes wrong while gathering, and the bounds that keep hostile input from doing harm."""

from __future__ import annotations

import msgspec

MIB = 1 << 20


class Problem(msgspec.Struct, frozen=True):
    """Something that could not be read. ``path`` is the input as given, ``message`` says what is wrong and what to do."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """The largest things that are read; what is larger becomes a `Problem`. Sizes in bytes unless said otherwise."""

    line: int = 16 * MIB
    """One line of JSON Lines."""
    document: int = 16 * MIB
    """One text, page or feed entry, and one record of a WARC."""
    collection: int = 128 * MIB
    """One file that must be read whole but may hold many articles: a feed, a JSON array, OPML."""
    unpacked: int = 16 * 1024 * MIB
    """Everything that one compressed file may unpack to."""
    characters: int = 1_000_000
    """The text of one article, in code points."""
    redirects: int = 5
    """Redirects that one fetch follows."""
    seconds: float = 30.0
    """The time that one fetch may take."""
    download: int = 32 * MIB
    """The body of one fetched address."""


DEFAULT_LIMITS = Limits()


class GatherError(Exception):
    """The root of the errors of gathering; the message is a sentence that says what is wrong and what to do.

    ``GatherError``
     ├── ``UnreadableError``      an input, or the rest of it, cannot be read
     ├── ``InvalidArticleError``  one article of an input does not fit the contract
     └── ``FetchError``      an address could not, or may not, be fetched
    """


class UnreadableError(GatherError):
    """An input, or the rest of it, cannot be read."""


class InvalidArticleError(GatherError):
    """One article of an input does not fit the contract."""


class FetchError(GatherError):
    """An address could not, or may not, be fetched."""
