'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Filing } from './use-filing.ts'

/** Whether the article stands among the first on the front page. */
export function FeatureBox({ filing }: { filing: Filing }) {
  const t = useTranslations('Editor.details')
  const { featured, feature, featuring } = filing
  const id = useId()

  return (
    <div className="ed-field">
      <div className="ed-check">
        <input
          id={id}
          type="checkbox"
          checked={featured}
          aria-describedby={`${id}-help`}
          onChange={(event) => void feature(event.target.checked)}
        />
        <label htmlFor={id}>{t('feature')}</label>
      </div>
      <small id={`${id}-help`} role="status" className={featuring === 'failed' ? 'ed-error' : undefined}>
        {featuring === 'failed' && t('featureFailed')}
        {featuring === 'done' && t(featured ? 'featuredNow' : 'featuredNoMore')}
        {(featuring === 'idle' || featuring === 'busy') && t('featureHelp')}
      </small>
    </div>
  )
}
