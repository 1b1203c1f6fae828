"""Titles, furniture, credits, datelines and stated days, on phrases of real reports."""

from datetime import date

import pytest

from isnad.gather import article_from, read_byline
from isnad.gather.lexicon import credit_patterns, furniture, months, openers
from isnad.ontology.tables import DataError

BODY = "أعلنت وزارة الخارجية أن الوفد وصل إلى المدينة صباح الأحد وأجرى محادثات مطولة مع المسؤولين المحليين حول التعاون بين الجانبين."
SECOND = "وأضافت الوزارة أن المحادثات ستستأنف الأسبوع المقبل في العاصمة بحضور ممثلين عن البلدين، وفق بيان نشرته على موقعها."


def of(text, spans):
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"لقاء بنغازي.. حفتر يستضيف الوفد لبحث ملفات مشتركة\n\n{BODY}", "لقاء بنغازي.. حفتر يستضيف الوفد لبحث ملفات مشتركة"),
        (f"آخر الأخبار\n\nما سر زيارة الوفد إلى المدينة؟\n\nشارك\n\n{BODY}", "ما سر زيارة الوفد إلى المدينة؟"),
        (f"افتتاح الجسر الجديد في طبرق\n{BODY}\n{SECOND}", "افتتاح الجسر الجديد في طبرق"),
        (
            f"Delegation lands in Tobruk for talks\n\n{'A delegation landed in Tobruk on Sunday for talks about the bridge. ' * 2}",
            "Delegation lands in Tobruk for talks",
        ),
        (f"{BODY}\n{SECOND}", None),
        (f"تحركات مكثفة في المدينة مع وصول الوفد الزائر إليها.\n{BODY}", None),
        (f"كتب : م/ خالد عبد العزيز\n{BODY}", None),
        (f"نايف عبدالله – عين اليوم\n{BODY}", None),
        ("سطر وحيد بلا نص بعده", None),
        (f"قال المتحدث باسم البلدية في بيان\n\n{BODY}", None),
    ],
)
def test_a_title_is_recognised_or_not_there(text, title):
    found = article_from({"text": text}).title
    assert (found and found.of(text)) == title


def test_furniture_is_marked_line_by_line_and_stays_in_the_text():
    text = f"آخر الأخبار\n\nعنوان الخبر في ثلاث كلمات أو أكثر\n\nشارك الخبر\n\n{BODY}\n\n{SECOND}\n\nالمصدر: RT\n\nطباعة\n\nأخبار ذات صلة\n\nافتتاح معرض الكتاب\n\nحمل تطبيق آخر خبر\n\nإقرأ أيضا"
    article = article_from({"text": text})
    assert article.text == text
    assert of(text, article.furniture) == [
        "آخر الأخبار", "شارك الخبر", "المصدر: RT", "طباعة", "أخبار ذات صلة", "افتتاح معرض الكتاب", "حمل تطبيق آخر خبر", "إقرأ أيضا",
    ]  # fmt: skip
    assert [(credit.kind, credit.name) for credit in article.credits] == [("source", "RT"), ("outlet", "آخر خبر")]
    assert article.outlet == "آخر خبر"


@pytest.mark.parametrize(
    "sentence",
    [
        "شارك الوزير في المؤتمر الذي عقد في العاصمة.",
        "حمل تطبيق الاتفاق على مراحل وعودا كثيرة لسكان المدينة الذين انتظروا طويلا عودة الخدمات إلى أحيائهم.",
        "اقرأ أيضا ما كتبه المؤرخون عن المدينة، فهو كثير.",
        "Share prices fell on Sunday after the talks ended.",
        "تابعنا على مدى شهرين أعمال اللجنة.",
        "المصدر: مسؤول في وزارة الداخلية قال إن التحقيق سيستمر حتى نهاية الشهر الجاري.",
        "سمات شخصيته معروفة لكل من عمل معه، وهي الصبر والهدوء.",
    ],
)
def test_a_sentence_of_the_story_is_no_furniture(sentence):
    text = f"{BODY}\n{sentence}\n{SECOND}\n{sentence}"
    assert article_from({"text": text}).furniture == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("المصدر: RT", ("source", "RT")),
        ("المصدر : وكالة الأناضول", ("source", "وكالة الأناضول")),
        ("نقلا عن صحيفة الشاهد", ("source", "صحيفة الشاهد")),
        ("كتب : م/ خالد عبد العزيز", ("byline", "خالد عبد العزيز")),
        ("كتبت: سلمى عامر", ("byline", "سلمى عامر")),
        ("تحرير: د. ليلى حسن", ("byline", "ليلى حسن")),
        ("By Anna Weber", ("byline", "Anna Weber")),
        ("وكالات", ("agencies", "وكالات")),
        ("متابعات", ("follow-up", "متابعات")),
        ("(أ ف ب)", ("agencies", "أ ف ب")),
        ("متابعة: وكالات", ("agencies", "وكالات")),
        ("* خدمة «نيويورك تايمز»", ("source", "نيويورك تايمز")),
    ],
)
def test_credit_lines(line, found):
    article = article_from({"text": f"{BODY}\n\n{SECOND}\n\n{line}"})
    assert [(credit.kind, credit.name) for credit in article.credits] == [found]
    credit = article.credits[0]
    assert credit.span.of(article.text) == line
    assert credit.name_span.of(article.text) == credit.name


@pytest.mark.parametrize(
    "line", ["By the river they waited", "كتب الوزير رسالة إلى نظيره", "المصدر: قال مسؤول إن اللجنة ستجتمع غدا.", "By morning: nothing"]
)
def test_lines_that_credit_nobody(line):
    assert article_from({"text": f"{BODY}\n\n{line}\n\n{SECOND}"}).credits == ()


@pytest.mark.parametrize("end", ["(رويترز)", "- واس", "«د ب أ»", "/ بترا /"])
def test_an_agency_at_the_foot(end):
    article = article_from({"text": f"{BODY}\n{SECOND} {end}"})
    assert [credit.kind for credit in article.credits] == ["agencies"]
    assert article.credits[0].name in end


def test_an_address_is_a_link_and_alone_on_its_line_furniture():
    text = f"{BODY} (https://www.waha.example/a?b=1).\n{SECOND}\nhttps://news.example/x-%D8%A7"
    article = article_from({"text": text})
    assert [(credit.kind, credit.name, credit.span.of(text)) for credit in article.credits] == [
        ("url", "waha.example", "https://www.waha.example/a?b=1"),
        ("url", "news.example", "https://news.example/x-%D8%A7"),
    ]
    assert of(text, article.furniture) == ["https://news.example/x-%D8%A7"]


def test_an_outlet_that_presents_itself():
    line = "منصة غربة نيوز تقدم لكم التفاصيل الكاملة حول هذه التحركات ورسائلها في 2026."
    article = article_from({"text": f"{BODY}\n{line}\n{SECOND}"})
    assert of(article.text, article.furniture) == [line]
    assert article.outlet == "غربة نيوز"


@pytest.mark.parametrize(
    ("head", "dateline", "credits"),
    [
        ("القاهرة - رويترز: ", "القاهرة - رويترز:", [("agencies", "رويترز")]),
        ("القاهرة - رويترز - ", "القاهرة - رويترز -", [("agencies", "رويترز")]),
        ("عمان – بترا\n", "عمان – بترا", [("agencies", "بترا")]),
        ("المنامة في 15 فبراير / بنا / ", "المنامة في 15 فبراير / بنا /", [("agencies", "بنا")]),
        ("دمشق، سوريا (CNN) -- ", "دمشق، سوريا (CNN) --", [("agencies", "CNN")]),
        ("BENGHAZI, Libya (AP) — ", "BENGHAZI, Libya (AP) —", [("agencies", "AP")]),
        ("CAIRO, Feb 15 (Reuters) - ", "CAIRO, Feb 15 (Reuters) -", [("agencies", "Reuters")]),
        ("واس - الرياض ", "واس - الرياض", [("agencies", "واس")]),
        ("القاهرة: سلمى عامر\n", "القاهرة: سلمى عامر", [("byline", "سلمى عامر")]),
        ("وكالات - بنغازي\n", "وكالات - بنغازي", [("agencies", "وكالات")]),
        ("صقر خالد – متابعات\n", "صقر خالد – متابعات", [("byline", "صقر خالد"), ("follow-up", "متابعات")]),
        ("الرياض - ", "الرياض -", []),
        ("تونس – صدى الجنوب – ", "تونس – صدى الجنوب –", [("outlet", "صدى الجنوب")]),
        ("تونس – سلمى عامر – ", "تونس – سلمى عامر –", [("byline", "سلمى عامر")]),
        ("نواكشوط (الوادي) – ", "نواكشوط (الوادي) –", [("agencies", "الوادي")]),
        ("بوابة الأطلسي – متابعات\n", "بوابة الأطلسي – متابعات", [("outlet", "بوابة الأطلسي"), ("follow-up", "متابعات")]),
        ("ASMARA, June 8, 2026 - ", "ASMARA, June 8, 2026 -", []),
        ("القاهرة - كما قال الوزير - ", None, []),
        ("قال الوزير - في مؤتمر صحفي - ", None, []),
        ("ليبيا - التي أعلنت ذلك - ", None, []),
        ("أكدت صحيفة (الشاهد) ", None, []),
        ("مشروع موقع (طريق اللؤلؤ: ", None, []),
        ("واس - متابعة: كرم أهالي القرية - ", "واس - متابعة:", [("agencies", "واس"), ("follow-up", "متابعة")]),
        ("", None, []),
    ],
)
def test_datelines(head, dateline, credits):  # noqa: A002
    text = f"{head}{BODY}\n{SECOND}"
    article = article_from({"text": text})
    assert (article.dateline and article.dateline.of(text)) == dateline
    assert [(credit.kind, credit.name) for credit in article.credits] == credits


def test_the_outlet_names_itself_in_its_dateline():
    article = article_from({"text": f"سلوى سعد – صوت الواحة\n{BODY}", "outlet": "صوت الواحة"})
    assert [(credit.kind, credit.name) for credit in article.credits] == [("byline", "سلوى سعد"), ("outlet", "صوت الواحة")]


def test_an_author_field_is_read_in_parts():
    assert [(part.kind, part.name) for part in read_byline("لندن: رنيم حنوش")] == [("place", "لندن"), ("other", "رنيم حنوش")]
    assert [part.kind for part in read_byline("الرياض - واس")] == ["place", "agency"]


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        (f"الأحد، ١٥ فبراير ٢٠٢٦\n{BODY}", date(2026, 2, 15), "١٥ فبراير ٢٠٢٦"),
        (f"الأحد 15 شباط/فبراير 2026 - 10:30 بتوقيت غرينتش\n{BODY}", date(2026, 2, 15), "15 شباط/فبراير 2026"),
        (f"تاريخ النشر: 15/02/2026\n{BODY}", date(2026, 2, 15), "15/02/2026"),
        (f"{BODY}\n\nنشر في 3 غشت 2025", date(2025, 8, 3), "3 غشت 2025"),
        (
            f"Published: February 15, 2026\n\n{'A delegation landed in Tobruk on Sunday for talks. ' * 3}",
            date(2026, 2, 15),
            "February 15, 2026",
        ),
        (f"وصل اليوم 15 فبراير 2026 الوفد الزائر إلى المدينة.\n{BODY}", date(2026, 2, 15), "اليوم 15 فبراير 2026"),
        (f"القاهرة 15 فبراير 2026 (أ ش أ)- {BODY}", date(2026, 2, 15), "15 فبراير 2026"),
        (f"كركوك (نخيل) 15 فبراير 2026 - {BODY}", date(2026, 2, 15), "15 فبراير 2026"),
        (f"بغداد - 15 شباط/فبراير 2026: {BODY}", date(2026, 2, 15), "15 شباط/فبراير 2026"),
        ("Kirkuk, 15 February 2026 - Seven soldiers were killed on Saturday.", date(2026, 2, 15), "15 February 2026"),
    ],
)
def test_a_stated_day(text, day, words):
    published = article_from({"text": text}).published
    assert published is not None
    assert (published.first, published.last, published.basis, published.span.of(text)) == (day, day, "stated", words)


@pytest.mark.parametrize(
    "text",
    [
        f"بدأت الحرب في 15 فبراير 2011 بعد أشهر من الاحتجاجات.\n{BODY}",
        f"زيارة رسمية من 10 إلى 12 فبراير الجاري.\n{BODY}",
        f"15 فبراير\n{BODY}",
        f"15 شعبان 1447 هـ\n{BODY}",
        f"15/8/1447\n{BODY}",
        f"خطة 2026 للتنمية\n{BODY}",
    ],
)
def test_no_day_is_guessed(text):
    assert article_from({"text": text}).published is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "ar"),
        ("نص قصير", "ar"),
        ("Short text", "en"),
        ("A delegation landed in Tobruk on Sunday for talks about the bridge.", "en"),
        ("123 — 456", None),
    ],
)
def test_languages(text, language):
    assert article_from({"text": text}).language == language


def test_a_date_line_before_the_dateline():
    text = f"الأربعاء، 28 آب/اغسطس 2013، آخر تحديث 14:00 (GMT+0400)\nدمشق، سوريا (CNN) -- {BODY}\n{SECOND}"
    article = article_from({"text": text})
    assert article.dateline.of(text) == "دمشق، سوريا (CNN) --"
    assert article.published.first == date(2013, 8, 28)
    assert article.title is None


@pytest.mark.parametrize(
    ("load", "content", "words"),
    [
        (furniture, "phrase\tmatch\tnote\nشارك\tsomewhere\n", "a.tsv:2: match"),
        (furniture, "phrase\tmatch\n", "a.tsv:1: the header"),
        (credit_patterns, "kind\tpattern\tfurniture\tnote\nsource\t(\tyes\n", "a.tsv:2: the pattern"),
        (credit_patterns, "kind\tpattern\tfurniture\tnote\nbyline\tكتب\tperhaps\n", "a.tsv:2: furniture"),
        (months, "form\tmonth\tnote\n# Iraq\nشباط\t13\n", "a.tsv:3: month"),
        (openers, "form\tkind\tnote\n\topening\n", "a.tsv:2: form is empty"),
    ],
)
def test_a_word_list_with_an_error_says_where(tmp_path, load, content, words):
    (tmp_path / "a.tsv").write_text(content, "utf-8")
    with pytest.raises(DataError) as raised:
        load(tmp_path / "a.tsv")
    assert words in str(raised.value)


@pytest.mark.parametrize(
    "line",
    [
        "© 2013 صوت الواحة. جميع الحقوق محفوظة.",
        "Copyright © 2026 Oasis Voice. All rights reserved.",
        "الشرق الأوسط | العالم | اقتصاد | منوعات | رياضة",
    ],
)
def test_notices_and_menus(line):
    article = article_from({"text": f"{BODY}\n{line}\n{SECOND}"})
    assert of(article.text, article.furniture) == [line]


def test_an_outlet_alone_between_title_and_text():
    text = f"Eritrea denies signing border agreement\n\nAsmara Mirror\n\nASMARA, June 8, 2026 - {'Eritrea on Monday denied that it had signed any agreement. ' * 3}"
    article = article_from({"text": text})
    assert article.title.of(text) == "Eritrea denies signing border agreement"
    assert article.outlet == "Asmara Mirror"
    assert article.dateline.of(text) == "ASMARA, June 8, 2026 -"
    assert article.published.first == date(2026, 6, 8)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("المصدر: أ. ف. ب", "أ. ف. ب"),
        ("رصد وتصوير: سلمى عامر – صوت الواحة", "سلمى عامر"),
        ("بقلم: أ.د. ليلى حسن", "ليلى حسن"),
        ("المصدر: قال مسؤول في الوزارة", None),
    ],
)
def test_the_name_within_a_credit(line, name):
    article = article_from({"text": f"{BODY}\n\n{line}\n\n{SECOND}"})
    assert [credit.name for credit in article.credits] == ([name] if name else [])


def test_related_news_in_the_middle_of_a_text():
    text = f"{BODY}\n\nاقرأ أيضا\n\nافتتاح معرض الكتاب في طبرق\n\n{SECOND}\n\nاقرأ أيضا: البلدية تعلن خطة الصيف\n\n{BODY}\n\nأخبار ذات صلة\n\n{SECOND}"
    article = article_from({"text": text})
    assert of(text, article.furniture) == ["اقرأ أيضا", "افتتاح معرض الكتاب في طبرق", "اقرأ أيضا: البلدية تعلن خطة الصيف", "أخبار ذات صلة"]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("الخرطوم – الأناضول", ("agencies", "الأناضول")),
        ('عدن - "الشرق الأوسط"', ("outlet", "الشرق الأوسط")),
        ("دبي - العربية.نت", ("outlet", "العربية.نت")),
        ("واشنطن، نيويورك – «الحياة»، رويترز", ("agencies", "رويترز")),
    ],
)
def test_a_dateline_of_its_own_line_stands_below_the_title(line, credit):
    title = "افتتاح الجسر الجديد في المدينة القديمة أمام المارة"
    article = article_from({"text": f"{title}\n{line}\n{BODY}\n{SECOND}"})
    assert article.title.of(article.text) == title
    assert article.dateline.of(article.text) == line
    assert credit in [(found.kind, found.name) for found in article.credits]


@pytest.mark.parametrize("title", ["تونس: اتحاد العمال يقرر الإضراب", "رويترز: طهران ترفض مقترح الوكالة"])
def test_a_headline_with_a_place_or_speaker_is_no_dateline(title):
    article = article_from({"text": f"{title}\n{BODY}\n{SECOND}"})
    assert (article.title.of(article.text), article.credits) == (title, ())


def test_several_agencies_at_the_foot():
    assert [(found.kind, found.name) for found in article_from({"text": f"{BODY}\n(الأناضول، رويترز)"}).credits] == [
        ("agencies", "الأناضول، رويترز")
    ]
