"""Who says so, in sentences as the press writes them, read with everything but the tagger: source, cue, content and carriers."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Attribution
from isnad.weave.origins import Chains

Read = tuple[str | None, str | None, str, list[str]]


def attributions(text: str, language: str = "ar") -> list[Read]:
    made = Annotator().annotate(Article(id="x", text=text, language=language))

    def shown(said: Attribution) -> Read:
        cue = said.cue.of(text) if said.cue else None
        return said.source_name, cue, said.content.of(text), [via.of(text) for via in said.via]

    return [shown(said) for said in made.attributions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقالت وزارة الموانئ: إن الرصيف أغلق ليلا.", ("وزارة الموانئ", "قالت", "الرصيف أغلق ليلا", [])),
        ("وخلصت الوزارة إلى القول إن الرصيف سيغلق.", ("الوزارة", "خلصت", "الرصيف سيغلق", [])),
        ("لكن مسؤولا محليا قال إن الرصيف مغلق.", ("مسؤولا محليا", "قال", "الرصيف مغلق", [])),
        ('وذكر مصدر لشبكة "ضفاف" أن الرصيف مغلق.', ("مصدر", "ذكر", "الرصيف مغلق", ['لشبكة "ضفاف"'])),
        ('"لا نملك سوى زورقين" قال المحافظ.', ("المحافظ", "قال", "لا نملك سوى زورقين", [])),
        ("وأفاد المحافظ في تصريح لموزاييك أن الرصيف مغلق.", ("المحافظ", "أفاد", "الرصيف مغلق", ["في تصريح لموزاييك"])),
        ("وصرح المحافظ لـ(وات) بأن الرصيف مغلق.", ("المحافظ", "صرح", "الرصيف مغلق", ["لـ(وات)"])),
        ("وذكر مصدر مطلع طلب عدم كشف اسمه أن الرصيف مغلق.", ("مصدر مطلع", "ذكر", "الرصيف مغلق", [])),
        ("وأكد جار الضحية أن الرصيف مغلق.", ("جار الضحية", "أكد", "الرصيف مغلق", [])),
        ('وقال المتحدث الرسمي للمرصد "مرافئ" إن الرصيف مغلق.', ("المتحدث الرسمي", "قال", "الرصيف مغلق", [])),
        ("أما المحافظ فقال إن الرصيف مغلق.", ("المحافظ", "قال", "الرصيف مغلق", [])),
        ("وقال المحافظ، يضيف البيان، إن الرصيف مغلق.", ("المحافظ", "قال", "الرصيف مغلق", ["يضيف البيان"])),
        ("ستفتح الأرصفة الثلاثة غدا أمام السفن، يقول المحافظ.", ("المحافظ", "يقول", "ستفتح الأرصفة الثلاثة غدا أمام السفن", [])),
        ("ورأى المحافظ في مقاله أن الرصيف آمن.", ("المحافظ", "رأى", "الرصيف آمن", ["في مقاله"])),
        ("ووفقا لمجلة «ضفاف البحر» هناك أرصفة مغلقة منذ عام.", ("مجلة ضفاف البحر", "وفقا ل", "هناك أرصفة مغلقة منذ عام", [])),
        ("وبحسب تقرير المكتب عن حال الموانئ، فإن الرصيف مغلق.", ("تقرير المكتب", "بحسب", "الرصيف مغلق", [])),
        (
            'ووفقا لما نقلته صحيفة "المرسى" عن مسؤولين في الميناء، فإن الرصيف مغلق.',
            ("مسؤولين في الميناء", "وفقا لما نقلته", "الرصيف مغلق", ['صحيفة "المرسى"']),
        ),
        (
            "وعلمت «المرسى» من مصادر مطلعة أن الرصيف سيغلق.",
            ("مصادر مطلعة", "علمت", "الرصيف سيغلق", ["علمت «المرسى»"]),
        ),
        (
            'وكانت صحيفة "المرسى" قد نقلت عن مصدر وزاري قوله إن الرصيف مغلق.',
            ("مصدر وزاري", "قوله", "الرصيف مغلق", ['صحيفة "المرسى"']),
        ),
        ("وبحسب تقديرات الوزارة، غرقت ثلاثة قوارب هذا العام.", ("تقديرات الوزارة", "بحسب", "غرقت ثلاثة قوارب هذا العام", [])),
    ],
)
def test_one_statement(text: str, found: Read) -> None:
    (said,) = attributions(text)
    assert said == (found[0], found[1], found[2], found[3])


def test_a_demonstrative_points_back_and_another_speaker_is_not_put_in_its_place() -> None:
    text = "قال الوزير سامي الدرويش إن الميناء مفتوح. لكن مسؤولا محليا قال إن الرصيف مغلق. هذا المسؤول أكد أن العمال غادروا."
    assert [said[0] for said in attributions(text)] == ["سامي الدرويش", "مسؤولا محليا", "مسؤولا محليا"]


def test_the_medium_that_quotes_him_stands_in_the_chain() -> None:
    text = "قال الوزير سامي الدرويش إن الميناء مفتوح. ونقلت عنه وكالة سدر قوله: «لن نغلق الرصيف»."
    made = Annotator().annotate(Article(id="x", text=text, language="ar"))
    assert [via.of(text) for via in made.attributions[1].via] == ["نقلت عنه وكالة سدر"]
    assert [link.name for link in Chains(made).all()[1].links] == [None, "وكالة سدر", "سامي الدرويش"]


def test_one_who_is_quoted_within_stands_behind_him_who_quotes_and_is_named_once() -> None:
    text = "قال الناطق باسم الوزارة علاء الشامي إن الوزير سامي الدرويش أكد أن الرصيف آمن. وأضاف الناطق أن الوزير أعرب عن قلقه."
    made = Annotator().annotate(Article(id="x", text=text, language="ar"))
    last = max(Chains(made).all(), key=lambda chain: chain.content.start)
    assert [link.name for link in last.links] == [None, "علاء الشامي", "سامي الدرويش"]


def test_a_verb_that_is_not_one_of_saying_leaves_the_one_behind_it() -> None:
    assert attributions("وبين هذا وذاك، قال سكان محليون إن الطرق مقطوعة.") == [("سكان محليون", "قال", "الطرق مقطوعة", [])]
    assert attributions("وزاد من حدة الأزمة أن الطرق مقطوعة.") == []


@pytest.mark.parametrize(
    ("content", "certainty"),
    [
        ("العلاقات لا يمكن أن تستقيم", "certain"),
        ("الشعب لم يعد يحتمل المزيد", "certain"),
        ("العلاقات يمكن أن تستقيم", "possible"),
        ("الأمر يحتمل أن يطول", "possible"),
    ],
)
def test_what_is_denied_hedges_nothing(content: str, certainty: str) -> None:
    text = f"وقال الوزير سامي الدرويش إن {content}."
    (said,) = Annotator().annotate(Article(id="x", text=text, language="ar")).attributions
    assert said.certainty == certainty


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sudan's army has rejected a truce, two people familiar with the talks said.",
            [
                ("two people familiar with the talks", "said", "Sudan's army has rejected a truce", []),
                ("Sudan's army", "rejected", "a truce", ["two people familiar with the talks"]),
            ],
        ),
        (
            "Iran's navy claimed on Sunday to have seized a tanker, state media reported.",
            [
                ("state media", "reported", "Iran's navy claimed on Sunday to have seized a tanker", []),
                ("Iran's navy", "claimed", "to have seized a tanker", ["state media"]),
            ],
        ),
        ('"Whoever says so is wrong," the minister told reporters.', [("the minister", "told", "Whoever says so is wrong", [])]),
        (
            "According to a draft of the treaty seen by diplomats, the port would close.",
            [("a draft of the treaty", "According to", "the port would close", [])],
        ),
        ("Residents said by phone that they could hear shelling.", [("Residents", "said", "they could hear shelling", [])]),
        ('"We saw the ship," the statement read.', [("the statement", "read", "We saw the ship", [])]),
        ("Officials who asked not to be named said the port was shut.", [("Officials", "said", "the port was shut", [])]),
        (
            "The Tasnim news agency, citing an unnamed official, reported that the port was shut.",
            [("an unnamed official", "citing", "the port was shut", ["The Tasnim news agency"])],
        ),
        (
            "Reuters reported that the port was shut, citing an unnamed official.",
            [("an unnamed official", "citing", "the port was shut", ["Reuters"])],
        ),
        (
            "An aide was quoted by Reuters as saying the port was shut.",
            [("An aide", "saying", "the port was shut", ["Reuters"])],
        ),
    ],
)
def test_english_reports(text: str, found: list[Read]) -> None:
    assert attributions(text, "en") == found


def test_one_who_is_quoted_behind_his_words_is_the_one_named_before() -> None:
    text = 'The port is shut, spokesman Karim Haddad said. "The ball is in their court," Reuters quoted him as saying.'
    assert attributions(text, "en")[1] == ("Karim Haddad", "saying", "The ball is in their court", ["Reuters"])


def test_a_new_sentence_with_its_own_clause_does_not_take_the_quotation_before() -> None:
    text = 'Karim Haddad tweeted: "The port is shut." The ministry later said in a statement that it had ordered an inquiry.'
    assert [said[2] for said in attributions(text, "en")] == ["The port is shut", "it had ordered an inquiry"]


def test_a_place_before_a_colon_is_a_dateline_and_denying_reports_reports_nothing() -> None:
    text = "BEIRUT: Transport Minister Karim Haddad said work would begin soon, denying reports of a delay."
    assert [(said[0], said[1]) for said in attributions(text, "en")] == [("Karim Haddad", "said"), ("Karim Haddad", "denying")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال مصدر أمني رفض الكشف عن اسمه إن الرصيف مغلق.", ("مصدر أمني", "قال", "الرصيف مغلق", [])),
        ("قال دبلوماسي غربي اشترط عدم نشر اسمه إن الرصيف مغلق.", ("دبلوماسي غربي", "قال", "الرصيف مغلق", [])),
        ("قال مسؤولون محليون طلبوا عدم ذكر أسمائهم إن الرصيف مغلق.", ("مسؤولون محليون", "قال", "الرصيف مغلق", [])),
        (
            "ونقلت وكالة الأنباء السعودية (واس) عن المتحدث باسم التحالف قوله إن الرصيف مغلق.",
            ("المتحدث باسم التحالف", "قوله", "الرصيف مغلق", ["نقلت وكالة الأنباء السعودية (واس)"]),
        ),
    ],
)
def test_where_a_source_ends(text: str, found: Read) -> None:
    assert attributions(text) == [found]


def test_his_words_are_not_those_of_the_forces_that_he_speaks_of() -> None:
    assert attributions("وستنسحب القوات من المدينة غدا، على حد قوله.") == []
    (told,) = attributions("وستغلق وزارة الموانئ الأرصفة غدا، بحسب قولها.")
    assert told[:2] == ("وزارة الموانئ", "بحسب قولها")


@pytest.mark.parametrize("between", ["، قال", "، هكذا قال", "، بهذه الكلمات قال"])
@pytest.mark.parametrize("behind", ["", " في مؤتمر صحافي", " للصحفيين أمس"])
def test_a_verb_behind_the_quotation_that_opens_its_sentence(between: str, behind: str) -> None:
    (told,) = attributions(f"«لن تعود السفن إلى الرصيف»{between} وزير النقل سامي الدرويش{behind}.")
    assert told[:3] == ("سامي الدرويش", "قال", "لن تعود السفن إلى الرصيف")


def test_what_a_verb_behind_a_quotation_says_itself_is_its_content() -> None:
    (told,) = attributions("«لن تعود السفن أبدا»، قال وزير النقل سامي الدرويش أمس إن الرصيف مغلق.")
    assert told[2] == "الرصيف مغلق"


@pytest.mark.parametrize("opening", ["بحسب سامي الدرويش، رئيس حزب الساحل، فإن", "ذكر سامي الدرويش، رئيس حزب الساحل، في بيان أن"])
def test_an_office_between_commas_is_no_part_of_the_content(opening: str) -> None:
    (told,) = attributions(f"{opening} الرصيف مغلق.")
    assert (told[0], told[2]) == ("سامي الدرويش", "الرصيف مغلق")


def test_each_count_has_the_source_behind_it() -> None:
    told = attributions("أسفر الانفجار عن سبعة قتلى بحسب وزارة النقل، و11 قتيلا بحسب مصدر طبي.")
    assert [(one[0], one[2]) for one in told] == [("وزارة النقل", "أسفر الانفجار عن سبعة قتلى"), ("مصدر طبي", "11 قتيلا")]


def test_threats_with_short_nouns_are_words_of_whoever_makes_them() -> None:
    told = attributions("قال وزير النقل سامي الدرويش إن الرصيف مغلق، متوعدا بشن حملة أخرى.")
    assert [(one[1], one[2]) for one in told] == [("قال", "الرصيف مغلق"), ("متوعدا", "بشن حملة أخرى")]


def test_a_dateline_is_no_content() -> None:
    (told,) = attributions("بيروت – نخيل: احترقت ثلاث سفن في المرفأ وفق ما قال مصدر أمني.")
    assert told[2] == "احترقت ثلاث سفن في المرفأ"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("ندد وزير النقل سامي الدرويش بالهجوم ودعا مجلس الأمن إلى فرض عقوبات.", ["سامي الدرويش", "سامي الدرويش"]),
        ("ودعت واشنطن السلطات الإيرانية إلى الإفراج عن الصحافي.", ["واشنطن"]),
        ("رأى وزير النقل سامي الدرويش أن الاتفاق مفيد، ووصف الاتفاق بأنه عملية أخذ وعطاء.", ["سامي الدرويش", "سامي الدرويش"]),
    ],
)
def test_who_is_called_on_or_told_of_does_not_speak(text: str, sources: list[str]) -> None:
    assert [one[0] for one in attributions(text)] == sources


def test_prayers_are_no_words_of_anybody_told() -> None:
    assert attributions("تبادل الحاضرون التهنئة، داعين الله أن يعيد المناسبة بالخير.") == []
