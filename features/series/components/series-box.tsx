import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { SeriesPlace } from '../data.ts'

type SeriesBoxProps = { series: SeriesPlace | null; postId: string; language: string }

/** Which series an article belongs to, which part it is, and where the others are; nothing for an article of none. */
export async function SeriesBox({ series, postId, language }: SeriesBoxProps): Promise<ReactNode> {
  if (!series) return null

  const t = await getTranslations('Reader.series')
  const { name, slug, parts } = series
  const at = parts.findIndex((part) => part.id === postId)
  const [previous, next] = [parts[at - 1], parts[at + 1]]

  return (
    <nav className="series-box" aria-label={t('of', { name: typeset(name, language) })}>
      <p className="series-box-name">
        {t.rich(parts.length > 1 ? 'heading' : 'headingAlone', {
          name: () => (
            <a href={`/series/${slug}`} dir="auto">
              {typeset(name, language)}
            </a>
          ),
          part: at + 1,
          parts: parts.length
        })}
      </p>
      {parts.length > 1 && (
        <details>
          <summary>{t('parts', { parts: parts.length })}</summary>
          <ol>
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`/${part.slug}`} dir="auto" {...(part.id === postId && { 'aria-current': 'page' as const })}>
                  {typeset(part.title, language)}
                </a>
              </li>
            ))}
          </ol>
        </details>
      )}
      {(previous || next) && (
        <p className="series-box-steps">
          {previous && <Step part={previous} label={t('previous')} language={language} />}
          {next && <Step part={next} label={t('next')} language={language} />}
        </p>
      )}
    </nav>
  )
}

function Step({ part, label, language }: { part: { slug: string; title: string }; label: string; language: string }) {
  return (
    <a href={`/${part.slug}`}>
      <span className="series-box-step">{label}</span> <span dir="auto">{typeset(part.title, language)}</span>
    </a>
  )
}
