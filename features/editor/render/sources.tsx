import { createElement, Fragment, type ReactNode } from 'react'
import type { Source } from '#features/editor/document/attributes.ts'
import { looseDate } from '#lib/dates.ts'
import { writtenWebUrl } from '#lib/safe-url.ts'
import type { RenderContext } from './context.ts'
import { SectionHeading } from './section-heading.tsx'
import { typeset } from './typeset.ts'

type SourcesProps = {
  items: Partial<Source>[]
  context: RenderContext
  /** False where the author wrote a heading of their own just before. */
  withHeading: boolean
}

/** What the text rests on, as a list. */
export function Sources({ items, context, withHeading }: SourcesProps): ReactNode {
  if (items.length === 0) return null

  return (
    <section
      className="sources"
      role="doc-bibliography"
      aria-label={context.words('sourcesOf', { title: context.title })}
    >
      {withHeading && <SectionHeading context={context}>{context.words('sources')}</SectionHeading>}
      {createElement('ul', null, ...items.map((source) => renderSource(source, context)))}
    </section>
  )
}

function renderSource(source: Partial<Source>, context: RenderContext): ReactNode {
  const url = writtenWebUrl(source.url)
  const title = titleOf(source, context)
  const details = [
    typeset(source.publisher ?? '', context.language),
    looseDate(source.date ?? '', context.language),
    source.consulted ? context.words('consulted', consultedOn(source.consulted, context)) : ''
  ].filter(Boolean)

  return (
    <li>
      {source.author && (
        <>
          <span className="source-author">{typeset(source.author, context.language)}</span>,{' '}
        </>
      )}
      {url === null ? (
        title
      ) : (
        <a href={url} rel="noopener">
          {title}
        </a>
      )}
      {createElement(Fragment, null, ...details.map((detail) => `, ${detail}`))}.
      {url !== null && <span className="source-host"> {new URL(url).hostname.replace(/^www\./, '')}</span>}
    </li>
  )
}

/** A title in another language says so, to screen readers too, and keeps its own typography. */
function titleOf({ title = '', lang }: Partial<Source>, { language }: RenderContext): ReactNode {
  const isForeign = lang !== undefined && isLanguageTag(lang) && lang.split('-')[0] !== language
  return isForeign ? <cite lang={lang}>{typeset(title, lang)}</cite> : <cite>{typeset(title, language)}</cite>
}

function isLanguageTag(lang: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(lang)
}

/** "le 2 avril 2015" for a day, "en avril 2015" for less. */
function consultedOn(written: string, { language }: RenderContext): { date: string; precision: string } {
  return { date: looseDate(written, language), precision: /^\d{4}(-\d{2})?$/.test(written) ? 'month' : 'day' }
}
