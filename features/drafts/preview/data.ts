import 'server-only'
import { derive } from '#features/editor/document/derive.ts'
import { linkedPostIdsOf } from '#features/editor/document/links.ts'
import type { Article } from '#features/posts/article.ts'
import { getPublishedLinks } from '#features/posts/data.ts'
import { getLanguages } from '#features/posts/languages/data.ts'
import { readLanguage } from '#features/posts/languages/tag.ts'
import { getPublication } from '#features/publication/data.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { getDraftForActor } from '../data.ts'
import type { DraftView } from '../schema.ts'
import { findLinkedText } from '../sharing/data.ts'

/**
 * The working copy in the form that the reader's page takes; null when it is not there or not for
 * this actor. No series, no neighbours, no comments: they belong to what is published.
 */
export async function getDraftPreview(
  actor: Actor,
  id: string
): Promise<{ article: Article; draft: DraftView } | null> {
  const draft = await getDraftForActor(actor, id)
  if (!draft) return null

  const [publication, terms, languages, links] = await Promise.all([
    getPublication(),
    termsOf(draft),
    getLanguages([id]),
    getPublishedLinks(linkedPostIdsOf(draft.doc))
  ])
  const { headings, wordCount, derivedExcerpt } = derive(draft.doc)
  const post = {
    id,
    kind: draft.kind,
    slug: draft.slug || 'apercu',
    title: draft.title,
    language: draft.language ? readLanguage(draft.language, publication.language) : (languages.get(id) ?? null),
    excerpt: draft.excerpt || derivedExcerpt,
    seoTitle: draft.seoTitle,
    seoDescription: draft.seoDescription,
    doc: draft.doc,
    headings,
    wordCount,
    publishedAt: draft.publishedAt ?? new Date().toISOString(),
    revisedAt: null,
    featured: false,
    commentsOpen: false,
    likeCount: 0,
    featuredMedia: draft.featuredMediaId ? (draft.media[draft.featuredMediaId] ?? null) : null,
    media: draft.media,
    links,
    ...terms
  }
  const article = {
    post,
    publication,
    series: null,
    neighbours: { previous: null, next: null },
    related: [],
    comments: { count: 0, threads: [], mentions: [] },
    authors: [],
    isPreview: true
  }
  return { article, draft }
}

const LINK: Actor = { kind: 'system', name: 'preview link' }

/** The same for whoever has a link to it; null when the link is over, revoked or made up. */
export async function getLinkedPreview(token: string): Promise<Awaited<ReturnType<typeof getDraftPreview>>> {
  const id = await findLinkedText(token)
  return id === null ? null : getDraftPreview(LINK, id)
}

async function termsOf(draft: DraftView) {
  const [people, tags, categories] = await Promise.all([
    db().person.findMany({
      where: { id: { in: draft.authors.map((author) => author.id) } },
      select: { id: true, name: true, handle: true, fediverse: true }
    }),
    db().tag.findMany({ where: { id: { in: draft.tagIds } }, select: { id: true, name: true, slug: true } }),
    db().category.findMany({
      where: { id: { in: draft.categoryIds } },
      orderBy: { path: 'asc' },
      select: { name: true, path: true }
    })
  ])
  return {
    authors: draft.authors.flatMap(({ id }) => people.filter((person) => person.id === id)),
    tags: draft.tagIds.flatMap((id) => tags.filter((tag) => tag.id === id)),
    categories
  }
}
