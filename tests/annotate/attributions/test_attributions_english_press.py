"""Who says so, in English sentences as the press writes them, read with everything but the tagger: source, cue and content."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article

Read = tuple[str | None, str | None, str]


def attributions(text: str) -> list[Read]:
    made = Annotator().annotate(Article(id="x", text=text, language="en"))
    return [(said.source_name, said.cue.of(text) if said.cue else None, said.content.of(text)) for said in made.attributions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "“The pier is not safe,” Nadia Ferchichi said. “Hopefully the repairs start soon. Nobody should wait for the rain.”",
            ["The pier is not safe", "Hopefully the repairs start soon", "Nobody should wait for the rain"],
        ),
        (
            "“Every time a ship leaves,” Nadia Ferchichi said, referring to the tariff, “you lose ten families in this town.”",
            ["Every time a ship leaves", "you lose ten families in this town"],
        ),
        (
            "Nadia Ferchichi said the pier was lost. “It cannot be mended in a year.”",
            ["the pier was lost", "It cannot be mended in a year"],
        ),
        ("“The pier is not safe,” Nadia Ferchichi said.\n\n“It cannot be mended in a year.”\n\nThe town has two piers.", None),
    ],
)
def test_a_quotation_that_goes_on_is_hers_who_spoke(text: str, found: list[str] | None) -> None:
    read = attributions(text)
    assert [content for _, _, content in read] == (found or ["The pier is not safe", "It cannot be mended in a year"])
    assert {name for name, _, _ in read} == {"Nadia Ferchichi"}


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is not safe,” Nadia Ferchichi said. “It is,” the mayor answered.",
        "“The pier is not safe,” Nadia Ferchichi said.\n\nThe harbour was built in 1911.\n\n“Not another year with this old crane.”",
    ],
)
def test_a_quotation_of_another_or_further_off_is_not_hers(text: str) -> None:
    assert [content for name, _, content in attributions(text) if name == "Nadia Ferchichi"] == ["The pier is not safe"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The port and its lenders say the toll is fair.", "The port and its lenders", "the toll is fair"),
        ("Those close to the mayor say the vote will be held.", "Those close to the mayor", "the vote will be held"),
        ("Many of his neighbours believe the dam is cracked.", "Many of his neighbours", "the dam is cracked"),
        ("Shipping experts in Tunis and around the region say the toll is fair.", None, "the toll is fair"),
        ("Data from the harbour census show that traffic doubled in May.", "Data", "traffic doubled in May"),
        ("A study released last year found that the dam was cracked.", "A study", "the dam was cracked"),
        ("Nadia Ferchichi, 59, of Sfax, who watched the launch on a screen, said the ship was too big.", None, "the ship was too big"),
        ("One of the divers who mended the pier called the work a disgrace.", "One of the divers", "the work a disgrace"),
        ("The pier will be closed for a week, and the road behind it too, said one harbour official.", None, None),
    ],
)
def test_who_speaks(text: str, source: str | None, content: str | None) -> None:
    ((name, _, words),) = attributions(text)
    assert source is None or name == source
    assert words == (content or text.partition(", said")[0])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The governor rejected Nadia Ferchichi's claim that the dam was cracked.", ("Nadia Ferchichi", "claim", "the dam was cracked")),
        ("Contrary to the mayor's promise to keep the toll low, it was doubled.", ("the mayor", "promise", "to keep the toll low")),
        ("The council urged Nadia Ferchichi to leave the pier as it is.", ("The council", "urged", "to leave the pier as it is")),
        ("The ministry warned local fishermen not to leave the harbour.", ("The ministry", "warned", "not to leave the harbour")),
        ("Nadia Ferchichi said the toll was fair, but offered no figures.", ("Nadia Ferchichi", "said", "the toll was fair")),
        ("Nadia Ferchichi praised the new crane, which arrived on Monday.", ("Nadia Ferchichi", "praised", "the new crane")),
        ("The council sent a letter saying that the toll was void.", ("a letter", "saying", "the toll was void")),
        ("In Sfax last week, Nadia Ferchichi told a meeting of divers that the dam was cracked.", ("Nadia Ferchichi", "told", "the dam was cracked")),
    ],
)  # fmt: skip
def test_where_what_is_said_begins_and_ends(text: str, found: Read) -> None:
    assert found in attributions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The divers crossed a stream called Bear Run.",
        "The port published its recently revealed accounts.",
        "The council could deny the permits.",
        "The port hasn't really thought about the toll.",
        "It goes without saying that the toll is high.",
        "The threat to the harbours grew.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert attributions(text) == []


def test_a_transcript_goes_on_to_the_end_of_its_line() -> None:
    text = "The interview as follows:\n\nFERCHICHI: The dam is cracked. It will not last.\n\nWALLACE: Who says so?"
    assert [content for _, _, content in attributions(text)] == ["The dam is cracked", "It will not last", "Who says so?"]
