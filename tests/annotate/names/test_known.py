"""Known actors and people: taken for what they are only where the article bears it out."""

from datetime import date

import pytest

from annotate.names.reading import Read
from isnad.annotate.document import Document
from isnad.annotate.names import read_names
from isnad.records import Article, Published


def _entries(text: str) -> dict[str, str | None]:
    return {actor.name: actor.entry for actor in Read(text).names.actors}


def test_a_common_word_is_an_actor_behind_a_noun_of_its_type_or_beside_it():
    assert "القاعدة" not in _entries("ناقش الأستاذ القاعدة القانونية مع الطلاب.")
    read = Read("هاجم تنظيم القاعدة الموقع. وقال مسؤول إن القاعدة انسحبت.")
    assert read.mentions("organisation") == ["تنظيم القاعدة", "القاعدة"]
    assert [actor.entry for actor in read.names.actors] == ["ALQ"]


def test_a_people_is_one_where_it_stands_as_one():
    assert _entries("وقف العرب مع القرار.").get("العرب") == "GRP.ARABS"
    assert "العرب" not in _entries("اجتمع وزراء الخارجية العرب أمس.")


def test_a_name_of_several_bodies_follows_the_country_of_the_article():
    tunisian = "أعلنت تونس موقفها. وقال وزير تونسي إن حكومة الوحدة الوطنية باشرت عملها في تونس."
    libyan = "أعلنت ليبيا موقفها. وقال وزير ليبي إن حكومة الوحدة الوطنية باشرت عملها في طرابلس."
    assert _entries(tunisian)["حكومة الوحدة الوطنية"] is None
    assert _entries(libyan)["حكومة الوحدة الوطنية"] == "LBY.GNU"


def test_a_name_that_many_bear_is_the_known_person_beside_the_office_or_the_country():
    assert _entries("حضر المهندس محمد بخاري الحفل.")["محمد بخاري"] is None
    assert _entries("حضر الرئيس النيجيري محمد بخاري الحفل.")["محمد بخاري"] == "buhari"


@pytest.mark.parametrize(("day", "sector"), [(date(2008, 5, 1), "GOV"), (date(2016, 5, 1), "ELI")])
def test_who_holds_no_office_any_more_belongs_to_the_elites(day, sector):
    article = Article(id="x", text="وصل حسني مبارك إلى القاعة.", language="ar", published=Published(day, day, "metadata"))
    assert read_names(Document.of(article), None).actors[0].sector == sector
