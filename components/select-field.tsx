import { type ComponentProps, type ReactNode, useId } from 'react'
import { CONTROL_CLASS } from './control-class.ts'
import { FieldFrame } from './field-frame.tsx'

type Props = ComponentProps<'select'> & {
  label: string
  hint?: ReactNode
  problem?: string | undefined
  options: { value: string; label: string }[]
}

/** A menu of choices. A form that has been saved goes back to what its menus showed at first: a new default is a new menu. */
export function SelectField({ label, hint, problem, options, ...select }: Props) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <select
        key={String(select.defaultValue)}
        {...select}
        id={id}
        className={`${CONTROL_CLASS} min-h-11`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
