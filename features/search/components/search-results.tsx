import type { ReactNode } from 'react'
import { LongDate } from '#components/long-date.tsx'
import { Byline } from '#features/posts/components/byline.tsx'
import type { PublicationView } from '#features/publication/schema.ts'
import type { SearchResult } from '../results.ts'
import { MarkedText } from './marked-text.tsx'

type SearchResultsProps = { results: SearchResult[]; publication: PublicationView; first?: number }

/** Texts that were found, each with the passage that tells why. */
export function SearchResults({ results, publication, first = 1 }: SearchResultsProps): ReactNode {
  const { language, timeZone } = publication

  return (
    <ol className="search-results" start={first}>
      {results.map(({ id, slug, title, extract, publishedAt, authors }) => (
        <li key={id}>
          <article>
            <h3 className="search-result-title">
              <a href={`/${slug}`}>
                <MarkedText segments={title} />
              </a>
            </h3>
            <p className="search-extract">
              <MarkedText segments={extract} />
            </p>
            {publishedAt !== null && (
              <div className="search-facts">
                <LongDate iso={publishedAt} language={language} timeZone={timeZone} />
                <Byline authors={authors} language={language} />
              </div>
            )}
          </article>
        </li>
      ))}
    </ol>
  )
}
