import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { doc, heading, link, paragraph } from '#features/editor/document/build.ts'
import { submitForReview } from '#features/review/mutations.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createDraft, restorePost, saveDraft, trashPost } from './mutations.ts'
import { type DraftInput, type SaveInput, saveInput } from './schema.ts'

setUpDatabase()

function save(baseVersion: number, draft: Partial<DraftInput> = {}, kind: SaveInput['kind'] = 'manual'): SaveInput {
  return {
    baseVersion,
    kind,
    draft: {
      title: 'Le budget',
      slug: '',
      excerpt: '',
      doc: doc(paragraph('Bonjour.')),
      schemaVersion: 1,
      featuredMediaId: null,
      tagIds: [],
      categoryIds: [],
      seriesId: null,
      seoTitle: '',
      seoDescription: '',
      language: '',
      ...draft
    }
  }
}

async function started(): Promise<{ actor: AccountActor; id: string }> {
  const actor = await makeActor()
  return { actor, id: await createDraft(actor, 'post') }
}

describe('saving', () => {
  test('a save raises the version and is kept', async () => {
    const { actor, id } = await started()
    expect(await saveDraft(actor, id, save(1))).toMatchObject({ ok: true, version: 2 })

    const post = await db().post.findUniqueOrThrow({ where: { id }, include: { draft: true, revisions: true } })
    expect(post).toMatchObject({ version: 2, title: '', doc: null, status: 'draft', slug: null })
    expect(post.draft).toMatchObject({ title: 'Le budget', savedById: actor.accountId })
    expect(post.revisions).toMatchObject([{ version: 2, kind: 'manual' }])
  })

  test('who loses the text while they save it saves nothing', async () => {
    const { actor, id } = await started()
    const waiting = async () => {
      const [row] = await db().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
      return row?.count
    }

    const saving = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM post WHERE id = ${id}::uuid FOR UPDATE`
      await tx.postAuthor.deleteMany({ where: { postId: id } })
      const saving = saveDraft(actor, id, save(1))
      await expect.poll(waiting).toBe(1)
      return { saving }
    })
    expect(await saving.saving).toEqual({ ok: false, reason: 'not-found' })
    expect((await db().post.findUniqueOrThrow({ where: { id } })).version).toBe(1)
  })

  test('of 20 saves at once from one version, exactly one wins at each of three versions', async () => {
    const { actor, id } = await started()

    for (const version of [1, 2, 3]) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => saveDraft(actor, id, save(version, { title: `Titre ${index}` })))
      )
      const won = answers.flatMap((answer, index) => (answer.ok ? [index] : []))
      expect(won).toHaveLength(1)
      expect(answers.filter((answer) => !answer.ok && answer.reason === 'stale')).toHaveLength(19)

      const draft = await db().draft.findUniqueOrThrow({ where: { postId: id } })
      expect(draft.title).toBe(`Titre ${won[0]}`)
    }
    expect(await db().revision.count({ where: { postId: id } })).toBe(3)
  })

  test('a save sent again – the same answer, written once', async () => {
    const { actor, id } = await started()
    const input = { ...save(1), attempt: { clientId: randomUUID(), seq: 1 } }
    const first = await saveDraft(actor, id, input)
    expect(await saveDraft(actor, id, input)).toEqual(first)

    const editor = await makeActor({ role: 'editor' })
    expect(await saveDraft(editor, id, save(2, { title: 'Plus tard' }))).toMatchObject({ ok: true, version: 3 })
    expect(await saveDraft(actor, id, input)).toEqual(first)
    const post = await db().post.findUniqueOrThrow({ where: { id }, include: { draft: true, revisions: true } })
    expect(post).toMatchObject({ version: 3, draft: { title: 'Plus tard' } })
    expect(post.revisions).toHaveLength(2)
  })

  test('20 repeats at once – one is written, all get its answer', async () => {
    const { actor, id } = await started()
    const clientId = randomUUID()

    for (const seq of [1, 2, 3]) {
      const input = { ...save(seq), attempt: { clientId, seq } }
      const answers = await Promise.all(Array.from({ length: 20 }, () => saveDraft(actor, id, input)))
      expect(answers[0]).toMatchObject({ ok: true, version: seq + 1 })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    }
    expect(await db().revision.count({ where: { postId: id } })).toBe(3)
    expect(await db().saveReceipt.count({ where: { postId: id } })).toBe(1)
  })

  test('another editor’s number is no repeat', async () => {
    const { actor, id } = await started()
    await saveDraft(actor, id, { ...save(1), attempt: { clientId: randomUUID(), seq: 1 } })
    const other = { ...save(1), attempt: { clientId: randomUUID(), seq: 1 } }
    expect(await saveDraft(actor, id, other)).toMatchObject({ ok: false, reason: 'stale' })
  })

  test('receipts are forgotten after a week', async () => {
    const { actor, id } = await started()
    await saveDraft(actor, id, { ...save(1), attempt: { clientId: randomUUID(), seq: 1 } })
    await db().saveReceipt.updateMany({ data: { savedAt: new Date(Date.now() - 8 * 24 * 3_600_000) } })
    await saveDraft(actor, id, { ...save(2), attempt: { clientId: randomUUID(), seq: 1 } })
    expect(await db().saveReceipt.count({ where: { postId: id } })).toBe(1)
  })

  test('a stale save says who saved, and changes nothing', async () => {
    const { actor, id } = await started()
    const editor = await makeActor({ role: 'editor', name: 'Inès Petit' })
    await saveDraft(editor, id, save(1, { title: 'Celui d’Inès' }))

    const answer = await saveDraft(actor, id, save(1, { title: 'Celui de Léa' }))
    expect(answer).toMatchObject({ ok: false, reason: 'stale', version: 2, savedBy: 'Inès Petit' })
    expect(answer).toMatchObject({ draft: { title: 'Celui d’Inès', doc: doc(paragraph('Bonjour.')) }, tags: [] })
    expect((await db().draft.findUniqueOrThrow({ where: { postId: id } })).title).toBe('Celui d’Inès')
  })

  test('what a writer gave up – stays in the history', async () => {
    const { actor, id } = await started()
    const editor = await makeActor({ role: 'editor' })
    await saveDraft(editor, id, save(1, { title: 'Celui d’Inès' }))
    const givenUp = save(1, { title: 'Celui de Léa' }).draft
    const united = { ...save(2, { title: 'Celui d’Inès' }, 'merge'), givenUp }
    expect(await saveDraft(actor, id, united)).toMatchObject({ ok: true, version: 4 })
    expect(await saveDraft(actor, id, save(4))).toMatchObject({ ok: true, version: 5 })

    const revisions = await db().revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } })
    expect(revisions.map(({ version, kind, title }) => [version, kind, title])).toEqual([
      [2, 'manual', 'Celui d’Inès'],
      [3, 'merge', 'Celui de Léa'],
      [4, 'merge', 'Celui d’Inès'],
      [5, 'manual', 'Le budget']
    ])
  })

  test('autosaves of one account are one entry, manual saves are their own', async () => {
    const { actor, id } = await started()
    const editor = await makeActor({ role: 'editor' })
    await saveDraft(actor, id, save(1, {}, 'autosave'))
    await saveDraft(actor, id, save(2, { title: 'Deux' }, 'autosave'))
    await saveDraft(actor, id, save(3, {}, 'manual'))
    await saveDraft(actor, id, save(4, {}, 'autosave'))
    await saveDraft(editor, id, save(5, {}, 'autosave'))

    const revisions = await db().revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } })
    expect(revisions.map(({ version, kind }) => [version, kind])).toEqual([
      [3, 'autosave'],
      [4, 'manual'],
      [5, 'autosave'],
      [6, 'autosave']
    ])
    expect(revisions[0]?.title).toBe('Deux')
  })

  test('an old autosave is left in the history', async () => {
    const { actor, id } = await started()
    await saveDraft(actor, id, save(1, {}, 'autosave'))
    await db().revision.updateMany({ where: { postId: id }, data: { createdAt: new Date(Date.now() - 11 * 60_000) } })
    await saveDraft(actor, id, save(2, {}, 'autosave'))
    expect(await db().revision.count({ where: { postId: id } })).toBe(2)
  })

  test('what PostgreSQL cannot hold is cleaned', async () => {
    const { actor, id } = await started()
    const answer = await saveDraft(
      actor,
      id,
      save(1, { title: 'a\u0000b\ud800', excerpt: '\u0000', doc: doc(paragraph('x\u0000\udfff')) })
    )
    expect(answer.ok).toBe(true)

    const draft = await db().draft.findUniqueOrThrow({ where: { postId: id } })
    expect(draft).toMatchObject({ title: 'ab\ufffd', excerpt: '' })
    expect(JSON.stringify(draft.doc)).toContain('x\ufffd')
  })

  test('hostile documents are refused', async () => {
    const { actor, id } = await started()
    const deep = Array.from({ length: 40 }).reduce<ReturnType<typeof doc>>(
      (inner) => ({ type: 'blockquote', content: [inner] }),
      paragraph('x')
    )
    const hostile = [
      { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }] },
      doc(paragraph(link('x', 'javascript:alert(1)'))),
      JSON.parse('{"type":"doc","__proto__":{"x":1},"content":[{"type":"paragraph"}]}'),
      doc(deep),
      doc(paragraph('x'.repeat(2_000_001))),
      { type: 'paragraph' },
      doc(heading(9 as 2, 'x'))
    ]

    for (const document of hostile) {
      expect(await saveDraft(actor, id, save(1, { doc: document }))).toMatchObject({ ok: false, reason: 'invalid' })
    }
    expect(await saveDraft(actor, id, save(1, { schemaVersion: 99 }))).toMatchObject({ ok: false, reason: 'invalid' })
    expect((await db().post.findUniqueOrThrow({ where: { id } })).version).toBe(1)
  })

  test('terms and pictures that are gone fall away', async () => {
    const { actor, id } = await started()
    const tag = await db().tag.create({ data: { name: 'Eau', slug: 'eau' } })
    await saveDraft(actor, id, save(1, { tagIds: [randomUUID(), tag.id, tag.id], featuredMediaId: randomUUID() }))
    expect(await db().draft.findUniqueOrThrow({ where: { postId: id } })).toMatchObject({
      tagIds: [tag.id],
      featuredMediaId: null
    })
  })

  test('keys beyond the schema are refused', () => {
    const input = save(1)
    expect(saveInput.safeParse(input).success).toBe(true)
    for (const key of ['role', 'authorId', 'status', 'publishedAt', 'id', 'version', 'constructor']) {
      expect(saveInput.safeParse({ ...input, [key]: 'published' }).success).toBe(false)
      expect(saveInput.safeParse({ ...input, draft: { ...input.draft, [key]: 'published' } }).success).toBe(false)
    }
    expect(saveInput.safeParse({ ...input, draft: { ...input.draft, title: { contains: 'a' } } }).success).toBe(false)
  })

  test('a page opened before search engines had words of their own still saves', () => {
    const input = save(1)
    const { seoTitle: _title, seoDescription: _description, ...draft } = input.draft
    const parsed = saveInput.parse({ ...input, draft })
    expect(parsed.draft).toMatchObject({ seoTitle: '', seoDescription: '', language: '' })
  })
})

describe('whose text', () => {
  test('another author’s text is not there', async () => {
    const { id } = await started()
    const stranger = await makeActor({ role: 'author' })
    expect(await saveDraft(stranger, id, save(1))).toEqual({ ok: false, reason: 'not-found' })
    expect(await trashPost(stranger, id)).toEqual({ ok: false, reason: 'not-found' })
  })

  test('a contributor submits, then may still save; a second submission is refused', async () => {
    const actor = await makeActor({ role: 'contributor' })
    const id = await createDraft(actor, 'post')
    expect(await submitForReview(actor, { id, baseVersion: 7 })).toEqual({ ok: false, reason: 'stale' })
    expect(await submitForReview(actor, { id, baseVersion: 1 })).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await submitForReview(actor, { id, baseVersion: 1 })).toEqual({ ok: false, reason: 'already-submitted' })
    expect(await saveDraft(actor, id, save(1))).toMatchObject({ ok: true })
    await expect(createDraft(actor, 'page')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('the trash gives back what it took', async () => {
    const { actor, id } = await started()
    await submitForReview(actor, { id, baseVersion: 1 })
    expect((await trashPost(actor, id)).ok).toBe(true)
    expect(await saveDraft(actor, id, save(1))).toEqual({ ok: false, reason: 'forbidden' })
    expect(await trashPost(actor, id)).toEqual({ ok: false, reason: 'forbidden' })

    expect((await restorePost(actor, id)).ok).toBe(true)
    const post = await db().post.findUniqueOrThrow({ where: { id } })
    expect(post).toMatchObject({ status: 'in_review', trashedFrom: null, trashedAt: null })
  })
})
