'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Choice } from '#features/drafts/merge.ts'

type ConflictFieldProps = {
  legend: string
  mine: string
  theirs: string
  theirName: string | null
  choices: Choice[]
  chosen: Choice
  onChoose: (choice: Choice) => void
}

/** Two versions of one passage side by side, and which of them stays. */
export function ConflictField(props: ConflictFieldProps) {
  const { legend, mine, theirs, theirName, choices, chosen, onChoose } = props
  const t = useTranslations('Editor.stale')
  const group = useId()

  return (
    <fieldset className="ed-conflict">
      <legend>{legend}</legend>
      <div className="ed-versions">
        <Version title={t('mine')} words={mine} />
        <Version title={theirName ? t('theirs', { name: theirName }) : t('other')} words={theirs} />
      </div>
      <p className="ed-row">
        {choices.map((choice) => (
          <label key={choice} className="ed-choice">
            <input type="radio" name={group} checked={choice === chosen} onChange={() => onChoose(choice)} />
            {t(`keep.${choice}`)}
          </label>
        ))}
      </p>
    </fieldset>
  )
}

function Version({ title, words }: { title: string; words: string }) {
  const t = useTranslations('Editor.stale')
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{words || <em>{t('nothing')}</em>}</p>
    </section>
  )
}
