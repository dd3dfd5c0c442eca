import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import type { Archive } from '#features/posts/archives.ts'
import type { Article } from '#features/posts/article.ts'
import { archiveDescription, archiveTitle } from '#features/posts/components/archive-title.ts'
import { longDate, monthAndYear } from '#lib/dates.ts'
import { shortDescription } from './preview.ts'

// No two pages may have one title or one description: search engines would take
// them for the same page. A tag and a category may bear one name, hence the
// word before it; of two tags of one name each adds its address, and a page of
// an archive its number.

/** What its writer wrote for search engines, else its excerpt; for one without words, what it is, by whom and of when. */
export async function describeArticle({ post, publication }: Article): Promise<string> {
  const { language, timeZone } = publication
  const written = post.seoDescription || post.excerpt
  if (written.trim() !== '') return shortDescription(typeset(written, language))

  const t = await getTranslations('Reader.seo.descriptions')
  const kind = post.kind === 'page' ? 'page' : post.authors.length > 0 ? 'authors' : 'article'
  return shortDescription(
    t(kind, {
      title: typeset(post.title, language),
      publication: typeset(publication.name, language),
      names: new Intl.ListFormat(language).format(post.authors.map(({ name }) => name)),
      date: longDate(new Date(post.publishedAt), { language, timeZone })
    })
  )
}

/** What is written in the tab of a page of an archive, before the publication's name. */
export async function archiveDocumentTitle({ subject, distinction, publication, page }: Archive): Promise<string> {
  const [t, tSeo] = await Promise.all([getTranslations('Reader'), getTranslations('Reader.seo')])
  const name = nameInTitle({ subject, distinction, publication })
  const tagline = typeset(publication.tagline, publication.language)
  const title = subject.kind === 'latest' ? name : tSeo(`titles.${subject.kind}`, { name })

  if (page > 1) return `${title}, ${t('page', { page })}`
  return subject.kind === 'latest' ? [name, tagline].filter(Boolean).join(' – ') : title
}

/** What an archive says of itself, or what it holds; numbered pages say so. */
export async function describeArchive({
  subject,
  distinction,
  publication,
  total,
  page,
  pages
}: Archive): Promise<string> {
  const t = await getTranslations('Reader.seo')
  const written = shortDescription(archiveDescription(subject, publication))
  const description =
    written ||
    t(`descriptions.${subject.kind}`, {
      publication: typeset(publication.name, publication.language),
      name: nameInTitle({ subject, distinction, publication }),
      count: total
    })
  return page > 1 ? t('pageOf', { description, page, pages }) : description
}

type Named = Pick<Archive, 'subject' | 'distinction' | 'publication'>

/** The name of an archive where no other may be taken for it. */
function nameInTitle({ distinction, ...named }: Named): string {
  const name = nameInSentence(named)
  return distinction === null ? name : `${name} (${distinction})`
}

/** The name of an archive within a sentence: a branch with what it grows from, months in lower case. */
function nameInSentence({ subject, publication }: Omit<Named, 'distinction'>): string {
  const { language } = publication
  if (subject.kind === 'category') {
    return [...subject.category.trail, subject.category].map(({ name }) => typeset(name, language)).join(' › ')
  }
  if (subject.kind === 'date' && subject.month !== null) {
    return monthAndYear({ year: subject.year, month: subject.month }, language)
  }
  return archiveTitle(subject, publication)
}
