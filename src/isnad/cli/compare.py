"""``isnad compare``: two reports against each other."""

from __future__ import annotations

import click


@click.command()
def compare() -> int:
    """Compare two reports."""
    return 0
