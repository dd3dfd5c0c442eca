import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { resolveRedirect } from '#features/redirects/data.ts'
import { db } from '#lib/db.ts'
import { Role } from '#prisma/generated/enums.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildCategory, buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { changeTerm, createTerm } from './mutations.ts'
import { deletionInput, newTermInput, type TermChange, termInput } from './schema.ts'

setUpDatabase()

const editor = () => makeActor({ role: 'editor' })
const to = (target: string) => ({ kind: 'redirect', to: target })
const NO_MORE = { slug: '', description: '', archiveStyle: null, imageId: null, parentId: null }

/** Everything as it stands, but for what is named. */
const change = async (part: Partial<TermChange> & Pick<TermChange, 'id' | 'name'>) =>
  changeTerm(await editor(), { kind: 'tag', ...NO_MORE, ...part })

describe('changing', () => {
  test('the old address leads to the new one; back again frees it', async () => {
    const tag = await buildTag('Nom un')
    await buildPost({ title: 'Nommé', tags: [tag] })
    for (const slug of ['nom-deux', 'Nom Trois']) {
      expect((await change({ id: tag.id, name: 'Nom', slug })).ok).toBe(true)
    }
    expect(await db().tag.findUnique({ where: { id: tag.id } })).toMatchObject({ name: 'Nom', slug: 'nom-trois' })
    for (const old of ['/tag/nom-un', '/tag/nom-deux']) {
      expect(await resolveRedirect(old), old).toEqual(to('/tag/nom-trois'))
    }

    const back = await change({ id: tag.id, name: 'Nom', slug: 'nom-un' })
    expect(back).toEqual({ ok: true, value: { kind: 'tag', keys: ['nom-trois', 'nom-un'] } })
    expect(await resolveRedirect('/tag/nom-un')).toBeNull()
    expect(await resolveRedirect('/tag/nom-trois')).toEqual(to('/tag/nom-un'))
  })

  test('a slug left empty follows the name; description, style and picture are kept', async () => {
    const series = await buildSeries('Ancienne')
    const media = await db().media.create({ data: { state: 'missing', filename: 'a.png', mime: 'image/png' } })
    const said = { description: 'Deux\nlignes', archiveStyle: 'excerpt' as const, imageId: media.id }
    const done = await change({ kind: 'series', id: series.id, name: 'Toute neuve', ...said })
    expect(done).toEqual({ ok: true, value: { kind: 'series', keys: ['ancienne', 'toute-neuve'] } })
    expect(await db().series.findUnique({ where: { id: series.id } })).toMatchObject({ slug: 'toute-neuve', ...said })
  })

  test('a picture that is gone is none', async () => {
    const tag = await buildTag('Sans image')
    expect((await change({ id: tag.id, name: 'Sans image', imageId: randomUUID() })).ok).toBe(true)
    expect(await db().tag.findUnique({ where: { id: tag.id } })).toMatchObject({ imageId: null })
  })

  test('an address that is taken, or none, or no tag, is refused and changes nothing', async () => {
    const [tag] = [await buildTag('Pris A'), await buildTag('Pris B')]
    const { id } = tag
    expect(await change({ id, name: 'X', slug: 'pris-b' })).toEqual({ ok: false, reason: 'term-slug-taken' })
    expect(await change({ id, name: 'X', slug: '…' })).toEqual({ ok: false, reason: 'term-slug' })
    expect(await change({ id, name: '🌊🌊' })).toEqual({ ok: false, reason: 'term-letters' })
    expect(await change({ id, name: 'PRIS b', slug: 'autre' })).toEqual({ ok: false, reason: 'term-exists' })
    expect(await change({ id: randomUUID(), name: 'X' })).toEqual({ ok: false, reason: 'not-found' })
    expect(await db().tag.findUnique({ where: { id } })).toMatchObject({ name: 'Pris A', slug: 'pris-a' })
  })

  test('one of two that an import made alike can still be described', async () => {
    await db().tag.create({ data: { name: 'Jumeau', slug: 'jumeau' } })
    const twin = await db().tag.create({ data: { name: 'jumeau', slug: 'jumeau-2' } })
    expect((await change({ id: twin.id, name: 'jumeau', slug: 'jumeau-2', description: 'Oui' })).ok).toBe(true)
  })
})

describe('categories', () => {
  test('a branch moves with all that hangs on it, and every old address leads on', async () => {
    const [arts, vie] = [await buildCategory('Arts'), await buildCategory('Vie')]
    const cinema = await buildCategory('Cinéma', arts)
    const films = await buildCategory('Films', cinema)
    await buildPost({ title: 'Un film', categories: [films] })

    const moved = await change({ kind: 'category', id: cinema.id, name: 'Le cinéma', parentId: vie.id })
    expect(moved.ok).toBe(true)
    expect(await db().category.findUnique({ where: { id: films.id } })).toMatchObject({
      path: 'vie/le-cinema/films',
      slug: 'films'
    })
    for (const [old, now] of [
      ['/category/arts/cinema', '/category/vie/le-cinema'],
      ['/category/arts/cinema/films/', '/category/vie/le-cinema/films'],
      ['/category/arts/cinema/films/feed.xml', '/category/vie/le-cinema/films/feed.xml']
    ] as const) {
      expect(await resolveRedirect(old), old).toEqual(to(now))
    }

    expect((await change({ kind: 'category', id: cinema.id, name: 'Cinéma', parentId: null })).ok).toBe(true)
    expect(await resolveRedirect('/category/arts/cinema/films')).toEqual(to('/category/cinema/films'))
    expect(await resolveRedirect('/category/vie/le-cinema/films')).toEqual(to('/category/cinema/films'))
  })

  test('never below itself, never deeper than a tree is, never where another stands', async () => {
    const a = await buildCategory('Un')
    const b = await buildCategory('Deux', a)
    const c = await buildCategory('Trois', b)
    const deep = await buildCategory('Cinq', await buildCategory('Quatre', c))
    const place = (id: string, name: string, parentId: string | null) =>
      change({ kind: 'category', id, name, parentId })
    expect(await place(a.id, 'Un', c.id)).toEqual({ ok: false, reason: 'term-parent' })
    expect(await place(a.id, 'Un', a.id)).toEqual({ ok: false, reason: 'term-parent' })
    expect(await place(a.id, 'Un', randomUUID())).toEqual({ ok: false, reason: 'not-found' })
    const other = await buildCategory('Autre')
    expect(await place(a.id, 'Un', other.id)).toEqual({ ok: false, reason: 'term-deep' })
    expect(await place(other.id, 'Autre', deep.id)).toEqual({ ok: false, reason: 'term-deep' })
    await buildCategory('Deux')
    expect(await place(b.id, 'Deux', null)).toEqual({ ok: false, reason: 'term-exists' })
    expect(await change({ kind: 'category', id: b.id, name: 'Bis', slug: 'deux', parentId: null })).toEqual({
      ok: false,
      reason: 'term-slug-taken'
    })
    expect(await change({ kind: 'category', id: b.id, name: 'Page', parentId: a.id })).toEqual({
      ok: false,
      reason: 'term-slug'
    })
    expect(await db().category.findUnique({ where: { id: deep.id } })).toMatchObject({
      path: 'un/deux/trois/quatre/cinq'
    })
  })

  test('two moves at once make no ring', async () => {
    const [a, b] = [await buildCategory('Anneau A'), await buildCategory('Anneau B')]
    const answers = await Promise.all([
      change({ kind: 'category', id: a.id, name: 'Anneau A', parentId: b.id }),
      change({ kind: 'category', id: b.id, name: 'Anneau B', parentId: a.id })
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('creating', () => {
  test('a new one of each kind; what is there already, whatever its case and accents, is said', async () => {
    const actor = await editor()
    for (const kind of ['tag', 'category', 'series'] as const) {
      expect((await createTerm(actor, { kind, name: 'L’école', parentId: null })).ok, kind).toBe(true)
      for (const name of ['l’ecole', "L'ÉCOLE", 'L’école']) {
        expect(await createTerm(actor, { kind, name, parentId: null })).toEqual({ ok: false, reason: 'term-exists' })
      }
    }
  })

  test('the same name below another category is another one', async () => {
    const parent = await buildCategory('Dessus')
    const actor = await editor()
    expect((await createTerm(actor, { kind: 'category', name: 'Dessous', parentId: parent.id })).ok).toBe(true)
    expect((await createTerm(actor, { kind: 'category', name: 'Dessous', parentId: null })).ok).toBe(true)
  })

  test('a name without letters is none', async () => {
    expect(await createTerm(await editor(), { kind: 'tag', name: '🌊', parentId: null })).toEqual({
      ok: false,
      reason: 'term-letters'
    })
  })
})

test('what forms send is cleaned, or refused beside its field', () => {
  const problem = (input: object) => {
    const parsed = newTermInput.safeParse(input)
    return parsed.success ? parsed.data.name : parsed.error.issues.map(({ path, message }) => `${path}: ${message}`)
  }
  expect(problem({ kind: 'tag', name: '  La \u0000crue\n ', parentId: '' })).toBe('La crue')
  expect(problem({ kind: 'tag', name: 'x'.repeat(300) })).toEqual(['name: tag-long'])
  expect(problem({ kind: 'category', name: 'x'.repeat(300) })).toEqual(['name: category-long'])
  expect(problem({ kind: 'series', name: ' \u00a0 ' })).toEqual(['name: series'])
  for (const odd of [
    { kind: 'page', name: 'x' },
    { kind: 'tag', name: ['x'] },
    { kind: 'tag', name: 'x', parentId: 'y' }
  ])
    expect(newTermInput.safeParse(odd).success).toBe(false)

  const id = randomUUID()
  const whole = { kind: 'tag', id, name: 'x', slug: '', description: 'a\r\nb\ud800', archiveStyle: '', imageId: '' }
  expect(termInput.parse(whole)).toMatchObject({ description: 'a\nb\ufffd', archiveStyle: null, imageId: null })
  expect(termInput.safeParse({ ...whole, description: 'x'.repeat(2_001) }).success).toBe(false)
  expect(deletionInput.parse({ kind: 'tag', ids: `${id} ${id}`, answer: 'gone', to: '/x' })).toEqual({
    kind: 'tag',
    ids: [id],
    to: null
  })
})

test('only who edits the publication changes and creates here', async () => {
  const tag = await buildTag('Droit')
  for (const role of [Role.author, Role.contributor]) {
    const actor = await makeActor({ role })
    const whole = { kind: 'tag' as const, id: tag.id, name: 'X', ...NO_MORE }
    await expect(changeTerm(actor, whole)).rejects.toThrow('forbidden')
    await expect(createTerm(actor, { kind: 'tag', name: 'X', parentId: null })).rejects.toThrow('forbidden')
  }
})
