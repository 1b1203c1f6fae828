"""Who is who across articles."""

from isnad.store import Decision
from isnad.weave.decisions import Decided
from isnad.weave.identity import cast_of
from isnad.weave.identity.names import compatible, name_tokens, skeleton
from making import Maker


def same(one: str, other: str, decisions: list[Decision] | None = None, **fields: str) -> bool:
    makers = [Maker("1", f"قال {one} ذلك"), Maker("2", f"قال {other} ذلك")]
    for maker, name in zip(makers, (one, other), strict=True):
        maker.actor(name, **fields)
    cast = cast_of([maker.made() for maker in makers], Decided(decisions or []))
    return cast.party("1", "a1") == cast.party("2", "a1")


def test_spellings_and_fathers_names_are_one_person() -> None:
    assert same("أحمد خليفة", "احمد خليفه")
    assert same("محمد عبدالواحد", "محمد عبد الواحد")
    assert same("حسن رشاد", "حسن محمود رشاد")
    assert same("محمد بن نايف", "محمد بن نايف بن عبد العزيز")


def test_relatives_are_several_people() -> None:
    assert not same("صدام حفتر", "خليفة حفتر")
    assert not same("خالد حفتر", "صدام حفتر")


def test_a_name_without_letters_equals_nothing() -> None:
    assert name_tokens("…") == ()
    assert not compatible((), ())
    assert skeleton("ʿ") == ()


def test_one_person_in_two_scripts() -> None:
    arabic, english = Maker("1", "التقى خليفة حفتر"), Maker("2", "Khalifa Haftar met")
    arabic.actor("خليفة حفتر", latin="Khalifah Haftar")
    english.actor("Khalifa Haftar", latin="Khalifa Haftar")
    cast = cast_of([arabic.made(), english.made()], Decided())
    assert cast.party("1", "a1") == cast.party("2", "a1")
    assert cast.party("2", "a1").name == "خليفة حفتر"
    assert any("script" in reason for reason in cast.reasons[cast.party("1", "a1").id])


def test_a_surname_goes_to_its_only_bearer_and_to_nobody_where_there_are_two() -> None:
    one, two = Maker("1", "زار وليد الكعبي عمان"), Maker("2", "وقال الكعبي إن")
    one.actor("وليد الكعبي")
    two.actor("الكعبي")
    cast = cast_of([one.made(), two.made()], Decided())
    assert cast.party("1", "a1") == cast.party("2", "a1")
    three = Maker("3", "حضر سالم الكعبي")
    three.actor("سالم الكعبي")
    cast = cast_of([one.made(), two.made(), three.made()], Decided())
    assert cast.party("2", "a1") not in {cast.party("1", "a1"), cast.party("3", "a1")}


def test_two_actors_of_one_article_stay_two() -> None:
    maker = Maker("1", "التقى محمد العلي محمد سالم العلي")
    maker.actor("محمد العلي")
    maker.actor("محمد سالم العلي")
    cast = cast_of([maker.made()], Decided())
    assert cast.party("1", "a1") != cast.party("1", "a2")


def test_people_of_two_countries_are_two() -> None:
    one, two = Maker("1", "قال سامي الحاج"), Maker("2", "قال سامي الحاج")
    one.actor("سامي الحاج", country="SDN")
    two.actor("سامي الحاج", country="YEM")
    cast = cast_of([one.made(), two.made()], Decided())
    assert cast.party("1", "a1") != cast.party("2", "a1")


def test_a_persons_decision_outranks_names() -> None:
    apart = Decision(kind="not-same-actor", a="حسن رشاد", b="حسن محمود رشاد")
    assert not same("حسن رشاد", "حسن محمود رشاد", [apart])
    assert same("المشير", "خليفة حفتر", [Decision(kind="same-actor", a="خليفة حفتر", b="المشير")])


def test_the_order_of_articles_does_not_matter() -> None:
    makers = [Maker("1", "زار وليد الكعبي"), Maker("2", "وقال الكعبي"), Maker("3", "وليد سالم الكعبي")]
    for maker, name in zip(makers, ("وليد الكعبي", "الكعبي", "وليد سالم الكعبي"), strict=True):
        maker.actor(name)
    made = [maker.made() for maker in makers]
    assert cast_of(made, Decided()).party_of == cast_of(made[::-1], Decided()).party_of


def test_a_name_that_one_report_carries_too_far_is_not_the_name() -> None:
    makers = [Maker(str(at), f"زار {name} طرابلس") for at, name in enumerate(("سالم الكعبي", "سالم الكعبي", "سالم الكعبي طرابلس"))]
    for maker, name in zip(makers, ("سالم الكعبي", "سالم الكعبي", "سالم الكعبي طرابلس"), strict=True):
        maker.actor(name)
    cast = cast_of([maker.made() for maker in makers], Decided())
    assert cast.party("2", "a1").name == "سالم الكعبي"
    whole = [Maker("1", "قال حسن رشاد"), Maker("2", "قال حسن رشاد"), Maker("3", "قال حسن محمود رشاد")]
    for maker, name in zip(whole, ("حسن رشاد", "حسن رشاد", "حسن محمود رشاد"), strict=True):
        maker.actor(name)
    assert cast_of([maker.made() for maker in whole], Decided()).party("1", "a1").name == "حسن محمود رشاد"
