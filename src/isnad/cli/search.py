"""``isnad search``: find reports by their words."""

from __future__ import annotations

import click

from isnad.cli.common import database_option, opened, write
from isnad.export import found_text
from isnad.language import fold
from isnad.run import search_articles


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N")
@database_option
def search(words: tuple[str, ...], limit: int, database: str) -> int:
    """Find reports that hold all the words, whatever their spelling: hamza, ya, diacritics and attached particles do not matter.

    \b
    isnad search حفتر القاهره
    """
    query = fold(" ".join(words))
    if not query:
        raise click.UsageError("the words leave nothing to search for; give words with letters or digits")
    with opened(database, must_exist=True) as store:
        found = search_articles(store, query, limit)
        write(found_text(found, query), None)
    return 0 if found else 1
