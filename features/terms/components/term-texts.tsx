import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Badge } from '#components/badge.tsx'
import { getPublication } from '#features/publication/data.ts'
import { longDate } from '#lib/dates.ts'
import { TEXTS_SHOWN } from '../constants.ts'
import type { TermText, TermView } from '../data.ts'

type Props = { term: TermView; texts: TermText[]; language: 'fr' | 'en' }

/** The texts that carry a term; those of a series are its parts, numbered as readers find them. */
export async function TermTexts({ term, texts, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk' })
  const more = term.texts + term.drafts - texts.length

  return (
    <section aria-labelledby="term-texts">
      <h2 id="term-texts" className="mb-1 text-xl font-semibold">
        {t(term.kind === 'series' ? 'terms.parts' : 'terms.texts')}
      </h2>
      <p className={`text-sm text-muted ${term.kind === 'series' ? '' : 'mb-4'}`}>
        {t('terms.counts', { texts: term.texts, drafts: term.drafts })}
      </p>
      {term.kind === 'series' && <p className="mb-4 text-sm text-muted">{t('terms.partsOrder')}</p>}
      {texts.length > 0 && (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
          {texts.map((text, at) => (
            <TextRow key={text.id} text={text} part={term.kind === 'series' ? at + 1 : null} language={language} />
          ))}
        </ol>
      )}
      {more > 0 && texts.length === TEXTS_SHOWN && (
        <p className="mt-2 text-sm text-muted">{t('terms.moreTexts', { count: more })}</p>
      )}
    </section>
  )
}

type RowProps = { text: TermText; part: number | null; language: 'fr' | 'en' }

async function TextRow({ text, part, language }: RowProps) {
  const t = await getTranslations({ locale: language, namespace: 'Desk' })
  const { timeZone } = await getPublication()

  return (
    <li className="flex items-baseline gap-3 px-4 py-3">
      {part !== null && text.public && <span className="shrink-0 text-sm text-muted tabular-nums">{part}.</span>}
      <div className="min-w-0 grow">
        <Link
          href={`/desk/posts/${text.id}`}
          prefetch={false}
          className="font-medium wrap-anywhere underline-offset-4 hover:underline"
        >
          {text.title || t('list.untitled')}
        </Link>
        {text.public && text.publishedAt && (
          <p className="text-sm text-muted">{longDate(text.publishedAt, { language, timeZone })}</p>
        )}
      </div>
      {!text.public && <Badge>{t('terms.workingCopy')}</Badge>}
      {text.public && text.slug && (
        <a href={`/${text.slug}`} className="shrink-0 text-sm text-accent underline-offset-4 hover:underline">
          {t('row.view')}
          <span className="sr-only"> : {text.title}</span>
        </a>
      )}
    </li>
  )
}
