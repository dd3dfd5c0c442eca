'use client'

import { type ReactNode, useId } from 'react'

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }
type FieldProps = { label: string; help?: string; error?: string | null; children: (control: Control) => ReactNode }

/** A label, its control, and the sentence that helps or says what is wrong. */
export function Field({ label, help, error = null, children }: FieldProps) {
  const id = useId()
  const said = error ?? help

  return (
    <div className="ed-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': said ? `${id}-help` : undefined,
        'aria-invalid': error === null ? undefined : true
      })}
      {said && (
        <small id={`${id}-help`} className={error ? 'ed-error' : undefined} role={error ? 'alert' : undefined}>
          {said}
        </small>
      )}
    </div>
  )
}
