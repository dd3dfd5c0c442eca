import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceList } from '#features/editor/document/attributes.ts'
import { mayRead } from './pace.ts'
import { pageFacts } from './page-facts.ts'

const URL_OF_PAGE = 'https://www.revue.example/article?id=1'
const facts = (html: string) => pageFacts(html, URL_OF_PAGE)
const jsonLd = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

describe('what a page says of itself', () => {
  it('a journal – by the tags of libraries, every author', () => {
    const page = `<title>x</title><meta name="citation_title" content="L’eau et la ville">
      <meta name="citation_author" content="Dupont, Anne"><meta name="citation_author" content="Petit, Bruno">
      <meta name="citation_journal_title" content="Revue des villes"><meta name="citation_publication_date" content="2012/4/3">
      <meta property="og:title" content="autre">`
    expect(facts(page)).toMatchObject({
      title: 'L’eau et la ville',
      author: 'Dupont, Anne, Petit, Bruno',
      publisher: 'Revue des villes',
      date: '2012-04-03'
    })
  })

  it.each<[string, unknown]>([
    [
      'a thing',
      {
        '@type': 'NewsArticle',
        headline: 'Titre',
        author: { name: 'Anne' },
        publisher: { name: 'P' },
        datePublished: '2015-03'
      }
    ],
    [
      'a graph after its page',
      {
        '@graph': [
          { '@type': 'WebPage', name: 'Page' },
          {
            '@type': ['Article'],
            headline: 'Titre',
            author: [{ name: 'Anne' }],
            publisher: 'P',
            datePublished: '2015-03'
          }
        ]
      }
    ],
    [
      'a list',
      [
        { '@type': 'Organization', name: 'O' },
        { '@type': 'BlogPosting', name: 'Titre', author: 'Anne', publisher: 'P', datePublished: '2015-03' }
      ]
    ]
  ])('JSON-LD – %s', (_name, thing) => {
    expect(facts(jsonLd(thing))).toMatchObject({ title: 'Titre', author: 'Anne', publisher: 'P', date: '2015-03' })
  })

  it('Dublin Core, then the page’s own title', () => {
    const page = `<html lang="en"><meta name="DC.Title" content="A Report"><meta name="DC.creator" content="C. Writer">
      <meta name="DC.date" content="1998"><title>Other</title>`
    expect(facts(page)).toMatchObject({ title: 'A Report', author: 'C. Writer', date: '1998', lang: 'en' })
    expect(facts('<title> Un \n titre </title>').title).toBe('Un titre')
    expect(facts('<h1>Un <b>grand</b> titre</h1>').title).toBe('Un grand titre')
  })

  it('the address of the page – its own, on its host only', () => {
    expect(facts('<link rel="canonical" href="/article-1">').url).toBe('https://www.revue.example/article-1')
    expect(facts('<link rel="canonical" href="https://evil.example/">').url).toBe(URL_OF_PAGE)
    expect(facts('<link rel="canonical" href="javascript:alert(1)">').url).toBe(URL_OF_PAGE)
  })

  it.each(['hier', '2015-99-99', '27/03/2015', '20150327', ''])('"%s" is no date that we understand', (date) => {
    expect(facts(`<meta property="article:published_time" content="${date}">`).date).toBeUndefined()
  })

  it('an author’s page is no author; broken JSON-LD is nothing', () => {
    expect(facts('<meta property="article:author" content="https://facebook.example/anne">').author).toBeUndefined()
    expect(facts('<script type="application/ld+json">{"@type":</script>').title).toBeUndefined()
    expect(facts(jsonLd({ '@type': 'Article', headline: { a: 1 }, author: [null, 7, {}] }))).toEqual({
      author: '7',
      url: URL_OF_PAGE
    })
  })

  it('whatever a page says, it is a source that a document may hold', () => {
    const empty = { title: 'x', author: '', publisher: '', url: '', date: '', consulted: '' }
    const meta = fc.tuple(fc.constantFrom('og:title', 'author', 'date', 'og:locale', 'dc.publisher'), fc.string())
    fc.assert(
      fc.property(fc.array(meta), fc.json(), (metas, json) => {
        const tags = metas.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('')
        const said = facts(`${tags}<script type="application/ld+json">${json}</script>`)
        expect(() => sourceList([{ ...empty, ...said, title: said.title ?? 'x' }])).not.toThrow()
      }),
      { numRuns: 300 }
    )
  })
})

it('an account has twenty pages read a minute, others have theirs', () => {
  const now = Date.now() + 1_000_000
  const answers = Array.from({ length: 21 }, () => mayRead('anne', now))
  expect(answers.filter(Boolean)).toHaveLength(20)
  expect(mayRead('bruno', now)).toBe(true)
  expect(mayRead('anne', now + 60_000)).toBe(true)
})
