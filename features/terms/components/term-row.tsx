import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Badge } from '#components/badge.tsx'
import { archivePath, type TermKind, termPath } from '../constants.ts'
import type { TermItem } from '../schema.ts'

/** `inTree`: categories stand below each other. */
type Props = { kind: TermKind; item: TermItem; inTree: boolean; language: 'fr' | 'en' }

/** How far a row is set in at each level; deeper ones stand like the last. */
const INSETS = ['', 'ms-6', 'ms-12', 'ms-18', 'ms-24']

/** One term of the list: a box to choose it, its name, how many texts carry it. */
export async function TermRow({ kind, item, inTree, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.terms' })
  const isUnused = item.texts === 0 && item.drafts === 0

  return (
    <li className="flex items-center gap-3 px-4 py-2 sm:px-5">
      <input
        type="checkbox"
        name="id"
        value={item.id}
        aria-label={t('choose', { name: item.name })}
        className="size-5 shrink-0 accent-accent"
      />
      <div
        className={`flex min-w-0 grow flex-col gap-x-6 py-1 sm:flex-row sm:items-baseline sm:justify-between ${inTree ? (INSETS[item.depth] ?? INSETS.at(-1)) : ''}`}
      >
        <div className="min-w-0">
          <Link
            href={termPath(kind, item.id)}
            prefetch={false}
            className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
          >
            {item.name}
          </Link>
          <p className="text-sm text-muted wrap-anywhere">{archivePath(kind, item.key)}</p>
        </div>
        <p className="shrink-0 text-sm text-muted tabular-nums">
          {isUnused ? (
            <Badge tone="warning">{t('unused')}</Badge>
          ) : (
            t('counts', { texts: item.texts, drafts: item.drafts })
          )}
        </p>
      </div>
    </li>
  )
}
