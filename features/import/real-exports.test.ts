import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type JsonNode, walk } from '#features/editor/document/json.ts'
import { documentFromWordPress } from '#features/editor/from-html/convert.ts'
import { nothingAround } from '#features/editor/from-html/surroundings.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import { db } from '#lib/db.ts'
import { setUpDatabase } from '#testing/database.ts'
import { importWordPress } from './run.ts'
import { parseWxr } from './wxr/parse.ts'
import type { WxrItem } from './wxr/shape.ts'

// WordPress's own exports for testing themes lie beside the checkout where
// these tests run for good; they are too large, and not ours, to be kept here.
// A worktree of git lies one folder deeper than the checkout.
const FOLDER = ['../../../shared', '../../../../shared']
  .map((path) => join(import.meta.dirname, path, 'data/wxr'))
  .find((path) => existsSync(path))
const CLASSIC = join(FOLDER ?? '', 'themeunittestdata.wordpress.xml')
const BLOCKS = join(FOLDER ?? '', '64-block-test-data.xml')

const system = { kind: 'system', name: 'import' } as const

describe.skipIf(!FOLDER)('the theme test exports', () => {
  setUpDatabase()

  it('classic editor – every count is right, drafts stay unseen', async () => {
    const report = await importWordPress({ files: [CLASSIC], actor: system, download: false })
    expect(report.kinds).toMatchObject({
      post: { found: 58, created: 58, refused: 0 },
      page: { found: 21, created: 21, refused: 0 },
      attachment: { found: 37, created: 37 },
      nav_menu_item: { found: 70 },
      comment: { found: 33, created: 33 },
      author: { created: 2 }
    })
    expect(await db().post.count({ where: { kind: 'post', status: 'published' } })).toBe(56)
    expect(await db().post.count({ where: { featured: true } })).toBe(1)
    expect(await db().comment.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } })).toEqual([
      { kind: 'comment', _count: 29 },
      { kind: 'pingback', _count: 2 },
      { kind: 'trackback', _count: 2 }
    ])
    const declared = { categories: new Set<string>(), tags: new Set<string>() }
    const ignore = () => {}
    await parseWxr(CLASSIC, {
      site: ignore,
      author: ignore,
      item: ignore,
      warning: ignore,
      term: ({ taxonomy, slug }) =>
        (taxonomy === 'category' ? declared.categories : declared.tags).add(`${taxonomy} ${slug}`)
    })
    expect(declared.categories.size).toBe(68)
    expect([...declared.tags].filter((key) => key.startsWith('post_tag'))).toHaveLength(110)
    expect(report.kinds.category?.created).toBe(68)
    // Four are used without being declared; one of them bears the name of a declared one.
    expect(report.kinds.tag).toMatchObject({ found: 114, created: 113, unchanged: 1 })
    expect(report.notes.filter(({ code }) => code === 'term-joined')).toMatchObject([
      { kind: 'tag', sourceId: 'content', title: 'content περιεχόμενο', detail: 'content → content-2' }
    ])
    expect(await resolveRedirect('/tag/content/')).toEqual({ kind: 'redirect', to: '/tag/content-2' })
  })

  it('blocks – the same blog again, where some numbers mean other texts', async () => {
    const report = await importWordPress({ files: [BLOCKS], actor: system, download: false })
    expect(report.kinds).toMatchObject({
      post: { found: 61, created: 61, refused: 0 },
      page: { found: 1, created: 1 },
      attachment: { found: 9 },
      comment: { found: 2, created: 2 }
    })
    expect(await db().post.count()).toBe(79 + 62)
    expect(await db().post.findUnique({ where: { slug: 'search-2' } })).toMatchObject({ title: 'Search' })

    const notes = await db().post.findUniqueOrThrow({ where: { slug: 'footnotes' } })
    expect(JSON.stringify(notes.doc)).toContain('"text":"A note"')
  })

  it('both again – nothing changes', async () => {
    const counts = () =>
      Promise.all([
        db().post.count(),
        db().media.count(),
        db().redirect.count(),
        db().importRecord.count(),
        db().revision.count()
      ])
    const before = await counts()
    const reports = [
      await importWordPress({ files: [CLASSIC], actor: system, download: false }),
      await importWordPress({ files: [BLOCKS], actor: system, download: false })
    ]
    expect(await counts()).toEqual(before)
    for (const { kinds } of reports)
      for (const { created, kept } of Object.values(kinds)) expect(created + kept).toBe(0)
  }, 60_000)
})

describe.skipIf(!FOLDER)('words of the theme test exports', () => {
  it.each([
    ['classic', CLASSIC],
    ['blocks', BLOCKS]
  ])('%s – are all in the documents', async (_, path) => {
    const items: WxrItem[] = []
    const ignore = () => {}
    await parseWxr(path, {
      site: ignore,
      author: ignore,
      term: ignore,
      warning: ignore,
      item: (item) => items.push(item)
    })

    let total = 0
    const missing: string[] = []
    for (const item of items.filter(({ type }) => type === 'post' || type === 'page')) {
      const wanted = wordsOf(sourceText(item.content))
      const have = countsOf(wordsOf(documentText(documentFromWordPress(item.content, aroundOf(item)).doc)))
      total += wanted.length
      for (const word of wanted) {
        const left = have.get(word) ?? 0
        if (left === 0) missing.push(word)
        else have.set(word, left - 1)
      }
    }

    expect(total).toBeGreaterThan(5_000)
    expect(missing).toEqual([])
  })
})

function aroundOf(item: WxrItem) {
  const json = item.meta.find(({ key }) => key === 'footnotes')?.value ?? '[]'
  const notes = JSON.parse(json) as { id: string; content: string }[]
  const picture = { mediaId: '0190a0a0-0000-7000-8000-000000000001', alt: '', caption: '' }
  return {
    ...nothingAround,
    image: () => picture,
    gallery: () => [picture],
    footnotes: new Map(notes.map(({ id, content }) => [id, content]))
  }
}

/**
 * What a reader of the old site could read: no comments, shortcodes, note numbers. The button beside a file says
 * the same as the link before it, and is left out on purpose.
 */
function sourceText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<a\b[^>]*wp-block-file__button[\s\S]*?<\/a>/g, ' ')
    .replace(/<sup data-fn[\s\S]*?<\/sup>/g, ' ')
    .replace(/<\/?(sub|sup|strong|em|b|i|span|a)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[\/?[a-z][^\]]*\]/g, ' ')
    .replace(/&#?\w+;/g, ' ')
}

function documentText(doc: JsonNode): string {
  const parts: string[] = []
  walk(doc, ({ type, text, attrs }) => {
    if (type === 'text') parts.push(text ?? '')
    else
      parts.push(' ', ...Object.values(attrs ?? {}).flatMap((value) => (typeof value === 'string' ? [value, ' '] : [])))
  })
  return parts.join('')
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function countsOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
