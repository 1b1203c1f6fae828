from itertools import pairwise

from isnad.annotate.clauses import clauses, openers
from isnad.annotate.document import Document
from isnad.records import Article


def _pieces(text: str, language: str) -> list[tuple[str, str]]:
    document = Document.of(Article(id="x", text=text, language=language))
    return [(clause.kind, clause.span(document).of(text)) for clause in clauses(document)]


def test_arabic_is_cut_where_a_clause_opens() -> None:
    assert _pieces("قال الوزير إن الوفد وصل فيما غادر السفير.", "ar") == [
        ("main", "قال الوزير"),
        ("complement", "إن الوفد وصل"),
        ("contrast", "فيما غادر السفير."),
    ]


def test_particles_before_an_opener_do_not_hide_it() -> None:
    assert [kind for kind, _ in _pieces("وصل الوفد ولكن السفير غادر", "ar")] == ["main", "contrast"]


def test_an_opener_of_two_words_is_found_before_its_first_word_alone() -> None:
    assert _pieces("وصل الوفد بعد أن غادر السفير", "ar")[1] == ("time", "بعد أن غادر السفير")


def test_what_someone_points_to_is_a_complement() -> None:
    assert _pieces("أشار الوزير إلى أن الوفد وصل", "ar")[1] == ("complement", "إلى أن الوفد وصل")


def test_a_comma_cuts_nothing() -> None:
    assert len(_pieces("استقبل الملك، القائد الأعلى، رئيس الوزراء.", "ar")) == 1


def test_clauses_cover_every_word_of_each_sentence() -> None:
    document = Document.of(Article(id="x", text="قال الوزير إن الوفد وصل.\nثم غادر الذي جاء.", language="ar"))
    found = clauses(document)
    assert found[0].start == 0
    assert all(one.end == other.start for one, other in pairwise(found))
    assert found[-1].end == len(document.words)


def test_english_relative_and_complement() -> None:
    assert [kind for kind, _ in _pieces("The minister said that the army, which fled, lost.", "en")] == ["main", "complement", "relative"]


def test_tables_name_known_kinds_only() -> None:
    assert openers("ar")["فيما"] == "contrast"
    assert openers("en")["who"] == "relative"
