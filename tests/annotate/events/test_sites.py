"""Phrases of places in Arabic: finer and wider place, what governs them, and what is none."""

from isnad.annotate.document import Document
from isnad.annotate.events.sites import Site, sites
from isnad.annotate.names import read_names
from isnad.records import Article


def found(text: str) -> tuple[Document, list[Site]]:
    document = Document.of(Article(id="x", text=text, language="ar"))
    names = read_names(document, None)
    document.mentions, document.actors = names.mentions, names.actors
    return document, sites(document)


def only(text: str) -> tuple[str, str, str | None]:
    document, (site,) = found(text)
    return site.span.of(text), site.prep, site.detail.of(document.text) if site.detail else None


def test_a_building_is_the_finer_place_of_the_town_that_holds_it() -> None:
    assert only("عقد الاجتماع في مقر البعثة بالرياض.") == ("الرياض", "في", "مقر البعثة")
    assert only("اجتمعوا بمقر القيادة العامة في مدينة بنغازي.") == ("بنغازي", "ب", "مقر القيادة العامة")


def test_a_building_with_a_pronoun() -> None:
    assert only("استقبله في قصره بالرباط.") == ("الرباط", "في", "قصره")


def test_a_phrase_without_a_known_name_is_a_place_by_itself() -> None:
    text, prep, detail = only("وقعت الحادثة أمام محطة الضخ.")
    assert (text, prep, detail) == ("محطة الضخ", "امام", None)


def test_the_finer_of_two_named_places_stands() -> None:
    assert only("جرت المحادثات في بنغازي شرق ليبيا.")[0] == "بنغازي"


def test_a_country_is_told_from_its_capital() -> None:
    _, (country,) = found("وصل الوفد إلى ليبيا.")
    _, (capital,) = found("وصل الوفد إلى طرابلس.")
    assert country.state
    assert not capital.state


def test_a_state_without_a_name_is_no_place() -> None:
    assert found("أكد دعم الدولة للمشروع.")[1] == []


def test_a_verb_of_hosting_marks_its_place() -> None:
    _, (site,) = found("احتضنت بنغازي الاجتماع.")
    assert site.hosting


def test_joined_places_share_their_preposition() -> None:
    _, both = found("مظاهرات في طرابلس وبنغازي.")
    assert [site.prep for site in both] == ["في", "في"]
