import { DeskPager } from '#features/desk/components/desk-pager.tsx'
import { NOTES_PER_PAGE } from '../constants.ts'

type Item = { key: string; kind?: string; title?: string; href?: string | null; text: string }

type Props = {
  name: string
  title: string
  lead?: string
  items: Item[]
  /** From 1; 0: nobody asked for a page, and the list is folded. */
  page?: number
  addressOf?: (page: number) => string
  language: 'fr' | 'en'
}

/** A list of a report, folded, a page at a time; nothing when it is empty. */
export function ReportList({ name, title, lead, items, page = 0, addressOf = () => '', language }: Props) {
  if (items.length === 0) return null

  const pages = Math.ceil(items.length / NOTES_PER_PAGE)
  const shown = Math.min(Math.max(1, page), pages)
  const start = (shown - 1) * NOTES_PER_PAGE
  return (
    <details id={name} open={page > 0} className="mt-5 rounded-lg border border-line px-4 py-3">
      <summary className="font-semibold">{title}</summary>
      {lead && <p className="mt-2 max-w-3xl text-sm text-muted">{lead}</p>}
      <ul className="mt-3 divide-y divide-line">
        {items.slice(start, start + NOTES_PER_PAGE).map(({ key, kind, title: itemTitle, href, text }) => (
          <li key={key} className="py-2 wrap-anywhere">
            {itemTitle !== undefined && (
              <p className="text-sm">
                {kind && <span className="text-muted">{kind} · </span>}
                {href ? (
                  <a href={href} rel="noreferrer" className="underline underline-offset-4">
                    {itemTitle}
                  </a>
                ) : (
                  itemTitle
                )}
              </p>
            )}
            <p className={itemTitle === undefined ? 'text-sm' : 'text-sm text-muted'}>{text}</p>
          </li>
        ))}
      </ul>
      <DeskPager page={shown} pages={pages} addressOf={addressOf} language={language} />
    </details>
  )
}
