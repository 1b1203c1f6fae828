"""Who says so in English."""

from __future__ import annotations

import pytest

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.records import Actor, Article, Mention, Span


def document(text: str, title: str | None = None) -> Document:
    full = f"{title}\n\n{text}" if title else text
    return Document.of(Article(id="x", text=full, title=Span(0, len(title)) if title else None, language="en"))


def told(text: str, title: str | None = None) -> list[tuple[str | None, str | None, str]]:
    made = document(text, title)
    return [
        (each.source and each.source.of(made.text), each.cue and each.cue.of(made.text), each.content.of(made.text))
        for each in read_attributions(made)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister said on Monday that the crossing would open.",
            [("The minister", "said", "the crossing would open")],
        ),
        ("The talks failed, according to a senior official.", [("a senior official", "according to", "The talks failed")]),
        ("According to the ministry, the road is closed.", [("the ministry", "According to", "the road is closed")]),
        ("“We will not go back on our word,” Karim Maalouf said.", [("Karim Maalouf", "said", "We will not go back on our word")]),
        ("“We will not go back on our word,” said Karim Maalouf.", [("Karim Maalouf", "said", "We will not go back on our word")]),
        ("Karim Maalouf denied any part in the attack.", [("Karim Maalouf", "denied", "any part in the attack")]),
        ("The rebels accused the army of shelling the town.", [("The rebels", "accused", "the army of shelling the town")]),
    ],
)
def test_constructions(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_a_participle_goes_on_with_the_speaker() -> None:
    made = document("Karim Maalouf said the talks had failed, adding that both sides would meet again.")
    first, second = read_attributions(made)
    assert (second.source, second.source_name, second.content.of(made.text)) == (None, first.source_name, "both sides would meet again")
    assert first.content.of(made.text) == "the talks had failed"


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    made = document("“This is the last offer we make,” Karim Maalouf said. “Nobody should wait for another one.”")
    found = read_attributions(made)
    assert [each.content.of(made.text) for each in found] == ["This is the last offer we make", "Nobody should wait for another one"]
    assert {each.source_name for each in found} == {"Karim Maalouf"}


def test_an_aside_lies_within_its_content() -> None:
    assert told("The road, the minister said, would open on Friday.")[0][2] == "The road, the minister said, would open on Friday"


def test_a_pronoun_is_the_last_person_who_spoke() -> None:
    made = document("Karim Maalouf said the war was over. He warned that the truce was fragile.")
    assert [each.source_name for each in read_attributions(made)] == ["Karim Maalouf", "Karim Maalouf"]


def test_headlines() -> None:
    assert told("The text.", "Maalouf: We will not go back") == [("Maalouf", ":", "We will not go back")]


@pytest.mark.parametrize("text", ["His tweets reached many readers.", "The call came late at night.", "The states signed the treaty."])
def test_nouns_are_no_verbs_of_saying(text: str) -> None:
    assert told(text) == []


def test_certainty_and_stance() -> None:
    made = document("Karim Maalouf believes the army will leave. Rana Haddad claimed the town had fallen.")
    assert [(each.certainty, each.stance) for each in read_attributions(made)] == [("probable", "neutral"), ("certain", "doubting")]


def test_carriers() -> None:
    made = document("The minister said in a statement on Monday that the road was open.")
    (found,) = read_attributions(made)
    assert [each.of(made.text) for each in found.via] == ["in a statement"]
    made = document("“The signatures are there for all to see,” the minister said on Monday, according to a news agency.")
    (found,) = read_attributions(made)
    assert [each.of(made.text) for each in found.via] == ["according to a news agency"]


def test_coordinated_verbs_share_their_subject() -> None:
    made = document("The army denied responsibility and accused the rebels of firing first.")
    first, second = read_attributions(made)
    assert first.content.of(made.text) == "responsibility"
    assert (second.source, second.source_name, second.content.of(made.text)) == (None, "The army", "the rebels of firing first")


def test_a_negated_verb_says_nothing() -> None:
    assert told("The ministry did not disclose the content of the letter.") == []


def test_a_medium_that_quotes_carries_what_another_says() -> None:
    text = "State television quoted a military source as saying that no civilians were hurt."
    made = Document.of(Article(id="x", text=text, language="en"))
    (found,) = read_attributions(made)
    assert found.source is not None
    assert (found.source.of(text), found.content.of(text)) == ("a military source", "no civilians were hurt")
    assert [span.of(text) for span in found.via] == ["State television"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks resumed in Geneva on Monday, the envoy announced.", [("the envoy", "announced", "Talks resumed in Geneva on Monday")]),
        ("The suspect was held near the airport, a police source told the paper.",
         [("a police source", "told", "The suspect was held near the airport")]),
        ('"She is afraid," the minister said. "She knows that she would lose."',
         [("the minister", "said", "She is afraid"), (None, None, "She knows that she would lose")]),
        ("People reached by phone said they had heard gunfire.", []),
    ],
)  # fmt: skip
def test_content_before_its_verb_and_within_quotations(text: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert told(text) == expected


def test_the_name_in_an_apposition_is_the_source_and_the_pronoun_after_it_means_it() -> None:
    text = "The mayor, Omar Nasri, said that nobody was told. He demanded an inquiry."
    made = Document.of(Article(id="x", text=text, language="en"))
    made.mentions = (Mention(start=11, end=21, kind="person", actor="a1"),)
    made.actors = (Actor(id="a1", kind="person", name="Omar Nasri"),)
    assert [(found.source_name, found.content.of(text)) for found in read_attributions(made)] == [
        ("Omar Nasri", "nobody was told"),
        ("Omar Nasri", "an inquiry"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Protesters blocked roads in Tripoli, demanding the resignation of the government.",
            [("Protesters", "demanding", "the resignation of the government")],
        ),
        ("The two ministers met and discussed the crisis by phone.", []),
        ("The union called off a strike of dockers.", []),
        (
            "“Mr. President, will you pledge to release them?” he asked.",
            [("he", "asked", "Mr. President, will you pledge to release them?")],
        ),
        ("The new emission rules could lead to the closing of the plant.", []),
        (
            "“If the rebels wanted a deal, they would sign,” Karim Maalouf said.",
            [("Karim Maalouf", "said", "If the rebels wanted a deal, they would sign")],
        ),
    ],
)
def test_who_speaks_and_who_only_acts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_a_label_before_a_colon_says_nothing() -> None:
    assert told("The ballot closes at seven.", "The Latest: Rebels enter the port") == []


@pytest.mark.parametrize(
    "text",
    [
        "A security official, who declined to be named, said the attacker was dead.",
        "A security official who refused to be identified said the attacker was dead.",
    ],
)
def test_not_to_be_named_is_no_statement(text: str) -> None:
    made = document(text)
    (found,) = read_attributions(made)
    assert (found.source and found.source.of(text), found.source_kind) == ("A security official", "anonymous")


def test_he_goes_on_for_an_unnamed_official() -> None:
    found = read_attributions(document("A security official said the attacker was dead. He said the inquiry was open."))
    assert [each.source_name for each in found] == ["A security official"] * 2


def test_the_accused_accuse_nobody() -> None:
    assert told("The accused man was freed on Monday after the court ruled.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran will answer any attack, the agency quoted General Reza Amini as saying on Tuesday.",
            [("Reza Amini", "saying", "Iran will answer any attack")],
        ),
        (
            "“We will not bow to anyone,” state television quoted General Reza Amini as saying.",
            [("Reza Amini", "saying", "We will not bow to anyone")],
        ),
        (
            "State media quoted a police chief as saying on Monday that two men were held.",
            [("a police chief", "saying", "two men were held")],
        ),
        ("Iran would answer, Amini was quoted as saying by the agency.", [("Amini", "saying", "Iran would answer")]),
        ("No group immediately claimed responsibility for the attack.", []),
        ("No one has claimed responsibility for the bombing.", []),
    ],
)
def test_who_is_quoted_and_who_claims_nothing(text: str, expected: list[tuple[str, str, str]]) -> None:
    made = document(text)
    start = text.find("Reza Amini")
    if start >= 0:
        made.mentions = (Mention(start=start, end=start + len("Reza Amini"), kind="person", actor="a1"),)
        made.actors = (Actor(id="a1", kind="person", name="Reza Amini"),)
    found = [
        (each.source and each.source.of(text), each.cue and each.cue.of(text), each.content.of(text)) for each in read_attributions(made)
    ]
    assert found == expected


def test_kinds_of_unnamed_bodies_and_media() -> None:
    kinds = [
        read_attributions(document(f"{source} said the road was open."))[0].source_kind
        for source in ("His office", "State television", "The Israeli military", "Medics")
    ]
    assert kinds == ["organisation", "media", "organisation", "crowd"]


def test_a_pronoun_is_the_one_person_of_the_sentence_before() -> None:
    text = "Prime Minister Nikos Pavlidis won a vote. He promised that reforms would follow."
    made = document(text)
    start = text.index("Nikos Pavlidis")
    made.mentions = (Mention(start=start, end=start + len("Nikos Pavlidis"), kind="person", actor="a1"),)
    made.actors = (Actor(id="a1", kind="person", name="Nikos Pavlidis"),)
    assert [each.source_name for each in read_attributions(made)] == ["Nikos Pavlidis"]
