"""``isnad annotate``: what each report says, read alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from isnad.cli.common import (
    articles_of,
    complain,
    inputs_argument,
    make_executor,
    opened,
    progress,
    reading_options,
    write,
)
from isnad.export import annotation_text
from isnad.gather import Problem
from isnad.records import Annotation, Article, to_json
from isnad.run import BATCH, Executor, Progress, annotate_stored, batched, content_hash, failed
from isnad.store import Store, StoredArticle


@click.command()
@inputs_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.option(
    "--db",
    "database",
    default=":memory:",
    metavar="PATH",
    help="Keep annotations in this database and do not make again what it has; without it nothing is kept.",
)
@reading_options("Write there instead of printing.")
def annotate(  # noqa: PLR0913 - a command's options
    inputs: tuple[str, ...],
    form: str,
    database: str,
    out: Path | None,
    lang: str,
    jobs: int,
    without_tagger: bool,
    quiet: bool,
) -> int:
    """Annotate each report alone: names and titles, times, who says what, and events in PLOVER.

    With --format jsonl, one line an article in input order, in the shape that other programs rely on. INPUT is what 'isnad read'
    takes.

    \b
    isnad annotate report.txt
    isnad annotate --format jsonl reports/ > annotations.jsonl
    """
    problems: list[Problem] = []
    with opened(database) as store, progress(quiet) as shown:
        found = _annotated(articles_of(inputs, problems), store, make_executor(jobs, neural=not without_tagger), shown)
        pieces = _printed(_watched(found, problems), form, lang)
        if out is None:
            for piece in pieces:
                write(piece, None)
        else:
            write(b"".join(pieces), out)
    for problem in problems:
        complain(problem)
    return 1 if problems else 0


def _annotated(articles: Iterator[Article], store: Store, executor: Executor, shown: Progress) -> Iterator[Annotation]:
    """Annotations in input order, a large batch at a time, so that output begins before all is read."""
    done = 0
    for batch in batched(articles, 16 * BATCH):
        stored = [StoredArticle(article=article, hash=content_hash(article)) for article in batch]
        yield from annotate_stored(store, stored, executor, shown)
        done += len(batch)
        shown("annotated", done, None)


def _watched(annotations: Iterator[Annotation], problems: list[Problem]) -> Iterator[Annotation]:
    for annotation in annotations:
        if annotation.failure:
            problems.append(failed(annotation.id, annotation.failure))
        yield annotation


def _printed(annotations: Iterator[Annotation], form: str, lang: str) -> Iterator[bytes]:
    if form == "json":
        yield b"[\n" + b",\n".join(to_json(annotation) for annotation in annotations) + b"\n]\n"
        return
    for annotation in annotations:
        yield to_json(annotation) + b"\n" if form == "jsonl" else annotation_text(annotation, lang).encode("utf-8")
