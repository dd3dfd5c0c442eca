import type { ReactNode } from 'react'

type Props = { id: string; label: string; hint?: ReactNode; problem?: string | undefined; children: ReactNode }

/** What stands around a control: its label above, its hint and its problem below. */
export function FieldFrame({ id, label, hint, problem, children }: Props) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children}
      {problem && (
        <p id={`${id}-problem`} className="text-sm font-medium text-danger">
          {problem}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </div>
      )}
    </div>
  )
}
