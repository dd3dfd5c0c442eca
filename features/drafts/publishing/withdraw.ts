import 'server-only'
import { redirectFrom } from '#features/redirects/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import type { Queries } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { accountIdOf, type Change, timeZoneOf } from '../mutations.ts'
import { asJson, workingCopyOf } from '../working-copy.ts'
import { appearanceOf, appearanceSelect } from './appearance.ts'
import { releaseSelect } from './release.ts'

/**
 * Makes a text whose row is locked a draft again, in this transaction. Its content moves to the draft (a newer draft
 * stays as it is) and the columns that readers see are emptied. The date on which it was first published is kept.
 */
export async function withdraw(tx: Queries, actor: Actor, id: string): Promise<Change> {
  const timeZone = await timeZoneOf(tx)
  const post = await tx.post.findUniqueOrThrow({ where: { id }, select: releaseSelect })
  const copy = workingCopyOf(post)
  const content = { ...copy, doc: asJson(copy.doc), slug: copy.slug || (post.slug ?? '') }
  await tx.draft.upsert({
    where: { postId: id },
    create: { ...content, postId: id, savedById: accountIdOf(actor) },
    update: { slug: content.slug }
  })
  await tx.postTag.deleteMany({ where: { postId: id } })
  await tx.postCategory.deleteMany({ where: { postId: id } })
  const after = await tx.post.update({
    where: { id },
    data: { ...EMPTIED, publishedAt: post.status === 'scheduled' ? pastOnly(post.publishedAt) : post.publishedAt },
    select: appearanceSelect
  })
  // Published again at another address, the text is still found from this one; nobody knew that of a scheduled one.
  if (post.slug !== null && post.status !== 'scheduled') await redirectFrom(`/${post.slug}`, { postId: id }, tx)

  return { before: appearanceOf(post, timeZone), after: appearanceOf(after, timeZone) }
}

/** An imported text that was to come has a date which no reader ever saw. */
function pastOnly(publishedAt: Date | null): Date | null {
  return publishedAt !== null && publishedAt <= new Date() ? publishedAt : null
}

const EMPTIED = {
  status: 'draft',
  slug: null,
  title: '',
  excerpt: '',
  seoTitle: '',
  seoDescription: '',
  language: '',
  doc: Prisma.DbNull,
  text: '',
  wordCount: 0,
  derivedExcerpt: '',
  headings: [],
  mediaIds: [],
  featuredMediaId: null,
  seriesId: null,
  scheduledAt: null,
  scheduledById: null
} satisfies Prisma.PostUncheckedUpdateInput
