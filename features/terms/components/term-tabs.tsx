import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { TERM_KINDS, type TermKind, termsPath } from '../constants.ts'

type Props = { kind: TermKind; language: 'fr' | 'en' }

/** Tags, categories, series: three lists with an address each. */
export async function TermTabs({ kind, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.terms' })

  return (
    <nav aria-label={t('tabs')} className="mb-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {TERM_KINDS.map((one) => (
          <li key={one}>
            <Link
              href={termsPath(one)}
              prefetch={false}
              aria-current={one === kind ? 'page' : undefined}
              className="block border-b-2 border-transparent px-3 py-2.5 font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(`${one}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
