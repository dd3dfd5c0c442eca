'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from './button.tsx'
import type { ButtonVariant } from './button-class.ts'

type Props = {
  action: (previous: unknown, form: FormData) => Promise<{ ok: boolean }>
  values?: Record<string, string>
  variant?: ButtonVariant
  className?: string
  /** Said when the action answers that it was not done. */
  problem: string
  children: ReactNode
}

/** A form of one button: works before, and without, any script. */
export function ActionButton({ action, values = {}, variant = 'secondary', className = '', problem, children }: Props) {
  const [state, submit, pending] = useActionState(action, null)

  return (
    <form action={submit}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={variant} className={className} disabled={pending}>
        {children}
      </Button>
      {state?.ok === false && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {problem}
        </p>
      )}
    </form>
  )
}
