"""Questions asked of all words of an article at once."""

from isnad.annotate.asked import Answers, Question


def test_answers_come_by_index_and_words_without_one_are_left_out() -> None:
    particles = Question(lambda key: len(key) - len(key.lstrip("وف")))
    answers = Answers(("وقال", "الوزير", "في", "وفد", "وزير"))
    assert answers.to(particles) == [(0, 1), (2, 1), (3, 2), (4, 1)]
    assert answers.within(particles, 1, 4) == [(2, 1), (3, 2)]
    assert answers.within(particles, 4, 2) == []


def test_a_question_that_is_made_later_is_answered_too() -> None:
    answers = Answers(("بنغازي", "طرابلس"))
    first = Question(lambda key: key.startswith("ب"))
    assert answers.to(first) == [(0, True)]
    second = Question(lambda key: key.endswith("س"))
    assert answers.to(second) == [(1, True)]
    assert Answers(("طرابلس",)).to(first) == []
