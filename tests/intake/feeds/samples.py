"""Small feeds and lists, of our own writing."""

PROSE = (
    "<p>HARBOUR CITY — Rebels said on Sunday that they had taken the grain port after two days of fighting, a claim that the defence"
    " ministry denied within the hour.</p><p>A ministry spokesman said 14 soldiers had been wounded and that the port was"
    " &quot;wholly in our hands&quot;. Residents reached by telephone said they could still hear shelling from the eastern quay.</p>"
)

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Northern Wire</title><link>https://wire.example/</link><language>en-gb</language>
<item><title>Rebels say grain port is theirs</title><link>https://wire.example/2017/port</link><guid>port-1</guid>
<pubDate>Mon, 24 Apr 2017 08:15:00 +0200</pubDate><dc:creator>Ada Winter</dc:creator>
<description>Rebels said on Sunday that they had taken the grain port.</description>
<content:encoded><![CDATA[{PROSE}]]></content:encoded></item>
<item><title>Ministry denies loss of port</title><link>/2017/denied</link><pubDate>Mon, 24 Apr 2017 09:40:00 +0200</pubDate>
<description>The defence ministry denied on Monday that the port had fallen … Read more</description></item>
<item><title>No address here</title><description>Nothing.</description></item>
</channel></rss>""".encode()

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Orontes Post</title><id>urn:x</id><updated>2017-04-25T10:00:00Z</updated>
<entry><title type="html">Shelling &lt;b&gt;resumes&lt;/b&gt; at the quay</title><id>urn:x:1</id>
<link rel="alternate" href="https://orontes.example/quay"/><updated>2017-04-25T10:00:00Z</updated><published>2017-04-24T21:00:00Z</published>
<content type="html">{PROSE.replace("&", "&amp;").replace("<", "&lt;")}</content></entry>
<entry><title>Changed, never published</title><id>urn:x:2</id><link href="https://orontes.example/changed"/>
<updated>2017-04-25T10:00:00Z</updated><content type="html">{PROSE.replace("&", "&amp;").replace("<", "&lt;")}</content></entry>
</feed>""".encode()

RSS1 = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Alte Börse</title><link>https://old.example/</link><description>x</description></channel>
<item rdf:about="https://old.example/1"><title>Envoy leaves</title><link>https://old.example/1</link><dc:date>2017-04-23T10:00:00+02:00</dc:date></item>
</rdf:RDF>""".encode("iso-8859-1")

JSON_FEED = f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Observatory", "language": "en", "items": [
{{"id": "1", "url": "https://observatory.example/1", "title": "Port changes hands", "date_published": "2017-04-24T08:00:00+02:00",
 "authors": [{{"name": "Field team"}}], "content_html": "{PROSE.replace('"', "'")}"}},
{{"id": "2", "url": "https://observatory.example/2", "title": "In short", "summary": "The port changed hands."}}]}}""".encode()

OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body>
<outline text="Agencies"><outline type="rss" text="Northern Wire" xmlUrl="https://wire.example/rss" htmlUrl="https://wire.example/"/></outline>
<outline type="rss" text="The Orontes Post" xmlUrl="https://orontes.example/atom"/>
<outline type="rss" text="Own disk" xmlUrl="file:///etc/passwd"/></body></opml>"""

NEWS_SITEMAP = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://wire.example/2017/port</loc><lastmod>2017-04-24T09:00:00Z</lastmod>
<image:image><image:loc>https://wire.example/a.jpg</image:loc><image:title>A picture</image:title></image:image>
<news:news><news:publication><news:name>Northern Wire</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2017-04-24T08:15:00+02:00</news:publication_date>
<news:title>Rebels say grain port is theirs</news:title></news:news></url>
<url><loc> https://wire.example/about </loc></url><url><loc>javascript:alert(1)</loc></url></urlset>"""

SITEMAP_INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://wire.example/sitemap-news.xml.gz</loc><lastmod>2017-04-24</lastmod></sitemap></sitemapindex>"""
