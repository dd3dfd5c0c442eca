import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveRedirect } from '#features/redirects/data.ts'
import { db } from '#lib/db.ts'
import { buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { exportOf, itemOf } from '#testing/wxr.ts'
import { importWords, noteText } from './report-text.ts'
import { importWordPress } from './run.ts'

setUpDatabase()

let folder = ''
let count = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parution-namesakes-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(xml: string) {
  count += 1
  const file = join(folder, `${count}.xml`)
  writeFileSync(file, xml)
  return importWordPress({ files: [file], actor: { kind: 'system', name: 'import' }, download: false })
}

const tag = (slug: string, name: string) =>
  `<wp:tag><wp:tag_slug>${slug}</wp:tag_slug><wp:tag_name><![CDATA[${name}]]></wp:tag_name></wp:tag>`
const category = (slug: string, parent: string, name: string) =>
  `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`
const use = (domain: string, slug: string, name: string) =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`

const termsOf = async (slug: string) => {
  const post = await db().post.findUniqueOrThrow({
    where: { slug },
    select: {
      tags: { orderBy: { position: 'asc' }, select: { tag: { select: { slug: true } } } },
      categories: { select: { category: { select: { path: true } } } }
    }
  })
  return [...post.tags.map(({ tag }) => tag.slug), ...post.categories.map(({ category }) => category.path)]
}

const everything = () =>
  Promise.all([
    db().tag.findMany({ orderBy: { slug: 'asc' } }),
    db().category.findMany({ orderBy: { path: 'asc' } }),
    db().redirect.count(),
    db().importRecord.count(),
    db().postTag.count(),
    db().postCategory.count()
  ])

const link = '<a href="https://ancien.example.org/tag/ecole/">École</a>'
const journal = exportOf({
  channel:
    tag('ecole-2', 'École') +
    tag('ecoles', 'Écoles') +
    tag('eau', 'Eau') +
    tag('eau-2', 'Eau') +
    category('vie-2', '', 'Vie locale') +
    category('fetes', 'vie-2', 'Fêtes') +
    category('sous', 'vie', 'Sous'),
  items: [
    itemOf(1, { content: link, extra: use('post_tag', 'ecole', ' ecole ') + use('category', 'vie', 'Vie  Locale') }),
    itemOf(2, { extra: use('post_tag', 'ecole', 'École') + use('post_tag', 'ecole-2', 'École') }),
    itemOf(3, { extra: use('post_tag', 'eau-2', 'Eau') + use('category', 'autres-fetes', 'Fêtes') }),
    itemOf(4, { extra: use('post_tag', 'sport', 'Sport') + use('post_tag', 'sport-3', 'SPORT') }),
    itemOf(5, { extra: use('category', 'sous', 'Sous') })
  ].join('\n')
})

describe('a term that is used, but not declared', () => {
  it('joins the declared one of its name – each text carries it once', async () => {
    const report = await run(journal)
    expect(report.kinds).toMatchObject({
      tag: { found: 7, created: 5, unchanged: 2 },
      category: { found: 5, created: 4, unchanged: 1 }
    })
    expect(await db().tag.findMany({ orderBy: { slug: 'asc' }, select: { slug: true, name: true } })).toEqual([
      { slug: 'eau', name: 'Eau' },
      { slug: 'eau-2', name: 'Eau' },
      { slug: 'ecole-2', name: 'École' },
      { slug: 'ecoles', name: 'Écoles' },
      { slug: 'sport', name: 'Sport' }
    ])
    expect(await termsOf('billet-1')).toEqual(['ecole-2', 'vie-2'])
    expect(await termsOf('billet-2')).toEqual(['ecole-2'])
    expect(await termsOf('billet-4')).toEqual(['sport'])
  })

  it('of a category – only where both stand at the root, and children follow', async () => {
    expect(await termsOf('billet-3')).toEqual(['eau-2', 'autres-fetes'])
    expect(await termsOf('billet-5')).toEqual(['vie-2/sous'])
  })

  it.each([
    ['/tag/ecole/', '/tag/ecole-2'],
    ['/tag/sport-3', '/tag/sport'],
    ['/tag/ecole/feed/', '/tag/ecole-2/feed.xml'],
    ['/category/vie/', '/category/vie-2']
  ])('its address %s leads to %s for good', async (path, to) => {
    expect(await resolveRedirect(path)).toEqual({ kind: 'redirect', to })
  })

  it('links lead to where it is now, without a detour', async () => {
    const post = await db().post.findUniqueOrThrow({ where: { slug: 'billet-1' } })
    expect(JSON.stringify(post.doc)).toContain('"href":"/tag/ecole-2"')
  })

  it('is named in the report, one by one, in both languages', async () => {
    const { report } = await db().importRun.findFirstOrThrow()
    const { notes } = report as { notes: { code: 'term-joined'; kind: string; detail: string }[] }
    const joined = notes.filter(({ code }) => code === 'term-joined')
    expect(joined.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'tag ecole → ecole-2',
      'tag sport-3 → sport',
      'category vie → vie-2'
    ])
    for (const locale of ['fr', 'en'] as const) {
      const [first] = joined
      expect(first && noteText(importWords(locale), first)).toContain('ecole → ecole-2')
    }
  })

  it('again – nothing changes', async () => {
    const before = await everything()
    const report = await run(journal)
    for (const { created, updated } of Object.values(report.kinds)) expect(created + updated).toBe(0)
    expect(report.notes).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it('in a later part that declares nothing – is found again, under every slug', async () => {
    const uses =
      use('post_tag', 'ecole', 'École') + use('post_tag', 'ecole-9', 'École') + use('category', 'vie', 'Vie locale')
    const report = await run(exportOf({ items: itemOf(20, { extra: uses }) }))
    expect(report.kinds.tag).toMatchObject({ created: 0, unchanged: 2 })
    expect(await termsOf('billet-20')).toEqual(['ecole-2', 'vie-2'])
    expect(await resolveRedirect('/tag/ecole-9')).toEqual({ kind: 'redirect', to: '/tag/ecole-2' })
  })

  it('joins one that was made here', async () => {
    await buildTag('Nîmes')
    await run(
      exportOf({
        blog: 'https://autre.example.org',
        items: itemOf(1, { slug: 'autre', extra: use('post_tag', 'ville-de-nimes', 'Nimes') })
      })
    )
    expect(await termsOf('autre')).toEqual(['nimes'])
  })

  it('that an earlier import kept apart – stays apart', async () => {
    const blog = 'https://tiers.example.org'
    const item = itemOf(1, { slug: 'tiers', extra: use('post_tag', 'parc', 'Parc') })
    await run(exportOf({ blog, items: item }))
    const before = await db().tag.count()
    await run(exportOf({ blog, channel: tag('parc-2', 'Parc'), items: item }))
    expect(await db().tag.count()).toBe(before + 1)
    expect(await termsOf('tiers')).toEqual(['parc'])
  })
})
