"""English articles: capitals, titles, surnames."""

from annotate.names.reading import Read

TEXT = (
    "CAIRO - Egyptian Foreign Minister Kamel Zayadi met Field Marshal Masoud Jebali in Benghazi on Sunday. "
    '"We want stability," Zayadi told reporters. Sarah Whitfield, a former UN envoy to Libya, said the Defense Ministry was informed.'
)


def test_people_with_their_titles():
    read = Read(TEXT, language="en")
    assert read.titles("Kamel Zayadi") == ["Egyptian Foreign Minister"]
    assert read.titles("Masoud Jebali") == ["Field Marshal"]
    assert read.titles("Sarah Whitfield") == ["former UN envoy to Libya"]


def test_a_surname_is_the_person():
    assert Read(TEXT, language="en").people()["Kamel Zayadi"] == ["Kamel Zayadi", "Zayadi"]


def test_country_and_sector_follow_from_the_title():
    actor = Read(TEXT, language="en").actor("Kamel Zayadi")
    assert (actor.country, actor.sector, actor.latin) == ("EGY", "GOV", "Kamel Zayadi")


def test_places_and_bodies():
    read = Read(TEXT, language="en")
    assert "Benghazi" in read.mentions("place")
    assert "Defense Ministry" in read.mentions("organisation")
    assert "Sunday" not in read.mentions()


def test_what_opens_a_sentence_is_no_part_of_a_name():
    read = Read("The White House said no. Yesterday Zayadi met officials. The United States accused Tesfay Abera of lying.", language="en")
    assert read.mentions("person") == ["Tesfay Abera"]
    assert "United States" in read.mentions("place")
    assert "White House" in read.mentions("organisation")


def test_two_rare_words_beside_a_verb_of_saying_are_a_person_where_the_tagger_is_silent():
    read = Read("Getachew Abera rejected the claims of the army.", {"Getachew": "organisation"}, language="en")
    assert read.mentions() == ["Getachew Abera"]


def test_the_s_of_a_genitive_is_no_part_of_a_title():
    read = Read("South Sudan's President Salva Deng left.", {"s President": "title", "Salva Deng": "person"}, language="en")
    assert read.titles("Salva Deng") == ["President"]


def test_an_office_with_its_article_belongs_to_the_name_that_commas_set_off():
    read = Read("The former French ambassador to Mali, Jean Valcour, said the talks failed.", language="en")
    assert read.titles("Jean Valcour") == ["former French ambassador to Mali"]
    (office,) = read.actor("Jean Valcour").offices
    assert (office.country, office.accredited, office.tenure) == ("FRA", "MLI", "former")
    assert Read("He met the ambassador, Jean Valcour said.", language="en").titles("Jean Valcour") == []


def test_offices_held_for_another_are_told_apart():
    tenures = [
        Read(f"{title} Karim Maalouf spoke on Monday.", language="en").actor("Karim Maalouf").offices[0].tenure
        for title in ("Former Prime Minister", "Acting Defence Minister", "Prime Minister")
    ]
    assert tenures == ["former", "acting", "current"]


def test_the_president_of_a_state_is_of_its_government():
    actor = Read("The president of Guinea, Alseny Bangura, apologised to the families of the victims.", language="en").actor(
        "Alseny Bangura"
    )
    assert (actor.country, actor.sector) == ("GIN", "GOV")
