"""Phrases of places in Arabic: finer and wider place, what governs them, and what is none."""

from isnad.annotate.document import Document
from isnad.annotate.events.scenes.sites import Site, sites
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


def names(text: str) -> list[tuple[str, str | None]]:
    _, phrases = found(text)
    return [(site.whole.of(text), site.actor.name if site.actor else None) for site in phrases]


def test_a_capital_is_one_place_with_the_word_for_it() -> None:
    assert names("التقاه في العاصمة البريطانية لندن.") == [("العاصمة البريطانية لندن", "لندن")]
    assert names("عقد في العاصمة بغداد.") == [("العاصمة بغداد", "بغداد")]


def test_a_side_of_a_place_belongs_to_it() -> None:
    assert names("قصفت مواقع في ريف حلب الغربي.") == [("ريف حلب الغربي", "حلب")]
    assert names("قتل في ريف محافظة حمص أمس.") == [("ريف محافظة حمص", "حمص")]


def test_a_place_goes_on_behind_a_word_of_direction() -> None:
    assert names("انفجار في حي الميدان وسط دمشق.")[0][0] == "حي الميدان وسط دمشق"
    assert names("قرب دير الزور شرق سوريا.")[0][0] == "دير الزور شرق سوريا"


def test_an_arena_is_no_place() -> None:
    assert names("بحثا تطورات الأوضاع على الساحة الدولية.") == []
    assert names("جرت المظاهرة في ساحة التحرير.")[0][0] == "ساحة التحرير"


def test_the_name_of_a_tribe_is_no_place() -> None:
    assert [name for name, _ in names("قال مسؤول من قبيلة حلب إن القتال توقف.")] == []


def test_a_palace_of_one_spoken_of_with_respect() -> None:
    assert names("استقبله في قصر سموه أمس.")[0][0] == "قصر سموه"


def test_two_directions_stay_in_one_phrase() -> None:
    assert names("انفجار وسط قضاء الحويجة جنوب غربي محافظة كركوك.") == [("وسط قضاء الحويجة جنوب غربي محافظة كركوك", "الحويجة")]


def test_a_namesake_abroad_yields_to_the_region_that_holds_it() -> None:
    assert names("مداهمة في ناحية الرياض بمحافظة كركوك.")[0][1] == "كركوك"


def test_a_building_named_after_a_town_of_the_text_is_set_in_it() -> None:
    text = "وصل الوزير إلى مطار القاهرة. وفي القاهرة التقى نظيره."
    document, (airport, town) = found(text)
    assert airport.actor is not None
    assert airport.actor == town.actor
    assert airport.detail is not None
    assert airport.detail.of(document.text) == "مطار القاهرة"


def test_who_is_told_to_host_is_a_place_before_the_verb_and_behind_it() -> None:
    for text in ("بيروت تحتضن مؤتمرا.", "احتضنت بيروت مؤتمرا."):
        _, (site,) = found(text)
        assert site.hosting
    _, (site,) = found("يعود إلى بيروت التي زارها.")
    assert not site.hosting


def test_a_side_of_the_wider_place_goes_on_with_the_finer_one() -> None:
    assert only("انتشرت الشرطة في ساحة مارتن في وسط سيدني.")[::2] == ("سيدني", "ساحة مارتن")
    assert only("قصفت الطائرات بلدة عرسال في شرق لبنان.")[0] == "عرسال"
    _, both = found("سافر الوفد من القاهرة إلى شمال سيناء.")
    assert len(both) == 2
