"""Organisations, places and groups: their borders, and which place of a name is meant."""

import pytest

from annotate.names.reading import Read
from isnad.annotate import Annotator
from isnad.records import Article


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أعلنت وزارة الدفاع الجزائرية أمس عن عملية.", "وزارة الدفاع الجزائرية"),
        ("قررت الهيئة العليا المستقلة للانتخابات التأجيل.", "الهيئة العليا المستقلة للانتخابات"),
        ("اتهم الجيش الليبي المسلحين.", "الجيش الليبي"),
        ("رفضت حركة «فجر الوادي» البيان.", "حركة «فجر الوادي»"),
        ("دعا مجلس الأمن الدولي إلى التهدئة.", "مجلس الأمن الدولي"),
    ],
)
def test_a_body_takes_what_belongs_to_its_name(text, body):
    assert body in Read(text).mentions("organisation")


def test_generic_nouns_stay_outside_a_place_and_sites_inside():
    read = Read("وقع الهجوم في مدينة بنغازي قرب مطار بنينا.")
    assert read.mentions("place") == ["بنغازي", "مطار بنينا"]


def test_an_unknown_town_is_one_after_its_kind():
    assert "مانيانفيل" in Read("انتشرت القوات في بلدة مانيانفيل أمس.").mentions("place")


def test_a_contracted_article_stays_in_the_span_and_is_written_out_in_the_name():
    read = Read("وجه الوفد الشكر للجزائر.")
    assert read.mentions("place") == ["للجزائر"]
    assert read.names.actors[0].name == "الجزائر"
    assert read.names.actors[0].country == "DZA"


def test_the_article_decides_which_tripoli():
    libyan = Read("وقعت اشتباكات في طرابلس وقال مسؤول ليبي إن ليبيا تتابع.")
    lebanese = Read("وقعت اشتباكات في طرابلس وقال مسؤول لبناني إن لبنان يتابع.")
    assert libyan.actor("طرابلس").country == "LBY"
    assert lebanese.actor("طرابلس").country == "LBN"


def test_peoples_are_groups_and_adjectives_are_not():
    assert Read("طالب آلاف من الليبيين بالسلام.").mentions("group") == ["الليبيين"]
    assert Read("التقى المسؤولين الليبيين أمس.").mentions("group") == []


def test_a_delegation_is_a_group_of_its_country():
    read = Read("وصل الوفد المصري أمس.")
    assert read.mentions("group") == ["الوفد المصري"]
    assert read.actor("الوفد المصري").country == "EGY"


def test_furniture_names_nobody_and_headlines_do():
    text = "الوزير سامي الحداد في بغداد\n\nوصل أمس. إقرأ أيضا: فارس المنصوري في الرياض"
    read = Read(text, furniture="إقرأ أيضا: فارس المنصوري في الرياض", title="الوزير سامي الحداد في بغداد")
    assert read.mentions() == ["سامي الحداد", "بغداد"]


def test_a_listed_name_of_plain_words_needs_more_than_its_words():
    assert Read("دفع الاتفاق عملية السلام إلى الأمام أمس.", {}).mentions() == []
    assert "الجيش اللبناني" in Read("واصل الجيش اللبناني اليوم انتشاره.", {}).mentions("organisation")


def test_a_known_quarter_stands_behind_a_preposition_where_the_tagger_is_silent():
    assert Read("تظاهر المئات في إمبابة مساء أمس.", {}).mentions("place") == ["إمبابة"]
    assert Read("قال شبرا ذلك أمس.", {}).mentions("place") == []


def test_a_place_without_the_article_is_not_meant_behind_one():
    assert Read("ناقش الوزراء البيانات المالية والحياة المدنية في الجامعة.").mentions("place") == []
    assert Read("نقل إلى المستشفى بعد إصابته بالرباط الصليبي.").mentions("place") == []
    assert "الرباط" in Read("عقد الاجتماع بالرباط أمس.").mentions("place")


def test_a_seat_that_is_a_common_word_needs_its_fuller_name():
    assert Read("وصل سامي الحداد إلى المقاطعة أمس.").mentions("organisation") == []
    assert "الكرملين" in Read("قال الكرملين إن اللقاء تأجل.").mentions("organisation")


def test_a_wording_of_several_bodies_has_the_country_of_none_until_the_article_bears_one_out():
    assert Read("حضر رئيس مجلس إدارة نادي الفتح سامي الحداد.").actor("سامي الحداد").country is None
    assert Read("أصدر مدير جامعة سامي الحداد قرارا.").names.actors[0].country is None
    republicans = Read("ردت الإدارة الأميركية بأنه يميل إلى الحزب الجمهوري.").actor("الحزب الجمهوري")
    assert (republicans.country, republicans.sector) == ("USA", "PTY")


def test_a_club_is_not_its_capital_and_a_course_of_events_not_hungarian():
    assert Read("انتقل من ريال مدريد أمس.", {"ريال مدريد": "organisation"}).actor("ريال مدريد").sector is None
    assert Read("جرت مناقشة مجريات الأحداث.").mentions() == []


def test_in_front_of_is_no_imam():
    assert Read("لن يقف أمامها الرئيس سامي الحداد متفرجا.").titles("سامي الحداد") == ["الرئيس"]
    assert Read("قال الإمام سامي الحداد إنه متفرج.").titles("سامي الحداد") == ["الإمام"]


def test_a_place_with_the_name_of_a_common_word_lies_in_a_country_of_the_article():
    tagged = {"البحيرة": "place"}
    assert Read("وقع الحادث في منطقة البحيرة أمس.", tagged).actor("البحيرة").country is None
    assert Read("قالت مصر إن الحادث وقع في البحيرة أمس.", tagged).actor("البحيرة").country == "EGY"


def test_the_outlet_tells_which_kingdom_and_which_town():
    text = "وصل الوفد من الرياض ثم غادر المملكة سامي الحداد أمس."
    assert Read(text, url="https://www.okaz.com.sa/article/1").actor("المملكة").country == "SAU"
    assert "المملكة" not in Read(text).mentions()


def test_ivory_coast_is_not_kut():
    assert Read("وصل المنتخب إلى الكوت ديفوار أمس.").actor("الكوت ديفوار").country == "CIV"


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("بحث قادة حماس والسلطة الفلسطينية في الدوحة ملف غزة.", "الدوحة", "QAT"),
        ("قال وزير مصري إن الوفد المصري غادر مصر إلى الرياض.", "الرياض", "SAU"),
        ("زار مسؤول أمريكي من الولايات المتحدة موسكو.", "موسكو", "RUS"),
        ("قتل جندي في البيضاء اليمنية وقال ليبي من ليبيا إنه يتابع.", "البيضاء", "YEM"),
        ("وصلت القافلة إلى عقربا السورية.", "عقربا", "SYR"),
        ("نزح سكان بلدة عقربا السورية.", "عقربا", "SYR"),
    ],
)
def test_towns_of_a_capital_s_name_are_not_meant_and_the_demonym_behind_a_town_decides(text, place, country):
    assert Read(text).actor(place).country == country


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("أغلق محتجون حقل الشرارة النفطي.", "حقل الشرارة", "LBY"),
        ("سيطر الجيش على معبر رفح.", "معبر رفح", "EGY"),
    ],
)
def test_a_field_or_crossing_that_is_known_is_a_place_though_the_tagger_is_silent(text, place, country):
    read = Read(text, {})
    assert place in read.mentions("place")
    assert read.actor(place).country == country


def test_an_airport_lies_in_the_country_of_its_town():
    assert Read("قصفت طائرة محيط مطار القامشلي.", {"مطار القامشلي": "place"}).actor("مطار القامشلي").country == "SYR"


def test_a_body_that_every_state_has_takes_the_demonym_that_the_tagger_left_out():
    read = Read("استدعت الخارجية الجزائرية السفير.", {"الخارجية": "organisation"})
    assert read.actor("الخارجية الجزائرية").country == "DZA"
    assert Read("قال حزب الله اللبناني إنه باق.", {"حزب الله": "organisation"}).mentions("organisation") == ["حزب الله"]


def test_demonyms_that_are_other_words_too_are_states_behind_foreign_affairs():
    assert Read("قال وزير الخارجية القطري سالم المري إن الوساطة مستمرة.").actor("سالم المري").country == "QAT"
    assert Read("قال المدير المالي سالم المري إن العجز كبير.").actor("سالم المري").country is None


def test_no_particle_stands_behind_a_preposition_so_the_whole_word_is_the_place():
    assert Read("قتل ثلاثة جنود في بعقوبة.", {}).mentions("place") == ["بعقوبة"]


def test_what_is_left_of_a_common_word_is_no_name():
    assert Read("أطلق الحوثيون صاروخا باليستيا.", {"اليستيا": "other"}).mentions("other") == []


def test_a_listed_group_is_one_though_the_tagger_is_not_sure_what_it_is():
    assert Read("هاجمت بوكو حرام قرية.", {"بوكو حرام": "other"}).actor("بوكو حرام").entry == "NGA.BOKO"


def test_a_body_of_one_word_takes_its_adjective_and_no_preposition():
    assert Read("سيطرت المقاومة الشعبية على المدينة.", {"المقاومة": "organisation"}).mentions("organisation") == ["المقاومة الشعبية"]
    assert Read("دعا الكونغرس إلى الحوار.", {"الكونغرس": "organisation"}).mentions("organisation") == ["الكونغرس"]


def test_ministries_by_their_portfolio_are_kept_though_the_tagger_is_silent():
    assert Read("استدعت الخارجية الأردنية السفير.", {}).actor("الخارجية الأردنية").country == "JOR"


def test_a_future_particle_stands_before_no_name():
    assert Read("غرقت سفينة قبالة الساحل.").mentions("place") == []


def test_adjectives_of_actors_are_no_places():
    assert Read("أحبط الجيش هجوما حوثيا.", {"حوثيا": "place"}).mentions("place") == []


def test_the_kingdom_of_an_outlet_is_its_state():
    article = Article(id="x", text="دعت المملكة الأطراف إلى الحوار.", language="ar", url="https://www.okaz.com.sa/a/1")
    (actor,) = [one for one in Annotator().annotate(article).actors if one.kind == "place"]
    assert actor.country == "SAU"
