'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/button.tsx'
import { CONTROL_CLASS } from '#components/control-class.ts'
import { type EditedItem, type MenuList, withDepth, withLabel } from './use-menu-list.ts'

type Props = { edited: EditedItem; at: number; list: MenuList; problem?: string | undefined }

/** One item of a menu: what it is called, where it leads, its place. */
export function MenuRow({ edited, at, list, problem }: Props) {
  const t = useTranslations('Desk.menus')
  const { item, name, path, isPublic } = edited
  const called = item.label || name || t('unnamed')
  const isAddress = item.kind === 'address'

  return (
    <li className={item.depth === 1 ? 'ms-8' : undefined}>
      <div className="flex flex-wrap items-end gap-2 border-t border-line py-3">
        <label className="min-w-44 flex-1 text-sm">
          <span className="text-muted">{t(`kinds.${item.kind}`)}</span>
          <span className="sr-only">{t('labelOf', { name: called })}</span>
          <input
            className={`${CONTROL_CLASS} mt-1 min-h-10`}
            value={item.label}
            maxLength={80}
            placeholder={isAddress ? undefined : name}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => list.change(at, withLabel(edited, event.target.value))}
          />
        </label>
        <div className="flex flex-wrap gap-1">
          <Step label={t('up')} about={called} sign="↑" disabled={at === 0} onClick={() => list.move(at, -1)} />
          <Step
            label={t('down')}
            about={called}
            sign="↓"
            disabled={at === list.items.length - 1}
            onClick={() => list.move(at, 1)}
          />
          <Step
            label={t(item.depth === 0 ? 'below' : 'beside')}
            about={called}
            sign={item.depth === 0 ? '→' : '←'}
            disabled={at === 0}
            onClick={() => list.change(at, withDepth(edited, item.depth === 0 ? 1 : 0))}
          />
          <Step label={t('remove')} about={called} sign="✕" disabled={false} onClick={() => list.remove(at)} />
        </div>
        <p className="w-full text-sm wrap-anywhere text-muted">
          {isAddress ? item.href : path}
          {!isPublic && <span className="ms-2 text-danger">{t(name === '' ? 'gone' : 'notPublic')}</span>}
        </p>
        {problem && (
          <p role="alert" className="w-full text-sm text-danger">
            {problem}
          </p>
        )}
      </div>
    </li>
  )
}

type StepProps = { label: string; about: string; sign: string; disabled: boolean; onClick: () => void }

/** Stays reachable when it can do nothing, so that the focus is not lost at the end of the list. */
function Step({ label, about, sign, disabled, onClick }: StepProps) {
  return (
    <Button
      variant="secondary"
      className="min-w-10 aria-disabled:opacity-40"
      aria-disabled={disabled}
      title={label}
      onClick={() => !disabled && onClick()}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">
        {label} : {about}
      </span>
    </Button>
  )
}
