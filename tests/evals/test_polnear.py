import pytest

from evals import polnear
from evals.polnear import Case, CorpusError, Credit, Judged, predicted, read_marks, same_source

TEXT = 'Salem wins.\n\n"We won," Salem said. "We did." Critics doubted it.'
MARKS = """T1\tSource 23 28\tSalem
T2\tCue 29 33\tsaid
T3\tContent 13 22;35 44\t"We won," "We did."
T4\tAttribution 29 33\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tCue 53 60\tdoubted
E2\tAttribution-no-source:T5 Cue:T5
"""


def document(*attributions: dict) -> dict:
    actors = [{"id": "a1", "name": "Omar Salem"}]
    mentions = [{"start": 0, "end": 5, "actor": "a1"}, {"start": 23, "end": 28, "actor": "a1"}]
    return {"actors": actors, "mentions": mentions, "attributions": list(attributions)}


def said(content: list[int], source: list[int] | None, cue: list[int] | None) -> dict:
    return {"content": content, "source": source, "cue": cue, "source_name": "Omar Salem"}


def test_marks_give_credits_with_all_pieces_and_those_without_content_are_left_out():
    (credit,) = read_marks(MARKS, TEXT)
    assert credit == Credit(((13, 22), (35, 44)), ((23, 28),), ((29, 33),), "Salem")


def test_a_relative_pronoun_stands_for_the_word_before_it():
    marks = "T1\tSource 7 10\twho\nT2\tContent 16 20\tenough\nE1\tAttribution:T1 Source:T1 Content:T2\n"
    (credit,) = read_marks(marks, "Salem, who said yes")
    assert same_source(credit, Credit(((16, 20),), ((0, 5),), (), "Omar Salem"))
    assert not same_source(credit, Credit(((16, 20),), ((11, 15),), (), "Critics"))


@pytest.mark.parametrize("marks", ["T1\tSource x 5\tSalem", "E1\tSource:T7 Content:T8", "T1"])
def test_marks_of_another_shape_are_an_error(marks):
    with pytest.raises(CorpusError):
        list(read_marks(marks, TEXT))


def test_a_sentence_that_goes_on_without_a_cue_is_joined():
    found = document(said([14, 20], [23, 28], [29, 33]), said([36, 42], None, None))
    assert [credit.content for credit in predicted(found)] == [((14, 20), (36, 42))]
    assert len(predicted(found, apart=True)) == 2


def test_content_and_source_are_judged_apart():
    case = Case("c", TEXT, tuple(read_marks(MARKS, TEXT)))
    right = Judged(case, predicted(document(said([14, 20], None, [29, 33]), said([36, 42], None, None)))).scores()
    assert (right["content"].hits, right["content+source"].hits) == (1, 1)  # unexpressed there, and named as the one who is marked
    wrong = {"content": [13, 42], "source": [45, 52], "cue": [53, 60], "source_name": "Critics"}
    scores = Judged(case, predicted(document(wrong))).scores()
    assert (scores["content"].hits, scores["content+source"].hits) == (1, 0)


def test_without_the_corpus_the_command_says_so(tmp_path, capsys):
    assert polnear.main(["--data", str(tmp_path)]) == 0
    assert "skipped" in capsys.readouterr().out
