import { type ComponentProps, type ReactNode, useId } from 'react'
import { CONTROL_CLASS } from './control-class.ts'
import { FieldFrame } from './field-frame.tsx'

type Props = ComponentProps<'input'> & { label: string; hint?: ReactNode; problem?: string | undefined }

/** A line of text with its label, hint and problem tied to it. */
export function Field({ label, hint, problem, ...input }: Props) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <input
        {...input}
        id={id}
        className={`${CONTROL_CLASS} min-h-11`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  )
}
