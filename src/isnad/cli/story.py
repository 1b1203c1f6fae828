"""``isnad story ID``: one story whole."""

from __future__ import annotations

import click

from isnad.cli.common import database_option, language_option, opened, write
from isnad.cli.shapes import shown_as
from isnad.records import Reading
from isnad.run import annotations_of, reading_of
from isnad.store import SqliteStore


def the_story(store: SqliteStore, ident: str) -> Reading:
    """The reading of one story, named by its id or by the id of an article in it; a click error where there is none."""
    owner = store.story_of([ident]).get(ident, ident)
    reading = reading_of(store, [owner])
    if not reading.stories:
        raise click.ClickException(f"there is no story or article {ident!r} in the database; 'isnad stories' lists the stories")
    return reading


@click.command()
@click.argument("ident", metavar="ID")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@database_option
@language_option
def story(ident: str, form: str, database: str, lang: str) -> None:
    """Print one story of the database. ID is a story's id, or the id of an article in it.

    \b
    isnad story s3
    """
    with opened(database, must_exist=True) as store:
        reading = the_story(store, ident)
        write(shown_as(form, reading, annotations_of(store, [reading.stories[0].id]), lang), None)
