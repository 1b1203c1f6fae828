"""Who acts and who is acted on in Arabic: phrases, passives, owners, references back."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.annotate.events.words.world import country_named
from isnad.records import Article, Event, Span


def read(body: str, title: str | None = None) -> tuple[Event, ...]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    return Annotator().annotate(Article(id="x", text=text, title=span, language="ar")).events


def sides(body: str, kind: str, title: str | None = None) -> tuple[list[str | None], list[str | None]]:
    event = next(event for event in read(body, title) if event.type == kind)
    return [party.name for party in event.actors], [party.name for party in event.recipients]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("قتل شاب آخر في الكاف برصاص مجهولين.", ["شاب آخر"]),
        ("قتلت امرأة مسنة في هجوم على سوق في حلب.", ["امرأة مسنة"]),
        ("قتل أربعة مهاجرين عرب في الكاف.", ["أربعة مهاجرين عرب"]),
        ("قتل 5 من دبلوماسيين أردنيين جراء التفجير.", ["5 من دبلوماسيين أردنيين"]),
        ("أدى التفجير إلى مقتل شخص وإصابة 11 آخرين بجروح.", ["شخص"]),
        ("وقال إن ستة مدنيين قتلوا في هجوم تدمر.", ["ستة مدنيين"]),
        ("أفاد مصدر بأن ثلاثة سودانيين قتلوا بانفجار عبوة ناسفة في كسلا.", ["ثلاثة سودانيين"]),
        ("قال مسؤول إن أربعة من حراس السجن قتلوا في هجوم على زحلة.", ["أربعة من حراس السجن"]),
        ("وقتل جندي من حلف شمال الأطلسي (ناتو) في هجوم قرب قندهار.", ["جندي من حلف شمال الأطلسي"]),
        ("وقال إن أستاذا جامعيا يعمل في جامعة الموصل قتل في هجوم أمس.", ["أستاذا جامعيا"]),
        ("قتل 20 شخصا وجرح 80 آخرون غالبيتهم من المدنيين في هجوم أمس استهدف سوقا في حمص.", ["20 شخصا"]),
        ("أعدم خمسة رجال شنقا في سجن حماة.", ["خمسة رجال"]),
        ("نجا قائد الشرطة في البصرة من محاولة اغتيال إثر تعرض موكبه لانفجار عبوة ناسفة.", ["قائد الشرطة"]),
    ],
)
def test_victims_are_whole_phrases_and_never_the_attacker(text: str, victims: list[str]) -> None:
    actors, recipients = sides(text, "ASSAULT")
    assert recipients == victims
    assert not set(victims) & set(actors)


@pytest.mark.parametrize(
    ("text", "actors", "victims"),
    [
        ("خطف مسلحون يرتدون زي الشرطة خمسة بريطانيين من مركز في بغداد.", ["مسلحون"], ["خمسة بريطانيين"]),
        ("أفاد مصدر بأن جنودا ماليين خطفهم مسلحون قبل أيام.", ["مسلحون"], ["جنودا ماليين"]),
        ("قتل مفجر انتحاري 42 مجندا في هجوم على معسكر قرب بيشاور.", ["مفجر انتحاري"], ["42 مجندا"]),
        ("صرح مسؤولون بأن جنودا متمردين أطلقوا النار على الحراس.", ["جنودا متمردين"], ["الحراس"]),
        ("أعلن الجيش أن طائراته قصفت مجموعة من المتمردين قرب الحدود.", ["طائراته"], ["مجموعة من المتمردين"]),
        ("وجه الجيش ضربات جوية قرب كيسمايو مستهدفا مقاتلي الحركة.", ["الجيش"], ["مقاتلي الحركة"]),
        ("وقالت إنه تم خطف أخيها من قبل عدة ضباط ملثمين.", ["عدة ضباط ملثمين"], []),
    ],
)
def test_who_attacks_whom(text: str, actors: list[str], victims: list[str]) -> None:
    assert sides(text, "ASSAULT") == (actors, victims)


def test_armed_men_abduct() -> None:
    assert sides("أعلنت الشرطة أن مسلحين مجهولين اختطفوا مهندسا في سبها.", "ASSAULT") == (["مسلحين مجهولين"], ["مهندسا"])


def test_an_indefinite_noun_does_not_go_on_with_a_definite_phrase() -> None:
    assert sides("واحتشد المتظاهرون لافتات في أيديهم كتب عليها شعار واحد.", "PROTEST")[0] == ["المتظاهرون"]


def test_the_object_is_no_adjective_of_a_body() -> None:
    assert sides("أمهل الجيش المسلحين في الميناء 48 ساعة.", "THREATEN") == (["الجيش"], ["المسلحين"])


def test_a_name_in_quotation_marks_belongs_to_its_noun() -> None:
    text = 'أمهل معتصمو "الرمال" الحكومة 48 ساعة.'
    (event,) = [event for event in read(text) if event.type == "THREATEN"]
    assert [party.span.of(text) for party in event.actors if party.span] == ['معتصمو "الرمال"']


def test_the_owner_of_what_is_hit_is_hit() -> None:
    assert sides("قصفت طائرات الجيش المصري مواقع لتنظيم القاعدة في سيناء.", "ASSAULT")[1] == ["تنظيم القاعدة"]
    assert sides("وتظاهر مئات المواطنين في الكاف ضد سياسة الحكومة.", "PROTEST")[1] == ["الحكومة"]


def test_a_force_with_a_pronoun_stands_for_its_army() -> None:
    assert sides("وقال الجيش الأردني إن جنوده قتلوا خمسة مسلحين قرب الرمثا.", "ASSAULT")[0] == ["الجيش الأردني"]


def test_a_noun_alone_stands_for_the_body_that_it_heads() -> None:
    body = "نشرت حركة النهضة بيانا أمس. وطالبت الحركة الحكومة باستقالة الوزير."
    assert "حركة النهضة" in sides(body, "REQUEST")[0]


def test_names_of_some_of_those_met_are_met() -> None:
    body = "أجرى المشير سمير حداد زيارة إلى القاهرة، التقى خلالها بعدد من كبار قادة الجيش المصري، وعلى رأسهم الفريق أول نادر زكي."
    actors, recipients = sides(body, "CONSULT")
    assert actors == ["سمير حداد"]
    assert recipients == ["عدد من كبار قادة الجيش المصري", "نادر زكي"]


def test_he_who_says_that_he_did_it() -> None:
    assert sides("وقال حلف شمال الأطلسي إنه قتل نحو 150 متمردا.", "ASSAULT")[0] == ["حلف شمال الأطلسي"]


def test_a_refusal_with_its_object_is_that_of_its_genitive() -> None:
    assert "إثيوبيا" in sides("وقال الخبير إن الخلافات كشفت عن رفض إثيوبيا لمقترح مصر.", "REJECT")[0]


def test_those_who_go_out_in_a_protest_protest() -> None:
    assert sides("خرج آلاف المتظاهرين في احتجاجات ضخمة بالعاصمة.", "PROTEST")[0] == ["آلاف المتظاهرين"]


def test_every_one_of_is_a_list() -> None:
    actors, _ = sides("وقع على الاتفاق كل من الوزير سمير حداد والسفير نادر زكي.", "SUPPORT")
    assert actors == ["سمير حداد", "نادر زكي"]


def test_the_object_stands_behind_its_nominative() -> None:
    assert sides("اختطف مسلحون مهندسا كوريا من موقع بناء جنوب طرابلس.", "ASSAULT")[0] == ["مسلحون"]


def test_a_written_vowel_marks_the_passive() -> None:
    actors, recipients = sides("مُنحت الناشطة السودانية رانيا الطيب حق اللجوء في ألمانيا.", "AID")
    assert not actors
    assert len(recipients) == 1


def test_the_state_of_an_adjective_has_the_name_of_the_state() -> None:
    actors, _ = sides("قتل ثلاثة مسلحين في غارة تركية على سنجار.", "ASSAULT")
    assert actors == ["تركيا"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("تظاهر مئات المواطنين في الكاف أمس ورددوا هتافات معادية للحكومة التركية.", "الحكومة التركية"),
        ("احتشد الآلاف من المتظاهرين في الكاف للمطالبة باستقالة الحكومة.", "الحكومة"),
        ("اعتصم عشرات المواطنين في الكاف مطالبين وزارة التربية بفتح المدارس.", "وزارة التربية"),
    ],
)
def test_against_whom_a_protest_is(text: str, target: str) -> None:
    assert sides(text, "PROTEST")[1] == [target]


def test_a_protest_against_no_party_has_no_recipient() -> None:
    assert sides("تظاهر مئات المواطنين في الكاف ضد الحرب.", "PROTEST")[1] == []


def test_the_guest_of_an_invitation_is_whom_the_visit_is_of() -> None:
    text = "يؤدي وزير الخارجية الفرنسي زيارة رسمية إلى تونس بدعوة من وزير الداخلية سامي البوغانمي."
    actors, recipients = sides(text, "AGREE")
    assert actors == ["سامي البوغانمي"]
    assert recipients == ["وزير الخارجية الفرنسي"]


def test_the_caller_acts_on_the_one_called() -> None:
    assert sides("اتصل الرئيس المصري برئيس الوزراء اليوناني أمس.", "CONSULT")[1] == ["رئيس الوزراء اليوناني"]


def test_a_telephone_call_that_is_only_named_has_two_who_act() -> None:
    assert sides("جرى اتصال هاتفي بين الرئيس المصري ورئيس الوزراء اليوناني أمس.", "CONSULT")[1] == []


def test_a_phrase_goes_on_to_the_body_it_belongs_to() -> None:
    text = "اعتقلت دورية الشرطة التابعة لمنطقة الكاف ثلاثة مهربين."
    assert sides(text, "COERCE") == (["دورية الشرطة التابعة لمنطقة الكاف"], ["ثلاثة مهربين"])


def test_what_follows_the_noun_of_the_verbs_own_act_belongs_to_the_verb() -> None:
    text = "بعث سامي العلي اليوم برقية تهنئة لرئيس الوزراء اليوناني كريم اليافي."
    assert sides(text, "SUPPORT") == (["سامي العلي"], ["كريم اليافي"])


@pytest.mark.parametrize(
    ("text", "guests", "hosts"),
    [
        ("التقى الوزير سامي الطويل في مكتبه بالوزارة أمس السفير خالد عثمان.", ["خالد عثمان"], ["سامي الطويل"]),
        ("بحث وزير الخارجية السعودي سامي الطويل مع نظيره المصري خالد عثمان في جدة أمس العلاقات.", ["خالد عثمان"], ["سامي الطويل"]),
        ("اجتمع الرئيس سامي الطويل مع السفير خالد عثمان.", ["خالد عثمان"], ["سامي الطويل"]),
    ],
)
def test_who_is_at_home_where_two_meet_receives_the_other(text: str, guests: list[str], hosts: list[str]) -> None:
    assert sides(text, "CONSULT") == (guests, hosts)


def test_a_verb_that_does_not_agree_with_what_follows_has_it_as_its_object() -> None:
    text = "انتقد الوزير سامي الطويل الاتفاق. ودعا إيران إلى وقف التخصيب، وطالب دول المنطقة بالتعاون."
    demands = [event for event in read(text) if event.type == "REQUEST"]
    assert {party.name for event in demands for party in event.recipients} >= {"إيران"}
    assert not any(party.name == "إيران" for event in demands for party in event.actors)


def test_what_hangs_on_another_noun_is_not_done_by_the_speaker() -> None:
    text = "أعربت الحكومة عن أسفها لمقتل جنود في هجوم شنه مسلحون على الجيش."
    (regret,) = [event for event in read(text) if event.type == "ACCUSE"]
    assert [party.name for party in regret.actors] == ["الحكومة"]


def test_a_verb_of_saying_that_looks_like_a_preposition() -> None:
    assert sides("وعبر الرئيس سامي الطويل عن رفضه القرار.", "REJECT")[0] == ["سامي الطويل"]


def test_the_host_of_a_reception_stands_before_its_dative() -> None:
    text = "جاء ذلك خلال استقبال الملك سلمان بن عبد العزيز لسامح شكري وزير الخارجية بناء على تكليف من الرئيس عبد الفتاح السيسي."
    assert sides(text, "CONSULT") == (["سامح شكري"], ["سلمان بن عبد العزيز"])


def test_who_leads_a_delegation_comes_with_it() -> None:
    text = "التقى رئيس الحكومة الحبيب الصيد وفدا من البرلمان الأوروبي يترأسه وزير الخارجية عادل الجبير."
    assert sides(text, "CONSULT") == (["وفدا من البرلمان الأوروبي", "عادل الجبير"], ["الحبيب الصيد"])


def test_kin_and_governments_are_named_with_the_person_they_belong_to() -> None:
    assert sides("بعثت الحكومة تعازيها لعائلة سامي الطويل.", "SUPPORT")[1] == ["عائلة سامي الطويل"]


def test_a_state_behind_the_article_without_its_alef() -> None:
    assert [country_named(name) for name in ("للسعودية", "السعودية", "للأردن", "لمصر")] == ["SAU", "SAU", "JOR", "EGY"]


def test_whom_a_charge_with_a_pronoun_is_against() -> None:
    text = "اختطف التنظيم الصحفي سامي الطويل بعد اتهامه بالتجسس."
    (charge,) = [event for event in read(text) if event.type == "ACCUSE"]
    assert [party.name for party in charge.recipients] == ["سامي الطويل"]


def test_a_headline_does_not_go_on_in_the_text() -> None:
    events = read("التقى رئيس الحكومة الحبيب الصيد السفراء.", title="الصيد يلتقي وفدا من الحزب")
    spans = [party.name or "" for event in events for party in (*event.actors, *event.recipients)]
    assert spans and not any("\n" in span for span in spans)


def test_what_one_intends_is_ones_own() -> None:
    assert sides("أعلنت الوزيرة سامية الطويل، أمس، اعتزامها زيارة الأردن.", "CONSULT")[0] == ["سامية الطويل"]


def test_those_between_whom_a_verb_says_that_it_took_place() -> None:
    text = "ورحبت الحكومة باتصال هاتفي جرى بين الرئيس سامي الطويل والرئيس خالد عثمان."
    assert sides(text, "CONSULT")[0] == ["سامي الطويل", "خالد عثمان"]


def test_a_capital_that_acts_is_shown_as_its_state() -> None:
    assert sides("اتهمت طهران الحكومة الأردنية بالتدخل.", "ACCUSE")[0] == ["إيران"]


def test_who_is_thanked_for_what_he_did() -> None:
    text = "وأعرب الوزير سامي الطويل عن تقدير حكومة بلاده لدور الأردن خاصة، والإمارات عامة."
    assert sides(text, "SUPPORT") == (["سامي الطويل"], ["الأردن", "الإمارات"])


def test_a_pronoun_of_its_own_before_a_verb() -> None:
    text = "وأشار الوزير سامي الطويل إلى أن مصر جزء من التحالف وهي دعمت الحكومة اليمنية."
    assert sides(text, "SUPPORT")[0] == ["مصر"]


def test_what_a_body_of_state_announces_it_does() -> None:
    assert sides("أعلنت السلطات الجزائرية تجنيد 500 جندي لحماية الاقتراع.", "MOBILIZE")[0] == ["السلطات الجزائرية"]


def test_whose_decision_it_is_acts() -> None:
    text = "جاء ذلك بعد قرار الحكومة الأردنية حظر دخول مواطني 7 دول إسلامية."
    assert sides(text, "COERCE") == (["الحكومة الأردنية"], ["مواطني 7 دول إسلامية"])


def test_names_behind_they_say_who_they_are() -> None:
    text = "وجاء ذلك إثر انسحاب ثلاثة مرشحين هم سامي الطويل وخالد عثمان."
    assert sides(text, "RETREAT")[0] == ["سامي الطويل", "خالد عثمان"]


def test_a_relative_clause_with_a_pronoun_behind_its_verb_has_another_subject() -> None:
    assert "الشخص" not in sides("وتم إيقاف الشخص الذي وجهت له النيابة تهمة القتل.", "ACCUSE")[0]


def test_words_that_complete_a_noun() -> None:
    assert sides("نظم عدد من المعطلين عن العمل مظاهرة في الكاف.", "PROTEST")[0] == ["عدد من المعطلين عن العمل"]


def test_a_bare_word_for_victims_names_none_where_others_are_counted() -> None:
    assert sides("أسفر التفجير عن سقوط ضحايا ومقتل 42 شخصا في الكرادة.", "ASSAULT")[1] == ["42 شخصا"]


def test_two_suicide_attacks_are_no_two_victims() -> None:
    assert sides("استهدف تفجيران انتحاريان مركزين أمنيين وأسفرا عن مقتل 42 شخصا.", "ASSAULT")[1] == ["42 شخصا"]


def test_whom_a_ban_of_what_is_his_hits() -> None:
    assert sides("قضت محكمة مصرية بحظر أنشطة حركة حماس وغلق مكاتبها.", "COERCE")[1] == ["حركة حماس"]


def test_those_who_protest_by_what_they_do() -> None:
    assert sides("وقد أصاب متظاهرون شرطيا احتجاجا على مقتل الفتى.", "PROTEST")[0] == ["متظاهرون"]


def test_what_is_refused_is_refused_to_who_made_it() -> None:
    assert sides("رفض الرئيس سامي الطويل قرار الحكومة الأردنية.", "REJECT") == (["سامي الطويل"], ["الحكومة الأردنية"])


def test_a_body_that_announces_the_toll_of_an_attack_did_not_attack() -> None:
    events = read("أعلنت وزارة الداخلية مقتل جنديين وارتفاع حصيلة الهجوم الإرهابي الذي استهدف مركز شرطة الحويجة.")
    assert all(party.name != "وزارة الداخلية" for event in events for party in event.actors)


def test_an_ending_of_objects_makes_no_subject() -> None:
    text = "قالت الوزارة إنها ستلاحق الإرهابيين أينما كانوا."
    (event,) = read(text)
    assert [party.span.of(text) for party in event.recipients] == ["الإرهابيين"]
    assert all(party.span.of(text) != "الإرهابيين" for party in event.actors)


def test_a_definite_party_takes_no_part_of_something() -> None:
    text = "انسحبت القوات الحكومية من القضاء أمس."
    (event,) = read(text)
    assert [party.span.of(text) for party in event.actors] == ["القوات الحكومية"]


def test_who_tells_of_a_signing_need_not_have_signed() -> None:
    events = read("علق الوسيط على إعلان وزير الخارجية سامي الحداد توقيع اتفاق أمس.")
    assert all(party.name != "سامي الحداد" for event in events for party in event.actors if event.mode == "sign")
    (curfew,) = [event for event in read("علق الوسيط على إعلان الحكومة حظر التجول.") if event.mode == "curfew"]
    assert [party.name for party in curfew.actors] == ["الحكومة"]


def test_a_second_clause_of_that_has_its_own_subject() -> None:
    text = "وأضاف أن الوزارة سترسل تعزيزات إلى كركوك وأن القوات الحكومية انسحبت من المدينة."
    withdrawn = next(event for event in read(text) if event.type == "RETREAT")
    assert [party.span.of(text) for party in withdrawn.actors] == ["القوات الحكومية"]


def test_a_thing_that_acts_keeps_the_subject_before_from_its_verb() -> None:
    text = "وفرضت قوات الأمن طوقا حول المكان، ونقلت سيارات الإسعاف المصابين إلى المستشفى."
    moved = next(event for event in read(text) if event.type == "AID")
    assert moved.actors == ()
    assert [party.span.of(text) for party in moved.recipients] == ["المصابين"]


def test_a_district_is_not_the_judiciary() -> None:
    text = "انفجرت سيارة في قضاء الحويجة أمس. وقالت الوزارة إنها سترسل تعزيزات إلى القضاء."
    assert all(party.span.of(text) != "القضاء" for event in read(text) for party in event.recipients)
    court = "قالت الشرطة إنها أحالت ثلاثة متهمين إلى القضاء."
    assert any(event.type in {"ACCUSE", "SANCTION", "COERCE"} for event in read(court))


def test_a_town_named_like_a_capital_elsewhere_is_no_government() -> None:
    said = "زار وزير الداخلية اللبناني أحمد الحجار مدينة طرابلس. ورفضت طرابلس القرار، بحسب رئيس بلديتها. ورحب لبنان بالزيارة."
    parties = [party for event in read(said) for party in (*event.actors, *event.recipients)]
    assert all(party.country != "LBY" for party in parties)
    assert sides("رفضت طرابلس القرار الأممي. وقالت الحكومة الليبية إن ليبيا لن تشارك.", "REJECT")[0] == ["ليبيا"]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "التقى وزير الخارجية القطري سالم المري نظيره التركي أورهان دمير في أنقرة. واتفق الجانبان على تشكيل لجنة مشتركة.",
            "AGREE",
            ["سالم المري", "أورهان دمير"],
        ),
        ("عقدت مصر والسودان جولة مفاوضات في الخرطوم. واتفق البلدان على استئناف الرحلات.", "AGREE", ["مصر", "السودان"]),
        (
            "بحث الوزير الجزائري كريم بوعلام مع الوزير الموريتاني سيدي ولد أحمدو ملف الحدود. ووقع الطرفان اتفاقية للتعاون.",
            "SUPPORT",
            ["كريم بوعلام", "سيدي ولد أحمدو"],
        ),
    ],
)
def test_words_for_two_sides_stand_for_both(text: str, kind: str, names: list[str]) -> None:
    assert sides(text, kind) == (names, [])


def test_the_guest_who_has_an_office_and_no_name() -> None:
    assert sides("استقبل الأمير ماجد بن سعود السفير الفرنسي أمس في الرياض.", "CONSULT") == (["السفير الفرنسي"], ["ماجد بن سعود"])


def test_guests_listed_behind_each_of() -> None:
    text = "استقبل أمير المنطقة فهد بن ماجد في مكتبه اليوم، كلاً من رئيس الديوان سالم الحداد ورئيس الهيئة خالد المنيف."
    assert sides(text, "CONSULT") == (["سالم الحداد", "خالد المنيف"], ["فهد بن ماجد"])


def test_whom_a_visitor_met_during_the_visit() -> None:
    text = "قام المنسق الإنساني يوهانس شتاين بزيارة إلى عدن. والتقى خلال الزيارة فريقا من الحكومة اليمنية ضم وزير النقل بدر الحداد."
    assert sides(text, "CONSULT") == (["يوهانس شتاين"], ["فريقا من الحكومة اليمنية"])


def test_with_whom_a_call_was_that_a_relative_clause_tells() -> None:
    text = "جاء ذلك خلال اتصال هاتفي أجراه الرئيس الإيراني سامي الحداد مع نظيره الفرنسي جان مارتان."
    assert sides(text, "CONSULT")[0] == ["سامي الحداد", "جان مارتان"]


def test_an_ambassador_recalled_for_consultations() -> None:
    text = "استدعت وزارة الخارجية البحرينية سفير المملكة لدى إيران وذلك للتشاور."
    assert [event.type for event in read(text)] == ["SANCTION"]
    assert sides(text, "SANCTION") == (["وزارة الخارجية البحرينية"], ["إيران"])


def test_who_opens_what_a_noun_tells() -> None:
    assert sides("جاء ذلك لدى افتتاح المحافظ سامي الحداد مساء أمس معرض الكتاب.", "OTHER") == (["سامي الحداد"], [])


def test_an_office_held_in_an_area_before_the_name() -> None:
    assert sides("دعا رئيس الهيئة في المحافظة سامي الحداد إلى التهدئة.", "REQUEST")[0] == ["سامي الحداد"]


def test_one_toll_told_with_two_nouns() -> None:
    text = "قتل 27 شخصا في انفجار في سروج. وأسفر الانفجار عن سقوط 27 قتيلا."
    assert len(sides(text, "ASSAULT")[1]) == 1


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("وتستعد قوات الجيش لهجوم على قاعدة العند.", "MOBILIZE", "قوات الجيش"),
        ("توغلت قوات الاحتلال في بلدة طوباس.", "ASSAULT", "قوات الاحتلال"),
        ("نفذت وزارة الداخلية حكم القتل تعزيرا في أحد الجناة بمنطقة تبوك.", "ASSAULT", "وزارة الداخلية"),
    ],
)
def test_acts_of_forces(text: str, kind: str, actor: str) -> None:
    assert sides(text, kind)[0] == [actor]


def test_a_name_that_begins_like_a_particle_is_no_office() -> None:
    assert not any(party.name == "اميرون" for event in read("كاميرون: مستعدون للقصف.") for party in event.actors)


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("وافق مجلس الوزراء المصري خلال اجتماعه أمس على تعديل اتفاقيات بترولية.", "SUPPORT", ["مجلس الوزراء المصري"]),
        ("وجه الرئيس الأميركي رسالة شديدة اللهجة لزعيم كوريا الشمالية.", "THREATEN", ["الرئيس الأميركي"]),
        ("استعادت قوات المقاومة القاعدة البحرية في عدن.", "ASSAULT", ["قوات المقاومة"]),
        ("كرمت حرم أمير المنطقة الأميرة عبير بنت فيصل الجمعية الخيرية.", "SUPPORT", ["عبير بنت فيصل"]),
    ],
)
def test_who_acts_in_the_news_of_governments(text: str, kind: str, actors: list[str]) -> None:
    assert sides(text, kind)[0] == actors


def test_a_base_is_no_organisation() -> None:
    made = read("استعادت قوات المقاومة القاعدة البحرية في عدن من الحوثيين.")
    assert not any(party.name == "القاعدة" for event in made for party in (*event.actors, *event.recipients))


def test_who_did_what_a_noun_of_time_tells_did_no_more() -> None:
    made = read("أعلنت مصادر هبوط طائرة إغاثية في عدن منذ تحريرها من قبل المقاومة الشعبية.")
    assert not any(party.name == "المقاومة الشعبية" for event in made if event.type == "AID" for party in event.actors)


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("وأشاد بجهود الوزير سامي الحداد في مكافحة الإرهاب.", "SUPPORT", [], None),
        ("أعلن الجيش اعتقال فلسطيني مطلوب في القرية.", "COERCE", None, ["فلسطيني مطلوب"]),
        ("وزع البيان على المرافقين لوزير الدفاع سامي الحداد في زيارته إلى العراق.", "CONSULT", ["سامي الحداد"], None),
        ("اجتمع عريقات مع القائم بأعمال القنصل الفرنسي العام.", "CONSULT", None, None),
    ],
)
def test_who_stands_behind_nouns(text: str, kind: str, actors: list[str] | None, recipients: list[str] | None) -> None:
    found = [event for event in read(text) if event.type == kind]
    for event in found:
        assert actors is None or [party.name for party in event.actors] == actors
        assert recipients is None or [party.name for party in event.recipients] == recipients
    assert found or actors == []


def test_an_honour_stands_for_whom_the_text_tells_of() -> None:
    text = (
        "نوه الأمير جلوي بن ماجد بما يوليه ولي العهد الأمير محمد بن سعود من اهتمام. "
        "وحث سموه الموظفين على بذل المزيد من الجهد. وأكد جلوي ذلك."
    )
    assert sides(text, "REQUEST")[0] == ["جلوي بن ماجد"]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("عقد مجلس الوزراء جلسته الأسبوعية في قصر السلام بجدة.", "CONSULT", ["مجلس الوزراء"], []),
        ("حجب مجلس النواب العراقي الثقة عن وزير الدفاع خالد الجبوري.", "SANCTION", ["مجلس النواب العراقي"], ["خالد الجبوري"]),
        ("مدد مجلس الأمن الدولي ولاية بعثة الأمم المتحدة في الصحراء الغربية.", "SUPPORT", ["مجلس الأمن الدولي"], []),
        ("أعلن التحالف أن الدفاعات الجوية السعودية اعترضت صاروخا باليستيا.", "ASSAULT", ["الدفاعات الجوية السعودية"], []),
        ("تبادل الحوثيون والحكومة الاتهامات بخرق الهدنة.", "ACCUSE", ["الحوثيون", "الحكومة"], []),
    ],
)
def test_sessions_votes_mandates_and_interceptions(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(text, kind) == (actors, recipients)


def test_supporters_belong_to_whom_the_text_tells_of() -> None:
    text = "هدد رئيس الحزب الديمقراطي كميل خوري بالنزول إلى الشارع إذا لم تتراجع الحكومة. ودعا أنصاره إلى الاستعداد."
    assert sides(text, "REQUEST", "لبنان: حزب يهدد بالنزول إلى الشارع")[0] == ["كميل خوري"]


def test_of_whom_a_verb_behind_was_tells_more() -> None:
    text = "تبادلت المخابرات الأردنية معلومات مع بلجيكا بشأن خلية كانت تعد لهجمات في بروكسل."
    assert sides(text, "MOBILIZE")[0] == ["خلية"]


def test_a_threat_to_strike_is_of_public_life_whoever_makes_it() -> None:
    assert [event.type for event in read("عمال ميناء بورسعيد يهددون بإضراب مفتوح")] == ["THREATEN"]
