"""Who is who across articles."""

from isnad.records import Span, Title
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


def test_a_name_that_leaves_the_father_out_is_another_person() -> None:
    assert not same("راكان بن ناصر", "راكان بن سالم بن ناصر")
    assert same("راكان بن سالم", "راكان بن سالم بن ناصر")
    assert same("راكان ناصر", "راكان سالم ناصر")


def test_a_father_named_alone_is_not_the_son() -> None:
    one, two = Maker("1", "حضر راكان بن سالم"), Maker("2", "وقال سالم إن")
    one.actor("راكان بن سالم")
    two.actor("سالم")
    cast = cast_of([one.made(), two.made()], Decided())
    assert cast.party("1", "a1") != cast.party("2", "a1")


def test_a_short_name_that_fits_two_people_is_neither() -> None:
    makers = [Maker("1", "عيد سالم الرفاعي"), Maker("2", "عيد بن سالم الزيادي"), Maker("3", "عيد بن سالم")]
    for maker, name in zip(makers, ("عيد سالم الرفاعي", "عيد بن سالم الزيادي", "عيد بن سالم"), strict=True):
        maker.actor(name)
    cast = cast_of([maker.made() for maker in makers], Decided())
    assert len({cast.party(str(number), "a1") for number in (1, 2, 3)}) == 3


def test_names_of_one_word_are_one_person_unless_others_bear_the_word() -> None:
    assert same("زيكو", "زيكو")
    assert same("بن رودس", "بن رودس")
    makers = [Maker("1", "قال سالم"), Maker("2", "وأكد سالم"), Maker("3", "حضر سالم الزيادي"), Maker("4", "حضر وليد سالم العبدلي")]
    for maker, name in zip(makers, ("سالم", "سالم", "سالم الزيادي", "وليد سالم العبدلي"), strict=True):
        maker.actor(name)
    cast = cast_of([maker.made() for maker in makers], Decided())
    assert cast.party("1", "a1") != cast.party("2", "a1")


def _of_office(name: str, other: str, office: str) -> bool:
    makers = [Maker("1", f"{office} {name}"), Maker("2", f"{office} {other}")]
    for maker, each in zip(makers, (name, other), strict=True):
        maker.actor(each, titles=(office,), offices=(Title(span=Span(0, len(office)), kind="office"),))
    cast = cast_of([maker.made() for maker in makers], Decided())
    return cast.party("1", "a1") == cast.party("2", "a1")


def test_weak_letters_and_first_names_are_one_where_the_office_is() -> None:
    assert _of_office("إيمي بارتليت", "آمي بارتليت", "المتحدثة باسم المتنزه")
    assert not same("حسن الزيادي", "حسين الزيادي")
    assert _of_office("بدر", "بدر محمد باسالم", "وزير النقل اليمني")
    assert not same("بدر", "بدر محمد باسالم")


def test_a_space_makes_no_other_name() -> None:
    assert same("خورخي دا سيلفا", "خورخي داسيلفا")
    assert same("إنتر ميلان", "إنترميلان", kind="organisation")


def test_a_third_spelling_joins_the_one_that_it_fits() -> None:
    makers = [Maker("1", "نادي النخيل"), Maker("2", "نادي النخيل"), Maker("3", "نادي النخيل")]
    for maker, country in zip(makers, ("EGY", "SAU", "SAU"), strict=True):
        maker.actor("نادي النخيل", kind="organisation", country=country)
    cast = cast_of([maker.made() for maker in makers], Decided())
    assert cast.party("1", "a1") != cast.party("2", "a1") == cast.party("3", "a1")


def test_bodies_with_and_without_their_noun_or_state_are_one() -> None:
    assert same("نادي النخيل", "النخيل", kind="organisation")
    assert same("نادي النخيل", "فريق النخيل", kind="organisation")
    assert same("وزارة الطاقة", "وزارة الطاقة الإماراتية", kind="organisation")
    assert same("مركز الملك سعود", "مركز الملك سعود للإغاثة والأعمال الإنسانية", kind="organisation")
    assert same("وزارة التجارة", "وزارة التجارة والصناعة", kind="organisation")


def test_bodies_whose_longer_name_means_another_are_two() -> None:
    assert not same("الاتحاد الأوروبي", "الاتحاد الأوروبي لكرة القدم", kind="organisation")
    assert not same("حزب الشعب", "حركة الشعب", kind="organisation")
    assert not same("مجلس الاستقرار", "مجلس الاستقرار المالي", kind="organisation")
    one, two = Maker("1", "الوكالة الدولية للطاقة"), Maker("2", "الوكالة الدولية للطاقة الذرية")
    one.actor("الوكالة الدولية للطاقة", kind="organisation")
    two.actor("الوكالة الدولية للطاقة الذرية", kind="organisation", entry="IGO.IAEA")
    cast = cast_of([one.made(), two.made()], Decided())
    assert cast.party("1", "a1") != cast.party("2", "a1")


def test_bodies_in_two_spellings_are_one() -> None:
    assert same("هيومن رايتس ووتش", "هيومان رايتس واتش", kind="organisation")
    assert not same("حزب الشعب", "حزب الشباب", kind="organisation")
    assert not same("القوات الكردية", "القوات التركية", kind="organisation")


def test_one_article_may_name_a_body_in_two_ways() -> None:
    one, two = Maker("1", "وزارة الطاقة الإماراتية، وقالت وزارة الطاقة"), Maker("2", "وزارة الطاقة")
    one.actor("وزارة الطاقة الإماراتية", kind="organisation")
    one.actor("وزارة الطاقة", kind="organisation")
    two.actor("وزارة الطاقة", kind="organisation")
    cast = cast_of([one.made(), two.made()], Decided())
    assert cast.party("1", "a1") == cast.party("1", "a2") == cast.party("2", "a1")


def test_a_name_written_as_one_word_is_the_same_name() -> None:
    assert same("محمد إدريس", "محمدادريس")
