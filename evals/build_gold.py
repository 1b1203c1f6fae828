"""Builds the gold of the examples: `python -m evals.build_gold [--check]`.

People write `evals/gold/CORPUS.toml` in words; this program finds the words in the texts under `examples/` and writes the
offsets to `CORPUS.json` (articles, in the guidelines' format) and `CORPUS_story.json` (stories, reuse, facts, framing). It
stops at the first phrase that is absent or ambiguous, naming file, article and phrase. `--check` writes nothing and fails if
the stored gold is not what the sources give now.
"""

import argparse
import calendar
import json
import re
import sys
import tomllib
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from evals.phrases import PhraseError, find, find_all
from evals.texts import GOLD, Text, corpora, corpus_texts

Record = dict[str, Any]
Finder = Callable[[str], list[int]]


def days_of(value: str) -> tuple[str | None, str | None]:
    """First and last day of a TIMEX3 value that is a year, a month, an ISO week, a day or a part of a day, or a range of days."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value):
        return value[:10], value[11:]
    if re.fullmatch(r"\d{4}-\d\d-\d\d(T\w+)?", value):
        return value[:10], value[:10]
    if re.fullmatch(r"\d{4}-W\d\d", value):
        monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if re.fullmatch(r"\d{4}-\d\d", value):
        return f"{value}-01", f"{value}-{calendar.monthrange(int(value[:4]), int(value[5:]))[1]:02d}"
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-01-01", f"{value}-12-31"
    return None, None


class ArticleBuilder:
    """Turns the source of one article into the gold of one article."""

    def __init__(self, text: str, parties: dict[str, Record]) -> None:
        self._text = text
        self._parties = parties

    def span(self, notation: str) -> list[int]:
        """The one span of a notation."""
        return list(find(self._text, notation))

    def spans(self, notations: Sequence[str]) -> list[list[int]]:
        """All spans of some notations, in text order, each once."""
        return [list(span) for span in sorted({span for notation in notations for span in find_all(self._text, notation)})]

    def optional(self, notation: str | None) -> list[int] | None:
        """A span, or None where the source leaves it out."""
        return self.span(notation) if notation else None

    def party(self, entry: Sequence[str]) -> Record:
        """`[party, phrase]` or `[party, phrase, name in this article]`."""
        known = self._parties[entry[0]]
        name = entry[2] if len(entry) > 2 else known["name"]
        return {"span": self.span(entry[1]), "name": name, "country": known.get("country"), "sector": known.get("sector")}

    def place(self, entry: Sequence[str]) -> Record:
        """`[phrase, name, country]`."""
        phrase, name, country = entry
        return {"span": self.span(phrase), "name": name, "country": country or None}

    def day(self, entry: Sequence[str]) -> Record:
        """`[phrase or "", value]`, or `[phrase]` where the article alone does not say which day it is."""
        start, end = days_of(entry[1]) if len(entry) > 1 else (None, None)
        return {"span": self.optional(entry[0]), "start": start, "end": end}

    def event(self, source: Record) -> Record:
        """One event."""
        return {
            "id": source["id"],
            "main": source.get("main", False),
            "type": source["type"],
            "mode": source.get("mode"),
            "status": source.get("status", "happened"),
            "triggers": self.spans(source["triggers"]),
            "actors": [self.party(entry) for entry in source.get("actors", [])],
            "recipients": [self.party(entry) for entry in source.get("recipients", [])],
            "place": self.place(source["place"]) if "place" in source else None,
            "date": self.day(source["date"]) if "date" in source else None,
            "contexts": source.get("contexts", []),
        }

    def attribution(self, source: Record) -> Record:
        """One attribution; `via` defaults to none, `quote` to indirect, `certainty` to certain."""
        return {
            "source": self.optional(source.get("source")),
            "source_name": source["name"],
            "source_kind": source["kind"],
            "cue": self.optional(source.get("cue")),
            "content": self.span(source["content"]),
            "quote": source.get("quote", "indirect"),
            "certainty": source.get("certainty", "certain"),
            "via": [self.span(phrase) for phrase in source.get("via", [])],
        }

    def time(self, entry: Sequence[str]) -> Record:
        """`[phrase, type, value]`."""
        phrase, kind, value = entry
        start, end = days_of(value)
        return {"span": self.span(phrase), "type": kind, "value": value, "start": start, "end": end}

    def article(self, source: Record) -> Record:
        """The whole article."""
        return {
            "id": source["id"],
            "chars": len(self._text),
            "title": self.optional(source.get("title")),
            "published": source.get("published"),
            "outlet": source.get("outlet"),
            "credit": source.get("credit"),
            "furniture": self.spans(source.get("furniture", [])),
            "events": [self.event(event) for event in source.get("event", [])],
            "people": [
                {"name": name, "span": self.span(phrase), "titles": self.spans(titles)} for name, phrase, titles in source.get("people", [])
            ],
            "attributions": [self.attribution(entry) for entry in source.get("attribution", [])],
            "times": [self.time(entry) for entry in source.get("times", [])],
        }


class StoryBuilder:
    """Turns what a source says across articles into the story gold."""

    def __init__(self, texts: dict[str, Text]) -> None:
        self._texts = texts

    def span(self, article: str, notation: str) -> list[int]:
        """The one span of a notation in an article."""
        try:
            return list(find(self._texts[article].text, notation))
        except PhraseError as error:
            raise PhraseError(f"{article}: {error}") from error

    def fact(self, source: Record) -> Record:
        """One fact; `support` maps an article to a phrase, or to an empty string where no one phrase carries it."""
        support = {article: self.span(article, phrase) if phrase else None for article, phrase in source["support"].items()}
        return {name: value for name, value in source.items() if name != "support"} | {"articles": list(support), "support": support}

    def reuse(self, source: Record) -> Record:
        """One pair of articles that share copied passages; spans are pairs of phrases."""
        earlier, later = source["earlier"], source["later"]
        spans = [{"earlier": self.span(earlier, one), "later": self.span(later, other)} for one, other in source.get("spans", [])]
        return source | {"spans": spans}

    def framing(self, source: Record) -> Record:
        """One expression that an article uses for an actor."""
        span = self.span(source["article"], source["expression"])
        return source | {"span": span, "expression": self._texts[source["article"]].text[span[0] : span[1]]}

    def chain(self, source: Record) -> Record:
        """One chain of transmission, outlet first, with the words that it carries."""
        return source | {"content": self.span(source["article"], source["content"])}

    def document(self, source: Record) -> Record:
        """The story gold of a corpus."""
        known = {article for story in source["story"] for article in story["articles"]}
        if strangers := known ^ set(self._texts):
            raise PhraseError(f"in the stories but not in the corpus, or the other way round: {', '.join(sorted(strangers))}")
        return {
            "schema": 1,
            "stories": source["story"],
            "storylines": source["storyline"],
            "unjudged": source.get("unjudged", []),
            "facts": [self.fact(fact) for fact in source.get("fact", [])],
            "reuse": [self.reuse(pair) for pair in source.get("reuse", [])],
            "framing": [self.framing(entry) for entry in source.get("framing", [])],
            "chains": [self.chain(entry) for entry in source.get("chain", [])],
        }


def build(corpus: str) -> tuple[list[Record], Record]:
    """Article gold and story gold of a corpus; raises PhraseError where the source and the texts do not fit together."""
    path = GOLD / f"{corpus}.toml"
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    texts = corpus_texts(corpus)
    articles = []
    for entry in source["article"]:
        try:
            articles.append(ArticleBuilder(texts[entry["id"]].text, source["party"]).article(entry))
        except PhraseError as error:
            raise PhraseError(f"{path.name}: article {entry['id']}: {error}") from error
    if missing := set(texts) - {article["id"] for article in articles}:
        raise PhraseError(f"{path.name}: no gold for {', '.join(sorted(missing))}")
    try:
        return articles, StoryBuilder(texts).document(source)
    except PhraseError as error:
        raise PhraseError(f"{path.name}: {error}") from error


def _lines(document: Any, depth: int = 0) -> str:
    """JSON with one line for every small value, so that a change in the gold reads well as a difference."""
    flat = json.dumps(document, ensure_ascii=False)
    if len(flat) <= 150 or not isinstance(document, list | dict):
        return flat
    pad = " " * (depth + 1)
    if isinstance(document, list):
        body = ",\n".join(pad + _lines(value, depth + 1) for value in document)
        return f"[\n{body}\n{' ' * depth}]"
    body = ",\n".join(f"{pad}{json.dumps(name, ensure_ascii=False)}: {_lines(value, depth + 1)}" for name, value in document.items())
    return f"{{\n{body}\n{' ' * depth}}}"


def outputs(corpus: str) -> dict[Path, str]:
    """The files that the source of a corpus gives, with their content."""
    articles, story = build(corpus)
    return {GOLD / f"{corpus}.json": _lines(articles) + "\n", GOLD / f"{corpus}_story.json": _lines(story) + "\n"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the gold of all corpora, or check it; exit status 1 where it does not fit."""
    parser = argparse.ArgumentParser(prog="python -m evals.build_gold", description="Build the gold of the examples from its sources.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the stored gold is out of step")
    check = parser.parse_args(arguments).check
    for corpus in corpora():
        try:
            built = outputs(corpus)
        except PhraseError as error:
            print(f"build_gold: {error}", file=sys.stderr)
            return 1
        for path, content in built.items():
            if not check:
                path.write_text(content, encoding="utf-8")
            elif not path.exists() or path.read_text(encoding="utf-8") != content:
                print(f"build_gold: {path.name} is out of step with its source: run python -m evals.build_gold", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
