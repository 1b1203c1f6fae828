import numpy as np
import pytest

from isnad.tagger import WEIGHTS, load_tagger
from isnad.tagger.acts import ActHeads, Acts, Again, buckets
from isnad.tagger.words import split_words

TYPES, STATUSES, SLOTS = ("none", "CONSULT", "ASSAULT"), ("happened", "planned"), ("none", "actor", "recipient")


def again() -> Again:
    """A head that takes two words for one act the more their one projected number is the same, less with a sentence between."""
    judging = np.zeros((6, 1), np.float32)
    judging[1], judging[4] = -2.0, 3.0
    gaps = np.array([[4.0], [3.0], [0.0]], np.float32)
    return Again(judging, gaps, np.zeros((3, 1), np.float32), np.ones(1, np.float32), -3.0)


def heads(width: int = 2) -> ActHeads:
    """Heads whose slots depend on the second of the two words alone: a large first number acts, a large second one is acted on."""
    out = np.array([[0.0, 4.0, 0.0], [0.0, 0.0, 4.0]], np.float32)
    empty = np.zeros((21, width), np.float32)
    bias = np.array([1.0, 0.0, 0.0], np.float32)
    return ActHeads(TYPES, STATUSES, SLOTS, empty, np.zeros((3, width), np.float32), out, bias, again())


def scores(words: int) -> np.ndarray:
    return np.zeros((words, heads().columns), np.float32)


def test_distances_are_told_apart_near_a_trigger_and_taken_together_far_from_it() -> None:
    near, far = buckets(np.arange(-4, 5)), buckets(np.array([-60, -23, 23, 60]))
    assert near.tolist() == list(range(6, 15))
    assert far.tolist() == [1, 1, 19, 19]


def test_probabilities_add_up_and_slots_follow_the_second_word() -> None:
    words = split_words("زار الوزير العاصمة")
    matrix = scores(3)
    matrix[0, 1] = 5.0  # زار names a CONSULT
    matrix[1, 7], matrix[2, 8] = 2.0, 2.0
    acts = Acts.of(heads(), words, matrix)
    assert np.allclose(acts.types.sum(axis=1), 1) and np.allclose(acts.statuses.sum(axis=1), 1)
    assert TYPES[acts.types[0].argmax()] == "CONSULT"
    assert [SLOTS[number] for number in acts.slots(0, "CONSULT").argmax(axis=1)] == ["none", "actor", "recipient"]


def test_two_words_name_one_act_where_they_are_alike_and_near() -> None:
    head, one, other = again(), np.array([1.0], np.float32), np.array([2.0], np.float32)
    assert head.wide == 1
    assert head.odds(one, one, (False, False), 0, 1) == pytest.approx(1.0)
    assert head.odds(one, other, (False, False), 0, 1) == pytest.approx(-1.0)
    assert head.odds(one, other, (True, False), 0, 1) == pytest.approx(2.0)
    assert head.odds(one, one, (False, False), 7, 1) == head.odds(one, one, (False, False), 2, 1) == pytest.approx(-3.0)


def test_a_text_without_words_has_no_acts() -> None:
    acts = Acts.of(heads(), [], scores(0))
    assert acts.types.shape == (0, 3)


def test_weights_without_heads_for_acts_have_none(tmp_path) -> None:
    assert ActHeads.read(tmp_path) is None


def test_a_damaged_file_of_heads_is_an_error_and_no_silence(tmp_path) -> None:
    (tmp_path / "acts.npz").write_bytes(b"nothing of the kind")
    with pytest.raises(ValueError):
        ActHeads.read(tmp_path)
    np.savez(tmp_path / "acts.npz", types=np.array(TYPES))
    with pytest.raises(ValueError, match=r"acts\.npz: lacks again_bias, .*judging"):
        ActHeads.read(tmp_path)


def test_the_shipped_heads_see_who_met_whom() -> None:
    tagger = load_tagger(WEIGHTS, threads=1)
    if tagger is None:
        pytest.skip("onnxruntime is not installed")
    text = "التقى وزير الخارجية المغربي نظيره الإسباني في مدريد أمس."
    acts = tagger.read([text])[0].acts
    assert acts is not None
    said = acts.types[0]
    assert acts.heads.types[said.argmax()] == "CONSULT"
    found = {
        acts.heads.slots[row.argmax()]: word.key for word, row in zip(acts.words, acts.slots(0, "CONSULT"), strict=True) if row.argmax()
    }
    assert found["place"] == "مدريد" and found["date"] == "أمس"


def test_acts_do_not_depend_on_company() -> None:
    tagger = load_tagger(WEIGHTS, threads=1)
    if tagger is None:
        pytest.skip("onnxruntime is not installed")
    texts = ["اعتقلت الشرطة ثلاثة متظاهرين.", "ندد الحزب بالقرار في بيان طويل صدر عن أمانته العامة مساء الخميس.", "نص"]
    alone = [tagger.read([text])[0].acts for text in texts]
    together = [tagged.acts for tagged in tagger.read(texts)]
    for one, other in zip(alone, together, strict=True):
        assert one is not None and other is not None
        assert np.array_equal(one.types, other.types)
        assert np.array_equal(one.acting, other.acting)
