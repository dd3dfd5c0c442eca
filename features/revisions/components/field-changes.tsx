import { getTranslations } from 'next-intl/server'
import type { MediaView } from '#features/media/schema.ts'
import type { Language } from '#prisma/generated/enums.ts'
import type { FieldChange } from '../comparing/fields.ts'
import { MarkedWords } from './marked-words.tsx'
import { Thumbnail } from './thumbnail.tsx'

type Props = { fields: FieldChange[]; media: Record<string, MediaView>; language: Language }

/** What changed beside the text: title, address, where it is filed. */
export async function FieldChanges({ fields, media, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })

  return (
    <section aria-labelledby="field-changes">
      <h2 id="field-changes" className="mb-3 text-lg font-semibold">
        {t('details')}
      </h2>
      <dl className="max-w-3xl divide-y divide-line rounded-md border border-line bg-surface px-4">
        {fields.map((change) => (
          <div key={change.field} className="grid gap-x-4 py-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <dt className="text-sm font-semibold text-muted">{t(`fields.${change.field}`)}</dt>
            <dd className="wrap-anywhere">
              <FieldValue change={change} media={media} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

async function FieldValue({ change, media, language }: Omit<Props, 'fields'> & { change: FieldChange }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  if ('words' in change) return <MarkedWords parts={change.words} language={language} />
  if ('reordered' in change) return <Terms change={change} language={language} />

  if (change.field === 'featuredMedia') {
    return [change.before, change.after].map((mediaId, index) => (
      <div key={index === 0 ? 'before' : 'after'}>
        <p className="text-sm">{t(index === 0 ? 'pictureBefore' : 'pictureAfter')}</p>
        {mediaId === null ? t('none') : <Thumbnail mediaId={mediaId} media={media} language={language} />}
      </div>
    ))
  }
  const empty = t(change.field === 'slug' ? 'fromTitle' : 'none')
  return t('fromTo', { before: change.before || empty, after: change.after || empty })
}

type TermChange = Extract<FieldChange, { reordered: boolean }>

async function Terms({ change, language }: { change: TermChange; language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  if (change.reordered) return t('reordered')

  const marked = [
    ...change.removed.map((name) => ({ name, kind: 'removed' as const })),
    ...change.added.map((name) => ({ name, kind: 'added' as const }))
  ]
  return (
    <ul className="flex flex-wrap gap-x-4">
      {marked.map(({ name, kind }) => (
        <li key={name}>
          <MarkedWords parts={[{ kind, text: name }]} language={language} />
        </li>
      ))}
    </ul>
  )
}
