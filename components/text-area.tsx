import { type ComponentProps, type ReactNode, useId } from 'react'
import { CONTROL_CLASS } from './control-class.ts'
import { FieldFrame } from './field-frame.tsx'

type Props = ComponentProps<'textarea'> & { label: string; hint?: ReactNode; problem?: string | undefined }

/** Several lines of text, growing with what is typed. */
export function TextArea({ label, hint, problem, ...area }: Props) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <textarea
        rows={3}
        {...area}
        id={id}
        className={`${CONTROL_CLASS} field-sizing-content`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  )
}
