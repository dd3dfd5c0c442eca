import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#features/session/actor.ts'
import { PostStatus, Role } from '#prisma/generated/enums.ts'
import { DRAFT_ACTIONS, type DraftAction, mayCreate, mayDraft } from './policy.ts'

function actor(role: Role): AccountActor {
  const id = '019c0000-0000-7000-8000-000000000000'
  return { kind: 'account', accountId: id, personId: id, role, name: 'A', email: 'a@example.org', language: 'fr' }
}

// Each word stands for one cell: r(ead) s(ave) (sub)m(it) (retur)n p(ublish) u(npublish) (author)a t(rash) (resto)v(e) d(elete) (s)h(are).
const LETTERS: Record<DraftAction, string> = {
  read: 'r',
  save: 's',
  submit: 'm',
  return: 'n',
  publish: 'p',
  unpublish: 'u',
  authors: 'a',
  trash: 't',
  restore: 'v',
  delete: 'd',
  share: 'h'
}
const ALL = {
  draft: 'rsmpath',
  in_review: 'rsnpath',
  scheduled: 'rspuath',
  published: 'rspuath',
  private: 'rspuath',
  trashed: 'rvd'
}
/** Who signs a text doesn't send it back. */
const AUTHORED = { ...ALL, in_review: 'rspath' }
const NONE = { draft: '', in_review: '', scheduled: '', published: '', private: '', trashed: '' }
const CONTRIBUTED = { draft: 'rsmth', in_review: 'rsth', scheduled: 'r', published: 'r', private: 'r', trashed: 'rvd' }

const EXPECTED: Record<Role, { own: Record<PostStatus, string>; other: Record<PostStatus, string> }> = {
  administrator: { own: ALL, other: ALL },
  editor: { own: ALL, other: ALL },
  author: { own: AUTHORED, other: NONE },
  contributor: { own: CONTRIBUTED, other: NONE }
}

describe('who may do what with a text', () => {
  for (const role of Object.values(Role)) {
    for (const whose of ['own', 'other'] as const) {
      for (const status of Object.values(PostStatus)) {
        test(`${role}, ${whose}, ${status}`, () => {
          const subject = {
            status,
            trashedFrom: status === 'trashed' ? ('draft' as const) : null,
            own: whose === 'own'
          }
          const allowed = DRAFT_ACTIONS.filter((action) => mayDraft(actor(role), action, subject))
          expect(allowed.map((action) => LETTERS[action]).join('')).toBe(EXPECTED[role][whose][status])
        })
      }
    }
  }

  test('a contributor neither brings a published text back from the trash nor deletes it', () => {
    const subject = { status: 'trashed', trashedFrom: 'published', own: true } as const
    for (const action of ['restore', 'delete'] as const) {
      expect(mayDraft(actor('contributor'), action, subject)).toBe(false)
      expect(mayDraft(actor('author'), action, subject)).toBe(true)
    }
  })

  test('pages are for editors', () => {
    const roles = Object.values(Role)
    expect(roles.filter((role) => mayCreate(actor(role), 'page'))).toEqual(['administrator', 'editor'])
    expect(roles.filter((role) => mayCreate(actor(role), 'post'))).toEqual(roles)
  })
})
