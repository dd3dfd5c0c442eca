import type { ReactNode } from 'react'

export type PaginationWords = { label: string; newer: string; older: string; page: (page: number) => string }

type PaginationProps = { page: number; pages: number; addressOf: (page: number) => string; words: PaginationWords }

/** Numbered pages, with the neighbours spelt out; nothing when there is one page. */
export function Pagination({ page, pages, addressOf, words }: PaginationProps): ReactNode {
  if (pages <= 1) return null

  return (
    <nav className="pagination" aria-label={words.label}>
      {page > 1 && (
        <a className="pagination-step" rel="prev" href={addressOf(page - 1)}>
          <span aria-hidden="true">← </span>
          {words.newer}
        </a>
      )}
      <ol>
        {pageWindow(page, pages).map((item) =>
          item.page === null ? (
            <li key={item.key} className="pagination-gap">
              …
            </li>
          ) : (
            <li key={item.key}>
              <a
                href={addressOf(item.page)}
                aria-label={words.page(item.page)}
                {...(item.page === page && { 'aria-current': 'page' as const })}
              >
                {item.page}
              </a>
            </li>
          )
        )}
      </ol>
      {page < pages && (
        <a className="pagination-step" rel="next" href={addressOf(page + 1)}>
          {words.older}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}

type Item = { key: string; page: number | null }

/** First, last, and those around the present page; a gap stands for two pages at least. */
export function pageWindow(page: number, pages: number): Item[] {
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= 1 || isLoneGap(one, page, pages)
  )

  return shown.flatMap((one, at) => {
    const before = shown[at - 1]
    const item = { key: `page-${one}`, page: one }
    return before !== undefined && one - before > 1 ? [{ key: `gap-${one}`, page: null }, item] : [item]
  })
}

/** A gap of one page is shown as that page. */
function isLoneGap(one: number, page: number, pages: number): boolean {
  return (one === 2 && page - 2 === 2) || (one === pages - 1 && pages - 1 - page === 2)
}
