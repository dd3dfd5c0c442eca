'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import type { PublishForm } from './use-publish-form.ts'

/** Now, or at a date and time of the publication's zone. */
export function WhenField({ form }: { form: PublishForm }) {
  const t = useTranslations('Editor.publishPanel')
  const group = useId()
  const field = useRef<HTMLInputElement>(null)
  const { when, setWhen, visibility, dateError } = form

  useEffect(() => {
    if (dateError) field.current?.focus()
  }, [dateError])

  return (
    <fieldset className="ed-field">
      <legend>{t('when')}</legend>
      <p className="ed-row">
        <label className="ed-choice">
          <input type="radio" name={group} checked={when === 'now'} onChange={() => setWhen('now')} />
          {t('now')}
        </label>
        <label className="ed-choice">
          <input
            type="radio"
            name={group}
            checked={when === 'later'}
            disabled={visibility === 'private'}
            onChange={() => setWhen('later')}
          />
          {t('later')}
        </label>
      </p>
      {when === 'later' && (
        <div className="ed-field ed-publish-inner">
          <label htmlFor={`${group}-date`}>{t('date')}</label>
          <input
            ref={field}
            id={`${group}-date`}
            type="datetime-local"
            required
            value={form.local}
            aria-invalid={dateError !== null || undefined}
            aria-describedby={`${group}-help ${group}-error`}
            onChange={(event) => form.setLocal(event.target.value.slice(0, 16))}
          />
          <small id={`${group}-help`} role="status">
            <Meaning form={form} />
          </small>
          {dateError && (
            <small id={`${group}-error`} className="ed-error" role="alert">
              {dateError}
            </small>
          )}
        </div>
      )}
    </fieldset>
  )
}

/** The date in words, and what becomes of a time that clocks skip or show twice. */
function Meaning({ form: { moment, timeZone } }: { form: PublishForm }) {
  const t = useTranslations('Editor.publishPanel')
  const format = useFormatter()
  if (!moment) return t('zone', { zone: timeZone })

  const words = format.dateTime(moment.instant, { dateStyle: 'full', timeStyle: 'short', timeZone })
  return t(`meaning.${moment.meaning}`, { date: words, zone: timeZone })
}
