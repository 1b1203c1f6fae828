"""How far the phrase for a party goes in Arabic: constructs, titles of several people, offices of one person, names in quotation marks."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span


def read(body: str, title: str | None = None) -> tuple[Event, ...]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    return Annotator().annotate(Article(id="x", text=text, title=span, language="ar")).events


def sides(body: str, kind: str, title: str | None = None) -> tuple[list[str | None], list[str | None]]:
    event = next(event for event in read(body, title) if event.type == kind)
    return [party.name for party in event.actors], [party.name for party in event.recipients]


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (
            "استقبل وزير الداخلية سالم العتيبي بالكويت وكلاء إمارة المنطقة ومديري الإدارات ورؤساء الأقسام.",
            ["وكلاء إمارة المنطقة", "مديري الإدارات", "رؤساء الأقسام"],
        ),
        ("استقبل رئيس الحكومة سامي الطويل في تونس رئيس بلدية المدينة.", ["رئيس بلدية المدينة"]),
        ("استقبل الوزير سالم العتيبي أصحاب الفضيلة أئمة المسجد.", ["أئمة المسجد"]),
        ("استقبل الوزير سالم العتيبي أصحاب السمو الملكي الأمراء وأصحاب المعالي الوزراء.", ["الأمراء", "الوزراء"]),
    ],
)
def test_guests_are_whole_phrases_without_their_honours(text: str, guests: list[str]) -> None:
    assert sides(text, "CONSULT")[0] == guests


def test_offices_before_and_behind_a_name_are_one_person() -> None:
    before = "استقبل الوزير سالم العتيبي أمس عضو هيئة كبار العلماء وعضو اللجنة الدائمة للإفتاء الشيخ سامي الطويل."
    assert sides(before, "CONSULT")[0] == ["سامي الطويل"]
    behind = "اتهم كمال الورتاني السياسي التونسي ومدير وكالة الطاقة السابق الحكومة بالتقصير."
    assert sides(behind, "ACCUSE")[0] == ["كمال الورتاني"]


def test_two_office_holders_stay_two() -> None:
    assert len(sides("وصل رئيس الحكومة ووزير الخارجية سامي الطويل إلى القاهرة لإجراء محادثات.", "CONSULT")[0]) == 2


def test_a_family_is_not_the_one_whom_it_has_its_name_from() -> None:
    text = 'نجا الطفل سامي الطويل من القصف. وناشدت أسرة الطفل "سامي الطويل" الحكومة بعلاجه.'
    assert sides(text, "REQUEST") == (['أسرة الطفل "سامي الطويل"'], ["الحكومة"])


def test_some_of_those_named_are_not_all_of_them() -> None:
    text = "أعلنت الشرطة أن 18 شخصا على الأقل بينهم نساء وأطفال لقوا مصرعهم في هجوم على سوق."
    assert sides(text, "ASSAULT")[1] == ["18 شخصا"]


def test_whose_criticism_it_is_and_whom_it_meets() -> None:
    assert sides("وتعرض الحزب لانتقادات من العديد من النواب.", "ACCUSE") == (["العديد من النواب"], ["الحزب"])


def test_towards_is_no_number() -> None:
    text = "عبر الحزب عن أسفه لسياسة الهرولة نحو التداين من خلال طلب الحكومة قروضا من البنك الدولي."
    assert sides(text, "REQUEST")[0] == ["الحكومة"]


def test_the_media_act_and_other_means_do_not() -> None:
    assert sides("انتقدت وسائل الإعلام الحكومة.", "ACCUSE")[0] == ["وسائل الإعلام"]
    assert not any(party.name == "وسائل النقل" for event in read("انتقدت وسائل النقل الحكومة.") for party in event.actors)


def test_a_place_that_heads_a_headline_does_not_act() -> None:
    assert sides("سلم مسلحون أمس أنفسهم إلى الجيش.", "RETREAT", "الجزائر : مسلحون يسلمون أنفسهم")[0] == ["مسلحون"]


def test_a_preposition_with_a_pronoun_governs_no_subject() -> None:
    assert sides("ودعت فيه النقابة الإدارة وسلطة الإشراف إلى الحوار.", "REQUEST") == (["النقابة"], ["الإدارة", "سلطة الإشراف"])


def test_who_holds_some_ground_did_not_take_it_here() -> None:
    assert not read("تقع المدرسة في منطقة يسيطر عليها المتمردون الحوثيون شمال اليمن.")
    assert sides("سيطر المتمردون الحوثيون على مدينة تعز.", "ASSAULT")[0] == ["المتمردون الحوثيون"]


def test_whom_a_relative_without_a_pronoun_speaks_of_is_no_object() -> None:
    assert sides("اتهمت الحكومة جماعة لا تعترف بها الدول الكبرى بالتهريب.", "ACCUSE")[1] == ["جماعة"]


def test_a_visit_paid_to_people_has_them_as_hosts() -> None:
    assert sides("قام وفد من الوزارة بزيارة لنزلاء مركز التأهيل في الدمام.", "CONSULT")[1] == ["نزلاء مركز التأهيل"]


def test_those_whom_one_meets_are_one_side() -> None:
    text = "أجرى الوزير كمال الورتاني في الكويت لقاءات مع كبار المسؤولين الكويتيين ومع مديري الصناديق."
    assert sides(text, "CONSULT") == (["كمال الورتاني"], ["كبار المسؤولين الكويتيين", "مديري الصناديق"])


def test_those_for_whose_encirclement_others_are_led_out_do_nothing() -> None:
    assert sides("يواصل الجيش السوري إجلاء المدنيين لمحاصرة الإرهابيين شرق حلب.", "AID") == (["الجيش السوري"], ["المدنيين"])


PRINCE = "استقبل صاحب السمو الملكي الأمير سعد بن ناصر في مكتب سموه أمس الشيخ سامي الطويل الذي هنأ سموه بعيد الفطر."


def test_an_honour_stands_for_the_last_who_bears_it() -> None:
    assert sides(PRINCE, "SUPPORT") == (["سامي الطويل"], ["سعد بن ناصر"])
    assert sides(PRINCE, "CONSULT") == (["سامي الطويل"], ["سعد بن ناصر"])


def test_an_honour_is_no_naming() -> None:
    text = "ودع السفير كمال الورتاني سمو الأمير سعد بن ناصر، وشكر سموه بمناسبة انتهاء عمله سفيرا لبلاده."
    assert not [event for event in read(text) if event.type == "OTHER"]


def test_guests_whom_one_host_receives_in_turn_come_to_meetings_of_their_own() -> None:
    title = "أمير الرياض يستقبل الطويل والورتاني"
    first = "استقبل أمير الرياض سعد بن ناصر أمس في مقره الشيخ سامي الطويل."
    second = "كما استقبل أمير الرياض سعد بن ناصر أمس في مقره السفير كمال الورتاني."
    meetings = [event for event in read(f"{first}\n{second}", title) if event.type == "CONSULT"]
    assert [[party.name for party in event.actors] for event in meetings[-1:]] == [["كمال الورتاني"]]
    assert len(meetings) == 2


def test_an_office_held_in_a_town_has_its_name_behind_it() -> None:
    text = "استقبل الوزير سالم العتيبي أمس رئيس الجمعية الخيرية بالرياض الشيخ سامي الطويل."
    assert sides(text, "CONSULT")[0] == ["سامي الطويل"]


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("هنأ الرئيس التركي رئيس الوزراء الماليزي سامي الطويل بنجاح القمة.", "SUPPORT", (["الرئيس التركي"], ["سامي الطويل"])),
        ("هنأ وزير الداخلية التونسي نظيره المغربي سامي الطويل بنجاح القمة.", "SUPPORT", (["وزير الداخلية التونسي"], ["سامي الطويل"])),
        ("اتهم رئيس الحكومة وزير المالية السابق سامي الطويل بالفساد.", "ACCUSE", (["رئيس الحكومة"], ["سامي الطويل"])),
        ("استدعت وزارة الخارجية السفير البريطاني سامي الطويل أمس.", "ACCUSE", (["وزارة الخارجية"], ["سامي الطويل"])),
        ("دعا رئيس الوزراء العراقي المبعوث الأممي سامي الطويل إلى زيارة العاصمة.", "AGREE", (["رئيس الوزراء العراقي"], ["سامي الطويل"])),
    ],
)
def test_an_office_without_a_name_acts_on_the_one_named_behind_it(text: str, kind: str, parties: tuple[list[str], list[str]]) -> None:
    assert sides(text, kind) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("نفت وزارة الخارجية الإيرانية اتهامات واشنطن لها بتزويد الحوثيين بالسلاح.", (["الولايات المتحدة"], ["وزارة الخارجية الإيرانية"])),
        ("رفضت موسكو اتهامات كييف بإرسال قوات إلى شرق أوكرانيا.", (["أوكرانيا"], [])),
        ("فند المتحدث باسم الحكومة اتهامات المعارضة بالفساد.", (["المعارضة"], [])),
    ],
)
def test_an_accusation_that_is_denied_was_made_by_others(text: str, parties: tuple[list[str], list[str]]) -> None:
    assert sides(text, "ACCUSE") == parties
    assert [event.status for event in read(text) if event.type == "ACCUSE"] == ["happened"]


def test_people_of_a_state_are_counted_with_their_number() -> None:
    text = "أظهرت إحصائية أعدها المركز اعتقال قوات الاحتلال الإسرائيلي 480 فلسطينيا بينهم أطفال خلال مارس الماضي."
    assert sides(text, "COERCE")[1] == ["480 فلسطينيا"]


def test_what_is_exchanged_exchanges_nothing() -> None:
    text = "تبادل أسرى بين القوات الحكومية والحوثيين في تعز."
    assert sides(text, "RETREAT") == (["القوات الحكومية", "الحوثيين"], [])
    assert sides("انتشرت قوات كبيرة من الشرطة حول البرلمان في نيروبي قبيل التصويت.", "MOBILIZE")[0]


def test_sister_states_are_no_sisters() -> None:
    text = "نقل الوزير سامي الطويل التحيات، مشيدا بتطور العلاقات بين مصر وليبيا الشقيقتين وبمواقف الشعب السوداني الشقيق."
    named = [party.name for event in read(text) for party in (*event.actors, *event.recipients)]
    assert not [name for name in named if name and "شقيق" in name.split()[0]]
    assert sides("قتل مسلحون شقيقتين في منزلهما بمدينة طرابلس أمس.", "ASSAULT")[1] == ["شقيقتين"]


def test_what_counts_a_family_belongs_to_it() -> None:
    assert sides("قتل 8 أشخاص من عائلة واحدة بقصف على دار سعد.", "ASSAULT")[1] == ["8 أشخاص من عائلة واحدة"]


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("شيعت جموع من المواطنين بمحافظة القنفذة أمس جثمان الجندي سالم الحارثي.", "OTHER", (["جموع من المواطنين"], ["سالم الحارثي"])),
        ("أسفر الهجوم عن مقتل الكثير من الشباب في حلب.", "ASSAULT", ([], ["الكثير من الشباب"])),
        (
            "استقبل أمير المنطقة مجموعة من منسوبي إمارة منطقة الرياض.",
            "CONSULT",
            (["مجموعة من منسوبي إمارة منطقة الرياض"], ["أمير المنطقة"]),
        ),
        ("أشاد الوزير سالم العتيبي بعدد كبير من أهالي جازان.", "SUPPORT", (["سالم العتيبي"], ["عدد كبير من أهالي جازان"])),
        ("شكر الوزير سالم العتيبي رئيس اللجنة العليا للانتخابات.", "SUPPORT", (["سالم العتيبي"], ["رئيس اللجنة العليا للانتخابات"])),
        ("رفع السفير سالم العتيبي الشكر للقيادة الرشيدة.", "SUPPORT", (["سالم العتيبي"], ["القيادة الرشيدة"])),
    ],
)
def test_several_people_and_bodies_with_what_they_are_for_are_one_party(text: str, kind: str, parties: tuple[list[str], list[str]]) -> None:
    assert sides(text, kind) == parties


def test_a_brotherly_people_is_one_people() -> None:
    assert sides("أكد السفير السعودي أن المملكة تدعم الشعب اليمني الشقيق.", "SUPPORT")[1] == ["الشعب اليمني"]


def test_who_leads_a_group_stands_beside_it() -> None:
    text = "قام عدد من أعضاء نادي المعلمين يتقدمهم السفير محمد الطيب بزيارة لمقر البلدية مساء السبت حيث استقبلهم رئيس البلدية سامي الحسني."
    assert sides(text, "CONSULT") == (["عدد من أعضاء نادي المعلمين", "محمد الطيب"], ["سامي الحسني"])


def test_men_of_two_bodies_are_one_party_and_chief_is_an_adjective() -> None:
    text = "قتل ما لا يقل عن ستة من رجال الجيش والشرطة في هجوم انتحاري استهدف نقطة تفتيش ببغداد أمس."
    assert sides(text, "ASSAULT")[1] == ["ستة من رجال الجيش والشرطة"]
    text = "قطعت المقاومة الشعبية خطوط الإمدادات الرئيسة للميليشيات في تعز."
    assert sides(text, "ASSAULT") == (["المقاومة الشعبية"], ["الميليشيات"])


def test_who_chairs_a_meeting_takes_part_in_it() -> None:
    text = "عقد مجلس الشؤون السياسية والأمنية اجتماعا في جدة أمس برئاسة الأمير محمد بن سالم ولي العهد."
    assert sides(text, "CONSULT") == (["مجلس الشؤون السياسية والأمنية", "محمد بن سالم"], [])


def test_both_sides_of_a_fight_act() -> None:
    assert sides("تقاتل قوات الحكومة الليبية جماعات إسلامية في بنغازي.", "ASSAULT") == (["قوات الحكومة الليبية", "جماعات إسلامية"], [])


def test_a_multitude_is_nobody_by_name() -> None:
    text = "شيعت جموع من المصلين الجندي عثمان بن سالم الزهراني، أحد منسوبي القوات البرية والذي استشهد في جازان."
    assert sides(text, "OTHER") == (["جموع من المصلين"], ["عثمان بن سالم الزهراني"])


def test_who_is_greeted_is_who_is_congratulated() -> None:
    text = "استقبل الأمير فيصل بن سالم أمير الرياض أمس عددا من المسؤولين والمواطنين الذين قدموا للسلام على سموه وتهنئته بعيد الفطر."
    assert sides(text, "SUPPORT") == (["عددا من المسؤولين", "المواطنين"], ["فيصل بن سالم"])


def test_two_who_met_are_the_two_who_go_on() -> None:
    text = "وعلى هامش جولته اجتمع مدير شرطة منطقة جازان وقائد قوة جازان اللواء سعيد الغامدي وتبادلا التهنئة بالعيد."
    assert len(sides(text, "SUPPORT")[0]) == 2


def test_an_office_behind_a_verb_that_is_also_a_noun_is_its_subject() -> None:
    assert sides("طالب رئيس الوفد المجتمع الدولي بالضغط على إسرائيل لوقف الاستيطان.", "REQUEST") == (["رئيس الوفد"], ["المجتمع الدولي"])


def test_the_body_in_which_people_serve_belongs_to_them() -> None:
    text = "لقي قيادي ميداني في جماعة الحوثي مصرعه في غارة للتحالف على صعدة صباح اليوم."
    assert sides(text, "ASSAULT")[1] == ["قيادي ميداني في جماعة الحوثي"]


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("التقى أمير المدينة سعود بن فهد أمس أعيان المنطقة ومشايخ القبائل.", "CONSULT", {"أعيان المنطقة", "مشايخ القبائل"}),
        ("ناشدت المفوضية السامية المانحين تقديم الدعم للاجئين.", "REQUEST", {"المانحين"}),
    ],
)
def test_plurals_that_look_like_duals_or_adjectives(text: str, kind: str, parties: set[str]) -> None:
    assert parties <= {name or "" for side in sides(text, kind) for name in side}


def test_an_office_in_a_headline_is_its_holder_whatever_kind_of_place_it_is_held_in() -> None:
    text = "استقبل أمير دولة قطر الشيخ حمد بن سالم في الدوحة وزير الخارجية الفرنسي جان مورو."
    assert sides(text, "CONSULT", title="أمير قطر يستقبل وزيرا")[1] == ["حمد بن سالم"]


def test_the_resistance_is_a_body_and_resistance_is_not() -> None:
    assert sides("هاجمت المقاومة اليمنية أمس مواقع الحوثيين في محافظة لحج.", "ASSAULT")[0] == ["المقاومة اليمنية"]
    assert not read("أكد الوزير أهمية مقاومة الفساد في البلاد.")
