import 'server-only'
import { type CategoryView, getPublishedCategory } from '#features/categories/data.ts'
import { db } from '#lib/db.ts'
import type { ArchiveSubject } from '../archive-subject.ts'
import { publishedOnly } from '../data.ts'

/**
 * What tells an archive from another of its kind and name that readers find: the
 * end of its address. Null where no other is called so, which is nearly always.
 */
export async function getPublishedDistinction(subject: ArchiveSubject): Promise<string | null> {
  const posts = { some: { post: { ...publishedOnly(), kind: 'post' as const } } }

  switch (subject.kind) {
    case 'tag': {
      const { name, slug } = subject.tag
      const other = await db().tag.findFirst({ where: { name, slug: { not: slug }, posts }, select: { id: true } })
      return other && slug
    }
    case 'author': {
      const { name, handle } = subject.person
      const where = { name, handle: { not: handle }, posts }
      return (await db().person.findFirst({ where, select: { id: true } })) && handle
    }
    case 'series': {
      const { name, slug } = subject.series
      const where = { name, slug: { not: slug }, posts: { some: posts.some.post } }
      return (await db().series.findFirst({ where, select: { id: true } })) && slug
    }
    case 'category':
      return (await hasTwin(subject.category)) ? subject.category.path : null
    default:
      return null
  }
}

/** Whether another branch is called the same from the root on: a name may well stand once in each branch. */
async function hasTwin(category: CategoryView): Promise<boolean> {
  const { name, path } = category
  const others = await db().category.findMany({ where: { name, path: { not: path } }, select: { path: true } })
  const depth = path.split('/').length

  for (const other of others.filter((one) => one.path.split('/').length === depth)) {
    const found = await getPublishedCategory(other.path)
    if (found && namesOf(found) === namesOf(category)) return true
  }
  return false
}

function namesOf({ trail, name }: CategoryView): string {
  return JSON.stringify([...trail.map((above) => above.name), name])
}
