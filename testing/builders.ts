import { paragraph, doc as wholeDocument } from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import { databaseUrl } from '#lib/database-url.ts'
import { db } from '#lib/db.ts'
import { slugify } from '#lib/slug.ts'
import type { Category, Comment, Person, Post, Prisma, Series, Tag } from '#prisma/generated/client.ts'
import type { CommentKind, CommentState, PostKind, PostStatus } from '#prisma/generated/enums.ts'

// Rows for tests, and for trying pages out: what is not said is the same at
// every run. They write to whatever `db()` is, hence only on this machine.

/** @throws Error unless the database runs on this machine. */
function refuseFarDatabase(): void {
  const { hostname } = new URL(process.env.TEST_DATABASE_URL ?? databaseUrl())
  if (!['127.0.0.1', 'localhost', '[::1]', ''].includes(hostname)) {
    throw new Error(`Builders write to a database on this machine only, not on ${hostname}.`)
  }
}

type PersonOptions = { name?: string; handle?: string; bio?: string; url?: string | null }

/** Somebody who signs texts; the same name gives the same person. */
export async function buildPerson({
  name = 'Camille Roussel',
  handle,
  bio = '',
  url = null
}: PersonOptions = {}): Promise<Person> {
  refuseFarDatabase()
  const key = handle ?? slugify(name)
  return db().person.upsert({ where: { handle: key }, update: {}, create: { name, handle: key, bio, url } })
}

/** A tag; the same name gives the same tag. */
export async function buildTag(name: string, description = ''): Promise<Tag> {
  refuseFarDatabase()
  const slug = slugify(name)
  return db().tag.upsert({ where: { slug }, update: {}, create: { name, slug, description } })
}

/** A series; the same name gives the same series. */
export async function buildSeries(name: string, description = ''): Promise<Series> {
  refuseFarDatabase()
  const slug = slugify(name)
  return db().series.upsert({ where: { slug }, update: {}, create: { name, slug, description } })
}

/** A category under another; the same path gives the same category. */
export async function buildCategory(name: string, parent: Category | null = null): Promise<Category> {
  refuseFarDatabase()
  const slug = slugify(name)
  const path = parent ? `${parent.path}/${slug}` : slug
  return db().category.upsert({
    where: { path },
    update: {},
    create: { name, slug, path, parentId: parent?.id ?? null }
  })
}

export type PostOptions = {
  title?: string
  slug?: string
  doc?: JsonNode
  excerpt?: string
  kind?: PostKind
  status?: PostStatus
  publishedAt?: string
  featured?: boolean
  featuredMediaId?: string
  passwordHash?: string
  authors?: Person[]
  tags?: Tag[]
  categories?: Category[]
  series?: Series
}

/** A text as it stands after publication (or in any other state), with what is derived from its document. */
export async function buildPost({
  title = 'Un texte',
  doc = wholeDocument(paragraph('Des mots.')),
  authors = [],
  tags = [],
  categories = [],
  slug = slugify(title),
  featuredMediaId,
  series,
  publishedAt = '2015-03-27T10:00:00Z',
  ...rest
}: PostOptions = {}): Promise<Post> {
  refuseFarDatabase()
  const valid = validateDocument(doc)
  const isUnwritten = rest.status === 'draft' || rest.status === 'in_review'

  return db().post.create({
    data: {
      title,
      status: 'published',
      ...rest,
      // What was never published has neither words in these columns nor a slug.
      ...(isUnwritten
        ? {}
        : { ...derive(valid), slug, doc: valid as Prisma.InputJsonObject, schemaVersion: SCHEMA_VERSION }),
      ...(featuredMediaId !== undefined && { featuredMedia: { connect: { id: featuredMediaId } } }),
      ...(series && { series: { connect: { id: series.id } } }),
      publishedAt: isUnwritten ? null : new Date(publishedAt),
      authors: { create: authors.map(({ id }, position) => ({ personId: id, position })) },
      tags: { create: tags.map(({ id }, position) => ({ tagId: id, position })) },
      categories: { create: categories.map(({ id }) => ({ categoryId: id })) }
    }
  })
}

type CommentOptions = {
  authorName?: string
  authorUrl?: string | null
  body?: string
  state?: CommentState
  kind?: CommentKind
  parent?: Comment
  createdAt?: string
}

/** A reader's answer to a text, approved unless said otherwise. */
export async function buildComment(
  post: Post,
  {
    body = 'Merci.',
    authorName = 'Lise',
    state = 'approved',
    createdAt = '2015-04-01T08:00:00Z',
    parent,
    ...rest
  }: CommentOptions = {}
): Promise<Comment> {
  refuseFarDatabase()
  return db().comment.create({
    data: {
      postId: post.id,
      body,
      authorName,
      state,
      createdAt: new Date(createdAt),
      parentId: parent?.id ?? null,
      ...rest
    }
  })
}
