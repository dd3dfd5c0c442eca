import 'server-only'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { CATEGORIES_PER_POST, TAGS_PER_POST } from '../constants.ts'
import { audit, type Change, keepRevision, loadFor, lockFor, PATIENT, timeZoneOf } from '../mutations.ts'
import { appearanceOf, appearanceSelect } from '../publishing/appearance.ts'
import { asJson, workingCopyOf, workingCopySelect } from '../working-copy.ts'

/** A tag or a category that a text gets or loses. */
export type Filing = { kind: 'tag' | 'category'; termId: string; add: boolean }
type FilingReason = 'not-found' | 'forbidden' | 'unchanged' | 'too-many-terms'

const filedSelect = { ...appearanceSelect, ...workingCopySelect, status: true } satisfies Prisma.PostSelect
type FiledPost = Prisma.PostGetPayload<{ select: typeof filedSelect }>

const MOST = { tag: TAGS_PER_POST, category: CATEGORIES_PER_POST }

/**
 * Gives a text a tag or a category, or takes it away, without its editor: in the working copy, and at once in what
 * readers see where they see the text, which asks for the right to publish it. An editor that is open unites.
 */
export async function fileDraft(
  actor: Actor,
  { id, filing }: { id: string; filing: Filing }
): Promise<Outcome<Change, FilingReason>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'save' })
    if (!locked.ok) return locked
    const post = await tx.post.findUniqueOrThrow({ where: { id }, select: filedSelect })
    const isWritten = post.doc !== null
    const publishes = isWritten ? await loadFor(tx, actor, { id, action: 'publish' }) : locked
    if (!publishes.ok) return publishes

    const draftIds = post.draft ? withTerm(post.draft[`${filing.kind}Ids`], filing) : null
    const publicIds = isWritten ? withTerm(publicTerms(post, filing.kind), filing) : null
    if (draftIds === null && publicIds === null) return { ok: false, reason: 'unchanged' }
    if (Math.max(draftIds?.length ?? 0, publicIds?.length ?? 0) > MOST[filing.kind]) {
      return { ok: false, reason: 'too-many-terms' }
    }

    if (draftIds) {
      await tx.draft.update({
        where: { postId: id },
        data: { [`${filing.kind}Ids`]: draftIds },
        select: { postId: true }
      })
    }
    if (publicIds) await filePublished(tx, { id, filing, position: publicIds.length - 1 })
    const after = await keepFiled(tx, actor, { id, version: locked.value.version + 1 })
    const timeZone = await timeZoneOf(tx)
    return { ok: true, value: { before: appearanceOf(post, timeZone), after: appearanceOf(after, timeZone) } }
  }, PATIENT)
}

function publicTerms(post: FiledPost, kind: Filing['kind']): string[] {
  return kind === 'tag' ? post.tags.map(({ tagId }) => tagId) : post.categories.map(({ categoryId }) => categoryId)
}

/** The ids after the change; null when they are the same. */
function withTerm(ids: string[], { termId, add }: Filing): string[] | null {
  if (ids.includes(termId) === add) return null
  return add ? [...ids, termId] : ids.filter((id) => id !== termId)
}

type Filed = { id: string; filing: Filing; position: number }

async function filePublished(tx: Queries, { id, filing: { kind, termId, add }, position }: Filed): Promise<void> {
  if (kind === 'tag') {
    const row = { postId: id, tagId: termId }
    if (add) await tx.postTag.create({ data: { ...row, position } })
    else await tx.postTag.deleteMany({ where: row })
    return
  }

  const row = { postId: id, categoryId: termId }
  if (add) await tx.postCategory.create({ data: row })
  else await tx.postCategory.deleteMany({ where: row })
}

/** The history gets an entry, so that it tells who filed the text there. */
async function keepFiled(tx: Queries, actor: Actor, { id, version }: { id: string; version: number }) {
  const after = await tx.post.update({ where: { id }, data: { version }, select: filedSelect })
  const { title, excerpt, doc, schemaVersion } = workingCopyOf(after)
  const data = { title, excerpt, schemaVersion, doc: asJson(doc) }
  await keepRevision(tx, actor, { postId: id, version, kind: 'manual', data })
  await audit(tx, actor, { action: 'post.file', id })
  return after
}
