'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import { REASON_LENGTH } from '#features/review/constants.ts'
import type { Remarks } from './use-remarks.ts'

/** What authors and editors say to each other about the text, oldest first. */
export function RemarksBox({ talk }: { talk: Remarks }) {
  const t = useTranslations('Editor.review')
  const format = useFormatter()
  const id = useId()

  return (
    <section className="ed-form ed-talk" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('remarks')}</h3>
      {talk.remarks.length > 0 && (
        <ol>
          {talk.remarks.map(({ id: key, by, at, body }) => (
            <li key={key}>
              <p className="ed-talk-by">
                {t('by', { name: by, date: format.dateTime(new Date(at), { dateStyle: 'long' }) })}
              </p>
              <p className="ed-remark">{body}</p>
            </li>
          ))}
        </ol>
      )}
      <div className="ed-field">
        <label htmlFor={id}>{t('remark')}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={REASON_LENGTH}
          value={talk.words}
          aria-describedby={`${id}-help`}
          onChange={(event) => talk.type(event.target.value)}
        />
        <small id={`${id}-help`} role="status" className={talk.failed ? 'ed-error' : undefined}>
          {t(talk.failed ? 'failed' : 'remarksHelp')}
        </small>
      </div>
      <p className="ed-row">
        <button
          type="button"
          className="ed-chip"
          aria-disabled={talk.words.trim() === ''}
          onClick={() => void talk.add()}
        >
          {t('add')}
        </button>
      </p>
    </section>
  )
}
