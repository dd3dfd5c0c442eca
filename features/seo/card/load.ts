import 'server-only'
import { readFile } from 'node:fs/promises'
import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import type { MediaView } from '#features/media/schema.ts'
import { mediaFile } from '#features/media/store.ts'
import { cacheNamesOf } from '#features/posts/cache-names.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublishedPost } from '#features/posts/data.ts'
import type { PublishedPost } from '#features/posts/published.ts'
import { getPublication } from '#features/publication/data.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { longDate } from '#lib/dates.ts'
import { siteUrl } from '#lib/env.ts'
import { decodeSegment } from '#lib/segments.ts'
import { drawCard } from './draw.ts'

/** A smaller picture would be blown up. */
const SMALLEST_PICTURE = { width: 440, height: 400 }

/**
 * The card of the article or page at `{slug}.png`, as PNG; null, and nothing
 * drawn, for whatever readers may not see. Carries the names of what it shows.
 */
export async function loadCard(segment: string): Promise<Buffer | null> {
  const slug = decodeSegment(segment)?.match(/^(.+)\.png$/su)?.[1]
  if (slug === undefined) return null

  await carryCacheTags([cacheTags.slug(slug), cacheTags.publication])
  const post = await getPublishedPost(slug)
  if (!post) return null

  await carryCacheTags(cacheNamesOf(post))
  return drawArticleCard(post)
}

/** The card of a text, be it published or not. */
export async function drawArticleCard(post: PublishedPost): Promise<Buffer> {
  return drawCard({ ...(await wordsOf(post, await getPublication())), picture: await pictureOf(post) })
}

/** The card of the publication itself: its name, and what it says of itself. */
export async function loadPublicationCard(): Promise<Buffer> {
  const { name, tagline, language, accentColor } = await getPublication()
  return drawCard({
    kicker: new URL(siteUrl()).host,
    title: typeset(name, language),
    byline: typeset(tagline, language),
    date: '',
    accentColor,
    picture: null
  })
}

async function wordsOf(post: PublishedPost, { name, language, timeZone, accentColor }: PublicationView) {
  const t = await getTranslations('Reader')
  const names = new Intl.ListFormat(language).format(post.authors.map((author) => author.name))
  const isArticle = post.kind === 'post'

  return {
    kicker: typeset(name, language),
    title: typeset(post.title, language),
    byline: isArticle && names !== '' ? t.markup('byline', { names: () => names }) : '',
    date: isArticle ? longDate(new Date(post.publishedAt), { language, timeZone }) : '',
    accentColor
  }
}

/** The picture that stands for the text, when it is there and large enough. */
async function pictureOf({ featuredMedia }: PublishedPost): Promise<Buffer | null> {
  if (featuredMedia?.state !== 'ready') return null

  const { width, height } = featuredMedia
  if ((width ?? 0) < SMALLEST_PICTURE.width || (height ?? 0) < SMALLEST_PICTURE.height) return null
  return storedPicture(featuredMedia)
}

/** Bytes of the largest variant of a picture; null when its file is gone. */
export async function storedPicture({ src }: MediaView): Promise<Buffer | null> {
  const [, , hash = '', name = ''] = src.split('/')
  const file = mediaFile(hash, name)
  return file === null ? null : readFile(file).catch(() => null)
}
