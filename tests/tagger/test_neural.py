"""The tagger with the weights of the package, on sentences of our own: people who do not exist, places that do."""

import random
import shutil
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from isnad.tagger import WEIGHTS, NeuralTagger, TaggedSpan, load_tagger

pytest.importorskip("onnxruntime", reason="the tagger needs onnxruntime")

SENTENCES = [
    "وصل وزير الخارجية الليبي سالم البرعصي إلى القاهرة مساء أمس.",
    "وقال اللواء مفتاح العبيدي إن قواته سيطرت على معبر رأس اجدير.",
    "أعلنت منظمة الصحة العالمية أن عدد الإصابات في السودان تضاعف.",
    "التقى الرئيس التونسي نظيره الجزائري في مدينة سوسة.",
    "Foreign Minister Salem al-Barasi arrived in Cairo on Monday.",
    "",
    "…",
]


@pytest.fixture(scope="module")
def tagger() -> NeuralTagger:
    loaded = load_tagger(threads=1)
    assert loaded is not None
    return loaded


def named(text: str, spans: tuple[TaggedSpan, ...]) -> set[tuple[str, str]]:
    return {(span.kind, text[span.start : span.end]) for span in spans}


def test_people_places_organisations_and_titles(tagger: NeuralTagger) -> None:
    found = [named(text, spans) for text, spans in zip(SENTENCES, tagger.tag(SENTENCES), strict=True)]
    assert {("person", "سالم البرعصي"), ("place", "القاهرة"), ("title", "وزير الخارجية الليبي")} <= found[0]
    assert {("person", "مفتاح العبيدي"), ("title", "اللواء")} <= found[1]
    assert {("organisation", "منظمة الصحة العالمية"), ("place", "السودان")} <= found[2]
    assert ("place", "سوسة") in found[3]
    assert {kind for kind, _ in found[3]} <= {"place", "title"}
    assert ("place", "Cairo") in found[4]
    assert any(kind == "person" and "Barasi" in name for kind, name in found[4])
    assert found[5] == found[6] == set()


def test_vowel_signs_and_tatweel_move_offsets_and_nothing_else(tagger: NeuralTagger) -> None:
    plain, marked = "وصل سالم البرعصي إلى القاهرة", "وصل سَالِم البـرعصي إلى القَاهِرة"
    kinds = {(kind, name.translate({0x64E: None, 0x650: None, 0x640: None})) for kind, name in named(marked, tagger.tag([marked])[0])}
    assert kinds == named(plain, tagger.tag([plain])[0])


def test_company_and_order_change_nothing(tagger: NeuralTagger) -> None:
    texts = SENTENCES * 3 + [" ".join(SENTENCES[:4]), " ".join(SENTENCES * 4)]
    together = tagger.tag(texts)
    assert [tagger.tag([text])[0] for text in texts] == together
    order = list(range(len(texts)))
    random.Random(7).shuffle(order)
    shuffled = tagger.tag([texts[number] for number in order])
    assert [together[number] for number in order] == shuffled


def test_texts_of_like_length_share_a_batch_and_change_no_score(tagger: NeuralTagger) -> None:
    words = " ".join(SENTENCES[:4]).split()
    texts = [" ".join(words[:count]) for count in range(1, len(words))]
    assert tagger.read_heads(texts) == [tagger.read_heads([text])[0] for text in texts]


def test_threads_change_nothing(tagger: NeuralTagger) -> None:
    two = load_tagger(threads=2)
    assert two is not None
    assert two.version == tagger.version
    assert two.tag(SENTENCES) == tagger.tag(SENTENCES)


def test_names_far_into_a_long_text_are_found(tagger: NeuralTagger) -> None:
    text = " ".join(SENTENCES[:3] * 12)
    places = [text[span.start : span.end] for span in tagger.tag([text])[0] if span.kind == "place"]
    assert places.count("القاهرة") == 12
    assert places.count("السودان") == 12


def test_names_do_not_overlap_and_scores_are_probabilities(tagger: NeuralTagger) -> None:
    for text, spans in zip(SENTENCES, tagger.tag(SENTENCES), strict=True):
        names = [span for span in spans if span.kind != "title"]
        assert all(before.end <= after.start for before, after in pairwise(names))
        assert all(0 < span.score <= 1 and text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)


def test_without_onnxruntime_there_is_no_tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert load_tagger() is None


def test_without_weights_there_is_no_tagger(tmp_path: Path) -> None:
    shutil.copy(WEIGHTS / "pieces.tsv", tmp_path)
    assert load_tagger(tmp_path) is None


def test_an_unknown_head_is_named(tagger: NeuralTagger) -> None:
    with pytest.raises(ValueError, match="newswire"):
        tagger.read_heads(["بغداد"], ["chunks"])
