"""``isnad stories``: the list of what the database holds."""

from __future__ import annotations

import click

from isnad.cli.common import database_option, language_option, opened, write
from isnad.export import reading_jsonl, stories_text
from isnad.run import reading_of


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--at-least", type=click.IntRange(1), default=1, metavar="N", help="Only stories with that many reports or more.")
@click.option("--limit", type=click.IntRange(1), default=None, metavar="N", help="Only the N stories with most reports.")
@database_option
@language_option
def stories(form: str, at_least: int, limit: int | None, database: str, lang: str) -> None:
    """List the stories of the database, those with most reports first.

    \b
    isnad stories --at-least 3
    isnad stories --format jsonl | head
    """
    with opened(database, must_exist=True) as store:
        reading = reading_of(store)
    chosen = [story for story in reading.stories if len(story.articles) >= at_least]
    chosen.sort(key=lambda story: (-len(story.articles), int(story.id.lstrip("s"))))
    kept = {story.id for story in chosen[:limit]}
    write(stories_text(reading, kept, lang) if form == "text" else reading_jsonl(reading, kept), None)
