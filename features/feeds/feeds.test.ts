import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as build from '#features/editor/document/build.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import { UNSET_PUBLICATION } from '#features/publication/schema.ts'
import { db } from '#lib/db.ts'
import { withoutIllegal } from '#lib/xml.ts'
import { buildCategory, buildPerson, buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { atomFaults, jsonFeedFaults, rssFaults } from '#testing/feed-rules.ts'
import { documentWords } from '#testing/words.ts'
import { childrenOf, parseXml } from '#testing/xml-tree.ts'
import { atomOf } from './atom.ts'
import { composeFeed } from './compose.ts'
import { FEED_ITEMS } from './constants.ts'
import { getPublishedFeedPosts } from './data.ts'
import type { Feed, FeedItem } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'
import { rssOf } from './rss.ts'
import { FEED_KINDS } from './subject.ts'

setUpDatabase()

const SITE = 'https://journal.example.fr'
const publication = { ...UNSET_PUBLICATION, name: 'La Gazette', tagline: 'Un journal' }

/** The feed of an archive as pages load it, without Next's cache; null: nothing there. */
async function feedOf(kind: string, key = ''): Promise<Feed | null> {
  const subject = await FEED_KINDS[kind]?.find(key, publication)
  if (!subject) return null

  const posts = await getPublishedFeedPosts(subject.scope)
  return composeFeed({
    subject,
    posts,
    publication,
    words: documentWords('fr'),
    siteUrl: SITE,
    emptySince: new Date(0)
  })
}

const faultsOf = (feed: Feed) => [
  ...rssFaults(rssOf(feed), feed.url === `${SITE}/` ? `${SITE}/feed.xml` : `${feed.url}/feed.xml`),
  ...atomFaults(atomOf(feed), feed.url === `${SITE}/` ? `${SITE}/atom.xml` : `${feed.url}/atom.xml`),
  ...jsonFeedFaults(jsonFeedOf(feed), feed.url === `${SITE}/` ? `${SITE}/feed.json` : `${feed.url}/feed.json`)
]

async function itemOf(slug: string): Promise<FeedItem> {
  const item = (await feedOf('latest'))?.items.find(({ url }) => url === `${SITE}/${slug}`)
  if (!item) throw new Error(`${slug} is not in the feed`)
  return item
}

beforeAll(async () => {
  const anne = await buildPerson({ name: 'Anne Dupont' })
  const bruno = await buildPerson({ name: 'Bruno & Petit' })
  const hidden = await buildPerson({ name: 'Personne Cachée' })
  const [budget, secret] = await Promise.all([buildTag('Budget : 2015'), buildTag('Secret')])
  const town = await buildCategory('Ville')
  const schools = await buildCategory('Écoles', town)
  const media = await db().media.create({
    data: {
      filename: 'mairie.jpg',
      mime: 'image/jpeg',
      hash: 'a'.repeat(64),
      alt: 'La mairie sous la neige',
      credit: 'Ville de Sceaux',
      variants: [
        { width: 480, height: 320, bytes: 1 },
        { width: 960, height: 640, bytes: 2 }
      ]
    }
  })

  const whole = build.doc(
    build.heading(2, 'Début'),
    build.paragraph(
      'Un mot',
      build.note(['Selon ', build.link('la mairie', '/mairie'), '.'], 'n1'),
      ', encore',
      build.noteReference('n1'),
      ' ; voir ',
      build.link('plus bas', '#debut'),
      '.'
    ),
    build.figure({ mediaId: media.id, alt: 'Le perron', caption: ['Un matin'], href: '/perron' }),
    build.embed('https://www.youtube.com/watch?v=abc', 'youtube', 'Le conseil'),
    build.readMore('La suite'),
    build.htmlBlock(
      '<p onclick="x()">Kept <a href="/old">old</a><script>alert(1)</script></p><iframe src="https://x.example"></iframe>',
      'wordpress'
    ),
    build.sources({ title: 'Le rapport', url: 'https://example.org/rapport', author: 'Cour des comptes' })
  )
  const filed = { authors: [bruno, anne], tags: [budget], categories: [schools] }
  await buildPost({ title: 'Tout', doc: whole, excerpt: 'Si a < b & c', publishedAt: '2015-03-27T10:00:00Z', ...filed })
  await buildPost({ title: 'Affiche', featuredMediaId: media.id, publishedAt: '2015-04-01T10:00:00Z' })
  await buildPost({ title: 'Importé', publishedAt: '2014-04-01T10:00:00Z' })
  await buildPost({ title: 'Une page', kind: 'page' })

  const secretly = { authors: [hidden], tags: [secret, budget], categories: [town] }
  for (const status of ['draft', 'in_review', 'scheduled', 'private', 'trashed'] as const) {
    await buildPost({ title: `Caché ${status}`, status, ...secretly })
  }
  await buildPost({ title: 'Caché demain', publishedAt: '2999-01-01T00:00:00Z', ...secretly })
  await buildPost({ title: 'Caché par mot de passe', passwordHash: 'x', ...secretly })
})

describe('which texts', () => {
  test('published articles alone, newest first, in every kind of archive', async () => {
    const titles = async (kind: string, key = '') => (await feedOf(kind, key))?.items.map(({ title }) => title)
    expect(await titles('latest')).toEqual(['Affiche', 'Tout', 'Importé'])
    for (const [kind, key] of [
      ['tag', 'budget-2015'],
      ['category', 'ville'],
      ['category', 'ville/ecoles'],
      ['author', 'anne-dupont']
    ] as const) {
      expect(await titles(kind, key), `${kind} ${key}`).toEqual(['Tout'])
    }
    for (const [kind, key] of [
      ['tag', 'secret'],
      ['tag', 'nope'],
      ['author', 'personne-cachee'],
      ['category', 'nope'],
      ['series', 'nope']
    ] as const) {
      expect(await feedOf(kind, key), `${kind} ${key}`).toBeNull()
    }
  })

  test('a series has its feed', async () => {
    const post = await db().post.findFirstOrThrow({ where: { slug: 'tout' } })
    await db().series.create({ data: { name: 'Le fleuve', slug: 'fleuve', posts: { connect: { id: post.id } } } })
    const feed = await feedOf('series', 'fleuve')
    expect(feed).toMatchObject({ title: 'Le fleuve – La Gazette', url: `${SITE}/series/fleuve` })
    expect(feed?.items).toHaveLength(1)
  })
})

describe('a text', () => {
  test('says who, when, what about, in each format as it should', async () => {
    const feed = await feedOf('tag', 'budget-2015')
    if (!feed) throw new Error('no feed')
    const item = childrenOf(childrenOf(parseXml(rssOf(feed)), 'channel')[0] as never, 'item')[0] as never
    const texts = (name: string, uri = '') => childrenOf(item, name, uri).map(({ text }) => text)
    expect(texts('creator', 'http://purl.org/dc/elements/1.1/')).toEqual(['Bruno & Petit', 'Anne Dupont'])
    expect(texts('category')).toEqual(['Écoles', 'Budget\u00a0: 2015'])
    expect(texts('pubDate')).toEqual(['Fri, 27 Mar 2015 10:00:00 GMT'])
    expect(texts('description')).toEqual(['Si a &lt; b &amp; c'])

    const json = JSON.parse(jsonFeedOf(feed))
    expect(json.items[0]).toMatchObject({ summary: 'Si a < b & c', tags: ['Écoles', 'Budget\u00a0: 2015'] })
    expect(json.items[0].authors).toEqual([
      { name: 'Bruno & Petit', url: `${SITE}/author/bruno-petit` },
      { name: 'Anne Dupont', url: `${SITE}/author/anne-dupont` }
    ])
    expect(atomOf(feed)).toContain(`<category term="ville/ecoles" scheme="${SITE}/category" label="Écoles"/>`)
  })

  test('comes whole, with every address absolute', async () => {
    const { html, summary } = await itemOf('tout')
    expect(summary).toBe('Si a < b & c')
    expect(html).toContain(`<a href="${SITE}/mairie">la mairie</a>`)
    expect(html).toContain(`<a href="${SITE}/tout#debut">plus bas</a>`)
    expect(html).toContain(`<h2 id="debut">Début</h2>`)
    expect(html).toContain(`Kept <a href="${SITE}/old" rel="noopener">old</a>`)
    expect(html).toContain(
      `${SITE}/media/${'a'.repeat(64)}/480.webp 480w, ${SITE}/media/${'a'.repeat(64)}/960.webp 960w`
    )
  })

  test('keeps the alternatives of its pictures, their captions and credits', async () => {
    const { html } = await itemOf('tout')
    expect(html).toContain('alt="Le perron"')
    expect(html).not.toContain('alt="Tout"')
    expect(html).toContain('<figcaption><span>Un matin</span> <small>Ville de Sceaux</small></figcaption>')
    const { html: poster, image } = await itemOf('affiche')
    expect(poster).toContain('alt="La mairie sous la neige"')
    expect(image).toBe(`${SITE}/media/${'a'.repeat(64)}/960.webp`)
  })

  test('keeps its notes, with numbers and ways back that lead somewhere in any reader', async () => {
    const { html } = await itemOf('tout')
    expect(html).toContain(`<sup><a id="call_1" href="${SITE}/tout#note_1" title="Note 1">1</a></sup>`)
    expect(html).toContain(`<sup><a id="call_1_2" href="${SITE}/tout#note_1" title="Note 1">1</a></sup>`)
    expect(html).toContain('<li id="note_1">Selon ')
    expect(html).toContain(`href="${SITE}/tout#call_1"`)
    expect(html).toContain(`href="${SITE}/tout#call_1_2"`)
  })

  test('names its sources; what lies elsewhere is a plain link; nothing runs', async () => {
    const { html } = await itemOf('tout')
    expect(html).toContain('<a href="https://example.org/rapport" rel="noopener"><cite>Le rapport</cite></a>')
    expect(html).toContain(
      '<a href="https://www.youtube.com/watch?v=abc" rel="noopener"><strong>YouTube</strong> <span>Le conseil</span> </a>'
    )
    expect(html).not.toMatch(/script|iframe|onclick|style=|class=|aria-|role=|data-/)
  })
})

describe('its identity', () => {
  test('stays the same when the address changes', async () => {
    const before = await itemOf('affiche')
    await db().post.update({ where: { slug: 'affiche' }, data: { slug: 'la-grande-affiche' } })
    const after = await itemOf('la-grande-affiche')
    await db().post.update({ where: { slug: 'la-grande-affiche' }, data: { slug: 'affiche' } })
    expect(after.guid).toBe(before.guid)
    expect(before.guid).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  })

  test('is the one that its readers know, where it was imported', async () => {
    await db().post.update({ where: { slug: 'importe' }, data: { guid: 'https://ancien.example.org/?p=12' } })
    expect(await itemOf('importe')).toMatchObject({
      guid: 'https://ancien.example.org/?p=12',
      iri: 'https://ancien.example.org/?p=12'
    })
    await db().post.update({ where: { slug: 'importe' }, data: { guid: 'billet 12' } })
    const item = await itemOf('importe')
    expect(item.guid).toBe('billet 12')
    expect(item.iri).toMatch(/^urn:uuid:/)
  })
})

describe('the documents', () => {
  test('obey their specifications', async () => {
    for (const [kind, key] of [
      ['latest', ''],
      ['tag', 'budget-2015'],
      ['category', 'ville/ecoles'],
      ['author', 'bruno-petit']
    ] as const) {
      const feed = await feedOf(kind, key)
      expect(feed && faultsOf(feed), `${kind} ${key}`).toEqual([])
    }
  })

  test('hostile words leave them valid and come through', async () => {
    const feed = await feedOf('latest')
    const [item] = feed?.items ?? []
    if (!feed || !item) throw new Error('no feed')
    const known = ['characters that nobody meant']

    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<script>',
        '&amp;',
        '\u202e',
        '\u0000',
        '\ud800',
        '👩‍🚀',
        '"\'',
        '<!--',
        '%',
        '\ufffe',
        'שלום'
      )
    )
    fc.assert(
      fc.property(fc.array(hostile), (words) => {
        const title = `T ${words.join(' ')}`
        const hurt = {
          ...feed,
          title,
          description: title,
          items: [{ ...item, title, summary: title, authors: [{ name: title, url: item.url }] }]
        }
        expect(faultsOf(hurt).filter((fault) => !known.includes(fault) && !fault.startsWith('HTML: '))).toEqual([])
        expect(JSON.parse(jsonFeedOf(hurt)).items[0].title).toBe(withoutIllegal(title))
      })
    )
  })

  test('hold the newest texts only, whole titles included', async () => {
    for (let n = 1; n <= FEED_ITEMS; n += 1) {
      await buildPost({ title: `Numéro ${n}`, publishedAt: `2016-01-${String(n).padStart(2, '0')}T10:00:00Z` })
    }
    const feed = await feedOf('latest')
    expect(feed?.items).toHaveLength(FEED_ITEMS)
    expect(feed?.items[0]?.title).toBe(typeset(`Numéro ${FEED_ITEMS}`, 'fr'))
    expect(feed?.updatedAt.toISOString()).toBe('2016-01-20T10:00:00.000Z')
  })
})
