"""Known names of several words made whole, lists of places taken apart and filled, where the tagger saw only parts."""

import pytest

from annotate.names.reading import Read


def places(read: Read) -> list[tuple[str, str | None]]:
    of = {one.id: one for one in read.names.actors}
    return [(one.span.of(read.text), of[one.actor].entry) for one in read.names.mentions if one.kind == "place"]


@pytest.mark.parametrize(
    ("text", "part", "kind", "whole"),
    [
        ("اندلع حريق في خميس مشيط مساء أمس.", "مشيط", "place", "SAU.khamis_mushait"),
        ("قصفت المدفعية أحياء في أم درمان.", "درمان", "place", "SDN.omdurman"),
        ("عبرت الشاحنات من معبر كرم أبو سالم صباحا.", "كرم أبو سالم", "person", "PSE.kerem_shalom_crossing"),
        ("فتح معبر رفح أمام الجرحى.", "رفح", "place", "EGY.rafah_crossing"),
        ("أعلنت سرايا القدس مسؤوليتها.", "القدس", "place", "PIJ.QUDS"),
        ("قالت كتائب حزب الله إنها مستعدة.", "حزب الله", "organisation", "IRQ.KH"),
        ("عاد الهدوء إلى طوز خورماتو.", "طوز خورماتو", "person", "IRQ.tuz_khurmatu"),
    ],
)
def test_a_known_name_of_several_words_is_taken_whole(text, part, kind, whole):
    read = Read(text, {part: kind})
    assert [one.entry for one in read.names.actors] == [whole]


@pytest.mark.parametrize(
    ("text", "part", "entry"),
    [
        ("تبادل الجانبان القصف في جنوب لبنان.", "لبنان", "LBN"),
        ("قالت حركة حماس إن الوفد غادر.", "حماس", "HAMAS"),
    ],
)
def test_a_part_stays_where_the_whole_is_no_other_thing(text, part, entry):
    read = Read(text, {part: "organisation" if entry == "HAMAS" else "place"})
    assert [(one.span.of(text), read.actor(one.span.of(text)).entry) for one in read.names.mentions if one.span.of(text) == part] == [
        (part, entry)
    ]


def test_a_person_with_a_title_is_no_place():
    read = Read("قال الوزير علي صبيح إن العمل مستمر.", {"علي صبيح": "person"})
    assert read.mentions() == ["علي صبيح"]


def test_the_place_in_which_a_body_lies_stays_beside_it():
    read = Read("قالت بعثة الأمم المتحدة للدعم في ليبيا إن الحوار مستمر.", {"الأمم المتحدة": "organisation", "ليبيا": "place"})
    assert read.mentions() == ["بعثة الأمم المتحدة للدعم في ليبيا", "ليبيا"]


def test_two_places_with_and_between_them_are_two():
    read = Read("نزح السكان من زالنجي ونيالا نحو الحدود.", {"زالنجي ونيالا": "place"})
    assert places(read) == [("زالنجي", "SDN.zalingei"), ("نيالا", "SDN.nyala")]
    assert places(Read("انقطع التيار في البوسنة والهرسك.", {"البوسنة والهرسك": "place"})) == [("البوسنة والهرسك", "BIH")]


def test_two_bodies_with_and_between_them_are_two():
    name = "حركة العدل والمساواة والحركة الشعبية لتحرير السودان"
    read = Read(f"قالت {name} إنها تتابع.", {name: "organisation"})
    assert read.mentions("organisation") == ["حركة العدل والمساواة", "الحركة الشعبية لتحرير السودان"]


def test_and_is_cut_off_an_unknown_name_behind_another():
    read = Read("استهدف القصف عربين وزملكان وكفر زيتون.", {"عربين": "place", "وزملكان": "place", "وكفر زيتون": "place"})
    assert read.mentions("place") == ["عربين", "زملكان", "كفر زيتون"]


def test_a_list_brings_in_the_known_places_on_which_the_tagger_is_silent():
    read = Read("خرجت مسيرات في قسنطينة وعنابة وورقلة والبويرة.", {"قسنطينة": "place"})
    assert read.mentions("place") == ["قسنطينة", "عنابة", "ورقلة", "البويرة"]
    assert Read("توقفت الحركة على دهوك وزاخو أمس.", {}).mentions("place") == ["دهوك", "زاخو"]


def test_a_known_name_holds_a_word_that_is_a_title_elsewhere():
    read = Read("قتل أبو مهدي المهندس في الغارة.", {"أبو مهدي": "person", "المهندس": "title"})
    assert read.mentions("person") == ["أبو مهدي المهندس"]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("تقدمت القوات في سقبا وحمورية وعربين.", "SYR.saqba"),
        ("انهار منزل في بلدة تاكنس شرق البلاد.", "LBY.taknis"),
        ("ضرب الإعصار ضلكوت ورخيوت في محافظة ظفار.", "OMN.dhalkut"),
        ("سيطرت الحركة على مدينة لاسعانود.", "SOM.las_anod"),
        ("وصلت الفرق إلى بلدة أمزميز بعد الزلزال في المغرب.", "MAR.amizmiz"),
        ("دخل النازحون من منفذ زرباطية في العراق.", "IRQ.zurbatiya_crossing"),
    ],
)
def test_towns_that_the_press_names_are_known(text, entry):
    assert entry in {one.entry for one in Read(text).names.actors}


def test_a_verb_of_the_future_begins_no_name():
    tagged = {"وسيلتقي العبيدي": "person", "وسيم الحداد": "person"}
    read = Read("وسيلتقي العبيدي عددا من الوزراء في باريس، ووصل وسيم الحداد أمس.", tagged)
    assert read.mentions("person") == ["العبيدي", "وسيم الحداد"]
