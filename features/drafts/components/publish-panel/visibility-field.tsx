'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { VISIBILITIES } from '#features/drafts/constants.ts'
import { READER_PASSWORD_LENGTH } from '#features/posts/protected/constants.ts'
import type { PublishForm } from './use-publish-form.ts'

/** Who will read the text. */
export function VisibilityField({ form }: { form: PublishForm }) {
  const t = useTranslations('Editor.publishPanel')
  const group = useId()
  const field = useRef<HTMLInputElement>(null)
  const { visibility, changeVisibility, passwordError, hasPassword } = form

  useEffect(() => {
    if (passwordError) field.current?.focus()
  }, [passwordError])

  return (
    <fieldset className="ed-field">
      <legend>{t('visibility')}</legend>
      {VISIBILITIES.map((choice) => (
        <div key={choice}>
          <label className="ed-choice">
            <input
              type="radio"
              name={group}
              checked={choice === visibility}
              aria-describedby={`${group}-${choice}`}
              onChange={() => changeVisibility(choice)}
            />
            {t(`visible.${choice}`)}
          </label>
          <small id={`${group}-${choice}`} className="ed-publish-help">
            {t(`visibleHelp.${choice}`)}
          </small>
        </div>
      ))}
      {visibility === 'password' && (
        <div className="ed-field ed-publish-inner">
          <label htmlFor={`${group}-secret`}>{t(hasPassword ? 'newPassword' : 'password')}</label>
          <input
            ref={field}
            id={`${group}-secret`}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={READER_PASSWORD_LENGTH.most}
            value={form.password}
            aria-invalid={passwordError !== null || undefined}
            aria-describedby={`${group}-help`}
            onChange={(event) => form.setPassword(event.target.value)}
          />
          <small
            id={`${group}-help`}
            className={passwordError ? 'ed-error' : undefined}
            role={passwordError ? 'alert' : undefined}
          >
            {passwordError ?? t(hasPassword ? 'passwordKept' : 'passwordHelp', { least: READER_PASSWORD_LENGTH.least })}
          </small>
        </div>
      )}
    </fieldset>
  )
}
