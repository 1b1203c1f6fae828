"""Every command has help and a page, and the page names every option."""

from pathlib import Path

import click
import pytest

from isnad.cli import COMMANDS

PAGES = Path(__file__).parents[2] / "docs" / "commands"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_command_has_a_page_with_all_its_options(command: click.Command) -> None:
    page = (PAGES / f"{command.name}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# isnad {command.name}\n")
    for option in command.params:
        if isinstance(option, click.Option):
            assert f"`{option.opts[0]}`" in page, option.opts
            assert option.help or option.name in {"form", "limit"}, option.opts
    assert command.help


def test_no_page_is_left_over() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == {command.name for command in COMMANDS}
