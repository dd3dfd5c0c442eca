import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#features/session/actor.ts'
import { Role } from '#prisma/generated/enums.ts'
import { may, mayEver, mayGrant, type Permission, POLICY } from './policy.ts'

function actor(role: Role): AccountActor {
  const id = '019c0000-0000-7000-8000-000000000000'
  return { kind: 'account', accountId: id, personId: id, role, name: 'A', email: 'a@example.org', language: 'fr' }
}

// Columns: administrator, editor, author, contributor. A any, O own, U own while readers never saw it, - none.
const EXPECTED: Record<Permission, string> = {
  'desk.use': 'AAAA',
  'post.create': 'AAAA',
  'page.create': 'AA--',
  'post.read': 'AAOO',
  'post.save': 'AAOU',
  'post.submit': 'AAOO',
  'post.return': 'AA--',
  'post.publish': 'AAO-',
  'post.unpublish': 'AAO-',
  'post.trash': 'AAOU',
  'post.restore': 'AAOU',
  'post.delete': 'AAOU',
  'post.authors': 'AAO-',
  'post.share': 'AAOU',
  'post.feature': 'AA--',
  'tag.create': 'AAA-',
  'series.create': 'AAA-',
  'category.create': 'AA--',
  'term.manage': 'AA--',
  'media.upload': 'AAAA',
  'media.change': 'AAOO',
  'media.delete': 'AAO-',
  'people.manage': 'A---',
  'people.describe': 'AA--',
  'settings.change': 'A---',
  'import.run': 'A---'
}

const ROLES = ['administrator', 'editor', 'author', 'contributor'] as const
const THINGS = [
  { own: true, unpublished: true },
  { own: true, unpublished: false },
  { own: false, unpublished: true },
  { own: false, unpublished: false }
]
/** For each letter, to which of the things above it reaches. */
const REACHED: Record<string, boolean[]> = {
  A: [true, true, true, true],
  O: [true, true, false, false],
  U: [true, false, false, false],
  '-': [false, false, false, false]
}

describe('the table of roles', () => {
  for (const permission of Object.keys(POLICY) as Permission[]) {
    for (const [column, role] of ROLES.entries()) {
      const letter = EXPECTED[permission][column] ?? ''
      test(`${permission}, ${role}: ${letter}`, () => {
        expect(THINGS.map((thing) => may(actor(role), permission, thing))).toEqual(REACHED[letter])
        expect(mayEver(actor(role), permission)).toBe(letter !== '-')
        expect(may(actor(role), permission)).toBe(letter === 'A')
      })
    }
  }

  test('the system may do everything', () => {
    for (const permission of Object.keys(POLICY) as Permission[]) {
      expect(may({ kind: 'system', name: 'import' }, permission)).toBe(true)
    }
  })

  test('only administrators give roles', () => {
    for (const role of Object.values(Role)) {
      expect(Object.values(Role).filter((giver) => mayGrant(actor(giver), role))).toEqual(['administrator'])
    }
  })
})
