import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPublishedPost, getPublishedPosts } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { exportOf, itemOf } from '#testing/wxr.ts'
import { importWordPress } from './run.ts'

setUpDatabase()

let folder = ''
let count = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parution-languages-'))
  await db().publication.create({ data: { id: 1, name: 'Essai', language: 'fr' } })
  await buildPost({ title: 'Né ici' })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(xml: string, dryRun = false) {
  count += 1
  const file = join(folder, `${count}.xml`)
  writeFileSync(file, xml)
  return importWordPress({ files: [file], actor: { kind: 'system', name: 'import' }, download: false, dryRun })
}

const english = (language: string) =>
  exportOf({ blog: 'https://english.example.org', language, items: itemOf(1, { slug: 'english' }) })
const languageOf = async (slug: string) => (await getPublishedPost(slug))?.language

describe('imported texts', () => {
  it('of a site in another language – say so; those of here and of other sites do not', async () => {
    await run(english('en-US'))
    await run(exportOf({ blog: 'https://autre.example.org', items: itemOf(1, { slug: 'francais' }) }))
    const { posts } = await getPublishedPosts({ scope: {}, page: 1, perPage: 10, style: 'excerpt' })
    expect(Object.fromEntries(posts.map(({ slug, language }) => [slug, language]))).toEqual({
      english: 'en-US',
      francais: null,
      'ne-ici': null
    })
  })

  it('whose export was corrected – follow it, though nothing else has changed', async () => {
    await run(english('fr-FR'), true)
    expect(await languageOf('english')).toBe('en-US')
    const report = await run(english('fr-FR'))
    expect(report.kinds.post).toMatchObject({ unchanged: 1, updated: 0 })
    expect(await languageOf('english')).toBeNull()
    await run(english('de'))
    expect(await languageOf('english')).toBe('de')
  })

  it('of an export that names no language that there is – are taken for the publication’s', async () => {
    await run(english('klingon!'))
    expect(await languageOf('english')).toBeNull()
  })

  it('in what becomes the publication’s language – need no mark', async () => {
    await run(english('en-US'))
    await db().publication.update({ where: { id: 1 }, data: { language: 'en' } })
    expect(await languageOf('english')).toBeNull()
  })
})
