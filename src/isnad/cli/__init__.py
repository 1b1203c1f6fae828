"""The command ``isnad``: one file a command; each parses, calls and prints."""

from __future__ import annotations

import sys

import click

from isnad import __version__
from isnad.cli.annotate import annotate
from isnad.cli.compare import compare
from isnad.cli.decide import decide
from isnad.cli.demo import demo
from isnad.cli.export import export
from isnad.cli.read import read
from isnad.cli.report import report
from isnad.cli.search import search
from isnad.cli.stories import stories
from isnad.cli.story import story
from isnad.cli.uncoded import uncoded
from isnad.ontology import DataError
from isnad.store import StoreError

COMMANDS = (read, annotate, compare, stories, story, search, report, export, decide, uncoded, demo)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="isnad")
def isnad() -> None:
    """Read many news reports of the same happenings and say what happened, who says so, and how well each fact is carried.

    \b
    isnad demo                        see it on the examples that come with it
    isnad read reports/               read a folder of reports and print their stories
    isnad read reports/ --format html write a page for each story
    isnad annotate report.txt         what one report says: names, times, sources, events

    Every answer points to the words it rests on. Nothing is sent anywhere.
    """


for command in COMMANDS:
    isnad.add_command(command)


def main() -> None:
    """Run the command line; errors are sentences on standard error.

    Exit status: 0 all well, 1 something was left out, 2 the command line was wrong, 130 interrupted.
    """
    try:
        status = isnad.main(prog_name="isnad", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("isnad: interrupted; what was read so far is kept, run the same command again to go on", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (StoreError, DataError) as error:
        click.echo(f"isnad: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
    sys.exit(status if isinstance(status, int) else 0)
