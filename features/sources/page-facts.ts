import { safeWebUrl } from '#lib/safe-url.ts'
import { readThing } from './json-ld.ts'
import { readParts } from './page-parts.ts'
import type { PageFacts } from './schema.ts'

const LENGTH = 1_000
const AUTHORS = 10

/**
 * What a page says of itself, the surest first: the tags that libraries read (`citation_*`), JSON-LD,
 * Open Graph, Dublin Core, then the page's own title. All of it is text, whatever markup it holds.
 */
export function pageFacts(html: string, url: string): PageFacts {
  const page = readParts(html)
  const named = (...names: string[]) => names.flatMap((name) => page.metas.get(name) ?? [])
  const thing = readThing(page.scripts)

  return withoutGaps({
    title: first(named('citation_title'), thing.title, named('og:title', 'dc.title', 'dcterms.title'), [
      page.title,
      page.heading
    ]),
    author: authorsOf(
      named('citation_author'),
      thing.authors,
      named('dc.creator', 'dcterms.creator'),
      named('author', 'article:author', 'parsely-author')
    ),
    publisher: first(
      named('citation_journal_title', 'citation_publisher'),
      thing.publisher,
      named('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name')
    ),
    date: first(
      [...named('citation_publication_date', 'citation_date', 'citation_online_date'), ...thing.date].map(isoDate),
      named('article:published_time', 'dc.date', 'dcterms.date', 'dcterms.issued', 'date').map(isoDate)
    ),
    lang: languageOf([page.lang, ...named('og:locale', 'dc.language', 'citation_language')]),
    url: canonicalOf(page.canonical, url)
  })
}

function first(...lists: string[][]): string {
  return lists.flat().map(tidy).find(Boolean) ?? ''
}

/** All authors of the first list that names somebody; an address is no name. */
function authorsOf(...lists: string[][]): string {
  const named = lists.map((list) => list.map(tidy).filter((name) => name !== '' && !/^https?:/i.test(name)))
  const authors = named.find((list) => list.length > 0) ?? []
  return [...new Set(authors)].slice(0, AUTHORS).join(', ').slice(0, LENGTH)
}

/** One line, of a length that a source may have, that a database can hold. */
function tidy(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim().slice(0, LENGTH)
}

/** "2015-03-27" of "2015/03/27" and "2015-03-27T10:00:00Z"; "2015" and "2015-03" as they are; "" for all else. */
function isoDate(written: string): string {
  const [, year, month, day] = /^\s*([12]\d{3})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(written) ?? []
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined)
  return parts.length > 0 && !Number.isNaN(Date.parse(parts.join('-'))) ? parts.join('-') : ''
}

/** "en" of "en_GB" and "en-GB". */
function languageOf(declared: string[]): string {
  return declared.map((tag) => /^([a-z]{2,3})(?![a-z])/i.exec(tag.trim())?.[1]?.toLowerCase() ?? '').find(Boolean) ?? ''
}

/** The address that the page gives itself, where it is one of the same host. */
function canonicalOf(given: string, url: string): string {
  const canonical = given !== '' && URL.canParse(given, url) ? new URL(given, url) : null
  const isSame = canonical?.hostname === new URL(url).hostname
  return safeWebUrl(isSame ? canonical?.href : url)?.slice(0, LENGTH) ?? ''
}

function withoutGaps(facts: PageFacts): PageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
}
