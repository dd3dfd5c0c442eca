import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { monthAndYear } from '#lib/dates.ts'
import type { ArchiveSubject } from '../archive-subject.ts'

/** What an archive is called: its tag, category, person or date; the publication's name for the front page. */
export function archiveTitle(subject: ArchiveSubject, { name, language }: PublicationView): string {
  switch (subject.kind) {
    case 'tag':
      return typeset(subject.tag.name, language)
    case 'category':
      return typeset(subject.category.name, language)
    case 'series':
      return typeset(subject.series.name, language)
    case 'author':
      return typeset(subject.person.name, language)
    case 'date':
      return subject.month === null
        ? String(subject.year)
        : capitalised(monthAndYear({ ...subject, month: subject.month }, language))
    case 'latest':
      return typeset(name, language)
  }
}

/** What an archive says of itself; "" when nobody wrote anything. */
export function archiveDescription(
  subject: ArchiveSubject,
  { tagline, description, language }: PublicationView
): string {
  const written = {
    latest: description || tagline,
    tag: subject.kind === 'tag' ? subject.tag.description : '',
    category: subject.kind === 'category' ? subject.category.description : '',
    author: subject.kind === 'author' ? subject.person.bio : '',
    series: subject.kind === 'series' ? subject.series.description : '',
    date: ''
  }
  return typeset(written[subject.kind], language)
}

/** French months are lower-case, but not where they begin a title. */
function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
