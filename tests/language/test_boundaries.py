from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yasbd.rules.ar import ArRules

from isnad.language.arabic.boundaries import ArabicRules

LINES = (
    "قال الوزير إن المشروع بدأ. وأضاف أن العمل مستمر! فهل ينتهي؟ لا أحد يعلم.",
    "حضر أ.د. سالم العمري والدكتور م. حسن. ثم غادرا.",
    "راجع ص. 15 من الكتاب. وانظر إلخ. بعد ذلك.",
    "ورد في الفصل 3. أن الأمر جائز. وفي المادة 12. خلافه. بلغ العدد 2015. ثم زاد.",
    "عقدت الجلسة 1) كلمة الرئيس 2) التقرير. ثم رفعت: - أولا - ثانيا.",
    "1. مقدمة المجلس. 2. خاتمة.",
    'قال «لن نتراجع.» ثم خرج. وصاح "كفى!" وسكت (انتهى.) ومضى.',
    "ارتفع سعر Yahoo! اليوم. وقالت U.S. شيئا. etc. ثم ص.ب. 5",
    "توقف... ثم عاد… ومضى .. وانتهى.",
    "سنة 300 ق.م. كانت البداية. وفي 2014م. كانت النهاية.",
    "شكرًا جزيلًا. كَم. من مرة ؟ ! نعم .",
    "القيمة 3٫2٫1. مسجلة. ونسبة 10.5 في المئة.",
)
PIECES = st.sampled_from(
    [
        *"نمسأد 153.،؟!:…-«»()\"'",
        " ",
        " ",
        ". ",
        "كلمة",
        "الفصل",
        "ق.م",
        "إلخ",
        "Dr",
        " A",
        "..",
        "٫",
        "\u064b",
        "ـ",
        "°",
        "ص. ",
        "<b>",
        "🙂",
        "\n",
    ]
)


@pytest.mark.parametrize("line", LINES)
def test_boundaries_are_those_of_the_rules(line: str) -> None:
    expected = ArRules().apply(line, preserve_quote_and_paren=True)
    assert ArabicRules().apply(line, preserve_quote_and_paren=True) == expected


@given(st.lists(PIECES, max_size=40).map("".join))
def test_boundaries_of_any_line_are_those_of_the_rules(line: str) -> None:
    expected = ArRules().apply(line, preserve_quote_and_paren=True)
    assert ArabicRules().apply(line, preserve_quote_and_paren=True) == expected
