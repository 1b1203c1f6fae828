"""What is one event and what are two, as the press tells it: calls and their topics, messages and their wishes, two guests, counter-attacks."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span

ANNOTATOR = Annotator()


def read(body: str, title: str | None = None) -> tuple[Event, ...]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    return ANNOTATOR.annotate(Article(id="x", text=text, title=span, language="ar")).events


def of_type(kind: str, body: str, title: str | None = None) -> list[Event]:
    return [event for event in read(body, title) if event.type == kind]


@pytest.mark.parametrize(
    "body",
    [
        (
            "تلقى وزير الدفاع العماني سالم الرويعي اتصالا هاتفيا من نظيره الأردني كريم الجلاصي، وجرى خلال الاتصال بحث "
            "العلاقات بين البلدين، بالإضافة إلى استعراض مجالات التدريب التي توفرها وزارة الدفاع العمانية."
        ),
        "عقد وزير الطاقة الجزائري سالم الرويعي اجتماعا مع نظيره الليبي كريم الجلاصي، تم خلاله مناقشة خطط الشركات الليبية في الحقول المشتركة.",
        "التقى وزير النقل المغربي سالم الرويعي السفير الإسباني في الرباط، وجرى استعراض مشاريع الحكومة المغربية في الموانئ.",
    ],
)
def test_what_a_meeting_is_about_is_no_other_meeting(body: str) -> None:
    assert len(of_type("CONSULT", body)) == 1


def test_the_wishes_of_a_message_are_told_with_it() -> None:
    body = (
        "بعث أمير الكويت برقية تهنئة إلى الرئيس البرتغالي كارلوس ميندوسا بمناسبة اليوم الوطني لبلاده. "
        "وعبر الأمير عن أصدق التهاني للرئيس البرتغالي ولشعب بلاده."
    )
    (message,) = of_type("SUPPORT", body)
    assert len(message.triggers) >= 3


def test_wishes_to_others_are_their_own() -> None:
    body = (
        "بعث أمير الكويت برقية تهنئة إلى الرئيس البرتغالي كارلوس ميندوسا بمناسبة اليوم الوطني لبلاده. "
        "وقدم وزير الخارجية سالم الرويعي التعازي إلى رئيس الوزراء الهندي أنيل كابور."
    )
    assert len(of_type("SUPPORT", body)) == 2


def test_a_headline_may_name_two_meetings() -> None:
    title = "ولي العهد يلتقي الرويعي والجلاصي"
    body = (
        "التقى ولي العهد الأمير سعيد المنصوري وزير الدفاع العماني سالم الرويعي في قصر الضيافة. "
        "كما اجتمع الأمير سعيد المنصوري مع وزير النقل الأردني كريم الجلاصي، وجرى خلال الاجتماع استعراض العلاقات."
    )
    first, second = of_type("CONSULT", body, title)
    text = f"{title}\n\n{body}"
    assert [trigger.of(text) for trigger in second.triggers][:2] == ["اجتمع", "اجتماع"]
    assert {party.name for party in (*second.actors, *second.recipients)} == {"سعيد المنصوري", "كريم الجلاصي"}
    assert first.main


def test_a_known_meeting_without_a_verb_of_its_own_is_the_first() -> None:
    body = "استقبل رئيس البرلمان التونسي سالم الرويعي السفير الإيطالي أمس. وتناول اللقاء الهجرة. وزار الرويعي بعد ذلك ميناء صفاقس."
    first = of_type("CONSULT", body)[0]
    assert {trigger.of(body) for trigger in first.triggers} >= {"استقبل", "لقاء"}


def test_those_who_strike_and_are_struck() -> None:
    assert len(of_type("ASSAULT", "هاجم تنظيم داعش مواقع الجيش العراقي في بيجي. وقصف الجيش العراقي تنظيم داعش بعد ساعات.")) == 2


@pytest.mark.parametrize(
    "body",
    [
        "وصلت أمس سفينة قمح إلى ميناء المكلا بعد تحريره من مسلحي تنظيم القاعدة. وقال الوزير إن الميناء جاهز.",
        "عادت العائلات إلى بلدة الكرمة بعد تطهيرها من مسلحي تنظيم داعش. وقال محافظ الأنبار إن الطرق آمنة.",
        "تستقبل مدينة عتق المساعدات بعد تحريرها من أيدي ميليشيات الحوثي. وقال محافظ شبوة إن الطرق آمنة.",
    ],
)
def test_ground_freed_that_was_named_before(body: str) -> None:
    (attack,) = of_type("ASSAULT", body)
    assert attack.recipients and attack.frame == "assault.free-ground"


def test_what_is_freed_from_a_burden_is_not_attacked() -> None:
    assert not of_type("ASSAULT", "أشاد وزير الاقتصاد سالم الرويعي بالتجارة بعد تحريرها من القيود الجمركية.")
