import 'server-only'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { getPublication } from '#features/publication/data.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { decodeSegment } from '#lib/segments.ts'
import type { Article } from '../article.ts'
import { cacheTags } from '../constants.ts'
import { getPublishedPost } from '../data.ts'
import { KEY_COOKIE } from './constants.ts'
import { getPublishedProtected, getPublishedUnlocked, type ProtectedPost } from './data.ts'

/** The text behind a password whose form stands at this address; null when there is none. */
export const loadProtected = cache(async (segment: string): Promise<ProtectedPost | null> => {
  const slug = decodeSegment(segment)
  if (slug === null) return null

  await carryCacheTags([cacheTags.slug(slug), cacheTags.publication])
  const post = await getPublishedProtected(slug)
  if (post) await carryCacheTags([cacheTags.post(post.id)])
  return post
})

/** `public`: anybody may read it by now, at its own address. */
type Opening = { kind: 'locked'; post: ProtectedPost } | { kind: 'open'; article: Article } | { kind: 'public' } | null

/** What this visitor may see of the text at this address, by the key in their browser. For pages that no cache keeps. */
export const loadUnlocked = cache(async (segment: string): Promise<Opening> => {
  const slug = decodeSegment(segment)
  if (slug === null) return null

  const locked = await getPublishedProtected(slug)
  if (!locked) return (await getPublishedPost(slug)) ? { kind: 'public' } : null

  const key = (await cookies()).get(KEY_COOKIE)?.value ?? ''
  const post = await getPublishedUnlocked(locked.id, key)
  if (!post) return { kind: 'locked', post: locked }

  const alone = {
    series: null,
    neighbours: { previous: null, next: null },
    related: [],
    comments: { count: 0, threads: [], mentions: [] },
    authors: []
  }
  // As at the desk, nobody can like or pass on what others may not read.
  return { kind: 'open', article: { ...alone, post, publication: await getPublication(), isPreview: true } }
})

/** The title and nothing else; no search engine keeps it. */
export async function protectedMetadata(title: string): Promise<Metadata> {
  const [t, { language }] = await Promise.all([getTranslations('Reader.protected'), getPublication()])
  return { title: t('title', { title: typeset(title, language) }), robots: { index: false, follow: false } }
}
