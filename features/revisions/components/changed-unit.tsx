import { getTranslations } from 'next-intl/server'
import type { MediaView } from '#features/media/schema.ts'
import type { Language } from '#prisma/generated/enums.ts'
import type { AttributeChange, UnitChange } from '../comparing/blocks.ts'
import type { AttributeValue, Unit } from '../comparing/units.ts'
import { MarkedWords } from './marked-words.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { UnitText } from './unit-text.tsx'

const EDGES = {
  same: 'border-s-line',
  added: 'border-s-good',
  removed: 'border-s-danger',
  changed: 'border-s-accent'
} as const

type Props = { change: UnitChange; media: Record<string, MediaView>; language: Language }

/** A block that came, went, or is another now. */
export async function ChangedUnit({ change, media, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  const isChanged = change.kind === 'changed'
  const unit = isChanged ? change.after : change.unit
  const parts = isChanged ? change.words : [{ kind: change.kind, text: unit.text }]

  return (
    <div className={`rounded-md border border-s-4 border-line bg-surface px-4 py-3 ${EDGES[change.kind]}`}>
      <p className="text-xs font-semibold text-muted">{t(`changes.${change.kind}`)}</p>
      {isChanged && change.before.mediaId !== null && change.remarks.includes('picture') && (
        <ReplacedPicture before={change.before} media={media} language={language} />
      )}
      <UnitText unit={unit} media={media} language={language}>
        {unit.text !== '' || isChanged ? <MarkedWords parts={parts} language={language} /> : ''}
      </UnitText>
      {isChanged && change.attributes.length + change.remarks.length > 0 && (
        <ul className="mt-2 list-disc ps-5 text-sm">
          {change.attributes.map((attribute) => (
            <Attribute key={attribute.name} change={attribute} language={language} />
          ))}
          {change.remarks.map((remark) => (
            <li key={remark}>{t(`remarks.${remark}`)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

async function ReplacedPicture({ before, media, language }: Omit<Props, 'change'> & { before: Unit }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  return (
    <div>
      <p className="text-sm">{t('pictureBefore')}</p>
      {before.mediaId !== null && <Thumbnail mediaId={before.mediaId} media={media} language={language} />}
      <p className="text-sm">{t('pictureAfter')}</p>
    </div>
  )
}

/** "crédit : A → B", read as "from A to B". */
async function Attribute({ change, language }: { change: AttributeChange; language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  const name = t.has(`attributes.${change.name}`) ? t(`attributes.${change.name as 'credit'}`) : change.name
  const say = (value: AttributeValue) => {
    const key = change.name === 'type' ? `types.${value}` : `values.${value}`
    if (value === '') return t('none')
    return t.has(key) ? t(key as 'values.true') : String(value)
  }
  return <li className="wrap-anywhere">{t('from', { name, before: say(change.before), after: say(change.after) })}</li>
}
