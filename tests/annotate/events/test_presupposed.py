"""What one sentence asserts, and what it only takes as known."""

import pytest

from isnad.annotate import Annotator
from isnad.records import Article


def types(text: str) -> set[str]:
    return {event.type for event in Annotator().annotate(Article(id="x", text=text, language="ar")).events}


@pytest.mark.parametrize(
    "text",
    [
        "قتل مسلحون ثلاثة جنود قرب كركوك.",
        "وقع هجوم على دورية للشرطة في الموصل أمس.",
        "اندلعت اشتباكات بين الجيش والمسلحين في نيالا.",
        "تقصف الطائرات مواقع المتمردين.",
        "أوقع هجوم بسيارة مفخخة على مركز للشرطة في الرمادي سبعة قتلى.",
        "وقالت الشرطة إن الهجوم نفذه انتحاري أمس قرب السوق.",
        "وقالت الشرطة إن سيارة مفخخة انفجرت قرب مقر الحاكم في كابل.",
        "وقال مسؤولون إن مسلحا قتل أمس في غارة على القرية.",
        "ونجا الوزير سامر حداد من محاولة اغتيال في البصرة.",
        "فرق الجنود المحتجين، بينما قتل ضابط برصاص مجهولين.",
        "وكانت وحدة من قوات مكافحة الإرهاب قد قتلت أمس أربعة مسلحين.",
        "وأطلقت طائرة بدون طيار صاروخا على سيارة قرب رفح.",
        "وقتل تسعة مدنيين في أعنف هجوم على البلدة منذ سنوات.",
        "وقتل ثلاثة جنود في معارك مستمرة منذ أيام.",
        "وأوقعت سلسلة هجمات أمس عشرات القتلى في بغداد.",
        "وقالت الشرطة إن القاعدة التي تضم مخازن ذخيرة، تعرضت لهجوم بقذائف الهاون.",
        "وأشارت المصادر إلى أن الضابط سامر حداد قتل أمس برصاص مسلحين.",
        "وفي الليلة قبل الماضية اغتال مسلحون ضابطا في البصرة.",
        "وقال التاجر إنه شاهد مسلحين يطلقون النار على الجنود.",
        "وسقطت قذائف على مبان سكنية في ضاحية شرق بغداد أمس.",
        "وألقى مجهولون قنبلة يدوية على مركز للشرطة في صيدا.",
        "وتعرض السجين للضرب على يد الشرطة أمس.",
    ],
)
def test_an_attack_that_a_sentence_tells_is_kept(text: str) -> None:
    assert "ASSAULT" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال المحقق إن التقرير يخلو من إشارات إلى المسؤولين عن جريمة اغتيال الوزير سامر حداد.",
        "وكان آخر إعدام في البلاد عام 1961 حيث أعدم الجندي سالم عمر.",
        "هل قتل الجنود الأسرى قرب الحدود؟",
        "وقال الشيخ إن العصابات في الإقليم تخطف السياح.",
        "وأعلنت الشرطة اعتقال متهم بالتورط في اغتيال الوزير سامر حداد.",
        "والتقى الوزير أسر الضباط الذين قتلهم المسلحون.",
        "وقتل 76 صحافيا في البلاد منذ بداية الحرب.",
        "وقال الوزير إن ثلاثين موظفا اختطفوا في العاصمة العام الماضي.",
        "وكان ضابط قد قتل في البلدة في أواخر التسعينات.",
        "وقال النائب إن عناصر الوحدة يقومون باختطاف المدنيين.",
        "وطالب النائب بمحاكمة من اغتالوا الوزير سامر حداد.",
    ],
)
def test_history_habits_questions_and_known_killings_are_no_report(text: str) -> None:
    assert "ASSAULT" not in types(text)


def test_a_protest_named_without_protesters_is_taken_as_known() -> None:
    assert "PROTEST" not in types("واعتبر الوزير أن الاحتجاجات أضرت بالسياحة.")
    assert "PROTEST" in types("تظاهر مئات الطلاب في صنعاء احتجاجا على رفع الأسعار.")


@pytest.mark.parametrize(
    "text",
    [
        "ورفع المتظاهرون لافتات كتب عليها شعار واحد.",
        "وهتف المتظاهرون بشعارات ضد رفع الأسعار.",
        "وأوقفت الشرطة عشرة طلاب عشية التظاهرة.",
        "وأصدر المتظاهرون بيانا تلي خلال الاعتصام.",
        "وتوفي شاب أمس بعد أن أحرق نفسه احتجاجا على البطالة.",
        "واجتمعت اللجنة لبحث مسؤولية أعمال الشغب.",
    ],
)
def test_what_is_told_of_a_protest_that_is_known_reports_none(text: str) -> None:
    assert "PROTEST" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "شهدت نواكشوط أمس مظاهرات ضد الحكم العسكري.",
        "وتواصلت الاحتجاجات الطلابية أمس في أنحاء البلاد.",
        "قام متظاهرون في نابولي بالاحتجاج على قرار البلدية.",
        "ويواصل الأسرى في السجن إضرابهم عن الطعام.",
        "وجاب المتظاهرون شوارع غزة وهم يهتفون.",
        "ورفع مئات الطلاب لافتات أمام الوزارة.",
        "خرج الأهالي إلى الشوارع. ورفع المتظاهرون لافتات كتب عليها شعار واحد.",
    ],
)
def test_a_protest_that_takes_place_is_kept(text: str) -> None:
    assert "PROTEST" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "وهاجم النائب سامر حداد الوزيرة قائلا إن خطتها فاشلة.",
        "وتمكن الحراس من السيطرة على الموقف خلال دقائق.",
        "وهاجم الوزير سامر حداد رغبة المعارضة في تأجيل الجلسة.",
        "خطفت الأجهزة الجديدة أنظار زوار المعرض.",
        "اتهم النائب خصمه باغتصاب السلطة.",
        "اقتحم قراصنة موقع الوزارة الإلكتروني وعطلوه.",
    ],
)
def test_figures_of_speech_attack_no_one(text: str) -> None:
    assert "ASSAULT" not in types(text)


def test_what_someone_wants_has_not_happened() -> None:
    text = "وقال الحزب إن خصومه يريدون فرض سيطرة كاملة على بيروت."
    (event,) = Annotator().annotate(Article(id="x", text=text, language="ar")).events
    assert (event.type, event.status) == ("ASSAULT", "hypothetical")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قالت الوزارة إن السفارة في كابل لم تتعرض لأي هجوم.", "denied"),
        ("لم تشن القوات الحكومية هجوما على المدينة.", "denied"),
        ("وقال النائب إن الحكومة تخشى أن تقصف الطائرات مواقع الجيش.", "hypothetical"),
    ],
)
def test_what_a_carrying_verb_denies_or_someone_fears_has_not_happened(text: str, status: str) -> None:
    events = Annotator().annotate(Article(id="x", text=text, language="ar")).events
    assert [event.status for event in events if event.type == "ASSAULT"] == [status]


def test_a_killing_has_no_actor_behind_a_pronoun_for_whoever_did_it() -> None:
    text = "أيد مجلس الأمن أمس محاكمة من قتلوا ثلاثة جنود في بيروت. وقال المجلس إن المحاكمة عادلة."
    events = Annotator().annotate(Article(id="x", text=text, language="ar")).events
    assert all(not event.actors for event in events if event.type == "ASSAULT")
