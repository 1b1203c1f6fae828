"""Small pieces of text output: isolates around inserted values, labels, days, counts."""

from __future__ import annotations

from datetime import date

from isnad.language.interface import text
from isnad.records import Event, Link, ReadingArticle, Span, StoryEvent

_FSI, _PDI = "\u2068", "\u2069"
_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, *range(32), 127])


def isolate(value: str) -> str:
    """A value from outside, fenced so that its direction cannot disturb its line; control characters are taken out."""
    return f"{_FSI}{value.replace(chr(10), ' ').translate(_CONTROLS)}{_PDI}"


def words_of(body: str, span: Span, limit: int = 90) -> str:
    """The words of a span on one line, the middle left out where they are many."""
    words = " ".join(span.of(body).split())
    return isolate(words if len(words) <= limit else f"{words[: limit - 30]} … {words[-27:]}")


def counted(lang: str, name: str, number: int) -> str:
    """A count with its noun."""
    return text(lang, "count", f"{name}_one") if number == 1 else text(lang, "count", name, n=number)


def days(first: date | None, last: date | None) -> str | None:
    """A day, or a range of days; None where neither is known."""
    if first is None and last is None:
        return None
    if first == last or last is None:
        return str(first)
    return f"{first or '…'} – {last}"


def sides(actors: str, recipients: str) -> str:
    """Who acts and to whom or with whom, as written; an arrow stands before those acted on also where nobody is said to act."""
    return f"{actors} → {recipients}" if actors and recipients else f"→ {recipients}" if recipients else actors


def where_and_when(event: Event | StoryEvent, lang: str) -> tuple[str | None, str | None]:
    """The place and the days of an event, each with a note where it was inferred; None where it has none."""
    note = f" ({text(lang, 'note', 'inferred')})"
    where = isolate(event.place.name) if event.place and event.place.name else None
    when = days(event.date.first, event.date.last) if event.date else None
    if where and event.place and event.place.reason:
        where += note
    if when and event.date and event.date.reason:
        when += note
    return where, when


def named(article: ReadingArticle) -> str:
    """What to call an article in a list: its outlet, else the file that it came from, else its id."""
    file = article.path.replace("\\", "/").rsplit("/", 1)[-1] if article.path else None
    return isolate(article.outlet or file or article.id)


def chain_text(chain: tuple[Link, ...], lang: str) -> str:
    """A chain of transmission from the outlet outwards."""
    parts = []
    for link in chain:
        fallback = "unknown_outlet" if link.kind == "outlet" else link.kind
        parts.append(isolate(link.name) if link.name else text(lang, "link", fallback))
    return " ← ".join(parts)
