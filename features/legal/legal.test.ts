import { expect, test } from 'vitest'
import { validateDocument } from '#features/editor/document/validate.ts'
import { readMenu } from '#features/menus/schema.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { startLegalPage } from './mutations.ts'
import { LEGAL_KINDS } from './schema.ts'
import { legalTemplate } from './templates.ts'

setUpDatabase()

test('every template is a document that the editor takes', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const kind of LEGAL_KINDS) expect(() => validateDocument(legalTemplate(kind, language).doc)).not.toThrow()
  }
})

test('a legal page begins as a draft, in the menu at the foot after what was there', async () => {
  const admin = await makeActor({ role: 'administrator' })
  const first = [{ kind: 'address', href: '/tags', label: 'Mots', depth: 0 }]
  await db().publication.create({ data: { id: 1, name: 'Essai', footerMenu: first } })

  const id = await startLegalPage(admin, { kind: 'notice', language: 'fr' })
  const page = await db().post.findUniqueOrThrow({ where: { id }, include: { draft: true, authors: true } })
  expect(page).toMatchObject({ kind: 'page', status: 'draft', title: '', authors: [] })
  expect(page.draft?.title).toBe('Mentions légales')
  const { footerMenu } = await db().publication.findUniqueOrThrow({ where: { id: 1 } })
  expect(readMenu(footerMenu)).toEqual([...first, { kind: 'post', id, label: '', depth: 0 }])
})

test('only administrators begin one', async () => {
  const editor = await makeActor({ role: 'editor' })
  const begun = startLegalPage(editor, { kind: 'privacy', language: 'fr' })
  await expect(begun).rejects.toMatchObject({ code: 'forbidden' })
})
