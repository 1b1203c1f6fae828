"""``isnad uncoded``: what the data do not know, for those who edit them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from isnad.cli.common import (
    DATABASE,
    articles_of,
    complain,
    data_option,
    jobs_option,
    language_option,
    make_executor,
    opened,
    progress,
    quiet_option,
    tagger_option,
    write,
)
from isnad.export.lines import counted, isolate
from isnad.gather import Problem
from isnad.language.interface import text
from isnad.records import Article, to_json
from isnad.run import Uncoded, UncodedReport, annotated, failed
from isnad.store import SqliteStore

_FORMS = 6
"""Forms of a verb that are printed for people; programs get all."""


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="How many of each list.")
@click.option("--examples", type=click.IntRange(0), default=2, show_default=True, metavar="N", help="How many sentences for each.")
@click.option(
    "--db",
    "database",
    envvar="ISNAD_DB",
    default=None,
    metavar="PATH",
    help="Without INPUT, the database whose reports are looked through (default: isnad.db); with INPUT, where annotations are kept.",
)
@language_option
@jobs_option
@tagger_option
@data_option
@quiet_option
def uncoded(  # noqa: PLR0913, PLR0917 - a command's options
    inputs: tuple[str, ...],
    form: str,
    limit: int,
    examples: int,
    database: str | None,
    lang: str,
    jobs: int,
    without_tagger: bool,
    quiet: bool,
) -> int:
    """List what the data do not know yet: verbs that no frame covers and actors on no list, by frequency, with examples.

    INPUT is what 'isnad read' takes; without any, the reports of the database are looked through. What you find missing can be added
    in a folder of your own, see --data.

    \b
    isnad uncoded reports/
    isnad uncoded --limit 100 --format jsonl > missing.jsonl
    """
    problems: list[Problem] = []
    report = UncodedReport(examples)
    path = database or (":memory:" if inputs else DATABASE)
    with opened(path, must_exist=not inputs) as store, progress(quiet) as shown:
        articles = articles_of(inputs, problems) if inputs else _stored(store)
        for annotation in annotated(articles, store, make_executor(jobs, neural=not without_tagger), shown):
            if annotation.failure:
                problems.append(failed(annotation.id, annotation.failure))
            report.add(annotation)
    lists = {"verbs_ar": report.verbs("ar"), "verbs_en": report.verbs("en"), "actors": report.actors()}
    if form == "jsonl":
        write(b"".join(to_json(each) + b"\n" for found in lists.values() for each in found[:limit]), None)
    else:
        write("\n".join(line for name, found in lists.items() for line in _listed(name, found, limit, lang)) + "\n", None)
    for problem in problems:
        complain(problem)
    return 1 if problems else 0


def _stored(store: SqliteStore) -> Iterator[Article]:
    """The articles of a store, in small groups: annotations are written between."""
    ids = sorted(store.hashes())
    for start in range(0, len(ids), 256):
        for stored in list(store.articles(ids[start : start + 256])):
            yield stored.article


def _listed(name: str, found: Sequence[Uncoded], limit: int, lang: str) -> Iterator[str]:
    """One list as lines: the word, how often and in how many reports, its forms, and sentences with where the word stands."""
    if not found:
        return
    yield f"{text(lang, 'heading', f'uncoded_{name}')} ({len(found)})"
    for each in found[:limit]:
        codes = " ".join(code for code in (each.kind, each.country) if code)
        forms = [f"{isolate(shown)} {count}" for shown, count in list(each.forms.items())[:_FORMS]] if len(each.forms) > 1 else []
        parts = [f"{isolate(each.name)}" + (f" [{codes}]" if codes else ""), str(each.count), counted(lang, "reports", each.articles)]
        yield "  " + " · ".join([*parts, *([", ".join(forms)] if forms else [])])
        for example in each.examples:
            yield f"      {isolate(example.article)} {example.span.start}–{example.span.end}: {isolate(example.text)}"
    yield ""
