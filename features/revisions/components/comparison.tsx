import { getTranslations } from 'next-intl/server'
import type { Language } from '#prisma/generated/enums.ts'
import { compareDocuments, type UnitChange } from '../comparing/blocks.ts'
import { compareFields } from '../comparing/fields.ts'
import type { RevisionView } from '../data.ts'
import type { TextState } from '../schema.ts'
import { ChangedUnit } from './changed-unit.tsx'
import { FieldChanges } from './field-changes.tsx'
import { UnitText } from './unit-text.tsx'

/** What stands before the first revision. */
const NOTHING: TextState = { title: '', excerpt: '', details: null, doc: { type: 'doc', content: [] } }

type Props = { view: RevisionView; language: Language }
type Placed = { key: string; change: UnitChange }
type Stretch = { key: string; same: boolean; changes: Placed[] }

/** Two states of a text as one: fields first, then the text with its changes marked and the rest folded. */
export async function Comparison({ view, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  const older = view.older ?? NOTHING
  const fields = compareFields(older, view.newer)
  const changes = compareDocuments(older.doc, view.newer.doc)
  const nothingChanged = fields.length === 0 && changes.every(({ kind }) => kind === 'same')

  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-8">
      {view.older === null && <p className="text-muted">{t('first')}</p>}
      {nothingChanged && <p>{t('nothingChanged')}</p>}
      {fields.length > 0 && <FieldChanges fields={fields} media={view.media} language={language} />}
      <section aria-labelledby="text-changes">
        <h2 id="text-changes" className="mb-3 text-lg font-semibold">
          {t('text')}
        </h2>
        <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-3">
          {stretchesOf(changes).map(({ key, same, changes: within }) =>
            same ? (
              <details key={key} className="rounded-md border border-line bg-surface px-4 py-2">
                <summary className="text-sm text-muted">{t('unchanged', { count: within.length })}</summary>
                <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-3">
                  {within.map(({ key: place, change }) => (
                    <UnitText key={place} unit={unitOf(change)} media={view.media} language={language} />
                  ))}
                </div>
              </details>
            ) : (
              within.map(({ key: place, change }) => (
                <ChangedUnit key={place} change={change} media={view.media} language={language} />
              ))
            )
          )}
        </div>
      </section>
    </div>
  )
}

function unitOf(change: UnitChange) {
  return change.kind === 'changed' ? change.after : change.unit
}

/** Runs of blocks that changed, and of those that did not. */
function stretchesOf(changes: UnitChange[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, change] of changes.entries()) {
    const same = change.kind === 'same'
    const last = stretches.at(-1)
    const placed = { key: `unit-${index}`, change }
    if (last?.same === same) last.changes.push(placed)
    else stretches.push({ key: `from-${index}`, same, changes: [placed] })
  }
  return stretches
}
