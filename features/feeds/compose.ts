import type { Words } from '#features/editor/render/context.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import type { FeedPost } from './data.ts'
import type { Feed } from './feed.ts'
import { feedItemOf } from './item.tsx'
import type { FeedSubject } from './subject.ts'

type Parts = {
  subject: FeedSubject
  posts: FeedPost[]
  publication: PublicationView
  words: Words
  siteUrl: string
  /** The date of a feed without texts. */
  emptySince: Date
}

/** A feed, ready to be written in any format. */
export async function composeFeed({ subject, posts, publication, words, siteUrl, emptySince }: Parts): Promise<Feed> {
  const { language } = publication
  const items = await Promise.all(
    posts.map(({ post, guid }) => feedItemOf(post, { publication, words, siteUrl, guid }))
  )
  const site = typeset(publication.name, language)
  const title = subject.name === '' ? site : `${typeset(subject.name, language)} – ${site}`
  const image = [subject.image, publication.logo].find((media) => media?.state === 'ready')
  const newest = Math.max(...items.map((item) => item.updatedAt.getTime()))

  return {
    title,
    // RSS asks for one; a tag that nobody described is described by its name.
    description: typeset(subject.description, language) || title,
    language,
    url: new URL(subject.path, siteUrl).href,
    publisher: { name: site, url: new URL('/', siteUrl).href },
    image: image ? new URL(image.src, siteUrl).href : null,
    updatedAt: items.length > 0 ? new Date(newest) : emptySince,
    items
  }
}
