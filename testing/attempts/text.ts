import { doc, paragraph } from '#features/editor/document/build.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { may, type Permission } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { buildPost } from '../builders.ts'
import type { Attempt, State } from './attempt.ts'

export const LIVE: State[] = ['draft', 'in_review', 'scheduled', 'published', 'private']
export const TRASHED: State[] = ['trashed', 'trashed after publication']
export const EVERY: State[] = [...LIVE, ...TRASHED]
/** In these, readers have not seen it: what contributors work in. */
const UNSEEN: State[] = ['draft', 'in_review', 'trashed']

/** A text of somebody's, with a working copy that is newer than what readers have. */
export type Text = { id: string; baseVersion: number; title: string; owner: AccountActor }

let made = 0

async function makeText(owner: AccountActor, state: State): Promise<Text> {
  made += 1
  const title = `Essai ${made}`
  const before = state === 'trashed' ? 'draft' : state === 'trashed after publication' ? 'published' : state
  const person = await db().person.findUniqueOrThrow({ where: { id: owner.personId } })
  const publishedAt = before === 'scheduled' ? '2999-07-14T10:00:00Z' : '2015-03-27T10:00:00Z'
  const { id, version } = await buildPost({ title, status: before, publishedAt, authors: [person] })

  const words = doc(paragraph('D’autres mots.')) as Prisma.InputJsonObject
  await db().draft.create({ data: { postId: id, title, doc: words, schemaVersion: SCHEMA_VERSION } })
  if (state !== before) {
    const data = { status: 'trashed', trashedFrom: before, trashedAt: new Date() } as const
    await db().post.update({ where: { id }, data })
  }
  return { id, baseVersion: version, title, owner }
}

type Wish = {
  of: string
  permission: Permission
  /** States in which it can be done to a text at all. */
  states: State[]
  /** What of a text everybody at the desk may see, since readers do. */
  public?: State[]
  /** What must stand beside it. */
  beside?: (text: Text) => Promise<unknown>
}

/** Something that is tried on texts in every state. */
export function onText(wish: Wish, attempt: (actor: AccountActor, text: Text) => Promise<unknown>): Attempt {
  const { of, permission, states, public: seen = [], beside } = wish
  return {
    of,
    permission,
    cells: [true, false].flatMap((own) => EVERY.map((state) => ({ own, state }))),
    allowed: (actor, { own, state }) => {
      if (state === null || !states.includes(state)) return false
      return seen.includes(state) || may(actor, permission, { own, unpublished: UNSEEN.includes(state) })
    },
    prepare: async (owner, { state }) => {
      const text = await makeText(owner, state ?? 'draft')
      await beside?.(text)
      return (actor) => attempt(actor, text)
    }
  }
}
