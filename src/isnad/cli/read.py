"""``isnad read``: reports in, stories out."""

from __future__ import annotations

from pathlib import Path

import click

from isnad.cli.common import (
    complain,
    database_option,
    gathered,
    inputs_argument,
    make_executor,
    opened,
    progress,
    reading_options,
    write,
)
from isnad.cli.shapes import shown_as
from isnad.export import rest_text
from isnad.run import Outcome, Progress, annotations_of, largest_stories, reading_of
from isnad.run import read as read_articles
from isnad.store import SqliteStore

WHOLE = 20
"""Stories that are printed whole; of the rest it is said how to see them."""


@click.command()
@inputs_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl", "html"]), default="text", show_default=True)
@database_option
@reading_options("Write there instead of printing; with --format html the folder of the pages (default: isnad-pages).")
def read(  # noqa: PLR0913 - a command's options
    inputs: tuple[str, ...],
    form: str,
    database: str,
    out: Path | None,
    lang: str,
    jobs: int,
    without_tagger: bool,
    quiet: bool,
) -> int:
    """Read reports and print the stories that they tell.

    INPUT is a file, a folder, a glob, an address, or '-' for standard input: plain text, HTML, JSON Lines, RSS, Atom, JSON Feed,
    OPML or WARC, each also as .gz. What cannot be read is reported on standard error; the rest is read all the same, and the exit
    status is then 1.

    Articles are kept in the database and woven together with what is already there. Reading the same input again changes nothing;
    a run that was stopped goes on where it stopped.

    \b
    isnad read reports/
    isnad read a.html b.html --format json
    zcat month.jsonl.gz | isnad read - --db month.db --jobs 2
    """
    with opened(database) as store, progress(quiet) as shown:
        outcome = read_articles(gathered(inputs), store, make_executor(jobs, neural=not without_tagger), shown)
        _show(store, outcome, form, out, lang, shown)
    for problem in outcome.problems:
        complain(problem)
    if not outcome.articles and not outcome.problems:
        click.echo(f"isnad: {', '.join(inputs)}: no article was found there; name files or folders with reports", err=True)
        return 1
    return 1 if outcome.problems else 0


def _show(store: SqliteStore, outcome: Outcome, form: str, out: Path | None, lang: str, shown: Progress) -> None:
    if form == "html":
        from isnad.cli.pages import PAGES, write_pages

        write(f"{write_pages(store, reading_of(store, outcome.stories), out or Path(PAGES), lang, shown)}\n", None)
    elif form == "text":
        chosen = largest_stories(store, outcome.stories, WHOLE)
        body = shown_as(form, reading_of(store, chosen), annotations_of(store, chosen), lang)
        write(f"{body!s}{rest_text(len(outcome.stories) - len(chosen), lang)}", out)
    else:
        write(shown_as(form, reading_of(store, outcome.stories), {}, lang), out)
