import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { MediaView } from '#features/media/schema.ts'
import type { Language } from '#prisma/generated/enums.ts'
import type { Unit } from '../comparing/units.ts'
import { Thumbnail } from './thumbnail.tsx'

const PLAIN = new Set(['paragraph', 'heading'])

type Props = {
  unit: Unit
  media: Record<string, MediaView>
  language: Language
  /** The words, where they are marked. */
  children?: ReactNode
}

/** A block in words: what it is, unless it is running text, its picture, and what it says. */
export async function UnitText({ unit, media, language, children }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  const name = t.has(`types.${unit.type}`) ? t(`types.${unit.type as 'note'}`) : unit.type

  return (
    <div>
      {!PLAIN.has(unit.type) && <p className="text-xs font-semibold text-muted">{name}</p>}
      {unit.mediaId !== null && <Thumbnail mediaId={unit.mediaId} media={media} language={language} />}
      <p className={`whitespace-pre-line wrap-anywhere ${unit.type === 'heading' ? 'text-lg font-semibold' : ''}`}>
        {children ?? unit.text}
      </p>
    </div>
  )
}
