"""One happening told in Arabic and in English: what is compared across the two, from the articles' own words."""

from datetime import date

from isnad.annotate import Annotator
from isnad.records import Annotation, Article, Fact, Published, Span, StoryEvent
from isnad.weave.telling import tell

ANNOTATOR = Annotator()
DAY = Published(date(2016, 3, 9), date(2016, 3, 9), "metadata")


def read(language: str, title: str, text: str) -> Annotation:
    article = Article(id=language, outlet=language, text=f"{title}\n\n{text}", title=Span(0, len(title)), language=language, published=DAY)
    return ANNOTATOR.annotate(article)


def main_event(*members: Annotation) -> StoryEvent:
    return tell("s1", members).events[0]


def facts(event: StoryEvent, slot: str) -> list[Fact]:
    return [fact for fact in event.facts if fact.slot == slot]


def test_unnamed_groups_and_their_numbers_are_compared() -> None:
    event = main_event(
        read(
            "ar",
            "مسلحون يخطفون ثلاثة عمال إغاثة في نيالا",
            "خطف مسلحون مجهولون، أمس الثلاثاء، ثلاثة من عمال الإغاثة الأجانب في مدينة نيالا.",
        ),
        read(
            "en",
            "Gunmen kidnap two aid workers in Nyala",
            "Unidentified gunmen kidnapped two foreign aid workers in the city of Nyala on Tuesday.",
        ),
    )
    assert [party.name for party in event.actors] == ["مسلحون مجهولون"]
    assert {fact.verdict for fact in facts(event, "actors")} == {"agreed"}
    numbers = facts(event, "number")
    assert {fact.label: fact.verdict for fact in numbers} == {"2": "disputed", "3": "disputed"}


def test_sums_of_two_languages_are_compared_where_each_report_gives_one() -> None:
    event = main_event(
        read(
            "ar", "الكويت تتعهد بتقديم 50 مليون دولار للاجئين", "تعهدت الكويت، الأربعاء، بتقديم 50 مليون دولار لمساعدة اللاجئين السوريين."
        ),
        read("en", "Kuwait pledges $60 million", "Kuwait pledged on Wednesday to give $60 million to help Syrian refugees."),
    )
    assert [fact.verdict for fact in facts(event, "number")] == ["disputed", "disputed"]


def test_the_same_deal_put_in_two_places_is_disputed() -> None:
    event = main_event(
        read("ar", "مصر وإثيوبيا توقعان اتفاقا", "وقعت مصر وإثيوبيا، الاثنين، في العاصمة السودانية الخرطوم اتفاقا بشأن تقاسم مياه النيل."),
        read("en", "Egypt, Ethiopia sign accord", "Egypt and Ethiopia signed an agreement on sharing water in Addis Ababa on Monday."),
    )
    assert [(fact.value, fact.verdict) for fact in facts(event, "place")] == [("الخرطوم", "disputed"), ("Addis Ababa", "disputed")]


def test_who_denies_a_part_in_an_attack_is_not_inferred_to_have_done_it() -> None:
    text = "قتل 15 شخصا في تفجير استهدف مسجدا في كابول يوم الجمعة. ونفت حركة طالبان مسؤوليتها عن الهجوم."
    event = main_event(read("ar", "مقتل 15 شخصا في تفجير في كابول", text))
    assert event.actors == ()
