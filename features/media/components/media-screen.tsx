import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { AccountActor } from '#features/session/actor.ts'
import type { MediaDetail } from '../library/data.ts'
import { getMediaUsage } from '../usage/data.ts'
import { DeleteMedia } from './delete-media.tsx'
import { MediaFacts } from './media-facts.tsx'
import { MediaForm } from './media-form.tsx'
import { MediaUsageList } from './media-usage-list.tsx'
import { ReplaceForm } from './replace-form.tsx'

type Props = { actor: AccountActor; media: MediaDetail }

/** One picture: seen, described, found where it stands, replaced, deleted. */
export async function MediaScreen({ actor, media }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.media' })
  const usage = await getMediaUsage(actor, media.id)

  return (
    <>
      <p className="text-sm">
        <Link href="/desk/media" prefetch={false} className="text-accent underline-offset-4 hover:underline">
          ← {t('title')}
        </Link>
      </p>
      <h1 className="mt-2 mb-6 text-2xl font-semibold wrap-anywhere">{media.filename}</h1>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-10">
          <MediaFacts media={media} language={actor.language} />
          <Section id="media-use" title={t('use.title')}>
            <MediaUsageList actor={actor} usage={usage} />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-10">
          {media.may.change ? (
            <Section id="media-about" title={t('about')}>
              <MediaForm media={media} />
            </Section>
          ) : (
            <Said media={media} language={actor.language} />
          )}
          {media.may.change && (
            <Section id="media-replace" title={t('replace.title')}>
              <ReplaceForm id={media.id} isMissing={media.state === 'missing'} />
            </Section>
          )}
          {media.may.delete && (
            <div>
              <DeleteMedia actor={actor} id={media.id} name={media.filename} usage={usage} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What is said of a picture, for who may not say otherwise. */
async function Said({ media, language }: { media: MediaDetail; language: 'fr' | 'en' }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.media' })
  const said = (['alt', 'caption', 'credit', 'licence'] as const).filter((name) => media[name] !== '')

  return (
    <Section id="media-about" title={t('about')}>
      <p className="mb-4 text-muted">{t('notYours')}</p>
      <dl className="flex flex-col gap-3">
        {said.map((name) => (
          <div key={name}>
            <dt className="text-sm font-semibold">{t(`fields.${name}`)}</dt>
            <dd className="wrap-anywhere">{media[name]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
