import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensurePublication } from '#features/publication/mutations.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { Role } from '#prisma/generated/enums.ts'
import { makeActor } from '#testing/accounts.ts'
import { type Attempt, takeWritten, verdict, watchDatabase } from '#testing/attempts/attempt.ts'
import { BULK } from '#testing/attempts/bulk.ts'
import { IMPORTS } from '#testing/attempts/imports.ts'
import { PEOPLE } from '#testing/attempts/people.ts'
import { PICTURES } from '#testing/attempts/pictures.ts'
import { PUBLICATION } from '#testing/attempts/publication.ts'
import { READING } from '#testing/attempts/reading.ts'
import { TERMS } from '#testing/attempts/terms.ts'
import { TEXTS } from '#testing/attempts/texts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { mayEver, type Permission } from './policy.ts'

setUpDatabase()

const ROOT = join(import.meta.dirname, '../..')
const ATTEMPTS: Attempt[] = [
  ...TEXTS,
  ...READING,
  ...BULK,
  ...TERMS,
  ...PICTURES,
  ...PEOPLE,
  ...PUBLICATION,
  ...IMPORTS
]

/** What anybody may call, signed in or not. */
const ANYONE: Record<string, string> = {
  signInAction: 'who signs in is nobody yet',
  signOutAction: 'ends the session of this browser, if it has one',
  claimAction: 'the first administrator, by a token that the server has printed',
  requestPasswordAction: 'whoever has forgotten it; answers the same to everybody',
  recoverPasswordAction: 'by the token of a letter',
  acceptInvitationAction: 'by the token of an invitation',
  'GET /api/auth/[...nextauth]': 'next-auth’s own endpoints',
  'POST /api/auth/[...nextauth]': 'next-auth’s own endpoints',
  'POST /api/expire': 'the server itself, by its key',
  'POST /api/likes/[postId]': 'readers, who have no account',
  'POST /api/unlock/[postId]': 'readers, who know the password of a text'
}

/** What everybody at the desk may call and that reaches no row, so that the gate is all there is. */
const GATE_ALONE: Record<string, string> = {
  themeAction: 'a cookie of this browser',
  readSourceAction: 'asks a page of the web'
}

type Gate = { name: string; gate: string | null }

/** Every server action, and every handler under /api, with the permission that its builder asks for first. */
function collect(): Gate[] {
  const read = (pattern: string) =>
    globSync(pattern, { cwd: ROOT }).map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const)
  const actions = read('features/**/actions.ts').flatMap(([, text]) =>
    [...text.matchAll(/^export const (\w+) = action\(\s*\{[^}]*\bmay: '([\w.]+)'/gm)].map(
      ([, name = '', gate = '']) => ({ name, gate })
    )
  )
  const handlers = read('app/**/route.ts').flatMap(([file, text]) =>
    [
      ...text.matchAll(
        /(?:^export (?:const|async function|function) |(?<=^export \{.*)\bas )(GET|POST|PUT|PATCH|DELETE)\b(?: = route[^(]*\(\{ may: '([\w.]+)')?/gm
      )
    ].map(([, method, gate = null]) => ({
      name: `${method} ${file.replace(/^app/, '').replace(/\/route\.ts$/, '')}`,
      gate
    }))
  )
  return [...actions, ...handlers.filter(({ name }) => /^(?!GET)|^GET \/api\//.test(name))]
}

const found = collect()

describe('every action and handler', () => {
  test('is found, whatever it is called', () => {
    const texts = globSync('features/**/actions.ts', { cwd: ROOT }).map((file) =>
      readFileSync(join(ROOT, file), 'utf8')
    )
    const exported = texts.flatMap((text) => [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name))
    expect(exported.length).toBeGreaterThan(50)
    expect(exported.filter((name) => !found.some((one) => one.name === name))).toEqual([])
  })

  test('has an attempt, or a reason why it has none; and nothing else has', () => {
    const known = new Set([...ATTEMPTS.map(({ of }) => of), ...Object.keys(ANYONE), ...Object.keys(GATE_ALONE)])
    const names = found.map(({ name }) => name)
    expect(names.filter((name) => !known.has(name))).toEqual([])
    expect([...known].filter((name) => !names.includes(name))).toEqual([])
  })

  test('is open to anyone only where that is said, with its reason', () => {
    for (const { name, gate } of found) {
      if (name in ANYONE) expect(gate ?? 'anyone', name).toBe('anyone')
      else if (name in GATE_ALONE) expect(gate, name).toBe('desk.use')
    }
  })

  // A gate that is narrower than the table would refuse what the table allows.
  for (const { of, permission } of ATTEMPTS) {
    const gate = found.find(({ name }) => name === of)?.gate
    if (!gate) continue
    test(`${of}: its gate lets in whom ${permission} reaches`, () => {
      for (const role of Object.values(Role)) {
        const actor = { kind: 'account', role } as AccountActor
        if (mayEver(actor, permission)) expect(mayEver(actor, gate as Permission), role).toBe(true)
      }
    })
  }
})

describe('what the table says is what happens', () => {
  const actors = new Map<Role, AccountActor>()
  let stranger: AccountActor

  beforeAll(async () => {
    await ensurePublication()
    for (const role of Object.values(Role)) actors.set(role, await makeActor({ role, name: role }))
    stranger = await makeActor({ role: 'author', name: 'Une autre' })
    await watchDatabase()
  })

  for (const [at, attempt] of ATTEMPTS.entries()) {
    for (const role of Object.values(Role)) {
      test(`${at + 1}. ${attempt.of} (${attempt.permission}), ${role}`, async () => {
        const actor = actors.get(role)
        if (!actor) throw new Error(role)

        for (const cell of attempt.cells) {
          const about = `${cell.own ? 'their own' : 'another’s'}, ${cell.state ?? 'no text'}`
          const tried = await attempt.prepare(cell.own ? actor : stranger, cell)
          await takeWritten()
          const isAllowed = await verdict(() => tried(actor))
          expect(isAllowed, about).toBe(attempt.allowed(actor, cell))
          if (!isAllowed) expect(await takeWritten(), about).toEqual([])
        }
      })
    }
  }
})
