"""``isnad report``: stories as pages."""

from __future__ import annotations

from pathlib import Path

import click

from isnad.cli.common import database_option, language_option, opened, output_option, progress, write
from isnad.cli.pages import PAGES, write_pages
from isnad.cli.story import the_story
from isnad.run import reading_of


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@output_option(f"The folder of the pages (default: {PAGES}).")
@database_option
@language_option
def report(ids: tuple[str, ...], out: Path | None, database: str, lang: str) -> None:
    """Write a page for each story, and an index. ID is a story's id, or the id of an article in it; without any, all stories.

    The pages stand alone: fonts inside, no network, they open from disk and print.

    \b
    isnad report s3 --lang ar --out pages
    """
    with opened(database, must_exist=True) as store, progress(quiet=False) as shown:
        stories = [the_story(store, ident).stories[0].id for ident in ids]
        index = write_pages(store, reading_of(store, stories or None), out or Path(PAGES), lang, shown)
    write(f"{index}\n", None)
