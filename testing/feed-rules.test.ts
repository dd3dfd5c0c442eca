import { describe, expect, test } from 'vitest'
import { feedHtmlFaults } from './feed-html-rules.ts'
import { atomFaults, jsonFeedFaults, rssFaults } from './feed-rules.ts'
import { sitemapFaults, sitemapIndexFaults } from './sitemap-rules.ts'

// Rules that find nothing prove nothing: each of these documents has one fault.

const SITE = 'https://journal.example.fr'

const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>${SITE}/</link><description>D</description><language>fr</language><lastBuildDate>Fri, 27 Mar 2015 10:00:00 GMT</lastBuildDate><atom:link href="${SITE}/feed.xml" rel="self" type="application/rss+xml"/><item><title>Un</title><link>${SITE}/un</link><guid isPermaLink="false">urn:uuid:1</guid><pubDate>Fri, 27 Mar 2015 10:00:00 GMT</pubDate><dc:creator>A</dc:creator><category>C</category><description>S</description><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item></channel></rss>`

const ATOM = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><id>${SITE}/</id><title>T</title><updated>2015-03-27T10:00:00Z</updated><link rel="self" href="${SITE}/atom.xml"/><link rel="alternate" href="${SITE}/"/><author><name>A</name><uri>${SITE}/</uri></author><entry><id>urn:uuid:1</id><title>Un</title><published>2015-03-27T10:00:00Z</published><updated>2015-03-27T10:00:00Z</updated><link href="${SITE}/un"/><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>`

const JSON_FEED = `{"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"${SITE}/","feed_url":"${SITE}/feed.json","authors":[{"name":"A","url":"${SITE}/"}],"language":"fr","items":[{"id":"urn:uuid:1","url":"${SITE}/un","title":"Un","content_html":"<p>x</p>","date_published":"2015-03-27T10:00:00Z","date_modified":"2015-03-27T10:00:00Z"}]}`

const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${SITE}/un</loc><lastmod>2015-03-27T10:00:00.000Z</lastmod></url></urlset>`

test('documents without fault have none', async () => {
  expect(rssFaults(RSS, `${SITE}/feed.xml`)).toEqual([])
  expect(atomFaults(ATOM, `${SITE}/atom.xml`)).toEqual([])
  expect(jsonFeedFaults(JSON_FEED, `${SITE}/feed.json`)).toEqual([])
  expect((await sitemapFaults(SITEMAP, `${SITE}/sitemap-posts-1.xml`)).faults).toEqual([])
})

describe('RSS', () => {
  test.each([
    ['a French date', 'Fri, 27 Mar 2015 10:00:00 GMT</pubDate>', 'ven., 27 mars 2015 10:00:00 GMT</pubDate>'],
    ['the wrong day of the week', 'Fri, 27 Mar 2015 10:00:00 GMT</pubDate>', 'Sat, 27 Mar 2015 10:00:00 GMT</pubDate>'],
    ['no guid', '<guid isPermaLink="false">urn:uuid:1</guid>', ''],
    ['a guid that says it is an address', ' isPermaLink="false"', ''],
    ['an item without title', '<title>Un</title>', '<title> </title>'],
    ['a relative link', `<link>${SITE}/un</link>`, '<link>/un</link>'],
    ['another address of its own', 'feed.xml" rel="self"', 'rss.xml" rel="self"'],
    ['no language', '<language>fr</language>', ''],
    ['an author beside dc:creator', '<dc:creator>A</dc:creator>', '<author>A</author>'],
    [
      'the summary last',
      '<description>S</description><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>',
      '<content:encoded>x</content:encoded><description>S</description>'
    ],
    ['a script', '&lt;p&gt;x', '&lt;script>'],
    ['the end of CDATA in text', '<category>C', '<category>]]>'],
    ['a bare ampersand', '<category>C', '<category>a & b']
  ])('%s is noticed', (_what, good, bad) => {
    expect(RSS).toContain(good)
    expect(rssFaults(RSS.replace(good, bad), `${SITE}/feed.xml`)).not.toEqual([])
  })
})

describe('Atom', () => {
  test.each([
    ['a date without zone', '<published>2015-03-27T10:00:00Z', '<published>2015-03-27T10:00:00'],
    ['an id that is no IRI', '<id>urn:uuid:1</id>', '<id>un billet</id>'],
    ['nobody who signs', `<author><name>A</name><uri>${SITE}/</uri></author>`, ''],
    ['two titles', '<title>Un</title>', '<title>Un</title><title>Deux</title>'],
    ['markup that is not escaped', '&lt;p&gt;x&lt;/p&gt;', '<p>x</p>'],
    ['no alternate', `<link rel="alternate" href="${SITE}/"/>`, ''],
    ['no language', ' xml:lang="fr"', '']
  ])('%s is noticed', (_what, good, bad) => {
    expect(ATOM).toContain(good)
    expect(atomFaults(ATOM.replace(good, bad), `${SITE}/atom.xml`)).not.toEqual([])
  })
})

describe('JSON Feed', () => {
  test.each([
    ['version 1', 'version/1.1', 'version/1'],
    ['the author of version 1', '"authors":[', '"author":['],
    ['an item without id', '"id":"urn:uuid:1",', ''],
    ['a date in words', '"date_modified":"2015-03-27T10:00:00Z"', '"date_modified":"27 mars 2015"']
  ])('%s is noticed', (_what, good, bad) => {
    expect(JSON_FEED).toContain(good)
    expect(jsonFeedFaults(JSON_FEED.replace(good, bad), `${SITE}/feed.json`)).not.toEqual([])
  })
})

describe('HTML', () => {
  test.each([
    '<p onclick="x()">x</p>',
    '<p style="color: red">x</p>',
    '<a href="/x">x</a>',
    '<img src="https://x.example/a.png">',
    '<img alt="" src="https://x.example/a.png" srcset="/a.png 1w">',
    '<iframe src="https://x.example"></iframe>',
    '<p>x</div>',
    '<p id="a">x</p><p id="a">y</p>',
    '<a href="javascript:x()">x</a>'
  ])('%s is noticed', (html) => {
    expect(feedHtmlFaults(html)).not.toEqual([])
  })
})

describe('sitemaps', () => {
  test.each([
    ['an unknown element', '</loc>', '</loc><title>x</title>'],
    ['no address', `<loc>${SITE}/un</loc>`, ''],
    ['a day that does not exist', '2015-03-27', '2015-02-30'],
    ['another site', `${SITE}/un`, 'https://elsewhere.example/un'],
    ['an address that is not encoded', '/un<', '/été<'],
    ['a date to come', '2015-03-27', '2999-03-27']
  ])('%s is noticed', async (_what, good, bad) => {
    expect(SITEMAP).toContain(good)
    expect((await sitemapFaults(SITEMAP.replace(good, bad), `${SITE}/sitemap-posts-1.xml`)).faults).not.toEqual([])
  })

  test('a file below a folder cannot speak of what lies beside it', async () => {
    expect((await sitemapFaults(SITEMAP, `${SITE}/sitemap/posts-1.xml`)).faults).toHaveLength(1)
    expect(sitemapIndexFaults(SITEMAP, `${SITE}/sitemap.xml`).faults).not.toEqual([])
  })
})
