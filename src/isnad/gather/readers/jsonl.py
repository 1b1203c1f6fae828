"""JSON Lines and JSON arrays of articles, in the shape of the contract.

A field that does not fit is told with its line, and the article is read without it; only one without a text is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from isnad.gather.draft import Draft, Origin, metadata_day
from isnad.gather.encodings import decode, text_of
from isnad.gather.problem import InvalidArticleError, Limits, Problem, UnreadableError
from isnad.gather.readers.feeds import drafts_of_json_feed
from isnad.gather.tape import Tape, megabytes

_TEXTS = ("id", "outlet", "url", "title", "author", "language", "published")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")
_TOLD = 20
"""So many faults of one file are told one by one."""
_JSON_FEED = "https://jsonfeed.org/version/"


def read_lines(tape: Tape, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    """Each line as a draft; a line that is no article is a problem of its own, and the next is read.

    Where very many lines have faults, the first are told and the others counted.
    """
    told = 0
    for number, line in tape.lines(limits.line):
        for item in _of_line(line, number, origin, limits):
            told += isinstance(item, Problem)
            if told <= _TOLD or not isinstance(item, Problem):
                yield item
    if told > _TOLD:
        yield Problem(origin.label, f"has {told - _TOLD:,} more such faults; mend those that are named, and read it again to see the next")


def _of_line(line: bytes | None, number: int, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    if line is None:
        yield Problem(origin.label, f"line {number}: is longer than {megabytes(limits.line)} and was left out; see what it holds")
    elif line.strip(b" \t\r\xef\xbb\xbf"):
        yield from _line(line, number, origin)


def _line(line: bytes, number: int, origin: Origin) -> Iterator[Draft | Problem]:
    where = f"line {number}"
    try:
        row = _parse(line)
    except msgspec.DecodeError as error:
        yield Problem(origin.label, f"{where}: is not JSON ({_reason(error)}) and was left out; write one object a line")
        return
    if isinstance(row, dict) and str(row.get("version", "")).startswith(_JSON_FEED):
        yield from drafts_of_json_feed(row, origin)
        return
    yield from drafts_of_row(row, where, origin)


def _parse(raw: bytes) -> Any:
    try:
        return msgspec.json.decode(raw.lstrip(b"\xef\xbb\xbf"))
    except RecursionError as error:
        raise msgspec.DecodeError("brackets within brackets without end") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        text = decode(raw)
        if text.encode("utf-8", "surrogatepass") == raw:
            raise msgspec.DecodeError(str(error)) from error
        return msgspec.json.decode(text)


def read_json(tape: Tape, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    """A JSON document: an array of articles, one article, or a JSON Feed."""
    raw = tape.whole(limits.collection, "is one JSON document")
    try:
        document = msgspec.json.decode(text_of(raw))
    except RecursionError as error:
        raise UnreadableError("holds brackets within brackets without end; see what it is") from error
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise UnreadableError(
            f"is not JSON ({_reason(error)}); repair it, or give JSON Lines, where one bad line spoils no other"
        ) from error
    if isinstance(document, dict) and str(document.get("version", "")).startswith(_JSON_FEED):
        yield from drafts_of_json_feed(document, origin)
    elif isinstance(document, list):
        for number, row in enumerate(document, start=1):
            yield from drafts_of_row(row, f"item {number}", origin)
    else:
        yield from drafts_of_row(document, "the object", origin)


def drafts_of_row(row: Any, where: str, origin: Origin) -> Iterator[Draft | Problem]:
    """The draft of one article's object, with a problem for each field that does not fit."""
    try:
        draft, wrong = draft_of(row, origin)
    except InvalidArticleError as error:
        yield Problem(origin.label, f"{where}: {error}")
        return
    for complaint in wrong:
        yield Problem(origin.label, f"{where}: {complaint}")
    yield draft


def draft_of(row: Any, origin: Origin) -> tuple[Draft, list[str]]:
    """The draft of an article's object and what is wrong with its optional fields.

    A headline alone, with an empty text, is an article too. Raises `InvalidArticleError` if it is no object or has no words at all.
    """
    if not isinstance(row, Mapping):
        raise InvalidArticleError('is no article; write an object with at least a "text"')
    text = row.get("text")
    headline = row.get("title")
    if not isinstance(text, str) or not (text.strip() or (isinstance(headline, str) and headline.strip())):
        state = "has a text that is no string" if text is not None and not isinstance(text, str) else "has no text"
        raise InvalidArticleError(f'{state} and was left out; give the article\'s words as the string "text"')
    wrong = []
    fields: dict[str, str | None] = {}
    for name in _TEXTS:
        value = row.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            wrong.append(f'"{name}" is no string; the article was read without it')
            value = None
        fields[name] = value if name == "title" else (value or "").strip() or None
    published = metadata_day(stamp) if (stamp := fields["published"]) else None
    if stamp and not published:
        wrong.append(f'"published" is {_short(stamp)}, which is no day; the article was read without it, write YYYY-MM-DD')
    language = fields["language"]
    if language and not _LANGUAGE.fullmatch(language):
        wrong.append(f'"language" is {_short(language)}; the article was read without it, write a code such as ar or en')
        language = None
    title = fields["title"]
    draft = Draft(
        body=text,
        title=title if title and title.strip() else None,
        id=fields["id"],
        outlet=fields["outlet"],
        url=fields["url"],
        path=origin.path,
        author=fields["author"],
        language=re.split("[-_]", language)[0].lower() if language else None,
        published=published,
    )
    return draft, wrong


def _short(value: str) -> str:
    return repr(value if len(value) <= 40 else value[:40] + "…")


def _reason(error: Exception) -> str:
    return str(error).removeprefix("JSON is malformed: ")
