'use client'

import type { useTagCombobox } from './use-tag-combobox.ts'

type TermComboboxProps = {
  /** Of the field, which its label names. */
  id: string
  label: string
  help: string
  maxLength: number
  box: ReturnType<typeof useTagCombobox>
  /** What the option says that makes something of this name. */
  toCreate: (name: string) => string
}

/** A field that completes and creates (WAI-ARIA, combobox), with its options and what it has to say. */
export function TermCombobox({ id, label, help, maxLength, box, toCreate }: TermComboboxProps) {
  return (
    <>
      <div className="ed-combobox">
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          maxLength={maxLength}
          aria-autocomplete="list"
          aria-expanded={box.open}
          aria-controls={`${id}-list`}
          aria-activedescendant={box.open && box.at >= 0 ? `${id}-${box.at}` : undefined}
          aria-describedby={`${id}-help`}
          value={box.query}
          disabled={box.full}
          onChange={(event) => box.type(event.target.value)}
          onFocus={() => box.type(box.query)}
          onBlur={box.close}
          onKeyDown={box.onKeyDown}
        />
        <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!box.open} className="ed-options">
          {box.options.map((option, index) => (
            <div
              key={option.kind === 'tag' ? option.tag.id : 'create'}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === box.at}
              onMouseDown={(event) => {
                event.preventDefault()
                void box.choose(option)
              }}
            >
              {option.kind === 'tag' ? option.tag.name : toCreate(option.name)}
            </div>
          ))}
        </div>
      </div>
      <small id={`${id}-help`} role="status" className={box.failed ? 'ed-error' : undefined}>
        {help}
      </small>
    </>
  )
}
