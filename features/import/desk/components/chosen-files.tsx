'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { CONTROL_CLASS } from '#components/control-class.ts'
import { FieldFrame } from '#components/field-frame.tsx'
import type { FileKind } from '../schema.ts'
import { problemOf } from '../wish.ts'
import { useSize } from './use-size.ts'

type Props = { kind: FileKind; files: File[]; limit: string; onChange: (files: File[]) => void }

/** A field for the parts of an export, or for an archive of pictures, and what is wrong with which of them. */
export function ChosenFiles({ kind, files, limit, onChange }: Props) {
  const t = useTranslations('Desk.import.start')
  const size = useSize()
  const id = useId()
  const problems = files.map((file) => problemOf(file, kind))

  return (
    <div>
      <FieldFrame id={id} label={t(`${kind}.label`)} hint={t(`${kind}.hint`, { limit })}>
        <input
          id={id}
          type="file"
          accept={kind === 'export' ? '.xml,text/xml,application/xml' : '.zip,application/zip'}
          multiple={kind === 'export'}
          aria-describedby={`${id}-hint ${id}-files`}
          aria-invalid={problems.some(Boolean) ? true : undefined}
          className={`${CONTROL_CLASS} min-h-11`}
          onChange={(event) => onChange([...(event.target.files ?? [])])}
        />
      </FieldFrame>
      <ul id={`${id}-files`} className="mt-2 flex flex-col gap-1 text-sm empty:hidden">
        {files.map((file, index) => (
          <li key={`${file.name} ${file.size}`} className="wrap-anywhere">
            {file.name} <span className="text-muted">({size(file.size)})</span>
            {problems[index] && (
              <span role="alert" className="block font-medium text-danger">
                {t(`problems.${problems[index]}`, { limit, files: 0 })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
