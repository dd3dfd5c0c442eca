import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { derive } from '#features/editor/document/derive.ts'
import { type JsonNode, walk } from '#features/editor/document/json.ts'
import { FIGURE_LAYOUTS } from '#features/editor/document/publication-nodes.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { CALLOUT_TONES } from '#features/editor/document/text-nodes.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import { countWords } from '#features/editor/document/words.ts'
import { isReservedSlug } from '#features/posts/constants.ts'
import { slugify } from '#lib/slug.ts'
import { type DemoArticle, type DemoComment, showPicture } from './article.ts'
import { demoArticles } from './articles.ts'
import { bylines } from './bylines.ts'
import { demoDrafts } from './drafts.ts'
import { pictureNames, pictures } from './images/catalogue.ts'
import { demoCategories, demoTags } from './terms.ts'

const show = showPicture(Object.fromEntries(pictureNames.map((name) => [name, randomUUID()])) as never)
const texts = demoArticles.map((article) => ({ article, doc: validateDocument(article.doc(show)) }))
const articles = texts.filter(({ article }) => article.kind !== 'page')
const drafts = demoDrafts.map((draft) => ({ draft, doc: validateDocument(draft.doc(show)) }))
const docs = [...texts, ...drafts].map(({ doc }) => doc)

const all = (type: string) => docs.flatMap((doc) => nodesOf(doc)).filter((node) => node.type === type)

function nodesOf(doc: JsonNode): JsonNode[] {
  const nodes: JsonNode[] = []
  walk(doc, (node) => nodes.push(node))
  return nodes
}

describe('the articles', () => {
  it('are 24 at least, with two pages', () => {
    expect(articles.length).toBeGreaterThanOrEqual(24)
    expect(texts.filter(({ article }) => article.kind === 'page').map(({ article }) => article.slug)).toEqual([
      'a-propos',
      'mentions-legales'
    ])
  })

  it('have addresses of their own that no route takes', () => {
    const slugs = demoArticles.map((article) => article.slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) {
      expect(isReservedSlug(slug), slug).toBe(false)
      expect(slugify(slug)).toBe(slug)
    }
  })

  it('span three years, the last one before 20 November 2026', () => {
    const dates = articles.map(({ article }) => Date.parse(article.publishedAt)).toSorted((a, b) => a - b)
    const [first = 0, last = 0] = [dates[0], dates.at(-1)]
    expect(last - first).toBeGreaterThan(3 * 365 * 86_400_000)
    expect(last).toBeLessThan(Date.parse('2026-11-20T00:00:00Z'))
    expect(new Set(dates).size).toBe(dates.length)
  })

  it('have the length of an article', () => {
    for (const { article, doc } of articles) {
      const { wordCount } = derive(doc)
      expect(wordCount, article.slug).toBeGreaterThanOrEqual(350)
      expect(wordCount, article.slug).toBeLessThanOrEqual(950)
    }
  })

  it('have headings that skip no level', () => {
    for (const { article, doc } of texts) {
      let level = 1
      for (const heading of derive(doc).headings) {
        expect(heading.level, `${article.slug}: ${heading.text}`).toBeLessThanOrEqual(level + 1)
        level = heading.level
      }
    }
  })

  it('link within the publication only to articles that exist', () => {
    const paths = new Set(demoArticles.map((article) => `/${article.slug}`))
    const links = docs
      .flatMap((doc) => nodesOf(doc))
      .flatMap((node) => node.marks ?? [])
      .filter((mark) => mark.type === 'link')
      .map((mark) => String(mark.attrs?.href))
    expect(links.length).toBeGreaterThan(5)
    for (const href of links.filter((target) => target.startsWith('/'))) expect(paths).toContain(href)
  })

  it('have comments written after them', () => {
    const check = (article: DemoArticle, comments: DemoComment[], from: number) => {
      for (const comment of comments) {
        expect(Date.parse(comment.at), `${article.slug}: ${comment.author}`).toBeGreaterThan(from)
        expect(Date.parse(comment.at)).toBeLessThan(Date.parse('2026-11-20T00:00:00Z'))
        check(article, comment.replies ?? [], Date.parse(comment.at))
      }
    }
    for (const { article } of articles) check(article, article.comments ?? [], Date.parse(article.publishedAt))
  })
})

describe('the terms', () => {
  const uses = (tag: string) => articles.filter(({ article }) => article.tags.includes(tag as never)).length

  it('are 12 tags, each on two articles at least, one of them on more than a page', () => {
    expect(Object.keys(demoTags)).toHaveLength(12)
    for (const slug of Object.keys(demoTags)) expect(uses(slug), slug).toBeGreaterThanOrEqual(2)
    expect(demoTags['collectivite-territoriale'].name).toBe('Collectivité territoriale')
    expect(uses('collectivite-territoriale')).toBeGreaterThanOrEqual(11)
  })

  it('exist wherever an article names them', () => {
    for (const { article } of articles) {
      for (const tag of article.tags) expect(demoTags).toHaveProperty([tag])
      for (const path of article.categories) expect(demoCategories).toHaveProperty([path])
      for (const handle of article.authors) expect(bylines).toHaveProperty([handle])
      if (article.featuredImage) expect(pictures).toHaveProperty([article.featuredImage])
      expect(article.authors.length).toBeGreaterThan(0)
      expect(article.tags.length).toBeGreaterThanOrEqual(2)
      expect(article.tags.length).toBeLessThanOrEqual(8)
      expect(new Set(article.tags).size).toBe(article.tags.length)
    }
  })

  it('make a tree: a parent stands before its children', () => {
    const paths = Object.keys(demoCategories)
    for (const path of paths.filter((candidate) => candidate.includes('/'))) {
      const parent = path.slice(0, path.lastIndexOf('/'))
      expect(paths.indexOf(parent)).toBeGreaterThanOrEqual(0)
      expect(paths.indexOf(parent)).toBeLessThan(paths.indexOf(path))
    }
  })

  it('give every byline something to sign, and some articles several', () => {
    const signed = articles.flatMap(({ article }) => article.authors)
    expect(new Set(signed)).toEqual(new Set(Object.keys(bylines)))
    expect(articles.filter(({ article }) => article.authors.length > 1).length).toBeGreaterThanOrEqual(5)
  })
})

describe('the grammar', () => {
  it('is used whole: every node and every mark', () => {
    const nodes = new Set(docs.flatMap((doc) => nodesOf(doc)).map((node) => node.type))
    const marks = new Set(docs.flatMap((doc) => nodesOf(doc)).flatMap((node) => (node.marks ?? []).map((m) => m.type)))
    expect(nodes).toEqual(new Set(Object.keys(documentSchema.nodes)))
    expect(marks).toEqual(new Set(Object.keys(documentSchema.marks)))
  })

  it('shows every layout of a figure, every tone of a box, a decorative picture, nested lists', () => {
    expect(new Set(all('figure').map((node) => node.attrs?.layout))).toEqual(new Set(FIGURE_LAYOUTS))
    expect(new Set(all('callout').map((node) => node.attrs?.tone))).toEqual(new Set(CALLOUT_TONES))
    expect(all('figure').some((node) => node.attrs?.decorative)).toBe(true)
    expect(all('listItem').some((node) => node.content?.some((child) => child.type === 'bulletList'))).toBe(true)
    expect(all('heading').some((node) => node.attrs?.level === 4)).toBe(true)
    expect(all('table').every((node) => node.attrs?.caption !== '')).toBe(true)
  })

  it('lets every second call find its note in the same text', () => {
    for (const { doc } of texts) {
      const nodes = nodesOf(doc)
      const ids = nodes.filter((node) => node.type === 'note').map((node) => node.attrs?.id)
      for (const node of nodes.filter(({ type }) => type === 'noteReference')) expect(ids).toContain(node.attrs?.noteId)
    }
  })

  it('shows every picture somewhere', () => {
    const shown = new Set([
      ...demoArticles.flatMap((article) => article.featuredImage ?? []),
      ...Object.values(bylines).map(({ avatar }) => avatar)
    ])
    const ids = new Set(docs.flatMap((doc) => derive(doc).mediaIds))
    const unseen = pictureNames.filter(
      (name) => !shown.has(name as never) && !ids.has(String(show(name).attrs?.mediaId))
    )
    expect(unseen).toEqual([])
  })
})

describe('French typography', () => {
  const sentences = [
    ...docs.flatMap((doc) => blocksOf(doc)),
    ...demoArticles.flatMap(({ title, excerpt = '', comments = [] }) => [title, excerpt, ...bodiesOf(comments)]),
    ...demoDrafts.map(({ title }) => title),
    ...Object.values(bylines).map(({ bio }) => bio),
    ...[...Object.values(demoTags), ...Object.values(demoCategories)].map(({ description }) => description),
    ...Object.values(pictures).flatMap(({ alt, credit }) => [alt, credit])
  ]

  function bodiesOf(comments: DemoComment[]): string[] {
    return comments.flatMap(({ author, body, replies = [] }) => [author, body, ...bodiesOf(replies)])
  }

  /** Words of each block, code left out, whatever marks cut them into pieces. */
  function blocksOf(doc: JsonNode): string[] {
    return nodesOf(doc).flatMap((node) => {
      if (node.type === 'codeBlock') return []
      if (node.type === 'sources') {
        const items = (node.attrs?.items ?? []) as Record<string, string>[]
        return items.flatMap(({ title = '', publisher = '' }) => [title, publisher])
      }
      if (node.type === 'htmlBlock') return [String(node.attrs?.html).replace(/(<[^>]*>|\n)\s*/g, '\n')]
      const own = (node.content ?? []).filter((child) => child.type === 'text').map((child) => child.text ?? '')
      const attributes = ['alt', 'caption', 'credit', 'title', 'label'].map((name) => String(node.attrs?.[name] ?? ''))
      return [own.join(''), ...attributes].filter(Boolean)
    })
  }

  it('has something to read', () => {
    expect(sentences.reduce((sum, sentence) => sum + countWords(sentence), 0)).toBeGreaterThan(12_000)
  })

  it.each([
    ['a straight apostrophe or quotation mark', /['"]/],
    ['a plain space before ; ! ? : or »', / [;!?:»]/],
    ['a plain space after «', /« /],
    ['; ! or ? without its narrow no-break space', /[^\u202f!?.…(](?=[;!?])/],
    [': without its no-break space', /[\p{L}»)](?=: )/u],
    ['« or » without its no-break space', /«(?!\u00a0)|(?<!\u00a0)»/],
    ['a plain space in a large number or before a unit', /\d (\d{3}\b|%|€)/],
    ['two spaces in a row', / {2}/],
    ['three dots for an ellipsis', /\.\.\./]
  ])('has no text with %s', (_, mistake) => {
    expect(sentences.filter((sentence) => mistake.test(sentence))).toEqual([])
  })
})
