import { type ComponentProps, type ReactNode, useId } from 'react'
import { CONTROL_CLASS } from './control-class.ts'
import { FieldFrame } from './field-frame.tsx'

export type SelectOption = { value: string; label: string }
/** Options under a heading of their own. */
export type SelectGroup = { label: string; options: SelectOption[] }

type Props = ComponentProps<'select'> & {
  label: string
  hint?: ReactNode
  problem?: string | undefined
  options: (SelectOption | SelectGroup)[]
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
        {options.map((one) =>
          'options' in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(one)
          )
        )}
      </select>
    </FieldFrame>
  )
}

function toOption({ value, label }: SelectOption): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
