"""Pages, feeds, lists of feeds and archives."""

import gzip
import json
from datetime import date

import pytest

from isnad.gather import Fetched, FetchError, Limits, Problem, gather
from isnad.records import Article

P1 = "أعلنت بلدية الواحة افتتاح الجسر الجديد صباح الأحد، وقال رئيس البلدية سالم المهدي إن الأعمال دامت شهرين."
P2 = "وأضاف المهدي أن الجسر يصل ضفتي الوادي للمرة الأولى منذ السيول، وأن الحافلات ستعبره مجانا في الأسبوع الأول."


def page(head="", top="", body=f"<p>{P1}</p><p>{P2}</p>", title="افتتاح الجسر الجديد في الواحة"):
    return (
        f"<!DOCTYPE html><html lang='ar'><head><meta charset='utf-8'><title>{title} - صوت الواحة</title>{head}</head>"
        f"<body><nav><a href='/'>الرئيسية</a></nav><article><h1>{title}</h1>{top}{body}</article><footer>© 2026</footer></body></html>"
    )


def read(path, content, **options):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = list(gather([str(path)], **options))
    return [item for item in found if isinstance(item, Article)], [item.message for item in found if isinstance(item, Problem)]


def day_of(tmp_path, **parts):
    articles, problems = read(tmp_path / "a.html", page(**parts))
    assert problems == []
    return articles[0].published and articles[0].published.first


def test_a_page_gives_title_text_and_site(tmp_path):
    articles, _ = read(
        tmp_path / "a.html",
        page(head='<meta property="og:site_name" content="صوت الواحة"><link rel="canonical" href="https://waha.example/1">'),
    )
    article = articles[0]
    assert article.title.of(article.text) == "افتتاح الجسر الجديد في الواحة"
    assert P1 in article.text
    assert P2 in article.text
    assert "الرئيسية" not in article.text
    assert (article.outlet, article.url) == ("صوت الواحة", "https://waha.example/1")


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='date'>الأحد، ١٥ فبراير ٢٠٢٦</div>",
        "<span class='post-time'>الأحد 15 شباط (فبراير) 2026 - 10:30</span>",
        "<p>نشر في: 15/2/2026 | 10:30 ص</p>",
        "<div>سلمى عامر - الأحد 15 فبراير 2026</div>",
        "<time datetime='2026-02-15T08:00:00+02:00'>أمس</time>",
        "<time class='published'>15 فيفري 2026</time>",
    ],
)
def test_bylines_with_arabic_dates(tmp_path, byline):
    assert day_of(tmp_path, top=byline) == date(2026, 2, 15)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-02-15T23:30:00+02:00">',
        '<meta name="pubdate" content="١٥ فبراير ٢٠٢٦">',
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-02-15T00:30:00+02:00"}]}</script>'
            '<meta property="article:published_time" content="2026-02-14T22:30:00+00:00">'
        ),
    ],
)
def test_dates_in_the_head_of_a_page(tmp_path, head):
    assert day_of(tmp_path, head=head) == date(2026, 2, 15)


def test_a_date_in_the_address(tmp_path):
    assert day_of(tmp_path, head='<link rel="canonical" href="https://waha.example/story/2026/2/15/bridge">') == date(2026, 2, 15)


@pytest.mark.parametrize(
    "top",
    [
        "",
        "<p>خطة عام 2026</p>",
        "<div class='date'>27 شعبان 1447 هـ</div>",
        "<div class='related'><span class='date'>15 فبراير 2026</span></div>",
    ],
)
def test_a_page_without_a_complete_date_has_none(tmp_path, top):
    assert day_of(tmp_path, top=top, body=f"<p>{P1} وكان السيل قد وقع في 3 مارس 2024.</p><p>{P2}</p>") is None


def test_a_page_in_windows_1256(tmp_path):
    articles, _ = read(tmp_path / "a.html", page().replace("utf-8", "windows-1256").encode("cp1256"))
    assert P1 in articles[0].text


def test_pages_without_an_article_are_told(tmp_path):
    _, problems = read(tmp_path / "a.html", "<html><body><script>render()</script></body></html>")
    assert "no article text" in problems[0]


def test_a_page_nested_without_end_does_no_harm(tmp_path):
    divisions = read(tmp_path / "a.html", "<html><body>" + "<div>" * 50_000 + P1)
    paragraphs = read(tmp_path / "b.html", "<html><body>" + "<p>" * 5_000 + P1 + "</p>" + "\x00<b\x00>" * 1000)
    assert [len(articles) + len(problems) for articles, problems in (divisions, paragraphs)] == [1, 1]


RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>صوت الواحة</title>
<item><title>افتتاح &amp;quot;الجسر&amp;quot;</title><link>https://waha.example/1</link><guid>g1</guid><pubDate>Mon, 16 Feb 2026 00:30:00 +0200</pubDate>
<dc:creator>سلمى عامر</dc:creator><description>موجز</description><content:encoded><![CDATA[<p>{P1}</p><p>{P2}<script>x()</script></p>]]></content:encoded></item>
<item><link>https://waha.example/2</link><description>&lt;b&gt;{P1}&lt;/b&gt;&lt;br&gt;{P2}</description></item>
<item><link>https://waha.example/3</link></item></channel></rss>"""


def test_rss_with_content_summary_and_an_empty_item(tmp_path):
    articles, problems = read(tmp_path / "feed.xml", RSS)
    assert problems == ["entry 3: has neither title nor text and was left out; see what the feed holds"]
    first, second = articles
    assert first.text == f'افتتاح "الجسر"\n\n{P1}\n{P2}'
    assert (first.id, first.url, first.outlet, first.author) == ("g1", "https://waha.example/1", "صوت الواحة", "سلمى عامر")
    assert first.published.first == date(2026, 2, 16)
    assert second.text == f"{P1}\n{P2}"
    assert second.title is None


def test_atom_and_rdf(tmp_path):
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>الواحة</title><entry><title>خبر</title><id>u1</id>
    <link rel="self" href="https://waha.example/feed"/><link href="https://waha.example/1"/><updated>2026-02-16T10:00:00Z</updated>
    <published>2026-02-15T10:00:00Z</published><author><name>سلمى</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{P1}</p></div></content></entry></feed>"""
    articles, _ = read(tmp_path / "a.atom", atom)
    assert (articles[0].url, articles[0].author, articles[0].published.first) == ("https://waha.example/1", "سلمى", date(2026, 2, 15))
    assert articles[0].text == f"خبر\n\n{P1}"
    rdf = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>ر</title></channel>
    <item><title>خبر</title><link>https://waha.example/1</link><description>{P2}</description></item></rdf:RDF>"""
    articles, _ = read(tmp_path / "a.rdf", rdf)
    assert articles[0].text == f"خبر\n\n{P2}"


def test_a_feed_that_is_not_well_formed_is_mended(tmp_path):
    articles, _ = read(
        tmp_path / "a.xml", f"<rss version='2.0'><channel><item><title>ب & ج</title><description>{P1} &nbsp; أب</description></item>"
    )
    assert articles[0].text.startswith("ب & ج\n\n" + P1)


def test_entities_are_refused_and_xml_of_another_kind_is_told(tmp_path):
    bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    assert "entities" in read(tmp_path / "a.xml", bomb)[1][0]
    assert "without entries" in read(tmp_path / "b.xml", "<?xml version='1.0'?><inventory><thing/></inventory>")[1][0]


def test_json_feed(tmp_path):
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "الواحة", "items": [
        {"id": "1", "url": "https://waha.example/1", "title": "خبر", "content_html": f"<p>{P1}</p>", "date_published": "2026-02-15T23:00:00+02:00", "authors": [{"name": "سلمى"}]},
        {"id": "2", "content_text": P2}, 5]}  # fmt: skip
    for name, text in (("a.json", json.dumps(feed, indent=1)), ("b.json", json.dumps(feed))):
        articles, problems = read(tmp_path / name, text)
        assert [article.text for article in articles] == [f"خبر\n\n{P1}", P2]
        assert (articles[0].outlet, articles[0].author, articles[0].published.first) == ("الواحة", "سلمى", date(2026, 2, 15))
        assert len(problems) == 1


OPML = '<?xml version="1.0"?><opml version="2.0"><body><outline text="أخبار"><outline xmlUrl="feed.xml"/><outline xmlUrl="{other}"/></outline></body></opml>'


def test_opml_reads_files_beside_it_and_no_others(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "feed.xml").write_text(RSS, "utf-8")
    (tmp_path / "secret.txt").write_text(P1, "utf-8")
    for other in ("../secret.txt", "/etc/hostname", "gone.xml"):
        articles, problems = read(tmp_path / "in" / "list.opml", OPML.format(other=other))
        assert len(articles) == 2
        assert any("no file beside it" in problem for problem in problems)


def test_opml_fetches_addresses_only_if_it_may(tmp_path):
    (tmp_path / "feed.xml").write_text(RSS, "utf-8")
    listed = OPML.format(other="https://waha.example/feed")
    articles, problems = read(tmp_path / "list.opml", listed)
    assert "was not fetched" in problems[-1]
    asked = []

    def fetch(url):
        asked.append(url)
        return Fetched(url, page().encode(), "text/html")

    articles, _ = read(tmp_path / "list.opml", listed, fetch=fetch)
    assert asked == ["https://waha.example/feed"]
    assert articles[-1].url == "https://waha.example/feed"


def test_an_address_is_fetched_when_it_is_named():
    def fetch(url):
        if "gone" in url:
            raise FetchError("answers with status 404 Not Found; check the address")
        return Fetched(url + "?final", page().replace("utf-8", "x").encode("cp1256"), "text/html", "windows-1256")

    found = list(gather(["https://waha.example/1", "https://waha.example/gone"], fetch=fetch))
    assert found[0].url == "https://waha.example/1?final"
    assert P1 in found[0].text
    assert found[1] == Problem("https://waha.example/gone", "answers with status 404 Not Found; check the address")


def record(url, body, kind="text/html; charset=utf-8", status="200 OK", extra="", record_type="response"):
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: {record_type}\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


def chunked(body):
    return b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (body[:100], body[100:])) + b"0\r\n\r\n"


HTML = page().encode()
WARC = b"".join([
    record("https://waha.example/1", HTML),
    record("https://waha.example/2", gzip.compress(HTML), extra="Content-Encoding: gzip\r\n"),
    record("https://waha.example/3", chunked(HTML), extra="Transfer-Encoding: chunked\r\n"),
    record("https://waha.example/4", page().encode("cp1256"), kind="text/html; charset=windows-1256"),
    record("https://waha.example/i.png", b"\x89PNG", kind="image/png"),
    record("https://waha.example/404", HTML, status="404 Not Found"),
    record("https://waha.example/request", HTML, record_type="request"),
    record("https://waha.example/5", b"<html><body></body></html>"),
    record("https://waha.example/6", b"<p>" + b"a" * 40_000 + b"</p>"),
    record("https://waha.example/7", P1.encode(), kind="text/plain"),
])  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
def test_warc_record_by_record(tmp_path, packed):
    content = b"".join(gzip.compress(part) for part in (WARC[:3000], WARC[3000:])) if packed else WARC
    articles, problems = read(tmp_path / ("a.warc.gz" if packed else "a.warc"), content, limits=Limits(document=30_000))
    assert [article.url.rsplit("/", 1)[1] for article in articles] == ["1", "2", "3", "4", "7"]
    assert all(P1 in article.text for article in articles)
    assert len({article.id for article in articles}) == 5
    assert [problem.split(": ")[0] for problem in problems] == ["record https://waha.example/5", "record https://waha.example/6"]


def test_a_cut_or_lying_warc_keeps_the_records_before(tmp_path):
    articles, problems = read(tmp_path / "a.warc", WARC[: len(record("https://waha.example/1", HTML)) + 300])
    assert len(articles) == 1
    assert "breaks off" in problems[0]
    articles, problems = read(tmp_path / "b.warc", record("https://waha.example/1", HTML) + b"WARC/1.0\r\nContent-Length: -5\r\n\r\n")
    assert len(articles) == 1
    assert "breaks off" in problems[0]
