import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveRedirect } from '#features/redirects/data.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { commentOf, exportOf, itemOf, meta } from '#testing/wxr.ts'
import { type ImportOptions, importWordPress } from './run.ts'

setUpDatabase()

let folder = ''
let count = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parution-import-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const system = { kind: 'system', name: 'import' } as const

async function run(xml: string, options: Partial<ImportOptions> = {}) {
  count += 1
  const file = join(folder, `${count}.xml`)
  writeFileSync(file, xml)
  return importWordPress({ files: [file], actor: system, download: false, ...options })
}

const author =
  '<wp:author><wp:author_id>3</wp:author_id><wp:author_login>Lea.M</wp:author_login><wp:author_email>lea@example.org</wp:author_email><wp:author_display_name>Léa &amp;amp; Cie</wp:author_display_name></wp:author>'
const category = (slug: string, parent: string, name: string) =>
  `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`
const use = (domain: string, slug: string, name: string) =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`
const attachment = itemOf(50, {
  type: 'attachment',
  status: 'inherit',
  slug: 'photo',
  parent: '1',
  excerpt: 'Une légende',
  extra: `<wp:attachment_url>https://ancien.example.org/wp-content/uploads/2014/03/photo.jpg</wp:attachment_url>${meta('_wp_attachment_image_alt', 'Une photo')}${meta('_wp_attached_file', '2014/03/photo.jpg')}`
})

const journal = exportOf({
  channel: author + category('fille', 'mere', 'Fille &amp; co') + category('mere', '', 'Mère'),
  items: [
    itemOf(1, {
      title: 'Un titre &amp; <em>deux</em>',
      creator: 'Lea.M',
      content:
        'Voir <a href="https://ancien.example.org/?p=2">la suite</a> et <a href="http://www.ancien.example.org/2014/03/27/page-mere/">la page</a>.\n\n<img class="wp-image-50" src="https://ancien.example.org/wp-content/uploads/2014/03/photo-300x200.jpg">\n\n<img src="https://ailleurs.example.com/x.png?w=300">',
      extra: `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>50</wp:meta_value></wp:postmeta>${meta('_wp_old_slug', 'ancien-titre')}${meta('_wp_old_slug', '')}${use('category', 'fille', 'Fille')}${use('post_tag', 'collectivit%c3%a9', 'Collectivité')}${commentOf(11, { parent: '12', content: '<p>Oui <a href="https://example.org/x">ici</a></p>' })}${commentOf(12)}${commentOf(13, { parent: '99', approved: '0' })}${commentOf(14, { type: 'note', content: 'Entre nous' })}`
    }),
    itemOf(2, { slug: 'suite', creator: 'Lea.M' }),
    itemOf(3, { type: 'page', slug: 'page-mere', status: 'publish', parent: '4', creator: 'Lea.M' }),
    itemOf(4, { type: 'page', slug: 'search', creator: 'Lea.M' }),
    itemOf(5, {
      slug: 'suite',
      guid: 'https://ancien.example.org/?p=5',
      link: 'https://ancien.example.org/2015/01/01/suite/'
    }),
    itemOf(6, {
      status: 'draft',
      slug: '',
      gmt: '0000-00-00 00:00:00',
      content: 'Secret',
      extra: use('post_tag', 'x', 'X')
    }),
    itemOf(7, { status: 'future', gmt: '2014-03-27 09:20:30' }),
    itemOf(8, { status: 'future', date: '2090-01-01 10:00:00', gmt: '2090-01-01 09:00:00' }),
    itemOf(9, { status: 'pending' }),
    itemOf(10, { status: 'private' }),
    itemOf(11, { status: 'trash', slug: 'jete__trashed' }),
    itemOf(12, { status: 'bizarre' }),
    itemOf(13, { password: 'sesame', content: 'Protégé' }),
    attachment,
    itemOf(60, { type: 'nav_menu_item' })
  ].join('\n')
})

const postOf = async (sourceId: string) => {
  const record = await db().importRecord.findFirstOrThrow({ where: { sourceId, kind: { in: ['post', 'page'] } } })
  return db().post.findUniqueOrThrow({
    where: { id: record.targetId ?? '' },
    include: {
      draft: true,
      tags: { include: { tag: true } },
      categories: { include: { category: true } },
      authors: { include: { person: true } },
      revisions: true
    }
  })
}

describe('an import', () => {
  it('without writing – counts the same, and writes nothing', async () => {
    const report = await run(journal, { dryRun: true })
    expect(report.kinds.post).toMatchObject({ found: 11, created: 11 })
    expect(await db().post.count()).toBe(0)
    expect(await db().importRun.count()).toBe(0)
    expect(await db().importRecord.count()).toBe(0)
  })

  it('writes everything that is there', async () => {
    const report = await run(journal)
    expect(report.kinds).toMatchObject({
      post: { found: 11, created: 11, refused: 0 },
      page: { created: 2 },
      attachment: { created: 1 },
      media: { created: 1 },
      comment: { created: 3 },
      note: { created: 1 },
      nav_menu_item: { kept: 1 }
    })
    expect(report.zone.zone).toBe('Europe/Paris')
    expect(report.otherLanguage).toBeNull()
    expect(report.missingMedia).toHaveLength(2)
    expect(await db().importRun.findFirst()).toMatchObject({ state: 'done', source: 'ancien.example.org' })
  })

  it('a published text – is what readers see, with its terms and byline', async () => {
    const post = await postOf('1')
    expect(post).toMatchObject({
      status: 'published',
      slug: 'billet-1',
      title: 'Un titre & deux',
      guid: 'https://ancien.example.org/?p=1',
      draft: null
    })
    expect(post.publishedAt?.toISOString()).toBe('2014-03-27T09:20:30.000Z')
    expect(post.tags.map(({ tag }) => tag)).toMatchObject([{ slug: 'collectivite', name: 'Collectivité' }])
    expect(post.categories.map(({ category: { path, name } }) => [path, name])).toEqual([['mere/fille', 'Fille & co']])
    expect(post.authors.map(({ person }) => [person.handle, person.name])).toEqual([['lea-m', 'Léa & Cie']])
    expect(post.revisions).toMatchObject([{ kind: 'import', version: 1 }])
    expect(await db().account.count()).toBe(0)
  })

  it('links and pictures lead to what is here', async () => {
    const post = await postOf('1')
    const doc = JSON.stringify(post.doc)
    expect(doc).toContain('"href":"/suite"')
    expect(doc).toContain('"href":"/page-mere"')
    const [photo, other] = await db().media.findMany({
      where: { id: { in: post.mediaIds } },
      orderBy: { filename: 'asc' }
    })
    expect(photo).toMatchObject({ filename: 'photo.jpg', alt: 'Une photo', caption: 'Une légende', state: 'missing' })
    expect(other).toMatchObject({ filename: 'x.png', sourceUrl: 'https://ailleurs.example.com/x.png' })
    expect(post.featuredMediaId).toBe(photo?.id)
    expect(doc).not.toContain('ailleurs.example.com')
  })

  it.each([
    ['6', 'draft'],
    ['7', 'draft'],
    ['8', 'scheduled'],
    ['9', 'in_review'],
    ['10', 'private'],
    ['11', 'trashed'],
    ['12', 'draft']
  ])('text %s – is %s, out of readers’ reach', async (sourceId, status) => {
    const post = await postOf(sourceId)
    expect(post).toMatchObject({ status, slug: null, doc: null, text: '', tags: [] })
    expect(post.draft).not.toBeNull()
    if (sourceId === '6') expect(post.draft?.tagIds).toHaveLength(1)
    if (sourceId === '11') expect(post).toMatchObject({ trashedFrom: 'draft', draft: { slug: 'jete' } })
    if (post.publishedAt) expect(post.publishedAt.getFullYear()).toBeGreaterThan(1_999)
  })

  it('a password is kept as a hash, and nowhere else', async () => {
    const record = await db().importRecord.findFirstOrThrow({ where: { kind: 'post', sourceId: '13' } })
    const hashed = await db().post.findUnique({ where: { id: record.targetId ?? '' }, select: { passwordHash: true } })
    expect(hashed?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(JSON.stringify(record.raw)).not.toContain('sesame')
  })

  it('addresses taken or reserved get a number; parents may come later', async () => {
    expect((await postOf('5')).slug).toBe('suite-2')
    const [child, parent] = [await postOf('3'), await postOf('4')]
    expect(parent.slug).toBe('search-2')
    expect(child.parentId).toBe(parent.id)
  })

  it('answers stand in threads, in plain words; notes between writers are no answers', async () => {
    const comments = await db().comment.findMany({ orderBy: { body: 'asc' } })
    const answer = comments.find(({ body }) => body.startsWith('Oui'))
    expect(answer).toMatchObject({ body: 'Oui ici (https://example.org/x)', state: 'approved', authorName: 'Rachid' })
    expect(comments.find(({ id }) => id === answer?.parentId)).toMatchObject({ body: 'Merci.' })
    expect(comments.filter(({ state }) => state === 'pending')).toMatchObject([{ parentId: null }])
    expect(await db().editorialNote.findMany()).toMatchObject([{ body: 'Entre nous' }])
    const raws = await db().importRecord.findMany({ where: { kind: 'comment' } })
    expect(JSON.stringify(raws)).not.toContain('203.0.113.7')
  })

  it.each([
    ['/2014/03/27/billet-1/', '', '/billet-1'],
    ['/', 'p=1&utm_source=lettre', '/billet-1?utm_source=lettre'],
    ['/2014/03/27/ancien-titre', '', '/billet-1'],
    ['/2015/01/01/suite/', '', '/suite-2'],
    ['/2014/03/27/billet-1/feed/', '', '/billet-1'],
    ['/', 'page_id=4', '/search-2'],
    ['/author/Lea.M/', '', '/author/lea-m'],
    ['/author/lea.m/feed/', '', '/author/lea-m/feed.xml'],
    ['/tag/collectivit%C3%A9/', '', '/tag/collectivite'],
    ['/tag/collectivit%C3%A9/feed/', '', '/tag/collectivite/feed.xml'],
    ['/category/fille/', '', '/category/mere/fille']
  ])('%s?%s leads to %s in one hop', async (path, query, to) => {
    expect(await resolveRedirect(path, query)).toEqual({ kind: 'redirect', to })
  })

  it.each(['/billet-1', '/desk/posts', '/media/x/960.webp', '/tag/collectivite', '/category/mere/fille'])(
    '%s is left alone',
    async (path) => {
      expect(await resolveRedirect(path)).toBeNull()
    }
  )

  it.each(['/inconnu', '/2014/03/27/inconnu'])('%s leads nowhere', async (path) => {
    expect(await resolveRedirect(path)).toEqual({ kind: 'unknown' })
  })

  it('again – changes nothing and says so', async () => {
    const before = await Promise.all([
      db().post.findMany({ orderBy: { id: 'asc' } }),
      db().redirect.count(),
      db().comment.count(),
      db().media.count(),
      db().importRecord.count()
    ])
    const report = await run(journal)
    const after = await Promise.all([
      db().post.findMany({ orderBy: { id: 'asc' } }),
      db().redirect.count(),
      db().comment.count(),
      db().media.count(),
      db().importRecord.count()
    ])
    expect(after).toEqual(before)
    expect(Object.values(report.kinds).map(({ created, updated, kept }) => created + updated + kept)).toEqual(
      Object.values(report.kinds).map(() => 0)
    )
    expect(report.redirects).toBe(0)
  })

  it('a text that changed there – is taken over, unless it changed here', async () => {
    await db().post.update({ where: { id: (await postOf('2')).id }, data: { version: { increment: 1 } } })
    const newer = journal.replace('Billet 2]]', 'Neuf 2]]').replace('Billet 13]]', 'Neuf 13]]')
    const report = await run(newer)
    expect(report.kinds.post).toMatchObject({ updated: 1, created: 0, unchanged: 10 })
    expect(report.notes).toMatchObject([{ sourceId: '2', code: 'kept-yours' }])
    expect((await postOf('2')).title).toBe('Billet 2')
    expect(await postOf('13')).toMatchObject({ title: 'Neuf 13', version: 2, revisions: [{}, {}] })
  })

  it('a text deleted here – does not come back', async () => {
    await db().post.delete({ where: { id: (await postOf('9')).id } })
    const posts = await db().post.count()
    const report = await run(journal.replace('Billet 9]]', 'Neuf 9]]'))
    expect(await db().post.count()).toBe(posts)
    expect(report.notes).toContainEqual(expect.objectContaining({ sourceId: '9', code: 'deleted-here' }))
  })

  it('a missing picture – is looked for at its old address, or in the text that shows it', async () => {
    const source = 'https://ancien.example.org/wp-content/uploads/2014/03/photo.jpg'
    for (const [path, query] of [
      ['/wp-content/uploads/2014/03/photo-300x200.jpg'],
      ['/', 'attachment_id=50']
    ] as const) {
      expect(await resolveRedirect(path, query)).toEqual({ kind: 'meanwhile', source, within: '/billet-1' })
    }
  })

  it('missing pictures – are found in a folder, later', async () => {
    const uploads = join(folder, 'wp-content', 'uploads', '2014', '03')
    mkdirSync(uploads, { recursive: true })
    await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a33' } })
      .jpeg()
      .toFile(join(uploads, 'photo.jpg'))
    const report = await run(journal, { mediaFolder: folder })
    expect(report.filesTaken).toBe(1)
    expect(report.missingMedia).toMatchObject([{ url: 'https://ailleurs.example.com/x.png', reason: 'not-in-folder' }])

    const answer = await resolveRedirect('/wp-content/uploads/2014/03/photo-300x200.jpg')
    expect(answer).toMatchObject({ kind: 'redirect', to: expect.stringMatching(/^\/media\/[0-9a-f]{64}\/\d+\.webp$/) })
  })

  it('an old site that is gone – is not asked for every picture', async () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `<img src="https://mort.example.org/${index}.jpg" width="600">`
    ).join('\n\n')
    let asked = 0
    const report = await run(
      exportOf({ blog: 'https://mort.example.org', items: itemOf(1, { slug: 'images', content: many }) }),
      {
        download: true,
        fetchFile: async () => {
          asked += 1
          return { ok: false, reason: 'ENOTFOUND', isNetwork: true }
        }
      }
    )
    expect(report.missingMedia).toHaveLength(40)
    expect(asked).toBeLessThan(16)
  })
})

describe('exports of other kinds', () => {
  const old = (items: string, channel = '') => exportOf({ blog: 'https://vieux.example.org', items, channel })
  const at = (slug: string) => ({ slug, guid: '', link: `https://vieux.example.org/${slug}/` })

  it('a file that no text shows – is looked for in the text it was attached to, if readers may see that', async () => {
    const blog = 'https://vieux.example.org'
    const file = (id: number, parent: string) =>
      itemOf(id, {
        ...at(`tract-${id}`),
        type: 'attachment',
        status: 'inherit',
        parent,
        extra: `<wp:attachment_url>${blog}/wp-content/uploads/tract-${id}.pdf</wp:attachment_url>`
      })
    const draft = itemOf(71, { ...at('cache'), status: 'draft' })
    await run(old([itemOf(70, at('tracte')), draft, file(72, '70'), file(73, '71')].join('\n')))
    expect(await resolveRedirect('/wp-content/uploads/tract-72.pdf')).toMatchObject({ within: '/tracte' })
    expect(await resolveRedirect('/wp-content/uploads/tract-73.pdf')).toMatchObject({ within: '/search?q=tract+73' })
  })

  it('WXR 1.0 – tags without declarations, categories twice', async () => {
    await run(
      old(
        itemOf(1, {
          ...at('un'),
          creator: 'inconnu',
          extra: `<category><![CDATA[Actualité]]></category>${use('category', 'actu', 'Actualité')}<category domain="tag"><![CDATA[Été]]></category>${use('tag', 'ete', 'Été')}`
        })
      )
    )
    const post = await db().post.findUniqueOrThrow({
      where: { slug: 'un' },
      include: {
        tags: { include: { tag: true } },
        categories: { include: { category: true } },
        authors: { include: { person: true } }
      }
    })
    expect(post.tags.map(({ tag }) => [tag.slug, tag.name])).toEqual([['ete', 'Été']])
    expect(post.categories.map(({ category: { path } }) => path)).toEqual(['actu'])
    expect(post.authors.map(({ person }) => person.name)).toEqual(['inconnu'])
  })

  it('several authors – sign in order, each once', async () => {
    const several = `${use('author', 'cap-lea-m', 'Léa')}${use('author', 'rachid', 'Rachid')}${use('author', 'cap-lea-m', 'Léa')}`
    await run(old(itemOf(2, { ...at('deux'), creator: 'rachid', extra: several }), author.replace('Lea.M', 'lea-m')))
    const { authors } = await db().post.findUniqueOrThrow({
      where: { slug: 'deux' },
      include: { authors: { include: { person: true }, orderBy: { position: 'asc' } } }
    })
    expect(authors.map(({ person }) => person.name)).toEqual(['Léa & Cie', 'Rachid'])
  })

  it('categories in a circle, parents in a circle, an id used twice – all stay', async () => {
    const report = await run(
      old(
        [
          itemOf(20, { ...at('a'), guid: 'g1', type: 'page', parent: '21' }),
          itemOf(21, { ...at('b'), type: 'page', parent: '20' }),
          itemOf(20, { ...at('c'), guid: 'g2', type: 'page' })
        ].join('\n'),
        category('x', 'y', 'X') + category('y', 'x', 'Y')
      )
    )
    expect(report.kinds.page).toMatchObject({ found: 3, created: 3 })
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'duplicate-id' }))
    expect(await db().post.count({ where: { slug: { in: ['a', 'b', 'c'] }, parentId: null } })).toBe(3)
    expect(await db().category.count({ where: { slug: { in: ['x', 'y'] } } })).toBe(2)
  })

  it('slashes, quotes and emoji – survive', async () => {
    const name = 'a \\"great\\" 😀 category'
    await run(old(itemOf(30, { ...at('barres'), title: name, extra: use('category', 'barres', name) })))
    expect(await db().post.findUnique({ where: { slug: 'barres' } })).toMatchObject({ title: name })
    expect(await db().category.findUnique({ where: { path: 'barres' } })).toMatchObject({ name })
  })

  it('one that is stopped – goes on where it was', async () => {
    const items = Array.from({ length: 250 }, (_, index) => itemOf(1_000 + index, at(`suite-${1_000 + index}`))).join(
      '\n'
    )
    const stop = new AbortController()
    const onProgress = (phase: string, done: number) => phase === 'items' && done === 150 && stop.abort()
    await expect(run(old(items), { signal: stop.signal, onProgress })).rejects.toThrow()
    expect(await db().importRun.findFirst({ orderBy: { startedAt: 'desc' } })).toMatchObject({ state: 'interrupted' })

    const report = await run(old(items))
    const { created = 0, unchanged = 0 } = report.kinds.post ?? {}
    expect(created + unchanged).toBe(250)
    expect(unchanged).toBeGreaterThanOrEqual(100)
    expect(await db().post.count({ where: { slug: { startsWith: 'suite-1' } } })).toBe(250)
  })
})

it('two parts – may number different answers alike, and hold the same one twice', async () => {
  const blog = 'https://parts.example.org'
  const part = (id: number, extra: string) => {
    const file = join(folder, `part-${id}.xml`)
    const link = `${blog}/partie-${id}/`
    writeFileSync(file, exportOf({ blog, items: itemOf(id, { slug: `partie-${id}`, link, guid: link, extra }) }))
    return file
  }
  const later = commentOf(7, { content: 'Plus tard.' }).replace('2014-03-28 10', '2015-03-28 10')
  const files = [part(1, commentOf(7)), part(2, later), part(3, commentOf(7))]
  const report = await importWordPress({ files, actor: system, download: false })
  expect(report.kinds.comment).toMatchObject({ found: 3, created: 2, unchanged: 1 })
  expect(await db().comment.count({ where: { post: { slug: { startsWith: 'partie-' } } } })).toBe(2)
})

describe('an import is not', () => {
  it('anybody’s business', async () => {
    const actor = await makeActor({ role: 'editor' })
    await expect(run(journal, { actor })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('done by halves – a second part that is broken stops the first', async () => {
    const good = join(folder, 'good.xml')
    const bad = join(folder, 'bad.xml')
    const blog = 'https://neuf.example.org'
    writeFileSync(good, exportOf({ blog, items: itemOf(1, { slug: 'neuf' }) }))
    writeFileSync(bad, exportOf({ blog, items: itemOf(2) }).slice(0, -30))
    await expect(importWordPress({ files: [good, bad], actor: system, download: false })).rejects.toMatchObject({
      code: 'truncated'
    })
    expect(await db().post.count({ where: { slug: 'neuf' } })).toBe(0)
    expect(await db().importRun.count({ where: { source: 'neuf.example.org' } })).toBe(0)
  })
})
