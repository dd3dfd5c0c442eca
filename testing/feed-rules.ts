import { z } from 'zod'
import { feedHtmlFaults } from './feed-html-rules.ts'
import { childrenOf, parseXml, type XmlNode } from './xml-tree.ts'

// The rules of the three formats, as their specifications state them. No
// maintained validator of feeds is on npm; these say what the W3C's validator
// reports, its warnings included.

const ATOM = 'http://www.w3.org/2005/Atom'
const CONTENT = 'http://purl.org/rss/1.0/modules/content/'
const DC = 'http://purl.org/dc/elements/1.1/'

const isWebAddress = (text: string) =>
  /^https?:\/\//.test(text) && URL.canParse(text) && encodeURI(decodeURI(text)) === text
const isIri = (text: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && URL.canParse(text)
const isLanguage = (text: string) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)

/** RFC 822 with the four-digit years of RFC 2822: English names, and the day of the week that it was. */
function isRfc822(text: string): boolean {
  const form =
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/
  return form.test(text) && new Date(text).toUTCString() === text
}

function isRfc3339(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  )
}

/** Where the faults of one document are collected. */
class Report {
  readonly faults: string[] = []

  check(holds: boolean, fault: string): void {
    if (!holds) this.faults.push(fault)
  }

  /** Text of the one child of this name; "" when it is missing or there are several, which is a fault. */
  one(node: XmlNode, name: string, { uri = '', optional = false } = {}): string {
    const found = childrenOf(node, name, uri)
    this.check(found.length === 1 || (optional && found.length === 0), `<${node.name}> has ${found.length} <${name}>`)
    return found[0]?.text ?? ''
  }

  onlyChildren(node: XmlNode, allowed: Record<string, string[]>): void {
    for (const { uri, name } of node.children) {
      this.check(allowed[uri]?.includes(name) ?? false, `<${node.name}> may not hold <${name}>`)
    }
  }

  onlyAttributes(node: XmlNode, ...allowed: string[]): void {
    for (const name of Object.keys(node.attributes)) this.check(allowed.includes(name), `<${node.name}> has ${name}`)
  }

  unique(values: string[], what: string): void {
    this.check(new Set(values).size === values.length, `${what} not unique`)
  }
}

/** Runs the rules; a document that cannot be parsed has one fault. */
function audit(document: string, rules: (root: XmlNode, report: Report) => void): string[] {
  const report = new Report()
  report.check(!/[\u0080-\u009f\ufffd]/.test(document), 'characters that nobody meant')
  try {
    rules(parseXml(document), report)
  } catch (error) {
    report.faults.push(`not well-formed: ${(error as Error).message}`)
  }
  return report.faults
}

/** What is wrong with a document as RSS 2.0 (rssboard.org/rss-specification, and its best practices); `address` is its own. */
export function rssFaults(document: string, address: string): string[] {
  return audit(document, (root, report) => {
    report.check(root.name === 'rss' && root.uri === '' && root.attributes.version === '2.0', 'no <rss version="2.0">')
    report.onlyChildren(root, { '': ['channel'] })
    const [channel] = childrenOf(root, 'channel')
    if (!channel) return report.check(false, 'no <channel>')

    report.onlyChildren(channel, {
      '': ['title', 'link', 'description', 'language', 'lastBuildDate', 'image', 'item'],
      [ATOM]: ['link']
    })
    const [title, link] = [report.one(channel, 'title'), report.one(channel, 'link')]
    report.check(title.trim() !== '', 'channel without title')
    report.check(isWebAddress(link), `link "${link}"`)
    report.check(report.one(channel, 'description').trim() !== '', 'channel without description')
    report.check(isLanguage(report.one(channel, 'language')), 'language')
    report.check(isRfc822(report.one(channel, 'lastBuildDate')), 'lastBuildDate')

    const self = childrenOf(channel, 'link', ATOM).filter(({ attributes }) => attributes.rel === 'self')
    report.check(self.length === 1 && self[0]?.attributes.href === address, 'atom:link rel="self"')
    report.check(self[0]?.attributes.type === 'application/rss+xml', 'type of atom:link')
    for (const image of childrenOf(channel, 'image')) {
      report.check(isWebAddress(report.one(image, 'url')), 'url of image')
      report.check(report.one(image, 'title') === title && report.one(image, 'link') === link, 'image unlike channel')
    }

    const items = childrenOf(channel, 'item')
    for (const item of items) rssItem(item, report)
    report.unique(
      items.map((item) => childrenOf(item, 'guid')[0]?.text ?? ''),
      'guid'
    )
  })
}

function rssItem(item: XmlNode, report: Report): void {
  report.onlyChildren(item, {
    '': ['title', 'link', 'guid', 'pubDate', 'category', 'description'],
    [DC]: ['creator'],
    [CONTENT]: ['encoded']
  })
  report.check(report.one(item, 'title').trim() !== '', 'item without title')
  report.check(isWebAddress(report.one(item, 'link')), 'link of item')
  report.check(isRfc822(report.one(item, 'pubDate')), 'pubDate')
  report.one(item, 'description')
  report.faults.push(...feedHtmlFaults(childrenOf(item, 'description')[0]?.text ?? ''))
  report.faults.push(...feedHtmlFaults(report.one(item, 'encoded', { uri: CONTENT })))

  const guid = childrenOf(item, 'guid')[0]
  report.check(report.one(item, 'guid').length > 8, 'guid too short to be unique')
  report.check(guid?.attributes.isPermaLink === 'false', 'guid is no address')
  const order = item.children.map(({ name }) => name)
  report.check(order.indexOf('description') < order.indexOf('encoded'), 'description after content:encoded')
  for (const creator of childrenOf(item, 'creator', DC)) report.check(creator.text.trim() !== '', 'empty dc:creator')
  for (const category of childrenOf(item, 'category')) {
    report.check(category.text.trim() !== '', 'empty category')
    report.onlyAttributes(category, 'domain')
  }
}

/** What is wrong with a document as Atom (RFC 4287); `address` is its own. */
export function atomFaults(document: string, address: string): string[] {
  return audit(document, (feed, report) => {
    report.check(feed.name === 'feed' && feed.uri === ATOM, 'no <feed> of Atom')
    report.check(isLanguage(feed.attributes['xml:lang'] ?? ''), 'xml:lang')
    report.onlyChildren(feed, { [ATOM]: ['id', 'title', 'subtitle', 'updated', 'link', 'author', 'logo', 'entry'] })
    atomHead(feed, report)
    report.one(feed, 'subtitle', { uri: ATOM, optional: true })
    const logo = report.one(feed, 'logo', { uri: ATOM, optional: true })
    report.check(logo === '' || isIri(logo), 'logo')
    const self = childrenOf(feed, 'link', ATOM).filter(({ attributes }) => attributes.rel === 'self')
    report.check(self.length === 1 && self[0]?.attributes.href === address, 'link rel="self"')

    const entries = childrenOf(feed, 'entry', ATOM)
    const signed = entries.length > 0 && entries.every((entry) => childrenOf(entry, 'author', ATOM).length > 0)
    report.check(signed || childrenOf(feed, 'author', ATOM).length > 0, 'nobody signs')
    for (const entry of entries) atomEntry(entry, report)
    report.unique(
      entries.map((entry) => childrenOf(entry, 'id', ATOM)[0]?.text ?? ''),
      'id'
    )
  })
}

/** What feeds and entries have in common (4.1.1, 4.1.2). */
function atomHead(node: XmlNode, report: Report): void {
  report.check(isIri(report.one(node, 'id', { uri: ATOM })), 'id is no IRI')
  report.check(report.one(node, 'title', { uri: ATOM }).trim() !== '', 'no title')
  report.check(isRfc3339(report.one(node, 'updated', { uri: ATOM })), 'updated')

  const links = childrenOf(node, 'link', ATOM)
  for (const link of links) {
    report.onlyAttributes(link, 'rel', 'type', 'href', 'hreflang', 'title', 'length')
    report.check(isWebAddress(link.attributes.href ?? ''), 'href of link')
  }
  const alternates = links.filter(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')
  report.check(alternates.length > 0, 'no alternate')
  report.unique(
    alternates.map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`),
    'alternate'
  )

  for (const person of childrenOf(node, 'author', ATOM)) {
    report.onlyChildren(person, { [ATOM]: ['name', 'uri', 'email'] })
    report.check(report.one(person, 'name', { uri: ATOM }).trim() !== '', 'author without name')
    report.check(isIri(report.one(person, 'uri', { uri: ATOM })), 'uri of author')
  }
}

function atomEntry(entry: XmlNode, report: Report): void {
  report.onlyChildren(entry, {
    [ATOM]: ['id', 'title', 'updated', 'published', 'link', 'author', 'category', 'summary', 'content']
  })
  atomHead(entry, report)
  const published = report.one(entry, 'published', { uri: ATOM })
  report.check(isRfc3339(published), 'published')
  report.check(published <= (childrenOf(entry, 'updated', ATOM)[0]?.text ?? ''), 'updated before published')
  report.one(entry, 'summary', { uri: ATOM, optional: true })
  const content = childrenOf(entry, 'content', ATOM)[0]
  report.faults.push(...feedHtmlFaults(report.one(entry, 'content', { uri: ATOM })))
  report.check(content?.attributes.type === 'html' && content.children.length === 0, 'content is no escaped HTML')

  for (const category of childrenOf(entry, 'category', ATOM)) {
    report.onlyAttributes(category, 'term', 'scheme', 'label')
    report.check((category.attributes.term ?? '') !== '' && isIri(category.attributes.scheme ?? ''), 'category')
  }
}

const webAddress = z.string().refine(isWebAddress, 'no absolute address')
const date = z.string().refine(isRfc3339, 'no RFC 3339 date')
const words = z.string().trim().min(1)
const author = z.strictObject({ name: words, url: webAddress })
const html = z.string().check((context) => {
  for (const fault of feedHtmlFaults(context.value)) context.issues.push({ code: 'custom', message: fault, input: '' })
})

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), with what this publication promises to fill in. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: words,
  home_page_url: webAddress,
  feed_url: webAddress,
  description: words.optional(),
  icon: webAddress.optional(),
  favicon: webAddress.optional(),
  authors: z.array(author).min(1),
  language: z.string().refine(isLanguage),
  items: z.array(
    z.strictObject({
      id: words,
      url: webAddress,
      title: words,
      content_html: html,
      summary: words.optional(),
      image: webAddress.optional(),
      date_published: date,
      date_modified: date,
      authors: z.array(author).min(1).optional(),
      tags: z.array(words).min(1).optional()
    })
  )
})

/** What is wrong with a document as JSON Feed 1.1; `address` is its own. */
export function jsonFeedFaults(document: string, address: string): string[] {
  const parsed = jsonFeed.safeParse(JSON.parse(document))
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

  const report = new Report()
  report.check(parsed.data.feed_url === address, 'feed_url')
  report.unique(
    parsed.data.items.map(({ id }) => id),
    'id'
  )
  return report.faults
}
