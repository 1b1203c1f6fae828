"""English expressions of time: rules as regular expressions over the key, built from the word list, tried in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from isnad.annotate.document import Document
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.english_reading import Reading
from isnad.annotate.times.english_rules import RULES
from isnad.annotate.times.english_tense import Tenses
from isnad.language import fold
from isnad.ontology.tables import read_table
from isnad.records import TimeExpression

_ON = re.compile(r",? (?:local time,? |GMT,? )?(?:on )?")
_INNER_NAME = re.compile(r"\?P<\w+>")


class _Grammar:
    """The compiled rules: one expression that finds, and one for each rule that takes apart."""

    def __init__(self) -> None:
        words: dict[str, dict[str, str]] = {}
        for _, (form, kind, value) in read_table(Path(__file__).with_name("words_en.tsv"), ("form", "kind", "value")):
            words.setdefault(kind, {})[fold(form)] = value
        self.words = words
        names = {kind: "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) for kind, forms in words.items()}
        patterns = {rule.name: rule.pattern.format(**names) for rule in RULES}
        self.inner = {name: re.compile(pattern) for name, pattern in patterns.items()}
        outer = "|".join(f"(?P<{name}>{_INNER_NAME.sub('?:', pattern)})" for name, pattern in patterns.items())
        letters = "".join(sorted({form[0] for forms in words.values() for form in forms} | set("bdefiontsuw0123456789")))
        self.outer = re.compile(rf"(?<![\w.,$€£-])(?=[{letters}])(?:{outer})(?!\w)")
        self.read: dict[str, Callable[[Reading], Period | None]] = {rule.name: rule.read for rule in RULES}
        self.tenses = Tenses(names, words)


@cache
def _grammar() -> _Grammar:
    return _Grammar()


def english_times(document: Document) -> Iterator[TimeExpression]:
    """The expressions of an English text, in order; a time of the clock and the day behind it (3 p.m. on Tuesday) are one."""
    clock: TimeExpression | None = None
    for one in _expressions(document):
        if clock is not None:
            between = document.text[clock.end : one.start]
            if one.type == "DATE" and one.first is not None and one.first == one.last and _ON.fullmatch(between):
                value = f"{one.first}T{(clock.value or '').partition('T')[2]}"
                clock = TimeExpression(start=clock.start, end=one.end, type="TIME", value=value, first=one.first, last=one.last)
                yield clock
                clock = None
                continue
            yield clock
            clock = None
        if one.type == "TIME" and ":" in (one.value or ""):
            clock = one
        else:
            yield one
    if clock is not None:
        yield clock


def _expressions(document: Document) -> Iterator[TimeExpression]:
    """The expressions of an English text, each by itself."""
    grammar, keyed, key = _grammar(), document.keyed, document.keyed.key
    told: Period | None = None
    last = 0
    for match in grammar.outer.finditer(key):
        name = match.lastgroup
        parts = grammar.inner[name].fullmatch(match[0]) if name else None
        if name is None or parts is None:
            continue
        if not _spelled(document, name, match.start(), parts):
            continue
        before = key[max(0, match.start() - 90) : match.start()]
        clause = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
        following = key[match.end() : match.end() + 30]
        if "\n" in key[last : match.start()]:
            told = None
        last = match.end()
        reading = Reading(parts, document.day, grammar.words, grammar.tenses.of(clause), clause, following, told)
        meant = grammar.read[name](reading)
        if meant is None:
            continue
        told = meant if meant.first else told
        start = match.start() + (parts.start("core") if "core" in parts.re.groupindex and parts["core"] else 0)
        span = keyed.span(start, match.start() + parts.end())
        yield TimeExpression(start=span.start, end=span.end, type=meant.type, value=meant.value, first=meant.first, last=meant.last)  # type: ignore[arg-type]


def _spelled(document: Document, rule: str, start: int, parts: re.Match[str]) -> bool:
    """Whether the capitals are right: a month has one (unlike the verbs may and march), ``daily`` none (unlike a paper's name)."""
    text, offset = document.text, document.keyed.offset
    if "month" in parts.re.groupindex:
        return text[offset(start + parts.start("month"))].isupper()
    return rule != "set" or text[offset(start)].islower()
