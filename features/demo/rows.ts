import { randomUUID } from 'node:crypto'
import { derive } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type DemoArticle, type DemoComment, type DemoDraft, type ShowPicture, showPicture } from './article.ts'
import { demoArticles } from './articles.ts'
import { type BylineHandle, bylines } from './bylines.ts'
import { demoDrafts } from './drafts.ts'
import type { PictureName } from './images/catalogue.ts'
import {
  type DemoCategoryPath,
  type DemoSeriesSlug,
  type DemoTag,
  type DemoTagSlug,
  demoCategories,
  demoSeries,
  demoTags
} from './terms.ts'

type MediaIds = Record<PictureName, string>

/** Ids of what texts refer to. */
type Ids = { media: MediaIds } & Record<'people' | 'tags' | 'categories' | 'series', Map<string, string>>

/** Every row of the demonstration but its media, in the order in which they can be written. */
export type DemoRows = {
  people: Prisma.PersonCreateManyInput[]
  tags: Prisma.TagCreateManyInput[]
  categories: Prisma.CategoryCreateManyInput[]
  series: Prisma.SeriesCreateManyInput[]
  posts: Prisma.PostCreateManyInput[]
  drafts: Prisma.DraftCreateManyInput[]
  revisions: Prisma.RevisionCreateManyInput[]
  authors: Prisma.PostAuthorCreateManyInput[]
  postTags: Prisma.PostTagCreateManyInput[]
  postCategories: Prisma.PostCategoryCreateManyInput[]
  comments: Prisma.CommentCreateManyInput[]
}

const FOUNDED = new Date('2023-09-15T08:00:00+02:00')
const asJson = (value: unknown) => value as Prisma.InputJsonValue

/** The rows; every document goes through the grammar on its way. */
export function demoRows(media: MediaIds): DemoRows {
  const ids: Ids = {
    media,
    people: freshIds(bylines),
    tags: freshIds(demoTags),
    categories: freshIds(demoCategories),
    series: freshIds(demoSeries)
  }
  const show = showPicture(media)
  const texts = [
    ...demoArticles.map((article) => articleRows(article, ids, show)),
    ...demoDrafts.map((draft) => draftRows(draft, ids, show))
  ]

  return {
    people: personRows(ids),
    tags: termRows(demoTags, ids.tags, ids.media),
    series: termRows(demoSeries, ids.series, ids.media),
    categories: categoryRows(ids),
    posts: texts.map((text) => text.post),
    drafts: texts.flatMap((text) => text.draft ?? []),
    revisions: texts.map((text) => text.revision),
    authors: texts.flatMap((text) => text.authors),
    postTags: texts.flatMap((text) => text.tags),
    postCategories: texts.flatMap((text) => text.categories),
    comments: texts.flatMap((text) => text.comments)
  }
}

function freshIds(record: Record<string, unknown>): Map<string, string> {
  return new Map(Object.keys(record).map((key) => [key, randomUUID()]))
}

/** @throws Error for a name that the demonstration does not define. */
function idOf(
  ids: Map<string, string>,
  key: BylineHandle | DemoTagSlug | DemoCategoryPath | DemoSeriesSlug | string
): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The demonstration defines no "${key}".`)
  return id
}

function personRows(ids: Ids): DemoRows['people'] {
  return Object.entries(bylines).map(([handle, { name, bio, avatar }]) => ({
    id: idOf(ids.people, handle),
    handle,
    name,
    bio,
    avatarMediaId: ids.media[avatar],
    isDemo: true,
    createdAt: FOUNDED
  }))
}

function termRows(terms: Record<string, DemoTag>, ids: Map<string, string>, media: MediaIds): DemoRows['tags'] {
  return Object.entries(terms).map(([slug, { name, description, image }]) => ({
    id: idOf(ids, slug),
    slug,
    name,
    description,
    imageId: image ? media[image] : null,
    isDemo: true,
    createdAt: FOUNDED
  }))
}

function categoryRows(ids: Ids): DemoRows['categories'] {
  return Object.entries(demoCategories).map(([path, { name, description }]) => {
    const [slug = path, ...above] = path.split('/').toReversed()
    return {
      id: idOf(ids.categories, path),
      slug,
      path,
      name,
      description,
      parentId: above.length > 0 ? idOf(ids.categories, above.toReversed().join('/')) : null,
      isDemo: true,
      createdAt: FOUNDED
    }
  })
}

type TextRows = {
  post: Prisma.PostCreateManyInput
  draft?: Prisma.DraftCreateManyInput
  revision: Prisma.RevisionCreateManyInput
  authors: Prisma.PostAuthorCreateManyInput[]
  tags: Prisma.PostTagCreateManyInput[]
  categories: Prisma.PostCategoryCreateManyInput[]
  comments: Prisma.CommentCreateManyInput[]
}

function articleRows(article: DemoArticle, ids: Ids, show: ShowPicture): TextRows {
  const id = randomUUID()
  const doc = validateDocument(article.doc(show))
  const { title, slug, excerpt = '' } = article
  const publishedAt = new Date(article.publishedAt)
  const { headings, ...derived } = derive(doc)

  return {
    post: {
      id,
      kind: article.kind ?? 'post',
      status: 'published',
      ...{ title, slug, excerpt, doc: asJson(doc), schemaVersion: SCHEMA_VERSION },
      ...derived,
      headings: asJson(headings),
      ...{ publishedAt, createdAt: publishedAt, updatedAt: publishedAt },
      featured: article.featured ?? false,
      featuredMediaId: article.featuredImage ? ids.media[article.featuredImage] : null,
      seriesId: article.series ? idOf(ids.series, article.series) : null,
      commentsOpen: article.kind !== 'page',
      isDemo: true
    },
    revision: revisionRow({ postId: id, title, excerpt, doc, createdAt: publishedAt }),
    authors: authorRows(id, article.authors, ids),
    tags: article.tags.map((tag, position) => ({ postId: id, tagId: idOf(ids.tags, tag), position })),
    categories: article.categories.map((path) => ({ postId: id, categoryId: idOf(ids.categories, path) })),
    comments: commentRows(article.comments ?? [], id, null)
  }
}

function draftRows(draft: DemoDraft, ids: Ids, show: ShowPicture): TextRows {
  const id = randomUUID()
  const doc = validateDocument(draft.doc(show))
  const { title, status, authors, tags, categories, featuredImage } = draft
  const savedAt = new Date(draft.savedAt)

  return {
    post: { id, status, createdAt: savedAt, updatedAt: savedAt, isDemo: true },
    draft: {
      postId: id,
      title,
      doc: asJson(doc),
      schemaVersion: SCHEMA_VERSION,
      featuredMediaId: featuredImage ? ids.media[featuredImage] : null,
      tagIds: tags.map((tag) => idOf(ids.tags, tag)),
      categoryIds: categories.map((path) => idOf(ids.categories, path)),
      savedAt
    },
    revision: revisionRow({ postId: id, title, excerpt: '', doc, createdAt: savedAt }),
    authors: authorRows(id, authors, ids),
    tags: [],
    categories: [],
    comments: []
  }
}

type RevisionText = { postId: string; title: string; excerpt: string; doc: JsonNode; createdAt: Date }

function revisionRow({ doc, ...text }: RevisionText): Prisma.RevisionCreateManyInput {
  return { ...text, version: 1, kind: 'import', doc: asJson(doc), schemaVersion: SCHEMA_VERSION }
}

function authorRows(postId: string, authors: BylineHandle[], ids: Ids): Prisma.PostAuthorCreateManyInput[] {
  return authors.map((handle, position) => ({ postId, personId: idOf(ids.people, handle), position }))
}

function commentRows(comments: DemoComment[], postId: string, parentId: string | null): DemoRows['comments'] {
  return comments.flatMap(({ author, at, body, replies = [] }) => {
    const id = randomUUID()
    const createdAt = new Date(at)
    const row = { id, postId, parentId, state: 'approved' as const, authorName: author, body, createdAt, isDemo: true }
    return [row, ...commentRows(replies, postId, id)]
  })
}
