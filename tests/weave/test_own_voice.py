"""What an article tells itself and through someone whom it quotes, it tells first of all itself."""

from __future__ import annotations

from isnad.annotate import Annotator
from isnad.gather import article_from
from isnad.records import Span
from isnad.weave.facts import Bench
from isnad.weave.origins import Chains

TEXT = (
    "قال الخبير سالم المبروك إن لقاء مسعود الزروق مع خليل التباوي في سبها رسالة إلى دول الجوار.\n\n"
    "والتقى وزير الخارجية مسعود الزروق أمس في سبها شيخ القبائل خليل التباوي."
)


def laid_out() -> tuple[Bench, str, str]:
    article = article_from({"id": "a", "text": TEXT, "outlet": "الواحة", "language": "ar"})
    (annotation,) = Annotator(None).annotate_many([article])
    actor = next(each.id for each in annotation.actors if "الزروق" in each.name)
    return Bench({"a": annotation}, {"a": Chains(annotation)}, {}, ()), annotation.text, actor


def spot(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def test_words_of_the_outlet_come_before_those_of_the_expert() -> None:
    bench, text, _ = laid_out()
    quoted, own = spot(text, "لقاء"), spot(text, "التقى")
    assert bench.chains["a"].of(quoted).attributed
    assert bench.own("a", [quoted, own]) == own
    assert bench.own("a", [quoted]) == quoted


def test_a_name_in_the_sentence_of_the_outlet_carries_the_fact() -> None:
    bench, text, actor = laid_out()
    quoted, own = spot(text, "مسعود الزروق"), spot(text, "مسعود الزروق", 1)
    triggers = [spot(text, "لقاء"), spot(text, "التقى")]
    assert bench.own_mention("a", quoted, {actor}, triggers) == own
    assert bench.support("a", own).stance == "states"


def test_what_only_the_expert_tells_stays_his() -> None:
    bench, text, actor = laid_out()
    quoted = spot(text, "مسعود الزروق")
    assert bench.own_mention("a", quoted, {actor}, [spot(text, "لقاء")]) == quoted
    assert bench.own_mention("a", quoted, set(), [spot(text, "التقى")]) == quoted
